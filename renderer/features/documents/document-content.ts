/** The editable part of a document, and how its text follows the facts it was drafted from. */
import { type Draft, draftDocument } from '#shared/documents/drafting/draft-document.ts'
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import type { DocumentRecord } from '#shared/domain/model/document.ts'

export type Content = Pick<DocumentRecord, 'sections' | 'fields' | 'decisionItems' | 'addresseePartyIds'>
export type Facts = Pick<Content, 'fields' | 'decisionItems' | 'addresseePartyIds'>

/** The editable part of a record. */
export function contentOf({ sections, fields, decisionItems, addresseePartyIds }: DocumentRecord): Content {
  return { sections, fields, decisionItems, addresseePartyIds }
}

/** What the template would write now, given the facts of the document. */
export type Generate = (facts: Facts) => Draft

/** The generator of one document. `source` is the reconsideration case behind a suit. */
export function generatorOf(
  { kind, hearingId }: Pick<DocumentRecord, 'kind' | 'hearingId'>,
  aggregate: CaseAggregate,
  office: OfficeState,
  source: CaseAggregate | null,
): Generate {
  return ({ fields, decisionItems, addresseePartyIds }) =>
    draftDocument(kind, aggregate, office, { fields, decisionItems, addresseePartyIds, hearingId, source })
}

/** Changes facts; sections that nobody has rewritten follow them, rewritten ones stay as they are. */
export function withFacts(content: Content, patch: Partial<Facts>, generate: Generate): Content {
  const next = { ...content, ...patch }
  const before = textsOf(generate(content))
  const after = textsOf(generate(next))
  return {
    ...next,
    sections: content.sections.map((section) =>
      section.text.trim() === before.get(section.key)?.trim()
        ? { ...section, text: after.get(section.key) ?? section.text }
        : section,
    ),
  }
}

/** The text of each section by its key. */
export function textsOf({ sections }: Pick<Content, 'sections'>): ReadonlyMap<string, string> {
  return new Map(sections.map(({ key, text }) => [key, text]))
}

/** Replaces the text of one section. */
export function withSection(content: Content, key: string, text: string): Content {
  return {
    ...content,
    sections: content.sections.map((section) => (section.key === key ? { ...section, text } : section)),
  }
}
