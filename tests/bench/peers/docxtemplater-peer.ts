/**
 * docxtemplater filling a ready-made DOCX that has one field per paragraph of the decision, the way an office
 * keeps its forms. The template is made beforehand; opening, filling and packing it is what is timed.
 */
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import type { Block, DocumentModel } from '#shared/documents/blocks.ts'
import { renderDocx } from '#shared/documents/docx/render-docx.ts'
import type { Instant } from '#shared/kernel/clock.ts'

export type FillingPeer = { readonly fill: () => Uint8Array }

/** Makes the template of a decision and its values. */
export async function docxtemplaterPeer(model: DocumentModel, createdAt: Instant): Promise<FillingPeer> {
  const values: Record<string, string> = {}
  const field = (text: string): string => {
    const name = `t${Object.keys(values).length}`
    values[name] = text
    return `{${name}}`
  }
  const template = await renderDocx(
    { ...model, blocks: model.blocks.map((block) => withFields(block, field)) },
    { createdAt },
  )
  if (!template.ok) throw new Error(template.error.message)
  const bytes = template.value
  return {
    fill: () => {
      const document = new Docxtemplater(new PizZip(bytes), { paragraphLoop: true, linebreaks: true })
      document.render(values)
      return document.toBuffer({ compression: 'DEFLATE' })
    },
  }
}

function withFields(block: Block, field: (text: string) => string): Block {
  switch (block.kind) {
    case 'title':
      return { ...block, lines: block.lines.map(field) }
    case 'documentNumber':
    case 'heading':
      return { ...block, text: field(block.text) }
    case 'paragraph':
      return { ...block, runs: [{ text: field(block.runs.map(({ text }) => text).join('')) }] }
    case 'signature':
      return { ...block, signers: block.signers.map(field), date: field(block.date) }
    default:
      throw new Error(`对照工具没有准备这种内容：${block.kind}`)
  }
}
