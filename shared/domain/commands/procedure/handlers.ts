/** 确定承办人 and 回避. */
import { err } from '#shared/kernel/result.ts'
import { assignmentProblems } from '../../assignment/assignment-check.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import { recusedIdsOf } from '../../ledger/procedure-facts.ts'
import { fullName } from '../../model/person.ts'
import { conclude, onReconsideration, type ReconsiderationScope } from '../case-scope.ts'
import { allValid, type DayRule, dayErrors } from '../checks.ts'
import type { CommandOf } from '../decider.ts'
import { needsConfirmation, notAllowed } from '../errors.ts'
import { findStaff } from '../find.ts'
import { requireStep } from '../require-step.ts'

function afterReceipt(scope: ReconsiderationScope, label: string): DayRule {
  return { label, today: scope.today, after: { on: scope.aggregate.case.receivedOn, what: '收到申请日期' } }
}

/** 确定承办人: replaces the earlier handlers. */
export const assign = onReconsideration<CommandOf<'case.assign'>>((scope, command) => {
  const checked = allValid(dayErrors('on', command.on, afterReceipt(scope, '确定承办人日期')))
  if (!checked.ok) return checked
  const step = requireStep(scope, 'assign', command.on)
  if (!step.ok) return step
  const problems = assignmentProblems(scope.aggregate, scope.office, command.staffIds)
  const refused = problems.filter((problem) => problem.kind === 'refuse')
  if (refused.length > 0) return err(notAllowed(refused.map((problem) => problem.message).join('')))
  if (problems.length > 0 && !command.confirmNameMatch) {
    const message = `${problems.map((problem) => problem.message).join('')}核实不存在回避情形的，请确认后办理。`
    return err(needsConfirmation('confirmNameMatch', message))
  }
  return conclude(scope, {
    events: [{ on: command.on, data: { type: 'handlersAssigned', staffIds: command.staffIds } }],
    summary: `确定承办人：${namesOf(scope, command.staffIds)}`,
  })
})

/** 回避: the person leaves the case for good; too few handlers left shows as the next step. */
export const recuse = onReconsideration<CommandOf<'case.recuse'>>((scope, command) => {
  const checked = allValid(
    dayErrors('on', command.on, afterReceipt(scope, '回避日期')),
    textErrors('reason', command.reason, { label: '回避理由', max: TEXT_CAPS.line, required: true }),
  )
  if (!checked.ok) return checked
  const member = findStaff(scope, command.staffId)
  if (!member.ok) return member
  const step = requireStep(scope, 'recuse', command.on)
  if (!step.ok) return step
  const name = fullName(member.value.name)
  if (recusedIdsOf(scope.effective).includes(command.staffId)) {
    return err(notAllowed(`${name}在本案中已经回避，不必重复登记。`))
  }
  return conclude(scope, {
    events: [{ on: command.on, data: { type: 'recused', staffId: command.staffId, reason: command.reason } }],
    summary: `${name}回避`,
  })
})

function namesOf(scope: ReconsiderationScope, ids: readonly string[]): string {
  return ids
    .flatMap((id) => scope.office.staff.filter((member) => member.id === id))
    .map((member) => fullName(member.name))
    .join('、')
}
