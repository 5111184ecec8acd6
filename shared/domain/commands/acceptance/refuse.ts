/** 不予受理 (法30Ⅱ): only before acceptance and within the review period; afterwards it is 驳回申请 (法33). */

import { type CivilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { acceptanceCondition } from '../../acceptance/acceptance-conditions.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import { conclude, type NewEvent, onReconsideration, type ReconsiderationScope } from '../case-scope.ts'
import { allValid, dayErrors } from '../checks.ts'
import type { CommandOf } from '../decider.ts'
import type { DomainError } from '../errors.ts'
import { findDocument } from '../find.ts'
import { enteredLate, requireStep } from '../require-step.ts'

type Refusal = {
  readonly on: CivilDate
  readonly conditions: readonly string[]
  readonly reason: string
  readonly documentId: string
}

/** 记录不予受理. */
export const refuse = onReconsideration<CommandOf<'case.refuse'>>((scope, command) => {
  if (command.documentId !== '') {
    const document = findDocument(scope, command.documentId)
    if (!document.ok) return document
  }
  const event = refusalEvent(scope, command)
  if (!event.ok) return err(event.error)
  return conclude(scope, {
    events: [event.value],
    summary: `决定不予受理（${formatChinese(command.on)}）${event.value.note ?? ''}`,
  })
})

/** The event of a refusal, also for the issue of 不予受理决定书. */
export function refusalEvent(scope: ReconsiderationScope, refusal: Refusal): Result<NewEvent, DomainError> {
  const unknown = refusal.conditions.find((code) => acceptanceCondition(code) === undefined)
  const checked = allValid(
    dayErrors('on', refusal.on, {
      label: '不予受理日期',
      today: scope.today,
      after: { on: scope.aggregate.case.receivedOn, what: '收到申请日期' },
    }),
    refusal.conditions.length === 0
      ? [{ field: 'conditions', message: '请选择不符合的受理条件（行政复议法第三十条第一款）。' }]
      : unknown === undefined
        ? []
        : [{ field: 'conditions', message: `受理条件中没有“${unknown}”这一项。` }],
    textErrors('reason', refusal.reason, {
      label: '不予受理的理由',
      max: TEXT_CAPS.longText,
      required: true,
    }),
  )
  if (!checked.ok) return checked
  const step = requireStep(scope, 'refuse', refusal.on)
  if (!step.ok) return step
  const { on, conditions, reason, documentId } = refusal
  const note = enteredLate(scope, 'refuse')
  return ok({ on, data: { type: 'refused', conditions, reason, documentId }, note })
}
