/** Puts the characters of one line in their places: alignment, justification, underlines, check boxes. */
import { CHECKED, UNCHECKED } from './flow.ts'
import type { PageDraft, PlacedText } from './laid-out.ts'
import { type LineSpan, type TextCell, widthOf } from './line-breaking.ts'
import { baselineOf, pt } from './page-metrics.ts'

export type LinePlace = {
  /** Left edge and width of the space for the line, in twips from the page's left edge. */
  readonly left: number
  readonly available: number
  readonly align: 'left' | 'center' | 'right' | 'justify'
  readonly lineHeight: number
  readonly sizePt: number
  readonly block: number
}

const UNDERLINE_WIDTH = 0.6

/** Draws `cells[span]` on the page with the line's top at `top` (twips). */
export function placeLine(
  cells: readonly TextCell[],
  span: LineSpan,
  place: LinePlace,
  top: number,
  page: PageDraft,
): void {
  const end = trimmedEnd(cells, span)
  const lefts = leftEdges(cells, span.start, end, span.last, place)
  const baseline = roundPt(pt(top) + baselineOf(place.lineHeight, place.sizePt))
  let start = span.start
  for (let index = span.start; index < end; index++) {
    const cell = cells[index]
    if (cell === undefined) continue
    const isBox = cell.char === CHECKED || cell.char === UNCHECKED
    if (isBox || !sameFace(cells[start], cell)) {
      placeText(cells, span.start, start, index, lefts, baseline, place, page)
      start = index
    }
    if (isBox) {
      const size = place.sizePt * 0.78
      const x = pt(lefts[index - span.start] ?? 0) + (place.sizePt - size) / 2
      const y = baseline - place.sizePt * 0.38 - size / 2
      page.checkBoxes.push({ x: roundPt(x), y: roundPt(y), size, checked: cell.char === CHECKED })
      start = index + 1
    }
  }
  placeText(cells, span.start, start, end, lefts, baseline, place, page)
}

function placeText(
  cells: readonly TextCell[],
  lineStart: number,
  start: number,
  end: number,
  lefts: readonly number[],
  baseline: number,
  place: LinePlace,
  page: PageDraft,
): void {
  const first = cells[start]
  if (first === undefined || start >= end) return
  const x = lefts.slice(start - lineStart, end - lineStart).map((left) => roundPt(pt(left)))
  const text: PlacedText = {
    text: cells
      .slice(start, end)
      .map((cell) => cell.char)
      .join(''),
    x,
    baseline,
    size: place.sizePt,
    font: first.font,
    bold: first.bold,
    block: place.block,
  }
  page.texts.push(text)
  if (first.underline) {
    const y = roundPt(baseline + place.sizePt * 0.16)
    const lastLeft = lefts[end - 1 - lineStart] ?? 0
    const x2 = roundPt(pt(lastLeft + (cells[end - 1]?.advance ?? 0)))
    page.rules.push({ x1: x[0] ?? 0, y1: y, x2, y2: y, width: UNDERLINE_WIDTH })
  }
}

function sameFace(a: TextCell | undefined, b: TextCell): boolean {
  return a !== undefined && a.font === b.font && a.bold === b.bold && a.underline === b.underline
}

/** Spaces that hang over the end of the line take no part in alignment. */
function trimmedEnd(cells: readonly TextCell[], span: LineSpan): number {
  let end = span.end
  while (end > span.start && cells[end - 1]?.char === ' ') end--
  return end
}

function leftEdges(
  cells: readonly TextCell[],
  start: number,
  end: number,
  last: boolean,
  place: LinePlace,
): readonly number[] {
  const slack = Math.max(0, place.available - widthOf(cells, start, end))
  const gaps = place.align === 'justify' && !last ? stretchableGaps(cells, start, end) : 0
  const perGap = gaps === 0 ? 0 : slack / gaps
  const shift = place.align === 'center' ? slack / 2 : place.align === 'right' ? slack : 0
  const lefts: number[] = []
  let x = place.left + shift
  for (let index = start; index < end; index++) {
    lefts.push(x)
    x += cells[index]?.advance ?? 0
    if (gaps > 0 && isStretchable(cells[index], cells[index + 1])) x += perGap
  }
  return lefts
}

function stretchableGaps(cells: readonly TextCell[], start: number, end: number): number {
  let gaps = 0
  for (let index = start; index < end - 1; index++) {
    if (isStretchable(cells[index], cells[index + 1])) gaps++
  }
  return gaps
}

/** Words and figures are never spread; the rest of the line takes the slack, as in Word. */
function isStretchable(a: TextCell | undefined, b: TextCell | undefined): boolean {
  if (a === undefined || b === undefined) return false
  return !(a.half && b.half) || a.char === ' ' || b.char === ' '
}

function roundPt(value: number): number {
  return Math.round(value * 100) / 100
}
