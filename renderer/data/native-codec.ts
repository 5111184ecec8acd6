/** The browser's own packing and hashing, several times faster than JavaScript. */
import type { BackupCodec } from '#shared/backup/codec.ts'

/** Bytes unpacked at a time: a lie about the size shows before it has filled the memory. */
const SLICE = 64 * 1024

export const nativeCodec: BackupCodec = {
  deflate: async (bytes) => {
    const stream = new CompressionStream('deflate-raw')
    const [packed] = await Promise.all([
      new Response(stream.readable).arrayBuffer(),
      feed(stream.writable, bytes, bytes.length),
    ])
    return new Uint8Array(packed)
  },
  inflate: async (bytes, size) => {
    const stream = new DecompressionStream('deflate-raw')
    const unpacked = new Uint8Array(size)
    let at = 0
    const reader = stream.readable.getReader()
    // What is wrong with the bytes, the reader hears too.
    feed(stream.writable, bytes, SLICE).catch(() => undefined)
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

/** Writes bytes and closes; not by way of a `Blob`, which would send them through another process. */
async function feed(writable: WritableStream<BufferSource>, bytes: Uint8Array, slice: number): Promise<void> {
  const writer = writable.getWriter()
  const own = ownBuffer(bytes)
  for (let at = 0; at < own.length; at += slice) await writer.write(own.subarray(at, at + slice))
  await writer.close()
}

/** Web APIs take bytes over a plain ArrayBuffer only; a copy is made just for those over a shared one. */
function ownBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes)
}
