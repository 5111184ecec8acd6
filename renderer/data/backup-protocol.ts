/** What the page and the workers that pack and verify a backup say to each other. */
import type { BackupError } from '#shared/backup/errors.ts'
import type { BackupManifest } from '#shared/backup/manifest.ts'
import type { PackedPart } from '#shared/backup/packed-part.ts'
import { recordTables, type StoredTableName } from '#shared/backup/stored-rows.ts'
import type { Records } from '#shared/backup/verify-tables.ts'
import type { ZipEntry } from '#shared/backup/zip-directory.ts'
import type { Instant } from '#shared/kernel/clock.ts'
import type { Result } from '#shared/kernel/result.ts'

/** Two lanes of about equal work: the records on one side, the two logs on the other. */
export const LANES = {
  records: recordTables,
  log: ['changes', 'audit'],
} as const satisfies Record<string, readonly StoredTableName[]>

export type Lane = keyof typeof LANES

export type LaneJob =
  | { readonly type: 'pack'; readonly lane: Lane; readonly database: string; readonly lastSeq: number }
  | {
      readonly type: 'verify'
      readonly lane: Lane
      readonly manifest: BackupManifest
      /** The lane's own entries. */
      readonly entries: readonly ZipEntry[]
    }

/** A job ends with its outcome, or with `failed`. */
export type LaneMessage =
  | { readonly type: 'part'; readonly part: PackedPart }
  | { readonly type: 'step' }
  | { readonly type: 'failed' }
  | LaneOutcome

export type LaneOutcome =
  | { readonly type: 'packed' }
  | { readonly type: 'records'; readonly result: Result<Records, BackupError> }
  | { readonly type: 'log'; readonly result: Result<Instant | '', BackupError> }
