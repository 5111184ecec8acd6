import type { RuleCode } from '../types.ts'

/** One thing a detector saw, in offsets of the original text. Overlaps are settled by `weight`, higher first. */
export type Finding = {
  readonly start: number
  readonly end: number
  readonly rule: RuleCode
  /** What is written instead; a person is filled in once aliases are numbered. */
  readonly replacement: { readonly text: string } | { readonly person: string }
  readonly weight: number
  readonly reason?: string
  /** The value that must not survive; null when the removal was only tidying. Absent: the matched text itself. */
  readonly secret?: string | null
}

/** A stretch that stays on purpose although a rule would take it. */
export type KeptSpan = { readonly start: number; readonly end: number; readonly note: string }

/** Fixed width, so that the length of what was removed is not told. */
export const CROSSES = '××××××'

/** All matches of a regular expression with their ranges; the expression must be global. */
export function* matches(
  text: string,
  pattern: RegExp,
): Generator<{ start: number; end: number; match: RegExpExecArray }> {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === '') {
      pattern.lastIndex += 1
      continue
    }
    yield { start: match.index, end: match.index + match[0].length, match }
  }
}

/** All places of a literal text, one behind the other; nothing for the empty one. */
export function* places(text: string, literal: string): Generator<{ start: number; end: number }> {
  if (literal === '') return
  for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length))
    yield { start: at, end: at + literal.length }
}
