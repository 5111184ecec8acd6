/**
 * What no ledger may say, whatever was recorded or corrected in which order. Every command and every
 * correction passes the same check (`ledgerProblems`), so an impossible history cannot arise.
 */
import { formatChinese } from '#shared/kernel/civil-date.ts'
import { type CaseEvent, EVENT_LABELS, type EventData, type EventType } from '../model/event.ts'
import { CLOSING_EVENTS } from './closing.ts'
import { eventsOf, isOf, latestOf } from './effective-events.ts'
import { sideStepProblems } from './side-steps.ts'

/** Events that each need one of `needs` on the same day or before. */
const NEEDS: readonly { readonly events: readonly EventType[]; readonly needs: readonly EventType[] }[] = [
  { events: ['correctionRequested', 'accepted', 'refused'], needs: ['applicationReceived'] },
  { events: ['reviewed'], needs: ['applicationReceived'] },
  {
    events: ['correctionNoticeServed', 'correctionExtended', 'correctionReceived', 'abandoned'],
    needs: ['correctionRequested'],
  },
  {
    events: [
      'copySent',
      'replyReceived',
      'opinionHeard',
      'hearingScheduled',
      'hearingHeld',
      'suspended',
      'appraisalStarted',
      'inspectionStarted',
      'extended',
      'decisionTermSet',
      'convertedToOrdinary',
      'decided',
      'terminated',
    ],
    needs: ['accepted'],
  },
  { events: ['resumed'], needs: ['suspended'] },
  { events: ['appraisalEnded'], needs: ['appraisalStarted'] },
  { events: ['inspectionEnded'], needs: ['inspectionStarted'] },
  // 履行: of a decision, or in a suit of a judgment.
  { events: ['performed'], needs: ['decided', 'judged'] },
  { events: ['copiedToSuperior', 'published', 'publicationDeclined'], needs: ['decided'] },
  { events: ['publicationWithdrawn'], needs: ['published'] },
  { events: ['publicationReopened'], needs: ['publicationDeclined'] },
  { events: ['sued'], needs: ['applicationReceived'] },
  {
    events: ['answerFiled', 'evidenceExtensionRequested', 'courtHearing', 'judged'],
    needs: ['complaintReceived'],
  },
  { events: ['appealAnswered'], needs: ['appealed'] },
]

/** Events that happen at most once in a case; extension too: thirty days in all, granted once (法62Ⅰ). */
const ONCE: readonly EventType[] = [
  'applicationReceived',
  'accepted',
  'refused',
  'abandoned',
  'extended',
  'decisionTermSet',
  'convertedToOrdinary',
  'decided',
  'terminated',
  'complaintReceived',
  'answerFiled',
]

/** Ways of ending that exclude each other. */
const EXCLUSIVE: readonly (readonly EventType[])[] = [
  ['accepted', 'refused', 'abandoned'],
  ['decided', 'terminated'],
]

/** Events of the procedure itself, which cannot follow its end. */
const BEFORE_CLOSING: readonly EventType[] = [
  'correctionRequested',
  'correctionReceived',
  'accepted',
  'copySent',
  'opinionHeard',
  'hearingHeld',
  'suspended',
  'resumed',
  'appraisalStarted',
  'appraisalEnded',
  'inspectionStarted',
  'inspectionEnded',
  'extended',
  'decisionTermSet',
  'convertedToOrdinary',
]

/** Start and end of each interval that does not count (法39; 条例45、46): they alternate. */
const PAIRS: readonly { readonly start: EventType; readonly end: EventType }[] = [
  { start: 'suspended', end: 'resumed' },
  { start: 'appraisalStarted', end: 'appraisalEnded' },
  { start: 'inspectionStarted', end: 'inspectionEnded' },
]

/** Contradictions in the effective events, one Chinese sentence each; empty when the history is possible. */
export function ledgerProblems(effective: readonly CaseEvent[]): readonly string[] {
  return [
    ...missingGrounds(effective),
    ...repetitions(effective),
    ...contradictions(effective),
    ...afterTheEnd(effective),
    ...brokenPairs(effective),
    ...serviceBeforeIssue(effective),
    ...copyOrder(effective),
    ...withoutJudgment(effective),
    ...sideStepProblems(effective),
  ]
}

