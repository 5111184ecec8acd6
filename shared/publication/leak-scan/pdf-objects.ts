/** Objects, streams and strings of a PDF file, read without a cross-reference table so that nothing can hide from it. */
import { inflateSync, unzlibSync } from 'fflate'
import { fromLatin1, fromUtf16 } from './bytes.ts'

/** An indirect object: its dictionary as text, and its stream after the filters. */
export type PdfObject = {
  readonly id: number
  readonly head: string
  readonly stream: Uint8Array | null
  /** Where the raw stream lies in the file; null without one. */
  readonly range: readonly [number, number] | null
}

/** Reads the object whose `obj` keyword ends at `start`. */
export function readObject(
  text: string,
  bytes: Uint8Array,
  id: number,
  start: number,
  unreadable: Set<string>,
): PdfObject {
  const end = text.indexOf('endobj', start)
  const limit = end < 0 ? text.length : end
  const streamAt = text.indexOf('stream', start)
  if (streamAt < 0 || streamAt > limit)
    return { id, head: text.slice(start, limit), stream: null, range: null }
  const head = text.slice(start, streamAt)
  let from = streamAt + 6
  if (text.charAt(from) === '\r') from += 1
  if (text.charAt(from) === '\n') from += 1
  const declared = /\/Length\s+(\d+)(?!\s+\d+\s+R)/u.exec(head)
  const found = declared ? from + Number(declared[1]) : text.indexOf('endstream', from)
  const to = found < from ? bytes.length : found
  return { id, head, stream: decodeStream(head, bytes.subarray(from, to), unreadable), range: [from, to] }
}

function decodeStream(head: string, raw: Uint8Array, unreadable: Set<string>): Uint8Array {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/u.exec(head)?.[1] ?? ''
  let data = raw
  for (const name of filter.match(/\/\w+/gu) ?? []) {
    if (name === '/FlateDecode' || name === '/Fl') {
      const inflated = inflate(data)
      if (inflated === null) unreadable.add('FlateDecode')
      else data = inflated
    } else if (name === '/ASCIIHexDecode' || name === '/AHx') data = fromHex(fromLatin1(data))
    else unreadable.add(name.slice(1))
  }
  return data
}

function inflate(data: Uint8Array): Uint8Array | null {
  try {
    return unzlibSync(data)
  } catch {
    try {
      return inflateSync(data.subarray(2))
    } catch {
      return null
    }
  }
}

/** Bytes of a hex string; white space is skipped, an odd last digit is padded. */
export function fromHex(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(text.length / 2))
  let digits = 0
  for (let i = 0; i < text.length; i += 1) {
    const value = hexDigit(text.charCodeAt(i))
    if (value < 0) continue
    const at = digits >> 1
    bytes[at] = (bytes[at] ?? 0) | (digits % 2 === 0 ? value << 4 : value)
    digits += 1
  }
  return bytes.subarray(0, Math.ceil(digits / 2))
}

/** Value of a hex digit by its character code; -1 for anything else. */
function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const letter = code | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** The objects packed into an object stream (ISO 32000 §7.5.7). */
export function objectsInStream(object: PdfObject): readonly PdfObject[] {
  if (object.stream === null || !/\/Type\s*\/ObjStm/u.test(object.head)) return []
  const first = Number(/\/First\s+(\d+)/u.exec(object.head)?.[1] ?? 0)
  const text = fromLatin1(object.stream)
  const numbers = text.slice(0, first).trim().split(/\s+/u).map(Number)
  const out: PdfObject[] = []
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    const [id, at, next] = [numbers[i] ?? 0, numbers[i + 1] ?? 0, numbers[i + 3]]
    out.push({
      id,
      head: text.slice(first + at, next === undefined ? text.length : first + next),
      stream: null,
      range: null,
    })
  }
  return out
}

/** Literal and hex strings of a dictionary, PDFDocEncoding or UTF-16. */
export function stringsIn(head: string): readonly string[] {
  const out: string[] = []
  for (const match of head.matchAll(
    /\(((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*)\)|<([0-9a-fA-F\s]{4,})>/gu,
  )) {
    const raw = match[2] === undefined ? unescapePdf(match[1] ?? '') : fromLatin1(fromHex(match[2]))
    out.push(decodeString(raw))
  }
  return out.filter((text) => text.length > 1)
}

function decodeString(raw: string): string {
  const bytes = Uint8Array.from(raw, (char) => char.charCodeAt(0) & 255)
  if (raw.startsWith('\u00fe\u00ff')) return fromUtf16(bytes, 'be', 2)
  if (raw.startsWith('\u00ff\u00fe')) return fromUtf16(bytes, 'le', 2)
  return raw
}

/** Undoes the escapes of a literal string. */
export function unescapePdf(text: string): string {
  return text
    .replace(/\\\r?\n/gu, '')
    .replace(/\\([0-7]{1,3})/gu, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8) & 255))
    .replace(
      /\\([nrtbf()\\])/gu,
      (_, char: string) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[char] ?? char,
    )
}
