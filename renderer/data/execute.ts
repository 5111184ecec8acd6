/**
 * The one write path. A command is decided by the pure domain on data read inside the transaction that writes
 * the outcome: records, one change-log row and one hash-chained audit row become durable together or not at
 * all. Only hashing that is synchronous may run here: awaiting anything else would end the transaction.
 */
import { checkRow } from '#shared/backup/row-checks.ts'
import { SCHEMA_VERSION } from '#shared/backup/row-migrations.ts'
import type { RecordStamp, StoredRow } from '#shared/backup/stored-rows.ts'
import type { Change, Puts } from '#shared/domain/commands/change.ts'
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
import { appendLog, type Logged, readHead } from './head.ts'
import type { JournalWriter } from './journal-writer.ts'
import { type FuyiDatabase, type HeadMeta, recordStore, storedStore, writeTables } from './schema.ts'
import { storageErrorOf } from './storage-errors.ts'

export type Decide = (state: DomainState, command: Command, context: CommandContext) => Decided

export type Executed = {
  readonly caseId: string
  readonly recordId: string
  readonly summary: string
  /** Number of the change in the log. */
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

type Written = { readonly change: Change; readonly logged: Logged }

/** Builds `execute` over a database; everything it depends on is passed in. */
export function createExecutor(options: ExecutorOptions): Execute {
  return async (command, attachments = []) => {
    const damaged = await altered(attachments)
    if (damaged !== null) return err(damaged)
    const decided = await commit(options, command, attachments)
    if (!decided.ok) return decided
    const { change, logged } = decided.value
    // "Saved" means in both places; a journal that is behind is a warning, never a lost save.
    const guarded = await options.journal.append({ ...logged, puts: change.puts })
    const { caseId, recordId, summary } = change
    return ok({ caseId, recordId, summary, seq: logged.change.seq, guarded })
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
      await requireFiles(db, change.puts)
      const written = tablesOf(change.puts)
      const { records, counts } = await stampsOf(db, written, head.counts)
      const { caseId, summary } = change
      const at = instantOf(options.clock)
      const entry = { opId: options.ids.next(), at, actorId, device: options.device, type: command.type }
      // Asked for together: each request that waits for the one before costs a way to the database and back.
      const [logged] = await Promise.all([
        appendLog(db, head, { ...entry, caseId, summary, records }, counts),
        ...written.map(({ table, rows }) => storedStore(db, table).bulkPut(rows)),
      ])
      return ok({ change, logged })
    })
  } catch (error) {
    if (error instanceof Refusal) return err(error.reason)
    const storage = storageErrorOf(error)
    if (storage === null) throw error
    return err(storage)
  }
}

/** The stamps of the rows that a change writes; refuses when a row is not the next revision of what is stored. */
async function stampsOf(
  db: FuyiDatabase,
  written: readonly WrittenTable[],
  before: HeadMeta['counts'],
): Promise<{ readonly records: readonly RecordStamp[]; readonly counts: HeadMeta['counts'] }> {
  const stored = await Promise.all(
    written.map(({ table, rows }) => recordStore(db, table).bulkGet(rows.map(({ id }) => id))),
  )
  const counts = { ...before }
  const records: RecordStamp[] = []
  for (const [at, { table, rows }] of written.entries()) {
    for (const [i, row] of rows.entries()) {
      const previous = stored[at]?.[i]
      // The optimistic lock: someone else's save in between, or a second creation of the same record.
      if (row.rev !== (previous?.rev ?? 0) + 1) throw new Refusal(conflict())
      // What could not be read back from a backup or the journal must not get in: that would be a fault of ours.
      if (checkRow(table, row, SCHEMA_VERSION) === null) throw new Error(`malformed ${table} row ${row.id}`)
      if (previous === undefined) counts[table] += 1
      records.push({ table, id: row.id, rev: row.rev, digest: digestOf(row) })
    }
  }
  return { records, counts }
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
