/**
 * What a document of each kind stands on, and which procedural event its issue makes. Notices about something
 * already recorded (中止、延期 …) only need that record; decisions make their event when they are issued.
 */
import { type CivilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { failedConditions } from '../../acceptance/acceptance-conditions.ts'
import { latestOf } from '../../ledger/effective-events.ts'
import type { DecisionItem, PerformanceTerm } from '../../model/decision.ts'
import type { DocumentKind, DocumentRecord } from '../../model/document.ts'
import { EVENT_LABELS, type EventType, type TerminationGround } from '../../model/event.ts'
import { hearingNoticeLastDay } from '../../procedure/limits.ts'
import { terminationObstacle } from '../../procedure/termination.ts'
import { confirmedSecond } from '../acceptance/correction.ts'
import { refusalEvent } from '../acceptance/refuse.ts'
import type { NewEvent, ReconsiderationScope } from '../case-scope.ts'
import { type DomainError, invalid, notAllowed } from '../errors.ts'
import { requireStep } from '../require-step.ts'

export type IssueRequest = {
  readonly document: DocumentRecord
  readonly on: CivilDate
  /** The signer's reason for going on in spite of findings; it also confirms a second correction notice. */
  readonly acceptedFindings: string
}

type IssueRule = (
  scope: ReconsiderationScope,
  request: IssueRequest,
) => Result<readonly NewEvent[], DomainError>

const nothing: IssueRule = () => ok([])

/** The document reports this event, which must have happened on or before its own day. */
function reports(type: EventType): IssueRule {
  return (scope, { on }) => {
    const event = latestOf(scope.effective, type)
    if (event === null)
      return err(notAllowed(`还没有“${EVENT_LABELS[type]}”的记录，请先登记，再签发这份文书。`))
    return on < event.on
      ? err(
          invalid([
            {
              field: 'on',
              message: `成文日期不能早于“${EVENT_LABELS[type]}”日期（${formatChinese(event.on)}）。`,
            },
          ]),
        )
      : ok([])
  }
}

const correctionNotice: IssueRule = (scope, { document, on, acceptedFindings }) => {
  // The request may have been recorded before its notice was drafted; then the notice only carries it out.
  if (scope.stage === 'correction')
    return reports('correctionRequested')(scope, { document, on, acceptedFindings })
  const step = requireStep(scope, 'requestCorrection', on)
  if (!step.ok) return step
  const once = confirmedSecond(scope, acceptedFindings !== '', 'acceptedFindings')
  if (!once.ok) return once
  const items = linesOf(document.fields.items ?? sectionText(document, 'items'))
  if (items.length === 0) {
    return err(invalid([{ field: 'fields.items', message: '请写明需要补正的事项，一行一项。' }]))
  }
  return ok([{ on, data: { type: 'correctionRequested', items, documentId: document.id } }])
}

const refusalDecision: IssueRule = (scope, { document, on, acceptedFindings }) => {
  if (scope.stage === 'refused') return reports('refused')(scope, { document, on, acceptedFindings })
  const event = refusalEvent(scope, {
    on,
    conditions: failedConditions(document.fields.conditions ?? '', scope.aggregate.case.review).map(
      ({ code }) => code,
    ),
    reason: document.fields.reason ?? '',
    documentId: document.id,
  })
  return event.ok ? ok([event.value]) : event
}

const decision: IssueRule = (scope, { document, on }) => {
  const step = requireStep(scope, 'decide', on)
  if (!step.ok) return step
  const items = document.decisionItems
  // No reason makes up for it: what follows in law (clocks, remedies, execution) hangs on the type.
  if (items.length === 0) return err(notAllowed('还没有选择决定类型，没有主文的决定书不能签发。'))
  return ok([
    {
      on,
      data: {
        type: 'decided',
        documentId: document.id,
        types: [...new Set(items.map((item) => item.type))],
        terms: termsOf(items),
      },
    },
  ])
}

/** One term for each obligation; items that order the same within the same days share one. */
function termsOf(items: readonly DecisionItem[]): readonly PerformanceTerm[] {
  const terms = items.flatMap(({ type, days }): readonly PerformanceTerm[] =>
    type === 'revokeAndRedo' || type === 'orderPerformance' ? [{ type, days }] : [],
  )
  return terms.filter(
    ({ type, days }, index) => terms.findIndex((term) => term.type === type && term.days === days) === index,
  )
}

const terminationDecision: IssueRule = (scope, { document, on, acceptedFindings }) => {
  if (scope.stage === 'terminated') return reports('terminated')(scope, { document, on, acceptedFindings })
  const step = requireStep(scope, 'terminate', on)
  if (!step.ok) return step
  const ground = Number(document.fields.ground) as TerminationGround
  const obstacle = terminationObstacle(ground, on, scope.aggregate, scope.office)
  if (obstacle !== null) return err(invalid([{ field: 'fields.ground', message: obstacle }]))
  const reason = document.fields.reason ?? ''
  if (reason === '') return err(invalid([{ field: 'fields.reason', message: '请填写终止的具体情况。' }]))
  return ok([{ on, data: { type: 'terminated', ground, reason, documentId: document.id } }])
}

/** 法51Ⅰ: a notice signed after its latest day of service cannot be served in time. */
const hearingNotice: IssueRule = (scope, { document, on }) => {
  const hearing = scope.aggregate.hearings.find((row) => row.id === document.hearingId)
  if (hearing === undefined || hearing.status !== 'scheduled') {
    return err(notAllowed('这份听证通知书没有对应的、待举行的听证。请先安排听证，再签发通知书。'))
  }
  const latest = hearingNoticeLastDay(hearing.on, scope.office)
  return latest !== null && on > latest
    ? err(
        notAllowed(
          `听证定于${formatChinese(hearing.on)}，通知最迟应在${formatChinese(latest)}送达（行政复议法第五十一条第一款），现在签发已经来不及。请先将听证改期。`,
        ),
      )
    : ok([])
}

/** One rule per kind of a reconsideration case; court papers belong to the litigation case. */
export const ISSUE_RULES: Readonly<Record<Exclude<DocumentKind, 'answer' | 'evidenceList'>, IssueRule>> = {
  correctionNotice,
  acceptanceNotice: reports('accepted'),
  refusalDecision,
  abandonmentRecord: reports('abandoned'),
  replyNotice: reports('accepted'),
  thirdPartyNotice: reports('accepted'),
  opinionRecord: reports('opinionHeard'),
  hearingNotice,
  hearingRecord: reports('hearingHeld'),
  suspensionNotice: reports('suspended'),
  resumptionNotice: reports('resumed'),
  extensionNotice: reports('extended'),
  conversionNotice: reports('convertedToOrdinary'),
  decision,
  dismissalDecision: decision,
  terminationDecision,
  serviceReceipt: nothing,
  deadlineStatement: nothing,
}

function sectionText(document: DocumentRecord, key: string): string {
  return document.sections.find((section) => section.key === key)?.text ?? ''
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*\d+[.．、]\s*/u, '').replace(/[；;。]\s*$/u, ''))
    .filter((line) => line !== '')
}
