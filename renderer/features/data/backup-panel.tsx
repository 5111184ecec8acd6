/** 备份: one file with checksums, verified by re-reading before it is called done. */
import { Button } from 'antd'
import { useState } from 'react'
import type { BackupProgress } from '#shared/backup/steps.ts'
import type { ExportedBackup } from '../../data/backup.ts'
import { useData } from '../../data/data-context.tsx'
import { desktopApi, needsFreshClick } from '../../platform/desktop.ts'
import { useNotify } from '../../ui/feedback.tsx'
import { Panel } from '../../ui/page.tsx'
import { Note } from '../../ui/tags.tsx'
import { BackupResult } from './backup-result.tsx'
import css from './data.module.css'
import { type BackupFile, type BackupOutcome, confirmBackup, saveBackup } from './save-backup.ts'
import { TaskProgress } from './task-progress.tsx'
import { useTask } from './use-task.ts'

/** A packed backup that waits for a click: to be saved, or to be confirmed as downloaded. */
type Held = { readonly made: ExportedBackup; readonly step: 'save' | 'confirm' }

/** Makes a backup and says what became of it. */
export function BackupPanel() {
  const { backup } = useData()
  const notify = useNotify()
  const task = useTask<BackupProgress>()
  const [problem, setProblem] = useState<string | null>(null)
  const [held, setHeld] = useState<Held | null>(null)
  const [file, setFile] = useState<BackupFile | null>(null)

  const show = (made: ExportedBackup, outcome: BackupOutcome) => {
    setHeld(outcome.state === 'unproven' ? { made, step: 'confirm' } : null)
    setProblem(outcome.state === 'done' ? null : outcome.message)
    if (outcome.state === 'done') {
      setFile(outcome.file)
      notify.done(outcome.message)
    }
  }
  const save = async (made: ExportedBackup) => show(made, await saveBackup(desktopApi(), backup, made))
  const confirm = async (made: ExportedBackup) => show(made, await confirmBackup(backup, made))
  const make = async () => {
    setProblem(null)
    setHeld(null)
    setFile(null)
    const made = await task.start((report, signal) => backup.exportBackup(report, signal))
    if (!made.ok) {
      if (made.error.code !== 'cancelled') setProblem(made.error.message)
    } else if (needsFreshClick()) setHeld({ made: made.value, step: 'save' })
    else await save(made.value)
  }
  return (
    <Panel title="备份">
      <p className={css.lead}>全部案件、文书、附件和日志存成一个文件，写好之后重新读出、逐项核对校验值。</p>
      {problem === null ? null : (
        <Note tone={held?.step === 'confirm' ? 'warning' : 'danger'}>{problem}</Note>
      )}
      {task.running ? (
        <TaskProgress progress={task.progress} onCancel={task.cancel} />
      ) : held?.step === 'save' ? (
        <>
          <Note tone="warning">备份内容已经准备好并核对过，还没有存成文件。请选择存放位置。</Note>
          <Button type="primary" onClick={() => void save(held.made)}>
            选择位置并保存
          </Button>
        </>
      ) : held?.step === 'confirm' ? (
        <div className={css.choices}>
          <Button type="primary" onClick={() => void confirm(held.made)}>
            文件已在下载目录
          </Button>
          <Button onClick={() => void save(held.made)}>没有看到，再下载一次</Button>
        </div>
      ) : (
        <Button type="primary" onClick={() => void make()}>
          备份到文件
        </Button>
      )}
      {file === null ? null : <BackupResult file={file} />}
      <p className={css.hint}>
        备份文件没有加密，含有当事人信息，请放在单位管理的移动介质或者共享目录，不要外传。
      </p>
    </Panel>
  )
}
