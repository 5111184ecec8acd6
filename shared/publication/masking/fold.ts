/**
 * Two views of a text with a way back to it. `narrow` has the same length (full-width digits and letters
 * become ASCII, every middle dot one dot); `compact` has no white space at all, so that 「张　三」, a name broken
 * over two lines and a name written plainly are one and the same.
 */

/** White space and invisible characters (zero width, bidi controls, soft hyphen, BOM, variation selectors). */
export const INVISIBLE =
  /[\s\u00ad\u061c\u115f\u1160\u200b-\u200f\u2028-\u202f\u2060-\u206f\u3164\ufeff\uffa0]|[\u180b-\u180f]|[\ufe00-\ufe0f]|\u034f/u
const DOTS = /[•‧・∙⋅･·᛫ꞏ]/u

const ALL_INVISIBLE = new RegExp(INVISIBLE.source, 'gu')
const ALL_DOTS = new RegExp(DOTS.source, 'gu')
/** Units that folding may change: neither ASCII nor the usual Han characters and punctuation. */
const MAY_CHANGE = /[^\n -~\u4e00-\u9fff、。《》〔〕，：；（）]/g

/** A text without white space, and where each of its characters came from. */
export type Compact = {
  readonly text: string
  /** `source[i]` = index in the original text of the i-th compact character; one extra entry marks the end. */
  readonly source: readonly number[]
  /** The way back: compact index of an original index that is not white space. */
  readonly index: ReadonlyMap<number, number>
  /** True at a compact index where the original text begins a new line. */
  readonly lineStart: ReadonlySet<number>
}

/** Same-length view: NFKC where it keeps the length, middle dots unified. */
export function narrow(text: string): string {
  return text.replace(MAY_CHANGE, narrowUnit)
}

function narrowUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code < 0x80) return unit
  if (DOTS.test(unit)) return '·'
  // Chinese punctuation stays as it is: rules read 「，」「：」 as clause ends.
  if (code >= 0xff01 && code <= 0xff5e && !/[０-９Ａ-Ｚａ-ｚ＠＿－．＊＋／]/u.test(unit)) return unit
  const folded = unit.normalize('NFKC')
  return folded.length === 1 ? folded : unit
}

/** View without white space. */
export function compact(text: string): Compact {
  const flat = narrow(text)
  const source: number[] = []
  const lineStart = new Set<number>([0])
  let out = ''
  let at = 0
  const keepUntil = (end: number) => {
    out += flat.slice(at, end)
    for (; at < end; at += 1) source.push(at)
  }
  for (const { 0: unit, index } of flat.matchAll(ALL_INVISIBLE)) {
    keepUntil(index)
    if (unit === '\n' || unit === '\r') lineStart.add(out.length)
    at += 1
  }
  keepUntil(flat.length)
  const index = new Map(source.map((original, i) => [original, i]))
  source.push(text.length)
  return { text: out, source, index, lineStart }
}

/** Maps a compact range back to the original text; trailing white space is not part of it. */
export function sourceRange(view: Compact, start: number, end: number): { start: number; end: number } {
  const from = view.source[start] ?? 0
  const last = view.source[end - 1] ?? from
  return { start: from, end: last + 1 }
}

/** Maps a range of the original text that begins and ends with visible characters to compact offsets. */
export function compactRange(
  view: Compact,
  range: { start: number; end: number },
): { start: number; end: number } {
  return { start: view.index.get(range.start) ?? 0, end: (view.index.get(range.end - 1) ?? -1) + 1 }
}

/** True for a text in which folding changes nothing but white space and case. */
export function isAscii(text: string): boolean {
  return !/[\u0080-\uffff]/.test(text)
}

/** Canonical form in which spellings are compared: NFKC, no white space, no invisible characters, lower case. */
export function canonical(text: string): string {
  if (isAscii(text)) return text.replace(/\s+/g, '').toLowerCase()
  return text.normalize('NFKC').replace(ALL_INVISIBLE, '').replace(ALL_DOTS, '·').toLowerCase()
}

/** Escapes a literal for use inside a regular expression. */
export function escapeRegExp(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

/** Alternation of literals, longest first, ready for a regular expression. */
export function alternation(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map(escapeRegExp)
    .join('|')
}
