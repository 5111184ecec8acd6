/**
 * Reads the project's own PDFs back, independently of the code that writes them: every object, every inflated
 * stream, and the text of the pages through the fonts' ToUnicode maps, in drawing order and in reading order.
 */
import { inflateSync, unzlibSync } from 'fflate'
import { fromLatin1, fromUtf16 } from './bytes.ts'

type PdfObject = { readonly id: number; readonly head: string; readonly stream: Uint8Array | null }

export type PdfContent = {
  /** Page by page, glyphs in the order they are drawn. */
  readonly drawn: readonly string[]
  /** Page by page, glyphs sorted by line and column. */
  readonly read: readonly string[]
  /** Strings outside the pages: title, outlines, annotations, attachments' names. */
  readonly strings: readonly string[]
  /** Every stream after inflation (or as it is, when it has no filter known here). */
  readonly streams: readonly Uint8Array[]
  /** Filters that could not be undone; a PDF with one cannot be cleared. */
  readonly unreadable: readonly string[]
}

const OBJECT = /(\d+)\s+\d+\s+obj\b/gu

/** Reads a PDF; null when the bytes are none. */
export function readPdf(bytes: Uint8Array): PdfContent | null {
  const text = fromLatin1(bytes)
  if (!text.slice(0, 1024).includes('%PDF-')) return null
  const unreadable = new Set<string>()
  const objects = new Map<number, PdfObject>()
  for (const match of text.matchAll(OBJECT)) {
    const start = match.index + match[0].length
    const object = readObject(text, bytes, Number(match[1]), start, unreadable)
    objects.set(object.id, object)
  }
  for (const object of [...objects.values()])
    for (const inner of objectsInStream(object)) objects.set(inner.id, inner)

  const all = [...objects.values()]
  const pages = all.filter((object) => /\/Type\s*\/Page\b(?!s)/u.test(object.head))
  const placed = pages.map((page) => pageGlyphs(page, objects))
  return {
    drawn: placed.map((glyphs) => glyphs.map((glyph) => glyph.text).join('')),
    read: placed.map((glyphs) =>
      [...glyphs]
        .sort((a, b) => (Math.abs(a.y - b.y) > 3 ? b.y - a.y : a.x - b.x))
        .map((glyph) => glyph.text)
        .join(''),
    ),
    strings: [...all.map((object) => object.head), text.slice(text.lastIndexOf('trailer'))].flatMap(
      stringsIn,
    ),
    streams: all.flatMap((object) => object.stream ?? []),
    unreadable: [...unreadable],
  }
}

function readObject(
  text: string,
  bytes: Uint8Array,
  id: number,
  start: number,
  unreadable: Set<string>,
): PdfObject {
  const end = text.indexOf('endobj', start)
  const limit = end < 0 ? text.length : end
  const streamAt = text.indexOf('stream', start)
  if (streamAt < 0 || streamAt > limit) return { id, head: text.slice(start, limit), stream: null }
  const head = text.slice(start, streamAt)
  let from = streamAt + 6
  if (text.charAt(from) === '\r') from += 1
  if (text.charAt(from) === '\n') from += 1
  const declared = /\/Length\s+(\d+)(?!\s+\d+\s+R)/u.exec(head)
  const to = declared ? from + Number(declared[1]) : text.indexOf('endstream', from)
  return {
    id,
    head,
    stream: decodeStream(head, bytes.subarray(from, to < from ? bytes.length : to), unreadable),
  }
}

function decodeStream(head: string, raw: Uint8Array, unreadable: Set<string>): Uint8Array {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/u.exec(head)?.[1] ?? ''
  let data = raw
  for (const name of filter.match(/\/\w+/gu) ?? []) {
    if (name === '/FlateDecode' || name === '/Fl') data = inflate(data) ?? data
    else if (name === '/ASCIIHexDecode' || name === '/AHx') data = fromHex(fromLatin1(data))
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

function fromHex(text: string): Uint8Array {
  const digits = text.replace(/[^0-9a-fA-F]/gu, '')
  return Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, i) =>
    Number.parseInt(digits.slice(i * 2, i * 2 + 2).padEnd(2, '0'), 16),
  )
}

function objectsInStream(object: PdfObject): readonly PdfObject[] {
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
    })
  }
  return out
}

/** Literal and hex strings of a dictionary, PDFDocEncoding or UTF-16. */
function stringsIn(head: string): readonly string[] {
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

function unescapePdf(text: string): string {
  return text
    .replace(/\\\r?\n/gu, '')
    .replace(/\\([0-7]{1,3})/gu, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8) & 255))
    .replace(
      /\\([nrtbf()\\])/gu,
      (_, char: string) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[char] ?? char,
    )
}

