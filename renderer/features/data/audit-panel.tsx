/** 审计校验: reads every change and its audit row again and follows the hash chain from the first to the last. */
import { Button } from 'antd'
import { useState } from 'react'
import { useData } from '../../data/data-context.tsx'
import { useGuardStatus } from '../../data/hooks.ts'
import type { AuditVerdict, VerifyProgress } from '../../data/verify.ts'
import { Panel } from '../../ui/page.tsx'
import { Note } from '../../ui/tags.tsx'
import css from './data.module.css'
import { useTask } from './use-task.ts'

/** Verifies on demand; the state of the second copy stands beside it. */
export function AuditPanel() {
  const { recovery } = useData()
  const guard = useGuardStatus()
  const task = useTask<VerifyProgress>()
  const [verdict, setVerdict] = useState<AuditVerdict | null>(null)
  const verify = async () => {
    setVerdict(null)
    setVerdict(await task.start((report) => recovery.verifyAudit(report)))
  }
  return (
    <Panel title="日志和第二份副本">
      <p className={css.lead}>
        每次保存都记入首尾相连的日志，改动、删除任何一条都会被发现；同时在数据库之外另写一份副本，数据库损坏时可以据此找回案件和文书。附件不在副本里，只在备份里。
      </p>
      <Note tone={guard.state === 'behind' ? 'warning' : 'success'}>
        {guard.state === 'behind' ? guard.message : '副本与数据库一致。'}
      </Note>
      {verdict === null ? null : (
        <Note tone={verdict.ok ? 'success' : 'danger'}>
          {verdict.ok
            ? `核对完毕：${verdict.changes} 次保存、${verdict.records} 条记录，前后相连，没有发现改动。`
            : verdict.message}
        </Note>
      )}
      <Button loading={task.running} onClick={() => void verify()}>
        {task.running && task.progress !== null
          ? `核对中：${task.progress.done} / ${task.progress.total}`
          : '核对全部日志'}
      </Button>
    </Panel>
  )
}
