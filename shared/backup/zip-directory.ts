/**
 * Reads a ZIP's directory without trusting it: every offset, length and name is checked before a byte is
 * unpacked, and an entry is unpacked into a buffer of the size it declares, never more.
 */
import { strFromU8 } from 'fflate'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { BackupCodec } from './codec.ts'

export type ZipEntry = {
  readonly name: string
  /** Unpacked size in bytes, as the directory declares it. */
  readonly size: number
  /** The stored bytes, still packed when `deflated`. */
  readonly packed: Uint8Array
  readonly deflated: boolean
}

export type ZipFault = { readonly what: 'noDirectory' | 'badDirectory'; readonly entry: string }

const END_SIZE = 22
const END_SIGNATURE = 0x06054b50
const CENTRAL_SIZE = 46
const CENTRAL_SIGNATURE = 0x02014b50
const LOCAL_SIZE = 30
const LOCAL_SIGNATURE = 0x04034b50
const ENCRYPTED_FLAG = 1

/** Lists the entries in directory order. Names are returned as they stand; the caller decides which it knows. */
export function readZipDirectory(bytes: Uint8Array): Result<readonly ZipEntry[], ZipFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - END_SIZE
  if (end < 0 || view.getUint32(end, true) !== END_SIGNATURE) return err({ what: 'noDirectory', entry: '' })
  const total = view.getUint16(end + 10, true)
  const directoryEnd = view.getUint32(end + 16, true) + view.getUint32(end + 12, true)
  if (directoryEnd !== end) return err({ what: 'badDirectory', entry: '文件目录' })
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < total; i += 1) {
    const entry = readEntry(bytes, view, at, end)
    if (entry === null) return err({ what: 'badDirectory', entry: `文件目录第 ${i + 1} 项` })
    entries.push(entry.entry)
    at = entry.next
  }
  return at === end ? ok(entries) : err({ what: 'badDirectory', entry: '文件目录' })
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  limit: number,
): { readonly entry: ZipEntry; readonly next: number } | null {
  if (at + CENTRAL_SIZE > limit || view.getUint32(at, true) !== CENTRAL_SIGNATURE) return null
  const method = view.getUint16(at + 10, true)
  const nameLength = view.getUint16(at + 28, true)
  const next = at + CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > limit || (method !== 0 && method !== 8)) return null
  if ((view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0) return null
  const nameBytes = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength)
  const packed = localData(
    bytes,
    view,
    view.getUint32(at + 42, true),
    view.getUint32(at + 20, true),
    nameBytes,
  )
  if (packed === null) return null
  const size = view.getUint32(at + 24, true)
  const deflated = method === 8
  if (!deflated && packed.length !== size) return null
  return { entry: { name: strFromU8(nameBytes, true), size, packed, deflated }, next }
}

/** The local header repeats the name; a different one means that the directory points at the wrong place. */
function localData(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  packedSize: number,
  name: Uint8Array,
): Uint8Array | null {
  if (at + LOCAL_SIZE > bytes.length || view.getUint32(at, true) !== LOCAL_SIGNATURE) return null
  if (view.getUint16(at + 26, true) !== name.length) return null
  const nameEnd = at + LOCAL_SIZE + name.length
  const start = nameEnd + view.getUint16(at + 28, true)
  if (start + packedSize > bytes.length) return null
  if (!name.every((byte, i) => bytes[at + LOCAL_SIZE + i] === byte)) return null
  return bytes.subarray(start, start + packedSize)
}

/** Unpacks an entry; null when the packed bytes are not valid or do not give the declared size. */
export async function unpackEntry(entry: ZipEntry, codec: BackupCodec): Promise<Uint8Array | null> {
  if (!entry.deflated) return entry.packed
  // Deflate cannot shrink below about 1/1032: a larger claim is a lie, refused before memory is taken.
  if (entry.size > entry.packed.length * 1_032 + 1_032) return null
  return codec.inflate(entry.packed, entry.size)
}
