/**
 * The one write path. A command is decided by the pure domain on data read inside the transaction that writes
 * the outcome: records, and for each case it touched one change-log row and one hash-chained audit row, become
 * durable together or not at all. Only hashing that is synchronous may run here: awaiting anything else would end the transaction.
 */
import { Dexie } from 'dexie'
import { checkRow } from '#shared/backup/row-checks.ts'
import { SCHEMA_VERSION } from '#shared/backup/row-migrations.ts'
import type { RecordStamp, StoredRow } from '#shared/backup/stored-rows.ts'
import type { CaseChange, Change, Puts } from '#shared/domain/commands/change.ts'
import { type Command, caseIdOf } from '#shared/domain/commands/command.ts'
import type { CommandContext, DocumentEngine } from '#shared/domain/commands/context.ts'
import type { Decided } from '#shared/domain/commands/decider.ts'
import { conflict, type DomainError } from '#shared/domain/commands/errors.ts'
import type { DomainState, TableName } from '#shared/domain/model/aggregate.ts'
import type { RecordMeta } from '#shared/domain/model/meta.ts'
import { type Clock, instantOf } from '#shared/kernel/clock.ts'
import { digestOf } from '#shared/kernel/hash.ts'
import type { IdSource } from '#shared/kernel/ids.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type Attachment, altered, storedFileOf } from './files.ts'
import { gatherState } from './gather.ts'
import { appendLog, type LogEntry, readHead } from './head.ts'
import type { CommittedChange, JournalWriter } from './journal-writer.ts'
import { type FuyiDatabase, type HeadMeta, recordStore, storedStore, writeTables } from './schema.ts'
import { storageError, storageErrorOf } from './storage-errors.ts'

export type Decide = (state: DomainState, command: Command, context: CommandContext) => Decided

export type Executed = {
  readonly caseId: string
  readonly recordId: string
  readonly summary: string
  /** Number in the log of the change to the case the command was given for. */
  readonly seq: number
  /** False: saved in the database, but the second copy (journal) is behind. */
  readonly guarded: boolean
}

export type Execute = (
  command: Command,
  attachments?: readonly Attachment[],
) => Promise<Result<Executed, DomainError>>

export type ExecutorOptions = {
  readonly db: FuyiDatabase
  readonly decide: Decide
  readonly clock: Clock
  readonly ids: IdSource
  readonly documents: DocumentEngine
  /** Staff id of the operator at this moment. */
  readonly actor: () => string
  readonly device: string
  readonly journal: JournalWriter
}

type Written = {
  readonly change: Change
  readonly committed: readonly [CommittedChange, ...CommittedChange[]]
}

/** Builds `execute` over a database; everything it depends on is passed in. */
export function createExecutor(options: ExecutorOptions): Execute {
  return async (command, attachments = []) => {
    const damaged = await altered(attachments)
    if (damaged !== null) return err(damaged)
    const decided = await commit(options, command, attachments)
    if (!decided.ok) return decided
    const { change, committed } = decided.value
    // "Saved" means in both places; a journal that is behind is a warning, never a lost save.
    const guarded = await options.journal.append(committed)
    const { caseId, recordId, summary } = change
    return ok({ caseId, recordId, summary, seq: committed[0].change.seq, guarded })
  }
}

/** Thrown inside the transaction so that it rolls back; turned into a Result outside. */
class Refusal extends Error {
  constructor(readonly reason: DomainError) {
    super(reason.code)
  }
}

async function commit(
  options: ExecutorOptions,
  command: Command,
  attachments: readonly Attachment[],
): Promise<Result<Written, DomainError>> {
  const { db } = options
  try {
    return await db.transaction('rw', writeTables, async () => {
      const [state, head] = await Promise.all([gatherState(db, caseIdOf(command)), readHead(db)])
      const actorId = options.actor()
      const decided = options.decide(state, command, { ...options, actorId })
      if (!decided.ok) return decided
      const change = decided.value
      if (attachments.length > 0) await db.files.bulkPut(attachments.map(storedFileOf))
      const by = { at: instantOf(options.clock), actorId, device: options.device, type: command.type }
      const revisions = revisionsIn(state)
      const main = await writeLine(options, head, revisions, by, change)
      const others: CommittedChange[] = []
      for (const line of change.also ?? []) {
        others.push(await writeLine(options, (others.at(-1) ?? main).head, revisions, by, line))
      }
      return ok({ change, committed: [main, ...others] })
    })
  } catch (error) {
    if (error instanceof Refusal) return err(error.reason)
    if (error instanceof RefusedRows) return err(await reasonOf(db, error))
    const storage = storageErrorOf(error)
    if (storage === null) throw error
    return err(storage)
  }
}

/** Writes the rows of one case with their line of the log, which follows on `head`. */
async function writeLine(
  { db, ids }: ExecutorOptions,
  head: HeadMeta,
  revisions: Revisions,
  by: Pick<LogEntry, 'at' | 'actorId' | 'device' | 'type'>,
  { puts, caseId, summary }: CaseChange,
): Promise<CommittedChange> {
  await requireFiles(db, puts)
  const written = tablesOf(puts)
  await learn(db, written, revisions)
  const { records, counts } = stampsOf(written, head.counts, revisions)
  // Asked for together: each request that waits for the one before costs a way to the database and back.
  const [logged] = await Promise.all([
    appendLog(db, head, { ...by, opId: ids.next(), caseId, summary, records }, counts),
    ...written.map((one) => writeRows(db, one)),
  ])
  return { ...logged, puts }
}

/** Revisions of stored rows by {@link keyOf}, as far as this transaction knows them. */
type Revisions = Map<string, number>

