/** Turns a case into what the masking and the package need: the people its record knows, the office's choices, the facts for the website. */
import { documentModelOf } from '../documents/drafting/document-model.ts'
import { effectiveEvents } from '../domain/ledger/effective-events.ts'
import { procedureOf } from '../domain/ledger/procedure-facts.ts'
import { ACT_KIND_LABELS } from '../domain/model/act.ts'
import type { CaseAggregate, OfficeState } from '../domain/model/aggregate.ts'
import type { DocumentRecord } from '../domain/model/document.ts'
import type { OfficeSettings } from '../domain/model/office.ts'
import { PARTY_ROLE_LABELS, type Party, partyName } from '../domain/model/party.ts'
import { fullName } from '../domain/model/person.ts'
import type { Publication } from '../domain/model/publication.ts'
import { type CivilDate, formatChinese } from '../kernel/civil-date.ts'
import { DEFAULT_MASKING_SETTINGS, type MaskingSettings } from './masking/settings.ts'
import type { KnownParty } from './masking/types.ts'
import type { PublicationInput } from './package/build-package.ts'
import type { PublicationFacts } from './package/metadata.ts'

/** Everyone the record knows, with every number that must not appear. */
export function knownParties(aggregate: CaseAggregate, office: OfficeState): readonly KnownParty[] {
  const parties = aggregate.parties.filter((party) => party.deleted === 0)
  return [...parties.flatMap((party) => knownParty(party, parties)), ...officials(office)]
}

function knownParty(party: Party, all: readonly Party[]): readonly KnownParty[] {
  const role = PARTY_ROLE_LABELS[party.role]
  const contact = {
    ...optional('phone', party.phone),
    ...optional('address', party.address),
    otherAddresses: party.serviceAddress === '' ? [] : [party.serviceAddress],
  }
  switch (party.kind) {
    case 'natural': {
      const actsFor = all.filter((other) => party.actsForPartyIds.includes(other.id)).map(partyName)
      const relation =
        party.agentKind === 'lawyer' ? '律师' : actsFor.length === 0 ? '' : `${actsFor.join('、')}的${role}`
      return [
        {
          role,
          kind: 'natural',
          name: fullName(party.name),
          ...optional('surname', party.name.surname),
          ...optional('idNumber', party.idNumber),
          ...optional('birthDate', party.birthOn),
          ...optional('relation', relation),
          ...contact,
          otherNames: party.formerNames,
        },
      ]
    }
    case 'organization':
      // 授权组织: whoever did the act did it in public office, whatever kind of body the record makes of it.
      if (party.role === 'respondent') return publicBody(role, party)
      return [
        {
          role,
          kind: 'organisation',
          name: party.organizationName,
          ...optional('unifiedCode', party.creditCode),
          ...contact,
        },
        ...representative(party.legalRepresentativeName, `${role}的法定代表人`),
      ]
    case 'agency':
      return publicBody(role, party)
  }
}

/** A body and its head act in office; both stay readable (documents must say who decided what). */
function publicBody(role: string, party: Exclude<Party, { kind: 'natural' }>): readonly KnownParty[] {
  return [
    { role, kind: 'agency', name: party.organizationName },
    ...representative(party.legalRepresentativeName, '被申请人的法定代表人'),
  ]
}

function representative(name: string, relation: string): readonly KnownParty[] {
  return name === '' ? [] : [{ role: '法定代表人', kind: 'natural', name, relation }]
}

/** The office and its people: whoever handled or heard the case stays readable. */
function officials({ profile, staff }: OfficeState): readonly KnownParty[] {
  const agency: readonly KnownParty[] =
    profile === null ? [] : [{ role: '行政复议机关', kind: 'agency', name: profile.agencyName }]
  return [
    ...agency,
    ...staff.map((member): KnownParty => {
      const { surname } = member.name
      return {
        role: '行政复议人员',
        kind: 'natural',
        name: fullName(member.name),
        ...optional('surname', surname),
        relation: '行政机关工作人员',
      }
    }),
  ]
}

function optional<K extends string>(key: K, value: string): { readonly [P in K]?: string } {
  return value === '' ? {} : ({ [key]: value } as { readonly [P in K]?: string })
}

/** The office's masking choices; the rest are the careful defaults. */
export function maskingSettingsOf(settings: OfficeSettings): MaskingSettings {
  return {
    ...DEFAULT_MASKING_SETTINGS,
    givenName: settings.maskGivenName === 'perCharacter' ? 'per-character' : 'single',
    organisations: settings.maskOrganizations ? 'mask' : 'keep',
  }
}

export type CasePublication = {
  readonly aggregate: CaseAggregate
  readonly office: OfficeState
  readonly document: DocumentRecord
  readonly publication: Publication
  /** Day stamped on the package. */
  readonly preparedOn: CivilDate
}

/** Everything the package is built from. */
export function publicationInput({
  aggregate,
  office,
  document,
  publication,
  preparedOn,
}: CasePublication): PublicationInput {
  return {
    caseNumber: document.number,
    document: documentModelOf(document, aggregate, office),
    knowledge: knownParties(aggregate, office),
    facts: factsOf(aggregate, office, document, publication, preparedOn),
    settings: maskingSettingsOf(office.settings),
    edits: publication.edits,
    preparedOn,
    contact: office.profile?.phone ?? '',
  }
}

function factsOf(
  { case: header, events, parties, publications }: CaseAggregate,
  office: OfficeState,
  document: DocumentRecord,
  publication: Publication,
  preparedOn: CivilDate,
): PublicationFacts {
  const respondents = parties.filter((party) => party.role === 'respondent' && party.deleted === 0)
  return {
    documentType: document.title,
    agency: office.profile?.agencyName ?? '',
    respondent: respondents.map(partyName).join('、'),
    matterCategory: header.field,
    actType: ACT_KIND_LABELS[header.act.kind],
    procedure: procedureOf(effectiveEvents(events)) === 'simplified' ? '简易程序' : '普通程序',
    result: header.outcomeLabel,
    decisionDate: document.issuedOn === '' ? '' : formatChinese(document.issuedOn),
    publishDate: formatChinese(preparedOn),
    version: earlierReleases(publication, publications) + 1,
  }
}

/** How often the document left the office before: each release that was withdrawn counts. */
function earlierReleases(current: Publication, all: readonly Publication[]): number {
  return all.filter(
    (row) =>
      row.documentId === current.documentId &&
      row.deleted === 0 &&
      row.releasedOn !== '' &&
      row.id !== current.id &&
      row.createdAt <= current.createdAt,
  ).length
}
