/** 恢复: choose a file, verify all of it, compare it with what is here, and only then load it into a new database. */
import { Button } from 'antd'
import { useState } from 'react'
import type { BackupProgress } from '#shared/backup/steps.ts'
import { formatInstant } from '#shared/kernel/clock.ts'
import type { BackupPreview, BackupSide } from '../../data/backup-preview.ts'
import { useData } from '../../data/data-context.tsx'
import { desktopApi } from '../../platform/desktop.ts'
import { useConfirm } from '../../ui/feedback.tsx'
import { Note } from '../../ui/tags.tsx'
import css from './data.module.css'
import { TaskProgress } from './task-progress.tsx'
import { useTask } from './use-task.ts'

type Chosen = { readonly name: string; readonly bytes: Uint8Array; readonly preview: BackupPreview }

/** The whole flow; after a restore the page starts anew on the restored data. */
export function RestoreFlow() {
  const { backup } = useData()
  const confirm = useConfirm()
  const task = useTask<BackupProgress>()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const choose = async () => {
    setProblem(null)
    setChosen(null)
    const opened = await desktopApi().openFile({ kinds: ['backup'], multiple: false })
    if (!opened.ok) return setProblem(opened.error.message)
    const [file] = opened.value
    if (file === undefined) return
    const preview = await task.start((report, signal) => backup.inspect(file.bytes, report, signal))
    if (preview.ok) setChosen({ name: file.name, bytes: file.bytes, preview: preview.value })
    else if (preview.error.code !== 'cancelled') setProblem(preview.error.message)
  }

  const restore = async ({ bytes, preview }: Chosen) => {
    const replacing = preview.current.cases > 0
    const agreed = await confirm({
      title: '恢复这份备份？',
      content: replacing
        ? `恢复之后看到的是备份时的数据。现在的数据不会删除，留在原来的数据库里；备份之后新增的 ${preview.disappearingTotal} 个案件在恢复后看不到。`
        : '备份将装入一个新的数据库。',
      okText: '恢复',
      danger: replacing,
    })
    if (!agreed) return
    const restored = await task.start((report, signal) => backup.restore(bytes, report, signal))
    if (restored.ok) window.location.reload()
    else if (restored.error.code !== 'cancelled') setProblem(restored.error.message)
  }

  return (
    <div className={css.flow}>
      {problem === null ? null : <Note tone="danger">{problem}</Note>}
      {task.running ? (
        <TaskProgress progress={task.progress} onCancel={task.cancel} />
      ) : (
        <Button onClick={() => void choose()}>选择备份文件</Button>
      )}
      {chosen === null ? null : (
        <Preview chosen={chosen} busy={task.running} onRestore={() => void restore(chosen)} />
      )}
    </div>
  )
}

type PreviewProps = { readonly chosen: Chosen; readonly busy: boolean; readonly onRestore: () => void }

function Preview({ chosen: { name, preview }, busy, onRestore }: PreviewProps) {
  return (
    <section aria-label="备份内容">
      <Note tone="success">
        {name}：全部内容核对无误。{preview.officeName}，{formatInstant(preview.createdAt)} 备份。
      </Note>
      {preview.sameOffice === false ? (
        <Note tone="warning">这份备份来自另一个数据集（另一台机器或者另一个单位）。请确认拿对了文件。</Note>
      ) : null}
      <Comparison inBackup={preview.inBackup} current={preview.current} />
      {preview.disappearingTotal === 0 ? null : (
        <Note tone="warning">
          备份里没有、恢复后将看不到的案件 {preview.disappearingTotal} 个：
          {preview.disappearing
            .map(({ number, applicantLabel }) => `${number}（${applicantLabel}）`)
            .join('、')}
          {preview.disappearingTotal > preview.disappearing.length ? ' 等' : ''}
        </Note>
      )}
      <Button type="primary" danger={preview.current.cases > 0} disabled={busy} onClick={onRestore}>
        恢复这份备份
      </Button>
    </section>
  )
}

type ComparisonProps = { readonly inBackup: BackupSide; readonly current: BackupSide }

const COMPARED: readonly (readonly [string, (side: BackupSide) => string])[] = [
  ['案件', ({ cases }) => `${cases} 件`],
  ['记录', ({ rows }) => `${rows} 条`],
  ['附件', ({ files }) => `${files} 个`],
  ['最后保存', ({ lastChangeAt }) => (lastChangeAt === '' ? '无' : formatInstant(lastChangeAt))],
  ['最新案号', ({ newestCaseNumbers }) => newestCaseNumbers.join('\n') || '无'],
]

/** Line by line, so that a difference meets the eye. */
function Comparison({ inBackup, current }: ComparisonProps) {
  return (
    <table className={css.comparison} aria-label="备份与现在的数据比较">
      <thead>
        <tr>
          <td />
          <th scope="col">备份里</th>
          <th scope="col">现在</th>
        </tr>
      </thead>
      <tbody>
        {COMPARED.map(([name, text]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{text(inBackup)}</td>
            <td>{text(current)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
