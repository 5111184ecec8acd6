/** Turns runs into cells: one per character, with the width it takes on the line. */
import type { FlowRun } from './flow.ts'
import { isHalfWidth, type TextCell } from './line-breaking.ts'

/** Width in twips of one character at a size in pt. */
export function advanceOfChar(char: string, sizePt: number, spacing: number): number {
  return sizePt * (isHalfWidth(char) ? 10 : 20) + spacing
}

/** Width in twips of a text set on one line. */
export function widthOfText(text: string, sizePt: number, spacing: number): number {
  let width = 0
  for (const char of text) width += advanceOfChar(char, sizePt, spacing)
  return width
}

/** The cells of a paragraph's runs. */
export function cellsOf(runs: readonly FlowRun[], sizePt: number, spacing: number): readonly TextCell[] {
  const cells: TextCell[] = []
  for (const run of runs) {
    for (const char of run.text) {
      cells.push({
        char,
        half: isHalfWidth(char),
        advance: advanceOfChar(char, sizePt, spacing),
        font: run.font,
        bold: run.bold,
        underline: run.underline,
      })
    }
  }
  return cells
}
