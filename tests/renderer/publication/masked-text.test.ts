import { describe, expect, it } from 'vitest'
import {
  changesOf,
  comparisonLines,
  editBehind,
  maskEdits,
  restoreEdits,
  reviewSummary,
} from '#renderer/features/publication/masked-text.ts'
import { applyEdits } from '#shared/publication/masking/edits.ts'
import { maskText } from '#shared/publication/masking/mask.ts'
import { type KnownParty, maskedText, sourceText } from '#shared/publication/masking/types.ts'

const PARTIES: readonly KnownParty[] = [
  { role: '申请人', kind: 'natural', name: '闻人若谷', surname: '闻人', phone: '13900012345' },
]
const TEXT =
  '申请人：闻人若谷，电话13900012345。\n闻人若谷不服，称其在柳河茶楼饮茶。\n闻人若谷的理由不能成立，柳河茶楼证明属实。'
const result = maskText(TEXT, PARTIES)
const lines = comparisonLines(result)

describe('the comparison of source and published text', () => {
  it('has a line per paragraph, and its pieces give both texts back', () => {
    expect(lines.map(({ pieces }) => pieces.map(({ source }) => source).join(''))).toEqual(TEXT.split('\n'))
    expect(lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('\n')).toBe(
      maskedText(result),
    )
  })

  it('places every piece where its text begins in the source', () => {
    for (const { pieces } of lines)
      for (const { at, source } of pieces) expect(TEXT.slice(at, at + source.length)).toBe(source)
  })

  it('lists every change with its rule', () => {
    const names = changesOf(lines).filter(({ source }) => source === '闻人若谷')
    expect(names).toHaveLength(3)
    expect(names.every(({ label, reason }) => label === '姓名' && reason !== '')).toBe(true)
  })
})

describe('the summary before the review is passed', () => {
  it('counts what is hidden by kind, and names what is shown again and what stays', () => {
    const names = changesOf(lines).filter(({ source }) => source === '闻人若谷')
    const [, second] = names
    if (second === undefined) throw new Error('the name is masked three times')
    const { result: edited } = applyEdits(result, restoreEdits(second, result, '本人同意', false))
    const summary = reviewSummary(changesOf(comparisonLines(edited)))
    expect(summary.hidden).toEqual([
      { label: '姓名', places: 2 },
      { label: '电话', places: 1 },
    ])
    expect(summary.restored.map(({ source, places }) => [source, places])).toEqual([['闻人若谷', 1]])
    expect(summary.restored[0]?.reason).toContain('本人同意')
    expect(reviewSummary([])).toEqual({ hidden: [], restored: [], remaining: [] })
  })
})

describe('a reviewer’s edits', () => {
  const [, second] = changesOf(lines).filter(({ source }) => source === '闻人若谷')

  it('restores the one occurrence that was clicked', () => {
    if (second === undefined) throw new Error('the name is masked three times')
    const edits = restoreEdits(second, result, '本人同意', false)
    const { result: edited, unapplied } = applyEdits(result, edits)
    expect(unapplied).toEqual([])
    expect(maskedText(edited).split('\n')[1]).toContain('闻人若谷不服')
    expect(maskedText(edited).match(/闻人若谷/g)).toHaveLength(1)
  })

  it('restores all that hide the same text', () => {
    if (second === undefined) throw new Error('the name is masked three times')
    const { result: edited } = applyEdits(result, restoreEdits(second, result, '本人同意', true))
    expect(maskedText(edited).match(/闻人若谷/g)).toHaveLength(3)
  })

  it('masks a selection once or wherever it occurs, and can be taken back', () => {
    const start = sourceText(result).indexOf('柳河茶楼')
    const once = maskEdits(result, start, start + 4, '某茶楼', '无关第三方', false)
    expect(maskedText(applyEdits(result, once).result).match(/柳河茶楼/g)).toHaveLength(1)
    const everywhere = maskEdits(result, start, start + 4, '某茶楼', '无关第三方', true)
    const edited = applyEdits(result, everywhere).result
    expect(maskedText(edited)).not.toContain('柳河茶楼')
    const piece = changesOf(comparisonLines(edited)).find(({ rule }) => rule === 'reviewer')
    if (piece === undefined) throw new Error('the manual masking is listed')
    expect(editBehind(piece, edited, everywhere)).toEqual(everywhere[0])
  })

  it('refuses a selection that cuts through a change', () => {
    const start = sourceText(result).indexOf('若谷')
    expect(maskEdits(result, start, start + 2, '某', '', false)).toEqual([])
  })
})
