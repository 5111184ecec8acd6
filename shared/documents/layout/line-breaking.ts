/**
 * Where a line of Chinese text may end (避头尾). The same two character sets are written into the DOCX settings, so
 * Word breaks where the PDF breaks. Widths are those of the official fonts, never of the font at hand: every ASCII
 * character takes half an em, everything else one em, on every machine.
 */
import type { FontRole } from '../blocks.ts'

/** Characters that must not begin a line. */
export const NOT_AT_LINE_START =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃々〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠'

/** Characters that must not end a line; 〕 among them keeps 「〔2026〕12号」 in one piece. */
export const NOT_AT_LINE_END = '$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥〕'

const startForbidden = new Set(NOT_AT_LINE_START)
const endForbidden = new Set(NOT_AT_LINE_END)

/** One character in its place on the line; `advance` in twips. */
export type TextCell = {
  readonly char: string
  readonly half: boolean
  readonly advance: number
  readonly font: FontRole
  readonly bold: boolean
  readonly underline: boolean
}

export type LineSpan = {
  readonly start: number
  readonly end: number
  /** True on the line that ends the paragraph. */
  readonly last: boolean
}

/** True for characters that the official fonts draw half an em wide. */
export function isHalfWidth(char: string): boolean {
  const code = char.codePointAt(0) ?? 0
  return code >= 0x20 && code <= 0x7e
}

/** True if a line may end between `before` and `after`. */
export function mayBreakBetween(before: string, after: string): boolean {
  if (after === ' ') return false
  if (startForbidden.has(after)) return false
  if (before === ' ') return true
  if (endForbidden.has(before)) return false
  if (before === '—' && after === '—') return false
  // Words and figures stay whole (「GB/T」, 「12.5」, identity numbers) but may end after a hyphen, as in Word.
  return !(isHalfWidth(before) && isHalfWidth(after)) || (before === '-' && isLetterOrDigit(after))
}

function isLetterOrDigit(char: string): boolean {
  return /^[A-Za-z0-9]$/.test(char)
}

/** Total advance of `cells[start, end)` in twips. */
export function widthOf(cells: readonly TextCell[], start = 0, end = cells.length): number {
  let width = 0
  for (let index = start; index < end; index++) width += cells[index]?.advance ?? 0
  return width
}

/**
 * Breaks cells into lines of at most `firstWidth`, then `restWidth` twips. Spaces at a line end hang. A word longer
 * than the line is cut where the line is full. Linear in the number of cells; no cells give one empty line.
 */
export function breakLines(
  cells: readonly TextCell[],
  firstWidth: number,
  restWidth: number,
): readonly LineSpan[] {
  const lines: LineSpan[] = []
  let start = 0
  while (start < cells.length) {
    const end = endOfLine(cells, start, lines.length === 0 ? firstWidth : restWidth)
    lines.push({ start, end, last: end === cells.length })
    start = end
  }
  return lines.length === 0 ? [{ start: 0, end: 0, last: true }] : lines
}

function endOfLine(cells: readonly TextCell[], start: number, available: number): number {
  let width = 0
  let full = start
  for (; full < cells.length; full++) {
    const cell = cells[full]
    if (cell === undefined) break
    if (width + cell.advance > available && cell.char !== ' ') break
    width += cell.advance
  }
  if (full === cells.length) return full
  for (let end = full; end > start; end--) {
    if (mayBreakBetween(cells[end - 1]?.char ?? '', cells[end]?.char ?? '')) return end
  }
  return Math.max(full, start + 1)
}