/** What the decision was made on was read in this very transaction: no row of it need be read again. */
function revisionsIn({ office, aggregate, source, scheduledHearings }: DomainState): Revisions {
  const revisions: Revisions = new Map()
  const note = (table: TableName, rows: readonly RecordMeta[]) => {
    for (const { id, rev } of rows) revisions.set(keyOf(table, id), rev)
  }
  const { profile, settings, ...lists } = office
  note('offices', profile === null ? [] : [profile])
  // Revision 0 stands for settings that nobody has saved: there is no such row.
  note('settings', settings.rev === 0 ? [] : [settings])
  for (const [table, rows] of Object.entries(lists)) note(table as keyof typeof lists, rows)
  note('hearings', scheduledHearings)
  for (const known of [aggregate, source]) {
    if (known === null) continue
    const { case: header, ...children } = known
    note('cases', [header])
    for (const [table, rows] of Object.entries(children)) note(table as keyof typeof children, rows)
  }
  return revisions
}

function keyOf(table: TableName, id: string): string {
  return `${table}/${id}`
}

/** Reads what is still unknown of the rows to be changed: other cases' rows, and tombstones. New rows are not looked for. */
async function learn(
  db: FuyiDatabase,
  written: readonly WrittenTable[],
  revisions: Revisions,
): Promise<void> {
  await Promise.all(
    written.map(async ({ table, rows }) => {
      const unknown = rows.filter(({ id, rev }) => rev > 1 && !revisions.has(keyOf(table, id)))
      if (unknown.length === 0) return
      for (const row of await recordStore(db, table).bulkGet(unknown.map(({ id }) => id))) {
        if (row !== undefined) revisions.set(keyOf(table, row.id), row.rev)
      }
    }),
  )
}

type Stamped = {
  readonly records: readonly RecordStamp[]
  /** Table counts after the change. */
  readonly counts: HeadMeta['counts']
}

/** The stamps of the rows that a change writes; refuses when a row is not the next revision of what is stored. */
function stampsOf(
  written: readonly WrittenTable[],
  before: HeadMeta['counts'],
  revisions: Revisions,
): Stamped {
  const counts = { ...before }
  const records: RecordStamp[] = []
  for (const { table, rows } of written) {
    for (const row of rows) {
      const key = keyOf(table, row.id)
      // The optimistic lock: someone else's save in between, or a second creation of the same record.
      if (row.rev !== (revisions.get(key) ?? 0) + 1) throw new Refusal(conflict())
      // What could not be read back from a backup or the journal must not get in: that would be a fault of ours.
      if (checkRow(table, row, SCHEMA_VERSION) === null) throw new Error(`malformed ${table} row ${row.id}`)
      if (row.rev === 1) counts[table] += 1
      revisions.set(key, row.rev)
      records.push({ table, id: row.id, rev: row.rev, digest: digestOf(row) })
    }
  }
  return { records, counts }
}

/** Writes rows: a new one is added, never put, so that the database itself refuses an id that is taken. */
async function writeRows(db: FuyiDatabase, { table, rows }: WrittenTable): Promise<void> {
  const store = storedStore(db, table)
  const created = rows.filter(({ rev }) => rev === 1)
  const changed = rows.filter(({ rev }) => rev > 1)
  await Promise.all([
    created.length === 0 ? null : store.bulkAdd(created).catch((error) => refuseAdded(table, created, error)),
    changed.length === 0 ? null : store.bulkPut(changed),
  ])
}

/** Thrown inside the transaction: new rows were refused as if their ids were taken; a full disk can look the same. */
class RefusedRows extends Error {
  constructor(
    readonly table: TableName,
    readonly ids: readonly string[],
  ) {
    super('refused rows')
  }
}

function refuseAdded(table: TableName, rows: readonly RecordMeta[], error: unknown): never {
  const failures = error instanceof Dexie.BulkError ? error.failures : []
  if (!failures.some(({ name }) => name === 'ConstraintError')) throw error
  throw new RefusedRows(
    table,
    rows.map(({ id }) => id),
  )
}

/** Looked up when everything has been rolled back: an id that is there is somebody else's save, else it was the disk. */
async function reasonOf(db: FuyiDatabase, { table, ids }: RefusedRows): Promise<DomainError> {
  const stored = await recordStore(db, table).bulkGet([...ids])
  return stored.some((row) => row !== undefined) ? conflict() : storageError('refused')
}

/** A material must never point at a file that is not there. */
async function requireFiles(db: FuyiDatabase, puts: Puts): Promise<void> {
  const hashes = (puts.materials ?? []).map((row) => row.fileHash).filter((hash) => hash !== '')
  if (hashes.length === 0) return
  const present = await db.files.where('id').anyOf(hashes).primaryKeys()
  const missing = puts.materials?.find((row) => row.fileHash !== '' && !present.includes(row.fileHash))
  if (missing !== undefined) {
    throw new Refusal({
      code: 'invalid',
      message: `附件“${missing.fileName}”的内容没有读到，本次没有保存。请重新选择这个文件。`,
      fields: [],
    })
  }
}

type WrittenTable = { readonly table: TableName; readonly rows: readonly (RecordMeta & StoredRow)[] }

/** The tables of a change with their rows; a record put twice counts once, as it was last. */
function tablesOf(puts: Puts): readonly WrittenTable[] {
  return (Object.keys(puts) as TableName[]).map((table) => {
    const rows: readonly (RecordMeta & StoredRow)[] = puts[table] ?? []
    return { table, rows: [...new Map(rows.map((row) => [row.id, row])).values()] }
  })
}
