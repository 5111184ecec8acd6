/** 签发: the check, the number, the frozen blocks and the procedural event, all in one change. */
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { decisionFindings, procedureFindings } from '../../decision/decision-check.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import type { DocumentRecord } from '../../model/document.ts'
import { numberForIssue } from '../../numbering/document-numbering.ts'
import { type CaseScope, conclude, type NewEvent, onAnyCase } from '../case-scope.ts'
import type { Puts } from '../change.ts'
import { allValid, dayErrors } from '../checks.ts'
import { type DocumentFinding, revised } from '../context.ts'
import type { CommandOf } from '../decider.ts'
import { type DomainError, needsConfirmation, notAllowed } from '../errors.ts'
import { editableDocument } from './drafting.ts'
import { ISSUE_RULES } from './issue-rules.ts'

type Issue = CommandOf<'document.issue'>

/** 签发文书. */
export const issue = onAnyCase<Issue>((scope, command) => {
  const found = editableDocument(scope, command.documentId, command.expectedRev)
  if (!found.ok) return found
  const profile = scope.office.profile
  if (profile === null) return err(notAllowed('还没有建立单位概况，不能签发文书。'))
  const checked = allValid(
    dayErrors('on', command.on, {
      label: '成文日期',
      today: scope.today,
      after: { on: scope.aggregate.case.receivedOn, what: '收案日期' },
    }),
    textErrors('signedBy', command.signedBy, { label: '签发人', max: TEXT_CAPS.name, required: true }),
  )
  if (!checked.ok) return checked
  const events = eventsOnIssue(scope, found.value, command)
  if (!events.ok) return err(events.error)
  const number = numberForIssue(
    scope.context,
    scope.office,
    profile.numbering,
    scope.aggregate,
    found.value.kind,
    command.on,
  )
  const signed = revised(scope.context, found.value, {
    status: 'issued',
    number: number.text,
    issuedOn: command.on,
    signedBy: command.signedBy,
  })
  const clear = findingsAccepted(scope, signed, command.acceptedFindings)
  if (!clear.ok) return err(clear.error)
  const issuedBlocks = scope.context.documents.build(signed, scope.aggregate, scope.office)
  const counters: Puts = number.counter === null ? {} : { counters: [number.counter] }
  return conclude(scope, {
    events: events.value,
    puts: { documents: [{ ...signed, issuedBlocks }], ...counters },
    summary: `签发${signed.title}${signed.number}${command.acceptedFindings === '' ? '' : `（保留意见：${command.acceptedFindings}）`}`,
    recordId: signed.id,
  })
})

function eventsOnIssue(
  scope: CaseScope,
  document: DocumentRecord,
  command: Issue,
): Result<readonly NewEvent[], DomainError> {
  const header = scope.aggregate.case
  const { kind } = document
  // Court papers make no event when signed: handing them in is recorded by itself (行诉67).
  if (kind === 'answer' || kind === 'evidenceList' || header.kind === 'litigation') return ok([])
  return ISSUE_RULES[kind](
    { ...scope, aggregate: { ...scope.aggregate, case: header } },
    { document, on: command.on, acceptedFindings: command.acceptedFindings },
  )
}

/** Errors stop the signing unless the signer takes responsibility with a reason, which is kept in the log. */
function findingsAccepted(
  scope: CaseScope,
  document: DocumentRecord,
  reason: string,
): Result<null, DomainError> {
  const errors = issueFindings(scope, document).filter((finding) => finding.level === 'error')
  if (errors.length === 0 || reason !== '') return ok(null)
  const list = errors.map((finding, index) => `${index + 1}.${finding.message}`).join('\n')
  return err(
    needsConfirmation(
      'acceptedFindings',
      `签发前检查发现${errors.length}处问题：\n${list}\n请先修改；确认无误仍要签发的，请写明理由。`,
    ),
  )
}

function issueFindings(scope: CaseScope, document: DocumentRecord): readonly DocumentFinding[] {
  const { aggregate, office, context } = scope
  const own =
    document.kind === 'decision'
      ? [...decisionFindings('decision', document.decisionItems, aggregate), ...procedureFindings(aggregate)]
      : document.kind === 'dismissalDecision'
        ? decisionFindings('dismissalDecision', document.decisionItems, aggregate)
        : []
  const known = new Set(own.map((finding) => finding.id))
  const checked = context.documents.check(document, aggregate, office)
  return [...own, ...checked.filter((finding) => !known.has(finding.id))]
}
