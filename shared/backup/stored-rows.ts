/** The two log rows that every change leaves beside its records, and the list of everything that is stored. */
import type { TableName, Tables } from '#shared/domain/model/aggregate.ts'
import { TABLE_NAMES } from '#shared/domain/model/table-names.ts'
import type { Instant } from '#shared/kernel/clock.ts'

export type TableCounts = Readonly<Record<TableName, number>>

/** Every record table; see {@link TABLE_NAMES}. */
export const recordTables = TABLE_NAMES

/** No rows in any table. */
export function emptyCounts(): TableCounts {
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, 0])) as TableCounts
}

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
