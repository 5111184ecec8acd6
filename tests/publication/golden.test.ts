import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderPublicationHtml } from '#shared/documents/html/publication-html.ts'
import { checkRedactionItem, parseRedactionFile } from '#shared/publication/check/items.ts'
import { leakScanner, secretsOf } from '#shared/publication/leak-scan/scan.ts'
import { maskText } from '#shared/publication/masking/mask.ts'
import { maskedText, sourceText } from '#shared/publication/masking/types.ts'
import { goldenItems } from './sample.ts'

for (const file of ['masking.json', 'masking-extra.json']) {
  describe(`worked masking cases in ${file}`, () => {
    for (const item of goldenItems(file)) {
      it(`${item.id}: nothing leaks, nothing that must stay is lost, aliases and addresses agree`, () => {
        const { published, ...verdict } = checkRedactionItem(item)
        expect(verdict).toEqual({
          id: item.id,
          leaked: [],
          lost: [],
          wrongAliases: [],
          wrongAddresses: [],
          passed: true,
        })
        expect(published).not.toBe(item.text)
      })
    }

    it('passes the independent leak scan as a web page, without a false alarm', () => {
      for (const item of goldenItems(file)) {
        const result = maskText(item.text, item.parties)
        const page = renderPublicationHtml({
          title: '行政复议决定书',
          layout: 'official',
          blocks: maskedText(result)
            .split('\n')
            .map((text) => ({ kind: 'paragraph', indent: 'first', runs: [{ text }] })),
        })
        const leaks = leakScanner(secretsOf(item.parties, result)).scanText(item.id, page)
        expect(leaks).toEqual([])
      }
    })

    it('keeps every original character in the segments, in order', () => {
      for (const item of goldenItems(file))
        expect(sourceText(maskText(item.text, item.parties))).toBe(item.text)
    })
  })
}

describe('ordinary decision prose without a person in it', () => {
  const prose = readFileSync(new URL('../golden/masking-prose.txt', import.meta.url), 'utf8')

  it.each(prose.trim().split('\n'))('stays as it is: %s', (paragraph) => {
    expect(maskText(paragraph, []).segments).toEqual([{ kind: 'keep', source: paragraph, text: paragraph }])
  })
})

describe('the checker of worked cases', () => {
  const item = goldenItems('masking.json')[0]

  it('reports a leak, a loss, a wrong alias and a wrong address', () => {
    if (item === undefined) throw new Error('masking.json is empty')
    const verdict = checkRedactionItem({
      ...item,
      secrets: ['禾丰县人民政府'],
      mustKeep: ['张伟'],
      expectedAliases: { 张伟: '张某某' },
      expectedAddresses: { 云岭省澜溪市禾丰县城关镇: '云岭省澜溪市禾丰县城关镇' },
      tolerated: [],
    })
    expect(verdict.leaked).toEqual(['禾丰县人民政府'])
    expect(verdict.lost).toEqual(['张伟'])
    expect(verdict.wrongAliases).toEqual([{ name: '张伟', expected: '张某某', actual: '张某' }])
    expect(verdict.wrongAddresses).toHaveLength(1)
    expect(verdict.passed).toBe(false)
  })

  it('does not count a name inside a lawful string as a leak', () => {
    const park = goldenItems('masking.json').find((entry) => entry.id === 'P08')
    if (park === undefined) throw new Error('P08 is missing')
    expect(checkRedactionItem(park).published).toContain('高峰镇人民政府')
    expect(checkRedactionItem({ ...park, mustKeep: [], tolerated: [] }).leaked).toContain('高峰')
  })

  it('refuses what is no JSON and what has the wrong shape, in Chinese and with the place', () => {
    expect(parseRedactionFile('{')).toEqual({
      ok: false,
      error: '文件不是有效的 JSON，没有检查任何条目。请确认文件完整、编码为 UTF-8。',
    })
    const wrong = parseRedactionFile(JSON.stringify({ items: [{ id: 'X' }] }))
    expect(wrong.ok ? '' : wrong.error).toContain('items → 0 → text')
  })
})
