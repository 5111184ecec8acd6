/** Lays the rows of a table out as units: cell text broken into lines, row heights, borders. */
import { CELL_PADDING_X, CELL_PADDING_Y, type FlowCell, type FlowTable } from './flow.ts'
import type { PageDraft } from './laid-out.ts'
import { breakLines, type LineSpan, type TextCell } from './line-breaking.ts'
import { type PageMetrics, pt } from './page-metrics.ts'
import type { Unit } from './paginate.ts'
import { placeLine } from './place-line.ts'
import { cellsOf } from './text-cells.ts'

const BORDER_WIDTH = 0.5

/** The outer borders of a table take their own room on the page, in twips. */
const OUTER_BORDERS = 20

type CellLine = { readonly cells: readonly TextCell[]; readonly span: LineSpan }

type SetCell = { readonly cell: FlowCell; readonly row: number; readonly lines: readonly CellLine[] }

/** A table with its text broken into lines. */
type SetTable = {
  readonly table: FlowTable
  /** Left edge in twips from the page's left edge. */
  readonly left: number
  readonly rows: readonly (readonly SetCell[])[]
  readonly heights: readonly number[]
}

/** What one unit shows of a row: all of it, or some of its lines when the row is taller than a page. */
type RowPart = { readonly row: number; readonly cells: readonly SetCell[]; readonly height: number }

/** One unit per row; a row taller than a page is cut between its lines. */
export function tableUnits(table: FlowTable, metrics: PageMetrics): readonly Unit[] {
  const set = setTable(table, metrics)
  const parts = set.rows.map((cells, row): RowPart => ({ row, cells, height: set.heights[row] ?? 0 }))
  const [first, ...rest] = parts
  if (first === undefined) return []
  const header = table.rows[0]?.header === true ? rowUnit(set, first, null) : null
  const room = metrics.textHeight - OUTER_BORDERS - (header?.height ?? 0)
  const body = header === null ? parts : rest
  return [
    ...(header === null ? [] : [header]),
    ...body
      .flatMap((part) => cutToRoom(part, table.lineHeight, room))
      .map((part) => rowUnit(set, part, header)),
  ]
}

/** The heights of all rows in twips, as the DOCX writes them too. */
export function tableRowHeights(table: FlowTable, metrics: PageMetrics): readonly number[] {
  return setTable(table, metrics).heights
}

/** Width of a cell over the columns it spans. */
export function cellWidth(table: FlowTable, cell: FlowCell): number {
  return sumOf(table.columns, cell.column, cell.column + cell.colSpan)
}

function setTable(table: FlowTable, metrics: PageMetrics): SetTable {
  const rows = table.rows.map((row, index) => row.cells.map((cell) => setCell(table, cell, index)))
  return { table, left: metrics.left + table.left, rows, heights: rowHeights(table, rows) }
}

function setCell(table: FlowTable, cell: FlowCell, row: number): SetCell {
  const available = cellWidth(table, cell) - 2 * CELL_PADDING_X
  const lines = cell.paragraphs.flatMap((text) => {
    const runs = [{ text, font: cell.font, bold: false, underline: false }]
    const cells = cellsOf(runs, table.sizePt, 0)
    return breakLines(cells, available, available).map((span) => ({ cells, span }))
  })
  return { cell, row, lines }
}

function rowHeights(table: FlowTable, rows: readonly (readonly SetCell[])[]): readonly number[] {
  const needed = (cell: SetCell): number => cell.lines.length * table.lineHeight + 2 * CELL_PADDING_Y
  const heights = table.rows.map((row, index) => {
    const own = (rows[index] ?? []).filter(({ cell }) => cell.rowSpan === 1)
    return Math.max(row.minHeight, table.lineHeight + 2 * CELL_PADDING_Y, ...own.map(needed))
  })
  // A cell that spans rows lengthens the last of them when its text needs more than they offer.
  for (const spanning of rows.flat().filter(({ cell }) => cell.rowSpan > 1)) {
    const last = spanning.row + spanning.cell.rowSpan - 1
    const missing = needed(spanning) - sumOf(heights, spanning.row, last + 1)
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing
  }
  return heights
}

function cutToRoom(part: RowPart, lineHeight: number, room: number): readonly RowPart[] {
  if (part.height <= room || part.cells.some(({ cell }) => cell.rowSpan > 1)) return [part]
  const perPart = Math.max(1, Math.floor((room - 2 * CELL_PADDING_Y) / lineHeight))
  const most = Math.max(1, ...part.cells.map(({ lines }) => lines.length))
  return Array.from({ length: Math.ceil(most / perPart) }, (_, index) => ({
    row: part.row,
    cells: part.cells.map((cell) => ({
      ...cell,
      lines: cell.lines.slice(index * perPart, (index + 1) * perPart),
    })),
    height: Math.min(perPart, most - index * perPart) * lineHeight + 2 * CELL_PADDING_Y,
  }))
}

function rowUnit(set: SetTable, part: RowPart, header: Unit | null): Unit {
  const border = part.row === 0 ? OUTER_BORDERS : 0
  return {
    height: part.height + border,
    glue: set.table.rows[part.row]?.keepNext === true,
    breakBefore: false,
    header,
    draw: (top, page) => {
      for (const cell of part.cells) drawCellText(set, cell, part, top + border, page)
      drawBorders(set, part, top + border, page)
    },
  }
}

function drawBorders(set: SetTable, part: RowPart, top: number, page: PageDraft): void {
  const bottom = top + part.height
  // Cells of earlier rows that reach down into this one share its borders.
  const reaching = set.rows
    .slice(0, part.row)
    .flat()
    .filter(({ cell, row }) => row + cell.rowSpan > part.row)
  for (const { cell, row } of [...part.cells, ...reaching]) {
    const left = leftOf(set, cell)
    const right = left + cellWidth(set.table, cell)
    if (row === part.row) drawRule(page, left, top, right, top)
    if (row + cell.rowSpan - 1 === part.row) drawRule(page, left, bottom, right, bottom)
    drawRule(page, left, top, left, bottom)
    drawRule(page, right, top, right, bottom)
  }
}

function drawCellText(set: SetTable, setCell: SetCell, part: RowPart, top: number, page: PageDraft): void {
  const { table } = set
  const { cell, row, lines } = setCell
  const height = cell.rowSpan === 1 ? part.height : sumOf(set.heights, row, row + cell.rowSpan)
  const first = top + (height - lines.length * table.lineHeight) / 2
  const place = {
    left: leftOf(set, cell) + CELL_PADDING_X,
    available: cellWidth(table, cell) - 2 * CELL_PADDING_X,
    align: cell.align,
    lineHeight: table.lineHeight,
    sizePt: table.sizePt,
    block: table.block,
  }
  lines.forEach(({ cells, span }, index) => {
    placeLine(cells, span, place, first + index * table.lineHeight, page)
  })
}

function leftOf(set: SetTable, cell: FlowCell): number {
  return set.left + sumOf(set.table.columns, 0, cell.column)
}

function drawRule(page: PageDraft, x1: number, y1: number, x2: number, y2: number): void {
  page.rules.push({ x1: pt(x1), y1: pt(y1), x2: pt(x2), y2: pt(y2), width: BORDER_WIDTH })
}

function sumOf(values: readonly number[], start: number, end: number): number {
  let sum = 0
  for (let index = start; index < end; index++) sum += values[index] ?? 0
  return sum
}
