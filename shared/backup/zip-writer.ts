/** Writes a plain ZIP (PKWARE APPNOTE 6.3.3, no 64-bit extension, UTF-8 names) out of parts that are already packed. */
import { strToU8 } from 'fflate'

export type ZipPart = {
  readonly name: string
  /** Bytes of the content before packing. */
  readonly size: number
  /** CRC-32 of the content before packing. */
  readonly crc: number
  /** The content as it is stored. */
  readonly stored: Uint8Array
  readonly deflated: boolean
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
function headerFields({ size, crc, stored, deflated }: ZipPart, nameLength: number): readonly Field[] {
  const method = deflated ? 8 : 0
  return [
    [VERSION, 2],
    [UTF8_NAMES, 2],
    [method, 2],
    [0, 2],
    [DOS_DATE, 2],
    [crc, 4],
    [stored.length, 4],
    [size, 4],
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

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
