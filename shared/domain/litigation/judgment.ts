/** The rulings of a suit as its ledger has them, and who they concern. */
import { eventsOf } from '../ledger/effective-events.ts'
import type { OfficeState } from '../model/aggregate.ts'
import type { CaseEvent, EventOf } from '../model/event.ts'
import { type Party, type PartyRole, partyName } from '../model/party.ts'
import { litigationOutcome } from './outcomes.ts'

/** What ended each instance; null while it is open, or was never reached. */
export type Judgments = {
  readonly first: EventOf<'judged'> | null
  readonly second: EventOf<'judged'> | null
}

/** The latest ruling of each instance. */
export function judgmentsOf(effective: readonly CaseEvent[]): Judgments {
  const judged = eventsOf(effective, 'judged')
  const latest = (instance: 'first' | 'second') =>
    judged.findLast(({ data }) => litigationOutcome(data.outcome)?.instance === instance) ?? null
  return { first: latest('first'), second: latest('second') }
}

/** True between an appeal and the ruling on it: the suit is before the court again. */
export function isOnAppeal(effective: readonly CaseEvent[]): boolean {
  const { first, second } = judgmentsOf(effective)
  return first !== null && second === null && eventsOf(effective, 'appealed').length > 0
}

const LITIGANTS: readonly PartyRole[] = ['plaintiff', 'defendant', 'litigationThirdParty']

/** Those whose own time to appeal runs (行诉85); agents and guardians act for one of them. */
export function litigantsOf(parties: readonly Party[]): readonly Party[] {
  return LITIGANTS.flatMap((role) =>
    parties
      .filter((party) => party.deleted === 0 && party.role === role)
      .toSorted((a, b) => a.order - b.order),
  )
}

/** True for the party that is this office. */
export function isOurOffice(party: Party, { profile }: Pick<OfficeState, 'profile'>): boolean {
  return party.kind === 'agency' && profile !== null && partyName(party) === profile.agencyName
}

/** The other litigants whose service of the first-instance document is not recorded yet. */
export function unservedOf(
  parties: readonly Party[],
  effective: readonly CaseEvent[],
  office: Pick<OfficeState, 'profile'>,
): readonly Party[] {
  const served = new Set(eventsOf(effective, 'judgmentServed').map(({ data }) => data.partyId))
  return litigantsOf(parties).filter((party) => !isOurOffice(party, office) && !served.has(party.id))
}

/** True where the defendant has something to do once the judgment binds. */
export function ordersPerformance({ outcome, performDays }: EventOf<'judged'>['data']): boolean {
  return performDays !== undefined || (litigationOutcome(outcome)?.performs ?? null) !== null
}
