/** A document's text as the other tools get it: the same paragraphs with their roles. */
import type { Block, DocumentModel } from '#shared/documents/blocks.ts'

export type ParagraphRole = 'title' | 'number' | 'heading1' | 'heading2' | 'body' | 'closing'

export type PlainParagraph = { readonly role: ParagraphRole; readonly text: string }

/** Every paragraph of a decision; throws on a block that decisions do not have. */
export function plainParagraphs(model: DocumentModel): readonly PlainParagraph[] {
  return model.blocks.flatMap(paragraphsOf)
}

function paragraphsOf(block: Block): readonly PlainParagraph[] {
  switch (block.kind) {
    case 'title':
      return block.lines.map((text) => ({ role: 'title', text }))
    case 'documentNumber':
      return [{ role: 'number', text: block.text }]
    case 'heading':
      return [{ role: block.level === 1 ? 'heading1' : 'heading2', text: block.text }]
    case 'paragraph':
      return [{ role: 'body', text: block.runs.map(({ text }) => text).join('') }]
    case 'signature':
      return [...block.signers, block.date].map((text) => ({ role: 'closing', text }))
    default:
      throw new Error(`对照工具没有准备这种内容：${block.kind}`)
  }
}
