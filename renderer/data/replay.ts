/**
 * Rebuilds a data set from the journal into a fresh database. Lines may repeat and may come in any order
 * within a record's history: a row is taken only when it is newer than what is there, so replaying twice is
 * the same as once. Whether all of it came is proved afterwards by the full check.
 */
import { type JournalLine, parseJournalLine, type TableRows } from '#shared/backup/journal-line.ts'
import { type StoredRow, storedTables } from '#shared/backup/stored-rows.ts'
import { countRecords } from './integrity.ts'
import type { GuardPort } from './journal-writer.ts'
import { type FuyiDatabase, storedStore } from './schema.ts'

export type Replayed = {
  readonly originId: string
  readonly device: string
  readonly lines: number
  /** Entry at which the journal could not be read further; what came before is whole. Null when all was read. */
  readonly stoppedAt: number | null
}

const PAGE = 200

/** Reads the shell's journal page by page and applies every line of the data set; `onLine` counts entries read. */
export async function replayJournalInto(
  db: FuyiDatabase,
  guard: Pick<GuardPort, 'readJournalEntries'>,
  datasetId: string,
  onLine: (entries: number) => void = () => {},
): Promise<Replayed> {
  let replayed: Replayed = { originId: '', device: '', lines: 0, stoppedAt: null }
  let afterSeq = 0
  for (;;) {
    const page = await guard.readJournalEntries({ afterSeq, limit: PAGE })
    const entries = page.ok ? page.value.entries : []
    const own: JournalLine[] = []
    let stoppedAt = page.ok ? null : afterSeq + 1
    for (const { seq, text } of entries) {
      const line = parseJournalLine(text)
      if (line === null) {
        stoppedAt = seq
        break
      }
      if (line.datasetId === datasetId) own.push(line)
      afterSeq = seq
    }
    if (own.length > 0) await applyLines(db, own)
    const last = own.at(-1)
    replayed = {
      originId: last?.originId ?? replayed.originId,
      device: last?.kind === 'change' ? last.change.device : replayed.device,
      lines: replayed.lines + own.length,
      stoppedAt,
    }
    onLine(afterSeq)
    if (stoppedAt !== null || !page.ok || !page.value.more || entries.length === 0) break
  }
  await writeHead(db)
  return replayed
}

/** Applies journal lines in one transaction; idempotent. */
export async function applyLines(db: FuyiDatabase, lines: readonly JournalLine[]): Promise<void> {
  await db.transaction('rw', [...storedTables], async () => {
    for (const line of lines) {
      for (const { table, rows } of line.records) await putNewer(db, table, rows)
      if (line.kind === 'change') {
        await db.changes.put(line.change)
        await db.audit.put(line.audit)
      }
    }
  })
}

async function putNewer(
  db: FuyiDatabase,
  table: TableRows['table'],
  rows: readonly StoredRow[],
): Promise<void> {
  const store = storedStore(db, table)
  const stored = await store.bulkGet(rows.map(keyOf))
  const newer = rows.filter((row, i) => revOf(row) > revOf(stored[i]))
  await store.bulkPut(newer)
}

function keyOf(row: StoredRow): string | number {
  if ('id' in row) return row.id
  return 'opId' in row ? row.opId : row.seq
}

/** Log rows have no revision: one is enough. */
function revOf(row: unknown): number {
  if (row === null || typeof row !== 'object') return 0
  return 'rev' in row && typeof row.rev === 'number' ? row.rev : 1
}

/** Derives the head from the rows that are there. */
export async function writeHead(db: FuyiDatabase): Promise<void> {
  const last = await db.audit.orderBy('seq').last()
  const counts = await countRecords(db)
  await db.meta.put({
    key: 'head',
    value: { changeSeq: last?.seq ?? 0, auditHead: last?.hash ?? '', counts },
  })
}
