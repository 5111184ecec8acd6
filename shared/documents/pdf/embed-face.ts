/** Embeds one subset font as a Type0 font with Identity-H encoding and a complete ToUnicode map. */
import { strToU8, zlibSync } from 'fflate'
import { type PDFContext, type PDFDict, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib'
import { subsetTrueType } from '../fonts/subset.ts'
import { advanceOf, type TrueTypeFont } from '../fonts/truetype.ts'
import type { Face } from './faces.ts'

/** PDF 32000 9.8.2: the font holds characters outside the Latin set. */
const SYMBOLIC_FLAG = 4

/** Stroke width that readers use when they have to imitate the font; ours is always embedded. */
const STEM_WIDTH = 80

const TO_UNICODE_BLOCK = 100

/** Adds the font's objects to the file and returns the font dictionary's reference. */
export function embedFace(context: PDFContext, face: Face, index: number): PDFRef {
  const { font } = face
  const name = `${subsetTag(index)}+${font.postScriptName}`
  const file = subsetTrueType(font, face.glyphs)
  const fontFile = context.register(compressedStream(context, file, { Length1: file.length }))
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC_FLAG,
      FontBBox: font.boundingBox.map((value) => perThousand(font, value)),
      ItalicAngle: 0,
      Ascent: perThousand(font, font.ascent),
      Descent: perThousand(font, font.descent),
      CapHeight: perThousand(font, font.capHeight),
      StemV: STEM_WIDTH,
      FontFile2: fontFile,
    }),
  )
  const widths = face.glyphs.map((glyph) => perThousand(font, advanceOf(font, glyph)))
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: {
        Registry: PDFString.of('Adobe'),
        Ordering: PDFString.of('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      DW: 1000,
      W: [1, widths],
      CIDToGIDMap: 'Identity',
    }),
  )
  const toUnicode = context.register(compressedStream(context, asciiBytes(toUnicodeMap(face)), {}))
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    }),
  )
}

/** A FlateDecode stream of `bytes`. */
export function compressedStream(
  context: PDFContext,
  bytes: Uint8Array,
  entries: Readonly<Record<string, number>>,
): PDFRawStream {
  // Most of it is glyph outlines: higher levels take half as long again for two per cent of the file.
  const packed = zlibSync(bytes, { level: 2 })
  const dict: PDFDict = context.obj({ ...entries, Filter: 'FlateDecode', Length: packed.length })
  return PDFRawStream.of(dict, packed)
}

/** Bytes of a text that holds ASCII only. */
export function asciiBytes(text: string): Uint8Array {
  return strToU8(text, true)
}

function toUnicodeMap(face: Face): string {
  const entries = [...face.idOf].map(([codePoint, id]) => `<${hex(id)}> <${utf16Hex(codePoint)}>`)
  const blocks = Array.from({ length: Math.ceil(entries.length / TO_UNICODE_BLOCK) }, (_, block) => {
    const part = entries.slice(block * TO_UNICODE_BLOCK, (block + 1) * TO_UNICODE_BLOCK)
    return `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`
  })
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}

function utf16Hex(codePoint: number): string {
  const text = String.fromCodePoint(codePoint)
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('')
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0')
}

function perThousand(font: TrueTypeFont, value: number): number {
  return Math.round((value * 1000) / font.unitsPerEm)
}

/** Six letters before the font name mark a subset (PDF 32000 9.6.4); the number keeps two subsets apart. */
function subsetTag(index: number): string {
  return `FUYIA${String.fromCharCode(65 + (index % 26))}`
}
