/** 备份: one file with checksums, verified by re-reading before it is called done. */
import { Button } from 'antd'
import { useState } from 'react'
import type { BackupProgress } from '#shared/backup/steps.ts'
import { formatInstant } from '#shared/kernel/clock.ts'
import { useData } from '../../data/data-context.tsx'
import { useLastBackup } from '../../data/hooks.ts'
import { desktopApi } from '../../platform/desktop.ts'
import { useNotify } from '../../ui/feedback.tsx'
import { Panel } from '../../ui/page.tsx'
import { Note } from '../../ui/tags.tsx'
import css from './data.module.css'
import { TaskProgress } from './task-progress.tsx'
import { useTask } from './use-task.ts'

/** Makes a backup and says when the last one was made and what changed since. */
export function BackupPanel() {
  const { backup } = useData()
  const last = useLastBackup()
  const notify = useNotify()
  const task = useTask<BackupProgress>()
  const [problem, setProblem] = useState<string | null>(null)
  const make = async () => {
    setProblem(null)
    const made = await task.start((report, signal) => backup.exportBackup(report, signal))
    if (!made.ok) {
      if (made.error.code !== 'cancelled') setProblem(made.error.message)
      return
    }
    const saved = await desktopApi().saveFile({
      suggestedName: made.value.suggestedName,
      kind: 'backup',
      bytes: made.value.bytes,
      rememberAs: 'backup',
    })
    if (!saved.ok) setProblem(saved.error.message)
    else if (saved.value.cancelled) notify.problem('没有保存备份文件。数据没有变化，可以重新备份。')
    else {
      await backup.markBackedUp(made.value)
      notify.done('备份已写好并核对无误。请存放到本机以外的地方。')
    }
  }
  return (
    <Panel title="备份">
      <p className={css.lead}>
        全部案件、文书、附件和日志存成一个文件，写好之后重新读出、逐项核对校验值。
        {last === undefined || last === null
          ? ' 还没有做过备份。'
          : ` 上次备份：${formatInstant(last.at)}，之后有 ${last.changesSince} 次保存。`}
      </p>
      {problem === null ? null : <Note tone="danger">{problem}</Note>}
      {task.running ? (
        <TaskProgress progress={task.progress} onCancel={task.cancel} />
      ) : (
        <Button type="primary" onClick={() => void make()}>
          备份到文件
        </Button>
      )}
      <p className={css.hint}>
        备份文件没有加密，含有当事人信息，请放在单位管理的移动介质或者共享目录，不要外传。
      </p>
    </Panel>
  )
}
