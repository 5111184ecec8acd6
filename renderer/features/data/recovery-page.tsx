/** Shown instead of everything when the stored copies disagree at start: what is missing, what is safe, what can be done. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useData } from '../../data/data-context.tsx'
import type { RecoveryOption } from '../../data/integrity.ts'
import type { ReplayReport } from '../../data/recovery.ts'
import { Page, Panel } from '../../ui/page.tsx'
import { Note } from '../../ui/tags.tsx'
import css from './data.module.css'
import { replayReportText } from './replay-report.ts'
import { RestoreFlow } from './restore-flow.tsx'
import { useTask } from './use-task.ts'

/** The recovery assistant. Nothing can be saved until one way was chosen. */
export function RecoveryPage() {
  const { integrity } = useData()
  if (integrity.state !== 'differs') return null
  return (
    <main className={css.recovery}>
      <Page
        title="数据需要核对"
        width="form"
        description="上次保存的情况与现在读到的数据不一致。为了不丢数据，先处理好再继续办案。"
      >
        <Panel title="发现的问题">
          <ul className={css.findings}>
            {[...new Set(integrity.findings.map(({ message }) => message))].map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Panel>
        {integrity.options.map((option) => (
          <OptionPanel key={option.code} option={option} />
        ))}
      </Page>
    </main>
  )
}

function OptionPanel({ option }: { readonly option: RecoveryOption }) {
  return (
    <Panel title={option.recommended ? `${option.label}（建议）` : option.label}>
      <p className={css.lead}>{option.detail}</p>
      {option.code === 'replayJournal' ? <Replay recommended={option.recommended} /> : null}
      {option.code === 'restoreBackup' ? <RestoreFlow /> : null}
      {option.code === 'acceptCurrent' ? <AcceptCurrent /> : null}
    </Panel>
  )
}

function Replay({ recommended }: { readonly recommended: boolean }) {
  const { recovery } = useData()
  const task = useTask<number>()
  const [problem, setProblem] = useState<string | null>(null)
  const [report, setReport] = useState<ReplayReport | null>(null)
  const replay = async () => {
    setProblem(null)
    const result = await task.start((progress) => recovery.replayJournal(progress))
    if (result.ok) setReport(result.value)
    else setProblem(result.error.message)
  }
  if (report !== null) return <Replayed report={report} />
  return (
    <>
      {problem === null ? null : <Note tone="danger">{problem}</Note>}
      <Button type={recommended ? 'primary' : 'default'} loading={task.running} onClick={() => void replay()}>
        {task.running && task.progress !== null ? `已找回 ${task.progress} 次保存` : '从副本找回'}
      </Button>
    </>
  )
}

/** What came back and what did not: to be read before the pages of it open. */
function Replayed({ report }: { readonly report: ReplayReport }) {
  const { whole, lines } = replayReportText(report)
  return (
    <>
      <Note tone={whole ? 'success' : 'warning'}>
        <ul className={css.findings}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Note>
      <Button type="primary" onClick={() => window.location.reload()}>
        打开找回的数据
      </Button>
    </>
  )
}

function AcceptCurrent() {
  const { recovery } = useData()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const accept = async () => {
    const result = await recovery.acceptCurrent(reason.trim())
    if (result.ok) window.location.reload()
    else setProblem(result.error.message)
  }
  return (
    <>
      {problem === null ? null : <Note tone="danger">{problem}</Note>}
      <div className={css.accept}>
        <Input
          aria-label="按现有数据继续的理由"
          placeholder="理由，记入日志"
          value={reason}
          maxLength={200}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button danger disabled={reason.trim() === ''} onClick={() => void accept()}>
          按现有数据继续
        </Button>
      </div>
    </>
  )
}
