/**
 * Reads the project's own PDFs back, independently of the code that writes them: every object, every inflated
 * stream, and the text of the pages through the fonts' ToUnicode maps, in drawing order and in reading order.
 */
import { strFromU8 } from 'fflate'
import { fromLatin1 } from './bytes.ts'
import { objectsInStream, type PdfObject, readObject, stringsIn } from './pdf-objects.ts'
import { pageGlyphs } from './pdf-page-text.ts'

/** What a stranger could read out of a PDF. */
export type PdfContent = {
  /** Page by page, glyphs in the order they are drawn. */
  readonly drawn: readonly string[]
  /** Page by page, glyphs sorted by line and column. */
  readonly read: readonly string[]
  /** Strings outside the pages: title, outlines, annotations, attachments' names. */
  readonly strings: readonly string[]
  /** Every stream after inflation (or as it is, when it has no filter known here). */
  readonly streams: readonly Uint8Array[]
  /** The file without its streams: dictionaries, comments, what stands after the end. */
  readonly outside: string
  /** Filters that could not be undone; a PDF with one cannot be cleared. */
  readonly unreadable: readonly string[]
}

/** What stands before the keyword of an indirect object. */
const NUMBERS = /(\d+)\s+\d+\s+$/u
/** More white space than this inside an object's header is no PDF of anybody's. */
const HEADER = 200

/** Number of each indirect object and where its keyword ends. Found from the keyword: digits are everywhere in a PDF. */
function* objectStarts(text: string): Generator<readonly [id: number, end: number]> {
  for (let at = text.indexOf('obj'); at >= 0; at = text.indexOf('obj', at + 3)) {
    if (/\w/u.test(text.charAt(at + 3)) || !/\s/u.test(text.charAt(at - 1))) continue
    const id = NUMBERS.exec(text.slice(Math.max(0, at - HEADER), at))?.[1]
    if (id !== undefined) yield [Number(id), at + 3]
  }
}

/** Reads a PDF; null when the bytes are none. */
export function readPdf(bytes: Uint8Array): PdfContent | null {
  const text = fromLatin1(bytes)
  if (!text.slice(0, 1024).includes('%PDF-')) return null
  const unreadable = new Set<string>()
  const inFile = Array.from(objectStarts(text), ([id, end]) => readObject(text, bytes, id, end, unreadable))
  // A later object of the same number replaces the earlier one for a viewer, not for the scan.
  const all = inFile.flatMap((object) => [object, ...objectsInStream(object)])
  const objects: ReadonlyMap<number, PdfObject> = new Map(all.map((object) => [object.id, object]))
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
    outside: outsideOf(
      bytes,
      inFile.flatMap((object) => (object.range === null ? [] : [object.range])),
    ),
    streams: all.flatMap((object) => object.stream ?? []),
    unreadable: [...unreadable],
  }
}

function outsideOf(bytes: Uint8Array, ranges: readonly (readonly [number, number])[]): string {
  const parts: string[] = []
  let at = 0
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (from > at) parts.push(strFromU8(bytes.subarray(at, from)))
    at = Math.max(at, to)
  }
  return `${parts.join('')}${strFromU8(bytes.subarray(at))}`
}
