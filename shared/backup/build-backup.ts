/** Packs everything that is stored into one `.fybak` file, in bounded steps while the database stays in use. */
import { strToU8 } from 'fflate'
import type { StoredFile } from '#shared/domain/model/material.ts'
import type { Instant } from '#shared/kernel/clock.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { BackupCodec } from './codec.ts'
import { type BackupError, cancelled, tooLarge } from './errors.ts'
import {
  BACKUP_FORMAT,
  type BackupEntry,
  type BackupManifest,
  COMPLETE_NAME,
  MANIFEST_NAME,
  MARK_NAME,
  MAX_ENTRIES,
  MAX_FILE_BYTES,
  ROWS_PER_PART,
  tablePartName,
} from './manifest.ts'
import { type PackedEntry, type PackedPart, packEntry, packRows } from './packed-part.ts'
import type { Steps } from './steps.ts'
import type { StoredRow, StoredTableName, TableCounts } from './stored-rows.ts'
import { zipWriter } from './zip-writer.ts'

/** What the manifest says about the data; valid for the moment at which {@link BackupSource.seal} was called. */
export type BackupHead = {
  readonly datasetId: string
  readonly originId: string
  readonly schemaVersion: number
  readonly changeSeq: number
  readonly auditHead: string
  readonly counts: TableCounts
}

export type LateRows = readonly { readonly table: StoredTableName; readonly rows: readonly StoredRow[] }[]

/**
 * Where the data comes from. Tables are read in parts while people go on working, those of one table in order;
 * `seal` is called after the last part and gives, from one transaction, the head and every row that changed
 * meanwhile. A later row replaces an earlier one of the same id, so the file shows exactly the state at the seal.
 */
export type BackupSource = {
  readonly expectedRows: number
  readonly parts: () => AsyncIterable<PackedPart>
  readonly seal: () => Promise<{ readonly head: BackupHead; readonly late: LateRows }>
  readonly files: () => AsyncIterable<StoredFile>
}

export type BackupStamp = { readonly createdAt: Instant; readonly appVersion: string }
export type BuiltBackup = { readonly bytes: Uint8Array; readonly manifest: BackupManifest }

/** Builds the file. Errors: `cancelled`, `tooLarge`. Whatever the source throws passes through. */
export async function buildBackup(
  source: BackupSource,
  stamp: BackupStamp,
  codec: BackupCodec,
  steps: Steps,
): Promise<Result<BuiltBackup, BackupError>> {
  const pack = openPack(stamp, codec)
  let done = 0
  const step = async (phase: 'reading' | 'packing', count: number) => {
    done += count
    steps.onProgress({ phase, done, total: Math.max(done, source.expectedRows) })
    await steps.pause()
  }

  await pack.add(MARK_NAME, new Uint8Array(0), 'stored')
  for await (const part of source.parts()) {
    if (steps.isCancelled()) return err(cancelled())
    pack.addPart(part)
    if (pack.isFull()) return err(pack.fullError())
    await step('reading', part.rows)
  }
  const { head, late } = await source.seal()
  for (const { table, rows } of late) {
    for (let i = 0; i < rows.length; i += ROWS_PER_PART) {
      pack.addPart(await packRows(table, rows.slice(i, i + ROWS_PER_PART), codec))
    }
  }
  for await (const file of source.files()) {
    if (steps.isCancelled()) return err(cancelled())
    await pack.addFile(file)
    if (pack.isFull()) return err(pack.fullError())
    await step('packing', 1)
  }
  return ok(await pack.close(head))
}

function openPack(stamp: BackupStamp, codec: BackupCodec) {
  const zip = zipWriter()
  const entries: BackupEntry[] = []
  const parts = new Map<string, number>()

  async function add(name: string, plain: Uint8Array, how: 'stored' | 'deflated'): Promise<void> {
    zip.add({ name, ...(await packEntry(plain, how, codec)) })
  }

  function addEntry(name: string, entry: PackedEntry, more: Pick<BackupEntry, 'rows' | 'mime'>): void {
    zip.add({ name, ...entry })
    entries.push({ name, size: entry.size, sha256: entry.sha256, ...more })
  }

  return {
    add,
    addPart: (part: PackedPart): void => {
      const number = (parts.get(part.table) ?? 0) + 1
      parts.set(part.table, number)
      addEntry(tablePartName(part.table, number), part, { rows: part.rows, mime: '' })
    },
    // Scans and photographs are packed already.
    addFile: async ({ id, bytes, mime }: StoredFile): Promise<void> =>
      addEntry(`files/${id}`, await packEntry(bytes, 'stored', codec), { rows: 0, mime }),
    isFull: () => zip.size() > MAX_FILE_BYTES || entries.length > MAX_ENTRIES,
    fullError: () =>
      tooLarge(
        entries.length > MAX_ENTRIES
          ? `附件超过 ${MAX_ENTRIES} 个`
          : `数据和附件超过 ${Math.round(MAX_FILE_BYTES / 1_048_576)} MB`,
      ),
    close: async (head: BackupHead): Promise<BuiltBackup> => {
      const manifest: BackupManifest = {
        kind: MARK_NAME,
        format: BACKUP_FORMAT,
        datasetId: head.datasetId,
        originId: head.originId,
        createdAt: stamp.createdAt,
        appVersion: stamp.appVersion,
        schemaVersion: head.schemaVersion,
        counts: head.counts,
        changeSeq: head.changeSeq,
        auditHead: head.auditHead,
        entries,
      }
      const bytes = strToU8(JSON.stringify(manifest, null, 1))
      await add(MANIFEST_NAME, bytes, 'deflated')
      await add(COMPLETE_NAME, strToU8(await codec.sha256(bytes)), 'stored')
      return { bytes: zip.finish(), manifest }
    },
  }
}
