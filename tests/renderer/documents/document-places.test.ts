import { describe, expect, it } from 'vitest'
import { entryFor, FACTS, partAt } from '#renderer/features/documents/document-places.ts'

const ENTRIES = [{ key: FACTS }, { key: 'facts' }, { key: 'operative' }]

describe('the place of a finding', () => {
  it('is its section, the group of fields, or the top of the document', () => {
    expect(entryFor('facts', ENTRIES)).toBe('facts')
    expect(entryFor('fields.place', ENTRIES)).toBe(FACTS)
    expect(entryFor('addressees', ENTRIES)).toBe(FACTS)
    expect(entryFor('', ENTRIES)).toBe(FACTS)
    expect(entryFor('procedure', [{ key: 'head' }])).toBe('head')
  })

  it('in 主文 is the item and the words in it', () => {
    const items = ['维持甲。', '驳回乙。']
    const joined = items.join('\n')
    const start = joined.indexOf('乙')
    expect(partAt(items, { start, end: start + 1 })).toEqual({ part: 1, start: 2, end: 3 })
    expect(partAt(items, { start: 0, end: 2 })).toEqual({ part: 0, start: 0, end: 2 })
  })

  it('is nowhere when the text has become shorter since the check', () => {
    expect(partAt(['短'], { start: 9, end: 12 })).toBeNull()
  })
})
