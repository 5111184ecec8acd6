/** One piece of a backup, packed and summed up: made wherever there is time for it, put into the file by one writer. */
import { utf8Bytes } from '#shared/kernel/utf8.ts'
import type { BackupCodec } from './codec.ts'
import { crc32 } from './crc32.ts'
import type { StoredRow, StoredTableName } from './stored-rows.ts'

export type PackedEntry = {
  /** Bytes before packing. */
  readonly size: number
  /** Of the content before packing, like `crc`. */
  readonly sha256: string
  readonly crc: number
  /** The bytes that go into the file. */
  readonly stored: Uint8Array
  readonly deflated: boolean
}

/** Some rows of one table. */
export type PackedPart = PackedEntry & { readonly table: StoredTableName; readonly rows: number }

/** Packs a content; `stored` leaves it as it is. */
export async function packEntry(
  plain: Uint8Array,
  how: 'stored' | 'deflated',
  codec: BackupCodec,
): Promise<PackedEntry> {
  const deflated = how === 'deflated'
  const [sha256, stored] = await Promise.all([codec.sha256(plain), deflated ? codec.deflate(plain) : plain])
  return { size: plain.length, sha256, crc: crc32(plain), stored, deflated }
}

/** Packs rows, one line of JSON each. */
export async function packRows(
  table: StoredTableName,
  rows: readonly StoredRow[],
  codec: BackupCodec,
): Promise<PackedPart> {
  const lines = utf8Bytes(`${rows.map((row) => JSON.stringify(row)).join('\n')}\n`)
  return { ...(await packEntry(lines, 'deflated', codec)), table, rows: rows.length }
}
