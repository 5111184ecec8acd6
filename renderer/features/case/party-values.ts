/** The party form's values: one flat shape for people, organisations and agencies. */
import { parsePersonName } from '#shared/domain/identity/person-name.ts'
import type { Agency } from '#shared/domain/model/office.ts'
import type { AgentKind, Gender, NaturalParty, Party, PartyRole } from '#shared/domain/model/party.ts'
import { fullName } from '#shared/domain/model/person.ts'
import { parseCivilDate } from '#shared/kernel/civil-date.ts'
import type { PartyFields } from './intake-of.ts'

export type PartyValues = {
  readonly role: PartyRole
  readonly kind: Party['kind']
  readonly name: string
  readonly gender: Gender
  readonly ethnicity: string
  readonly birthOn: string
  readonly idKind: NaturalParty['idKind']
  readonly idNumber: string
  readonly agentKind: AgentKind | ''
  readonly employer: string
  readonly authority: NaturalParty['authority']
  readonly actsForPartyIds: readonly string[]
  readonly organizationName: string
  readonly creditCode: string
  readonly agencyId: string
  readonly legalRepresentativeName: string
  readonly legalRepresentativeTitle: string
  readonly phone: string
  readonly address: string
  readonly serviceAddress: string
  readonly postcode: string
  readonly note: string
}

const EMPTY: PartyValues = {
  role: 'agent',
  kind: 'natural',
  name: '',
  gender: '',
  ethnicity: '',
  birthOn: '',
  idKind: 'idCard',
  idNumber: '',
  agentKind: '',
  employer: '',
  authority: '',
  actsForPartyIds: [],
  organizationName: '',
  creditCode: '',
  agencyId: '',
  legalRepresentativeName: '',
  legalRepresentativeTitle: '',
  phone: '',
  address: '',
  serviceAddress: '',
  postcode: '',
  note: '',
}

/** Those who act for somebody else. */
export function isDelegate(role: PartyRole): boolean {
  return role === 'agent' || role === 'guardian' || role === 'representative'
}

/** The form of a stored party, or an empty one. */
export function partyValues(party: Party | null): PartyValues {
  if (party === null) return EMPTY
  const { role, phone, address, serviceAddress, postcode, note, actsForPartyIds } = party
  const common = { ...EMPTY, role, phone, address, serviceAddress, postcode, note, actsForPartyIds }
  if (party.kind === 'natural') {
    const { kind, gender, ethnicity, birthOn, idKind, idNumber, agentKind, employer, authority } = party
    const name = fullName(party.name)
    return {
      ...common,
      kind,
      name,
      gender,
      ethnicity,
      birthOn,
      idKind,
      idNumber,
      agentKind,
      employer,
      authority,
    }
  }
  const { kind, organizationName, legalRepresentativeName, legalRepresentativeTitle } = party
  return {
    ...common,
    kind,
    organizationName,
    legalRepresentativeName,
    legalRepresentativeTitle,
    ...(party.kind === 'agency' ? { agencyId: party.agencyId } : { creditCode: party.creditCode }),
  }
}

/** The party as a command takes it; `before` keeps what the form does not show. */
export function partyFields(
  values: PartyValues,
  before: Party | null,
  agencies: readonly Agency[],
): PartyFields {
  const common = {
    role: values.role,
    phone: values.phone.trim(),
    address: values.address.trim(),
    serviceAddress: values.serviceAddress.trim(),
    postcode: values.postcode.trim(),
    note: values.note.trim(),
    actsForPartyIds: isDelegate(values.role) ? values.actsForPartyIds : [],
  }
  const representative = {
    legalRepresentativeName: values.legalRepresentativeName.trim(),
    legalRepresentativeTitle: values.legalRepresentativeTitle.trim(),
  }
  if (values.role === 'respondent') {
    const agency = agencies.find(({ id }) => id === values.agencyId)
    return {
      ...common,
      kind: 'agency',
      agencyId: values.agencyId,
      organizationName: agency?.name ?? values.organizationName,
      ...representative,
    }
  }
  if (values.kind === 'organization') {
    return {
      ...common,
      kind: 'organization',
      organizationName: values.organizationName.trim(),
      creditCode: values.creditCode.trim(),
      ...representative,
    }
  }
  const isAgent = values.role === 'agent'
  return {
    ...common,
    kind: 'natural',
    name: parsePersonName(values.name),
    formerNames: before?.kind === 'natural' ? before.formerNames : [],
    gender: values.gender,
    ethnicity: values.ethnicity.trim(),
    birthOn: parseCivilDate(values.birthOn) ?? '',
    idKind: values.idKind,
    idNumber: values.idNumber.trim(),
    agentKind: isAgent ? values.agentKind : '',
    employer: isAgent ? values.employer.trim() : '',
    authority: isAgent ? values.authority : '',
  }
}
