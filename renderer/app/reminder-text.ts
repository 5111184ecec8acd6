/** The words of the daily reminder: numbers only, because a notification shows on a locked screen. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { bandOf, isOnSafeDay, type LiveClock, ownDuties } from '../ui/live-clocks.ts'

export type Reminder = { readonly title: string; readonly body: string }

/** What presses today for one person, or for the whole office when `handlerId` is empty; null when nothing does. */
export function reminderOf(
  clocks: readonly LiveClock[],
  today: CivilDate,
  handlerId: string,
): Reminder | null {
  const own = ownDuties(clocks).filter(
    ({ aggregate }) => handlerId === '' || aggregate.case.handlerIds.includes(handlerId),
  )
  const count = (matches: (live: LiveClock) => boolean) => own.filter(matches).length
  const overdue = count((live) => bandOf(live, today) === 'overdue')
  const todays = count((live) => bandOf(live, today) === 'today')
  const soon = count((live) => bandOf(live, today) === 'within3')
  const safe = count((live) => live.dueOn > today && isOnSafeDay(live, today))
  if (overdue + todays + soon + safe === 0) return null
  const whose = handlerId === '' ? '全机关' : '您承办的案件'
  const more = [
    ...(overdue > 0 ? [`已逾期 ${overdue} 项`] : []),
    ...(safe > 0 ? [`稳妥日已到 ${safe} 项，请在今天办理`] : []),
  ]
  return {
    title: `今天届满 ${todays} 项，3日内 ${soon} 项`,
    body: `${whose}中本机关应办的期限${more.map((text) => `；${text}`).join('')}。`,
  }
}
