/** 数据: where the data lie, backup, restore, and whether everything stored is still what was saved. */
import { Page, Panel } from '../../ui/page.tsx'
import { AuditPanel } from './audit-panel.tsx'
import { BackupPanel } from './backup-panel.tsx'
import { CopiesPanel } from './copies-panel.tsx'
import css from './data.module.css'
import { RestoreFlow } from './restore-flow.tsx'

export function DataPage() {
  return (
    <Page title="数据" description="数据存在哪里、备份、核对和恢复。">
      <CopiesPanel />
      <div className={css.columns}>
        <BackupPanel />
        <AuditPanel />
        <Panel title="从备份恢复">
          <p className={css.lead}>
            先核对备份文件的每一项，再比较备份与现在的数据，确认后装入一个新的数据库；中途停止，现在的数据不变。
          </p>
          <RestoreFlow />
        </Panel>
      </div>
    </Page>
  )
}
