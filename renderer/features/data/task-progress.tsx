/** What a backup or restore is doing, how far it is, and the button that stops it. */
import { Button, Progress } from 'antd'
import { type BackupProgress, PHASE_LABELS } from '#shared/backup/steps.ts'
import css from './data.module.css'

export type TaskProgressProps = { readonly progress: BackupProgress | null; readonly onCancel: () => void }

/** Progress of one phase; screen readers hear the phase. */
export function TaskProgress({ progress, onCancel }: TaskProgressProps) {
  const percent =
    progress === null || progress.total === 0 ? 0 : Math.floor((100 * progress.done) / progress.total)
  return (
    <div className={css.progress} role="status">
      <span>{progress === null ? '准备中' : PHASE_LABELS[progress.phase]}</span>
      <Progress percent={percent} size="small" />
      <Button onClick={onCancel}>取消</Button>
    </div>
  )
}
