/** Text of a page: its content streams are walked, glyph codes become characters through the ToUnicode maps. */
import { fromLatin1, fromUtf16 } from './bytes.ts'
import { fromHex, type PdfObject, unescapePdf } from './pdf-objects.ts'

/** A shown piece of text and where its line begins on the page, in points. */
export type Glyph = { readonly x: number; readonly y: number; readonly text: string }
/** `shown` remembers what a string of codes says: justified lines show their characters one by one, the same ones again. */
type CMap = {
  readonly width: number
  readonly map: ReadonlyMap<number, string>
  readonly shown: Map<string, readonly string[]>
}
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

export type Objects = ReadonlyMap<number, PdfObject>

const references = (text: string): readonly number[] =>
  Array.from(text.matchAll(/(\d+)\s+\d+\s+R/gu), (match) => Number(match[1]))

/** The value of a key: a reference is followed, a dictionary or array is cut out whole. */
function entryOf(head: string, key: string, objects: Objects): string {
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
    const value = entryOf(current.head, key, objects)
    if (value !== '') return value
    const parent: number | undefined = references(
      /\/Parent\s+\d+\s+\d+\s+R/u.exec(current.head)?.[0] ?? '',
    )[0]
    current = parent === undefined ? undefined : objects.get(parent)
  }
  return ''
}

/** The glyphs of a page in drawing order. */
export function pageGlyphs(page: PdfObject, objects: Objects): readonly Glyph[] {
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
  const fontDictionary = entryOf(resources, 'Font', objects)
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
  for (const token of content.match(TOKEN) ?? []) {
    if (!isOperator(token)) {
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
        entryOf(resources, 'XObject', objects),
      )?.[1]
      const form = id === undefined ? undefined : objects.get(Number(id))
      if (form?.stream && /\/Subtype\s*\/Form/u.test(form.head))
        glyphs.push(
          ...contentGlyphs(
            fromLatin1(form.stream),
            entryOf(form.head, 'Resources', objects) || resources,
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

/** Operators begin with a letter or are a quotation mark; operands are names, numbers, strings and brackets. */
function isOperator(token: string): boolean {
  const code = token.charCodeAt(0)
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x27 || code === 0x22
}

function decodeShown(token: string, cmap: CMap | null): readonly string[] {
  const known = cmap?.shown.get(token)
  if (known !== undefined) return known
  const out = readShown(token, cmap)
  cmap?.shown.set(token, out)
  return out
}

function readShown(token: string, cmap: CMap | null): readonly string[] {
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

/** A document's fonts are used on every page; each map is read once. */
const cmaps = new WeakMap<PdfObject, CMap>()

function cmapOf(font: PdfObject | undefined, objects: Objects): CMap | null {
  if (font === undefined) return null
  const cmap = cmaps.get(font) ?? readCMap(font, objects)
  cmaps.set(font, cmap)
  return cmap
}

function readCMap(font: PdfObject, objects: Objects): CMap {
  const width = /\/Subtype\s*\/Type0/u.test(font.head) ? 2 : 1
  const id = references(/\/ToUnicode\s+\d+\s+\d+\s+R/u.exec(font.head)?.[0] ?? '')[0]
  const stream = id === undefined ? null : (objects.get(id)?.stream ?? null)
  return { width, map: stream === null ? new Map() : parseCMap(fromLatin1(stream)), shown: new Map() }
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
