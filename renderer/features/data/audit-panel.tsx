/** 全部核对: every saved change, record and audit row of the database, and every line of the second copy, read again. */
import { Button } from 'antd'
import { useState } from 'react'
import { useData } from '../../data/data-context.tsx'
import { useGuardStatus } from '../../data/hooks.ts'
import type { AuditVerdict, VerifyProgress } from '../../data/verify.ts'
import { desktopApi } from '../../platform/desktop.ts'
import { Panel } from '../../ui/page.tsx'
import { Note } from '../../ui/tags.tsx'
import css from './data.module.css'
import { journalReport } from './journal-report.ts'
import { useTask } from './use-task.ts'

type Verdict = {
  readonly database: AuditVerdict
  readonly copy: ReturnType<typeof journalReport>
}

/** Verifies on demand; says of each place what was found. */
export function AuditPanel() {
  const { recovery } = useData()
  const guard = useGuardStatus()
  const task = useTask<VerifyProgress>()
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const verify = async () => {
    setVerdict(null)
    const found = await task.start(async (report) => {
      const database = await recovery.verifyAudit(report)
      const journal = await desktopApi().readJournal()
      const copy = journal.ok
        ? journalReport(journal.value)
        : { whole: false, lines: [`副本没有读出来：${journal.error.message}`] }
      return { database, copy }
    })
    setVerdict(found)
  }
  return (
    <Panel title="核对">
      <p className={css.lead}>
        每次保存都记入首尾相连的日志，改动或者删除任何一条，核对时都会发现。核对只读取，不改动任何内容，期间可以照常办案。
      </p>
      <div className={css.stack}>
        {guard.state === 'behind' ? <Note tone="warning">{guard.message}</Note> : null}
        {verdict === null ? null : (
          <>
            <Note tone={verdict.database.ok ? 'success' : 'danger'}>
              {verdict.database.ok
                ? `数据库核对完毕：${verdict.database.changes} 次保存、${verdict.database.records} 条记录，前后相连，没有发现改动。`
                : verdict.database.message}
            </Note>
            <Note tone={verdict.copy.whole ? 'success' : 'danger'}>
              {verdict.copy.lines.map((line) => (
                <div key={line}>{line}</div>
              ))}
            </Note>
          </>
        )}
        <div>
          <Button loading={task.running} onClick={() => void verify()}>
            {task.running && task.progress !== null
              ? `核对中：${task.progress.done} / ${task.progress.total}`
              : '核对数据库和副本'}
          </Button>
        </div>
      </div>
    </Panel>
  )
}
