/** Backup and restore over the database: reading consistently while work goes on, and loading beside what is there. */

import { type BackupSource, buildBackup } from '#shared/backup/build-backup.ts'
import { type BackupError, storageFailed, tooLarge } from '#shared/backup/errors.ts'
import { inspectBackup } from '#shared/backup/inspect-backup.ts'
import type { BackupManifest } from '#shared/backup/manifest.ts'
import type { PackedPart } from '#shared/backup/packed-part.ts'
import { SCHEMA_VERSION } from '#shared/backup/row-migrations.ts'
import type { BackupProgress, Steps } from '#shared/backup/steps.ts'
import {
  recordTables,
  type StoredRow,
  type StoredTableName,
  storedTables,
} from '#shared/backup/stored-rows.ts'
import { type VerifyTables, verifyTables } from '#shared/backup/verify-tables.ts'
import { MAX_FILE_BYTES } from '#shared/ipc/contract.ts'
import { formatInstant, type Instant, instantOf } from '#shared/kernel/clock.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { LaneFailure, partsByWorkers, verifyByWorkers } from './backup-lanes.ts'
import { partsOfTables } from './backup-parts.ts'
import { type BackupPreview, previewOf } from './backup-preview.ts'
import type { DataSession } from './data-session.ts'
import { appendLog, readHead } from './head.ts'
import type { JournalWriter } from './journal-writer.ts'
import { nativeCodec } from './native-codec.ts'
import { type RestoreReport, restoreBackup } from './restore.ts'
import { type FuyiDatabase, recordStore, writeTables } from './schema.ts'
import { storageErrorOf } from './storage-errors.ts'

export type ExportedBackup = {
  readonly bytes: Uint8Array
  readonly suggestedName: string
  readonly sha256: string
  readonly manifest: BackupManifest
}

type OnProgress = (progress: BackupProgress) => void

export type BackupService = {
  /** Reads everything, packs it and opens the result again to verify it. Saving may go on meanwhile. */
  readonly exportBackup: (
    onProgress?: OnProgress,
    signal?: AbortSignal,
  ) => Promise<Result<ExportedBackup, BackupError>>
  /** To be called after the file was written: recorded in the log, and shown as the last backup. */
  readonly markBackedUp: (exported: ExportedBackup) => Promise<void>
  readonly inspect: (
    bytes: Uint8Array,
    onProgress?: OnProgress,
    signal?: AbortSignal,
  ) => Promise<Result<BackupPreview, BackupError>>
  /** Loads into a new database and switches, all or nothing; afterwards the page must be reloaded. */
  readonly restore: (
    bytes: Uint8Array,
    onProgress?: OnProgress,
    signal?: AbortSignal,
  ) => Promise<Result<RestoreReport, BackupError>>
}

/** The backup actions of an opened data set. */
export function createBackupService(session: DataSession, journal: JournalWriter): BackupService {
  const { db } = session
  return {
    exportBackup: (onProgress, signal) =>
      guarded('备份没有做成，已保存的内容没有改动。', () =>
        exportBackup(session, stepsOf(onProgress, signal)),
      ),
    markBackedUp: (exported) => markBackedUp(session, journal, exported),
    inspect: (bytes, onProgress, signal) =>
      guarded('没有读完这个备份文件，现有的数据没有改动。', async () => {
        const steps = stepsOf(onProgress, signal)
        const verified = await inspectBackup(bytes, nativeCodec, steps, verifierOf(session))
        return verified.ok ? ok(await previewOf(db, session.dataset, verified.value)) : verified
      }),
    restore: (bytes, onProgress, signal) =>
      guarded('没有恢复，现有的数据没有改动。', async () => {
        const steps = stepsOf(onProgress, signal)
        const verified = await inspectBackup(bytes, nativeCodec, steps, verifierOf(session))
        return verified.ok ? restoreBackup(session, verified.value, steps) : verified
      }),
  }
}

function stepsOf(onProgress: OnProgress = () => {}, signal?: AbortSignal): Steps {
  return {
    onProgress,
    isCancelled: () => signal?.aborted ?? false,
    // A macrotask, so that the page can draw and answer between two steps.
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  }
}

/** `left` says how things stand when the database or a worker fails. */
async function guarded<T>(
  left: string,
  work: () => Promise<Result<T, BackupError>>,
): Promise<Result<T, BackupError>> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof LaneFailure) && storageErrorOf(error) === null) throw error
    return err(storageFailed(`读取数据时出错，${left}请重新打开软件后再试。`))
  }
}

/** Where workers fail, the page does the same by itself: slower, but no backup is out of reach for that. */
function verifierOf({ startWorker }: DataSession): VerifyTables {
  if (startWorker === null) return verifyTables
  const byWorkers = verifyByWorkers(startWorker)
  return async (contents, progress) => {
    try {
      return await byWorkers(contents, progress)
    } catch (error) {
      if (!(error instanceof LaneFailure)) throw error
      return verifyTables(contents, progress)
    }
  }
}

