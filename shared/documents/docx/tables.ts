/** Flow tables as Word tables of fixed columns, with the row heights that the page layout reckoned. Lengths are twips. */
import {
  CELL_PADDING_X,
  CELL_PADDING_Y,
  type FlowCell,
  type FlowRow,
  type FlowTable,
} from '../layout/flow.ts'
import type { PageMetrics } from '../layout/page-metrics.ts'
import { cellWidth, tableRowHeights } from '../layout/table-layout.ts'
import type { DocxFontNames } from './font-names.ts'
import { cellParagraphXml } from './paragraphs.ts'

/** Half a point, in eighths of a point. */
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:color="000000" w:sz="4"/>`)
  .join('')

/** Word counts the border into the row; this much less padding leaves the reckoned height in force. */
const BORDER_ALLOWANCE = 20

const PADDING = Object.entries({
  top: CELL_PADDING_Y - BORDER_ALLOWANCE,
  left: CELL_PADDING_X,
  bottom: CELL_PADDING_Y - BORDER_ALLOWANCE,
  right: CELL_PADDING_X,
})
  .map(([side, room]) => `<w:${side} w:type="dxa" w:w="${room}"/>`)
  .join('')

/** A table or form grid; rows do not break across pages unless they are taller than one. */
export function tableXml(table: FlowTable, names: DocxFontNames, metrics: PageMetrics): string {
  const heights = tableRowHeights(table, metrics)
  const width = table.columns.reduce((sum, column) => sum + column, 0)
  const rows = table.rows.map((row, index) => {
    const height = heights[index] ?? 0
    const cells = [
      ...row.cells.map((cell) => ({ column: cell.column, xml: cellXml(table, row, cell, names) })),
      ...reachingInto(table, index).map((cell) => ({
        column: cell.column,
        xml: `<w:tc>${cellProperties(table, cell, 'continue')}<w:p><w:pPr><w:jc w:val="${cell.align}"/></w:pPr></w:p></w:tc>`,
      })),
    ].sort((a, b) => a.column - b.column)
    return (
      `<w:tr><w:trPr>${onOff('cantSplit', height <= metrics.textHeight)}${onOff('tblHeader', row.header)}` +
      `<w:trHeight w:val="${Math.min(height, metrics.textHeight)}" w:hRule="atLeast"/></w:trPr>` +
      `${cells.map(({ xml }) => xml).join('')}</w:tr>`
    )
  })
  const grid = table.columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('')
  return (
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${width}"/><w:tblInd w:type="dxa" w:w="${table.left}"/>` +
    `<w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar>${PADDING}</w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
  )
}

function cellXml(table: FlowTable, row: FlowRow, cell: FlowCell, names: DocxFontNames): string {
  const paragraphs = cell.paragraphs.map((text) =>
    cellParagraphXml(text, cell.font, cell.align, table, row.keepNext, names),
  )
  return `<w:tc>${cellProperties(table, cell, cell.rowSpan > 1 ? 'restart' : null)}${paragraphs.join('')}</w:tc>`
}

function cellProperties(table: FlowTable, cell: FlowCell, merge: 'restart' | 'continue' | null): string {
  return (
    `<w:tcPr><w:tcW w:type="dxa" w:w="${cellWidth(table, cell)}"/><w:gridSpan w:val="${cell.colSpan}"/>` +
    `${merge === null ? '' : `<w:vMerge w:val="${merge}"/>`}<w:vAlign w:val="center"/></w:tcPr>`
  )
}

/** Cells of the rows above that span this row too: Word wants each of them repeated. */
function reachingInto(table: FlowTable, index: number): readonly FlowCell[] {
  return table.rows
    .slice(0, index)
    .flatMap((row, above) => row.cells.filter((cell) => above + cell.rowSpan > index))
}

function onOff(name: string, on: boolean): string {
  return on ? `<w:${name}/>` : `<w:${name} w:val="off"/>`
}
