/**
 * The package for the website. The document is masked, rendered anew, zipped, and the finished bytes are opened
 * again by the leak gate; one hit, or one case number or agency lost, and there is no package.
 */
import { strToU8, type Zippable, zipSync } from 'fflate'
import type { DocumentModel } from '#shared/documents/blocks.ts'
import type { MaskEdit } from '#shared/domain/model/publication.ts'
import { type CivilDate, toEpochDay } from '#shared/kernel/civil-date.ts'
import { type Instant, instantFromMs } from '#shared/kernel/clock.ts'
import { sha256Hex } from '#shared/kernel/hash.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { readDocx, readHtml } from '../leak-scan/read-back.ts'
import { leakScanner, type ScanOptions, secretsOf } from '../leak-scan/scan.ts'
import { joinPages, type Leak, missingFrom } from '../leak-scan/search.ts'
import { maskDocument } from '../masking/document.ts'
import { DEFAULT_MASKING_SETTINGS, type MaskingSettings } from '../masking/settings.ts'
import type { KnownParty, MaskResult } from '../masking/types.ts'
import { metadataCsv, metadataJson, metadataOf, type PublicationFacts } from './metadata.ts'
import { packageReadme } from './readme.ts'

export type PublicationInput = {
  readonly caseNumber: string
  readonly document: DocumentModel
  readonly knowledge: readonly KnownParty[]
  readonly facts: PublicationFacts
  readonly settings?: MaskingSettings
  readonly edits?: readonly MaskEdit[]
  /** Day stamped on the files inside the package; makes equal input give equal bytes. */
  readonly preparedOn: CivilDate
  /** Who is called to take the document down: an office telephone, no person. */
  readonly contact: string
  readonly scan?: ScanOptions
}

/** Renderers are passed in: this module knows nothing of fonts. A message is in plain Chinese. */
export type PublicationRenderers = {
  readonly html: (document: DocumentModel) => string
  readonly htmlBody: (document: DocumentModel) => string
  readonly pdf: (document: DocumentModel) => Promise<Result<Uint8Array, { readonly message: string }>>
  readonly docx: (document: DocumentModel) => Promise<Result<Uint8Array, { readonly message: string }>>
}

export type PackageFile = { readonly name: string; readonly bytes: Uint8Array; readonly sha256: string }

export type PublicationPackage = {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly files: readonly PackageFile[]
  readonly masking: MaskResult
}

export type PublicationError =
  | { readonly kind: 'render'; readonly file: string; readonly message: string }
  | { readonly kind: 'leak'; readonly leaks: readonly Leak[] }
  | {
      readonly kind: 'over-masked'
      readonly missing: readonly { readonly file: string; readonly text: string }[]
    }
  | { readonly kind: 'edits'; readonly unapplied: readonly MaskEdit[] }

/** Masks, renders, packs and checks. No package comes out unless the finished bytes are clean. */
export async function buildPublicationPackage(
  input: PublicationInput,
  renderers: PublicationRenderers,
): Promise<Result<PublicationPackage, PublicationError>> {
  const settings = input.settings ?? DEFAULT_MASKING_SETTINGS
  const masked = maskDocument(input.document, input.knowledge, settings, input.edits ?? [])
  if (masked.unapplied.length > 0) return err({ kind: 'edits', unapplied: masked.unapplied })
  // The title names the case, never a person.
  const document: DocumentModel = {
    ...masked.document,
    title: `${input.caseNumber} ${input.facts.documentType}`,
  }

  const pdf = await renderers.pdf(document)
  if (!pdf.ok) return err({ kind: 'render', file: 'document.pdf', message: pdf.error.message })
  const docx = await renderers.docx(document)
  if (!docx.ok) return err({ kind: 'render', file: 'document.docx', message: docx.error.message })
  const metadata = metadataOf(input.caseNumber, input.facts, input.knowledge, masked.result, settings)
  const files = [
    file('index.html', strToU8(renderers.html(document))),
    file('content.html', strToU8(renderers.htmlBody(document))),
    file('document.pdf', pdf.value),
    file('document.docx', docx.value),
    file('metadata.json', strToU8(metadataJson(metadata))),
    file('metadata.csv', strToU8(metadataCsv(metadata))),
    file(
      'README.txt',
      strToU8(`\ufeff${packageReadme(input.caseNumber, input.facts.agency, input.contact)}`),
    ),
  ]
  const manifest = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
  const all = [...files, file('manifest.sha256', strToU8(manifest))]
  const bytes = zip(all, input.preparedOn)
  const fileName = packageFileName(input.caseNumber)

  const printed: string[] = []
  const scanner = leakScanner(secretsOf(input.knowledge, masked.result, settings), {
    ...input.scan,
    onPdf: ({ drawn }) => printed.push(joinPages(drawn)),
    allowedNumbers: [...(input.scan?.allowedNumbers ?? []), input.contact],
  })
  const leaks = scanner.scanBytes(fileName, bytes)
  if (leaks.length > 0) return err({ kind: 'leak', leaks })
  const missing = missingAnywhere(all, printed.join('\n'), keepList(input, masked.result))
  if (missing.length > 0) return err({ kind: 'over-masked', missing })
  return ok({ fileName, bytes, sha256: sha256Hex(bytes), files: all, masking: masked.result })
}

