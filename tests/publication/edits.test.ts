import { describe, expect, it } from 'vitest'
import type { MaskEdit } from '#shared/domain/model/publication.ts'
import { applyEdits, occurrenceAt } from '#shared/publication/masking/edits.ts'
import { maskText } from '#shared/publication/masking/mask.ts'
import { type KnownParty, maskedText, sourceText } from '#shared/publication/masking/types.ts'

const parties: readonly KnownParty[] = [{ role: '申请人', kind: 'natural', name: '李长根' }]
const TEXT = '李长根经营羊肉馆。李长根称，青溪镇人人都叫它老根馆。'

describe('the reviewer', () => {
  const result = maskText(TEXT, parties)

  it('restores one occurrence and leaves the others masked', () => {
    const edit: MaskEdit = { kind: 'restore', source: '李长根', occurrence: 1, reason: '本人同意' }
    const edited = applyEdits(result, [edit])
    expect(maskedText(edited.result)).toBe('李某某经营羊肉馆。李长根称，青溪镇人人都叫它老根馆。')
    expect(sourceText(edited.result)).toBe(TEXT)
    expect(edited.result.secrets.find((secret) => secret.value === '李长根')?.allowedIn).toEqual([
      '羊肉馆。李长根称，青溪',
    ])
  })

  it('masks what the rules did not see', () => {
    const edit: MaskEdit = {
      kind: 'mask',
      source: '老根馆',
      occurrence: 0,
      replacement: '某馆',
      reason: '店名可认出本人',
    }
    const edited = applyEdits(result, [edit])
    expect(maskedText(edited.result)).toBe('李某某经营羊肉馆。李某某称，青溪镇人人都叫它某馆。')
    expect(edited.result.secrets.map((secret) => secret.value)).toContain('老根馆')
  })

  it('gets the same text when the edits are applied to a new run', () => {
    const edits: readonly MaskEdit[] = [
      { kind: 'mask', source: '青溪镇', occurrence: 0, replacement: '某镇', reason: '地点' },
      { kind: 'restore', source: '李长根', occurrence: 0, reason: '本人同意' },
    ]
    const once = applyEdits(result, edits)
    const again = applyEdits(maskText(TEXT, parties), edits)
    expect(again).toEqual(once)
  })

  it('is told which edits no longer fit', () => {
    const stale: MaskEdit = { kind: 'restore', source: '王五', occurrence: 0, reason: '旧稿' }
    const nothingToRestore: MaskEdit = {
      kind: 'restore',
      source: '羊肉馆',
      occurrence: 0,
      reason: '没有遮盖过',
    }
    const edited = applyEdits(result, [stale, nothingToRestore])
    expect(edited.unapplied).toEqual([stale, nothingToRestore])
    expect(edited.result.segments).toEqual(result.segments)
  })

  it('identifies a segment by its text and how often it came before', () => {
    const indices = result.segments.flatMap((segment, i) => (segment.kind === 'mask' ? [i] : []))
    expect(indices.map((i) => occurrenceAt(result.segments, i))).toEqual([0, 1])
  })
})
