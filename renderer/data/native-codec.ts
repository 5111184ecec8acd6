/** The browser's own packing and hashing: off the page's thread, several times faster than JavaScript. */
import type { BackupCodec } from '#shared/backup/codec.ts'

export const nativeCodec: BackupCodec = {
  deflate: async (bytes) => {
    const packed = streamOf(bytes).pipeThrough(new CompressionStream('deflate-raw'))
    return new Uint8Array(await new Response(packed).arrayBuffer())
  },
  inflate: async (bytes, size) => {
    const unpacked = new Uint8Array(size)
    let at = 0
    const reader = streamOf(bytes).pipeThrough(new DecompressionStream('deflate-raw')).getReader()
    try {
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        // More than was declared: stop before it fills the memory.
        if (at + read.value.length > size) {
          await reader.cancel()
          return null
        }
        unpacked.set(read.value, at)
        at += read.value.length
      }
    } catch {
      return null
    }
    return at === size ? unpacked : null
  },
  sha256: async (bytes) => {
    const digest = await crypto.subtle.digest('SHA-256', ownBuffer(bytes))
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
  },
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([ownBuffer(bytes)]).stream()
}

/** Web APIs take bytes over a plain ArrayBuffer only; a copy is made just for those over a shared one. */
function ownBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes)
}
