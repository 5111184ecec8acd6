/** What the database holds besides the domain's records, its indexes by version, and how versions follow each other. */
import type { Dexie, Table, Transaction } from 'dexie'
import {
  type AuditRow,
  type ChangeRow,
  recordTables,
  type StoredTableName,
  type TableCounts,
} from '#shared/backup/stored-rows.ts'
import type { TableName, Tables } from '#shared/domain/model/aggregate.ts'
import type { StoredFile } from '#shared/domain/model/material.ts'
import type { Instant } from '#shared/kernel/clock.ts'

/** Text of a form that has not been submitted yet; the one thing written outside `execute`. */
export type Draft = {
  readonly key: string
  readonly title: string
  readonly savedAt: Instant
  readonly value: JsonValue
}

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/** Which data set this database holds. */
export type DatasetMeta = {
  /** Minted whenever a data set begins a history of its own: created, restored, or accepted after a loss. */
  readonly datasetId: string
  /** Stays the same through restores: tells one office's data from another's. */
  readonly originId: string
  readonly createdAt: Instant
  /** The data set that this one replaces; empty for a first one. The sentinel may still speak of it. */
  readonly supersedes: string
}

/** The log's end and the number of rows per table, updated in the same transaction as the rows. */
export type HeadMeta = {
  readonly changeSeq: number
  readonly auditHead: string
  readonly counts: TableCounts
}

export type LastBackup = { readonly at: Instant; readonly sha256: string; readonly changeSeq: number }

export type MetaValues = {
  readonly dataset: DatasetMeta
  readonly head: HeadMeta
  readonly device: string
  readonly lastBackup: LastBackup
  /** A count in the background found records missing; the next start counts everything before it lets anyone in. */
  readonly doubt: string
  /** Schema versions whose upgrade ran to its end, with the instant. */
  readonly upgrades: readonly { readonly version: number; readonly at: Instant }[]
}
export type MetaKey = keyof MetaValues
export type MetaRow = { readonly [K in MetaKey]: { readonly key: K; readonly value: MetaValues[K] } }[MetaKey]

type RecordStores = { readonly [T in TableName]: Table<Tables[T], string> }

export type FuyiDatabase = Dexie &
  RecordStores & {
    readonly changes: Table<ChangeRow, string>
    readonly audit: Table<AuditRow, number>
    readonly files: Table<StoredFile, string>
    readonly drafts: Table<Draft, string>
    readonly meta: Table<MetaRow, MetaKey>
  }

/** Any record table, for code that treats all of them alike. */
export function recordStore<T extends TableName>(db: FuyiDatabase, table: T): Table<Tables[T], string> {
  return db.table<Tables[T], string>(table)
}

/** Tables whose rows go into backups and journals, the two logs included. */
export function storedStore(db: FuyiDatabase, table: StoredTableName): Table<unknown, string | number> {
  return db.table<unknown, string | number>(table)
}

/** Everything that `execute` touches in its transaction. */
export const writeTables: readonly string[] = [...recordTables, 'changes', 'audit', 'files', 'meta']

export type SchemaVersion = {
  readonly version: number
  /** Index declarations of the tables that are new or changed in this version (Dexie syntax). */
  readonly stores: Readonly<Record<string, string>>
  /** Brings existing rows to this version; a named function, so that a stack trace says which. */
  readonly upgrade: ((transaction: Transaction) => Promise<void>) | null
}

/**
 * Append-only: a released version's line never changes. An upgrade maps rows with `migrateRow`
 * (shared/backup/row-migrations.ts), which restores and replays use too, and logs the new digests of the rows
 * it rewrote (`appendLog`), or the full check would take them for altered ones.
 */
export const schemaVersions: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      offices: 'id',
      settings: 'id',
      staff: 'id',
      rooms: 'id',
      agencies: 'id, name',
      calendars: 'id',
      counters: 'id',
      cases: 'id, open, decidedOn, act.number, [act.title+respondentLabel]',
      claims: 'id, caseId',
      parties: 'id, caseId, idNumber, [name.surname+name.given], organizationName',
      events: 'id, caseId, [data.type+on]',
      materials: 'id, caseId',
      hearings: 'id, caseId, [status+on], on',
      documents: 'id, caseId, number',
      services: 'id, caseId',
      publications: 'id, caseId',
      evidence: 'id, caseId',
      changes: 'opId, &seq',
      audit: 'seq, [caseId+seq]',
      files: 'id',
      drafts: 'key',
      meta: 'key',
    },
    upgrade: null,
  },
]
