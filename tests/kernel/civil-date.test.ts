import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  civilDate,
  daysBetween,
  formatChinese,
  fromEpochDay,
  parseCivilDate,
  toEpochDay,
  weekday,
  weekdayName,
} from '#shared/kernel/civil-date.ts'

const anyDay = fc.integer({ min: -25_567, max: 83_000 }).map(fromEpochDay)

describe('civil dates', () => {
  it('refuses days that do not exist', () => {
    for (const text of [
      '2026-02-30',
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-4-1',
      '',
      '二〇二六',
      '1899-12-31',
    ]) {
      expect(parseCivilDate(text)).toBeNull()
    }
    expect(parseCivilDate('2028-02-29')).toBe('2028-02-29')
  })

  it('agrees with the platform calendar for every day of 1900 to 2199', () => {
    for (
      let day = toEpochDay(civilDate('1900-01-01'));
      day <= toEpochDay(civilDate('2199-12-31'));
      day += 1
    ) {
      const expected = new Date(day * 86_400_000).toISOString().slice(0, 10)
      if (fromEpochDay(day) !== expected || toEpochDay(civilDate(expected)) !== day)
        throw new Error(`differs on ${expected}`)
    }
    expect(weekday(civilDate('2026-11-21'))).toBe(6)
    expect(weekdayName(civilDate('2026-09-20'))).toBe('周日')
  })

  it('counts days so that adding and measuring agree', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -20_000, max: 20_000 }),
        (day, n) => daysBetween(day, addDays(day, n)) === n,
      ),
    )
  })

  it('takes the corresponding day of the month, or its last day where there is none', () => {
    expect(addMonths(civilDate('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(civilDate('2028-01-31'), 1)).toBe('2028-02-29')
    expect(addMonths(civilDate('2026-08-17'), 3)).toBe('2026-11-17')
    expect(addMonths(civilDate('2024-02-29'), 12)).toBe('2025-02-28')
    expect(addMonths(civilDate('2026-03-31'), -1)).toBe('2026-02-28')
  })

  it('prints the Chinese form without padding', () => {
    expect(formatChinese(civilDate('2026-03-05'))).toBe('2026年3月5日')
  })
})
