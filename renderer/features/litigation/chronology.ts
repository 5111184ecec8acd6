/** 经过: the reconsideration case's ledger and the suit's own, as one story in the order of days. */
import { termsText } from '#shared/domain/decision/operative-text.ts'
import { correctableRule } from '#shared/domain/ledger/correctable.ts'
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import { litigationOutcomeLabel } from '#shared/domain/litigation/outcomes.ts'
import type { CaseAggregate } from '#shared/domain/model/aggregate.ts'
import { type CaseEvent, EVENT_LABELS } from '#shared/domain/model/event.ts'
import { type Party, partyName } from '#shared/domain/model/party.ts'
import { sideStep } from '#shared/domain/procedure/side-steps.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { LitigationAggregate, SourceAggregate } from './suit.ts'

export type ChronologyEntry = {
  readonly id: string
  readonly on: CivilDate
  readonly title: string
  readonly detail: string
  readonly from: 'source' | 'suit'
  /** The suit's own entry when its day can be put right here; null otherwise. */
  readonly correctable: CaseEvent | null
}

/** Corrections are applied; what was voided is left out. */
export function chronologyOf(
  suit: LitigationAggregate,
  source: SourceAggregate | null,
): readonly ChronologyEntry[] {
  const entries = (aggregate: CaseAggregate, from: ChronologyEntry['from']) =>
    effectiveEvents(aggregate.events)
      // 被诉 on the source is the same thing as 收到起诉状副本 here.
      .filter(({ data }) => data.type !== 'corrected' && data.type !== 'sued')
      .map((event) => ({
        id: event.id,
        on: event.on,
        title: titleOf(event),
        detail: detailOf(event, aggregate.parties),
        from,
        correctable: from === 'suit' && correctableRule(event.data.type).day ? event : null,
      }))
  return [...(source === null ? [] : entries(source, 'source')), ...entries(suit, 'suit')].toSorted((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  )
}

function titleOf({ data }: CaseEvent): string {
  const label = data.type === 'sideStep' ? sideStep(data.step)?.label : undefined
  return label ?? EVENT_LABELS[data.type]
}

function detailOf({ data, note }: CaseEvent, parties: readonly Party[]): string {
  const party = 'partyId' in data ? parties.find(({ id }) => id === data.partyId) : undefined
  const parts = [
    party === undefined ? '' : partyName(party),
    'terms' in data ? termsText(data.terms) : '',
    'outcome' in data ? litigationOutcomeLabel(data.outcome) : '',
    'headAttended' in data ? (data.headAttended ? '负责人出庭' : '委托工作人员出庭') : '',
    'summary' in data ? data.summary : '',
    'reason' in data ? data.reason : '',
    'matter' in data ? data.matter : '',
    'body' in data ? data.body : '',
    note,
  ]
  return parts.filter((part) => part !== '').join('；')
}
