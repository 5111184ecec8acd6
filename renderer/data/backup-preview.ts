/** Before a restore: what the backup holds against what is here now, and which cases would be gone. */
import type { VerifiedBackup } from '#shared/backup/inspect-backup.ts'
import type { Instant } from '#shared/kernel/clock.ts'
import { readHead } from './head.ts'
import type { DatasetMeta, FuyiDatabase } from './schema.ts'

export type BackupSide = {
  readonly cases: number
  readonly rows: number
  readonly files: number
  readonly newestCaseNumbers: readonly string[]
  readonly lastChangeAt: Instant | ''
}

export type BackupPreview = {
  readonly createdAt: Instant
  readonly appVersion: string
  readonly officeName: string
  /** Whether the backup comes from this office's data; null when there is nothing here to compare with. */
  readonly sameOffice: boolean | null
  readonly inBackup: BackupSide
  readonly current: BackupSide
  /** Cases that are here now and not in the backup: the first hundred, and how many in all. */
  readonly disappearing: readonly { readonly number: string; readonly applicantLabel: string }[]
  readonly disappearingTotal: number
}

const NEWEST = 5
const SHOWN = 100

/** Compares a verified backup with the database. */
export async function previewOf(
  db: FuyiDatabase,
  dataset: DatasetMeta,
  backup: VerifiedBackup,
): Promise<BackupPreview> {
  const { manifest } = backup
  const head = await readHead(db)
  const backedUpIds = new Set(backup.cases.map(({ id }) => id))
  const idsNow = await db.cases.toCollection().primaryKeys()
  const gone = idsNow.filter((id) => !backedUpIds.has(id))
  const shown = await db.cases.bulkGet(gone.slice(-SHOWN).reverse())
  const newest = await db.cases.orderBy(':id').reverse().limit(NEWEST).toArray()
  const last = await db.audit.orderBy('seq').last()
  return {
    createdAt: manifest.createdAt as Instant,
    appVersion: manifest.appVersion,
    officeName: backup.officeName,
    sameOffice: head.changeSeq === 0 ? null : manifest.originId === dataset.originId,
    inBackup: {
      cases: manifest.counts.cases,
      rows: total(manifest.counts),
      files: backup.fileCount,
      newestCaseNumbers: backup.cases
        .slice(-NEWEST)
        .reverse()
        .map(({ number }) => number),
      lastChangeAt: backup.lastChangeAt,
    },
    current: {
      cases: head.counts.cases,
      rows: total(head.counts),
      files: await db.files.count(),
      newestCaseNumbers: newest.map(({ number }) => number),
      lastChangeAt: last?.at ?? '',
    },
    disappearing: shown
      .filter((row) => row !== undefined)
      .map(({ number, applicantLabel }) => ({ number, applicantLabel })),
    disappearingTotal: gone.length,
  }
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
