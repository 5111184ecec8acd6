/** Plain commands for data tests: an office and simple cases, all invented. */
import type { Command } from '#shared/domain/commands/command.ts'
import type { IntakeInput, MaterialInput } from '#shared/domain/commands/intake/intake-command.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'

/** The legal day on which the tests' clock stands. */
export const TEST_NOW = '2026-11-18T02:00:00.000Z'

export const setUpOffice: Command = {
  type: 'office.setUp',
  profile: {
    agencyName: '禾丰县人民政府',
    agencyShortName: '禾政',
    level: 'county',
    bodyName: '禾丰县司法局',
    selfReference: '本机关',
    superiorName: '云州市人民政府',
    basicCourtName: '禾丰县人民法院',
    intermediateCourtName: '云州市中级人民法院',
    legalRepresentativeName: '林知远',
    legalRepresentativeTitle: '县长',
    address: '禾丰县政务路1号',
    postcode: '339900',
    phone: '0570-00000000',
    numbering: { mode: 'shared', casePrefix: '禾政复', litigationPrefix: '禾政诉', documentPrefixes: {} },
  },
}

export type CaseSketch = {
  readonly surname?: string
  readonly given?: string
  readonly actNumber?: string
  readonly actTitle?: string
  readonly agency?: string
  readonly claim?: string
  readonly facts?: string
  readonly receivedOn?: string
  readonly materials?: readonly MaterialInput[]
}

/** A registration of a penalty case with one applicant and one respondent. */
export function registerCase(sketch: CaseSketch = {}): Extract<Command, { readonly type: 'case.register' }> {
  return { type: 'case.register', intake: intakeOf(sketch), materials: sketch.materials ?? [] }
}

export function intakeOf(sketch: CaseSketch): IntakeInput {
  const contact = { phone: '', address: '禾丰县城南街道', serviceAddress: '', postcode: '', note: '' }
  return {
    channel: 'inPerson',
    receivedOn: civilDate(sketch.receivedOn ?? '2026-11-16'),
    postmarkedOn: '',
    appliedOn: '',
    agencyReceivedOn: '',
    act: {
      kind: 'penalty',
      title: sketch.actTitle ?? '行政处罚决定书',
      number: sketch.actNumber ?? '禾市监罚〔2026〕18号',
      madeOn: civilDate('2026-10-20'),
      delivery: 'direct',
      knewOn: civilDate('2026-10-22'),
      toldRemedies: true,
      knewRightsOn: '',
      realEstate: false,
      amountYuan: 20_000,
      electronicMonitoring: false,
      performanceDueOn: '',
      requestReceivedOn: '',
      urgent: false,
    },
    field: '市场监管',
    claims: [sketch.claim ?? '撤销被申请人作出的行政处罚决定'],
    factsAndReasons: sketch.facts ?? '处罚过重。',
    parties: [
      {
        key: 'a1',
        id: null,
        kind: 'natural',
        role: 'applicant',
        name: { surname: sketch.surname ?? '张', given: sketch.given ?? '望舒' },
        formerNames: [],
        gender: '男',
        ethnicity: '汉族',
        birthOn: '',
        idKind: 'other',
        idNumber: '',
        agentKind: '',
        employer: '',
        authority: '',
        actsForPartyIds: [],
        ...contact,
      },
      {
        key: 'r1',
        id: null,
        kind: 'agency',
        role: 'respondent',
        agencyId: '',
        organizationName: sketch.agency ?? '禾丰县市场监督管理局',
        legalRepresentativeName: '',
        legalRepresentativeTitle: '局长',
        actsForPartyIds: [],
        ...contact,
      },
    ],
    major: false,
    majorReason: '',
    prerequisite: false,
    prerequisiteGround: '',
    normativeDocument: '',
    compensationClaim: '',
    stayRequested: false,
    hearingRequested: false,
  }
}

/** A paper with an attached file. */
export function materialOf(fileHash: string, fileSize: number): MaterialInput {
  return {
    name: '行政复议申请书',
    category: 'application',
    fromPartyId: '',
    receivedOn: civilDate('2026-11-16'),
    pages: 3,
    original: true,
    fileHash,
    fileName: '申请书.pdf',
    fileSize,
  }
}
