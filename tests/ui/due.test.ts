import { describe, expect, it } from 'vitest'
import { daysLeftText, dueBandOf } from '#renderer/ui/due.ts'
import { addDays, civilDate } from '#shared/kernel/civil-date.ts'

const today = civilDate('2026-11-22')
const band = (days: number, reminder = false) => dueBandOf(addDays(today, days), today, reminder)

describe('bands of the due list', () => {
  it('changes band on the day after each limit', () => {
    expect([-1, 0, 1, 3, 4, 7, 8, 15, 16].map((days) => band(days))).toEqual([
      'overdue',
      'today',
      'within3',
      'within3',
      'within7',
      'within7',
      'within15',
      'within15',
      'later',
    ])
  })

  it('never calls a reminder overdue', () => {
    expect(band(-1, true)).toBe('lapsed')
    expect(band(2, true)).toBe('within3')
    expect(daysLeftText(addDays(today, -3), today, true)).toBe('已过 3 天')
  })

  it('says the days left in words', () => {
    expect(daysLeftText(addDays(today, 5), today)).toBe('还有 5 天')
    expect(daysLeftText(today, today)).toBe('今天届满')
    expect(daysLeftText(addDays(today, -2), today)).toBe('逾期 2 天')
  })
})
