import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateTextError, readDateText, shortDate } from '#renderer/ui/date-text.ts'
import { civilDate, dateParts, fromEpochDay } from '#shared/kernel/civil-date.ts'

const today = civilDate('2026-11-22')

describe('what a clerk types for a day', () => {
  it.each([
    ['2026-11-21', '2026-11-21'],
    ['20261121', '2026-11-21'],
    ['2026.1.5', '2026-01-05'],
    ['2026/01/05', '2026-01-05'],
    ['2026年11月21日', '2026-11-21'],
    ['２０２６－１１－２１', '2026-11-21'],
    ['11-21', '2026-11-21'],
    ['3月1日', '2026-03-01'],
    ['今天', '2026-11-22'],
  ])('reads %s as %s', (typed, date) => {
    expect(readDateText(typed, today)).toBe(date)
  })

  it.each(['2026-02-30', '20260230', '2-30', '2026-13-01', '11', '明天', '2026-11-211'])(
    'takes %s for no day',
    (typed) => {
      expect(readDateText(typed, today)).toBeNull()
    },
  )

  it('is read back from every common spelling of every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (epochDay) => {
        const date = fromEpochDay(epochDay)
        const { year, month, day } = dateParts(date)
        for (const typed of [
          date,
          date.replaceAll('-', ''),
          `${year}.${month}.${day}`,
          `${year}年${month}月${day}日`,
        ]) {
          expect(readDateText(typed, today)).toBe(date)
        }
      }),
    )
  })

  it('is refused with its own text when it is no day, and not when it is empty', () => {
    expect(dateTextError('2026-02-30')).toContain('“2026-02-30”不是有效日期')
    expect(dateTextError('')).toBeNull()
    expect(dateTextError('2026-02-28')).toBeNull()
  })

  it('is printed without the year where the year goes without saying', () => {
    expect(shortDate(civilDate('2026-11-21'))).toBe('11月21日 周六')
  })
})
