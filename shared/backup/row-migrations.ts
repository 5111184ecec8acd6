/**
 * Rows of an older schema brought to today's, by pure functions per version. The database's upgrade, a
 * restored backup and a replayed journal all use this one list, so that old data becomes the same rows
 * whichever way it comes in. Versions are only ever appended.
 */
import type { StoredTableName } from './stored-rows.ts'

export type JsonRow = Readonly<Record<string, unknown>>

export type RowMigration = {
  /** The schema version whose rows this produces. */
  readonly to: number
  /** What changed and why, one sentence. */
  readonly what: string
  readonly tables: Readonly<Partial<Record<StoredTableName, (row: JsonRow) => JsonRow>>>
}

/** The schema version of the data that this program writes. */
export const SCHEMA_VERSION = 1

/** In ascending order; version 1 is the first release and needs none. */
export const rowMigrations: readonly RowMigration[] = []

/** Brings one row from a schema version to the newest of `migrations`. */
export function migrateRow(
  table: StoredTableName,
  row: JsonRow,
  from: number,
  migrations: readonly RowMigration[] = rowMigrations,
): JsonRow {
  return migrations
    .filter((migration) => migration.to > from)
    .reduce((current, migration) => migration.tables[table]?.(current) ?? current, row)
}
