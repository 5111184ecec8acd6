/**
 * Hands every committed change to the shell's journal and then moves the sentinel. Saves queue up here and go
 * out together; when the journal fails, the lines wait for the next save and the state says "behind".
 */
import {
  type ChangeLine,
  type JournalLine,
  journalText,
  type TableRows,
} from '#shared/backup/journal-line.ts'
import { SCHEMA_VERSION } from '#shared/backup/row-migrations.ts'
import { recordTables, type StoredRow, storedTables } from '#shared/backup/stored-rows.ts'
import type { Puts } from '#shared/domain/commands/change.ts'
import type { DesktopOperations, Sentinel } from '#shared/ipc/contract.ts'
import { type Clock, instantOf } from '#shared/kernel/clock.ts'
import { type Logged, readHead } from './head.ts'
import { type DatasetMeta, type FuyiDatabase, type HeadMeta, recordStore, storedStore } from './schema.ts'
import { createStore, type Store } from './store.ts'
import { batchesOf } from './table-batches.ts'

/** What the data layer needs of the shell: the second copy and the memory of how much there should be. */
export type GuardPort = Pick<
  DesktopOperations,
  'appendJournal' | 'readJournalEntries' | 'writeSentinel' | 'readSentinel'
>

export type GuardStatus = {
  readonly state: 'saved' | 'saving' | 'behind'
  /** Changes that are in the database but not yet in the journal. */
  readonly pending: number
  /** For the status line; empty while all is well. */
  readonly message: string
}

/** A committed change with the records it wrote. */
export type CommittedChange = Logged & { readonly puts: Puts }

export type JournalWriter = {
  readonly status: Store<GuardStatus>
  /**
   * The changes of one transaction, which go out together. True once they are on the disk (the sentinel follows at
   * once); false when they have to wait.
   */
  readonly append: (committed: readonly CommittedChange[]) => Promise<boolean>
  /** Tries again what waits; true when journal and sentinel are up to date. */
  readonly flush: () => Promise<boolean>
  /** Resolves when nothing is on its way any more; sends nothing itself. */
  readonly idle: () => Promise<void>
}

type Waiting = {
  readonly text: string
  readonly head: HeadMeta
  readonly settled: (journaled: boolean) => void
}

const BEHIND = '内容已保存，但第二份副本暂时没有写成，请检查磁盘空间。下次保存时会自动补写。'

/** Writes what an earlier run of the program left out of the journal; false when the shell refused. */
export type MakeUp = () => Promise<boolean>

/**
 * Makes the writer of one data set. What the journal lacks from before (`makeUp`) goes first: a line or a sentinel
 * written past the gap would hide it for ever.
 */
export function createJournalWriter(
  guard: GuardPort,
  dataset: DatasetMeta,
  clock: Clock,
  makeUp: MakeUp | null = null,
): JournalWriter {
  const behind = (pending: number): GuardStatus => ({ state: 'behind', pending, message: BEHIND })
  const status = createStore<GuardStatus>(
    makeUp === null ? { state: 'saved', pending: 0, message: '' } : behind(0),
  )
  let missing = makeUp
  let waiting: readonly Waiting[] = []
  /** Journaled, but not yet told to the sentinel. */
  let owed: HeadMeta | null = null
  let running: Promise<boolean> | null = null

  async function drain(): Promise<boolean> {
    while (missing !== null || waiting.length > 0 || owed !== null) {
      status.set({ state: 'saving', pending: waiting.length, message: '' })
      if (!(await writeMissing()) || !(await writeLines()) || !(await writeOwed())) {
        status.set(behind(waiting.length))
        return false
      }
    }
    status.set({ state: 'saved', pending: 0, message: '' })
    return true
  }

  async function writeMissing(): Promise<boolean> {
    if (missing === null) return true
    // A database that cannot be read now leaves the gap as it is, to be tried again.
    const made = await missing().catch(() => false)
    if (made) missing = null
    else for (const { settled } of waiting) settled(false)
    return made
  }

  async function writeLines(): Promise<boolean> {
    const batch = waiting
    const last = batch.at(-1)
    if (last === undefined) return true
    const { ok } = await guard.appendJournal({ entries: batch.map(({ text }) => text) })
    for (const { settled } of batch) settled(ok)
    if (!ok) return false
    waiting = waiting.slice(batch.length)
    owed = last.head
    return true
  }

  // Nobody waits for this: a sentinel that is one save behind is made up at the next start.
  async function writeOwed(): Promise<boolean> {
    if (owed === null) return true
    const { ok } = await guard.writeSentinel(sentinelOf(dataset, owed, clock))
    if (ok) owed = null
    return ok
  }

  async function flush(): Promise<boolean> {
    // Whoever comes while a batch is out waits for it and then sends what has gathered since.
    while (running !== null) await running
    running = drain()
    try {
      return await running
    } finally {
      running = null
    }
  }

  return {
    status,
    flush,
    idle: async () => {
      await running
    },
    append: (committed) =>
      new Promise((settled) => {
        waiting = [
          ...waiting,
          ...committed.map((one) => ({ text: changeText(one, dataset), head: one.head, settled })),
        ]
        void flush()
      }),
  }
}

