/** What the answer to the court says about the procedure of the reconsideration, step by step (行诉34; 行诉解释135Ⅱ). */
import { type CaseClock, caseClocks } from '#shared/domain/deadlines/case-clocks.ts'
import { cited } from '#shared/domain/deadlines/engine/wording.ts'
import { effectiveEvents, eventsOf, latestOf } from '#shared/domain/ledger/effective-events.ts'
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import type { LitigationCase } from '#shared/domain/model/case.ts'
import { type Party, partyName } from '#shared/domain/model/party.ts'
import { countedExtensions, ledgerDay } from './limits.ts'
import { opinionSentences } from './opinions.ts'
import { headLines, partiesLabel, partiesOf } from './parties.ts'
import { dateText, withoutStop } from './wording.ts'

const ROLE_LABELS = {
  soleDefendant: '被告',
  coDefendant: '共同被告之一',
  thirdParty: '第三人',
} as const satisfies Record<LitigationCase['ourRole'], string>

/** A step that a limit governs, with the words for it. */
type Step = { readonly codes: readonly string[]; readonly name: (party: string) => string }

/** In the order of the procedure. */
const STEPS_BEFORE_DECISION: readonly Step[] = [
  { codes: ['DL-CORR-NOTICE'], name: () => '书面通知申请人补正' },
  { codes: ['DL-ACC-REVIEW', 'DL-ACC-REVIEW-2'], name: () => '审查并受理行政复议申请' },
  { codes: ['DL-COPY-ORD', 'DL-COPY-SIMPLE'], name: (party) => `向被申请人${party}发送行政复议申请书副本` },
  { codes: ['DL-REPLY-ORD', 'DL-REPLY-SIMPLE'], name: (party) => `被申请人${party}提出书面答复` },
  { codes: ['DL-HEARING-NOTICE'], name: () => '听证通知书送达各方当事人' },
]

const DECISION_STEP: Step = {
  codes: [
    'DL-DECIDE-ORD',
    'DL-DECIDE-SIMPLE',
    'DL-DECIDE-SET',
    'DL-ESCALATE-RESET',
    'DL-ESCALATE-RESET-SIMPLE',
  ],
  name: () => '作出行政复议决定',
}

/** The suit as templates name it. `source` is the reconsideration case it grew from, when the caller has it. */
export function litigationFacts(aggregate: CaseAggregate, source: CaseAggregate | null, office: OfficeState) {
  const header = aggregate.case
  if (header.kind !== 'litigation') return NO_SUIT
  const plaintiffs = partiesOf(aggregate.parties, 'plaintiff')
  const others = aggregate.parties.filter(
    (party) => party.deleted === 0 && OTHER_SIDES.includes(party.role) && !isOurs(party, office),
  )
  return {
    court: header.court,
    courtCaseNumber: header.courtCaseNumber,
    receivedOn: dateText(header.receivedOn),
    plaintiffs: partiesLabel(plaintiffs),
    plaintiffClaims: header.plaintiffClaims,
    plaintiffReasons: header.plaintiffReasons,
    ourRole: ROLE_LABELS[header.ourRole],
    isReconsidered: header.sourceCaseId !== '',
    isSole: header.ourRole === 'soleDefendant',
    isActSued: header.ourRole !== 'soleDefendant' || header.sourceCaseId === '',
    decisionLabel: source === null ? '' : decisionLabel(source),
    decidedOn: source === null ? '' : dateText(latestOf(effectiveEvents(source.events), 'decided')?.on ?? ''),
    steps: source === null ? [] : procedureSteps(source, office),
    defendants: partiesOf(aggregate.parties, 'defendant').map((party) => ({
      name: partyName(party),
      line: headLines([party], ['defendant'])[0] ?? '',
    })),
    // One copy for the court and one for every other side (民诉128 by 行诉101).
    copies: String(1 + others.length),
  }
}

const OTHER_SIDES: readonly Party['role'][] = ['plaintiff', 'defendant', 'litigationThirdParty']

