/**
 * The papers that follow a step and tell the parties what was recorded: offered until one is issued. Only those at the
 * start of the trial are led to, and only until the copy is out: a paper file taken over later has its notices on paper.
 */
import { eventsOf, latestOf } from '../ledger/effective-events.ts'
import type { Stage } from '../model/case.ts'
import type { DocumentKind, DocumentRecord } from '../model/document.ts'
import type { EventType } from '../model/event.ts'
import type { Party, PartyRole } from '../model/party.ts'
import type { ServiceRecord } from '../model/service.ts'
import { partiesOf, respondentsWithoutCopy, type StepFacts, scheduledHearings } from './step-facts.ts'
import type { StepRule } from './step-rule.ts'

/** Documents that are steps of their own; the step has the code of its document. */
export const NOTICE_KINDS = [
  'correctionNotice',
  'refusalDecision',
  'acceptanceNotice',
  'thirdPartyNotice',
  'replyNotice',
  'hearingNotice',
  'suspensionNotice',
  'resumptionNotice',
  'extensionNotice',
  'conversionNotice',
  'terminationDecision',
] as const satisfies readonly DocumentKind[]

export type NoticeKind = (typeof NOTICE_KINDS)[number]

type Notice = {
  readonly code: NoticeKind
  readonly label: string
  readonly articles: readonly string[]
  readonly stages: readonly Stage[]
  /** What it tells of. */
  readonly reports: EventType
  /** Set where each party of these roles gets one of its own; elsewhere one document names everybody. */
  readonly each?: readonly PartyRole[]
  readonly wanted?: (facts: StepFacts) => boolean
}

const isCopyOutstanding = (facts: StepFacts) =>
  facts.stage === 'trial' && respondentsWithoutCopy(facts).length > 0

const NOTICES: readonly Notice[] = [
  {
    code: 'correctionNotice',
    label: '制作补正通知书',
    articles: ['行政复议法第三十一条第一款'],
    stages: ['correction'],
    reports: 'correctionRequested',
  },
  {
    code: 'refusalDecision',
    label: '制作不予受理决定书',
    articles: ['行政复议法第三十条第二款'],
    stages: ['refused'],
    reports: 'refused',
    wanted: () => true,
  },
  {
    code: 'acceptanceNotice',
    label: '制作受理通知书',
    articles: ['行政复议法第三十条'],
    stages: ['trial', 'suspended'],
    reports: 'accepted',
    wanted: isCopyOutstanding,
  },
  {
    code: 'thirdPartyNotice',
    label: '制作第三人参加通知书',
    articles: ['行政复议法第十六条第一款'],
    stages: ['trial', 'suspended'],
    reports: 'accepted',
    each: ['thirdParty'],
    wanted: isCopyOutstanding,
  },
  {
    code: 'replyNotice',
    label: '制作答复通知书',
    articles: ['行政复议法第四十八条', '行政复议法第五十四条第一款'],
    stages: ['trial', 'suspended'],
    reports: 'accepted',
    each: ['respondent'],
    wanted: isCopyOutstanding,
  },
  {
    code: 'hearingNotice',
    label: '制作听证通知书',
    articles: ['行政复议法第五十一条第一款'],
    stages: ['trial'],
    reports: 'hearingScheduled',
    each: ['applicant', 'respondent', 'thirdParty'],
    wanted: () => true,
  },
  {
    code: 'suspensionNotice',
    label: '制作中止通知书',
    articles: ['行政复议法第三十九条第三款'],
    stages: ['suspended'],
    reports: 'suspended',
  },
  {
    code: 'resumptionNotice',
    label: '制作恢复审理通知书',
    articles: ['行政复议法第三十九条第三款'],
    stages: ['trial'],
    reports: 'resumed',
  },
  {
    code: 'extensionNotice',
    label: '制作延期审理通知书',
    articles: ['行政复议法第六十二条第一款'],
    stages: ['trial', 'suspended'],
    reports: 'extended',
  },
  {
    code: 'conversionNotice',
    label: '制作转普通程序通知书',
    articles: ['行政复议法第五十五条'],
    stages: ['trial', 'suspended'],
    reports: 'convertedToOrdinary',
  },
  {
    code: 'terminationDecision',
    label: '制作终止决定书',
    articles: ['行政复议法第四十一条'],
    stages: ['terminated'],
    reports: 'terminated',
    wanted: () => true,
  },
]

/** Notices that are served by themselves; 补正 and 答复 are served in steps that start a limit. */
const SERVED_BY_THEMSELVES: readonly DocumentKind[] = [
  'acceptanceNotice',
  'thirdPartyNotice',
  'hearingNotice',
  'suspensionNotice',
  'resumptionNotice',
  'extensionNotice',
  'conversionNotice',
]