function changeText({ change, audit, puts }: CommittedChange, dataset: DatasetMeta): string {
  const tables = Object.keys(puts) as (keyof Puts)[]
  const records = tables.map((table) => ({ table, rows: puts[table] ?? [] }))
  const line: ChangeLine = { ...lineHead(dataset), kind: 'change', change, audit, records }
  return journalText(line)
}

/** The sentinel of a data set at a head. */
export function sentinelOf(dataset: DatasetMeta, head: HeadMeta, clock: Clock): Sentinel {
  return {
    datasetId: dataset.datasetId,
    schemaVersion: SCHEMA_VERSION,
    changeSeq: head.changeSeq,
    auditHead: head.auditHead,
    counts: head.counts,
    lastSnapshotId: null,
    savedAt: instantOf(clock),
  }
}

/** Rows in one base line; long documents keep a line far below the journal's limit. */
const BASE_ROWS = 50
const LINES_AT_ONCE = 40

/**
 * Writes the whole data set to the journal, logs last, and then the sentinel of the moment at which it began: a save
 * that comes meanwhile has a line of its own. False when the shell refused.
 */
export async function writeBase(
  db: FuyiDatabase,
  guard: GuardPort,
  dataset: DatasetMeta,
  clock: Clock,
  onRows: (done: number) => void = () => {},
): Promise<boolean> {
  const head = await readHead(db)
  let done = 0
  let lines: string[] = []
  const send = async () => {
    const entries = lines
    lines = []
    return entries.length === 0 || (await guard.appendJournal({ entries })).ok
  }
  for (const table of storedTables) {
    for await (const rows of batchesOf(storedStore(db, table), BASE_ROWS)) {
      const records: readonly TableRows[] = [{ table, rows: rows as readonly StoredRow[] }]
      lines.push(journalText({ ...lineHead(dataset), kind: 'base', records }))
      if (lines.length >= LINES_AT_ONCE && !(await send())) return false
      done += rows.length
      onRows(done)
    }
  }
  return (await send()) && (await guard.writeSentinel(sentinelOf(dataset, head, clock))).ok
}

/**
 * Writes the changes after `seq` to the journal: a crash came between the commit and the journal. A record
 * that a later change wrote again goes with that later one. The sentinel names what was there when it began.
 */
export async function catchUp(
  db: FuyiDatabase,
  guard: GuardPort,
  dataset: DatasetMeta,
  clock: Clock,
  seq: number,
): Promise<boolean> {
  const head = await readHead(db)
  const changes = await db.changes.where('seq').above(seq).sortBy('seq')
  for (const change of changes) {
    const audit = await db.audit.get(change.seq)
    if (audit === undefined) return false
    const records: TableRows[] = []
    for (const table of recordTables) {
      const revs = new Map(change.records.filter((r) => r.table === table).map((r) => [r.id, r.rev]))
      if (revs.size === 0) continue
      const rows = await recordStore(db, table).bulkGet([...revs.keys()])
      records.push({
        table,
        rows: rows.filter((row) => row !== undefined && row.rev === revs.get(row.id)) as StoredRow[],
      })
    }
    const line: JournalLine = { ...lineHead(dataset), kind: 'change', change, audit, records }
    if (!(await guard.appendJournal({ entries: [journalText(line)] })).ok) return false
  }
  return (await guard.writeSentinel(sentinelOf(dataset, head, clock))).ok
}

function lineHead(dataset: DatasetMeta) {
  return { datasetId: dataset.datasetId, originId: dataset.originId, schemaVersion: SCHEMA_VERSION }
}
