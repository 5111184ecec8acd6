/** Writes a plain ZIP (PKWARE APPNOTE 6.3.3, no 64-bit extension, UTF-8 names) out of parts that are already packed. */
import { strToU8 } from 'fflate'

export type ZipPart = {
  readonly name: string
  /** The content before packing: for its size and CRC. */
  readonly plain: Uint8Array
  /** The content as it is stored; the same as `plain` when it is not deflated. */
  readonly stored: Uint8Array
}

export type ZipWriter = {
  readonly add: (part: ZipPart) => void
  /** Bytes so far, the directory not counted. */
  readonly size: () => number
  readonly finish: () => Uint8Array
}

const VERSION = 20
const UTF8_NAMES = 0x0800
/** 1980-01-01, the format's zero: the time stands in the manifest, with its zone. */
const DOS_DATE = 0x0021

/** Starts an archive in memory. */
export function zipWriter(): ZipWriter {
  const chunks: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  const push = (bytes: Uint8Array) => {
    chunks.push(bytes)
    at += bytes.length
  }
  return {
    size: () => at,
    add: (part) => {
      const name = strToU8(part.name)
      const fields = headerFields(part, name.length)
      directory.push(
        record(0x02014b50, [[VERSION, 2], ...fields, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]]),
        name,
      )
      push(record(0x04034b50, fields))
      push(name)
      push(part.stored)
    },
    finish: () => {
      const start = at
      for (const bytes of directory) push(bytes)
      const count = directory.length / 2
      push(
        record(0x06054b50, [
          [0, 2],
          [0, 2],
          [count, 2],
          [count, 2],
          [at - start, 4],
          [start, 4],
          [0, 2],
        ]),
      )
      return joined(chunks, at)
    },
  }
}

type Field = readonly [value: number, bytes: 2 | 4]

/** The fields that local header and directory share: version needed … length of the extra field. */
function headerFields({ plain, stored }: ZipPart, nameLength: number): readonly Field[] {
  const method = stored === plain ? 0 : 8
  return [
    [VERSION, 2],
    [UTF8_NAMES, 2],
    [method, 2],
    [0, 2],
    [DOS_DATE, 2],
    [crc32(plain), 4],
    [stored.length, 4],
    [plain.length, 4],
    [nameLength, 2],
    [0, 2],
  ]
}

function record(signature: number, fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(4 + fields.reduce((sum, [, size]) => sum + size, 0))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, signature, true)
  let at = 4
  for (const [value, size] of fields) {
    if (size === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += size
  }
  return bytes
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
