import { describe, expect, it } from 'vitest'
import type { DocumentModel } from '#shared/documents/blocks.ts'
import { previewPages } from '#shared/documents/html/preview-pages.ts'
import { layoutDocument } from '#shared/documents/layout/layout-document.ts'
import { withUniqueKeys } from '../../../renderer/documents/unique-keys.ts'

const keysOf = <T>(items: readonly T[], keyOf: (item: T) => string) =>
  withUniqueKeys(items, keyOf).map(({ key }) => key)

describe('keys of the page preview', () => {
  it('tell equal places apart and keep the order', () => {
    expect(keysOf(['a', 'b', 'a'], (text) => text)).toEqual(['a#0', 'b#0', 'a#1'])
  })

  it('are unique for the rules of a table, some of which lie upon each other', () => {
    const table: DocumentModel = {
      title: '清单',
      layout: 'official',
      blocks: [
        {
          kind: 'table',
          caption: '',
          columns: [
            { header: '物品', widthMm: 60, align: 'left' },
            { header: '数量', widthMm: 60, align: 'left' },
          ],
          rows: [[{ text: '折叠刀' }, { text: '一把' }]],
          fontSizePt: 12,
        },
      ],
    }
    const rules = previewPages(layoutDocument(table)).flatMap((page) => page.rules)
    const keys = keysOf([...rules, ...rules], (rule) => `${rule.x1},${rule.y1},${rule.x2},${rule.y2}`)
    expect(rules.length).toBeGreaterThan(4)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
