/** 受理 (法30) and 视为受理 (法30Ⅲ). */
import { formatChinese } from '#shared/kernel/civil-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { acceptanceCondition } from '../../acceptance/acceptance-conditions.ts'
import { SIMPLIFIED_GROUNDS, simplifiedEligibility } from '../../acceptance/simplified.ts'
import { PROCEDURE_LABELS } from '../../model/case.ts'
import { deemedAcceptanceDay } from '../../procedure/limits.ts'
import { conclude, onReconsideration, type ReconsiderationScope } from '../case-scope.ts'
import { allValid, dayErrors } from '../checks.ts'
import type { CommandOf } from '../decider.ts'
import { type DomainError, type FieldError, invalid, needsConfirmation, notAllowed } from '../errors.ts'
import { decisionTermErrors, decisionTermEvent } from '../procedure/decision-term.ts'
import { enteredLate, requireStep } from '../require-step.ts'

type Accept = CommandOf<'case.accept'>

/** 受理. A deemed acceptance needs no review: the law itself made it. */
export const accept = onReconsideration<Accept>((scope, command) => {
  const { decisionTerm } = command
  const checked = allValid(
    dayErrors('on', command.on, dayRule(scope)),
    groundErrors(scope, command),
    decisionTerm === undefined ? [] : decisionTermErrors('decisionTerm', decisionTerm),
  )
  if (!checked.ok) return checked
  const allowed = command.deemed ? deemedAllowed(scope, command) : acceptAllowed(scope, command)
  if (!allowed.ok) return err(allowed.error)
  const late = command.deemed ? '' : enteredLate(scope, 'accept')
  return conclude(scope, {
    events: [
      {
        on: command.on,
        data: {
          type: 'accepted',
          procedure: command.procedure,
          deemed: command.deemed,
          simplifiedGround: command.procedure === 'simplified' ? command.simplifiedGround : '',
        },
        note: late + command.overrideReason,
      },
      ...(decisionTerm === undefined ? [] : [decisionTermEvent(command.on, decisionTerm)]),
    ],
    summary: `${command.deemed ? '登记视为受理' : '受理'}（${PROCEDURE_LABELS[command.procedure]}），受理日期${formatChinese(command.on)}${late}`,
  })
})

function dayRule(scope: ReconsiderationScope) {
  const received = scope.effective.findLast(
    ({ data }) => data.type === 'correctionReceived' || data.type === 'applicationReceived',
  )
  const what = received?.data.type === 'correctionReceived' ? '收到补正材料日期' : '收到申请日期'
  return { label: '受理日期', today: scope.today, after: { on: received?.on ?? ('' as const), what } }
}

/** 法53: a simplified case needs one of the grounds, and one that the registered facts do not rule out. */
function groundErrors(scope: ReconsiderationScope, command: Accept): readonly FieldError[] {
  if (command.procedure === 'ordinary') return []
  const chosen = simplifiedEligibility(scope.aggregate.case).find(
    ({ ground }) => ground.code === command.simplifiedGround,
  )
  const field = 'simplifiedGround'
  if (chosen === undefined) {
    const list = SIMPLIFIED_GROUNDS.map(({ text }) => text).join('；')
    return [{ field, message: `适用简易程序须选定一项法定事由：${list}。` }]
  }
  return chosen.state === 'ruledOut'
    ? [{ field, message: `不能以“${chosen.ground.text}”适用简易程序：${chosen.reason}` }]
    : []
}

function deemedAllowed(scope: ReconsiderationScope, command: Accept): Result<null, DomainError> {
  const step = requireStep(scope, 'acceptDeemed', scope.today)
  if (!step.ok) {
    return err(
      notAllowed('受理审查期限还没有届满（或者案件不在受理审查阶段），不能登记为视为受理。请按受理办理。'),
    )
  }
  const day = deemedAcceptanceDay(scope.aggregate, scope.office, scope.today)
  if (day !== null && command.on !== day) {
    const message = `视为受理的日期由法律确定，本案为${formatChinese(day)}（审查期限届满之日，行政复议法第三十条第三款）。`
    return err(invalid([{ field: 'on', message }]))
  }
  return ok(null)
}

function acceptAllowed(scope: ReconsiderationScope, command: Accept): Result<null, DomainError> {
  const step = requireStep(scope, 'accept', command.on)
  if (!step.ok) return step
  const findings = Object.entries(scope.aggregate.case.review?.findings ?? {})
  const doubtful = findings.filter(([, { finding }]) => finding !== 'met')
  if (doubtful.length === 0 || command.overrideReason !== '') return ok(null)
  const names = doubtful.map(([code]) => `“${acceptanceCondition(code)?.text ?? code}”`).join('、')
  return err(
    needsConfirmation(
      'overrideReason',
      `受理审查中${names}没有认定为符合。仍然受理的，请写明理由，理由会记录在案卷中。`,
    ),
  )
}
