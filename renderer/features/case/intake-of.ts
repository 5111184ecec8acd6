/** The registration form as it stands, so that one part of it can be changed and the whole handed in again. */
import type { IntakeInput, PartyInput } from '#shared/domain/commands/intake/intake-command.ts'
import type { Draft } from '#shared/domain/model/meta.ts'
import type { AgencyParty, NaturalParty, OrganizationParty, Party } from '#shared/domain/model/party.ts'
import type { ReconsiderationAggregate } from './dialogs/step-props.ts'

/** Everything `case.editIntake` replaces. */
export function intakeOf(aggregate: ReconsiderationAggregate): IntakeInput {
  const record = aggregate.case
  return {
    channel: record.channel,
    receivedOn: record.receivedOn,
    postmarkedOn: record.postmarkedOn,
    appliedOn: record.appliedOn,
    agencyReceivedOn: record.agencyReceivedOn,
    act: record.act,
    field: record.field,
    claims: aggregate.claims.map(({ text }) => text),
    factsAndReasons: record.factsAndReasons,
    parties: aggregate.parties.map((party) => partyInput(party.id, party.id, fieldsOf(party))),
    major: record.major === 1,
    majorReason: record.majorReason,
    prerequisite: record.prerequisite === 1,
    prerequisiteGround: record.prerequisiteGround,
    normativeDocument: record.normativeDocument,
    compensationClaim: record.compensationClaim,
    stayRequested: record.stayRequested === 1,
    hearingRequested: record.hearingRequested === 1,
  }
}

/** What a form knows of a party. */
export type PartyFields =
  | Omit<Draft<NaturalParty>, 'caseId' | 'order'>
  | Omit<Draft<OrganizationParty>, 'caseId' | 'order'>
  | Omit<Draft<AgencyParty>, 'caseId' | 'order'>

/** A stored party without its bookkeeping. */
export function fieldsOf(party: Party): PartyFields {
  const { id, rev, createdAt, updatedAt, by, device, deleted, caseId, order, ...fields } = party
  return fields
}

/** A party for the form; `id` is null for one that is new. */
export function partyInput(key: string, id: string | null, fields: PartyFields): PartyInput {
  return { ...fields, key, id }
}
