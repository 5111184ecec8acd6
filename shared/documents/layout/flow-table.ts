/** Tables and form grids: both become the same grid of cells with column numbers. */
import type { Block, Cell } from '../blocks.ts'
import { cleanText } from './clean-text.ts'
import { CHECKED, type FlowCell, type FlowContext, type FlowRow, type FlowTable, UNCHECKED } from './flow.ts'
import { twipOfMm } from './page-metrics.ts'

type TableBlock = Extract<Block, { readonly kind: 'table' }>
type FormBlock = Extract<Block, { readonly kind: 'form' }>

const CHECK_MARKS = { checked: CHECKED, unchecked: UNCHECKED, none: '' } as const

/** Line height inside tables as a multiple of the type size. */
const TABLE_LEADING = 1.35

/** A table with a header row that is repeated on every page. */
export function flowOfTable(block: TableBlock, context: FlowContext): FlowTable {
  const header: FlowRow = {
    cells: block.columns.map((column, index) => ({
      column: index,
      colSpan: 1,
      rowSpan: 1,
      paragraphs: paragraphsOf(column.header),
      font: 'hei',
      align: 'center',
    })),
    minHeight: 0,
    header: true,
    keepNext: true,
  }
  const aligns = block.columns.map((column) => column.align)
  const rows = block.rows.map((cells) => ({ cells, minHeight: 0 }))
  return grid(
    block.columns.map((column) => column.widthMm),
    [header, ...placeCells(rows, (column) => aligns[column] ?? 'left')],
    block.fontSizePt,
    context,
  )
}

/** A form grid; cells are centred unless they say otherwise. */
export function flowOfForm(block: FormBlock, context: FlowContext): FlowTable {
  const rows = block.rows.map((row) => ({ cells: row.cells, minHeight: twipOfMm(row.minHeightMm) }))
  return grid(
    block.columnWidthsMm,
    placeCells(rows, () => 'center'),
    block.fontSizePt,
    context,
  )
}

function grid(
  widthsMm: readonly number[],
  rows: readonly FlowRow[],
  sizePt: number,
  context: FlowContext,
): FlowTable {
  const asked = widthsMm.map(twipOfMm)
  const total = asked.reduce((sum, width) => sum + width, 0)
  const { textWidth } = context.metrics
  // A template that adds up to more than the page is scaled down rather than cut off.
  const columns = total > textWidth ? asked.map((width) => Math.floor((width * textWidth) / total)) : asked
  const used = columns.reduce((sum, width) => sum + width, 0)
  return {
    kind: 'table',
    block: context.block,
    left: Math.round((textWidth - used) / 2),
    columns,
    rows,
    sizePt,
    lineHeight: Math.round(sizePt * 20 * TABLE_LEADING),
  }
}

type PlainRow = { readonly cells: readonly Cell[]; readonly minHeight: number }

/** Gives every cell its column, stepping over columns taken by a cell that spans down from an earlier row. */
function placeCells(
  rows: readonly PlainRow[],
  alignOf: (column: number) => FlowCell['align'],
): readonly FlowRow[] {
  const takenUntil: number[] = []
  return rows.map((row, rowIndex) => {
    let column = 0
    const cells = row.cells.map((cell): FlowCell => {
      while ((takenUntil[column] ?? 0) > rowIndex) column++
      const start = column
      const colSpan = Math.max(1, cell.colSpan ?? 1)
      const rowSpan = Math.min(Math.max(1, cell.rowSpan ?? 1), rows.length - rowIndex)
      for (let index = start; index < start + colSpan; index++) takenUntil[index] = rowIndex + rowSpan
      column = start + colSpan
      return {
        column: start,
        colSpan,
        rowSpan,
        paragraphs: paragraphsOf(`${CHECK_MARKS[cell.check ?? 'none']}${cell.text}`),
        font: cell.font ?? 'fangsong',
        align: cell.align ?? alignOf(start),
      }
    })
    const spansDown = takenUntil.some((until) => until > rowIndex + 1)
    return { cells, minHeight: row.minHeight, header: false, keepNext: spansDown }
  })
}

function paragraphsOf(text: string): readonly string[] {
  return cleanText(text).split('\n')
}
