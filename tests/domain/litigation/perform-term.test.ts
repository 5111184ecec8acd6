import { describe, expect, it } from 'vitest'
import { performTermText } from '#shared/domain/litigation/perform-term.ts'

describe('the term of a ruling', () => {
  it('is worded in its own unit', () => {
    expect(performTermText({ length: 30, unit: 'day' })).toBe('30日')
    expect(performTermText({ length: 20, unit: 'workday' })).toBe('20个工作日')
    expect(performTermText({ length: 2, unit: 'month' })).toBe('2个月')
  })
})
