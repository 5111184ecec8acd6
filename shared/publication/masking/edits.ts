/** A reviewer's corrections, kept beside the case and applied again after every run of the masking. */
import type { MaskEdit } from '#shared/domain/model/publication.ts'
import { canonical, compact } from './fold.ts'
import { MASKING_RULES } from './rules.ts'
import { mentions } from './spellings.ts'
import { type MaskResult, maskedText, type Secret, type Segment, sourceText } from './types.ts'

export type EditedResult = {
  readonly result: MaskResult
  /** Edits whose text no longer occurs; the reviewer must look at them again. */
  readonly unapplied: readonly MaskEdit[]
}

const CONTEXT = 4

/** Applies edits in order. A restored secret is allowed in its surroundings only; elsewhere it still stops a release. */
export function applyEdits(result: MaskResult, edits: readonly MaskEdit[]): EditedResult {
  const source = sourceText(result)
  const unapplied: MaskEdit[] = []
  let segments = result.segments
  for (const edit of edits) {
    const start = occurrenceOf(source, edit.source, edit.occurrence)
    const next = start === null ? null : applyOne(segments, start, start + edit.source.length, edit)
    if (next === null) unapplied.push(edit)
    else segments = next
  }
  return { result: { ...result, segments, secrets: secretsAfter(result.secrets, segments) }, unapplied }
}

/** Which occurrence of its own text a segment is: what the reviewer's click is stored as. */
export function occurrenceAt(segments: readonly Segment[], index: number): number {
  const before = segments
    .slice(0, index)
    .map((segment) => segment.source)
    .join('')
  const needle = segments[index]?.source ?? ''
  const whole =
    before +
    segments
      .slice(index)
      .map((segment) => segment.source)
      .join('')
  let count = 0
  for (let at = whole.indexOf(needle); at >= 0 && at < before.length; at = whole.indexOf(needle, at + 1))
    count += 1
  return count
}

function occurrenceOf(text: string, needle: string, occurrence: number): number | null {
  if (needle === '') return null
  let at = text.indexOf(needle)
  for (let i = 0; i < occurrence && at >= 0; i += 1) at = text.indexOf(needle, at + 1)
  return at < 0 ? null : at
}

function applyOne(
  segments: readonly Segment[],
  start: number,
  end: number,
  edit: MaskEdit,
): readonly Segment[] | null {
  const before: Segment[] = []
  const after: Segment[] = []
  let touched = false
  let masked = false
  let at = 0
  for (const segment of segments) {
    const [from, to] = [at, at + segment.source.length]
    at = to
    if (to <= start) before.push(segment)
    else if (from >= end) after.push(segment)
    else {
      touched = true
      masked ||= segment.kind === 'mask'
      // A masked segment is one decision: it is restored or replaced whole.
      if (segment.kind === 'mask' && (from < start || to > end)) return null
      if (from < start) before.push(piece(segment, segment.source.slice(0, start - from)))
      if (to > end) after.push(piece(segment, segment.source.slice(end - from)))
    }
  }
  if (!touched || (edit.kind === 'restore' && !masked)) return null
  const middle: Segment =
    edit.kind === 'restore'
      ? { kind: 'keep', source: edit.source, text: edit.source, note: `复核人恢复：${edit.reason}` }
      : {
          kind: 'mask',
          source: edit.source,
          text: edit.replacement,
          rule: 'reviewer',
          reason: `${MASKING_RULES.reviewer.reason}：${edit.reason}`,
          secret: compact(edit.source).text,
        }
  return [...before, middle, ...after]
}

function piece(segment: Segment, source: string): Segment {
  return segment.kind === 'keep' ? { ...segment, source, text: source } : segment
}

function secretsAfter(secrets: readonly Secret[], segments: readonly Segment[]): readonly Secret[] {
  const published = maskedText({ segments })
  const restored: { readonly source: string; readonly context: string }[] = []
  const added: Secret[] = []
  let at = 0
  for (const segment of segments) {
    const end = at + segment.text.length
    if (segment.kind === 'keep' && segment.note?.startsWith('复核人恢复')) {
      const context = compact(published.slice(Math.max(0, at - CONTEXT), end + CONTEXT)).text
      restored.push({ source: segment.source, context })
    }
    // Masking one of several equal words makes no secret of the word.
    if (
      segment.kind === 'mask' &&
      segment.rule === 'reviewer' &&
      !canonical(published).includes(canonical(segment.source))
    )
      added.push({ value: compact(segment.source).text, rule: 'reviewer', allowedIn: [] })
    at = end
  }
  const widened = secrets.map((secret) => {
    const contexts = restored.filter(({ source }) => mentions(source, secret)).map(({ context }) => context)
    return contexts.length === 0 ? secret : { ...secret, allowedIn: [...secret.allowedIn, ...contexts] }
  })
  return [...widened, ...added.filter((secret) => [...canonical(secret.value)].length >= 2)]
}
