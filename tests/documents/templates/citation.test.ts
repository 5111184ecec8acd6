import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromChinese, toChinese } from '#shared/documents/templates/chinese-number.ts'
import { cite, citeAll, LAWS, parseCitation } from '#shared/documents/templates/citation.ts'

describe('citation codes', () => {
  it.each([
    ['法64Ⅰ(一)', '《中华人民共和国行政复议法》第六十四条第一款第（一）项'],
    ['法41(五)', '《中华人民共和国行政复议法》第四十一条第（五）项'],
    ['法68', '《中华人民共和国行政复议法》第六十八条'],
    ['条例58Ⅰ', '《中华人民共和国行政复议法实施条例》第五十八条第一款'],
    ['行诉45', '《中华人民共和国行政诉讼法》第四十五条'],
    ['法30Ⅰ(一)(四)', '《中华人民共和国行政复议法》第三十条第一款第（一）项、第（四）项'],
    ['法10', '《中华人民共和国行政复议法》第十条'],
  ])('%s prints %s', (code, printed) => {
    expect(cite(code)).toBe(printed)
  })

  it('names a law once for articles in a row', () => {
    expect(citeAll(['法64Ⅰ(一)', '法68', '条例58Ⅰ'])).toBe(
      '《中华人民共和国行政复议法》第六十四条第一款第（一）项、第六十八条、《中华人民共和国行政复议法实施条例》第五十八条第一款',
    )
  })

  it.each(['法0', '法91', '条例78', '行诉104', '复议法1', '法64第1款', ''])('%s is refused', (code) => {
    expect(parseCitation(code).ok).toBe(false)
  })

  it('says how many articles the law has', () => {
    const parsed = parseCitation('条例78')
    expect(parsed.ok ? '' : parsed.error).toBe('《中华人民共和国行政复议法实施条例》没有第七十八条，共77条')
  })

  it('knows the reconsideration law with 90 and its regulation of 2026 with 77 articles', () => {
    expect(LAWS.slice(0, 2).map((law) => law.articles)).toEqual([90, 77])
  })
})

describe('Chinese numbers', () => {
  it('read back as they were written, from 1 to 999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (n) => {
        expect(fromChinese(toChinese(n))).toBe(n)
      }),
    )
  })

  it.each([
    [10, '十'],
    [15, '十五'],
    [20, '二十'],
    [64, '六十四'],
    [105, '一百零五'],
    [110, '一百一十'],
    [306, '三百零六'],
  ])('%i is %s', (value, text) => {
    expect(toChinese(value)).toBe(text)
  })

  it('are null for other text', () => {
    expect(fromChinese('第一')).toBeNull()
  })
})
