/** 其他程序事项: steps beside the main line that start, stop or meet a limit. */
import { err } from '#shared/kernel/result.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import { sideStep } from '../../procedure/side-steps.ts'
import { conclude, onReconsideration } from '../case-scope.ts'
import { allValid, dayErrors } from '../checks.ts'
import type { CommandOf } from '../decider.ts'
import { invalid } from '../errors.ts'

/** Records one side step; the ledger refuses one whose ground is missing or that comes too early. */
export const recordSideStep = onReconsideration<CommandOf<'case.recordSideStep'>>((scope, command) => {
  const rule = sideStep(command.step)
  if (rule === undefined) return err(invalid([{ field: 'step', message: '请选择要登记的事项。' }]))
  const checked = allValid(
    dayErrors('on', command.on, { label: `“${rule.label}”的日期`, today: scope.today }),
    rule.body === ''
      ? []
      : textErrors('body', command.body, {
          label: rule.body,
          max: TEXT_CAPS.organization,
          required: true,
          name: true,
        }),
    textErrors('note', command.note, { label: '说明', max: TEXT_CAPS.line }),
  )
  if (!checked.ok) return checked
  const body = rule.body === '' ? '' : command.body
  return conclude(scope, {
    events: [{ on: command.on, data: { type: 'sideStep', step: rule.code, body }, note: command.note }],
    summary: body === '' ? `登记“${rule.label}”` : `登记“${rule.label}”（${body}）`,
  })
})
