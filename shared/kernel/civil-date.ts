/**
 * Legal days. A civil date is a string `YYYY-MM-DD` with no time and no zone, so the same case gives the
 * same dates on every machine. This is the only module that does date arithmetic; it uses epoch days
 * (days since 1970-01-01 in the proleptic Gregorian calendar) and never the `Date` object.
 */

declare const civilDateBrand: unique symbol
/** A valid calendar day as `YYYY-MM-DD`. */
export type CivilDate = string & { readonly [civilDateBrand]: true }

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/
const WEEKDAY_NAMES = ['日', '一', '二', '三', '四', '五', '六'] as const

export type DateParts = { readonly year: number; readonly month: number; readonly day: number }

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Number of days in a month; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Parses `YYYY-MM-DD`; returns null for anything that is not a real day (30 February, month 13 …). */
export function parseCivilDate(text: string): CivilDate | null {
  const match = PATTERN.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null
  return text as CivilDate
}

/** Parses a date the program itself wrote; throws when it is not a real day. */
export function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text)
  if (date === null) throw new Error(`not a civil date: ${text}`)
  return date
}

/** Builds a date from numbers; null when the day does not exist. */
export function civilDateOf(year: number, month: number, day: number): CivilDate | null {
  return parseCivilDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0')
}

/** Splits a date into numbers; month is 1–12. */
export function dateParts(date: CivilDate): DateParts {
  return { year: digits(date, 0, 4), month: digits(date, 5, 7), day: digits(date, 8, 10) }
}

// Read digit by digit: every clock of every case takes dates apart, and slices of text would be thrown away.
function digits(date: CivilDate, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) value = value * 10 + date.charCodeAt(at) - 48
  return value
}

/** Days since 1970-01-01 (Howard Hinnant's days_from_civil algorithm). */
export function toEpochDay(date: CivilDate): number {
  return epochDayOf(digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10))
}

function epochDayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

// A case list spells the same few thousand days again and again; each is spelled once. At most the days of
// 1900–2199 are kept.
const [FIRST_SPELLED, LAST_SPELLED] = [-25_567, 84_005]
const spelled = new Array<CivilDate | undefined>(LAST_SPELLED - FIRST_SPELLED + 1).fill(undefined)

/** The inverse of {@link toEpochDay}. */
export function fromEpochDay(epochDay: number): CivilDate {
  const known = spelled[epochDay - FIRST_SPELLED]
  if (known !== undefined) return known
  const date = spell(epochDay)
  if (FIRST_SPELLED <= epochDay && epochDay <= LAST_SPELLED) spelled[epochDay - FIRST_SPELLED] = date
  return date
}

function spell(epochDay: number): CivilDate {
  const z = epochDay + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CivilDate
}

/** Adds (or subtracts) natural days. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromEpochDay(toEpochDay(date) + days)
}

/** Natural days from `from` to `to`: negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toEpochDay(to) - toEpochDay(from)
}

/** Adds calendar months by corresponding day; where that day does not exist, the last day of the month (民法典第二百零二条). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = dateParts(date)
  const index = year * 12 + (month - 1) + months
  const y = Math.floor(index / 12)
  const m = index - y * 12 + 1
  return fromEpochDay(epochDayOf(y, m, Math.min(day, daysInMonth(y, m))))
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(date: CivilDate): number {
  return (((toEpochDay(date) + 4) % 7) + 7) % 7
}

/** 周日…周六. */
export function weekdayName(date: CivilDate): string {
  return `周${WEEKDAY_NAMES[weekday(date)]}`
}

/** True on Saturday and Sunday, whatever the holiday arrangement says. */
export function isWeekend(date: CivilDate): boolean {
  const day = weekday(date)
  return day === 0 || day === 6
}

/** `2026年11月21日`, no padding (GB/T 9704—2012 成文日期). */
export function formatChinese(date: CivilDate): string {
  const { year, month, day } = dateParts(date)
  return `${year}年${month}月${day}日`
}

/** The later of two days. */
export function laterOf(a: CivilDate, b: CivilDate): CivilDate {
  return a >= b ? a : b
}

/** The earlier of two days. */
export function earlierOf(a: CivilDate, b: CivilDate): CivilDate {
  return a <= b ? a : b
}
