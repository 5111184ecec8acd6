/** 回避: who may not handle a case — recused in it, a declared conflict, or the same name as someone in it (公务员法76、77). */
import { effectiveEvents } from '../ledger/effective-events.ts'
import { recusedIdsOf } from '../ledger/procedure-facts.ts'
import type { CaseAggregate } from '../model/aggregate.ts'
import type { StaffMember, StaffRole } from '../model/office.ts'
import { PARTY_ROLE_LABELS, type Party, partyName } from '../model/party.ts'
import { fullName } from '../model/person.ts'

/** 行政复议人员; `clerk` may only record, `admin` only looks after the program. */
export const RECONSIDERATION_STAFF: readonly StaffRole[] = ['handler', 'reviewer', 'head']

/** What stands against a person in one case. `certain` cannot be confirmed away; `sameName` may be chance. */
export type Conflict = {
  readonly kind: 'certain' | 'sameName'
  readonly message: string
}

/** True for someone who may decide cases. */
export function isReconsiderationStaff(member: StaffMember): boolean {
  return member.active === 1 && member.deleted === 0 && RECONSIDERATION_STAFF.includes(member.role)
}

/** Everything that stands against this person in this case; empty when nothing is known. */
export function conflictsOf(
  member: StaffMember,
  aggregate: Pick<CaseAggregate, 'parties' | 'events'>,
): readonly Conflict[] {
  const name = fullName(member.name)
  const recused = recusedIdsOf(effectiveEvents(aggregate.events)).includes(member.id)
  const parties = aggregate.parties.filter((party) => party.deleted === 0)
  return [
    ...(recused ? [{ kind: 'certain' as const, message: `${name}在本案中已经回避。` }] : []),
    ...parties.flatMap((party) => declared(member, party)),
    ...parties.flatMap((party) => sameName(name, party)),
  ]
}

function declared(member: StaffMember, party: Party): readonly Conflict[] {
  return member.conflicts
    .filter((conflict) => namesIn(party).some((name) => squeezed(name) === squeezed(conflict.name)))
    .map((conflict) => ({
      kind: 'certain',
      message: `${fullName(member.name)}已申报与${PARTY_ROLE_LABELS[party.role]}“${conflict.name}”有回避情形（${conflict.relation || '未写明关系'}）。`,
    }))
}

function sameName(name: string, party: Party): readonly Conflict[] {
  const hit = namesIn(party).some((candidate) => squeezed(candidate) === squeezed(name))
  return hit
    ? [
        {
          kind: 'sameName',
          message: `${name}与本案${PARTY_ROLE_LABELS[party.role]}（或其法定代表人）同名，请核实是否为同一人或者近亲属。`,
        },
      ]
    : []
}

function namesIn(party: Party): readonly string[] {
  switch (party.kind) {
    case 'natural':
      return [partyName(party), ...party.formerNames, party.employer].filter((name) => name !== '')
    case 'organization':
    case 'agency':
      return [party.organizationName, party.legalRepresentativeName].filter((name) => name !== '')
  }
}

function squeezed(name: string): string {
  return name.normalize('NFKC').replace(/[\s·]/g, '')
}
