/** Plaintiffs for whom a suit is registered already; another one of theirs needs a reason (发回重审, 不作为 first). */
import { eventsOf } from '../ledger/effective-events.ts'
import type { CaseEvent } from '../model/event.ts'

/** Party ids; `effective` are the events of the reconsideration case after corrections. */
export function suedAlready(effective: readonly CaseEvent[]): readonly string[] {
  return eventsOf(effective, 'sued').flatMap(({ data }) => data.plaintiffPartyIds)
}
