/** Source and published text as rows of marked pieces, and a reviewer's click or selection as an edit. */
import type { MaskEdit } from '#shared/domain/model/publication.ts'
import { applyEdits, occurrenceAt } from '#shared/publication/masking/edits.ts'
import { MASKING_RULES } from '#shared/publication/masking/rules.ts'
import {
  type MaskResult,
  type RuleCode,
  type Segment,
  sourceText,
} from '#shared/publication/masking/types.ts'

/** `noted`: looks like a secret and was left on purpose. */
export type PieceKind = 'same' | 'mask' | 'restored' | 'noted'

export type Piece = {
  readonly kind: PieceKind
  /** Index of its segment. */
  readonly segment: number
  /** Where it begins in the source text (UTF-16 units). */
  readonly at: number
  readonly source: string
  readonly text: string
  readonly rule: RuleCode | null
  readonly label: string
  readonly reason: string
}

/** One paragraph. */
export type ComparisonLine = { readonly at: number; readonly pieces: readonly Piece[] }

const RESTORED = '复核人恢复'

/** Splits the segments into paragraphs; a change that spans a paragraph end stays whole. */
export function comparisonLines({ segments }: Pick<MaskResult, 'segments'>): readonly ComparisonLine[] {
  const lines: { at: number; pieces: Piece[] }[] = [{ at: 0, pieces: [] }]
  let at = 0
  for (const [index, segment] of segments.entries()) {
    const kind = kindOf(segment)
    const parts = kind === 'same' ? segment.source.split('\n') : [segment.source]
    for (const [position, source] of parts.entries()) {
      if (position > 0) {
        at += 1
        lines.push({ at, pieces: [] })
      }
      if (source !== '') lines.at(-1)?.pieces.push(pieceOf(segment, kind, index, at, source))
      at += source.length
    }
  }
  return lines.filter(({ pieces }) => pieces.length > 0)
}

function kindOf(segment: Segment): PieceKind {
  if (segment.kind === 'mask') return 'mask'
  if (segment.note === undefined) return 'same'
  return segment.note.startsWith(RESTORED) ? 'restored' : 'noted'
}

function pieceOf(segment: Segment, kind: PieceKind, index: number, at: number, source: string): Piece {
  const place = { kind, segment: index, at, source }
  if (segment.kind === 'mask') {
    const { rule, text, reason } = segment
    return { ...place, text, rule, label: MASKING_RULES[rule].label, reason }
  }
  const label = kind === 'restored' ? '已恢复' : kind === 'noted' ? '保留' : ''
  return { ...place, text: source, rule: null, label, reason: segment.note ?? '' }
}

/** What a reviewer looks through: every change, and every place left on purpose. */
export function changesOf(lines: readonly ComparisonLine[]): readonly Piece[] {
  return lines.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind !== 'same'))
}

/** The edit that made a piece what it is; null for the program's own proposal. */
export function editBehind(piece: Piece, result: MaskResult, edits: readonly MaskEdit[]): MaskEdit | null {
  if (piece.kind !== 'restored' && piece.rule !== 'reviewer') return null
  const occurrence = occurrenceAt(result.segments, piece.segment)
  return edits.find((edit) => edit.source === piece.source && edit.occurrence === occurrence) ?? null
}

/** Restores one masked piece, or all that hide the same text. */
export function restoreEdits(
  piece: Piece,
  result: MaskResult,
  reason: string,
  everywhere: boolean,
): readonly MaskEdit[] {
  return result.segments.flatMap((segment, index): readonly MaskEdit[] => {
    const isMeant = everywhere
      ? segment.kind === 'mask' && segment.rule !== 'reviewer' && segment.source === piece.source
      : index === piece.segment
    if (!isMeant) return []
    const occurrence = occurrenceAt(result.segments, index)
    return [{ kind: 'restore', source: segment.source, occurrence, reason }]
  })
}

/** Masks a stretch of the source, or every equal stretch that can be masked. */
export function maskEdits(
  result: MaskResult,
  start: number,
  end: number,
  replacement: string,
  reason: string,
  everywhere: boolean,
): readonly MaskEdit[] {
  const text = sourceText(result)
  const source = text.slice(start, end)
  if (source === '') return []
  const edits: MaskEdit[] = []
  let occurrence = 0
  for (let at = text.indexOf(source); at >= 0; at = text.indexOf(source, at + 1)) {
    if (everywhere || at === start) edits.push({ kind: 'mask', source, occurrence, replacement, reason })
    occurrence += 1
  }
  // Where a change is in force already, a second one would not fit; those places are covered.
  return edits.filter((edit) => applyEdits(result, [edit]).unapplied.length === 0)
}

type Counted = { readonly source: string; readonly reason: string; readonly places: number }

export type ReviewSummary = {
  /** How many places of each kind are hidden, the most frequent first. */
  readonly hidden: readonly { readonly label: string; readonly places: number }[]
  /** What a reviewer shows again, and what the program left on purpose: equal texts once. */
  readonly restored: readonly Counted[]
  readonly remaining: readonly Counted[]
}

/** What the person who passes a masked text answers for. */
export function reviewSummary(changes: readonly Piece[]): ReviewSummary {
  const distinct = (kind: PieceKind) =>
    grouped(
      changes.filter((piece) => piece.kind === kind),
      ({ source }) => source,
    ).map(([source, pieces]) => ({ source, reason: pieces[0]?.reason ?? '', places: pieces.length }))
  const masks = changes.filter(({ kind }) => kind === 'mask')
  return {
    hidden: grouped(masks, ({ label }) => label)
      .map(([label, pieces]) => ({ label, places: pieces.length }))
      .toSorted((a, b) => b.places - a.places),
    restored: distinct('restored'),
    remaining: distinct('noted'),
  }
}

function grouped(
  pieces: readonly Piece[],
  keyOf: (piece: Piece) => string,
): readonly (readonly [string, readonly Piece[]])[] {
  const keys = [...new Set(pieces.map(keyOf))]
  return keys.map((key) => [key, pieces.filter((piece) => keyOf(piece) === key)])
}
