/** How the reconsideration behind a suit ended: a judgment on it is performed, and enforced, accordingly. */
import { effectiveEvents, latestOf } from '../ledger/effective-events.ts'
import type { CaseAggregate } from '../model/aggregate.ts'
import type { Procedure } from '../model/case.ts'

export type Reconsidered = {
  readonly ended: 'refused' | 'modified' | 'other'
  /** The procedure in which it was decided; 普通程序 where it never came to that. */
  readonly procedure: Procedure
}

/** The facts a judgment needs of the case it is about. */
export function reconsideredOf({ events }: Pick<CaseAggregate, 'events'>): Reconsidered {
  const effective = effectiveEvents(events)
  const simplified =
    latestOf(effective, 'accepted')?.data.procedure === 'simplified' &&
    latestOf(effective, 'convertedToOrdinary') === null
  const modified = latestOf(effective, 'decided')?.data.types.includes('modify') === true
  const refused = latestOf(effective, 'refused') !== null
  return {
    ended: refused ? 'refused' : modified ? 'modified' : 'other',
    procedure: simplified ? 'simplified' : 'ordinary',
  }
}
