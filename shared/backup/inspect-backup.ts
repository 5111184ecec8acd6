/** Opens a `.fybak` file and believes nothing: every checksum, count, row and the whole audit chain are verified first. */
import type { StoredFile } from '#shared/domain/model/material.ts'
import type { Instant } from '#shared/kernel/clock.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { allFiles, allRows, contentOf, openContents } from './backup-contents.ts'
import type { BackupCodec } from './codec.ts'
import { type BackupError, cancelled, corrupted, emptyBackup } from './errors.ts'
import { type BackupManifest, tableOfEntry } from './manifest.ts'
import type { Steps } from './steps.ts'
import type { StoredTableName, StoredTables } from './stored-rows.ts'
import { type BackupCase, type Progress, type VerifyTables, verifyTables } from './verify-tables.ts'

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

/** Verifies the whole file. Nothing is written anywhere. `verify` does the part that takes long. */
export async function inspectBackup(
  bytes: Uint8Array,
  codec: BackupCodec,
  steps: Steps,
  verify: VerifyTables = verifyTables,
): Promise<Result<VerifiedBackup, BackupError>> {
  const opened = await openContents(bytes, codec)
  if (!opened.ok) return opened
  const contents = opened.value
  if (contents.manifest.changeSeq === 0) return err(emptyBackup())

  const progress = counter(contents.manifest.entries.length, steps)
  const tables = await verify(contents, progress)
  if (!tables.ok) return tables
  const files = contents.manifest.entries.filter((entry) => tableOfEntry(entry.name) === null)
  for (const file of files) {
    if (!(await progress())) return err(cancelled())
    if ((await contentOf(contents, file.name)) === null) return err(corrupted(file.name))
  }
  return ok({
    manifest: contents.manifest,
    ...tables.value,
    fileCount: files.length,
    rows: (table) => allRows(contents, table),
    files: () => allFiles(contents),
  })
}

function counter(total: number, steps: Steps): Progress {
  let done = 0
  return async () => {
    done += 1
    steps.onProgress({ phase: 'verifying', done, total })
    await steps.pause()
    return !steps.isCancelled()
  }
}
