import { PDFDocument } from 'pdf-lib'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { loadBundledFonts } from '#electron/fonts/load-bundled-fonts.ts'
import type { DocumentModel } from '#shared/documents/blocks.ts'
import { type BundledFont, createFontSet, type FontSet } from '#shared/documents/fonts/font-set.ts'
import { openTrueType } from '#shared/documents/fonts/truetype.ts'
import { layoutDocument } from '#shared/documents/layout/layout-document.ts'
import { type PdfFile, renderPdf } from '#shared/documents/pdf/render-pdf.ts'
import { instantFromMs } from '#shared/kernel/clock.ts'
import { inkIn, inkOf } from '#tests/support/ink.ts'
import { drawPages, pdfLines, pdfText, popplerReport } from '#tests/support/render.ts'
import { body, longDecision, noticeWithAnnex, serviceReturn } from '#tests/support/sample-documents.ts'
import { without } from '#tests/support/tools.ts'

// Other programs are started; on a busy machine one of them may take its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const OPTIONS = { createdAt: instantFromMs(Date.UTC(2026, 10, 21, 8)) }
const RARE = '𬭎'

const withoutPoppler = without('pdftoppm')
const withoutMupdf = withoutPoppler || without('mutool')

let fonts: FontSet

beforeAll(() => {
  fonts = loadBundledFonts()
})

async function pdf(model: DocumentModel, set = fonts): Promise<PdfFile> {
  const result = await renderPdf(model, set, OPTIONS)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

function oneParagraph(text: string): DocumentModel {
  return { title: '测试文书', layout: 'official', blocks: [body(text)] }
}

describe('a PDF', () => {
  test('is the same, byte for byte, whenever it is made', async () => {
    const [first, second] = [await pdf(longDecision()), await pdf(longDecision())]
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true)
  })

  test('carries title, language and the given instant, and no author', async () => {
    const { bytes, pageCount } = await pdf(longDecision())
    const read = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(read.getTitle()).toBe('青川市临江区人民政府行政复议决定书')
    expect(read.getAuthor()).toBeUndefined()
    expect(read.getCreationDate()?.toISOString()).toBe('2026-11-21T08:00:00.000Z')
    expect(read.getPageCount()).toBe(pageCount)
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (zh-CN)')
  })

  test('is small: the fonts are cut down to what is used', async () => {
    expect((await pdf(longDecision())).bytes.length).toBeLessThan(250_000)
  })

  test('stops at a character that no font has, and names it and its place', async () => {
    const result = await renderPdf(oneParagraph('申请人：王😀。'), fonts, OPTIONS)
    expect(result).toMatchObject({ ok: false, error: { code: 'missingCharacters' } })
    if (result.ok) return
    expect(result.error.characters).toEqual([{ codePoint: 0x1f600, where: '第1页「申请人：王😀。」' }])
    expect(result.error.message).toContain('「😀」（U+1F600）')
  })

  test.each([
    ['a control character', '申请人\u0007张三'],
    ['a private-use character', '申请人\ue123张三'],
    ['half a surrogate pair', '申请人\ud842张三'],
    ['a replacement character', '申请人\ufffd张三'],
  ])('refuses %s', async (_, text) => {
    const result = await renderPdf(oneParagraph(text), fonts, OPTIONS)
    expect(result).toMatchObject({ ok: false, error: { code: 'refusedCharacters' } })
    if (result.ok) return
    expect(result.error.message).toContain('第1段「申请人」之后')
  })

  test.skipIf(withoutPoppler)('drops invisible characters that come along with pasted text', async () => {
    const { bytes } = await pdf(oneParagraph('申\u200b请\ufeff人\u00ad：⼀⼆\u202e张三\u202c'))
    expect(pdfLines(bytes)[0]?.[0]).toBe('申请人：一二张三')
  })

  test('takes a rare character from the next font when the office font lacks it', async () => {
    const bundled = loadBundledFonts()
    const sans = bundled.hei[0]
    if (sans === undefined) throw new Error('the chain of 黑体 is empty')
    const poor = {
      name: '办公室字体',
      load: async () => removeCharacter(await sans.load(), RARE.codePointAt(0) ?? 0),
    }
    const set = createFontSet((font) => source(bundled, font).load(), { fangsong: [poor] })
    const { bytes } = await pdf(oneParagraph('申请人：欧阳𬭎'), set)
    const names = Buffer.from(bytes).toString('latin1')
    expect(names).toMatch(/\+NotoSansSC-Medium/)
    expect(names).toMatch(/\+NotoSerifSC-Regular/)
  })

  test('passes over a font that cannot be embedded and says so', async () => {
    const bundled = loadBundledFonts()
    const broken = { name: '仿宋（simfang.ttf）', load: async () => new Uint8Array([1, 2, 3, 4]) }
    const set = createFontSet((font) => source(bundled, font).load(), { fangsong: [broken] })
    const file = await pdf(oneParagraph('申请人'), set)
    expect(file.skippedFonts).toEqual([{ name: '仿宋（simfang.ttf）', reason: '已损坏，或者不是 TTF 字体' }])
  })

  test('loads no font that the document does not need', async () => {
    const asked: BundledFont[] = []
    const bundled = loadBundledFonts()
    const set = createFontSet((font) => {
      asked.push(font)
      return source(bundled, font).load()
    })
    await pdf(oneParagraph('申请人'), set)
    expect(asked).toEqual(['serif'])
  })
})

