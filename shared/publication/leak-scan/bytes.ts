/** Small encoders that exist neither in ECMAScript nor without the DOM. */
import { strFromU8 } from 'fflate'

/** UTF-16 bytes of a text. */
export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const out = new Uint8Array(text.length * 2)
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    out[i * 2] = order === 'le' ? unit & 255 : unit >> 8
    out[i * 2 + 1] = order === 'le' ? unit >> 8 : unit & 255
  }
  return out
}

/** Text of UTF-16 bytes from an offset; an odd last byte is left out. */
export function fromUtf16(bytes: Uint8Array, order: 'le' | 'be', offset: number): string {
  const units: string[] = []
  for (let i = offset; i + 1 < bytes.length; i += 2) {
    const [a, b] = [bytes[i] ?? 0, bytes[i + 1] ?? 0]
    units.push(String.fromCharCode(order === 'le' ? a | (b << 8) : (a << 8) | b))
  }
  return units.join('')
}

/** One character per byte. */
export function fromLatin1(bytes: Uint8Array): string {
  return strFromU8(bytes, true)
}

/** Lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64(bytes: Uint8Array): string {
  let out = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    for (let k = 0; k < 4; k += 1) out += ALPHABET.charAt((group >> (18 - 6 * k)) & 63)
  }
  return out
}

/**
 * What a byte string looks like inside base64 at each of the three alignments: the characters that do not
 * depend on the neighbours.
 */
export function toBase64Cores(bytes: Uint8Array): readonly string[] {
  return [0, 1, 2].map((shift) => {
    const padded = new Uint8Array(bytes.length + shift)
    padded.set(bytes, shift)
    const text = base64(padded)
    const from = shift === 0 ? 0 : shift + 1
    const to = Math.floor((padded.length * 8) / 6)
    return text.slice(from, to)
  })
}

/** Value of each base64 character (standard and URL alphabet) by its code. */
const SIXES: ReadonlyMap<number, number> = new Map(
  [...ALPHABET, '-', '_'].map((char, i) => [char.charCodeAt(0), i < 64 ? i : i - 2]),
)

/** Bytes of a base64 text (standard or URL alphabet); null when it is none. */
export function fromBase64(text: string): Uint8Array | null {
  const clean = text.replace(/=+$/u, '')
  const out = new Uint8Array(Math.floor((clean.length * 6) / 8))
  let [at, bits, held] = [0, 0, 0]
  for (let i = 0; i < clean.length; i += 1) {
    const six = SIXES.get(clean.charCodeAt(i))
    if (six === undefined) return null
    held = ((held << 6) | six) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      out[at] = held >> bits
      at += 1
    }
  }
  return out
}
