import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BUNDLED_CALENDAR } from '#shared/domain/calendar/bundled-calendar.ts'
import { dayKind, isLoaded } from '#shared/domain/calendar/calendar.ts'
import {
  type HolidayYear,
  missingStatutoryDays,
  parseHolidayYear,
  validateHolidayYear,
} from '#shared/domain/calendar/holiday-year.ts'
import { officeCalendar } from '#shared/domain/calendar/office-calendar.ts'
import type { CalendarYear } from '#shared/domain/model/office.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { meta } from '#tests/support/fixtures/meta.ts'

const d = civilDate
const YEAR: HolidayYear = {
  year: 2027,
  off: [d('2027-01-01')],
  work: [d('2027-01-03')],
  noticeNumber: '示例〔2026〕1号',
  source: '示例放假安排',
  publishedOn: d('2026-11-20'),
  version: 1,
}

function problemsOf(change: Partial<HolidayYear>): readonly string[] {
  const result = validateHolidayYear({ ...YEAR, ...change })
  return result.ok ? [] : result.error
}

describe('checking an arrangement', () => {
  it('accepts the arrangements delivered with the program', () => {
    expect(BUNDLED_CALENDAR.years.map((year) => validateHolidayYear(year).ok)).toEqual([true, true, true])
    expect(BUNDLED_CALENDAR.years.flatMap(missingStatutoryDays)).toEqual([])
  })

  it('refuses a day that is both off and worked', () => {
    expect(problemsOf({ off: [d('2027-01-03')] })).toEqual(['2027年1月3日既列为放假日，又列为调休上班日。'])
  })

  it('refuses a make-up day on a weekday', () => {
    expect(problemsOf({ work: [d('2027-01-04')] })).toEqual([
      '2027年1月4日不是周六、周日，不能列为调休上班日。',
    ])
  })

  it('refuses days of another year and repeated days', () => {
    expect(problemsOf({ off: [d('2026-12-31')] })).toEqual(['2026年12月31日不在2027年内。'])
    expect(problemsOf({ off: [d('2027-01-01'), d('2027-01-01')] })).toEqual(['2027年1月1日在放假日中重复。'])
  })

  it('points out statutory holidays that are missing', () => {
    expect(missingStatutoryDays(YEAR)).toEqual([
      '2027-05-01',
      '2027-05-02',
      '2027-10-01',
      '2027-10-02',
      '2027-10-03',
    ])
    expect(missingStatutoryDays({ ...YEAR, year: 2024, off: [] })).not.toContain('2024-05-02')
  })
})

describe('reading an arrangement file', () => {
  it('reads the file format of the delivered years', () => {
    const text = readFileSync(new URL('../../../resources/calendars/2026.json', import.meta.url), 'utf8')
    const parsed = parseHolidayYear(JSON.parse(text))
    expect(parsed.ok && parsed.value.noticeNumber).toBe('国办发明电〔2025〕7号')
  })

  it('names everything that is missing or misspelt', () => {
    const parsed = parseHolidayYear({ year: 2027, version: 1, off: ['2027-02-30'], source: '示例' })
    expect(parsed).toEqual({
      ok: false,
      error: [
        '放假日（off）中的“2027-02-30”不是有效日期（应为 2026-01-01 这样的写法）。',
        '缺少调休上班日（work）的日期清单。',
        '缺少文号（noticeNumber）。',
        '发布日期（publishedOn）中的“undefined”不是有效日期（应为 2026-01-01 这样的写法）。',
      ],
    })
  })

  it.each([null, 7, 'text'])('refuses %s', (data) => {
    expect(parseHolidayYear(data)).toEqual({ ok: false, error: ['文件内容不是一份放假安排。'] })
  })
})

describe('the calendar of an office', () => {
  const row: CalendarYear = {
    ...meta('calendar:2027'),
    year: 2027,
    off: [d('2027-01-01')],
    work: [],
    noticeNumber: '示例〔2026〕1号',
    source: '示例放假安排',
  }

  it('adds the imported years to the delivered ones', () => {
    const calendar = officeCalendar([row])
    expect(isLoaded(calendar, 2026)).toBe(true)
    expect(dayKind(calendar, d('2027-01-01'))).toBe('holiday')
  })

  it('leaves out rows that were deleted', () => {
    expect(isLoaded(officeCalendar([{ ...row, deleted: 1 }]), 2027)).toBe(false)
  })

  it('builds the calendar of one list of rows only once', () => {
    const rows = [row]
    expect(officeCalendar(rows)).toBe(officeCalendar(rows))
  })
})
