/**
 * Reads what a PDF needs from a TrueType font file: which characters it has, how wide they are, whether its
 * licence bits allow embedding. Nothing is parsed before it is asked for, so a 15 MB font opens in microseconds.
 * Fonts with PostScript outlines (CFF) and collections are refused: several PDF readers show such text blank.
 */
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type CharacterMap, readCharacterMap } from './character-map.ts'

export type FontTable = { readonly offset: number; readonly length: number }

export type TrueTypeFont = {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly tables: ReadonlyMap<string, FontTable>
  readonly unitsPerEm: number
  readonly glyphCount: number
  readonly longLoca: boolean
  readonly metricCount: number
  /** In font units. */
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly boundingBox: readonly [number, number, number, number]
  readonly postScriptName: string
  /** Glyph number of a code point; 0 when the font does not have it. */
  readonly glyphOf: CharacterMap
}

/** Why a font file cannot be used; `reason` is a Chinese clause that completes 「字体文件……」. */
export type FontProblem = {
  readonly code: 'collection' | 'postscriptOutlines' | 'restricted' | 'damaged'
  readonly reason: string
}

const REQUIRED = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'] as const

/** Opens a TrueType font file; refuses collections, CFF outlines, damaged files and fonts that forbid embedding. */
export function openTrueType(bytes: Uint8Array): Result<TrueTypeFont, FontProblem> {
  try {
    return readFont(bytes)
  } catch (cause) {
    // A DataView read past the end is the one way a cut-off file shows itself.
    if (cause instanceof RangeError) return damaged()
    throw cause
  }
}

function readFont(bytes: Uint8Array): Result<TrueTypeFont, FontProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const signature = view.getUint32(0)
  if (signature === tagOf('ttcf')) {
    return err({ code: 'collection', reason: '是字体集（TTC），请改用单个的 TTF 字体文件' })
  }
  if (signature === tagOf('OTTO')) {
    return err({
      code: 'postscriptOutlines',
      reason: '是 OpenType CFF 轮廓，部分阅读器会显示空白，请改用 TTF 字体',
    })
  }
  if (signature !== 0x00010000 && signature !== tagOf('true')) return damaged()

  const tables = readDirectory(view)
  if (REQUIRED.some((tag) => !tables.has(tag))) return damaged()
  const at = (tag: string): number => tables.get(tag)?.offset ?? 0

  const os2 = tables.get('OS/2')
  if (os2 !== undefined && forbidsSubsetEmbedding(view.getUint16(os2.offset + 8))) {
    return err({ code: 'restricted', reason: '的许可标志不允许嵌入文档' })
  }
  const glyphOf = readCharacterMap(view, at('cmap'))
  if (glyphOf === null) return damaged()

  const head = at('head')
  const hhea = at('hhea')
  const ascent = view.getInt16(hhea + 4)
  const hasCapHeight = os2 !== undefined && view.getUint16(os2.offset) >= 2 && os2.length >= 90
  return ok({
    bytes,
    view,
    tables,
    unitsPerEm: view.getUint16(head + 18),
    glyphCount: view.getUint16(at('maxp') + 4),
    longLoca: view.getInt16(head + 50) === 1,
    metricCount: view.getUint16(hhea + 34),
    ascent,
    descent: view.getInt16(hhea + 6),
    capHeight: hasCapHeight ? view.getInt16(os2.offset + 88) : ascent,
    boundingBox: [
      view.getInt16(head + 36),
      view.getInt16(head + 38),
      view.getInt16(head + 40),
      view.getInt16(head + 42),
    ],
    postScriptName: readPostScriptName(view, tables.get('name')) ?? 'Font',
    glyphOf,
  })
}

/** Advance width of a glyph in font units. */
export function advanceOf(font: TrueTypeFont, glyph: number): number {
  const row = Math.min(glyph, font.metricCount - 1)
  return font.view.getUint16((font.tables.get('hmtx')?.offset ?? 0) + row * 4)
}

/** A four-letter table or signature tag as the number stored in the file. */
export function tagOf(tag: string): number {
  return [...tag].reduce((value, letter) => value * 256 + letter.charCodeAt(0), 0)
}

function readDirectory(view: DataView): ReadonlyMap<string, FontTable> {
  const tables = new Map<string, FontTable>()
  const count = view.getUint16(4)
  for (let index = 0; index < count; index++) {
    const entry = 12 + index * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)))
    const table = { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) }
    if (table.offset + table.length <= view.byteLength) tables.set(tag, table)
  }
  return tables
}

/** OS/2 fsType: 0x2 alone = no embedding, 0x100 = no subsetting, 0x200 = bitmaps only. */
function forbidsSubsetEmbedding(fsType: number): boolean {
  return (fsType & 0x000f) === 0x0002 || (fsType & 0x0300) !== 0
}

function readPostScriptName(view: DataView, table: FontTable | undefined): string | null {
  if (table === undefined) return null
  const count = view.getUint16(table.offset + 2)
  const strings = table.offset + view.getUint16(table.offset + 4)
  for (let index = 0; index < count; index++) {
    const record = table.offset + 6 + index * 12
    if (view.getUint16(record + 6) !== 6) continue
    const length = view.getUint16(record + 8)
    const start = strings + view.getUint16(record + 10)
    // UTF-16 and Mac Roman agree on the ASCII letters that a PostScript name may contain.
    const codes = Array.from({ length }, (_, offset) => view.getUint8(start + offset))
    const name = String.fromCharCode(...codes.filter((code) => code > 0x20 && code < 0x7f))
    if (name !== '') return name.replaceAll(/[^A-Za-z0-9-]/g, '')
  }
  return null
}

function damaged(): Result<never, FontProblem> {
  return err({ code: 'damaged', reason: '已损坏，或者不是 TTF 字体' })
}
