/** 数据: backup, restore, and whether everything stored is still what was saved. */
import { Page, Panel } from '../../ui/page.tsx'
import { AuditPanel } from './audit-panel.tsx'
import { BackupPanel } from './backup-panel.tsx'
import css from './data.module.css'
import { RestoreFlow } from './restore-flow.tsx'

export function DataPage() {
  return (
    <Page
      title="数据"
      description="备份、恢复和核对。数据只存在这台机器上：案件和文书另有一份副本，附件不在副本里，只在备份里。"
    >
      <div className={css.columns}>
        <BackupPanel />
        <AuditPanel />
        <Panel title="恢复">
          <p className={css.lead}>
            先核对备份文件的每一项，再比较备份与现在的数据，确认后装入一个新的数据库；中途停止，现在的数据不变。
          </p>
          <RestoreFlow />
        </Panel>
      </div>
    </Page>
  )
}
