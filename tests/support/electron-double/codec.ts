/**
 * Values between Node and the page as JSON text. Both sides pass them through structuredClone first, so what
 * Electron could not send fails here too; byte arrays and undefined keep their type.
 */

/** Encodes a value; throws DataCloneError for functions and other uncloneable values. */
export function encode(value: unknown): string {
  return JSON.stringify(pack(structuredClone(value)))
}

/** The inverse of {@link encode}. */
export function decode(text: string): unknown {
  return unpack(JSON.parse(text))
}

function pack(value: unknown): unknown {
  if (value === undefined) return { $: 'undefined' }
  if (ArrayBuffer.isView(value)) {
    return {
      $: 'bytes',
      of: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64'),
    }
  }
  if (Array.isArray(value)) return value.map(pack)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, pack(member)]))
  }
  return value
}

function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack)
  if (typeof value !== 'object' || value === null) return value
  if ('$' in value) {
    if (value.$ === 'undefined') return undefined
    if (value.$ === 'bytes' && 'of' in value) return Uint8Array.from(Buffer.from(String(value.of), 'base64'))
  }
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, unpack(member)]))
}

/** The same codec as page source, for both of the page's worlds. */
export const pageCodec = `
const pack = (value) => {
  if (value === undefined) return { $: 'undefined' }
  if (ArrayBuffer.isView(value)) return { $: 'bytes', of: new Uint8Array(value.buffer, value.byteOffset, value.byteLength).toBase64() }
  if (Array.isArray(value)) return value.map(pack)
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([k, m]) => [k, pack(m)]))
  return value
}
const unpack = (value) => {
  if (Array.isArray(value)) return value.map(unpack)
  if (typeof value !== 'object' || value === null) return value
  if (value.$ === 'undefined') return undefined
  if (value.$ === 'bytes') return Uint8Array.fromBase64(value.of)
  return Object.fromEntries(Object.entries(value).map(([k, m]) => [k, unpack(m)]))
}
const encode = (value) => JSON.stringify(pack(structuredClone(value)))
const decode = (text) => unpack(JSON.parse(text))
`
