/**
 * Packing, unpacking and hashing of a backup's parts, passed in: a page hands over the browser's own, which are
 * several times faster and leave the page free meanwhile; this portable one runs anywhere.
 */
import { deflateSync, inflateSync } from 'fflate'
import { sha256Hex } from '#shared/kernel/hash.ts'

export type BackupCodec = {
  /** Raw deflate (RFC 1951). */
  readonly deflate: (bytes: Uint8Array) => Promise<Uint8Array>
  /** Never gives more than `size` bytes; null when the data are invalid or give another length. */
  readonly inflate: (bytes: Uint8Array, size: number) => Promise<Uint8Array | null>
  /** Lower-case hex SHA-256. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>
}

export const portableCodec: BackupCodec = {
  // Level 1: Chinese text still shrinks to less than half, and saving stays quick.
  deflate: async (bytes) => deflateSync(bytes, { level: 1 }),
  inflate: async (bytes, size) => {
    try {
      // One byte more than declared, so that a longer result shows instead of being cut to fit.
      const unpacked = inflateSync(bytes, { out: new Uint8Array(size + 1) })
      return unpacked.length === size ? unpacked : null
    } catch {
      return null
    }
  },
  sha256: async (bytes) => sha256Hex(bytes),
}
