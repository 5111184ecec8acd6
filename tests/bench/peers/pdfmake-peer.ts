/** pdfmake with the same text, fonts and page as the decision. */
import pdfmake from 'pdfmake'
import type { Content, Style, TDocumentDefinitions } from 'pdfmake/interfaces'
import { bundledFontPath } from '#electron/fonts/load-bundled-fonts.ts'
import type { DocumentModel } from '#shared/documents/blocks.ts'
import { type ParagraphRole, plainParagraphs } from './plain-paragraphs.ts'

/** A4 with the margins of GB/T 9704 in pt: left, top, right, bottom. */
const MARGINS: [number, number, number, number] = [79.4, 104.9, 73.7, 99.2]

const STYLES: Readonly<Record<ParagraphRole, Style>> = {
  title: { font: 'serifBlack', fontSize: 22, alignment: 'center' },
  number: { alignment: 'right' },
  heading1: { font: 'sans', leadingIndent: 32 },
  heading2: { leadingIndent: 32 },
  body: { leadingIndent: 32 },
  closing: { alignment: 'right' },
}

/** Prepares pdfmake; the returned function makes the file once. */
export function pdfmakePeer(model: DocumentModel): () => Promise<Uint8Array> {
  pdfmake.setLocalAccessPolicy(() => true)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setFonts({
    serif: { normal: bundledFontPath('serif') },
    serifBlack: { normal: bundledFontPath('serifBlack') },
    sans: { normal: bundledFontPath('sans') },
  })
  return async () => pdfmake.createPdf(definitionOf(model)).getBuffer()
}

// Built anew for every file: pdfmake writes into the definition that it is given.
function definitionOf(model: DocumentModel): TDocumentDefinitions {
  const content: Content[] = plainParagraphs(model).map(({ role, text }) => ({ text, style: role }))
  return {
    pageSize: 'A4',
    pageMargins: MARGINS,
    info: { title: model.title },
    defaultStyle: { font: 'serif', fontSize: 16, lineHeight: 1.26 },
    styles: STYLES,
    footer: (page) => ({ text: `— ${page} —`, fontSize: 14, alignment: 'center' }),
    content,
  }
}
