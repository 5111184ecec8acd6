/** Renders a document as PDF: A4, embedded subset fonts, title and language set, no author, no clock. */
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import type { Instant } from '#shared/kernel/clock.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { DocumentModel } from '../blocks.ts'
import type { FontSet } from '../fonts/font-set.ts'
import {
  type CharacterPlace,
  nameCharacters,
  refusedCharactersMessage,
  refusedInDocument,
} from '../layout/document-text.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'
import { layoutDocument } from '../layout/layout-document.ts'
import { OFFICIAL_PAGE, type PageMetrics } from '../layout/page-metrics.ts'
import { asciiBytes, compressedStream, embedFace } from './embed-face.ts'
import { type ChosenFaces, chooseFaces, type SkippedFont } from './faces.ts'
import { pageContent } from './page-content.ts'

const PRODUCER = '复议应诉办案台'

export type PdfOptions = {
  /** Written into the file: the same input gives the same bytes. */
  readonly createdAt: Instant
  readonly metrics?: PageMetrics
}

export type PdfFile = {
  readonly bytes: Uint8Array
  readonly pageCount: number
  /** Fonts that could not be used and were passed over, for the person to see. */
  readonly skippedFonts: readonly SkippedFont[]
}

export type PdfError = {
  readonly code: 'refusedCharacters' | 'missingCharacters'
  readonly characters: readonly CharacterPlace[]
  /** What to tell the person, in Chinese. */
  readonly message: string
}

/** Draws the document; a character that must not or cannot be drawn stops it and is named. */
export async function renderPdf(
  model: DocumentModel,
  fonts: FontSet,
  options: PdfOptions,
): Promise<Result<PdfFile, PdfError>> {
  const refused = refusedInDocument(model)
  if (refused.length > 0) {
    return err({
      code: 'refusedCharacters',
      characters: refused,
      message: refusedCharactersMessage(refused),
    })
  }
  const document = layoutDocument(model, options.metrics ?? OFFICIAL_PAGE)
  const chosen = await chooseFaces(document, fonts)
  if (chosen.missing.length > 0) {
    return err({
      code: 'missingCharacters',
      characters: chosen.missing,
      message: missingMessage(chosen.missing),
    })
  }
  const bytes = await writePdf(document, chosen, options)
  return ok({ bytes, pageCount: document.pages.length, skippedFonts: chosen.skipped })
}

async function writePdf(
  document: LaidOutDocument,
  { faces, faceOf }: ChosenFaces,
  options: PdfOptions,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const { context } = pdf
  const fontEntries = faces.map((face, index) => [face.name, embedFace(context, face, index)] as const)
  const fontDictionary = context.register(context.obj(Object.fromEntries(fontEntries)))
  for (const page of document.pages) {
    const content = pageContent(page, document.height, faceOf)
    const { node } = pdf.addPage([document.width, document.height])
    node.set(PDFName.of('Resources'), context.obj({ Font: fontDictionary }))
    node.set(PDFName.of('Contents'), context.register(compressedStream(context, asciiBytes(content), {})))
  }
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'))
  pdf.catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
  const date = PDFString.of(pdfDate(options.createdAt))
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(document.title),
      Creator: PDFHexString.fromText(PRODUCER),
      Producer: PDFHexString.fromText(PRODUCER),
      CreationDate: date,
      ModDate: date,
    }),
  )
  return pdf.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  })
}

/** 「2026-11-21T08:00:00.000Z」 as 「D:20261121080000Z」. */
function pdfDate(instant: string): string {
  return `D:${instant.slice(0, 19).replaceAll(/\D/g, '')}Z`
}

function missingMessage(characters: readonly CharacterPlace[]): string {
  return `现有字体都没有这些字：${nameCharacters(characters)}。文书没有导出，内容未改动。请在设置中加入含有该字的 TTF 字体，或核对该字是否录错。`
}
