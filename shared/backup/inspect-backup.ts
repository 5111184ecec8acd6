/** Opens a `.fybak` file and believes nothing: every checksum, count, row and the whole audit chain are verified first. */
import type { StoredFile } from '#shared/domain/model/material.ts'
import type { Instant } from '#shared/kernel/clock.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { chainFaultText, chainStart, verifyChain } from './audit-chain.ts'
import {
  allFiles,
  allRows,
  BadPart,
  type Contents,
  contentOf,
  openContents,
  partsOf,
  rowsOf,
} from './backup-contents.ts'
import type { BackupCodec } from './codec.ts'
import { type BackupError, cancelled, corrupted, emptyBackup } from './errors.ts'
import { type BackupManifest, tableOfEntry } from './manifest.ts'
import type { Steps } from './steps.ts'
import { recordTables, type StoredTableName, type StoredTables } from './stored-rows.ts'

export type BackupCase = { readonly id: string; readonly number: string; readonly applicantLabel: string }

/** A backup in which everything was verified. Rows come in file order; a later row replaces an earlier one of its id. */
export type VerifiedBackup = {
  readonly manifest: BackupManifest
  readonly officeName: string
  readonly cases: readonly BackupCase[]
  readonly lastChangeAt: Instant | ''
  readonly fileCount: number
  readonly rows: <T extends StoredTableName>(table: T) => AsyncGenerator<readonly StoredTables[T][]>
  readonly files: () => AsyncGenerator<StoredFile>
}

/** Verifies the whole file. Nothing is written anywhere. */
export async function inspectBackup(
  bytes: Uint8Array,
  codec: BackupCodec,
  steps: Steps,
): Promise<Result<VerifiedBackup, BackupError>> {
  const opened = await openContents(bytes, codec)
  if (!opened.ok) return opened
  const contents = opened.value
  if (contents.manifest.changeSeq === 0) return err(emptyBackup())

  const progress = counter(contents.manifest.entries.length, steps)
  const records = await verifyRecords(contents, progress)
  if (!records.ok) return records
  const log = await verifyLog(contents, progress)
  if (!log.ok) return log
  const files = contents.manifest.entries.filter((entry) => tableOfEntry(entry.name) === null)
  for (const file of files) {
    if (!(await progress())) return err(cancelled())
    if ((await contentOf(contents, file.name)) === null) return err(corrupted(file.name))
  }
  return ok({
    manifest: contents.manifest,
    ...records.value,
    lastChangeAt: log.value,
    fileCount: files.length,
    rows: (table) => allRows(contents, table),
    files: () => allFiles(contents),
  })
}

/** Counts one more part; false when the person cancelled. */
type Progress = () => Promise<boolean>

function counter(total: number, steps: Steps): Progress {
  let done = 0
  return async () => {
    done += 1
    steps.onProgress({ phase: 'verifying', done, total })
    await steps.pause()
    return !steps.isCancelled()
  }
}

type Records = { readonly officeName: string; readonly cases: readonly BackupCase[] }

/** Every record of every table: its part's digest, its shape, its case, and how many there are. */
async function verifyRecords(contents: Contents, progress: Progress): Promise<Result<Records, BackupError>> {
  const cases = new Map<string, BackupCase>()
  let officeName = ''
  for (const table of recordTables) {
    const ids = new Set<string>()
    for (const part of partsOf(contents, table)) {
      if (!(await progress())) return err(cancelled())
      const rows = await rowsOf(contents, table, part.name, part.rows)
      if (rows === null) return err(corrupted(part.name))
      for (const row of rows) {
        if ('caseId' in row && !cases.has(row.caseId)) return err(corrupted(part.name))
        ids.add(row.id)
        if ('applicantLabel' in row) {
          cases.set(row.id, { id: row.id, number: row.number, applicantLabel: row.applicantLabel })
        } else if ('agencyName' in row) officeName = row.agencyName
      }
    }
    if (ids.size !== contents.manifest.counts[table]) return err(corrupted(`tables/${table}`))
  }
  return ok({ officeName, cases: [...cases.values()] })
}

/** Walks audit and change rows side by side; gives the instant of the last change. */
async function verifyLog(contents: Contents, progress: Progress): Promise<Result<Instant | '', BackupError>> {
  const changes = singly(allRows(contents, 'changes'))
  let position = chainStart
  let lastChangeAt: Instant | '' = ''
  let surplus: readonly unknown[] = []
  try {
    for await (const audit of allRows(contents, 'audit')) {
      if (!(await progress())) return err(cancelled())
      const result = verifyChain(position, audit, await take(changes, audit.length))
      if (!result.ok) return err(corrupted(chainFaultText(result.fault)))
      position = result.position
      lastChangeAt = audit.at(-1)?.at ?? lastChangeAt
    }
    surplus = await take(changes, 1)
  } catch (error) {
    if (error instanceof BadPart) return err(corrupted(error.message))
    throw error
  }
  const { changeSeq, auditHead } = contents.manifest
  const whole = position.seq === changeSeq && position.hash === auditHead && surplus.length === 0
  return whole ? ok(lastChangeAt) : err(corrupted('操作日志'))
}

async function* singly<T>(batches: AsyncIterable<readonly T[]>): AsyncGenerator<T> {
  for await (const batch of batches) yield* batch
}

async function take<T>(rows: AsyncGenerator<T>, count: number): Promise<readonly T[]> {
  const taken: T[] = []
  while (taken.length < count) {
    const next = await rows.next()
    if (next.done) break
    taken.push(next.value)
  }
  return taken
}
