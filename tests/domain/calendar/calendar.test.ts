import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUNDLED_CALENDAR } from '#shared/domain/calendar/bundled-calendar.ts'
import {
  addWorkdays,
  dayKind,
  isLoaded,
  isWorkday,
  nextWorkdayOnOrAfter,
  previousWorkdayOnOrBefore,
  withYear,
  workdaysBetween,
} from '#shared/domain/calendar/calendar.ts'
import { addDays, type CivilDate, civilDate } from '#shared/kernel/civil-date.ts'

type ChineseDays = { readonly isWorkday: (date: string) => boolean }
// The ES build of the package is not marked as a module; its CommonJS build is read instead.
const chineseDays = createRequire(import.meta.url)('chinese-days') as ChineseDays

const d = civilDate
const anyDay = fc.integer({ min: 0, max: 1095 }).map((offset) => addDays(d('2024-01-01'), offset))

function daysOf(year: number): readonly CivilDate[] {
  const days: CivilDate[] = []
  for (let day = d(`${year}-01-01`); day <= d(`${year}-12-31`); day = addDays(day, 1)) days.push(day)
  return days
}

const YEARS = Array.from({ length: 23 }, (_, index) => 2004 + index)

/**
 * Days on which the bundled calendar and chinese-days differ, and who is right. The notice decides: what it
 * orders stands word for word in the source named.
 */
const DISAGREEMENTS = [
  {
    date: '2005-12-31',
    ours: true,
    // 国办发明电〔2005〕35号 (2006年安排): “将12月31日（星期六）、1月1日（星期日）两个公休日调至1月2日（星期一）、3日
    // （星期二），12月31日（星期六）上班。” The package lists 2 and 3 January as off and leaves the Saturday out.
    right: 'bundled',
  },
] as const

