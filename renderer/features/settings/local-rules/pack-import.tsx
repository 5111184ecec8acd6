/** 导入地方规则包: read, compare, confirm, and see what moved. */
import { Button } from 'antd'
import { useState } from 'react'
import type { PackFault } from '#shared/domain/deadlines/local-pack.ts'
import { readLocalPack } from '#shared/domain/deadlines/local-pack-text.ts'
import { officeConventions } from '#shared/domain/deadlines/office-conventions.ts'
import type { LocalPack } from '#shared/domain/model/local-rules.ts'
import { useSession } from '../../../app/session.tsx'
import { EmptyState, Panel } from '../../../ui/page.tsx'
import { Note } from '../../../ui/tags.tsx'
import { useUnsavedGuard } from '../../../ui/unsaved-guard.ts'
import type { Moves } from '../moves/collect-moves.ts'
import { movesSummary } from '../moves/move-text.ts'
import { MovesTable } from '../moves/moves-table.tsx'
import { PackReview } from './pack-review.tsx'
import { PackSource } from './pack-source.tsx'

export type PackImportProps = {
  /** An earlier version to be put in force again; null to start with a text or a file. */
  readonly start: LocalPack | null
  readonly onLeave: () => void
}

type Outcome = { readonly name: string; readonly moves: Moves }

/** The steps, one on the page at a time. */
export function PackImport({ start, onLeave }: PackImportProps) {
  const { office } = useSession()
  const [text, setText] = useState('')
  const [pack, setPack] = useState<LocalPack | null>(start)
  const [faults, setFaults] = useState<readonly PackFault[]>([])
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  useUnsavedGuard((text !== '' || pack !== null) && outcome === null, '读入的地方规则包还没有导入。')

  if (outcome !== null) return <ImportOutcome outcome={outcome} onLeave={onLeave} />
  if (pack !== null) {
    return (
      <PackReview
        pack={pack}
        onBack={() => (start === null ? setPack(null) : onLeave())}
        onImported={(moves) => setOutcome({ name: pack.name, moves })}
      />
    )
  }
  const read = (content: string) => {
    const result = readLocalPack(content, officeConventions(office.settings).lengths)
    setFaults(result.ok ? [] : result.error)
    setPack(result.ok ? result.value : null)
  }
  return (
    <>
      <PackSource text={text} onText={setText} onRead={read} faults={faults} />
      <div>
        <Button onClick={onLeave}>返回地方规则</Button>
      </div>
    </>
  )
}

type ImportOutcomeProps = { readonly outcome: Outcome; readonly onLeave: () => void }

function ImportOutcome({ outcome: { name, moves }, onLeave }: ImportOutcomeProps) {
  const all = [...moves.open, ...moves.finished]
  return (
    <>
      <Note tone="success">
        “{name}”已导入，{all.length === 0 ? '没有在办的期限变动' : movesSummary(all)}。
      </Note>
      <Panel title="已变动的期限">
        {all.length === 0 ? (
          <EmptyState title="没有在办的期限变动" />
        ) : (
          <MovesTable label={`${name}变动的期限`} moves={moves} />
        )}
      </Panel>
      <div>
        <Button type="primary" onClick={onLeave}>
          查看地方规则
        </Button>
      </div>
    </>
  )
}