/** The instant written into the files of a package: its day, not the hour, so that it can be made again bit for bit. */
export function stampOfPackage(preparedOn: CivilDate): Instant {
  return instantFromMs(toEpochDay(preparedOn) * 86_400_000)
}

/** `公开包-<案号>.zip`; characters Windows refuses are replaced. */
export function packageFileName(caseNumber: string): string {
  return `公开包-${caseNumber.replace(/[\\/:*?"<>|\s]/gu, '_')}.zip`
}

/** Plain words for the person who pressed the button: what happened, what is safe, what to do. */
export function describePublicationError(error: PublicationError): string {
  switch (error.kind) {
    case 'render':
      return `${error.file} 没有生成：${error.message} 没有制作公开包，案件数据未受影响。`
    case 'leak': {
      const shown = error.leaks.slice(0, 5).map((item) => `${item.what}（${item.where}）`)
      return `成品中仍有 ${error.leaks.length} 处应当隐去的内容，已停止制作公开包，未产生任何文件：${shown.join('；')}。请回到脱敏复核，遮盖后重试。`
    }
    case 'over-masked': {
      const shown = error.missing.slice(0, 5).map((item) => `${item.text}（${item.file}）`)
      return `案号、机关名称等必须保留的内容在成品中缺失，已停止制作公开包：${shown.join('；')}。请在脱敏复核中恢复后重试。`
    }
    case 'edits':
      return `有 ${error.unapplied.length} 处人工复核与现在的文书对不上（文书可能修改过），没有制作公开包。请重新复核这些位置。`
  }
}

function file(name: string, bytes: Uint8Array): PackageFile {
  return { name, bytes, sha256: sha256Hex(bytes) }
}

function zip(files: readonly PackageFile[], day: CivilDate): Uint8Array {
  const entries: Zippable = {}
  // Local midnight without a zone: the ZIP format stores local wall-clock fields, so these are the same everywhere.
  for (const { name, bytes } of files) {
    // PDF and DOCX are compressed inside already.
    const level = /\.(?:pdf|docx)$/u.test(name) ? 0 : 6
    entries[name] = [bytes, { mtime: `${day}T00:00:00`, level }]
  }
  return zipSync(entries)
}

/** What must still be readable; what the reviewer masked on purpose is not demanded. */
function keepList(input: PublicationInput, masking: MaskResult): readonly string[] {
  const onPurpose = masking.segments.flatMap((segment) =>
    segment.kind === 'mask' && segment.rule === 'reviewer' ? [segment.source] : [],
  )
  return [
    ...new Set([input.caseNumber, input.facts.agency, input.facts.respondent, ...masking.mustKeep]),
  ].filter(
    (text) => text !== '' && !onPurpose.some((source) => source.includes(text) || text.includes(source)),
  )
}

/** Looks for what must still be there in the three renderings: HTML and DOCX read back here, `printed` by the gate. */
function missingAnywhere(
  files: readonly PackageFile[],
  printed: string,
  keep: readonly string[],
): readonly { readonly file: string; readonly text: string }[] {
  const readers: Readonly<Record<string, (bytes: Uint8Array) => string>> = {
    'index.html': readHtml,
    'document.docx': readDocx,
    'document.pdf': () => printed,
  }
  return files.flatMap(({ name, bytes }) => {
    const reader = readers[name]
    if (reader === undefined) return []
    return missingFrom(reader(bytes), keep).map((text) => ({ file: name, text }))
  })
}
