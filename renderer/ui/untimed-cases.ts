/** Open cases in which no day runs towards anybody: the ones a due list can never show, each with the reason why. */
import type { ClockCase } from '#shared/domain/deadlines/case-clocks.ts'
import { PAUSES, stopText } from '#shared/domain/deadlines/pauses.ts'
import type { Stage } from '#shared/domain/model/case.ts'
import { formatChinese } from '#shared/kernel/civil-date.ts'
import { dutiesOf, isPaused, type LiveClock } from './live-clocks.ts'

export type UntimedCase = { readonly aggregate: ClockCase; readonly reason: string }

/** Why nothing runs when every limit of the stage is done, and what would start the next one. */
const STAGE_REASONS: Readonly<Partial<Record<Stage, string>>> = {
  review: '受理审查的期限已经了结，尚未登记受理或者不予受理。',
  correction: '补正通知还没有登记送达，补正期限没有起算。',
  trial: '本阶段的期限都已了结，没有登记会起算下一项期限的事项。',
  decided: '决定已经作出，法律没有规定送达的天数；送达并登记之后，起诉、履行、公开的期限才会起算。',
  litigationTrial: '答辩已经提交，等待法院；收到裁判文书并登记之后，上诉期限才会起算。',
}

const OTHER_REASON = '没有登记会起算期限的事项。'

/** Open cases without a running duty or reminder, of this office or of anybody it waits for. */
export function untimedCases(
  aggregates: readonly ClockCase[],
  clocks: readonly LiveClock[],
): readonly UntimedCase[] {
  const byCase = new Map<string, LiveClock[]>()
  for (const live of clocks) {
    const { id } = live.aggregate.case
    const known = byCase.get(id)
    if (known === undefined) byCase.set(id, [live])
    else known.push(live)
  }
  return aggregates.flatMap((aggregate) => {
    const own = byCase.get(aggregate.case.id) ?? []
    const runs = dutiesOf(own).some((live) => !isPaused(live))
    return aggregate.case.open === 0 || runs ? [] : [{ aggregate, reason: reasonOf(aggregate, own) }]
  })
}

function reasonOf(aggregate: ClockCase, own: readonly LiveClock[]): string {
  const held = own.find(isPaused)?.clock
  if (held !== undefined && held.paused !== null) {
    return `${PAUSES[held.paused].because}，“${held.rule.name}”${stopText(held.paused)}。`
  }
  const right = own.find(({ clock }) => clock.nature === 'right')
  if (right !== undefined) {
    const until = formatChinese(right.lastDay)
    return `只有“${right.clock.rule.name}”在走（至${until}），那是可以行使的权利，没有人必须在期限内办理。`
  }
  return STAGE_REASONS[aggregate.case.stage] ?? OTHER_REASON
}
