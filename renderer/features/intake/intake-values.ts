/** The form's values and how they become a registration. Dates stay text until the domain has looked at them. */
import type { IntakeInput, MaterialInput, PartyInput } from '#shared/domain/commands/intake/intake-command.ts'
import { parsePersonName } from '#shared/domain/identity/person-name.ts'
import type { ActDelivery, ActKind } from '#shared/domain/model/act.ts'
import type { Channel } from '#shared/domain/model/case.ts'
import type { MaterialCategory } from '#shared/domain/model/material.ts'
import type { Agency } from '#shared/domain/model/office.ts'
import type { AgentKind, Gender } from '#shared/domain/model/party.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'

export type EntryRole = 'applicant' | 'thirdParty' | 'agent' | 'guardian' | 'representative'

/** One person or organisation on the form; the fields of the other kind stay empty. */
export type PartyValues = {
  readonly key: string
  readonly role: EntryRole
  readonly kind: 'natural' | 'organization'
  readonly name: string
  readonly formerNames: string
  readonly gender: Gender
  readonly ethnicity: string
  readonly birthOn: string
  readonly idKind: 'idCard' | 'passport' | 'other'
  readonly idNumber: string
  readonly agentKind: AgentKind | ''
  readonly employer: string
  readonly authority: 'general' | 'special' | ''
  readonly organizationName: string
  readonly creditCode: string
  readonly legalRepresentativeName: string
  readonly legalRepresentativeTitle: string
  readonly phone: string
  readonly address: string
  readonly serviceAddress: string
  readonly postcode: string
  readonly actsForPartyIds: readonly string[]
  readonly note: string
}

export type ActValues = {
  readonly kind: ActKind
  readonly title: string
  readonly number: string
  readonly madeOn: string
  readonly delivery: ActDelivery
  readonly knewOn: string
  readonly toldRemedies: boolean
  readonly knewRightsOn: string
  readonly realEstate: boolean
  readonly amountYuan: number | null
  readonly electronicMonitoring: boolean
  readonly performanceDueOn: string
  readonly requestReceivedOn: string
  readonly urgent: boolean
}

export type MaterialValues = {
  readonly name: string
  readonly category: MaterialCategory
  readonly fromPartyId: string
  readonly pages: number | null
  readonly original: boolean
  readonly fileHash: string
  readonly fileName: string
  readonly fileSize: number
}

export type IntakeValues = {
  readonly channel: Channel
  readonly receivedOn: string
  readonly postmarkedOn: string
  readonly appliedOn: string
  readonly agencyReceivedOn: string
  readonly parties: readonly PartyValues[]
  readonly respondentIds: readonly string[]
  readonly act: ActValues
  readonly field: string
  readonly claims: readonly string[]
  readonly factsAndReasons: string
  readonly compensationClaim: string
  readonly normativeDocument: string
  readonly stayRequested: boolean
  readonly hearingRequested: boolean
  readonly major: boolean
  readonly majorReason: string
  readonly prerequisite: boolean
  readonly prerequisiteGround: string
  readonly materials: readonly MaterialValues[]
}

/** An empty entry; `key` tells it from the others until it has an id. */
export function emptyParty(key: string, role: EntryRole, actsFor: readonly string[] = []): PartyValues {
  return {
    key,
    role,
    kind: 'natural',
    name: '',
    formerNames: '',
    gender: '',
    ethnicity: '',
    birthOn: '',
    idKind: 'idCard',
    idNumber: '',
    agentKind: role === 'agent' ? 'lawyer' : '',
    employer: '',
    authority: role === 'agent' ? 'general' : '',
    organizationName: '',
    creditCode: '',
    legalRepresentativeName: '',
    legalRepresentativeTitle: '',
    phone: '',
    address: '',
    serviceAddress: '',
    postcode: '',
    actsForPartyIds: actsFor,
    note: '',
  }
}

/** A blank form: received today, handed in at the desk, one applicant, one claim. */
export function emptyIntake(today: CivilDate | '', firstKey: string): IntakeValues {
  return {
    channel: 'inPerson',
    receivedOn: today,
    postmarkedOn: '',
    appliedOn: '',
    agencyReceivedOn: '',
    parties: [emptyParty(firstKey, 'applicant')],
    respondentIds: [],
    act: {
      kind: 'penalty',
      title: '',
      number: '',
      madeOn: '',
      delivery: 'direct',
      knewOn: '',
      toldRemedies: true,
      knewRightsOn: '',
      realEstate: false,
      amountYuan: null,
      electronicMonitoring: false,
      performanceDueOn: '',
      requestReceivedOn: '',
      urgent: false,
    },
    field: '',
    claims: [''],
    factsAndReasons: '',
    compensationClaim: '',
    normativeDocument: '',
    stayRequested: false,
    hearingRequested: false,
    major: false,
    majorReason: '',
    prerequisite: false,
    prerequisiteGround: '',
    materials: [],
  }
}

