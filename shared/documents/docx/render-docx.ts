/** Renders a document as DOCX that breaks the lines and pages where the PDF does, and stays easy to edit. */
import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import type { Instant } from '#shared/kernel/clock.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { DocumentModel } from '../blocks.ts'
import { type CharacterPlace, refusedCharactersMessage, refusedInDocument } from '../layout/document-text.ts'
import type { FlowItem } from '../layout/flow.ts'
import { flowOf } from '../layout/flow-of.ts'
import { OFFICIAL_PAGE, PAGE_NUMBER_SIZE, type PageMetrics, twipOfMm } from '../layout/page-metrics.ts'
import { type DocxFontNames, OFFICIAL_FONT_NAMES } from './font-names.ts'
import { docxParagraph, invisibleParagraph } from './paragraphs.ts'
import { corePropertiesXml, STYLE, settingsXml, stylesXml } from './parts.ts'
import { docxTable } from './tables.ts'

/** Lower edge of the page number's line above the page edge, so that its dash lies 7 mm below the text area. */
const FOOTER_DISTANCE = twipOfMm(24.8)
const FOOTER_LINE = 400

/** The earliest instant a ZIP entry can carry; the same document gives the same bytes. */
const ZIP_TIME = '1980-01-01T00:00:00'

export type DocxOptions = {
  /** Written into the file's properties. */
  readonly createdAt: Instant
  readonly fontNames?: DocxFontNames
  readonly metrics?: PageMetrics
}

export type DocxError = {
  readonly code: 'refusedCharacters'
  readonly characters: readonly CharacterPlace[]
  /** What to tell the person, in Chinese. */
  readonly message: string
}

/** Writes the document; characters that must not enter an official document stop it and are named. */
export async function renderDocx(
  model: DocumentModel,
  options: DocxOptions,
): Promise<Result<Uint8Array, DocxError>> {
  const characters = refusedInDocument(model)
  if (characters.length > 0) {
    return err({ code: 'refusedCharacters', characters, message: refusedCharactersMessage(characters) })
  }
  const metrics = options.metrics ?? OFFICIAL_PAGE
  const names = options.fontNames ?? OFFICIAL_FONT_NAMES
  const document = new Document({
    title: model.title,
    sections: [
      {
        properties: {
          page: {
            size: { width: metrics.pageWidth, height: metrics.pageHeight },
            margin: {
              top: metrics.top,
              left: metrics.left,
              right: metrics.pageWidth - metrics.left - metrics.textWidth,
              bottom: metrics.pageHeight - metrics.top - metrics.textHeight,
              footer: FOOTER_DISTANCE,
              header: 0,
              gutter: 0,
            },
          },
          grid: { type: DocumentGridType.LINES, linePitch: metrics.linePitch },
        },
        ...(model.layout === 'official'
          ? { footers: { default: pageNumber('odd', names), even: pageNumber('even', names) } }
          : {}),
        children: docxChildren(flowOf(model, metrics), names, metrics),
      },
    ],
  })
  const packed = await Packer.toArrayBuffer(document)
  return ok(finishPackage(new Uint8Array(packed), model.title, options.createdAt, names, metrics))
}

function docxChildren(
  items: readonly FlowItem[],
  names: DocxFontNames,
  metrics: PageMetrics,
): (Paragraph | Table)[] {
  const children: (Paragraph | Table)[] = []
  let pageBreak = false
  for (const item of items) {
    if (item.kind === 'pageBreak') {
      pageBreak = children.length > 0
      continue
    }
    if (item.kind === 'paragraph') children.push(docxParagraph(item, names, pageBreak))
    else {
      if (pageBreak) children.push(invisibleParagraph(true))
      children.push(docxTable(item, names, metrics))
    }
    pageBreak = false
  }
  if (items.at(-1)?.kind === 'table') children.push(invisibleParagraph(false))
  return children
}

/** 页码 (GB/T 9704—2012 7.5): right on odd pages, left on even ones, one character in from the edge. */
function pageNumber(side: 'odd' | 'even', names: DocxFontNames): Footer {
  const indent = PAGE_NUMBER_SIZE * 20
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: indent } : { left: indent },
        spacing: { line: FOOTER_LINE, lineRule: LineRuleType.EXACT },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: {
              ascii: names.song,
              hAnsi: names.song,
              eastAsia: names.song,
              cs: names.song,
              hint: 'eastAsia',
            },
            size: PAGE_NUMBER_SIZE * 2,
            sizeComplexScript: PAGE_NUMBER_SIZE * 2,
            characterSpacing: 0,
          }),
        ],
      }),
    ],
  })
}

/** Puts in the parts the library cannot write and fixes every time stamp. */
function finishPackage(
  packed: Uint8Array,
  title: string,
  createdAt: Instant,
  names: DocxFontNames,
  metrics: PageMetrics,
): Uint8Array {
  const parts = {
    ...unzipSync(packed),
    'word/styles.xml': strToU8(stylesXml(names, metrics)),
    'word/settings.xml': strToU8(settingsXml()),
    'docProps/core.xml': strToU8(corePropertiesXml(title, createdAt)),
  }
  return zipSync(parts, { level: 6, mtime: ZIP_TIME })
}
