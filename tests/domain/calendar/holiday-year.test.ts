import { describe, expect, it } from 'vitest'
import { BUNDLED_CALENDAR } from '#shared/domain/calendar/bundled-calendar.ts'
import { dayKind, isLoaded, isWorkday, localDayOn } from '#shared/domain/calendar/calendar.ts'
import {
  daysFrom,
  type HolidayYear,
  missingStatutoryDays,
  parseHolidayYear,
  validateHolidayYear,
  writeDates,
} from '#shared/domain/calendar/holiday-year.ts'
import {
  type CalendarOwner,
  holidayYearOf,
  officeCalendar,
  withArrangement,
} from '#shared/domain/calendar/office-calendar.ts'
import type { CalendarYear } from '#shared/domain/model/office.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/office/default-settings.ts'
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
    expect(BUNDLED_CALENDAR.years.filter((year) => !validateHolidayYear(year).ok)).toEqual([])
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

  it('takes December before and January after, refuses other years and repeated days', () => {
    expect(problemsOf({ off: [d('2026-12-31'), d('2028-01-01')] })).toEqual([])
    expect(problemsOf({ off: [d('2026-11-30')] })).toEqual([
      '2026年11月30日不属于2027年的安排（可以涉及上年12月、次年1月）。',
    ])
    expect(problemsOf({ off: [d('2027-01-01'), d('2027-01-01')] })).toEqual(['2027年1月1日在放假日中重复。'])
  })

  it('refuses an arrangement without a single day off', () => {
    expect(problemsOf({ off: [] })).toEqual(['2027年没有一个放假日，不是完整的放假安排。'])
  })

  it('points out statutory holidays that are missing or too short', () => {
    expect(missingStatutoryDays(YEAR)).toEqual([
      '没有春节的放假日。',
      '没有清明节的放假日。',
      '没有劳动节（5月1日、2日）的放假日。',
      '没有端午节的放假日。',
      '没有中秋节的放假日。',
      '没有国庆节（10月1日至3日）的放假日。',
    ])
    expect(missingStatutoryDays({ year: 2027, off: [d('2027-02-06'), d('2027-02-07')] })).toContain(
      '春节只有2天放假（连同周末和调休），法定不少于4天。',
    )
    const early = daysFrom(d('2042-01-16'), d('2042-01-22'))
    expect(missingStatutoryDays({ year: 2042, off: early }).filter((line) => line.includes('春节'))).toEqual(
      [],
    )
    const nationalDay = { from: d('2027-10-01'), to: d('2027-10-07') }
    const autumn = (more: readonly string[]) =>
      missingStatutoryDays({
        year: 2027,
        off: [...daysFrom(nationalDay.from, nationalDay.to), ...more.map(d)],
      }).includes('没有中秋节的放假日。')
    expect(autumn([])).toBe(true)
    expect(autumn(['2027-09-15'])).toBe(false)
    // Inside the week of 国庆节 it makes the stretch a day longer.
    expect(autumn(['2027-10-08'])).toBe(false)
    expect(missingStatutoryDays({ year: 2007, off: [d('2007-01-01')] })).not.toContain('没有清明节的放假日。')
  })
})