const NO_SUIT = {
  court: '',
  courtCaseNumber: '',
  receivedOn: '',
  plaintiffs: '',
  plaintiffClaims: '',
  plaintiffReasons: '',
  ourRole: '',
  isReconsidered: false,
  isSole: false,
  isActSued: true,
  decisionLabel: '',
  decidedOn: '',
  steps: [],
  defendants: [],
  copies: '',
}

function isOurs(party: Party, office: OfficeState): boolean {
  return partyName(party) === office.profile?.agencyName
}

/** 《行政复议决定书》（禾政复决〔2026〕9号) of the decision that was issued. */
function decisionLabel(source: CaseAggregate): string {
  const decided = latestOf(effectiveEvents(source.events), 'decided')
  const document = source.documents.find((candidate) => candidate.id === decided?.data.documentId)
  if (document === undefined) return ''
  return `《${document.title}》${document.number === '' ? '' : `（${document.number}）`}`
}

/** Each step: the actual day, the last day by law, the article. A late step is said to be late. */
function procedureSteps(source: CaseAggregate, office: OfficeState): readonly string[] {
  const effective = effectiveEvents(source.events)
  const received = latestOf(effective, 'applicationReceived')
  const clocks = caseClocks(source, office, ledgerDay(source))
  const taken = ({ codes, name }: Step) =>
    clocks
      .filter((clock) => codes.includes(clock.rule.code) && clock.metOn !== null)
      .map((clock) => stepSentence(clock, name(partyNameOf(source, clock.partyId))))
  return [
    ...(received === null ? [] : [`${dateText(received.on)}，收到行政复议申请。`]),
    ...STEPS_BEFORE_DECISION.flatMap(taken),
    ...opinionSentences(source, effective, '答辩人').map(
      (sentence) => `${withoutStop(sentence)}（《行政复议法》第四十九条）。`,
    ),
    ...changeSteps(source, office),
    ...taken(DECISION_STEP),
    ...serviceSteps(source),
  ]
}

function stepSentence(clock: CaseClock, step: string): string {
  const basis = clock.rule.articles.map(cited).join('、')
  const verdict = clock.status === 'missed' ? '已超过法定最晚日' : '未超过法定最晚日'
  return `${dateText(clock.metOn ?? '')}，${step}，${verdict}${dateText(clock.deadline.lastDay)}（${basis}）。`
}

function partyNameOf(source: CaseAggregate, id: string | null): string {
  const party = source.parties.find((candidate) => candidate.id === id)
  return party === undefined ? '' : partyName(party)
}

/** Suspension, extension and change of procedure: they have no last day of their own. */
function changeSteps(source: CaseAggregate, office: OfficeState): readonly string[] {
  const effective = effectiveEvents(source.events)
  return [
    ...eventsOf(effective, 'suspended').map(
      (event) => `${dateText(event.on)}，依法中止审理（《行政复议法》第三十九条）。`,
    ),
    ...eventsOf(effective, 'resumed').map(
      (event) => `${dateText(event.on)}，恢复审理（《行政复议法》第三十九条第二款）。`,
    ),
    ...eventsOf(effective, 'convertedToOrdinary').map(
      (event) =>
        `${dateText(event.on)}，经行政复议机构的负责人批准，转为普通程序（《行政复议法》第五十五条）。`,
    ),
    ...countedExtensions(source, office).map(
      (event) =>
        `${dateText(event.on)}，经行政复议机构的负责人批准，延长审理期限${event.data.days}日（《行政复议法》第六十二条第一款）。`,
    ),
  ]
}

function serviceSteps(source: CaseAggregate): readonly string[] {
  const effective = effectiveEvents(source.events)
  const decided = latestOf(effective, 'decided')
  return eventsOf(effective, 'served')
    .filter((event) => event.data.documentId === decided?.data.documentId)
    .map(
      (event) =>
        `${dateText(event.on)}，行政复议决定书送达${partyNameOf(source, event.data.partyId)}（《行政复议法》第七十五条第二款）。`,
    )
}
