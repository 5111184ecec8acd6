/** The rulings of a suit as its ledger has them, and who they concern. */
import { eventsOf } from '../ledger/effective-events.ts'
import type { OfficeState } from '../model/aggregate.ts'
import type { CaseEvent, EventOf } from '../model/event.ts'
import { type Party, type PartyRole, partyName } from '../model/party.ts'
import { litigationOutcome, orderedOutcome } from './outcomes.ts'

/** What ended each instance; null while it is open, or was never reached. */
export type Judgments = {
  readonly first: EventOf<'judged'> | null
  readonly second: EventOf<'judged'> | null
  /** 准许撤回上诉 and the like that name one of several appellants, by the party: the others' appeals go on. */
  readonly withdrawals: ReadonlyMap<string, EventOf<'judged'>>
}

/** The latest ruling of each instance. Of several appellants the last one's withdrawal ends the second instance. */
export function judgmentsOf(effective: readonly CaseEvent[]): Judgments {
  const judged = eventsOf(effective, 'judged')
  const of = (instance: 'first' | 'second') =>
    judged.filter(({ data }) => litigationOutcome(data.outcome)?.instance === instance)
  const finals = of('second')
  const withdrawals = new Map(
    finals.flatMap((ruling) => {
      const appellantId = withdrawnAppellant(ruling)
      return appellantId === null ? [] : [[appellantId, ruling] as const]
    }),
  )
  const others = eventsOf(effective, 'appealed').some(({ data }) => !withdrawals.has(data.partyId))
  const second = finals.findLast((ruling) => !others || withdrawnAppellant(ruling) === null) ?? null
  return { first: of('first').at(-1) ?? null, second, withdrawals }
}

function withdrawnAppellant({ data }: EventOf<'judged'>): string | null {
  return litigationOutcome(data.outcome)?.below === 'unheard' ? (data.appellantId ?? null) : null
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

/** Those who appealed and whose appeal has not been withdrawn. */
export function appellantsOf(parties: readonly Party[], effective: readonly CaseEvent[]): readonly Party[] {
  const { withdrawals } = judgmentsOf(effective)
  const appealed = new Set(eventsOf(effective, 'appealed').map(({ data }) => data.partyId))
  return litigantsOf(parties).filter(({ id }) => appealed.has(id) && !withdrawals.has(id))
}

/** True where the defendant has something to do once the judgment binds. */
export function ordersPerformance(ruling: EventOf<'judged'>['data']): boolean {
  return ruling.performTerm !== undefined || (orderedOutcome(ruling)?.performs ?? null) !== null
}
