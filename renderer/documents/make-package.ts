/** Makes the publication package inside the render worker: masking, four renderings, the ZIP, and the scan of its bytes. */
import type { DocumentModel } from '#shared/documents/blocks.ts'
import { renderDocx } from '#shared/documents/docx/render-docx.ts'
import type { FontSet } from '#shared/documents/fonts/font-set.ts'
import { renderPublicationBody, renderPublicationHtml } from '#shared/documents/html/publication-html.ts'
import { renderPdf } from '#shared/documents/pdf/render-pdf.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import {
  buildPublicationPackage,
  type PublicationError,
  stampOfPackage,
} from '#shared/publication/package/build-package.ts'
import type { PackageSource, ReadyPackage } from './render-protocol.ts'

/** GB 18030, which the scan itself cannot read. */
const gb18030 = new TextDecoder('gb18030')
const DECODERS = [{ name: 'GB 18030', decode: (bytes: Uint8Array) => gb18030.decode(bytes) }]

/** The same input and fonts give the same bytes. `report` is told each step in Chinese. */
export async function makePackage(
  input: PackageSource,
  fonts: FontSet,
  report: (text: string) => void,
): Promise<Result<ReadyPackage, PublicationError>> {
  const createdAt = stampOfPackage(input.preparedOn)
  const built = await buildPublicationPackage(
    { ...input, scan: { decoders: DECODERS } },
    {
      html: renderPublicationHtml,
      htmlBody: renderPublicationBody,
      pdf: async (model: DocumentModel) => {
        report('正在重新排版 PDF')
        const file = await renderPdf(model, fonts, { createdAt })
        return file.ok ? ok(file.value.bytes) : file
      },
      docx: async (model: DocumentModel) => {
        report('正在生成 Word')
        const file = await renderDocx(model, { createdAt })
        report('正在打包，并逐字节扫描成品')
        return file
      },
    },
  )
  if (!built.ok) return built
  const { fileName, bytes, sha256, files, masking } = built.value
  return ok({
    fileName,
    bytes: Uint8Array.from(bytes),
    sha256,
    files: files.map((file) => ({ name: file.name, size: file.bytes.length, sha256: file.sha256 })),
    masks: masking.segments.filter(({ kind }) => kind === 'mask').length,
    secrets: masking.secrets.length,
  })
}
