/** A small invented office for domain tests: real commands on chosen days, through the same `decide` as the app. */

import { ACCEPTANCE_CONDITIONS } from '#shared/domain/acceptance/acceptance-conditions.ts'
import type { Change } from '#shared/domain/commands/change.ts'
import type { Command } from '#shared/domain/commands/command.ts'
import type { CommandContext, DocumentEngine } from '#shared/domain/commands/context.ts'
import type { DomainError } from '#shared/domain/commands/errors.ts'
import type { HearingInput } from '#shared/domain/commands/hearing/hearing-command.ts'
import type { IntakeInput, PartyInput } from '#shared/domain/commands/intake/intake-command.ts'
import { createMemoryStore, type MemoryStore } from '#shared/domain/commands/memory-store.ts'
import type { ServiceInput } from '#shared/domain/commands/service/service-command.ts'
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import type { ChallengedAct } from '#shared/domain/model/act.ts'
import type { CaseAggregate } from '#shared/domain/model/aggregate.ts'
import type { AcceptanceReview, Procedure, ReconsiderationCase } from '#shared/domain/model/case.ts'
import type { DecisionItem } from '#shared/domain/model/decision.ts'
import type { DocumentKind, DocumentRecord } from '#shared/domain/model/document.ts'
import type { EventType } from '#shared/domain/model/event.ts'
import type { Draft } from '#shared/domain/model/meta.ts'
import type { OfficeProfile, StaffMember } from '#shared/domain/model/office.ts'
import { type Party, type PartyRole, partyName } from '#shared/domain/model/party.ts'
import { must } from '#shared/kernel/assert.ts'
import { type CivilDate, civilDate } from '#shared/kernel/civil-date.ts'
import { fixedClock } from '#shared/kernel/clock.ts'
import { sequentialIds } from '#shared/kernel/ids.ts'
import type { Result } from '#shared/kernel/result.ts'

export const d = civilDate

/** An engine without templates: one block that carries what the record knows, and no findings. */
export const PLAIN_ENGINE: DocumentEngine = {
  build: (document) => [{ kind: 'documentNumber', text: document.number, align: 'center' }],
  check: () => [],
}

export const PROFILE: Omit<Draft<OfficeProfile>, 'isDemo'> = {
  agencyName: '禾丰县人民政府',
  agencyShortName: '禾政',
  level: 'county',
  bodyName: '禾丰县司法局',
  selfReference: '本机关',
  superiorName: '云州市人民政府',
  basicCourtName: '禾丰县人民法院',
  intermediateCourtName: '云州市中级人民法院',
  legalRepresentativeName: '季临川',
  legalRepresentativeTitle: '县长',
  address: '云州市禾丰县政通路1号',
  postcode: '339900',
  phone: '0339-1234567',
  numbering: {
    mode: 'shared',
    casePrefix: '禾政复',
    litigationPrefix: '禾政诉',
    documentPrefixes: { decision: '禾政复决', correction: '禾政复补', notice: '禾政复通' },
  },
}

export type Desk = {
  readonly store: MemoryStore
  /** Runs a command as if today were `day`. */
  readonly on: (day: CivilDate, command: Command, actor?: string) => Result<Change, DomainError>
  /** As `on`, but the command must succeed; the change is returned. */
  readonly does: (day: CivilDate, command: Command, actor?: string) => Change
  readonly staff: (name: string) => string
  readonly room: (name: string) => string
  readonly case: (caseId: string) => CaseAggregate<ReconsiderationCase>
  readonly party: (caseId: string, role: PartyRole, index?: number) => Party
  readonly events: (caseId: string) => readonly EventType[]
}

