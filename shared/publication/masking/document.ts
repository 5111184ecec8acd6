/**
 * Masks a whole document. All texts of the model are joined, masked once (so that aliases and numbering agree from
 * title to signature) and put back into the same blocks: the published file is rendered anew from these blocks.
 */

import type { Block, Cell, DocumentModel, Run } from '#shared/documents/blocks.ts'
import type { MaskEdit } from '#shared/domain/model/publication.ts'
import { assertNever } from '#shared/kernel/assert.ts'
import { applyEdits } from './edits.ts'
import { maskText } from './mask.ts'
import { DEFAULT_MASKING_SETTINGS, type MaskingSettings } from './settings.ts'
import type { KnownParty, MaskResult, Segment } from './types.ts'

export type MaskedDocument = {
  readonly document: DocumentModel
  readonly result: MaskResult
  readonly unapplied: readonly MaskEdit[]
}

/** Masks every text of a document with one set of aliases. */
export function maskDocument(
  model: DocumentModel,
  knowledge: readonly KnownParty[],
  settings: MaskingSettings = DEFAULT_MASKING_SETTINGS,
  edits: readonly MaskEdit[] = [],
): MaskedDocument {
  const leaves = leavesOf(model)
  const source = leaves.map((leaf) => leaf.join + leaf.text).join('')
  const edited = applyEdits(maskText(source, knowledge, settings), edits)
  const texts = textsPerLeaf(leaves, edited.result.segments)
  return { document: withTexts(model, texts), result: edited.result, unapplied: edited.unapplied }
}

/** The text that maskDocument masks, for showing beside the result. */
export function documentText(model: DocumentModel): string {
  return leavesOf(model)
    .map((leaf) => leaf.join + leaf.text)
    .join('')
}

/** One text of the model; `join` is what stands between it and the text before. */
type Leaf = { readonly join: string; readonly text: string }

function leavesOf(model: DocumentModel): readonly Leaf[] {
  const leaves: Leaf[] = []
  rebuild(model, (text, joined) => {
    leaves.push({ join: leaves.length === 0 || joined ? '' : '\n', text })
    return text
  })
  return leaves
}

function withTexts(model: DocumentModel, texts: readonly string[]): DocumentModel {
  let next = 0
  return rebuild(model, () => {
    const text = texts[next] ?? ''
    next += 1
    return text
  })
}

/** Shares the segments out over the leaves; a change that spans leaves is written into the first of them. */
function textsPerLeaf(leaves: readonly Leaf[], segments: readonly Segment[]): readonly string[] {
  const owner: number[] = []
  leaves.forEach((leaf, index) => {
    for (let i = 0; i < leaf.join.length; i += 1) owner.push(-1)
    for (let i = 0; i < leaf.text.length; i += 1) owner.push(index)
  })
  const texts = leaves.map(() => '')
  const append = (index: number, text: string) => {
    if (index >= 0) texts[index] = (texts[index] ?? '') + text
  }
  let at = 0
  for (const segment of segments) {
    const owners = owner.slice(at, at + segment.source.length)
    if (segment.kind === 'mask') append(owners.find((index) => index >= 0) ?? -1, segment.text)
    else for (const [i, index] of owners.entries()) append(index, segment.source.charAt(i))
    at += segment.source.length
  }
  return texts
}

/** Rebuilds a model, passing every text through `change` in reading order; `joined` texts continue the one before. */
function rebuild(model: DocumentModel, change: (text: string, joined: boolean) => string): DocumentModel {
  const cell = (value: Cell): Cell => ({ ...value, text: change(value.text, false) })
  const run = (value: Run, index: number): Run => ({ ...value, text: change(value.text, index > 0) })
  const line = (text: string): string => change(text, false)
  const block = (value: Block): Block => {
    switch (value.kind) {
      case 'title':
        return { ...value, lines: value.lines.map(line) }
      case 'documentNumber':
      case 'addressee':
      case 'heading':
        return { ...value, text: line(value.text) }
      case 'paragraph':
        return { ...value, runs: withoutEmptied(value.runs, value.runs.map(run)) }
      case 'table':
        return {
          ...value,
          caption: line(value.caption),
          columns: value.columns.map((column) => ({ ...column, header: line(column.header) })),
          rows: value.rows.map((row) => row.map(cell)),
        }
      case 'form':
        return { ...value, rows: value.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })) }
      case 'signature':
        return { ...value, signers: value.signers.map(line), date: line(value.date) }
      case 'signLines':
        return { ...value, labels: value.labels.map(line) }
      case 'attachments':
        return { ...value, items: value.items.map(line) }
      case 'space':
      case 'pageBreak':
        return value
      default:
        return assertNever(value, 'block')
    }
  }
  return { ...model, title: line(model.title), blocks: model.blocks.map(block) }
}

/** A run that lost all its text to the run before it is left out. */
function withoutEmptied(before: readonly Run[], after: readonly Run[]): readonly Run[] {
  return after.filter((run, index) => run.text !== '' || before[index]?.text === '')
}
