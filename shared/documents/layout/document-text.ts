/** Walks all text of a document, to find characters that must not enter it. */
import { assertNever } from '#shared/kernel/assert.ts'
import type { Block, DocumentModel } from '../blocks.ts'
import { nameCodePoint, refusedCharacters } from './clean-text.ts'

/** A character and the text it stands in, worded for a message. */
export type CharacterPlace = { readonly codePoint: number; readonly where: string }

/** Control, private-use and broken characters of a document, each with its place; empty when there are none. */
export function refusedInDocument(model: DocumentModel): readonly CharacterPlace[] {
  const inBlocks = model.blocks.flatMap((block, index) =>
    textsOf(block).flatMap((text) =>
      refusedCharacters(text).map((codePoint) => ({
        codePoint,
        where: `第${index + 1}段「${excerptBefore(text, codePoint)}」之后`,
      })),
    ),
  )
  const inTitle = refusedCharacters(model.title).map((codePoint) => ({ codePoint, where: '文件标题' }))
  return [...inTitle, ...inBlocks]
}

/** What to tell a person whose document holds such characters. */
export function refusedCharactersMessage(characters: readonly CharacterPlace[]): string {
  return `文书中有不能进入正式文书的字符：${nameCharacters(characters)}。文书没有导出，内容未改动。请在该处删除或重新输入后再导出。`
}

/** 「U+0007，见第3段……」 for each character. */
export function nameCharacters(characters: readonly CharacterPlace[]): string {
  return characters.map(({ codePoint, where }) => `${nameCodePoint(codePoint)}，见${where}`).join('；')
}

/** Every text of a block, in reading order. */
export function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
      return block.lines
    case 'documentNumber':
    case 'addressee':
    case 'heading':
      return [block.text]
    case 'paragraph':
      return block.runs.map((run) => run.text)
    case 'table':
      return [
        block.caption,
        ...block.columns.map((column) => column.header),
        ...block.rows.flatMap((row) => row.map((cell) => cell.text)),
      ]
    case 'form':
      return block.rows.flatMap((row) => row.cells.map((cell) => cell.text))
    case 'signature':
      return [...block.signers, block.date]
    case 'signLines':
      return block.labels
    case 'attachments':
      return block.items
    case 'space':
    case 'pageBreak':
      return []
    default:
      return assertNever(block, 'block')
  }
}

const EXCERPT_LENGTH = 12

function excerptBefore(text: string, codePoint: number): string {
  const before = text.slice(0, text.indexOf(String.fromCodePoint(codePoint)))
  return [...before].slice(-EXCERPT_LENGTH).join('')
}
