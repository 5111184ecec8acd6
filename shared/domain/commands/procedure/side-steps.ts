/** 其他程序事项: steps beside the main line that start, stop or meet a limit. */
import { type CivilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import { err } from '#shared/kernel/result.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import { sideStepsOf } from '../../ledger/side-steps.ts'
import { demandLastDay } from '../../procedure/limits.ts'
import { sideStep } from '../../procedure/side-steps.ts'
import { conclude, onReconsideration, type ReconsiderationScope } from '../case-scope.ts'
import { allValid, dayErrors } from '../checks.ts'
import type { CommandOf } from '../decider.ts'
import { invalid, notAllowed } from '../errors.ts'

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
    textErrors('note', command.note, {
      label: '说明（证据、经办情况）',
      max: TEXT_CAPS.line,
      required: rule.noteRequired === true,
    }),
  )
  if (!checked.ok) return checked
  const early = rule.code === 'enforcementAsked' ? demandProblem(scope, command.on) : null
  if (early !== null) return err(notAllowed(early))
  const body = rule.body === '' ? '' : command.body
  return conclude(scope, {
    events: [{ on: command.on, data: { type: 'sideStep', step: rule.code, body }, note: command.note }],
    summary: body === '' ? `登记“${rule.label}”` : `登记“${rule.label}”（${body}）`,
  })
})

/** 行政强制法54: no application before ten whole working days after the demand; null when it may be made. */
function demandProblem({ effective, office }: ReconsiderationScope, on: CivilDate): string | null {
  const [demand] = sideStepsOf(effective, 'demandServed')
  if (demand === undefined) {
    return '没有“催告书送达”的记录，不能申请强制执行。请先催告，催告书送达满十个工作日仍不履行的方可申请（行政强制法第五十四条）。'
  }
  const last = demandLastDay(demand.on, office)
  if (last !== null && on > last) return null
  return `催告书于${formatChinese(demand.on)}送达，催告的十个工作日${last === null ? '' : `到${formatChinese(last)}`}届满，届满之后仍不履行的方可申请强制执行（行政强制法第五十四条）。`
}