// ---- page text -------------------------------------------------------------------------------------------------

type Glyph = { readonly x: number; readonly y: number; readonly text: string }
type CMap = { readonly width: number; readonly map: ReadonlyMap<number, string> }
type Matrix = readonly [number, number, number, number, number, number]

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
const multiply = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
]

type Objects = ReadonlyMap<number, PdfObject>

const references = (text: string): readonly number[] =>
  Array.from(text.matchAll(/(\d+)\s+\d+\s+R/gu), (match) => Number(match[1]))

/** The value of a key: a reference is followed, a dictionary or array is cut out whole. */
function valueOf(head: string, key: string, objects: Objects): string {
  const at = new RegExp(`/${key}(?![A-Za-z0-9])\\s*`, 'u').exec(head)
  if (!at) return ''
  const rest = head.slice(at.index + at[0].length)
  const reference = /^(\d+)\s+\d+\s+R/u.exec(rest)
  if (reference) return objects.get(Number(reference[1]))?.head ?? ''
  if (rest.startsWith('<<')) return balanced(rest, '<<', '>>')
  if (rest.startsWith('[')) return balanced(rest, '[', ']')
  return /^[^/>\]]*/u.exec(rest)?.[0] ?? ''
}

function balanced(text: string, open: string, close: string): string {
  let depth = 0
  for (let i = 0; i < text.length; i += 1) {
    if (text.startsWith(open, i)) depth += 1
    if (text.startsWith(close, i)) {
      depth -= 1
      if (depth === 0) return text.slice(0, i + close.length)
    }
  }
  return text
}

function inherited(page: PdfObject, key: string, objects: Objects): string {
  let current: PdfObject | undefined = page
  for (let depth = 0; current !== undefined && depth < 20; depth += 1) {
    const value = valueOf(current.head, key, objects)
    if (value !== '') return value
    const parent: number | undefined = references(
      /\/Parent\s+\d+\s+\d+\s+R/u.exec(current.head)?.[0] ?? '',
    )[0]
    current = parent === undefined ? undefined : objects.get(parent)
  }
  return ''
}

function pageGlyphs(page: PdfObject, objects: Objects): readonly Glyph[] {
  const contents = /\/Contents\s*(\[[^\]]*\]|\d+\s+\d+\s+R)/u.exec(page.head)?.[1] ?? ''
  const bodies = references(contents).flatMap((id) => {
    const object = objects.get(id)
    return object === undefined
      ? []
      : object.stream === null
        ? references(object.head).map((inner) => objects.get(inner)?.stream ?? null)
        : [object.stream]
  })
  const content = bodies.map((body) => (body === null ? '' : fromLatin1(body))).join('\n')
  return contentGlyphs(content, inherited(page, 'Resources', objects), objects, IDENTITY, 0)
}

