/** Hashing that can run inside a database transaction: synchronous SHA-256 over canonical JSON. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { utf8Bytes } from './utf8.ts'

/** JSON with object keys sorted and undefined members left out: equal data gives equal text. */
export function canonicalJson(value: unknown): string {
  if (
    value === null ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    typeof value === 'string'
  ) {
    return JSON.stringify(value)
  }
  // Texts grow piece by piece: a list per object costs more than the hashing that follows.
  let text = ''
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}${canonicalJson(item ?? null)}`
    return `[${text}]`
  }
  if (typeof value === 'object') {
    const members = value as Readonly<Record<string, unknown>>
    for (const key of Object.keys(members).sort()) {
      const member = members[key]
      if (member === undefined) continue
      text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
    }
    return `{${text}}`
  }
  throw new Error(`not JSON: ${typeof value}`)
}

/** Lower-case hex SHA-256 of bytes. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

/** Lower-case hex SHA-256 of a text in UTF-8. */
export function sha256Text(text: string): string {
  return sha256Hex(utf8Bytes(text))
}

/** Digest of a record or an audit row. */
export function digestOf(value: unknown): string {
  return sha256Text(canonicalJson(value))
}
