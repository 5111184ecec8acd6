/** The stops of a reconsideration case in order, and how far this case has come. */

import { addresseesOfClosing, publicationStanding } from '#shared/domain/ledger/closing.ts'
import { effectiveEvents, latestOf } from '#shared/domain/ledger/effective-events.ts'
import { runningInterval } from '#shared/domain/ledger/procedure-facts.ts'
import { transferredUp } from '#shared/domain/ledger/side-steps.ts'
import type { Stage } from '#shared/domain/model/case.ts'
import { closingDocument, stillToServe } from '#shared/domain/next-steps/step-facts.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { ReconsiderationAggregate } from './dialogs/step-props.ts'

export type StopState =
  | 'done'
  | 'current'
  /** Stands still: 中止, waiting for 补正. */
  | 'paused'
  | 'todo'
  /** Not reached any more because the case ended before it. */
  | 'skipped'

export type Stop = {
  readonly key: 'received' | 'review' | 'trial' | 'decision' | 'service' | 'publication'
  readonly label: string
  readonly state: StopState
  /** A day or a word: 2026-08-26, 中止中, 已送达 1/2. */
  readonly note: string
}

/** Ends without a decision of this office. */
const ENDED_UNDECIDED: readonly Stage[] = ['refused', 'abandoned', 'terminated', 'transferred']

/** 收案 → 受理审查 → 审理 → 决定 → 送达 → 公开. */
export function stopsOf(aggregate: ReconsiderationAggregate): readonly Stop[] {
  const { stage, receivedOn } = aggregate.case
  const effective = effectiveEvents(aggregate.events)
  const accepted = latestOf(effective, 'accepted')?.on ?? ''
  const decided = latestOf(effective, 'decided')?.on ?? ''
  const terminated = latestOf(effective, 'terminated')?.on ?? ''
  const refused = latestOf(effective, 'refused')?.on ?? ''
  const abandoned = latestOf(effective, 'abandoned')?.on ?? ''
  const transferred = transferredUp(effective)?.on ?? ''
  const neverAccepted = accepted === '' && ENDED_UNDECIDED.includes(stage)
  const suspendedFrom = runningInterval(effective, 'suspension')?.from ?? ''
  return [
    { key: 'received', label: '收案', state: 'done', note: receivedOn },
    {
      key: 'review',
      label: '受理审查',
      ...(stage === 'review'
        ? { state: 'current', note: '审查中' }
        : stage === 'correction'
          ? { state: 'paused', note: '待补正' }
          : stage === 'refused'
            ? { state: 'done', note: `不予受理 ${refused}` }
            : stage === 'abandoned'
              ? { state: 'done', note: `视为放弃 ${abandoned}` }
              : stage === 'transferred' && accepted === ''
                ? { state: 'done', note: `移送 ${transferred}` }
                : { state: 'done', note: `受理 ${accepted}` }),
    },
    {
      key: 'trial',
      label: '审理',
      ...(stage === 'suspended'
        ? { state: 'paused', note: `中止 ${suspendedFrom}` }
        : stage === 'trial'
          ? { state: 'current', note: '审理中' }
          : stage === 'terminated'
            ? { state: 'done', note: `终止 ${terminated}` }
            : stage === 'transferred' && accepted !== ''
              ? { state: 'done', note: `移送上级 ${transferred}` }
              : reached(decided !== '', neverAccepted)),
    },
    {
      key: 'decision',
      label: '决定',
      ...(decided === ''
        ? { state: ENDED_UNDECIDED.includes(stage) ? 'skipped' : 'todo', note: '' }
        : { state: 'done', note: decided }),
    },
    { key: 'service', label: '送达', ...serviceStop(aggregate) },
    { key: 'publication', label: '公开', ...publicationStop(aggregate, effective) },
  ]
}

type StopFacts = Pick<Stop, 'state' | 'note'>

function reached(done: boolean, never: boolean): StopFacts {
  return { state: done ? 'done' : never ? 'skipped' : 'todo', note: '' }
}

function serviceStop(aggregate: ReconsiderationAggregate): StopFacts {
  const facts = { aggregate, effective: effectiveEvents(aggregate.events) }
  if (closingDocument(facts) === null) {
    const { stage } = aggregate.case
    return reached(false, stage === 'abandoned' || stage === 'transferred')
  }
  const all = addresseesOfClosing(facts).length
  const left = stillToServe(facts).length
  return { state: left === 0 ? 'done' : 'current', note: `已送达 ${all - left}/${all}` }
}

function publicationStop(
  aggregate: ReconsiderationAggregate,
  effective: ReturnType<typeof effectiveEvents>,
): StopFacts {
  const { stage } = aggregate.case
  if (ENDED_UNDECIDED.includes(stage)) return reached(false, true)
  const last = publicationStanding(effective)
  if (last === null || last.data.type === 'publicationReopened') {
    return { state: stage === 'effective' ? 'current' : 'todo', note: '' }
  }
  return { state: 'done', note: publicationNote(last.data.type, last.on) }
}

function publicationNote(type: string, on: CivilDate): string {
  if (type === 'published') return on
  return type === 'publicationDeclined' ? '不公开' : `撤回 ${on}`
}
