import { describe, expect, it } from 'vitest'
import type { DocumentModel } from '#shared/documents/blocks.ts'
import { documentModelOf } from '#shared/documents/drafting/document-model.ts'
import { layoutDocument } from '#shared/documents/layout/layout-document.ts'
import type { DocumentKind } from '#shared/domain/model/document.ts'
import { must } from '#shared/kernel/assert.ts'
import { sampleOf } from '#tests/support/fixtures/documents.ts'
import { officeState } from '#tests/support/fixtures/office.ts'

/** Enough added lines to push the end of a document over a whole page of 22. */
const ADDED_LINES = Array.from({ length: 23 }, (_, lines) => lines)

/** The finished sample with lines added to its last section, which pushes what follows down one by one. */
function lengthened(kind: DocumentKind, lines: number): DocumentModel {
  const { document, aggregate } = sampleOf(kind)
  const { text, ...section } = must(document.sections.at(-1), `${kind} has a section`)
  const sections = [...document.sections.slice(0, -1), { ...section, text: `${text}${'\n续'.repeat(lines)}` }]
  return documentModelOf({ ...document, sections }, aggregate, officeState())
}

/** Pages on which lines of the given blocks stand, each once. */
function pagesOf(model: DocumentModel, blocks: readonly number[]): readonly number[] {
  return layoutDocument(model).pages.flatMap((page, index) =>
    page.texts.some(({ block }) => blocks.includes(block)) ? [index + 1] : [],
  )
}

describe('wherever the text ends', () => {
  it.each(ADDED_LINES)('此致 stays with the court and the signature (%i lines more)', (lines) => {
    const model = lengthened('answer', lines)
    const salutation = model.blocks.findIndex(
      (block) => block.kind === 'paragraph' && block.runs[0]?.text === '此致',
    )
    expect(model.blocks[salutation + 2]?.kind).toBe('signature')
    expect(pagesOf(model, [salutation, salutation + 1, salutation + 2])).toHaveLength(1)
  })

  it.each(
    (['opinionRecord', 'hearingRecord', 'abandonmentRecord'] as const).flatMap((kind) =>
      ADDED_LINES.map((lines) => [kind, lines] as const),
    ),
  )('the lines to sign in %s stay on one page (%i lines more)', (kind, lines) => {
    const model = lengthened(kind, lines)
    const signing = model.blocks.findIndex((block) => block.kind === 'signLines')
    expect(signing).toBeGreaterThan(0)
    expect(pagesOf(model, [signing])).toHaveLength(1)
  })
})
