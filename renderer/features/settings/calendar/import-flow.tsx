/** 导入放假安排: read, compare, confirm, and see what moved. */
import { Button } from 'antd'
import { useState } from 'react'
import {
  type ArrangementInput,
  type InputError,
  readArrangement,
} from '#shared/domain/calendar/arrangement-input.ts'
import { EmptyState, Panel } from '../../../ui/page.tsx'
import { Note } from '../../../ui/tags.tsx'
import { useUnsavedGuard } from '../../../ui/unsaved-guard.ts'
import { movesSummary } from '../moves/move-text.ts'
import { MovesTable } from '../moves/moves-table.tsx'
import { type Imported, ImportReview } from './import-review.tsx'
import { ImportSource } from './import-source.tsx'

export type ImportFlowProps = {
  /** An earlier version to be put in force again; null to start with a text or a file. */
  readonly start: ArrangementInput | null
  readonly onLeave: (year: number | null) => void
}

/** The steps, one on the page at a time. */
export function ImportFlow({ start, onLeave }: ImportFlowProps) {
  const [text, setText] = useState('')
  const [input, setInput] = useState<ArrangementInput | null>(start)
  const [error, setError] = useState<InputError | null>(null)
  const [imported, setImported] = useState<Imported | null>(null)
  useUnsavedGuard((text !== '' || input !== null) && imported === null, '读入的放假安排还没有导入。')

  if (imported !== null) return <Outcome imported={imported} onLeave={onLeave} />
  if (input !== null) {
    return (
      <ImportReview
        input={input}
        onBack={() => (start === null ? setInput(null) : onLeave(null))}
        onImported={setImported}
      />
    )
  }
  const read = (content: string, year: number | null) => {
    const result = readArrangement(content, year)
    setError(result.ok ? null : result.error)
    setInput(result.ok ? result.value : null)
  }
  return (
    <>
      <ImportSource text={text} onText={setText} onRead={read} error={error} />
      <div>
        <Button onClick={() => onLeave(null)}>返回日历</Button>
      </div>
    </>
  )
}

type OutcomeProps = { readonly imported: Imported; readonly onLeave: (year: number) => void }

function Outcome({ imported: { year, moves }, onLeave }: OutcomeProps) {
  const count = moves.open.length + moves.finished.length
  return (
    <>
      <Note tone="success">
        {year}年放假安排已导入，
        {count === 0 ? '没有期限变动' : movesSummary([...moves.open, ...moves.finished])}。
      </Note>
      <Panel title="已变动的期限">
        {count === 0 ? (
          <EmptyState title="没有期限变动" />
        ) : (
          <MovesTable label={`${year}年放假安排变动的期限`} moves={moves} />
        )}
      </Panel>
      <div>
        <Button type="primary" onClick={() => onLeave(year)}>
          查看{year}年日历
        </Button>
      </div>
    </>
  )
}
