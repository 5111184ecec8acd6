/**
 * Fills an empty database with the archive. Rows go in directly, two hundred and fifty cases per transaction,
 * without waiting for the disk, and while the next ones are being made; every event gets its own change row and audit row, chained and digested
 * as the write path does it, so that the full check of the data set passes afterwards.
 */
import { auditRowOf } from '#shared/backup/audit-chain.ts'
import { type AuditRow, type ChangeRow, type RecordStamp, recordTables } from '#shared/backup/stored-rows.ts'
import type { CaseAggregate, TableName } from '#shared/domain/model/aggregate.ts'
import type { RecordMeta } from '#shared/domain/model/meta.ts'
import { type Clock, type Instant, instantOf } from '#shared/kernel/clock.ts'
import { digestOf } from '#shared/kernel/hash.ts'
import { identify } from '../../../renderer/data/head.ts'
import { type GuardPort, sentinelOf } from '../../../renderer/data/journal-writer.ts'
import type { FuyiDatabase, HeadMeta } from '../../../renderer/data/schema.ts'
import { storedStore, writeTables } from '../../../renderer/data/schema.ts'
import { type ArchivePlan, archivedCases, rowsOf } from '../archive/archived-cases.ts'
import { ARCHIVE_DEVICE, archivedOffice } from '../archive/archived-office.ts'

const CASES_AT_ONCE = 250

export type SeedReport = { readonly [what in 'cases' | 'parties' | 'events' | 'rows' | 'audit']: number }

type TableRows = { readonly table: Parameters<typeof storedStore>[1]; readonly rows: readonly unknown[] }

/** Writes the archive and its office, and tells the guard that this is what there should be. */
export async function seed(
  db: FuyiDatabase,
  guard: GuardPort,
  clock: Clock,
  plan: ArchivePlan,
  onCases: (done: number) => void,
): Promise<SeedReport> {
  const log = newLog()
  const lastNumbers = new Map<number, number>()
  let batch: CaseAggregate[] = []
  let done = 0
  let writing: Promise<void> = Promise.resolve()
  const flush = async () => {
    const tables = [...merged(batch), ...log.take()]
    const count = batch.length
    batch = []
    await writing
    writing = write(db, tables)
    done += count
    onCases(done)
  }
  for (const aggregate of archivedCases(plan)) {
    const { case: header } = aggregate
    lastNumbers.set(header.numberYear, header.numberSequence)
    log.add(aggregate)
    batch.push(aggregate)
    if (batch.length === CASES_AT_ONCE) await flush()
  }
  const office = Object.entries(archivedOffice(lastNumbers)).map(
    ([table, rows]) => ({ table, rows }) as TableRows,
  )
  log.addOffice(office, instantOf(clock))
  await flush()
  await writing
  await write(db, [...office, ...log.take()])

  const dataset = { datasetId: 'archive', originId: 'archive', createdAt: instantOf(clock), supersedes: '' }
  const head = log.head()
  await identify(db, { dataset, device: ARCHIVE_DEVICE })
  await db.meta.put({ key: 'head', value: head })
  const told = await guard.writeSentinel(sentinelOf(dataset, head, clock))
  if (!told.ok) throw new Error(told.error.message)
  const { cases, parties, events } = head.counts
  const rows = Object.values(head.counts).reduce((sum, count) => sum + count, 0)
  return { cases, parties, events, rows, audit: head.changeSeq }
}

async function write(db: FuyiDatabase, tables: readonly TableRows[]): Promise<void> {
  await db.transaction('rw', writeTables, async () => {
    // All at once: the database writes while the page makes the next cases.
    await Promise.all(tables.map(({ table, rows }) => storedStore(db, table).bulkAdd(rows)))
  })
}

function merged(aggregates: readonly CaseAggregate[]): readonly TableRows[] {
  const byTable = new Map<TableRows['table'], RecordMeta[]>()
  for (const { table, rows } of aggregates.flatMap(rowsOf)) {
    const known = byTable.get(table)
    if (known === undefined) byTable.set(table, [...rows])
    else known.push(...rows)
  }
  return [...byTable].map(([table, rows]) => ({ table, rows }))
}

/** The two logs of the archive as they grow. */
function newLog() {
  let changes: ChangeRow[] = []
  let audit: AuditRow[] = []
  let seq = 0
  let auditHead = ''
  const counts = Object.fromEntries(recordTables.map((table) => [table, 0])) as Record<TableName, number>

  function append(entry: Omit<ChangeRow, 'seq' | 'opId' | 'device'>, summary: string): void {
    seq += 1
    const change: ChangeRow = { ...entry, seq, opId: `archive-${seq}`, device: ARCHIVE_DEVICE }
    const row = auditRowOf(change, summary, auditHead)
    auditHead = row.hash
    changes.push(change)
    audit.push(row)
  }

  function stampsOf({ table, rows }: TableRows): readonly RecordStamp[] {
    if (table === 'changes' || table === 'audit') return []
    counts[table] += rows.length
    return (rows as readonly RecordMeta[]).map((row) => ({
      table,
      id: row.id,
      rev: row.rev,
      digest: digestOf(row),
    }))
  }

  return {
    add: (aggregate: CaseAggregate): void => {
      const tables = rowsOf(aggregate).filter(({ table }) => table !== 'events')
      const others = tables.flatMap(stampsOf)
      const events = stampsOf({ table: 'events', rows: aggregate.events })
      for (const [i, { createdAt, by, caseId, data }] of aggregate.events.entries()) {
        const own = events.slice(i, i + 1)
        const records = i === 0 ? [...others, ...own] : own
        append({ at: createdAt, actorId: by, type: `archive.${data.type}`, caseId, records }, '历年案卷')
      }
    },
    addOffice: (tables: readonly TableRows[], at: Instant): void => {
      const records = tables.flatMap(stampsOf)
      append({ at, actorId: 'system', type: 'archive.office', caseId: '', records }, '机关资料')
    },
    /** The log rows since the last call. */
    take: (): readonly TableRows[] => {
      const tables: readonly TableRows[] = [
        { table: 'changes', rows: changes },
        { table: 'audit', rows: audit },
      ]
      changes = []
      audit = []
      return tables
    },
    head: (): HeadMeta => ({ changeSeq: seq, auditHead, counts }),
  }
}
