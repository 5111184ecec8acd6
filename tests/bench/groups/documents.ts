/** A decision to PDF and DOCX against the tools that others would use, all in one interleaved run. */
import { strFromU8, unzipSync } from 'fflate'
import { PDFDocument } from 'pdf-lib'
import { loadBundledFonts } from '#electron/fonts/load-bundled-fonts.ts'
import type { DocumentModel } from '#shared/documents/blocks.ts'
import { renderDocx } from '#shared/documents/docx/render-docx.ts'
import { previewPages } from '#shared/documents/html/preview-pages.ts'
import { layoutDocument } from '#shared/documents/layout/layout-document.ts'
import { renderPdf } from '#shared/documents/pdf/render-pdf.ts'
import { must } from '#shared/kernel/assert.ts'
import { instantFromMs } from '#shared/kernel/clock.ts'
import { longDecision } from '../../support/sample-documents.ts'
import { BUDGETS } from '../budgets.ts'
import type { BenchContext, Group } from '../group.ts'
import { chromiumPrint } from '../peers/chromium-print.ts'
import { docxtemplaterPeer } from '../peers/docxtemplater-peer.ts'
import { pdfmakePeer } from '../peers/pdfmake-peer.ts'
import { plainParagraphs } from '../peers/plain-paragraphs.ts'
import { plainRow, type Row } from '../report.ts'
import { interleaved, type Sample } from '../sampling.ts'

const CREATED_AT = instantFromMs(Date.UTC(2026, 10, 20, 2))
const [SEVEN, FIVE] = [7, 5]

export const documentsGroup: Group = { name: 'documents', title: '文书', run }

async function run(context: BenchContext): Promise<void> {
  const turns = context.quick ? { rounds: 3, warmUp: 1 } : { rounds: 25, warmUp: 5 }
  const whole = longDecision()
  const short = shortened(whole, FIVE)
  const fonts = loadBundledFonts()
  const pdf = async (model: DocumentModel) => {
    const file = await renderPdf(model, fonts, { createdAt: CREATED_AT })
    if (!file.ok) throw new Error(file.error.message)
    return file.value.bytes
  }
  const docx = async (model: DocumentModel) => {
    const file = await renderDocx(model, { createdAt: CREATED_AT })
    if (!file.ok) throw new Error(file.error.message)
    return file.value
  }
  const pdfmake = pdfmakePeer(whole)
  const filling = await docxtemplaterPeer(whole, CREATED_AT)
  const printing = await chromiumPrint(whole)
  try {
    await describe(context, [
      ['本软件', await pdf(whole)],
      ['pdfmake', await pdfmake()],
      ['Chromium 打印', await printing.print()],
    ])
    sameText(await docx(whole), filling.fill(), whole)

    context.say(`  PDF 轮流生成 ${turns.rounds} 轮`)
    const pdfs = await interleaved(
      [
        { name: 'ours', run: () => pdf(whole) },
        { name: 'pdfmake', run: pdfmake },
        { name: 'print', run: printing.print },
        { name: 'short', run: () => pdf(short) },
      ],
      turns,
    )
    context.say(`  DOCX 轮流生成 ${turns.rounds} 轮`)
    const docxs = await interleaved(
      [
        { name: 'ours', run: () => docx(whole) },
        { name: 'docxtemplater', run: filling.fill },
        { name: 'short', run: () => docx(short) },
        { name: 'preview', run: () => previewPages(layoutDocument(whole)) },
      ],
      turns,
    )
    const against = (
      what: string,
      samples: ReadonlyMap<string, Sample>,
      peers: Readonly<Record<string, string>>,
    ): Row => ({
      ...plainRow(what, sampleOf(samples, 'ours')),
      peers: Object.entries(peers).map(([key, name]) => ({ name, median: sampleOf(samples, key).median })),
    })
    const { row } = context
    row(against(`决定书 ${SEVEN} 页生成 PDF`, pdfs, { pdfmake: 'pdfmake', print: 'Chromium 打印' }))
    row(plainRow(`决定书 ${FIVE} 页生成 PDF`, sampleOf(pdfs, 'short'), BUDGETS.pdf))
    row(against(`决定书 ${SEVEN} 页生成 DOCX`, docxs, { docxtemplater: 'docxtemplater' }))
    row(plainRow(`决定书 ${FIVE} 页生成 DOCX`, sampleOf(docxs, 'short'), BUDGETS.docx))
    row(plainRow(`决定书 ${SEVEN} 页预览排版`, sampleOf(docxs, 'preview'), BUDGETS.preview))
  } finally {
    await printing.close()
  }
}

function sampleOf(samples: ReadonlyMap<string, Sample>, name: string): Sample {
  return must(samples.get(name), name)
}

/** The same decision with its longest paragraphs left out until it has so many pages. */
function shortened(model: DocumentModel, pages: number): DocumentModel {
  let current = model
  while (layoutDocument(current).pages.length > pages) {
    const lengths = current.blocks.map((block) =>
      block.kind === 'paragraph' ? block.runs.reduce((sum, { text }) => sum + text.length, 0) : 0,
    )
    const longest = lengths.indexOf(Math.max(...lengths))
    current = { ...current, blocks: current.blocks.filter((_, index) => index !== longest) }
  }
  return current
}

async function describe(
  { say }: BenchContext,
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
): Promise<void> {
  for (const [name, bytes] of files) {
    const pages = (await PDFDocument.load(bytes)).getPageCount()
    say(`  ${name}：${pages} 页，${Math.round(bytes.length / 1_024)} KB`)
    // The contestants lay out by their own rules; far fewer or more pages would mean other content.
    if (Math.abs(pages - SEVEN) > 1) throw new Error(`${name} 的 PDF 有 ${pages} 页，不能比较`)
  }
}

/** Both files must say all of the decision, or the comparison means nothing. */
function sameText(ours: Uint8Array, theirs: Uint8Array, model: DocumentModel): void {
  for (const bytes of [ours, theirs]) {
    const xml = strFromU8(must(unzipSync(bytes)['word/document.xml'], 'word/document.xml'))
    const text = xml.replaceAll(/<[^>]+>/g, '').replaceAll(/\s/g, '')
    const lost = plainParagraphs(model).find((part) => !text.includes(part.text.replaceAll(/\s/g, '')))
    if (lost !== undefined) throw new Error(`DOCX 缺少这一段：${lost.text.slice(0, 30)}`)
  }
}
