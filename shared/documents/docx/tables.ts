/** Flow tables as Word tables of fixed layout, with the row heights that the page layout reckoned. */
import {
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { CELL_PADDING_X, CELL_PADDING_Y, type FlowTable } from '../layout/flow.ts'
import type { PageMetrics } from '../layout/page-metrics.ts'
import { cellWidth, tableRowHeights } from '../layout/table-layout.ts'
import type { DocxFontNames } from './font-names.ts'
import { cellParagraph } from './paragraphs.ts'

/** Half a point, in eighths of a point. */
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const

/** Word counts the border into the row; this much less padding leaves the reckoned height in force. */
const BORDER_ALLOWANCE = 20

/** A table or form grid; rows do not break across pages unless they are taller than one. */
export function docxTable(table: FlowTable, names: DocxFontNames, metrics: PageMetrics): Table {
  const heights = tableRowHeights(table, metrics)
  const padding = CELL_PADDING_Y - BORDER_ALLOWANCE
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: table.columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    indent: { size: table.left, type: WidthType.DXA },
    columnWidths: table.columns,
    margins: {
      marginUnitType: WidthType.DXA,
      left: CELL_PADDING_X,
      right: CELL_PADDING_X,
      top: padding,
      bottom: padding,
    },
    borders: {
      top: BORDER,
      bottom: BORDER,
      left: BORDER,
      right: BORDER,
      insideHorizontal: BORDER,
      insideVertical: BORDER,
    },
    rows: table.rows.map((row, index) => {
      const height = heights[index] ?? 0
      return new TableRow({
        cantSplit: height <= metrics.textHeight,
        tableHeader: row.header,
        height: { value: Math.min(height, metrics.textHeight), rule: HeightRule.ATLEAST },
        children: row.cells.map(
          (cell) =>
            new TableCell({
              columnSpan: cell.colSpan,
              rowSpan: cell.rowSpan,
              width: { size: cellWidth(table, cell), type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.CENTER,
              children: cell.paragraphs.map((text) =>
                cellParagraph(text, cell.font, cell.align, table, row.keepNext, names),
              ),
            }),
        ),
      })
    }),
  })
}