// The domain checks every date of a command (dayErrors); a form's text reaches it unchanged.
const asDate = (text: string) => text as CivilDate | ''

function partyInput(values: PartyValues): PartyInput {
  const common = {
    key: values.key,
    id: null,
    role: values.role,
    phone: values.phone,
    address: values.address,
    serviceAddress: values.serviceAddress,
    postcode: values.postcode.trim(),
    actsForPartyIds: values.actsForPartyIds,
    note: values.note,
  }
  if (values.kind === 'organization') {
    const { organizationName, creditCode, legalRepresentativeName, legalRepresentativeTitle } = values
    return {
      ...common,
      kind: 'organization',
      organizationName: organizationName.trim(),
      creditCode,
      legalRepresentativeName,
      legalRepresentativeTitle,
    }
  }
  return {
    ...common,
    kind: 'natural',
    name: parsePersonName(values.name),
    formerNames: values.formerNames.split(/[、，,;；\s]+/).filter((name) => name !== ''),
    gender: values.gender,
    ethnicity: values.ethnicity,
    birthOn: asDate(values.birthOn),
    idKind: values.idKind,
    idNumber: values.idNumber,
    agentKind: values.agentKind,
    employer: values.employer,
    authority: values.authority,
  }
}

function respondentInput(agency: Agency): PartyInput {
  return {
    key: agency.id,
    id: null,
    role: 'respondent',
    kind: 'agency',
    agencyId: agency.id,
    organizationName: agency.name,
    legalRepresentativeName: agency.legalRepresentativeName,
    legalRepresentativeTitle: agency.legalRepresentativeTitle,
    phone: agency.phone,
    address: agency.address,
    serviceAddress: '',
    postcode: '',
    actsForPartyIds: [],
    note: '',
  }
}

/** The registration as the domain takes it: parties in the form's order, then the respondents. */
export function intakeInput(values: IntakeValues, agencies: readonly Agency[]): IntakeInput {
  const { act } = values
  const isInaction = act.kind === 'dutyNotPerformed'
  const respondents = values.respondentIds.flatMap((id) => agencies.filter((agency) => agency.id === id))
  return {
    channel: values.channel,
    receivedOn: values.receivedOn as CivilDate,
    postmarkedOn: values.channel === 'post' ? asDate(values.postmarkedOn) : '',
    appliedOn: asDate(values.appliedOn),
    agencyReceivedOn: values.channel === 'forwarded' ? asDate(values.agencyReceivedOn) : '',
    act: {
      ...act,
      madeOn: isInaction ? '' : asDate(act.madeOn),
      knewOn: isInaction ? '' : asDate(act.knewOn),
      knewRightsOn: act.toldRemedies ? '' : asDate(act.knewRightsOn),
      performanceDueOn: isInaction ? asDate(act.performanceDueOn) : '',
      requestReceivedOn: isInaction ? asDate(act.requestReceivedOn) : '',
      urgent: isInaction && act.urgent,
    },
    field: values.field,
    claims: values.claims.filter((claim) => claim.trim() !== ''),
    factsAndReasons: values.factsAndReasons,
    parties: [...values.parties.map(partyInput), ...respondents.map(respondentInput)],
    major: values.major,
    majorReason: values.majorReason,
    prerequisite: values.prerequisite,
    prerequisiteGround: values.prerequisiteGround,
    normativeDocument: values.normativeDocument,
    compensationClaim: values.compensationClaim,
    stayRequested: values.stayRequested,
    hearingRequested: values.hearingRequested,
  }
}

/** The list of materials; all count as received on the day of the application. */
export function materialInputs(values: IntakeValues): readonly MaterialInput[] {
  return values.materials.map(({ pages, ...material }) => ({
    ...material,
    name: material.name.trim(),
    pages: pages ?? 0,
    receivedOn: values.receivedOn as CivilDate,
  }))
}

/** Domain fields that the form shows elsewhere: respondents are one selection, empty claims are left out. */
export function formField(field: string, values: IntakeValues): string {
  const party = /^parties\.(\d+)\./.exec(field)
  if (party && Number(party[1]) >= values.parties.length) return 'respondentIds'
  const claim = /^claims\.(\d+)$/.exec(field)
  if (!claim) return field
  const filled = values.claims.flatMap((text, index) => (text.trim() === '' ? [] : [index]))
  return `claims.${filled[Number(claim[1])] ?? 0}`
}

/** How a draft is called in the list: 张伟 不服 某局. */
export function draftTitle(values: IntakeValues, agencies: readonly Agency[]): string {
  const first = values.parties.find(({ role }) => role === 'applicant')
  const applicant = first?.kind === 'organization' ? first.organizationName : first?.name
  const respondent = agencies.find(({ id }) => id === values.respondentIds[0])?.name
  return `${applicant || '申请人未填'} 与 ${respondent || '被申请人未选'}`
}