const SERVE_NOTICE: StepRule = {
  code: 'serveNotice',
  label: '送达通知书',
  articles: ['行政复议法第八十八条第一款'],
  // What was signed before 提级 is served by the office that signed it.
  stages: ['trial', 'suspended', 'transferred'],
  relevant: (facts) => noticesToServe(facts).length > 0,
  wanted: (facts) => noticesToServe(facts).some(({ underway }) => underway === null),
}

/** The prompts in the order of the table, and the service of what was signed before the next paper is begun. */
export const NOTICE_STEPS: readonly StepRule[] = NOTICES.flatMap((notice) => {
  const { each: _each, reports: _reports, ...rule } = notice
  const step = { ...rule, relevant: (facts: StepFacts) => isMissing(notice, facts) }
  return notice.code === 'acceptanceNotice' ? [step, SERVE_NOTICE] : [step]
})

/** True until a document issued since the event has everybody whom it must reach among its addressees. */
function isMissing(notice: Notice, facts: StepFacts): boolean {
  if (notice.code === 'hearingNotice') {
    return scheduledHearings(facts).some(({ id, on }) => on >= facts.asOf && lacksHearing(notice, facts, id))
  }
  const event = latestOf(facts.effective, notice.reports)
  if (event === null) return false
  return lacks(
    notice,
    facts,
    issuedOf(facts, [notice.code]).filter(({ issuedOn }) => issuedOn >= event.on),
  )
}

/** Every hearing has notices of its own; one that was moved needs new ones. */
function lacksHearing(notice: Notice, facts: StepFacts, id: string): boolean {
  const event = eventsOf(facts.effective, 'hearingScheduled').findLast(({ data }) => data.hearingId === id)
  if (event === undefined) return false
  return lacks(
    notice,
    facts,
    issuedOf(facts, [notice.code]).filter(
      ({ issuedOn, hearingId }) => hearingId === id && issuedOn >= event.on,
    ),
  )
}

function lacks({ each }: Notice, facts: StepFacts, issued: readonly DocumentRecord[]): boolean {
  if (each === undefined) return issued.length === 0
  const reached = new Set(issued.flatMap(({ addresseePartyIds }) => addresseePartyIds))
  return each.some((role) => partiesOf(facts, role).some((party) => !reached.has(party.id)))
}

type Ledger = Pick<StepFacts, 'aggregate' | 'effective'>

function issuedOf({ aggregate }: Ledger, kinds: readonly DocumentKind[]): readonly DocumentRecord[] {
  return aggregate.documents.filter(
    ({ kind, status, deleted }) => status === 'issued' && deleted === 0 && kinds.includes(kind),
  )
}

export type Delivery = {
  readonly document: DocumentRecord
  readonly party: Party
  /** The attempt that is still on its way; null where none was made. */
  readonly underway: ServiceRecord | null
}

/** Signed notices that have not reached an addressee; those nobody has sent yet first. */
export function noticesToServe(facts: Ledger): readonly Delivery[] {
  const scheduled = facts.aggregate.hearings
    .filter(({ status }) => status === 'scheduled')
    .map(({ id }) => id)
  return deliveriesOf(facts, SERVED_BY_THEMSELVES).filter(
    ({ document }) => document.kind !== 'hearingNotice' || scheduled.includes(document.hearingId),
  )
}

/** Who of the addressees of issued documents of these kinds has not had them; those nobody has sent yet first. */
export function deliveriesOf(facts: Ledger, kinds: readonly DocumentKind[]): readonly Delivery[] {
  const served = eventsOf(facts.effective, 'served')
  const open = issuedOf(facts, kinds).flatMap((document) =>
    facts.aggregate.parties
      .filter(({ id, deleted }) => deleted === 0 && document.addresseePartyIds.includes(id))
      .filter(({ id }) => !served.some(({ data }) => data.documentId === document.id && data.partyId === id))
      .map((party): Delivery => ({ document, party, underway: underwayOf(facts, document.id, party.id) })),
  )
  return [
    ...open.filter(({ underway }) => underway === null),
    ...open.filter(({ underway }) => underway !== null),
  ]
}

/** The latest attempt to serve a document on a party that has not arrived. */
export function underwayOf({ aggregate }: Ledger, documentId: string, partyId: string): ServiceRecord | null {
  return (
    aggregate.services.findLast(
      (row) =>
        row.deleted === 0 && row.documentId === documentId && row.partyId === partyId && row.servedOn === '',
    ) ?? null
  )
}
