/** A `.fybak` file taken apart: its directory and manifest first, then any part, each against its promised size and digest. */
import { strFromU8 } from 'fflate'
import * as v from 'valibot'
import type { StoredFile } from '#shared/domain/model/material.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { BackupCodec } from './codec.ts'
import { type BackupError, corrupted, newerVersion, notABackup, tooLarge, truncated } from './errors.ts'
import {
  BACKUP_FORMAT,
  type BackupEntry,
  type BackupManifest,
  COMPLETE_NAME,
  MANIFEST_NAME,
  MARK_NAME,
  MAX_ENTRY_BYTES,
  MAX_TOTAL_BYTES,
  manifestHeadSchema,
  manifestSchema,
  tableOfEntry,
} from './manifest.ts'
import { checkRow } from './row-checks.ts'
import { SCHEMA_VERSION } from './row-migrations.ts'
import type { StoredRow, StoredTableName, StoredTables } from './stored-rows.ts'
import { readZipDirectory, unpackEntry, type ZipEntry } from './zip-directory.ts'

/** A file whose directory and manifest fit each other; its parts are still packed and unproved. */
export type Contents = {
  readonly codec: BackupCodec
  readonly manifest: BackupManifest
  /** What the manifest promises and what the ZIP holds, by name. */
  readonly promised: ReadonlyMap<string, BackupEntry>
  readonly entries: ReadonlyMap<string, ZipEntry>
}

/** The directory, the marker, the manifest and the caps: everything that can be judged before unpacking data. */
export async function openContents(
  bytes: Uint8Array,
  codec: BackupCodec,
): Promise<Result<Contents, BackupError>> {
  if (!startsAsBackup(bytes)) return err(bytes.length === 0 ? truncated() : notABackup())
  const directory = readZipDirectory(bytes)
  if (!directory.ok) {
    return err(directory.error.what === 'noDirectory' ? truncated() : corrupted(directory.error.entry))
  }
  const entries = new Map(directory.value.map((entry) => [entry.name, entry]))
  if (entries.size !== directory.value.length) return err(corrupted('文件目录有重复项'))
  if (directory.value.some((entry) => entry.size > MAX_ENTRY_BYTES))
    return err(tooLarge('备份中有过大的文件'))
  if (directory.value.reduce((sum, entry) => sum + entry.size, 0) > MAX_TOTAL_BYTES) {
    return err(tooLarge('备份解开后过大'))
  }
  const manifest = await readManifest(entries, codec)
  if (!manifest.ok) return manifest
  const contents = contentsOf(manifest.value, directory.value, codec)
  if (contents.promised.size !== manifest.value.entries.length) return err(corrupted(MANIFEST_NAME))
  const named = new Set([...contents.promised.keys(), MARK_NAME, MANIFEST_NAME, COMPLETE_NAME])
  const missing = [...named].find((name) => !entries.has(name))
  const foreign = [...entries.keys()].find((name) => !named.has(name))
  if (missing !== undefined || foreign !== undefined)
    return err(corrupted(printable(missing ?? foreign ?? '')))
  return ok(contents)
}

/** A manifest with the entries to be read by it: all of a file, or some tables for a helper to verify. */
export function contentsOf(
  manifest: BackupManifest,
  entries: readonly ZipEntry[],
  codec: BackupCodec,
): Contents {
  return {
    codec,
    manifest,
    promised: new Map(manifest.entries.map((entry) => [entry.name, entry])),
    entries: new Map(entries.map((entry) => [entry.name, entry])),
  }
}

/** Local header signature, then the marker's name at its fixed place. */
function startsAsBackup(bytes: Uint8Array): boolean {
  const start = strFromU8(bytes.subarray(0, 30 + MARK_NAME.length), true)
  return start.startsWith('PK\u0003\u0004') && start.length > 30
    ? start.slice(30) === MARK_NAME.slice(0, start.length - 30)
    : start.length > 4 && start.length <= 30 && start.startsWith('PK\u0003\u0004')
}