const TOKEN =
  /\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\)|<<|>>|<[0-9a-fA-F\s]*>|[[\]]|\/[^\s/<>()[\]{}%]*|[-+.\d][\d.]*|[A-Za-z'"*]+/gu

/** Walks one content stream; form XObjects are entered. */
function contentGlyphs(
  content: string,
  resources: string,
  objects: Objects,
  base: Matrix,
  depth: number,
): readonly Glyph[] {
  const fonts = new Map<string, CMap>()
  const fontDictionary = valueOf(resources, 'Font', objects)
  for (const match of fontDictionary.matchAll(/\/([^\s/<>[\]]+)\s+(\d+)\s+\d+\s+R/gu)) {
    const cmap = cmapOf(objects.get(Number(match[2])), objects)
    if (cmap !== null) fonts.set(match[1] ?? '', cmap)
  }
  const glyphs: Glyph[] = []
  const saved: Matrix[] = []
  let page = base
  let text: Matrix = IDENTITY
  let line: Matrix = IDENTITY
  let leading = 0
  let cmap: CMap | null = null
  let drawn = 0
  let stack: string[] = []
  const number = (fromEnd: number) => Number(stack[stack.length - fromEnd] ?? 0)
  const move = (x: number, y: number) => {
    line = multiply([1, 0, 0, 1, x, y], line)
    text = line
    drawn = 0
  }
  const show = (token: string) => {
    const at = multiply(text, page)
    for (const piece of decodeShown(token, cmap)) {
      glyphs.push({ x: at[4] + drawn * 0.01, y: at[5], text: piece })
      drawn += 1
    }
  }
  for (const [token] of content.matchAll(TOKEN)) {
    if (!/^[A-Za-z'"]/u.test(token)) {
      stack.push(token)
      continue
    }
    if (token === 'q') saved.push(page)
    else if (token === 'Q') page = saved.pop() ?? page
    else if (token === 'cm')
      page = multiply([number(6), number(5), number(4), number(3), number(2), number(1)], page)
    else if (token === 'BT') line = text = IDENTITY
    else if (token === 'Tm') {
      line = text = [number(6), number(5), number(4), number(3), number(2), number(1)]
      drawn = 0
    } else if (token === 'TL') leading = number(1)
    else if (token === 'Td') move(number(2), number(1))
    else if (token === 'TD') {
      leading = -number(1)
      move(number(2), number(1))
    } else if (token === 'T' || token === 'T*') move(0, -leading)
    else if (token === 'Tf') cmap = fonts.get((stack[stack.length - 2] ?? '').slice(1)) ?? null
    else if (token === 'Tj' || token === 'TJ') for (const item of stack) show(item)
    else if (token === "'" || token === '"') {
      move(0, -leading)
      show(stack[stack.length - 1] ?? '')
    } else if (token === 'Do' && depth < 8) {
      const name = (stack[stack.length - 1] ?? '').slice(1)
      const id = new RegExp(`/${name}\\s+(\\d+)\\s+\\d+\\s+R`, 'u').exec(
        valueOf(resources, 'XObject', objects),
      )?.[1]
      const form = id === undefined ? undefined : objects.get(Number(id))
      if (form?.stream && /\/Subtype\s*\/Form/u.test(form.head))
        glyphs.push(
          ...contentGlyphs(
            fromLatin1(form.stream),
            valueOf(form.head, 'Resources', objects) || resources,
            objects,
            page,
            depth + 1,
          ),
        )
    }
    stack = []
  }
  return glyphs
}

function decodeShown(token: string, cmap: CMap | null): readonly string[] {
  const raw = token.startsWith('(')
    ? Uint8Array.from(unescapePdf(token.slice(1, -1)), (char) => char.charCodeAt(0) & 255)
    : token.startsWith('<') && token !== '<<'
      ? fromHex(token)
      : null
  if (raw === null) return []
  const width = cmap?.width ?? 1
  const out: string[] = []
  for (let i = 0; i + width <= raw.length; i += width) {
    const code = width === 2 ? ((raw[i] ?? 0) << 8) | (raw[i + 1] ?? 0) : (raw[i] ?? 0)
    out.push(cmap?.map.get(code) ?? (width === 1 ? String.fromCharCode(code) : '\ufffd'))
  }
  return out
}

function cmapOf(font: PdfObject | undefined, objects: Objects): CMap | null {
  if (font === undefined) return null
  const width = /\/Subtype\s*\/Type0/u.test(font.head) ? 2 : 1
  const id = references(/\/ToUnicode\s+\d+\s+\d+\s+R/u.exec(font.head)?.[0] ?? '')[0]
  const stream = id === undefined ? null : (objects.get(id)?.stream ?? null)
  return { width, map: stream === null ? new Map() : parseCMap(fromLatin1(stream)) }
}

/** bfchar and bfrange sections of a ToUnicode CMap. */
function parseCMap(text: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>()
  const unicode = (hex: string) => fromUtf16(fromHex(hex), 'be', 0)
  for (const section of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu))
    for (const pair of (section[1] ?? '').matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F\s]*)>/gu))
      map.set(Number.parseInt(pair[1] ?? '', 16), unicode(pair[2] ?? ''))
  for (const section of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    for (const range of (section[1] ?? '').matchAll(
      /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*(?:<([0-9a-fA-F]+)>|\[([^\]]*)\])/gu,
    )) {
      const [from, to] = [Number.parseInt(range[1] ?? '', 16), Number.parseInt(range[2] ?? '', 16)]
      const list = Array.from((range[4] ?? '').matchAll(/<([0-9a-fA-F]+)>/gu), (item) =>
        unicode(item[1] ?? ''),
      )
      const first = unicode(range[3] ?? '')
      const last = first.charCodeAt(first.length - 1)
      for (let code = from; code <= Math.min(to, from + 65535); code += 1)
        map.set(
          code,
          range[3] === undefined
            ? (list[code - from] ?? '')
            : first.slice(0, -1) + String.fromCharCode(last + code - from),
        )
    }
  }
  return map
}
