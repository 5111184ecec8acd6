/** The data set's own rows: which data set this is, where its log ends, and how a change is added to the log. */
import { auditRowOf } from '#shared/backup/audit-chain.ts'
import { SCHEMA_VERSION } from '#shared/backup/row-migrations.ts'
import { type AuditRow, type ChangeRow, emptyCounts, type RecordStamp } from '#shared/backup/stored-rows.ts'
import type { Instant } from '#shared/kernel/clock.ts'
import type { DatasetMeta, FuyiDatabase, HeadMeta, MetaKey, MetaValues } from './schema.ts'

/** One value of the meta table; null when it was never written. */
export async function readMeta<K extends MetaKey>(db: FuyiDatabase, key: K): Promise<MetaValues[K] | null> {
  const row = await db.meta.get(key)
  return row === undefined ? null : (row.value as MetaValues[K])
}

/** The end of the log; zero for a data set without changes. */
export async function readHead(db: FuyiDatabase): Promise<HeadMeta> {
  return (await readMeta(db, 'head')) ?? { changeSeq: 0, auditHead: '', counts: emptyCounts() }
}

/** Who a database is: its data set, the device it is on, and the schema version it began with. */
export type Identity = {
  readonly dataset: DatasetMeta
  readonly device: string
}

/** Writes the identity of a new database; call before anything is logged in it. */
export async function identify(db: FuyiDatabase, { dataset, device }: Identity): Promise<void> {
  await db.meta.bulkPut([
    { key: 'dataset', value: dataset },
    { key: 'device', value: device },
    // Born at today's version: no older upgrade has to run.
    { key: 'upgrades', value: [{ version: SCHEMA_VERSION, at: dataset.createdAt }] },
  ])
}

/** Gives a new database its identity; leaves an existing one alone. */
export async function ensureIdentity(db: FuyiDatabase, fresh: Identity): Promise<DatasetMeta> {
  // Nearly every start finds one: a writing transaction would wait for the disk.
  const known = await readMeta(db, 'dataset')
  if (known !== null) return known
  return db.transaction('rw', db.meta, async () => {
    const existing = await readMeta(db, 'dataset')
    if (existing !== null) return existing
    await identify(db, fresh)
    return fresh.dataset
  })
}

export type LogEntry = {
  readonly opId: string
  readonly at: Instant
  readonly actorId: string
  readonly device: string
  readonly type: string
  readonly caseId: string
  readonly summary: string
  readonly records: readonly RecordStamp[]
}

/** A logged change, and the head of the log after it. */
export type Logged = { readonly change: ChangeRow; readonly audit: AuditRow; readonly head: HeadMeta }

/**
 * Adds one change and its audit row after `head` and moves the head; call inside the transaction that writes
 * the records. `counts` are the table counts after the change.
 */
export async function appendLog(
  db: FuyiDatabase,
  head: HeadMeta,
  entry: LogEntry,
  counts: HeadMeta['counts'],
): Promise<Logged> {
  const { summary, ...rest } = entry
  const change: ChangeRow = { ...rest, seq: head.changeSeq + 1 }
  const audit = auditRowOf(change, summary, head.auditHead)
  const value: HeadMeta = { changeSeq: change.seq, auditHead: audit.hash, counts }
  await Promise.all([db.changes.add(change), db.audit.add(audit), db.meta.put({ key: 'head', value })])
  return { change, audit, head: value }
}
