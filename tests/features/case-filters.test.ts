import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CaseFilters,
  isFiltered,
  RECONSIDERATION_STAGES,
  readFilters,
  writeFilters,
} from '#renderer/features/cases/case-filters.ts'

const filters: fc.Arbitrary<CaseFilters> = fc.record({
  text: fc.string(),
  state: fc.constantFrom('all', 'open', 'closed'),
  stage: fc.constantFrom('' as const, ...RECONSIDERATION_STAGES),
  handler: fc.string(),
  procedure: fc.constantFrom('', 'ordinary', 'simplified'),
  due: fc.constantFrom('', 'overdue', 'today', 'week', 'fortnight'),
  sort: fc.constantFrom('number', 'receivedOn', 'decidedOn', 'updatedAt'),
  descending: fc.boolean(),
})

describe('the filters of the case list', () => {
  it('come back from the address as they went in', () => {
    fc.assert(
      fc.property(filters, (set) => {
        expect(readFilters(new URLSearchParams(writeFilters(set).toString()))).toEqual(set)
      }),
    )
  })

  it('ignore what no filter knows', () => {
    const read = readFilters(new URLSearchParams('stage=nonsense&due=constructor&sort=x&state=2'))
    expect(read).toMatchObject({ stage: '', due: '', sort: 'receivedOn', state: 'all' })
    expect(isFiltered(read)).toBe(false)
  })

  it('leave an unfiltered address empty', () => {
    expect(writeFilters(readFilters(new URLSearchParams())).toString()).toBe('')
  })
})
