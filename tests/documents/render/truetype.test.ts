import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { bundledFontPath } from '#electron/fonts/load-bundled-fonts.ts'
import { subsetTrueType } from '#shared/documents/fonts/subset.ts'
import { advanceOf, openTrueType, type TrueTypeFont } from '#shared/documents/fonts/truetype.ts'

let bytes: Uint8Array
let font: TrueTypeFont

function opened(file: Uint8Array): TrueTypeFont {
  const result = openTrueType(file)
  if (!result.ok) throw new Error(result.error.reason)
  return result.value
}

/** A copy of the font file with one table's bytes changed. */
function withTable(tag: string, change: (view: DataView, offset: number) => void): Uint8Array {
  const copy = bytes.slice()
  change(new DataView(copy.buffer), font.tables.get(tag)?.offset ?? 0)
  return copy
}

beforeAll(async () => {
  bytes = new Uint8Array(await readFile(bundledFontPath('serif')))
  font = opened(bytes)
})

describe('a TrueType font', () => {
  test('has the rare characters of personal names', () => {
    for (const char of '龑䶮㛃𬭎𠅤喆堃翀昇赟頔祎') {
      expect(font.glyphOf(char.codePointAt(0) ?? 0), char).toBeGreaterThan(0)
    }
  })

  test('answers 0 for a character it lacks', () => {
    expect(font.glyphOf(0x1f600)).toBe(0)
    expect(font.glyphOf(0x2611)).toBe(0)
  })

  test.each(['serif', 'serifBlack', 'sans'] as const)(
    '%s may be embedded and is em-square for Chinese',
    async (name) => {
      const bundled = opened(new Uint8Array(await readFile(bundledFontPath(name))))
      const widths = [...'申请人，。〔〕'].map((char) =>
        advanceOf(bundled, bundled.glyphOf(char.codePointAt(0) ?? 0)),
      )
      expect(new Set(widths)).toEqual(new Set([bundled.unitsPerEm]))
    },
  )

  test('that forbids embedding is refused', () => {
    const restricted = openTrueType(withTable('OS/2', (view, at) => view.setUint16(at + 8, 0x0002)))
    const noSubset = openTrueType(withTable('OS/2', (view, at) => view.setUint16(at + 8, 0x0100)))
    const editable = openTrueType(withTable('OS/2', (view, at) => view.setUint16(at + 8, 0x0008)))
    expect(restricted).toMatchObject({ ok: false, error: { code: 'restricted' } })
    expect(noSubset).toMatchObject({ ok: false, error: { code: 'restricted' } })
    expect(editable.ok).toBe(true)
  })

  test('collections, PostScript outlines and other files are refused by name', () => {
    const signed = (signature: string): Uint8Array => {
      const copy = bytes.slice(0, 4096)
      copy.set([...signature].map((letter) => letter.charCodeAt(0)))
      return copy
    }
    expect(openTrueType(signed('ttcf'))).toMatchObject({ error: { code: 'collection' } })
    expect(openTrueType(signed('OTTO'))).toMatchObject({ error: { code: 'postscriptOutlines' } })
    expect(openTrueType(signed('%PDF'))).toMatchObject({ error: { code: 'damaged' } })
    expect(openTrueType(new Uint8Array(0))).toMatchObject({ error: { code: 'damaged' } })
  })

  test('cut off anywhere is refused or opened, never a crash', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (length) => {
        expect(typeof openTrueType(bytes.slice(0, length)).ok).toBe('boolean')
      }),
    )
  })
})

describe('a subset', () => {
  test('is itself a font whose glyphs keep their widths and outlines', () => {
    const text = [...'行政复议决定书〔2026〕𬭎䶮Wg—']
    const glyphs = text.map((char) => font.glyphOf(char.codePointAt(0) ?? 0))
    const file = subsetTrueType(font, glyphs)
    const view = new DataView(file.buffer)
    const tables = new Map(
      Array.from({ length: view.getUint16(4) }, (_, index) => {
        const entry = 12 + index * 16
        const tag = String.fromCharCode(...file.subarray(entry, entry + 4))
        return [tag, { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) }]
      }),
    )
    expect([...tables.keys()].sort()).toEqual([...tables.keys()])
    expect(file.length).toBeLessThan(60_000)
    const subset = {
      ...font,
      bytes: file,
      view,
      tables,
      metricCount: view.getUint16((tables.get('hhea')?.offset ?? 0) + 34),
      longLoca: true,
    }
    glyphs.forEach((glyph, index) => {
      expect(advanceOf(subset, index + 1)).toBe(advanceOf(font, glyph))
    })
    const loca = tables.get('loca')?.offset ?? 0
    const outlineLength = (id: number): number =>
      view.getUint32(loca + id * 4 + 4) - view.getUint32(loca + id * 4)
    glyphs.forEach((_, index) => {
      expect(outlineLength(index + 1)).toBeGreaterThan(10)
    })
  })

  test('adds up to the checksum the format asks for', () => {
    const file = subsetTrueType(font, [font.glyphOf(0x6587)])
    const view = new DataView(file.buffer)
    let sum = 0
    for (let at = 0; at < file.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
    expect(sum).toBe(0xb1b0afba)
  })
})
