/** What a person can do when the start-up comparison found a difference; each way keeps the present database. */
import type { SentinelState } from '#shared/ipc/contract.ts'
import { instantOf } from '#shared/kernel/clock.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { DataSession } from './data-session.ts'
import { Stopped, switchToFresh } from './fresh-database.ts'
import { appendLog, identify, readHead } from './head.ts'
import { countRecords, type Integrity } from './integrity.ts'
import { writeBase } from './journal-writer.ts'
import { replayJournalInto } from './replay.ts'
import { type DatasetMeta, type FuyiDatabase, writeTables } from './schema.ts'
import { storageErrorOf } from './storage-errors.ts'
import { type AuditVerdict, type VerifyProgress, verifyDatabase } from './verify.ts'

export type RecoveryError = { readonly code: 'nothing' | 'failed' | 'storage'; readonly message: string }

export type ReplayReport = {
  /** Saves that were found again, and how many the shell remembers. */
  readonly changes: number
  readonly expected: number
  readonly records: number
  /** Attachments whose bytes were in the lost database only. */
  readonly missingFiles: readonly string[]
}

export type RecoveryService = {
  readonly verifyAudit: (onProgress?: (progress: VerifyProgress) => void) => Promise<AuditVerdict>
  /** Rebuilds from the journal into a new database and switches to it; afterwards the page must be reloaded. */
  readonly replayJournal: (
    onProgress?: (entries: number) => void,
  ) => Promise<Result<ReplayReport, RecoveryError>>
  /** Goes on with what is there; recorded with the reason. Afterwards the page must be reloaded. */
  readonly acceptCurrent: (reason: string) => Promise<Result<null, RecoveryError>>
}

/** The recovery actions of an opened data set. */
export function createRecovery(
  session: DataSession,
  integrity: Integrity,
  sentinel: SentinelState,
): RecoveryService {
  return {
    verifyAudit: (onProgress) => verifyDatabase(session.db, onProgress),
    replayJournal: (onProgress) => replayJournal(session, sentinel, onProgress ?? (() => {})),
    acceptCurrent: (reason) => acceptCurrent(session, integrity, reason),
  }
}

async function replayJournal(
  session: DataSession,
  state: SentinelState,
  onProgress: (entries: number) => void,
): Promise<Result<ReplayReport, RecoveryError>> {
  if (state.state !== 'present') {
    return err({ code: 'nothing', message: '没有可用的副本。请改用备份文件恢复。' })
  }
  const { datasetId, changeSeq } = state.sentinel
  const switched = await switchToFresh({ ...session, onVerify: () => {} }, async (db) => {
    const replayed = await replayJournalInto(db, session.guard, datasetId, onProgress)
    if (replayed.lines === 0) throw new Stopped('副本里没有这套数据的记录。')
    const dataset: DatasetMeta = {
      datasetId,
      originId: replayed.originId,
      createdAt: instantOf(session.clock),
      supersedes: session.dataset.datasetId === datasetId ? '' : session.dataset.datasetId,
    }
    await identify(db, { dataset, device: replayed.device === '' ? session.device : replayed.device })
    const missingFiles = await copyFiles(session.db, db)
    const head = await readHead(db)
    const records = Object.values(head.counts).reduce((sum, count) => sum + count, 0)
    return { changes: head.changeSeq, expected: changeSeq, records, missingFiles }
  })
  return switched.ok ? switched : err({ code: 'failed', message: switched.error })
}

/** Takes over the attachments that the present database still has; returns the names of those it has not. */
async function copyFiles(from: FuyiDatabase, to: FuyiDatabase): Promise<readonly string[]> {
  const missing: string[] = []
  for (const material of await to.materials.toArray()) {
    if (material.fileHash === '') continue
    const file = await from.files.get(material.fileHash).catch(() => undefined)
    if (file === undefined) missing.push(material.fileName)
    else await to.files.put(file)
  }
  return missing
}

async function acceptCurrent(
  session: DataSession,
  integrity: Integrity,
  reason: string,
): Promise<Result<null, RecoveryError>> {
  const { db, clock, ids } = session
  if (integrity.state !== 'differs') return ok(null)
  const found = integrity.findings.map((finding) => finding.message).join('')
  const at = instantOf(clock)
  // A history of its own from here on: saves that were lost must not meet new ones of the same number.
  const dataset: DatasetMeta = {
    datasetId: ids.next(),
    originId: session.dataset.originId,
    createdAt: at,
    supersedes: session.guardedId,
  }
  try {
    await db.transaction('rw', writeTables, async () => {
      const counts = await countRecords(db)
      const last = await db.audit.orderBy('seq').last()
      const head = { changeSeq: last?.seq ?? 0, auditHead: last?.hash ?? '', counts }
      await db.meta.put({ key: 'dataset', value: dataset })
      await db.meta.delete('doubt')
      const summary = `核对发现：${found}经确认以现有数据为准。原因：${reason}`
      const entry = { opId: ids.next(), at, actorId: session.actor(), device: session.device }
      await appendLog(
        db,
        head,
        { ...entry, type: 'data.acceptCurrent', caseId: '', summary, records: [] },
        counts,
      )
    })
  } catch (error) {
    const storage = storageErrorOf(error)
    if (storage === null) throw error
    return err({ code: 'storage', message: storage.message })
  }
  if (await writeBase(db, session.guard, dataset, clock)) return ok(null)
  return err({
    code: 'storage',
    message: '确认已记录，但第二份副本没有写成，请检查磁盘空间后重新打开软件。已保存的内容都在。',
  })
}