function missingGrounds(effective: readonly CaseEvent[]): readonly string[] {
  return NEEDS.flatMap(({ events, needs }) =>
    effective
      .filter((event) => events.includes(event.data.type))
      .filter((event) => !effective.some((other) => needs.includes(other.data.type) && other.on <= event.on))
      .map((event) => {
        const ground = effective.find((other) => needs.includes(other.data.type))
        return ground === undefined
          ? `没有“${needs.map((type) => EVENT_LABELS[type]).join('”或“')}”的记录，不能有“${describe(event)}”。`
          : `“${describe(event)}”不能早于“${describe(ground)}”。`
      }),
  )
}

function repetitions(effective: readonly CaseEvent[]): readonly string[] {
  return ONCE.filter((type) => eventsOf(effective, type).length > 1).map(
    (type) => `“${EVENT_LABELS[type]}”在一个案件中只能有一次。`,
  )
}

function contradictions(effective: readonly CaseEvent[]): readonly string[] {
  return EXCLUSIVE.flatMap((types) => {
    const present = types.filter((type) => latestOf(effective, type) !== null)
    return present.length > 1
      ? [`“${present.map((type) => EVENT_LABELS[type]).join('”与“')}”不能同时存在。`]
      : []
  })
}

function afterTheEnd(effective: readonly CaseEvent[]): readonly string[] {
  const end = effective.find((event) => CLOSING_EVENTS.includes(event.data.type))
  if (end === undefined) return []
  return effective
    .filter((event) => event.on > end.on && BEFORE_CLOSING.includes(event.data.type))
    .map((event) => `“${describe(event)}”不能晚于“${describe(end)}”。`)
}

function brokenPairs(effective: readonly CaseEvent[]): readonly string[] {
  return PAIRS.flatMap(({ start, end }) => {
    let open: CaseEvent | null = null
    const problems: string[] = []
    for (const event of effective) {
      if (event.data.type === start) {
        if (open !== null) problems.push(`“${describe(open)}”尚未结束，不能再有“${describe(event)}”。`)
        open = event
      } else if (event.data.type === end) {
        if (open === null) problems.push(`“${describe(event)}”没有对应的“${EVENT_LABELS[start]}”。`)
        open = null
      }
    }
    // 中止期间不作决定: a decision needs 恢复审理 first (法39Ⅱ); 终止 may follow 中止 directly (法41(五)).
    const decided = latestOf(effective, 'decided')
    if (start === 'suspended' && open !== null && decided !== null) {
      problems.push(`“${describe(open)}”之后尚未恢复审理，不能有“${describe(decided)}”。`)
    }
    return problems
  })
}

/** A document cannot be served before it was issued; known here for the documents that made an event. */
function serviceBeforeIssue(effective: readonly CaseEvent[]): readonly string[] {
  return eventsOf(effective, 'served').flatMap((served) => {
    const issued = effective.find(
      (event) => event.data.type !== 'served' && documentIdOf(event.data) === served.data.documentId,
    )
    return issued !== undefined && served.on < issued.on
      ? [`“${describe(served)}”不能早于“${describe(issued)}”。`]
      : []
  })
}

/** 副本: served after it was sent, answered after it was sent, per respondent (法48). */
function copyOrder(effective: readonly CaseEvent[]): readonly string[] {
  const sent = eventsOf(effective, 'copySent')
  return effective.flatMap((event) => {
    if (!isOf(event, 'copyServed') && !isOf(event, 'replyReceived')) return []
    const own = sent.filter((copy) => copy.data.partyId === event.data.partyId)
    if (own.some((copy) => copy.on <= event.on)) return []
    const first = own[0]
    return first === undefined
      ? [`没有向该被申请人发送副本的记录，不能有“${describe(event)}”。`]
      : [`“${describe(event)}”不能早于“${describe(first)}”。`]
  })
}

/** Others may have had the judgment, and appealed, before it reached this office; but there must be one. */
function withoutJudgment(effective: readonly CaseEvent[]): readonly string[] {
  if (latestOf(effective, 'judged') !== null) return []
  return [...eventsOf(effective, 'judgmentServed'), ...eventsOf(effective, 'appealed')].map(
    (event) => `没有“${EVENT_LABELS.judged}”的记录，不能有“${describe(event)}”。`,
  )
}

function documentIdOf(data: EventData): string | null {
  return 'documentId' in data && data.documentId !== '' ? data.documentId : null
}

function describe(event: CaseEvent): string {
  return `${EVENT_LABELS[event.data.type]}（${formatChinese(event.on)}）`
}
