/** The full check of a data set: the audit chain from its first row, and every record against the digest that its last change left. */
import { chainFaultText, chainStart, verifyChain } from '#shared/backup/audit-chain.ts'
import { type RecordStamp, recordTables } from '#shared/backup/stored-rows.ts'
import type { TableName } from '#shared/domain/model/aggregate.ts'
import { digestOf } from '#shared/kernel/hash.ts'
import { readHead } from './head.ts'
import { type FuyiDatabase, type HeadMeta, recordStore } from './schema.ts'
import { batchesOf } from './table-batches.ts'
import { TABLE_LABELS } from './table-labels.ts'

export type AuditVerdict =
  | { readonly ok: true; readonly changes: number; readonly records: number }
  | { readonly ok: false; readonly message: string }

export type VerifyProgress = { readonly done: number; readonly total: number }

const ROWS = 2_000

/** Checks everything; `onProgress` counts log rows and records. Saving may go on meanwhile. */
export async function verifyDatabase(
  db: FuyiDatabase,
  onProgress: (progress: VerifyProgress) => void = () => {},
): Promise<AuditVerdict> {
  const head = await readHead(db)
  const verdict = await verifyOnce(db, head, onProgress)
  const moved = (await readHead(db)).changeSeq !== head.changeSeq
  // A save in the middle makes records newer than the log that was read: look again.
  return !verdict.ok && moved ? verifyDatabase(db, onProgress) : verdict
}

async function verifyOnce(
  db: FuyiDatabase,
  head: HeadMeta,
  onProgress: (progress: VerifyProgress) => void,
): Promise<AuditVerdict> {
  const total = head.changeSeq + Object.values(head.counts).reduce((sum, count) => sum + count, 0)
  const stamps = new Map<string, RecordStamp>()
  let position = chainStart
  for (;;) {
    const [audit, changes] = await Promise.all([
      db.audit.where('seq').above(position.seq).limit(ROWS).toArray(),
      db.changes.where('seq').above(position.seq).limit(ROWS).toArray(),
    ])
    if (audit.length === 0 && changes.length === 0) break
    const result = verifyChain(position, audit, changes)
    if (!result.ok) return failed(chainFaultText(result.fault))
    position = result.position
    for (const stamp of changes.flatMap((change) => change.records))
      stamps.set(keyOf(stamp.table, stamp.id), stamp)
    onProgress({ done: position.seq, total })
  }
  if (position.seq !== head.changeSeq || position.hash !== head.auditHead) {
    return failed(`操作日志到第 ${position.seq} 条为止，应当有 ${head.changeSeq} 条`)
  }
  let records = 0
  for (const table of recordTables) {
    for await (const rows of batchesOf(recordStore(db, table), ROWS)) {
      for (const row of rows) {
        const stamp = stamps.get(keyOf(table, row.id))
        if (stamp === undefined || stamp.rev !== row.rev || stamp.digest !== digestOf(row)) {
          return failed(`${TABLE_LABELS[table]}中有一条记录与操作日志不符（编号 ${row.id}）`)
        }
        stamps.delete(keyOf(table, row.id))
      }
      records += rows.length
      onProgress({ done: position.seq + records, total })
    }
  }
  const missing = [...stamps.values()][0]
  if (missing !== undefined) {
    return failed(`${TABLE_LABELS[missing.table]}中少了 ${stamps.size} 条记录（如编号 ${missing.id}）`)
  }
  return { ok: true, changes: position.seq, records }
}

function keyOf(table: TableName, id: string): string {
  return `${table}/${id}`
}

function failed(what: string): AuditVerdict {
  return {
    ok: false,
    message: `${what}。请暂停办案，用最近的备份恢复；现在的数据库会原样留存，供维护人员查看。`,
  }
}