describe.skipIf(withoutPoppler)('what other programs see in the PDF', () => {
  test('the text comes out exactly as it was laid out, line by line', async () => {
    for (const model of [longDecision(), noticeWithAnnex(), serviceReturn()]) {
      const { bytes } = await pdf(model)
      const read = pdfText(bytes)
      for (const page of layoutDocument(model).pages) {
        for (const { text } of page.texts) expect(read).toContain(text.replaceAll(/[\s　]/g, ''))
      }
    }
  })

  test('a full page shows 22 lines of 28 characters', async () => {
    const { bytes } = await pdf(oneParagraph('文'.repeat(28 * 44 - 2)))
    const [first, second] = pdfLines(bytes)
    expect(first).toEqual([...['文'.repeat(26)], ...Array.from({ length: 21 }, () => '文'.repeat(28)), '—1—'])
    expect(second).toEqual([...Array.from({ length: 22 }, () => '文'.repeat(28)), '—2—'])
  })

  test('all fonts are embedded TrueType subsets with a character map', async () => {
    const rows = popplerReport('pdffonts', (await pdf(longDecision())).bytes)
      .trim()
      .split('\n')
      .slice(2)
    expect(rows).toHaveLength(3)
    for (const row of rows) expect(row).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/)
  })

  test('pages are A4', async () => {
    expect(popplerReport('pdfinfo', (await pdf(longDecision())).bytes)).toMatch(/595\.3 x 841\.9 pts \(A4\)/)
  })

  test('every glyph of a text with rare characters is seen, in small subsets too', async () => {
    const dpi = 72
    for (const text of [
      '𬭎',
      '䶮昇𠅤',
      '龑䶮㛃𬭎𠅤喆堃翀昇赟頔祎',
      '申请人：欧阳𬭎（1980年生），—……〔2026〕“”《》%℃×W①Ⅱ',
    ]) {
      const model = oneParagraph(text)
      const [image] = drawPages((await pdf(model)).bytes, 'poppler', dpi)
      if (image === undefined) throw new Error('no page was drawn')
      for (const placed of layoutDocument(model).pages[0]?.texts ?? []) {
        ;[...placed.text].forEach((char, index) => {
          if (char === ' ') return
          const x = placed.x[index] ?? 0
          const width = /[ -~]/.test(char) ? placed.size / 2 : placed.size
          const cell = { x, y: placed.baseline - placed.size, width, height: placed.size * 1.2 }
          expect(inkIn(image, cell, dpi), `${char} in ${text}`).toBeGreaterThan(0.4)
        })
      }
    }
  })

  test('bold text is darker than plain text', async () => {
    const bold: DocumentModel = {
      ...oneParagraph(''),
      blocks: [{ kind: 'paragraph', indent: 'first', runs: [{ text: '申请人的请求', bold: true }] }],
    }
    const [plainPage] = drawPages((await pdf(oneParagraph('申请人的请求'))).bytes, 'poppler', 100)
    const [boldPage] = drawPages((await pdf(bold)).bytes, 'poppler', 100)
    if (plainPage === undefined || boldPage === undefined) throw new Error('no page was drawn')
    expect(inkOf(boldPage)).toBeGreaterThan(inkOf(plainPage) * 1.15)
  })
})

test.skipIf(withoutMupdf)(
  'two PDF engines put the same ink on every page',
  async () => {
    for (const model of [longDecision(), noticeWithAnnex(), serviceReturn()]) {
      const { bytes } = await pdf(model)
      const poppler = drawPages(bytes, 'poppler', 100)
      const mupdf = drawPages(bytes, 'mupdf', 100)
      expect(mupdf).toHaveLength(poppler.length)
      poppler.forEach((page, index) => {
        const other = mupdf[index]
        if (other === undefined) throw new Error('a page is missing')
        expect(inkOf(other) / inkOf(page)).toBeGreaterThan(0.85)
        expect(inkOf(other) / inkOf(page)).toBeLessThan(1.15)
      })
    }
  },
  30_000,
)

function source(set: FontSet, font: BundledFont): { load: () => Promise<Uint8Array> } {
  const found = { serif: set.fangsong[0], serifBlack: set.title[0], sans: set.hei[0] }[font]
  if (found === undefined) throw new Error('a bundled font is missing')
  return found
}

/** A copy of the font whose character map ends one of its groups just before `codePoint`. */
function removeCharacter(bytes: Uint8Array, codePoint: number): Uint8Array {
  const font = openTrueType(bytes)
  if (!font.ok) throw new Error(font.error.reason)
  const cmap = font.value.tables.get('cmap')?.offset ?? 0
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let record = cmap + 4; record < cmap + 4 + view.getUint16(cmap + 2) * 8; record += 8) {
    const table = cmap + view.getUint32(record + 4)
    if (view.getUint16(table) !== 12) continue
    for (let group = table + 16; group < table + 16 + view.getUint32(table + 12) * 12; group += 12) {
      const [start, end] = [view.getUint32(group), view.getUint32(group + 4)]
      if (start > codePoint || codePoint > end) continue
      if (start === codePoint) view.setUint32(group, codePoint + 1)
      else view.setUint32(group + 4, codePoint - 1)
    }
  }
  return copy
}
