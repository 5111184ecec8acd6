/** Renders a document as DOCX that breaks the lines and pages where the PDF does, and stays easy to edit. */
import { strToU8, zipSync } from 'fflate'
import type { Instant } from '#shared/kernel/clock.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { DocumentModel } from '../blocks.ts'
import { type CharacterPlace, refusedCharactersMessage, refusedInDocument } from '../layout/document-text.ts'
import type { FlowItem } from '../layout/flow.ts'
import { flowOf } from '../layout/flow-of.ts'
import { OFFICIAL_PAGE, type PageMetrics } from '../layout/page-metrics.ts'
import { emptyPackage } from './empty-package.ts'
import { type DocxFontNames, OFFICIAL_FONT_NAMES } from './font-names.ts'
import { invisibleParagraphXml, paragraphXml } from './paragraphs.ts'
import { corePropertiesXml } from './parts.ts'
import { tableXml } from './tables.ts'

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
  const { parts, beforeBody, afterBody } = await emptyPackage(model.layout, names, metrics)
  const body = bodyXml(flowOf(model, metrics), names, metrics)
  const files = {
    ...parts,
    'word/document.xml': strToU8(beforeBody + body + afterBody),
    'docProps/core.xml': strToU8(corePropertiesXml(model.title, options.createdAt)),
  }
  return ok(zipSync(files, { level: 6, mtime: ZIP_TIME }))
}

function bodyXml(items: readonly FlowItem[], names: DocxFontNames, metrics: PageMetrics): string {
  const children: string[] = []
  let pageBreak = false
  for (const item of items) {
    if (item.kind === 'pageBreak') {
      pageBreak = children.length > 0
      continue
    }
    if (item.kind === 'paragraph') children.push(paragraphXml(item, names, pageBreak))
    else {
      if (pageBreak) children.push(invisibleParagraphXml(true))
      children.push(tableXml(item, names, metrics))
    }
    pageBreak = false
  }
  if (items.at(-1)?.kind === 'table') children.push(invisibleParagraphXml(false))
  return children.join('')
}
