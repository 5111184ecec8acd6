/** What a clerk types for a day, read generously; anything that is not a real day stays text and is refused. */
import {
  type CivilDate,
  civilDateOf,
  dateParts,
  parseCivilDate,
  weekdayName,
} from '#shared/kernel/civil-date.ts'

const FULL = /^(\d{4})\s*(?:[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?|(\d{2})(\d{2}))$/
const SHORT = /^(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/

/** Full-width digits and punctuation as their half-width twins. */
function halfWidth(text: string): string {
  return text.normalize('NFKC').replace(/[－–—。]/g, '-')
}

/**
 * Reads 2026-11-21, 20261121, 2026.11.21, 2026年11月21日 and, with today's year, 11-21 and 11月21日.
 * Null when it is no day that exists.
 */
export function readDateText(text: string, today: CivilDate): CivilDate | null {
  const typed = halfWidth(text).trim()
  if (typed === '今天' || typed === '今日') return today
  const full = FULL.exec(typed)
  if (full) return civilDateOf(Number(full[1]), Number(full[2] ?? full[4]), Number(full[3] ?? full[5]))
  const short = SHORT.exec(typed)
  return short ? civilDateOf(dateParts(today).year, Number(short[1]), Number(short[2])) : null
}

/** What is wrong with a date field's text; null when it is empty or a real day. */
export function dateTextError(text: string): string | null {
  if (text === '' || parseCivilDate(text) !== null) return null
  return `“${text}”不是有效日期，请按 2026-01-31 这样填写。`
}

/** `2026-11-21 周六`, for lists. */
export function dateWithWeekday(date: CivilDate): string {
  return `${date} ${weekdayName(date)}`
}

/** `11月21日 周六`, where the year goes without saying. */
export function shortDate(date: CivilDate): string {
  const { month, day } = dateParts(date)
  return `${month}月${day}日 ${weekdayName(date)}`
}
