/** The rows of a database as parts of a backup, read while saving goes on. */
import { ROWS_PER_PART } from '#shared/backup/manifest.ts'
import { type PackedPart, packRows } from '#shared/backup/packed-part.ts'
import type { StoredRow, StoredTableName } from '#shared/backup/stored-rows.ts'
import { nativeCodec } from './native-codec.ts'
import { type FuyiDatabase, recordStore, storedStore } from './schema.ts'
import { batchesOf } from './table-batches.ts'

/** The parts of these tables, one table after the other; of the two logs, what was there at `lastSeq`. */
export async function* partsOfTables(
  db: FuyiDatabase,
  tables: readonly StoredTableName[],
  lastSeq: number,
): AsyncGenerator<PackedPart> {
  for (const table of tables) {
    for await (const rows of rowsUpTo(db, table, lastSeq)) {
      if (rows.length > 0) yield await packRows(table, rows, nativeCodec)
    }
  }
}

async function* rowsUpTo(
  db: FuyiDatabase,
  table: StoredTableName,
  lastSeq: number,
): AsyncGenerator<readonly StoredRow[]> {
  if (table === 'changes' || table === 'audit') {
    for (let from = 0; from < lastSeq; from += ROWS_PER_PART) {
      const to = Math.min(from + ROWS_PER_PART, lastSeq)
      yield (await storedStore(db, table)
        .where('seq')
        .between(from, to, false, true)
        .sortBy('seq')) as StoredRow[]
    }
    return
  }
  for await (const batch of batchesOf(recordStore(db, table), ROWS_PER_PART)) yield batch
}
