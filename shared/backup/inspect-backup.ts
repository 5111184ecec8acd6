/** Opens a `.fybak` file and believes nothing: every checksum, count, row and the whole audit chain are verified first. */
import { strFromU8 } from 'fflate'
import * as v from 'valibot'
import type { StoredFile } from '#shared/domain/model/material.ts'
import type { Instant } from '#shared/kernel/clock.ts'
import { sha256Hex } from '#shared/kernel/hash.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { chainFaultText, chainStart, verifyChain } from './audit-chain.ts'
import {
  type BackupError,
  cancelled,
  corrupted,
  emptyBackup,
  newerVersion,
  notABackup,
  tooLarge,
  truncated,
} from './errors.ts'
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
import { parseRow } from './row-checks.ts'
import { SCHEMA_VERSION } from './row-migrations.ts'
import type { Steps } from './steps.ts'
import { recordTables, type StoredRow, type StoredTableName, type StoredTables } from './stored-rows.ts'
import { readZipDirectory, unpackEntry, type ZipEntry } from './zip-directory.ts'

export type BackupCase = { readonly id: string; readonly number: string; readonly applicantLabel: string }

/** A backup in which everything was verified. Rows come in file order; a later row replaces an earlier one of its id. */
export type VerifiedBackup = {
  readonly manifest: BackupManifest
  readonly officeName: string
  readonly cases: readonly BackupCase[]
  readonly lastChangeAt: Instant | ''
  readonly fileCount: number
  readonly rows: <T extends StoredTableName>(table: T) => Generator<readonly StoredTables[T][]>
  readonly files: () => Generator<StoredFile>
}

type Contents = {
  readonly manifest: BackupManifest
  /** What the manifest promises and what the ZIP holds, by name. */
  readonly promised: ReadonlyMap<string, BackupEntry>
  readonly entries: ReadonlyMap<string, ZipEntry>
}

/** Verifies the whole file. Nothing is written anywhere. */
export async function inspectBackup(
  bytes: Uint8Array,
  steps: Steps,
): Promise<Result<VerifiedBackup, BackupError>> {
  const opened = openContents(bytes)
  if (!opened.ok) return opened
  const contents = opened.value
  if (contents.manifest.changeSeq === 0) return err(emptyBackup())

  const total = contents.manifest.entries.length
  for (const [i, entry] of contents.manifest.entries.entries()) {
    if (steps.isCancelled()) return err(cancelled())
    if (contentOf(contents, entry.name) === null) return err(corrupted(entry.name))
    steps.onProgress({ phase: 'verifying', done: i + 1, total })
    await steps.pause()
  }
  return verifyRows(contents, steps)
}

/** The directory, the marker, the manifest and the caps: everything that can be judged before unpacking data. */
function openContents(bytes: Uint8Array): Result<Contents, BackupError> {
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
  const manifest = readManifest(entries)
  if (!manifest.ok) return manifest
  const promised = new Map(manifest.value.entries.map((entry) => [entry.name, entry]))
  if (promised.size !== manifest.value.entries.length) return err(corrupted(MANIFEST_NAME))
  const named = new Set([...promised.keys(), MARK_NAME, MANIFEST_NAME, COMPLETE_NAME])
  const missing = [...named].find((name) => !entries.has(name))
  const foreign = [...entries.keys()].find((name) => !named.has(name))
  if (missing !== undefined || foreign !== undefined)
    return err(corrupted(printable(missing ?? foreign ?? '')))
  return ok({ manifest: manifest.value, promised, entries })
}

/** Local header signature, then the marker's name at its fixed place. */
function startsAsBackup(bytes: Uint8Array): boolean {
  const start = strFromU8(bytes.subarray(0, 30 + MARK_NAME.length), true)
  return start.startsWith('PK\u0003\u0004') && start.length > 30
    ? start.slice(30) === MARK_NAME.slice(0, start.length - 30)
    : start.length > 4 && start.length <= 30 && start.startsWith('PK\u0003\u0004')
}

