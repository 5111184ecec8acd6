/** A list as a spreadsheet. Every cell is written as a string, so nothing a party wrote can become a formula. */
import writeXlsxFile from 'write-excel-file/universal'
import type { Column } from './data-table.tsx'

/** Sheet bytes with the columns that have plain text; the first row holds their titles. */
export async function sheetBytes<Row>(
  sheetName: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<Uint8Array> {
  const exported = columns.flatMap(({ title, text, width }) =>
    text === undefined ? [] : [{ title, text, width }],
  )
  const head = exported.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const }))
  const body = rows.map((row) => exported.map(({ text }) => ({ value: text(row), type: String })))
  const file = writeXlsxFile([head, ...body], {
    sheet: sheetName,
    columns: exported.map(({ width }) => ({ width: Math.round((width ?? 240) / 8) })),
    stickyRowsCount: 1,
  })
  return new Uint8Array(await (await file.toBlob()).arrayBuffer())
}
