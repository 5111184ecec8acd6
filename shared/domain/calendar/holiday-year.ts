/**
 * One year's holiday arrangement as the State Council announces it: which days are off, and which weekend
 * days are worked in exchange. Everything that is not listed follows the weekday.
 */
import {
  type CivilDate,
  dateParts,
  formatChinese,
  isWeekend,
  parseCivilDate,
} from '#shared/kernel/civil-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

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
  /** Raised each time the office imports a corrected arrangement for the same year. */
  readonly version: number
}

/** Checks an arrangement against itself; the error lists every contradiction in plain Chinese. */
export function validateHolidayYear(arrangement: HolidayYear): Result<HolidayYear, readonly string[]> {
  const { year, off, work } = arrangement
  const worked = new Set(work)
  const problems = [
    ...[...off, ...work]
      .filter((date) => dateParts(date).year !== year)
      .map((date) => `${formatChinese(date)}不在${year}年内。`),
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

/**
 * Fixed-date statutory holidays (全国年节及纪念日放假办法2) that an arrangement leaves out. Not a
 * contradiction in itself, but a person should look before such a file is put to use.
 */
export function missingStatutoryDays(arrangement: HolidayYear): readonly string[] {
  // 2 May became a statutory holiday with the amendment in force from 2025.
  const fixed = ['01-01', '05-01', ...(arrangement.year >= 2025 ? ['05-02'] : []), '10-01', '10-02', '10-03']
  const off = new Set<string>(arrangement.off)
  return fixed.map((day) => `${arrangement.year}-${day}`).filter((date) => !off.has(date))
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
  const [publishedOn] = readDates([record.publishedOn], '发布日期（publishedOn）', problems)
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
    const date = typeof item === 'string' ? parseCivilDate(item) : null
    if (date === null)
      problems.push(`${label}中的“${String(item)}”不是有效日期（应为 2026-01-01 这样的写法）。`)
    return date === null ? [] : [date]
  })
}