/** The office with eight people, two rooms and three agencies, set up on 2026-07-01. */
export function createDesk(engine: DocumentEngine = PLAIN_ENGINE): Desk {
  const store = createMemoryStore()
  const ids = sequentialIds('id')
  const contextOn = (day: CivilDate, actorId: string): CommandContext => ({
    clock: fixedClock(`${day}T02:00:00.000Z`),
    documents: engine,
    ids,
    actorId,
    device: 'test',
  })
  const on: Desk['on'] = (day, command, actor = 'system') => store.run(command, contextOn(day, actor))
  const does: Desk['does'] = (day, command, actor) => {
    const result = on(day, command, actor)
    if (!result.ok) throw new Error(`${command.type}: ${result.error.message}`)
    return result.value
  }
  const desk: Desk = {
    store,
    on,
    does,
    staff: (name) =>
      must(
        store.office().staff.find((member) => `${member.name.surname}${member.name.given}` === name),
        name,
      ).id,
    room: (name) =>
      must(
        store.office().rooms.find((room) => room.name === name),
        name,
      ).id,
    case: (caseId) => {
      const aggregate = must(store.aggregate(caseId), caseId)
      if (aggregate.case.kind !== 'reconsideration') throw new Error(`${caseId} is a suit`)
      return { ...aggregate, case: aggregate.case }
    },
    party: (caseId, role, index = 0) =>
      must(must(store.aggregate(caseId), caseId).parties.filter((party) => party.role === role)[index], role),
    events: (caseId) =>
      effectiveEvents(must(store.aggregate(caseId), caseId).events).map((event) => event.data.type),
  }
  setUp(desk)
  return desk
}

const SET_UP_ON = d('2026-07-01')

function setUp(desk: Desk): void {
  desk.does(SET_UP_ON, { type: 'office.setUp', profile: PROFILE })
  for (const [name, role] of [
    ['温知夏', 'handler'],
    ['陆怀瑾', 'handler'],
    ['林见深', 'handler'],
    ['江逾白', 'handler'],
    ['傅远山', 'reviewer'],
    ['沈若川', 'head'],
    ['叶知秋', 'clerk'],
    ['程立雪', 'clerk'],
  ] as const) {
    desk.does(SET_UP_ON, { type: 'office.saveStaff', id: null, staff: member(name, role) })
  }
  for (const name of ['第一听证室', '第二听证室']) {
    desk.does(SET_UP_ON, {
      type: 'office.saveRoom',
      id: null,
      room: { name, address: '三楼', seats: 20, active: 1 },
    })
  }
  for (const [name, relation] of [
    ['禾丰县市场监督管理局', 'department'],
    ['禾丰县青檀镇人民政府', 'lowerGovernment'],
    ['国家税务总局禾丰县税务局', 'vertical'],
  ] as const) {
    desk.does(SET_UP_ON, {
      type: 'office.saveAgency',
      id: null,
      agency: {
        name,
        relation,
        field: '',
        address: '',
        phone: '',
        legalRepresentativeName: '',
        legalRepresentativeTitle: '',
        superiorDepartment: '',
        active: 1,
      },
    })
  }
}

/** A member of staff without conflicts. */
export function member(
  name: string,
  role: StaffMember['role'],
): Extract<Command, { type: 'office.saveStaff' }>['staff'] {
  return {
    name: { surname: name.slice(0, 1), given: name.slice(1) },
    title: '',
    role,
    certificateNumber: '',
    phone: '',
    active: 1,
    conflicts: [],
  }
}

/** A natural person as entered on the form. */
export function person(
  key: string,
  name: string,
  role: PartyRole = 'applicant',
  more: Partial<Extract<PartyInput, { kind: 'natural' }>> = {},
): PartyInput {
  return {
    key,
    id: null,
    kind: 'natural',
    role,
    name: { surname: name.slice(0, 1), given: name.slice(1) },
    formerNames: [],
    gender: '',
    ethnicity: '',
    birthOn: '',
    idKind: 'idCard',
    idNumber: '',
    agentKind: '',
    employer: '',
    authority: '',
    phone: '',
    address: '云州市禾丰县望川路8号',
    serviceAddress: '',
    postcode: '',
    actsForPartyIds: [],
    note: '',
    ...more,
  }
}

/** An agency of the directory as respondent. */
export function agency(desk: Desk, key: string, name = '禾丰县市场监督管理局'): PartyInput {
  const row = must(
    desk.store.office().agencies.find((candidate) => candidate.name === name),
    name,
  )
  return {
    key,
    id: null,
    kind: 'agency',
    role: 'respondent',
    agencyId: row.id,
    organizationName: row.name,
    legalRepresentativeName: '',
    legalRepresentativeTitle: '',
    phone: '',
    address: '',
    serviceAddress: '',
    postcode: '',
    actsForPartyIds: [],
    note: '',
  }
}

/** A penalty of 5,000 yuan served on 2026-08-20. */
export const ACT: ChallengedAct = {
  kind: 'penalty',
  title: '行政处罚决定书',
  number: '禾市监罚〔2026〕18号',
  madeOn: d('2026-08-18'),
  delivery: 'direct',
  knewOn: d('2026-08-20'),
  toldRemedies: true,
  knewRightsOn: '',
  realEstate: false,
  amountYuan: 5_000,
  electronicMonitoring: false,
  performanceDueOn: '',
  requestReceivedOn: '',
  urgent: false,
}

