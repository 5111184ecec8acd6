/** Backup files for tests: a genuine small one, and the tools to make others out of it. */
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { COMPLETE_NAME, MANIFEST_NAME, MARK_NAME } from '#shared/backup/manifest.ts'
import { sha256Hex } from '#shared/kernel/hash.ts'
import { attachmentOf } from '../../../renderer/data/files.ts'
import type { DataLayer } from '../../../renderer/data/open-data.ts'
import { materialOf, registerCase } from './commands.ts'
import { newMachine, populate, run } from './harness.ts'

/** An office with three cases and one attachment, opened. */
export async function smallOffice(prefix = 'id'): Promise<DataLayer> {
  const data = await newMachine(prefix).open()
  await populate(data, [{}, { surname: '欧阳', given: '修远' }])
  const attachment = await attachmentOf(new Blob(['复议申请书的扫描件'], { type: 'application/pdf' }))
  await run(data, registerCase({ materials: [materialOf(attachment.hash, attachment.bytes.length)] }), [
    attachment,
  ])
  return data
}

/** The backup of a data layer as bytes. */
export async function backupOf(data: DataLayer): Promise<Uint8Array> {
  const exported = await data.backup.exportBackup()
  if (!exported.ok) throw new Error(exported.error.message)
  return exported.value.bytes
}

export type Entries = Record<string, Uint8Array>

/** Takes a file apart. */
export function entriesOf(bytes: Uint8Array): Entries {
  return unzipSync(bytes)
}

/** Puts entries together again, in the order of a genuine file, with nothing recomputed. */
export function packed(entries: Entries): Uint8Array {
  const ordered: Zippable = {}
  const { [MARK_NAME]: mark, [MANIFEST_NAME]: manifest, [COMPLETE_NAME]: complete, ...rest } = entries
  if (mark !== undefined) ordered[MARK_NAME] = [mark, { level: 0 }]
  for (const [name, content] of Object.entries(rest)) ordered[name] = content
  if (manifest !== undefined) ordered[MANIFEST_NAME] = manifest
  if (complete !== undefined) ordered[COMPLETE_NAME] = [complete, { level: 0 }]
  return zipSync(ordered)
}

/** The same with the manifest changed and sealed anew, as a forger who knows the format would do it. */
export function resealed(
  entries: Entries,
  change: (manifest: Record<string, unknown>) => unknown,
): Uint8Array {
  const manifest = JSON.parse(new TextDecoder().decode(entries[MANIFEST_NAME])) as Record<string, unknown>
  const bytes = strToU8(JSON.stringify(change(manifest)))
  return packed({ ...entries, [MANIFEST_NAME]: bytes, [COMPLETE_NAME]: strToU8(sha256Hex(bytes)) })
}

/** Replaces one entry's content and repairs size, digest and row count in the manifest. */
export function withEntry(entries: Entries, name: string, content: Uint8Array): Uint8Array {
  return resealed({ ...entries, [name]: content }, (manifest) => ({
    ...manifest,
    entries: (manifest.entries as { readonly name: string }[]).map((entry) =>
      entry.name === name ? { ...entry, size: content.length, sha256: sha256Hex(content) } : entry,
    ),
  }))
}
