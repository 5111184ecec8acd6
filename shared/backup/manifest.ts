/**
 * The single-file backup (`.fybak`) is a ZIP: an empty entry that marks it as ours, the rows of each table in
 * parts (`tables/cases/0001.ndjson`), the attachments (`files/<sha256>`), `manifest.json`, and `COMPLETE` last.
 * The manifest names every entry with size and SHA-256; COMPLETE holds the manifest's own SHA-256. So every
 * content byte is covered, and a file without COMPLETE is an unfinished one.
 */
import * as v from 'valibot'
import { recordTables, storedTables } from './stored-rows.ts'

export const BACKUP_FORMAT = 1
/** First entry, empty: its name stands in the first bytes, so that even a cut-off file is recognised. */
export const MARK_NAME = 'fuyi-desk-backup'
export const MANIFEST_NAME = 'manifest.json'
export const COMPLETE_NAME = 'COMPLETE'

/** Rows in one part; keeps a part to a few MB, so that memory stays flat and progress moves. */
export const ROWS_PER_PART = 2_000

/** Largest part, in bytes before packing; parts are unpacked one at a time. */
export const MAX_ENTRY_BYTES = 512 * 1024 * 1024
/** Largest backup file in bytes: what a page can hold in one piece. */
export const MAX_FILE_BYTES = 2_000 * 1024 * 1024
/** All parts together, in bytes before packing; anything beyond is no office's data. */
export const MAX_TOTAL_BYTES = 16 * 1024 * 1024 * 1024
/** ZIP without the 64-bit extension counts entries in 16 bits. */
export const MAX_ENTRIES = 65_000

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100))

const tableEntry = new RegExp(`^tables/(${storedTables.join('|')})/\\d{4,6}\\.ndjson$`)
const fileEntry = /^files\/[0-9a-f]{64}$/

const entrySchema = v.strictObject({
  name: v.pipe(
    v.string(),
    v.check((name) => tableEntry.test(name) || fileEntry.test(name), 'not a backup entry'),
  ),
  size: count,
  sha256: hash,
  /** Rows of a table part; 0 for a file. */
  rows: count,
  /** MIME type of a file; empty for a table part. */
  mime: v.pipe(v.string(), v.maxLength(200)),
})

export const manifestSchema = v.strictObject({
  kind: v.literal(MARK_NAME),
  format: v.literal(BACKUP_FORMAT),
  datasetId: id,
  /** Stays the same through restores: tells this office's backups from another's. */
  originId: id,
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  appVersion: v.pipe(v.string(), v.maxLength(60)),
  schemaVersion: v.pipe(count, v.minValue(1)),
  counts: v.strictObject(v.entriesFromList(recordTables, count)),
  changeSeq: count,
  /** Hash of the last audit row; empty while there is none. */
  auditHead: v.union([hash, v.literal('')]),
  entries: v.pipe(v.array(entrySchema), v.maxLength(MAX_ENTRIES)),
})

export type BackupManifest = v.InferOutput<typeof manifestSchema>
export type BackupEntry = BackupManifest['entries'][number]

/** What can be read of a manifest whose format may be newer than this program. */
export const manifestHeadSchema = v.object({
  kind: v.literal(MARK_NAME),
  format: v.number(),
  schemaVersion: v.number(),
  appVersion: v.string(),
})

/** `tables/cases/0001.ndjson` */
export function tablePartName(table: string, part: number): string {
  return `tables/${table}/${String(part).padStart(4, '0')}.ndjson`
}

/** The table an entry belongs to, or null for an attachment. */
export function tableOfEntry(name: string): (typeof storedTables)[number] | null {
  const table = tableEntry.exec(name)?.[1]
  return storedTables.find((known) => known === table) ?? null
}