/** An application received in person on 2026-09-01 (a Tuesday). */
export function intake(desk: Desk, more: Partial<IntakeInput> = {}): IntakeInput {
  return {
    channel: 'inPerson',
    receivedOn: d('2026-09-01'),
    postmarkedOn: '',
    appliedOn: d('2026-08-31'),
    agencyReceivedOn: '',
    act: ACT,
    field: '市场监管',
    claims: ['撤销被申请人作出的行政处罚决定'],
    factsAndReasons: '被申请人认定事实不清。',
    parties: [person('a1', '顾南亭'), agency(desk, 'r1')],
    major: false,
    majorReason: '',
    prerequisite: false,
    prerequisiteGround: '',
    normativeDocument: '',
    compensationClaim: '',
    stayRequested: false,
    hearingRequested: false,
    ...more,
  }
}

/** Registers a case on the day it was received; returns its id. */
export function registered(desk: Desk, more: Partial<IntakeInput> = {}): string {
  const input = intake(desk, more)
  return desk.does(input.receivedOn, { type: 'case.register', intake: input, materials: [] }).caseId
}

/** A review that finds every condition met, except those named. */
export function reviewOf(
  reviewedOn: CivilDate,
  exceptions: Readonly<Record<string, 'notMet' | 'unclear'>> = {},
): AcceptanceReview {
  return {
    reviewedOn,
    findings: Object.fromEntries(
      ACCEPTANCE_CONDITIONS.map(({ code }) => [
        code,
        { finding: exceptions[code] ?? 'met', note: exceptions[code] === undefined ? '' : '见审查意见' },
      ]),
    ),
  }
}

/** Registered, reviewed and accepted on `on` (default: two days after receipt). */
export function accepted(
  desk: Desk,
  options: {
    readonly on?: CivilDate
    readonly procedure?: Procedure
    readonly ground?: string
    readonly intake?: Partial<IntakeInput>
  } = {},
): string {
  const caseId = registered(desk, options.intake)
  const on = options.on ?? d('2026-09-03')
  desk.does(on, { type: 'case.review', caseId, review: reviewOf(on) })
  desk.does(on, {
    type: 'case.accept',
    caseId,
    on,
    procedure: options.procedure ?? 'ordinary',
    simplifiedGround: options.ground ?? '',
    deemed: false,
    overrideReason: '',
  })
  return caseId
}

/** Accepted, two handlers, copy served on 2026-09-07, reply on 2026-09-15, opinions on 2026-09-16. */
export function onTrial(desk: Desk, options: Parameters<typeof accepted>[1] = {}): string {
  const caseId = accepted(desk, options)
  const partyId = desk.party(caseId, 'respondent').id
  desk.does(d('2026-09-03'), {
    type: 'case.assign',
    caseId,
    on: d('2026-09-03'),
    staffIds: [desk.staff('温知夏'), desk.staff('陆怀瑾')],
    confirmNameMatch: false,
  })
  desk.does(d('2026-09-07'), {
    type: 'case.sendCopy',
    caseId,
    on: d('2026-09-04'),
    partyId,
    servedOn: d('2026-09-07'),
  })
  desk.does(d('2026-09-15'), {
    type: 'case.receiveReply',
    caseId,
    on: d('2026-09-15'),
    partyId,
    summary: '请求维持。',
    withEvidence: true,
  })
  desk.does(d('2026-09-16'), {
    type: 'case.hearOpinion',
    caseId,
    on: d('2026-09-16'),
    opinion: {
      partyIds: [desk.party(caseId, 'applicant').id],
      method: 'inPerson',
      summary: '坚持申请意见。',
      mediationWilling: false,
    },
  })
  return caseId
}

/** An item that upholds the act and answers every claim. */
export function upholding(desk: Desk, caseId: string): DecisionItem {
  return {
    type: 'uphold',
    ground: 'lawful',
    claimIds: desk.case(caseId).claims.map((claim) => claim.id),
    text: '维持被申请人禾丰县市场监督管理局作出的《行政处罚决定书》（禾市监罚〔2026〕18号）。',
    days: null,
  }
}

