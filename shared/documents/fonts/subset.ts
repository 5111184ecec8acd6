/**
 * Cuts a TrueType font down to the glyphs one document uses, for embedding in a PDF as a CIDFontType2 font.
 * Character id n is the n-th glyph asked for, so two code points that share one outline keep their own ids and the
 * text can be copied out of the PDF exactly as it was written.
 */
import { advanceOf, type FontTable, type TrueTypeFont, tagOf } from './truetype.ts'

/** Hinting programs that the kept glyphs may call. */
const COPIED_TABLES = ['cvt ', 'fpgm', 'prep'] as const

const COMPONENT_HAS_WORDS = 0x0001
const COMPONENT_HAS_SCALE = 0x0008
const COMPONENT_MORE = 0x0020
const COMPONENT_HAS_XY_SCALE = 0x0040
const COMPONENT_HAS_MATRIX = 0x0080

type Tables = ReadonlyMap<string, Uint8Array>

/** Builds the font file that holds .notdef and `glyphs` in this order; composite parts follow behind. */
export function subsetTrueType(font: TrueTypeFont, glyphs: readonly number[]): Uint8Array {
  const { kept, outlines } = collectOutlines(font, [0, ...glyphs])
  const tables = new Map<string, Uint8Array>()
  for (const tag of COPIED_TABLES) {
    const table = font.tables.get(tag)
    if (table !== undefined) tables.set(tag, sliceOf(font, table))
  }
  const { glyf, loca } = joinOutlines(outlines)
  tables.set('glyf', glyf)
  tables.set('loca', loca)
  tables.set('head', withUint16(copyOf(font, 'head'), 50, 1))
  tables.set('hhea', withUint16(copyOf(font, 'hhea'), 34, kept.length))
  tables.set('hmtx', metricsOf(font, kept))
  tables.set('maxp', withUint16(copyOf(font, 'maxp'), 4, kept.length))
  return assemble(tables)
}

/** Reads the outlines, renumbering the parts of composite glyphs and appending parts not asked for by name. */
function collectOutlines(
  font: TrueTypeFont,
  glyphs: readonly number[],
): { readonly kept: readonly number[]; readonly outlines: readonly Uint8Array[] } {
  const kept = [...glyphs]
  const numberOf = new Map(kept.map((glyph, index) => [glyph, index]))
  const outlines: Uint8Array[] = []
  for (let index = 0; index < kept.length; index++) {
    const outline = outlineOf(font, kept[index] ?? 0)
    outlines.push(
      renumberComponents(outline, (part) => {
        const known = numberOf.get(part)
        if (known !== undefined) return known
        numberOf.set(part, kept.length)
        kept.push(part)
        return kept.length - 1
      }),
    )
  }
  return { kept, outlines }
}

function outlineOf(font: TrueTypeFont, glyph: number): Uint8Array {
  const loca = font.tables.get('loca')?.offset ?? 0
  const glyf = font.tables.get('glyf')?.offset ?? 0
  const offset = (index: number): number =>
    font.longLoca ? font.view.getUint32(loca + index * 4) : font.view.getUint16(loca + index * 2) * 2
  if (glyph >= font.glyphCount) return new Uint8Array(0)
  return font.bytes.subarray(glyf + offset(glyph), glyf + offset(glyph + 1))
}

function renumberComponents(outline: Uint8Array, renumber: (glyph: number) => number): Uint8Array {
  const isComposite = outline.length >= 10 && ((outline[0] ?? 0) & 0x80) !== 0
  if (!isComposite) return outline
  const copy = outline.slice()
  const view = new DataView(copy.buffer)
  let at = 10
  let flags = COMPONENT_MORE
  while ((flags & COMPONENT_MORE) !== 0) {
    flags = view.getUint16(at)
    view.setUint16(at + 2, renumber(view.getUint16(at + 2)))
    at += 4 + ((flags & COMPONENT_HAS_WORDS) !== 0 ? 4 : 2)
    if ((flags & COMPONENT_HAS_SCALE) !== 0) at += 2
    else if ((flags & COMPONENT_HAS_XY_SCALE) !== 0) at += 4
    else if ((flags & COMPONENT_HAS_MATRIX) !== 0) at += 8
  }
  return copy
}

function joinOutlines(outlines: readonly Uint8Array[]): {
  readonly glyf: Uint8Array
  readonly loca: Uint8Array
} {
  const padded = outlines.map((outline) => (outline.length + 3) & ~3)
  const glyf = new Uint8Array(padded.reduce((sum, length) => sum + length, 0))
  const loca = new Uint8Array((outlines.length + 1) * 4)
  const locaView = new DataView(loca.buffer)
  let at = 0
  outlines.forEach((outline, index) => {
    locaView.setUint32(index * 4, at)
    glyf.set(outline, at)
    at += padded[index] ?? 0
  })
  locaView.setUint32(outlines.length * 4, at)
  return { glyf, loca }
}

function metricsOf(font: TrueTypeFont, kept: readonly number[]): Uint8Array {
  const metrics = new Uint8Array(kept.length * 4)
  const view = new DataView(metrics.buffer)
  const hmtx = font.tables.get('hmtx')?.offset ?? 0
  kept.forEach((glyph, index) => {
    const bearing =
      glyph < font.metricCount
        ? hmtx + glyph * 4 + 2
        : hmtx + font.metricCount * 4 + (glyph - font.metricCount) * 2
    view.setUint16(index * 4, advanceOf(font, glyph))
    view.setInt16(index * 4 + 2, font.view.getInt16(bearing))
  })
  return metrics
}

function assemble(tables: Tables): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const bodyStart = 12 + sorted.length * 16
  const size = sorted.reduce((sum, [, table]) => sum + ((table.length + 3) & ~3), bodyStart)
  const file = new Uint8Array(size)
  const view = new DataView(file.buffer)
  const log2 = Math.floor(Math.log2(sorted.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, sorted.length)
  view.setUint16(6, 16 << log2)
  view.setUint16(8, log2)
  view.setUint16(10, sorted.length * 16 - (16 << log2))
  let at = bodyStart
  let headAt = 0
  sorted.forEach(([tag, table], index) => {
    const entry = 12 + index * 16
    file.set(table, at)
    if (tag === 'head') {
      headAt = at
      view.setUint32(at + 8, 0)
    }
    view.setUint32(entry, tagOf(tag))
    view.setUint32(entry + 4, checksum(view, at, table.length))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, table.length)
    at += (table.length + 3) & ~3
  })
  view.setUint32(headAt + 8, 0xb1b0afba - checksum(view, 0, file.length))
  return file
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) | 0
  return sum >>> 0
}

function sliceOf(font: TrueTypeFont, table: FontTable): Uint8Array {
  return font.bytes.subarray(table.offset, table.offset + table.length)
}

function copyOf(font: TrueTypeFont, tag: string): Uint8Array {
  return sliceOf(font, font.tables.get(tag) ?? { offset: 0, length: 0 }).slice()
}

function withUint16(table: Uint8Array, at: number, value: number): Uint8Array {
  new DataView(table.buffer, table.byteOffset).setUint16(at, value)
  return table
}