describe('the bundled calendar', () => {
  it('agrees with chinese-days on every day of 2004—2026 except those listed with their source', () => {
    const days = YEARS.flatMap(daysOf)
    const different = days.filter((day) => isWorkday(BUNDLED_CALENDAR, day) !== chineseDays.isWorkday(day))
    expect(days).toHaveLength(8401)
    expect(
      different.map((date) => ({ date, ours: isWorkday(BUNDLED_CALENDAR, date), right: 'bundled' })),
    ).toEqual(DISAGREEMENTS)
  })

  it('names the notice and the day of issue of every year', () => {
    expect(BUNDLED_CALENDAR.years.map(({ year }) => year)).toEqual(YEARS)
    expect(
      BUNDLED_CALENDAR.years.filter(
        ({ year, noticeNumber, source, publishedOn }) =>
          !/^国办发明电〔\d{4}〕\d+号/u.test(noticeNumber) ||
          !source.startsWith(`国务院办公厅关于${year}年部分节假日安排的通知`) ||
          !publishedOn.startsWith(`${year - 1}-`),
      ),
    ).toEqual([])
  })

  it('knows the three years whose arrangement was changed while it ran', () => {
    expect(BUNDLED_CALENDAR.years.filter(({ version }) => version > 1).map(({ year }) => year)).toEqual([
      2015, 2019, 2020,
    ])
    const kinds = ['2015-09-03', '2015-09-06', '2019-05-03', '2019-05-05', '2020-02-01'].map((date) =>
      dayKind(BUNDLED_CALENDAR, d(date)),
    )
    expect(kinds).toEqual(['holiday', 'makeup', 'holiday', 'makeup', 'holiday'])
  })

  it('takes the days of December that the next year’s notice rules on', () => {
    const kinds = ['2018-12-29', '2018-12-31', '2011-12-31', '2022-12-31'].map((date) =>
      dayKind(BUNDLED_CALENDAR, d(date)),
    )
    expect(kinds).toEqual(['makeup', 'holiday', 'makeup', 'holiday'])
  })

  it('has 251, 248 and 248 working days in 2024, 2025 and 2026', () => {
    const counts = [2024, 2025, 2026].map(
      (year) => daysOf(year).filter((day) => isWorkday(BUNDLED_CALENDAR, day)).length,
    )
    expect(counts).toEqual([251, 248, 248])
  })

  it('tells weekdays, weekends, holidays and make-up days apart', () => {
    const kinds = ['2026-11-20', '2026-11-21', '2026-10-01', '2026-10-03', '2026-10-10'].map((date) =>
      dayKind(BUNDLED_CALENDAR, d(date)),
    )
    expect(kinds).toEqual(['workday', 'weekend', 'holiday', 'holiday', 'makeup'])
  })

  it('does not treat the eve of the 2024 Spring Festival as a holiday', () => {
    expect(dayKind(BUNDLED_CALENDAR, d('2024-02-09'))).toBe('workday')
  })

  it('knows which years are loaded and guesses nothing for the others', () => {
    expect([2003, 2004, 2026, 2027].map((year) => isLoaded(BUNDLED_CALENDAR, year))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(dayKind(BUNDLED_CALENDAR, d('2027-01-01'))).toBe('workday')
  })

  it('agrees with the worked calendar of the golden files', () => {
    const golden = JSON.parse(
      readFileSync(new URL('../../golden/holidays.json', import.meta.url), 'utf8'),
    ) as {
      readonly years: Readonly<Record<string, { readonly off: string[]; readonly work: string[] }>>
    }
    const own = Object.fromEntries(
      BUNDLED_CALENDAR.years
        .filter(({ year }) => year >= 2024)
        .map(({ year, off, work }) => [year, { off, work }]),
    )
    expect(own).toEqual(golden.years)
  })
})

describe('moving over the calendar', () => {
  it('goes over the 2026 National Day holiday in both directions', () => {
    expect(nextWorkdayOnOrAfter(BUNDLED_CALENDAR, d('2026-10-02'))).toBe('2026-10-08')
    expect(previousWorkdayOnOrBefore(BUNDLED_CALENDAR, d('2026-10-02'))).toBe('2026-09-30')
  })

  it('counts five working days over a make-up Saturday', () => {
    expect(addWorkdays(BUNDLED_CALENDAR, d('2026-09-30'), 5)).toBe('2026-10-13')
    expect(addWorkdays(BUNDLED_CALENDAR, d('2026-10-13'), -5)).toBe('2026-09-30')
    expect(addWorkdays(BUNDLED_CALENDAR, d('2026-10-03'), 0)).toBe('2026-10-03')
  })

  it('lands on a working day that is exactly that many working days away', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const end = addWorkdays(BUNDLED_CALENDAR, day, count)
        expect(isWorkday(BUNDLED_CALENDAR, end)).toBe(true)
        expect(workdaysBetween(BUNDLED_CALENDAR, day, end)).toBe(count)
      }),
    )
  })

  it('comes back to the first working day on or after the start', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const start = nextWorkdayOnOrAfter(BUNDLED_CALENDAR, day)
        expect(addWorkdays(BUNDLED_CALENDAR, addWorkdays(BUNDLED_CALENDAR, start, count), -count)).toBe(start)
      }),
    )
  })

  it('counts no working days backwards or on the same day', () => {
    expect(workdaysBetween(BUNDLED_CALENDAR, d('2026-11-20'), d('2026-11-20'))).toBe(0)
    expect(workdaysBetween(BUNDLED_CALENDAR, d('2026-11-20'), d('2026-11-18'))).toBe(0)
  })
})

describe('adding a year', () => {
  const [year2026] = BUNDLED_CALENDAR.years.filter(({ year }) => year === 2026)

  it('replaces the same year and keeps the years in order', () => {
    if (year2026 === undefined) throw new Error('2026 is bundled')
    const changed = withYear(BUNDLED_CALENDAR, { ...year2026, off: [d('2026-11-20')], work: [], version: 2 })
    expect(changed.years.map(({ year }) => year)).toEqual(YEARS)
    expect(dayKind(changed, d('2026-11-20'))).toBe('holiday')
    expect(dayKind(BUNDLED_CALENDAR, d('2026-11-20'))).toBe('workday')
  })
})
