import { describe, expect, it } from 'vitest'
import type { Counter } from '#shared/domain/model/office.ts'
import { nextNumber } from '#shared/domain/numbering/counters.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { meta } from '#tests/support/fixtures/meta.ts'

const COUNTER: Counter = { ...meta('禾政复:2026'), prefix: '禾政复', year: 2026, last: 11 }

describe('the number a series gives next', () => {
  it('follows the last one of the year, and begins at 1 for a new series or year', () => {
    expect(nextNumber([COUNTER], '禾政复', civilDate('2026-11-21'))).toBe('禾政复〔2026〕12号')
    expect(nextNumber([COUNTER], '禾政复', civilDate('2027-01-04'))).toBe('禾政复〔2027〕1号')
    expect(nextNumber([COUNTER], '禾政诉', civilDate('2026-11-21'))).toBe('禾政诉〔2026〕1号')
  })
})
