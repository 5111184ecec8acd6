/** Reads a whole table in key order, a batch at a time, each in its own short transaction so that saving goes on meanwhile. */
import type { IndexableType, Table } from 'dexie'

/** Batches of at most `size` rows, ascending by primary key; rows inserted behind the reader are not seen. */
export async function* batchesOf<T, K extends IndexableType>(
  table: Table<T, K>,
  size: number,
): AsyncGenerator<readonly T[]> {
  const keyPath = String(table.schema.primKey.keyPath)
  let batch = await table.orderBy(':id').limit(size).toArray()
  while (batch.length > 0) {
    const last = (batch.at(-1) as Readonly<Record<string, unknown>>)[keyPath] as K
    // Read ahead: the database fetches the next batch while the caller works on this one.
    const next = batch.length < size ? null : table.where(':id').above(last).limit(size).toArray()
    // A caller that stops here, or fails, no longer waits for it.
    next?.catch(() => undefined)
    yield batch
    if (next === null) return
    batch = await next
  }
}
