/** 经过: the reconsideration case's ledger and the suit's own, as one story in the order of days. */
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import { EVENT_LABELS, type CaseEvent } from '#shared/domain/model/event.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { LitigationAggregate, SourceAggregate } from './suit.ts'

export type ChronologyEntry = {
  readonly id: string
  readonly on: CivilDate
  readonly title: string
  readonly detail: string
  readonly from: 'source' | 'suit'
}

/** Corrections are applied; what was voided is left out. */
export function chronologyOf(
  suit: LitigationAggregate,
  source: SourceAggregate | null,
): readonly ChronologyEntry[] {
  const entries = (events: readonly CaseEvent[], from: ChronologyEntry['from']) =>
    effectiveEvents(events)
      // 被诉 on the source is the same thing as 收到起诉状副本 here.
      .filter(({ data }) => data.type !== 'corrected' && data.type !== 'sued')
      .map((event) => ({
        id: event.id,
        on: event.on,
        title: EVENT_LABELS[event.data.type],
        detail: detailOf(event),
        from,
      }))
  return [...entries(source?.events ?? [], 'source'), ...entries(suit.events, 'suit')].toSorted((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  )
}

function detailOf({ data, note }: CaseEvent): string {
  const said =
    'summary' in data
      ? data.summary
      : 'reason' in data
        ? data.reason
        : 'matter' in data
          ? data.matter
          : data.type === 'judged'
            ? data.outcome
            : ''
  return [data.type === 'judged' ? data.outcome : '', said, note].filter((part) => part !== '').join('；')
}
