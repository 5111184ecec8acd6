/** 抄告 (法79Ⅱ) and 履行情况 (法77). */
import { termsText } from '../../decision/operative-text.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import { latestOf } from '../../ledger/effective-events.ts'
import { conclude, onReconsideration, type ReconsiderationScope } from '../case-scope.ts'
import { allValid, type DayRule, dayErrors } from '../checks.ts'
import type { CommandOf } from '../decider.ts'
import { requireStep } from '../require-step.ts'

function afterDecision(scope: ReconsiderationScope, label: string): DayRule {
  const decided = latestOf(scope.effective, 'decided')
  return { label, today: scope.today, after: { on: decided?.on ?? '', what: '复议决定日期' } }
}

/** 抄告被申请人的上一级主管部门. */
export const copyToSuperior = onReconsideration<CommandOf<'case.copyToSuperior'>>((scope, command) => {
  const checked = allValid(
    dayErrors('on', command.on, afterDecision(scope, '抄告日期')),
    textErrors('recipient', command.recipient, {
      label: '抄告对象',
      max: TEXT_CAPS.organization,
      required: true,
      name: true,
    }),
  )
  if (!checked.ok) return checked
  const step = requireStep(scope, 'copyToSuperior', command.on)
  if (!step.ok) return step
  return conclude(scope, {
    events: [{ on: command.on, data: { type: 'copiedToSuperior', recipient: command.recipient } }],
    summary: `抄告${command.recipient}`,
  })
})

/** 登记履行情况; may be recorded more than once. */
export const recordPerformance = onReconsideration<CommandOf<'case.recordPerformance'>>((scope, command) => {
  const checked = allValid(
    dayErrors('on', command.on, afterDecision(scope, '履行日期')),
    textErrors('summary', command.summary, { label: '履行情况', max: TEXT_CAPS.paragraph, required: true }),
  )
  if (!checked.ok) return checked
  const step = requireStep(scope, 'recordPerformance', command.on)
  if (!step.ok) return step
  const ordered = termsText(latestOf(scope.effective, 'decided')?.data.terms ?? [])
  return conclude(scope, {
    events: [{ on: command.on, data: { type: 'performed', summary: command.summary } }],
    summary: `登记决定的履行情况${ordered === '' ? '' : `（${ordered}）`}`,
  })
})