function readManifest(entries: ReadonlyMap<string, ZipEntry>): Result<BackupManifest, BackupError> {
  const complete = entries.get(COMPLETE_NAME)
  const manifestEntry = entries.get(MANIFEST_NAME)
  if (complete === undefined) return err(truncated())
  const bytes = manifestEntry === undefined ? null : unpackEntry(manifestEntry)
  const seal = unpackEntry(complete)
  if (bytes === null || seal === null || strFromU8(seal, true) !== sha256Hex(bytes)) {
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
function contentOf(contents: Contents, name: string): Uint8Array | null {
  const promised = contents.promised.get(name)
  const stored = contents.entries.get(name)
  if (promised === undefined || stored === undefined || stored.size !== promised.size) return null
  const bytes = unpackEntry(stored)
  if (bytes === null || sha256Hex(bytes) !== promised.sha256) return null
  // An attachment's name is its digest.
  return name.startsWith('files/') && name !== `files/${promised.sha256}` ? null : bytes
}

async function verifyRows(contents: Contents, steps: Steps): Promise<Result<VerifiedBackup, BackupError>> {
  const { manifest } = contents
  const cases = new Map<string, BackupCase>()
  let officeName = ''
  for (const table of recordTables) {
    const ids = new Set<string>()
    for (const part of partsOf(contents, table)) {
      if (steps.isCancelled()) return err(cancelled())
      const rows = rowsOf(contents, table, part.name, part.rows)
      if (rows === null) return err(corrupted(part.name))
      for (const row of rows) {
        if ('caseId' in row && !cases.has(row.caseId)) return err(corrupted(part.name))
        ids.add(row.id)
        if ('applicantLabel' in row) {
          cases.set(row.id, { id: row.id, number: row.number, applicantLabel: row.applicantLabel })
        } else if ('agencyName' in row) officeName = row.agencyName
      }
      await steps.pause()
    }
    if (ids.size !== manifest.counts[table]) return err(corrupted(`tables/${table}`))
  }
  const log = await verifyLog(contents, steps)
  if (!log.ok) return log
  return ok({
    manifest,
    officeName,
    cases: [...cases.values()],
    lastChangeAt: log.value,
    fileCount: manifest.entries.filter((entry) => tableOfEntry(entry.name) === null).length,
    rows: (table) => allRows(contents, table),
    files: () => allFiles(contents),
  })
}

/** Walks audit and change rows side by side; gives the instant of the last change. */
async function verifyLog(contents: Contents, steps: Steps): Promise<Result<Instant | '', BackupError>> {
  const changes = singly(allRows(contents, 'changes'))
  let position = chainStart
  let lastChangeAt: Instant | '' = ''
  try {
    for (const audit of allRows(contents, 'audit')) {
      if (steps.isCancelled()) return err(cancelled())
      const result = verifyChain(position, audit, take(changes, audit.length))
      if (!result.ok) return err(corrupted(chainFaultText(result.fault)))
      position = result.position
      lastChangeAt = audit.at(-1)?.at ?? lastChangeAt
      await steps.pause()
    }
  } catch (error) {
    if (error instanceof BadPart) return err(corrupted(error.message))
    throw error
  }
  const { changeSeq, auditHead } = contents.manifest
  const whole = position.seq === changeSeq && position.hash === auditHead && take(changes, 1).length === 0
  return whole ? ok(lastChangeAt) : err(corrupted('操作日志'))
}

function partsOf(contents: Contents, table: StoredTableName) {
  return contents.manifest.entries.filter((entry) => tableOfEntry(entry.name) === table)
}

/** The rows of one part, checked and brought to today's schema; null when one of them is not a row of the table. */
function rowsOf<T extends StoredTableName>(
  contents: Contents,
  table: T,
  name: string,
  expected: number,
): readonly StoredTables[T][] | null {
  const bytes = contentOf(contents, name)
  if (bytes === null) return null
  const lines = strFromU8(bytes).split('\n')
  if (lines.pop() !== '' || lines.length !== expected) return null
  const rows: StoredRow[] = []
  for (const line of lines) {
    const row = parseRow(table, line, contents.manifest.schemaVersion)
    if (row === null) return null
    rows.push(row)
  }
  return rows as unknown as readonly StoredTables[T][]
}

/** Thrown inside generators, where a Result cannot be returned; never leaves this module after verification. */
class BadPart extends Error {}

function* allRows<T extends StoredTableName>(
  contents: Contents,
  table: T,
): Generator<readonly StoredTables[T][]> {
  for (const part of partsOf(contents, table)) {
    const rows = rowsOf(contents, table, part.name, part.rows)
    if (rows === null) throw new BadPart(part.name)
    yield rows
  }
}

function* allFiles(contents: Contents): Generator<StoredFile> {
  for (const entry of contents.manifest.entries) {
    if (tableOfEntry(entry.name) !== null) continue
    const bytes = contentOf(contents, entry.name)
    if (bytes === null) throw new BadPart(entry.name)
    yield { id: entry.sha256, size: bytes.length, mime: entry.mime, bytes }
  }
}

function* singly<T>(batches: Iterable<readonly T[]>): Generator<T> {
  for (const batch of batches) yield* batch
}

function take<T>(rows: Generator<T>, count: number): readonly T[] {
  const taken: T[] = []
  while (taken.length < count) {
    const next = rows.next()
    if (next.done) break
    taken.push(next.value)
  }
  return taken
}

/** A foreign name is shown shortened and without control characters. */
function printable(name: string): string {
  return name.replace(/\p{C}/gu, '').slice(0, 80)
}
