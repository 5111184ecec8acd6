/** Parties of a suit, copied from the reconsideration case; agents are not, because they need a new 委托书. */
import type { CaseAggregate } from '../model/aggregate.ts'
import type { Draft } from '../model/meta.ts'
import type { OfficeProfile } from '../model/office.ts'
import type { AgencyParty, NaturalParty, OrganizationParty, Party, PartyRole } from '../model/party.ts'
import type { DefendantRule } from './defendant-rules.ts'

type PartyDraft = Draft<NaturalParty> | Draft<OrganizationParty> | Draft<AgencyParty>

/** One party of the suit and, for people and agencies of the source case, whom it was copied from. */
export type SuitParty = { readonly sourceId: string; readonly draft: PartyDraft }

/** Plaintiffs are those who sue; others of the applicants and third parties become third parties of the suit. */
export function suitParties(
  source: CaseAggregate,
  profile: OfficeProfile,
  rule: DefendantRule,
  plaintiffIds: readonly string[],
  caseId: string,
): readonly SuitParty[] {
  const live = source.parties.filter((party) => party.deleted === 0)
  const of = (role: PartyRole) => live.filter((party) => party.role === role)
  const plaintiffs = live.filter((party) => plaintiffIds.includes(party.id))
  const others = [...of('applicant'), ...of('thirdParty')].filter((party) => !plaintiffIds.includes(party.id))
  const respondents = rule.respondentRole === 'none' ? [] : of('respondent')
  const copies: readonly (readonly [Party, PartyRole])[] = [
    ...plaintiffs.map((party) => [party, 'plaintiff'] as const),
    ...respondents.map((party) => [party, rule.respondentRole as PartyRole] as const),
    ...others.map((party) => [party, 'litigationThirdParty'] as const),
    ...of('guardian').map((party) => [party, 'guardian'] as const),
  ]
  const ours = { sourceId: '', draft: ourOffice(profile, caseId) }
  return numbered([
    ...copies.map(([party, role]) => ({ sourceId: party.id, draft: copyOf(party, role, caseId) })),
    ours,
  ])
}

function copyOf(party: Party, role: PartyRole, caseId: string): PartyDraft {
  const {
    id: _id,
    rev: _rev,
    createdAt: _c,
    updatedAt: _u,
    by: _by,
    device: _d,
    deleted: _x,
    ...draft
  } = party
  return { ...draft, role, caseId }
}

function ourOffice(profile: OfficeProfile, caseId: string): Draft<AgencyParty> {
  return {
    kind: 'agency',
    caseId,
    role: 'defendant',
    order: 0,
    agencyId: '',
    organizationName: profile.agencyName,
    legalRepresentativeName: profile.legalRepresentativeName,
    legalRepresentativeTitle: profile.legalRepresentativeTitle,
    phone: profile.phone,
    address: profile.address,
    serviceAddress: '',
    postcode: profile.postcode,
    actsForPartyIds: [],
    note: '本机关',
  }
}

function numbered(parties: readonly SuitParty[]): readonly SuitParty[] {
  return parties.map((party, index) => ({
    ...party,
    draft: {
      ...party.draft,
      order: parties.slice(0, index + 1).filter((other) => other.draft.role === party.draft.role).length,
    },
  }))
}
