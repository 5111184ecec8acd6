/**
 * Lines of the shell's journal: the second copy of every committed change, with the full rows. A database
 * that did not grow line by line (restored from a backup, or older than its journal) first writes itself out
 * as `base` lines, so that the journal alone can always rebuild the newest data set.
 */
import * as v from 'valibot'
import { checkRow } from './row-checks.ts'
import {
  type AuditRow,
  type ChangeRow,
  type StoredRow,
  type StoredTableName,
  storedTables,
} from './stored-rows.ts'

export type TableRows = { readonly table: StoredTableName; readonly rows: readonly StoredRow[] }

type LineHead = { readonly datasetId: string; readonly originId: string; readonly schemaVersion: number }

/** One committed change with the records it wrote. */
export type ChangeLine = LineHead & {
  readonly kind: 'change'
  readonly change: ChangeRow
  readonly audit: AuditRow
  readonly records: readonly TableRows[]
}

/** One piece of a data set written out whole. The logs come last, so a chain that is whole proves the rest is. */
export type BaseLine = LineHead & { readonly kind: 'base'; readonly records: readonly TableRows[] }

export type JournalLine = ChangeLine | BaseLine

const id = v.pipe(v.string(), v.minLength(1))
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const head = { datasetId: id, originId: id, schemaVersion: whole }
const records = v.array(v.strictObject({ table: v.picklist(storedTables), rows: v.array(v.unknown()) }))
const lineSchema = v.variant('kind', [
  v.strictObject({ ...head, kind: v.literal('change'), change: v.unknown(), audit: v.unknown(), records }),
  v.strictObject({ ...head, kind: v.literal('base'), records }),
])

/** One line of JSON; JSON escapes line breaks, so a line is a line. */
export function journalText(line: JournalLine): string {
  return JSON.stringify(line)
}

/** Reads a line back, its rows brought to today's schema; null when it is not a line of ours. */
export function parseJournalLine(text: string): JournalLine | null {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return null
  }
  const parsed = v.safeParse(lineSchema, json)
  if (!parsed.success) return null
  const line = parsed.output
  const tables: TableRows[] = []
  for (const { table, rows } of line.records) {
    const checked = rows.map((row) => checkRow(table, row, line.schemaVersion))
    if (checked.includes(null)) return null
    tables.push({ table, rows: checked.filter((row) => row !== null) })
  }
  if (line.kind === 'base') return { ...line, records: tables }
  const change = checkRow('changes', line.change, line.schemaVersion) as ChangeRow | null
  const audit = checkRow('audit', line.audit, line.schemaVersion) as AuditRow | null
  return change === null || audit === null ? null : { ...line, change, audit, records: tables }
}