async function readManifest(
  entries: ReadonlyMap<string, ZipEntry>,
  codec: BackupCodec,
): Promise<Result<BackupManifest, BackupError>> {
  const complete = entries.get(COMPLETE_NAME)
  const manifestEntry = entries.get(MANIFEST_NAME)
  if (complete === undefined) return err(truncated())
  const bytes = manifestEntry === undefined ? null : await unpackEntry(manifestEntry, codec)
  const seal = await unpackEntry(complete, codec)
  if (bytes === null || seal === null || strFromU8(seal, true) !== (await codec.sha256(bytes))) {
    return err(corrupted(MANIFEST_NAME))
  }
  let json: unknown
  try {
    json = JSON.parse(strFromU8(bytes))
  } catch {
    return err(corrupted(MANIFEST_NAME))
  }
  const head = v.safeParse(manifestHeadSchema, json)
  if (head.success && (head.output.format > BACKUP_FORMAT || head.output.schemaVersion > SCHEMA_VERSION)) {
    return err(newerVersion(printable(head.output.appVersion)))
  }
  const manifest = v.safeParse(manifestSchema, json)
  return manifest.success ? ok(manifest.output) : err(corrupted(MANIFEST_NAME))
}

/** The content of an entry when it is exactly what the manifest says. */
export async function contentOf(contents: Contents, name: string): Promise<Uint8Array | null> {
  const promised = contents.promised.get(name)
  const stored = contents.entries.get(name)
  if (promised === undefined || stored === undefined || stored.size !== promised.size) return null
  const bytes = await unpackEntry(stored, contents.codec)
  if (bytes === null || (await contents.codec.sha256(bytes)) !== promised.sha256) return null
  // An attachment's name is its digest.
  return name.startsWith('files/') && name !== `files/${promised.sha256}` ? null : bytes
}

/** The parts of a table, in file order. */
export function partsOf(contents: Contents, table: StoredTableName) {
  return contents.manifest.entries.filter((entry) => tableOfEntry(entry.name) === table)
}

/** The rows of one part, checked and brought to today's schema; null when one of them is not a row of the table. */
export async function rowsOf<T extends StoredTableName>(
  contents: Contents,
  table: T,
  name: string,
  expected: number,
): Promise<readonly StoredTables[T][] | null> {
  const bytes = await contentOf(contents, name)
  if (bytes === null) return null
  const values = valuesOf(strFromU8(bytes))
  if (values?.length !== expected) return null
  const rows: StoredRow[] = []
  for (const value of values) {
    const row = checkRow(table, value, contents.manifest.schemaVersion)
    if (row === null) return null
    rows.push(row)
  }
  return rows as unknown as readonly StoredTables[T][]
}

/** The values of a part, one per line. JSON writes line breaks as `\n`, so in one call, which is several times faster. */
function valuesOf(text: string): readonly unknown[] | null {
  if (!text.endsWith('\n')) return null
  try {
    const values: unknown = JSON.parse(`[${text.slice(0, -1).replaceAll('\n', ',')}]`)
    return Array.isArray(values) ? values : null
  } catch {
    return null
  }
}

/** Thrown inside generators, where a Result cannot be returned; never leaves this module after verification. */
export class BadPart extends Error {}

/** Every part of a table in turn; throws {@link BadPart} where one is not what the manifest says. */
export async function* allRows<T extends StoredTableName>(
  contents: Contents,
  table: T,
): AsyncGenerator<readonly StoredTables[T][]> {
  for (const part of partsOf(contents, table)) {
    const rows = await rowsOf(contents, table, part.name, part.rows)
    if (rows === null) throw new BadPart(part.name)
    yield rows
  }
}

/** Every attachment in turn; throws {@link BadPart} like {@link allRows}. */
export async function* allFiles(contents: Contents): AsyncGenerator<StoredFile> {
  for (const entry of contents.manifest.entries) {
    if (tableOfEntry(entry.name) !== null) continue
    const bytes = await contentOf(contents, entry.name)
    if (bytes === null) throw new BadPart(entry.name)
    yield { id: entry.sha256, size: bytes.length, mime: entry.mime, bytes }
  }
}

/** A foreign name is shown shortened and without control characters. */
function printable(name: string): string {
  return name.replace(/\p{C}/gu, '').slice(0, 80)
}