/** Every part of the database, from workers; from the page itself when they fail before the first part came. */
async function* partsOf({ db, startWorker }: DataSession, lastSeq: number): AsyncGenerator<PackedPart> {
  if (startWorker !== null) {
    let begun = false
    try {
      for await (const part of partsByWorkers(startWorker, db.name, lastSeq)) {
        begun = true
        yield part
      }
      return
    } catch (error) {
      if (begun || !(error instanceof LaneFailure)) throw error
    }
  }
  yield* partsOfTables(db, storedTables, lastSeq)
}

async function exportBackup(
  session: DataSession,
  steps: Steps,
): Promise<Result<ExportedBackup, BackupError>> {
  const { clock, appVersion } = session
  const attached = await attachedBytes(session.db)
  if (attached > MAX_FILE_BYTES) return err(overLimit('附件', attached))
  const stamp = { createdAt: instantOf(clock), appVersion }
  const built = await buildBackup(await sourceOf(session), stamp, nativeCodec, steps)
  if (!built.ok) return built
  const { bytes, manifest } = built.value
  if (bytes.length > MAX_FILE_BYTES) return err(overLimit('备份内容', bytes.length))
  // Only a file that opens again is a backup.
  const verified = await inspectBackup(bytes, nativeCodec, steps, verifierOf(session))
  if (!verified.ok) return verified
  const suggestedName = `${fileNamePart(verified.value.officeName)}备份-${fileTime(stamp.createdAt)}.fybak`
  return ok({ bytes, manifest, suggestedName, sha256: await nativeCodec.sha256(bytes) })
}

/** Size of all attachments, each content once. Papers and scans hardly shrink, so the file will not be smaller. */
async function attachedBytes(db: FuyiDatabase): Promise<number> {
  const sizes = new Map<string, number>()
  await db.materials.each(({ fileHash, fileSize }) => {
    if (fileHash !== '') sizes.set(fileHash, fileSize)
  })
  return [...sizes.values()].reduce((sum, size) => sum + size, 0)
}

function overLimit(what: string, size: number): BackupError {
  const mega = (count: number) => Math.ceil(count / 1024 / 1024)
  return tooLarge(
    `${what}共 ${mega(size)} MB，多于 ${mega(MAX_FILE_BYTES)} MB`,
    '请关闭软件，把整个数据文件夹复制到别处代替备份，并告诉管理员。',
  )
}

function fileNamePart(officeName: string): string {
  return officeName.replace(/[\\/:*?"<>|\p{C}]/gu, '').slice(0, 40)
}

function fileTime(at: Instant): string {
  return formatInstant(at).replace(' ', '-').replace(':', '')
}

async function sourceOf(session: DataSession): Promise<BackupSource> {
  const { db, dataset } = session
  const start = await readHead(db)
  const records = Object.values(start.counts).reduce((sum, count) => sum + count, 0)
  return {
    expectedRows: records + 2 * start.changeSeq + (await db.files.count()),
    parts: () => partsOf(session, start.changeSeq),
    // One transaction: the head, and everything that the changes after `start` wrote.
    seal: () =>
      db.transaction('r', [...storedTables, 'meta'], async () => {
        const head = await readHead(db)
        const changes = await db.changes.where('seq').above(start.changeSeq).sortBy('seq')
        const audit = await db.audit.where('seq').above(start.changeSeq).toArray()
        const late: { readonly table: StoredTableName; readonly rows: readonly StoredRow[] }[] = []
        for (const table of recordTables) {
          const stamps = changes.flatMap((change) => change.records).filter((stamp) => stamp.table === table)
          const rows = await recordStore(db, table).bulkGet([...new Set(stamps.map((stamp) => stamp.id))])
          late.push({ table, rows: rows.filter((row) => row !== undefined) })
        }
        late.push({ table: 'changes', rows: changes }, { table: 'audit', rows: audit })
        const { datasetId, originId } = dataset
        return { head: { ...head, datasetId, originId, schemaVersion: SCHEMA_VERSION }, late }
      }),
    files: () => filesOf(db),
  }
}

async function* filesOf(db: FuyiDatabase) {
  for (const id of await db.files.toCollection().primaryKeys()) {
    const file = await db.files.get(id)
    if (file !== undefined) yield file
  }
}

async function markBackedUp(
  session: DataSession,
  journal: JournalWriter,
  exported: ExportedBackup,
): Promise<void> {
  const { db, clock, ids } = session
  const at = instantOf(clock)
  const { sha256, manifest } = exported
  const logged = await db.transaction('rw', writeTables, async () => {
    const head = await readHead(db)
    const summary = `导出备份（截至第 ${manifest.changeSeq} 条操作记录）`
    const entry = { opId: ids.next(), at, actorId: session.actor(), device: session.device }
    await db.meta.put({ key: 'lastBackup', value: { at, sha256, changeSeq: head.changeSeq + 1 } })
    return appendLog(
      db,
      head,
      { ...entry, type: 'data.backup', caseId: '', summary, records: [] },
      head.counts,
    )
  })
  await journal.append([{ ...logged, puts: {} }])
}