/** Drafts a document of the case. */
export function drafted(
  desk: Desk,
  caseId: string,
  day: CivilDate,
  kind: DocumentKind,
  more: Partial<Extract<Command, { type: 'document.draft' }>> = {},
): DocumentRecord {
  const change = desk.does(day, {
    type: 'document.draft',
    caseId,
    kind,
    templateVersion: '1',
    title: '文书',
    sections: [],
    fields: {},
    decisionItems: [],
    addresseePartyIds: [],
    hearingId: '',
    ...more,
  })
  return documentOf(desk, caseId, change.recordId)
}

/** A document of a case as stored. */
export function documentOf(desk: Desk, caseId: string, documentId: string): DocumentRecord {
  return must(
    must(desk.store.aggregate(caseId), caseId).documents.find((row) => row.id === documentId),
    documentId,
  )
}

/** The command that issues a draft. */
export function issueOf(
  document: DocumentRecord,
  on: CivilDate,
  acceptedFindings = '',
): Extract<Command, { type: 'document.issue' }> {
  return {
    type: 'document.issue',
    caseId: document.caseId,
    documentId: document.id,
    expectedRev: document.rev,
    on,
    signedBy: '沈若川',
    acceptedFindings,
  }
}

/** Drafts and issues on one day; returns the issued record. */
export function issued(
  desk: Desk,
  caseId: string,
  day: CivilDate,
  kind: DocumentKind,
  more: Partial<Extract<Command, { type: 'document.draft' }>> = {},
): DocumentRecord {
  const draft = drafted(desk, caseId, day, kind, more)
  desk.does(day, issueOf(draft, day))
  return documentOf(desk, caseId, draft.id)
}

/** Service of a document on a party. */
export function serviceOf(
  document: DocumentRecord,
  party: Party,
  servedOn: CivilDate | '',
  more: Partial<ServiceInput> = {},
): Extract<Command, { type: 'service.record' }> {
  return {
    type: 'service.record',
    caseId: document.caseId,
    service: {
      documentId: document.id,
      partyId: party.id,
      method: 'direct',
      sentOn: servedOn === '' ? must(document.issuedOn || null, 'issued') : servedOn,
      servedOn,
      receivedBy: partyName(party),
      relation: '本人',
      evidence: '送达回证',
      ...more,
    },
  }
}

/** Decided on 2026-10-20 and served on both parties on 2026-10-22. */
export function effectiveCase(
  desk: Desk,
  itemsOf: (desk: Desk, caseId: string) => readonly DecisionItem[] = (at, id) => [upholding(at, id)],
): { readonly caseId: string; readonly decision: DocumentRecord } {
  const caseId = onTrial(desk)
  const decision = issued(desk, caseId, d('2026-10-20'), 'decision', {
    title: '行政复议决定书',
    decisionItems: itemsOf(desk, caseId),
  })
  for (const role of ['applicant', 'respondent'] as const) {
    desk.does(d('2026-10-22'), serviceOf(decision, desk.party(caseId, role), d('2026-10-22')))
  }
  return { caseId, decision }
}

/** A hearing three weeks ahead of 2026-09-16, on 2026-10-14 (a Wednesday). */
export function hearingInput(desk: Desk, more: Partial<HearingInput> = {}): HearingInput {
  return {
    on: d('2026-10-14'),
    startsAt: '09:00',
    endsAt: '11:00',
    roomId: desk.room('第一听证室'),
    presiderId: desk.staff('温知夏'),
    memberIds: [desk.staff('陆怀瑾'), desk.staff('林见深')],
    recorderId: desk.staff('叶知秋'),
    openToPublic: true,
    matters: '处罚的事实和依据',
    nonWorkdayReason: '',
    ...more,
  }
}

/** The day the papers of {@link openedSuit} came. */
export const SUIT_RECEIVED = d('2026-11-02')

/** A suit of the applicant over a decision in force; returns its id. */
export function openedSuit(desk: Desk): string {
  const { caseId } = effectiveCase(desk)
  return desk.does(SUIT_RECEIVED, {
    type: 'litigation.open',
    caseId,
    receivedOn: SUIT_RECEIVED,
    filedOn: '',
    court: '禾丰县人民法院',
    courtCaseNumber: '',
    plaintiffPartyIds: [desk.party(caseId, 'applicant').id],
    plaintiffClaims: '撤销复议决定',
    plaintiffReasons: '',
  }).recordId
}

/** The error of a result that must have failed. */
export function errorOf(result: Result<Change, DomainError>): DomainError {
  if (result.ok) throw new Error(`expected a refusal, but: ${result.value.summary}`)
  return result.error
}