describe('reading an arrangement file', () => {
  it('reads the file format of the delivered years', () => {
    const parsed = parseHolidayYear({
      year: 2027,
      version: 1,
      off: ['2027-01-01/2027-01-03', '2027-04-05'],
      work: ['2027-01-10'],
      noticeNumber: '示例〔2026〕1号',
      source: '示例放假安排',
      publishedOn: '2026-11-20',
    })
    expect(parsed.ok && parsed.value.off).toEqual(['2027-01-01', '2027-01-02', '2027-01-03', '2027-04-05'])
  })

  it('writes days as it reads them', () => {
    for (const { off } of BUNDLED_CALENDAR.years) {
      const written = writeDates(off)
      const read = parseHolidayYear({
        ...YEAR,
        year: Number(off.at(-1)?.slice(0, 4)),
        off: written,
        work: [],
      })
      expect(read.ok && read.value.off).toEqual(off)
    }
  })

  it('refuses an interval that runs backwards or over more than a month', () => {
    for (const entry of [
      '2027-01-03/2027-01-01',
      '2027-01-01/2027-12-31',
      '2027-01-01/2027-01-02/2027-01-03',
    ]) {
      expect(parseHolidayYear({ ...YEAR, off: [entry] }).ok).toBe(false)
    }
  })

  it('names everything that is missing or misspelt', () => {
    const parsed = parseHolidayYear({ year: 2027, version: 1, off: ['2027-02-30'], source: '示例' })
    expect(parsed).toEqual({
      ok: false,
      error: [
        '放假日（off）中的“2027-02-30”不是有效日期（应为 2026-01-01 或者 2026-01-01/2026-01-03 这样的写法）。',
        '缺少调休上班日（work）的日期清单。',
        '缺少文号（noticeNumber）。',
        '发布日期（publishedOn）中的“undefined”不是有效日期（应为 2026-01-01 或者 2026-01-01/2026-01-03 这样的写法）。',
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

  const office = (more: Partial<CalendarOwner> = {}): CalendarOwner => ({
    calendars: [row],
    settings: DEFAULT_SETTINGS,
    ...more,
  })

  it('adds the imported years to the delivered ones', () => {
    const calendar = officeCalendar(office())
    expect(isLoaded(calendar, 2026)).toBe(true)
    expect(dayKind(calendar, d('2027-01-01'))).toBe('holiday')
  })

  it('leaves out rows that were deleted', () => {
    expect(isLoaded(officeCalendar(office({ calendars: [{ ...row, deleted: 1 }] })), 2027)).toBe(false)
  })

  it('is built once for the same records', () => {
    const owner = office()
    expect(officeCalendar(owner)).toBe(officeCalendar({ ...owner }))
  })

  it('counts versions on from the delivered one', () => {
    expect(holidayYearOf({ ...row, rev: 3 }).version).toBe(3)
    expect(holidayYearOf({ ...row, year: 2020, rev: 1 }).version).toBe(3)
  })

  it('can be looked at with an arrangement that is not stored', () => {
    const owner = office()
    const preview = withArrangement(owner, { ...YEAR, off: [d('2027-02-05')], work: [] })
    expect(dayKind(officeCalendar(preview), d('2027-02-05'))).toBe('holiday')
    expect(dayKind(officeCalendar(preview), d('2027-01-01'))).toBe('workday')
    expect(dayKind(officeCalendar(owner), d('2027-02-05'))).toBe('workday')
  })

  describe('with a local day off', () => {
    const local = {
      id: 'local',
      from: d('2026-04-20'),
      to: d('2026-04-21'),
      reason: '三月三',
      documentNumber: '示例政办〔2026〕1号',
      source: '示例自治县人民政府',
      active: 1 as const,
    }
    const withLocal = (active: 0 | 1, reading: string) =>
      officeCalendar(
        office({
          settings: {
            ...DEFAULT_SETTINGS,
            localDays: [{ ...local, active }],
            deadlineConventions: { localDays: reading },
          },
        }),
      )

    it('knows nothing of it until it is switched on', () => {
      expect(withLocal(0, 'rest-days').local).toBeUndefined()
      expect(dayKind(withLocal(0, 'rest-days'), d('2026-04-20'))).toBe('workday')
    })

    it('points it out without changing the day, unless the office has decided that it is a rest day', () => {
      expect(dayKind(withLocal(1, 'shown'), d('2026-04-20'))).toBe('workday')
      expect(localDayOn(withLocal(1, 'shown'), d('2026-04-20'))?.reason).toBe('三月三')
      expect(dayKind(withLocal(1, 'rest-days'), d('2026-04-20'))).toBe('local')
      expect(isWorkday(withLocal(1, 'rest-days'), d('2026-04-21'))).toBe(false)
      expect(isWorkday(withLocal(1, 'rest-days'), d('2026-04-22'))).toBe(true)
    })
  })
})
