/**
 * One year's holiday arrangement as the State Council announces it: which days are off, and which weekend
 * days are worked in exchange. Everything that is not listed follows the weekday.
 */
import {
  addDays,
  type CivilDate,
  civilDate,
  dateParts,
  daysBetween,
  formatChinese,
  isWeekend,
  parseCivilDate,
} from '#shared/kernel/civil-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { missingFrom } from './statutory-days.ts'

export type HolidayYear = {
  readonly year: number
  /** Days off, weekends inside the holiday included. */
  readonly off: readonly CivilDate[]
  /** Saturdays and Sundays that are worked (调休上班). */
  readonly work: readonly CivilDate[]
  /** 文号 of the notice, e.g. 国办发明电〔2025〕7号. */
  readonly noticeNumber: string
  readonly source: string
  /** Empty when an office imported the year without it. */
  readonly publishedOn: CivilDate | ''
  /** Raised each time a corrected arrangement for the same year takes the place of the earlier one. */
  readonly version: number
}

/** Longest stretch, in days, that one entry of an arrangement file may name. */
const LONGEST_HOLIDAY = 31

/** Checks an arrangement against itself; the error lists every contradiction in plain Chinese. */
export function validateHolidayYear(arrangement: HolidayYear): Result<HolidayYear, readonly string[]> {
  const { year, off, work } = arrangement
  const worked = new Set(work)
  const problems = [
    ...(off.length === 0 ? [`${year}年没有一个放假日，不是完整的放假安排。`] : []),
    ...[...off, ...work]
      .filter((date) => !belongsTo(year, date))
      .map((date) => `${formatChinese(date)}不属于${year}年的安排（可以涉及上年12月、次年1月）。`),
    ...off
      .filter((date) => worked.has(date))
      .map((date) => `${formatChinese(date)}既列为放假日，又列为调休上班日。`),
    ...work
      .filter((date) => !isWeekend(date))
      .map((date) => `${formatChinese(date)}不是周六、周日，不能列为调休上班日。`),
    ...repeated(off).map((date) => `${formatChinese(date)}在放假日中重复。`),
    ...repeated(work).map((date) => `${formatChinese(date)}在调休上班日中重复。`),
  ]
  return problems.length === 0 ? ok(arrangement) : err(problems)
}

/** 元旦 may begin in December and be made up there; a notice reaches no further into the years beside its own. */
function belongsTo(year: number, date: CivilDate): boolean {
  const day = dateParts(date)
  return (
    day.year === year ||
    (day.year === year - 1 && day.month === 12) ||
    (day.year === year + 1 && day.month === 1)
  )
}

/**
 * Statutory holidays (全国年节及纪念日放假办法2) for which the arrangement names no day off. Not a
 * contradiction in itself, but a person should look before such a file is put to use.
 */
export function missingStatutoryDays(arrangement: Pick<HolidayYear, 'year' | 'off'>): readonly string[] {
  return missingFrom(arrangement.year, arrangement.off)
}

/** Reads an arrangement file; the error lists everything wrong with it in plain Chinese. */
export function parseHolidayYear(data: unknown): Result<HolidayYear, readonly string[]> {
  if (typeof data !== 'object' || data === null) return err(['文件内容不是一份放假安排。'])
  const record = data as Readonly<Record<string, unknown>>
  const problems: string[] = []
  const { year, version } = record
  if (!isWhole(year, 1949, 2199)) problems.push('缺少年份（year），应为四位数字。')
  if (!isWhole(version, 1, 9999)) problems.push('缺少版本（version），应为不小于1的整数。')
  const off = readDates(record.off, '放假日（off）', problems)
  const work = readDates(record.work, '调休上班日（work）', problems)
  const noticeNumber = readText(record.noticeNumber, '文号（noticeNumber）', problems)
  const source = readText(record.source, '来源（source）', problems)
  const publishedOn =
    record.publishedOn === '' ? '' : readDates([record.publishedOn], '发布日期（publishedOn）', problems)[0]
  if (problems.length > 0 || publishedOn === undefined) return err(problems)
  return validateHolidayYear({
    year: Number(year),
    off,
    work,
    noticeNumber,
    source,
    publishedOn,
    version: Number(version),
  })
}

/** Every day from `from` to `to`, both included; empty when `to` is earlier. */
export function daysFrom(from: CivilDate, to: CivilDate): readonly CivilDate[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index))
}

function repeated(dates: readonly CivilDate[]): readonly CivilDate[] {
  return dates.filter((date, index) => dates.indexOf(date) !== index)
}

function isWhole(value: unknown, min: number, max: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
}

function readText(value: unknown, label: string, problems: string[]): string {
  if (typeof value === 'string' && value.trim() !== '') return value
  problems.push(`缺少${label}。`)
  return ''
}

function readDates(value: unknown, label: string, problems: string[]): readonly CivilDate[] {
  if (!Array.isArray(value)) {
    problems.push(`缺少${label}的日期清单。`)
    return []
  }
  return value.flatMap((item: unknown) => {
    const days = typeof item === 'string' ? readEntry(item) : null
    if (days === null)
      problems.push(
        `${label}中的“${String(item)}”不是有效日期（应为 2026-01-01 或者 2026-01-01/2026-01-03 这样的写法）。`,
      )
    return days ?? []
  })
}

/** One day, or a stretch of days written as an ISO 8601 interval with both ends included. */
function readEntry(text: string): readonly CivilDate[] | null {
  const [first = '', last = first, ...rest] = text.split('/')
  const [from, to] = [parseCivilDate(first), parseCivilDate(last)]
  if (from === null || to === null || rest.length > 0) return null
  const days = daysBetween(from, to) + 1
  return days < 1 || days > LONGEST_HOLIDAY ? null : daysFrom(from, to)
}

/** The days as arrangement files write them: stretches of consecutive days as intervals. */
export function writeDates(dates: readonly CivilDate[]): readonly string[] {
  return stretchesOf(dates).map(({ from, to }) => (from === to ? from : `${from}/${to}`))
}

export type Stretch = { readonly from: CivilDate; readonly to: CivilDate }

/** Consecutive days put together, in order. */
export function stretchesOf(dates: readonly CivilDate[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const date of [...new Set(dates)].sort()) {
    const last = stretches.at(-1)
    if (last !== undefined && addDays(last.to, 1) === date)
      stretches[stretches.length - 1] = { ...last, to: date }
    else stretches.push({ from: date, to: date })
  }
  return stretches
}

/** A year's first and last day. */
export function boundsOf(year: number): Stretch {
  return { from: civilDate(`${year}-01-01`), to: civilDate(`${year}-12-31`) }
}
