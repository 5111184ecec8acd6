/** Whether an extension was granted while its limit ran (法62Ⅰ): the engine and the clocks of a case ask the same. */
import { type CivilDate, formatChinese, fromEpochDay } from '#shared/kernel/civil-date.ts'
import type { Rule } from '../rule.ts'
import { type DeadlineError, deadlineError } from './errors.ts'
import { cited } from './wording.ts'

/** True from the day the limit starts to its last day without the extension, both included. */
export function grantedInTime(on: CivilDate, startDay: CivilDate, lastDay: CivilDate): boolean {
  return startDay <= on && on <= lastDay
}

/** What is wrong with the day of an extension; `before` is the limit without it, in epoch days. */
export function extensionDayError(
  { extension, articles: [article] }: Rule,
  on: CivilDate,
  before: { readonly chosen: { readonly start: number }; readonly last: number },
): DeadlineError | null {
  if (extension === null || !extension.beforeExpiry) return null
  const [start, last] = [fromEpochDay(before.chosen.start), fromEpochDay(before.last)]
  if (grantedInTime(on, start, last)) return null
  if (on < start) {
    return deadlineError(
      'extension-day',
      `批准延长之日${formatChinese(on)}早于起算日${formatChinese(start)}，请核对。`,
    )
  }
  return deadlineError(
    'extension-day',
    `不计延长的末日是${formatChinese(last)}，${formatChinese(on)}才批准的延长不发生效力${article === undefined ? '' : `（${cited(article)}）`}。`,
  )
}
