/** The two log rows that every change leaves beside its records, and the list of everything that is stored. */
import type { TableName, Tables } from '#shared/domain/model/aggregate.ts'
import type { Instant } from '#shared/kernel/clock.ts'

export type TableCounts = Readonly<Record<TableName, number>>

/** Lists every table, or it does not compile: one left out would silently be missing from backups. */
const NO_ROWS: TableCounts = {
  offices: 0,
  settings: 0,
  staff: 0,
  rooms: 0,
  agencies: 0,
  calendars: 0,
  counters: 0,
  cases: 0,
  claims: 0,
  parties: 0,
  events: 0,
  materials: 0,
  hearings: 0,
  documents: 0,
  services: 0,
  publications: 0,
  evidence: 0,
}

/** No rows in any table. */
export function emptyCounts(): TableCounts {
  return NO_ROWS
}

/** Every record table, parents before children, so that a reader meets a case before its events. */
export const recordTables = Object.keys(NO_ROWS) as readonly TableName[]

/** One record as a change left it; `digest` is the SHA-256 of its canonical JSON. */
export type RecordStamp = {
  readonly table: TableName
  readonly id: string
  readonly rev: number
  readonly digest: string
}

/** One committed command: which records it wrote. The rows themselves go to the shell's journal. */
export type ChangeRow = {
  /** UUIDv7; makes a replay idempotent. */
  readonly opId: string
  /** From 1, without gaps; the audit row of the same change has the same number. */
  readonly seq: number
  readonly at: Instant
  readonly actorId: string
  readonly device: string
  /** Command type, or `data.*` for what the data layer itself records (backup, restore, recovery). */
  readonly type: string
  readonly caseId: string
  readonly records: readonly RecordStamp[]
}

/** One line of the hash-chained audit log: who did what, readable by people. */
export type AuditRow = {
  readonly seq: number
  readonly at: Instant
  readonly actorId: string
  readonly device: string
  readonly action: string
  readonly caseId: string
  readonly summary: string
  /** SHA-256 of the change row of the same number. */
  readonly changeDigest: string
  /** Hash of the row before; empty in the first. */
  readonly prevHash: string
  readonly hash: string
}

/** Everything a backup and a journal carry as rows. */
export type StoredTables = Tables & { readonly changes: ChangeRow; readonly audit: AuditRow }
export type StoredTableName = keyof StoredTables
export type StoredRow = StoredTables[StoredTableName]

export const storedTables: readonly StoredTableName[] = [...recordTables, 'changes', 'audit']
