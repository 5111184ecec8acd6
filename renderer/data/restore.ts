/** Restoring: a verified backup becomes the current database, wholly or not at all. */
import { type BackupError, cancelled, corrupted, storageFailed } from '#shared/backup/errors.ts'
import type { VerifiedBackup } from '#shared/backup/inspect-backup.ts'
import type { BackupManifest } from '#shared/backup/manifest.ts'
import type { Steps } from '#shared/backup/steps.ts'
import { recordTables, storedTables } from '#shared/backup/stored-rows.ts'
import { formatInstant, type Instant, instantOf } from '#shared/kernel/clock.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { DataSession } from './data-session.ts'
import { Stopped, switchToFresh } from './fresh-database.ts'
import { appendLog, identify, readHead } from './head.ts'
import { writeBase } from './journal-writer.ts'
import { writeHead } from './replay.ts'
import { type DatasetMeta, type FuyiDatabase, storedStore, writeTables } from './schema.ts'
import type { VerifyProgress } from './verify.ts'

export type RestoreReport = { readonly cases: number; readonly rows: number; readonly files: number }

/** Loads a verified backup into a new database and switches to it; whatever fails leaves the present one in use. */
export async function restoreBackup(
  session: DataSession,
  backup: VerifiedBackup,
  steps: Steps,
): Promise<Result<RestoreReport, BackupError>> {
  const { clock, ids } = session
  const { manifest } = backup
  const rows = Object.values(manifest.counts).reduce((sum, count) => sum + count, 0)
  const total = rows + 2 * manifest.changeSeq + backup.fileCount
  let done = 0
  const step = async (count: number) => {
    if (steps.isCancelled()) throw new Stopped('已取消。')
    done += count
    steps.onProgress({ phase: 'loading', done, total })
    await steps.pause()
  }
  const onVerify = (progress: VerifyProgress) => steps.onProgress({ phase: 'verifying', ...progress })
  const onRows = (journaled: number) => steps.onProgress({ phase: 'journaling', done: journaled, total })
  const switched = await switchToFresh(
    { ...session, onVerify },
    async (db) => {
      for (const table of storedTables) {
        for await (const batch of backup.rows(table)) {
          await storedStore(db, table).bulkPut(batch)
          await step(batch.length)
        }
      }
      for await (const file of backup.files()) {
        await db.files.put(file)
        await step(1)
      }
      await writeHead(db)
      const dataset: DatasetMeta = {
        datasetId: ids.next(),
        originId: manifest.originId,
        createdAt: instantOf(clock),
        supersedes: session.guardedId,
      }
      await identify(db, { dataset, device: session.device })
      await recordRestore(session, db, manifest)
      return dataset
    },
    (db, dataset) => writeBase(db, session.guard, dataset, clock, onRows),
  )
  if (switched.ok) return ok({ cases: manifest.counts.cases, rows, files: backup.fileCount })
  return err(steps.isCancelled() ? cancelled() : storageFailed(switched.error))
}

async function recordRestore(
  session: DataSession,
  db: FuyiDatabase,
  manifest: BackupManifest,
): Promise<void> {
  const head = await readHead(db)
  // What was loaded must be what the verified file promised, before anything is added to it.
  const same =
    head.changeSeq === manifest.changeSeq &&
    head.auditHead === manifest.auditHead &&
    recordTables.every((table) => head.counts[table] === manifest.counts[table])
  if (!same) throw new Stopped(corrupted('载入后的记录数与备份不符').message)
  const entry = {
    opId: session.ids.next(),
    at: instantOf(session.clock),
    actorId: session.actor(),
    device: session.device,
    type: 'data.restore',
    caseId: '',
    summary: `从 ${formatInstant(manifest.createdAt as Instant)} 的备份恢复`,
    records: [],
  }
  await db.transaction('rw', writeTables, () => appendLog(db, head, entry, head.counts))
}
