/** How a reconsideration case ends, whom that concerns, and whether its decision stands published. */
import type { CaseAggregate, OfficeState } from '../model/aggregate.ts'
import type { CaseEvent, EventType } from '../model/event.ts'
import type { Party, PartyRole } from '../model/party.ts'
import { latestOf, latestOfAny } from './effective-events.ts'

/** Events that end the procedure. */
export const CLOSING_EVENTS: readonly EventType[] = ['decided', 'terminated', 'refused', 'abandoned']

/** 不予受理 goes to the applicant alone; every other ending to all parties (法75Ⅱ). */
export function addresseesOfClosing({
  aggregate: { parties },
  effective,
}: {
  readonly aggregate: Pick<CaseAggregate, 'parties'>
  readonly effective: readonly CaseEvent[]
}): readonly Party[] {
  const roles: readonly PartyRole[] =
    latestOf(effective, 'refused') !== null ? ['applicant'] : ['applicant', 'respondent', 'thirdParty']
  const addressees: Party[] = []
  for (const role of roles) {
    for (const party of parties) if (party.role === role && party.deleted === 0) addressees.push(party)
  }
  return addressees
}

/** 法79Ⅱ: only decisions on the government's own departments are copied to the department above them. */
export function hasDepartmentRespondent(
  { parties }: Pick<CaseAggregate, 'parties'>,
  { agencies }: Pick<OfficeState, 'agencies'>,
): boolean {
  const departments = departmentsOf(agencies)
  return parties.some(
    (party) =>
      party.role === 'respondent' &&
      party.deleted === 0 &&
      party.kind === 'agency' &&
      departments.has(party.agencyId),
  )
}

// One set per list of agencies, not one per case.
const departmentIds = new WeakMap<OfficeState['agencies'], ReadonlySet<string>>()

function departmentsOf(agencies: OfficeState['agencies']): ReadonlySet<string> {
  const known = departmentIds.get(agencies)
  if (known) return known
  const ids = new Set(agencies.flatMap(({ id, relation }) => (relation === 'department' ? [id] : [])))
  departmentIds.set(agencies, ids)
  return ids
}

const PUBLICATION_EVENTS: readonly EventType[] = [
  'published',
  'publicationDeclined',
  'publicationWithdrawn',
  'publicationReopened',
]

/** The latest word on publication: published, declined, withdrawn or taken up again; null before any. */
export function publicationStanding(effective: readonly CaseEvent[]): CaseEvent | null {
  return latestOfAny(effective, PUBLICATION_EVENTS) ?? null
}
