/**
 * The package around a document's body: content types, relationships, styles, settings, footers with page numbers. It is
 * the same for every document on the same kind of page, so the library makes it once and it is kept.
 */
import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { must } from '#shared/kernel/assert.ts'
import { canonicalJson } from '#shared/kernel/hash.ts'
import type { DocumentModel } from '../blocks.ts'
import { PAGE_NUMBER_SIZE, type PageMetrics, twipOfMm } from '../layout/page-metrics.ts'
import type { DocxFontNames } from './font-names.ts'
import { STYLE, settingsXml, stylesXml } from './parts.ts'

/** Lower edge of the page number's line above the page edge, so that its dash lies 7 mm below the text area. */
const FOOTER_DISTANCE = twipOfMm(24.8)
const FOOTER_LINE = 400

const BODY_START = '<w:body>'

/** The parts of the package, and the document part cut in two where the body belongs. */
export type EmptyPackage = {
  readonly parts: Readonly<Record<string, Uint8Array>>
  readonly beforeBody: string
  readonly afterBody: string
}

const kept = new Map<string, Promise<EmptyPackage>>()

/** The package for one kind of page; a failed attempt is forgotten. */
export function emptyPackage(
  layout: DocumentModel['layout'],
  names: DocxFontNames,
  metrics: PageMetrics,
): Promise<EmptyPackage> {
  const key = canonicalJson([layout, names, metrics])
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = makePackage(layout, names, metrics)
  kept.set(key, made)
  made.catch(() => kept.delete(key))
  return made
}

async function makePackage(
  layout: DocumentModel['layout'],
  names: DocxFontNames,
  metrics: PageMetrics,
): Promise<EmptyPackage> {
  const document = new Document({
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
        ...(layout === 'official'
          ? { footers: { default: pageNumber('odd', names), even: pageNumber('even', names) } }
          : {}),
        children: [],
      },
    ],
  })
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)))
  const body = strFromU8(must(parts['word/document.xml'], 'the library writes word/document.xml'))
  const at = body.indexOf(BODY_START)
  const start = must(at === -1 ? null : at + BODY_START.length, 'the library writes a body')
  return {
    parts: {
      ...parts,
      'word/styles.xml': strToU8(stylesXml(names, metrics)),
      'word/settings.xml': strToU8(settingsXml()),
    },
    beforeBody: body.slice(0, start),
    afterBody: body.slice(start),
  }
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
