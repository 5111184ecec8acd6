/** What check rules look at: the text by section, and what the case says it should be. */
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import type { DocumentRecord } from '#shared/domain/model/document.ts'
import type { CaseEvent } from '#shared/domain/model/event.ts'
import { partyName } from '#shared/domain/model/party.ts'
import { caseSnapshot } from '../drafting/snapshot/case-snapshot.ts'
import { templateOf } from '../templates/index.ts'
import type { CaseSnapshot } from '../templates/snapshot-shape.ts'
import type { Template } from '../templates/template.ts'

export type CheckedSection = { readonly key: string; readonly label: string; readonly text: string }

export type CheckContext = {
  readonly document: DocumentRecord
  readonly aggregate: CaseAggregate
  readonly office: OfficeState
  readonly template: Template
  readonly effective: readonly CaseEvent[]
  /** What templates see; the check asks the same facts. */
  readonly snapshot: CaseSnapshot
  /** Every section with text, and the decision items as one more named `operative`. */
  readonly sections: readonly CheckedSection[]
  /** Names of all parties of the case. */
  readonly names: readonly string[]
}

/** Key under which findings about 主文 are reported. */
export const OPERATIVE = 'operative'

/** Gathers the context once for all rules. */
export function checkContext(
  document: DocumentRecord,
  aggregate: CaseAggregate,
  office: OfficeState,
): CheckContext {
  const items = document.decisionItems.map((item) => item.text).join('\n')
  return {
    document,
    aggregate,
    office,
    template: templateOf(document.kind),
    effective: effectiveEvents(aggregate.events),
    snapshot: caseSnapshot(document, aggregate, office),
    sections: [
      ...document.sections,
      ...(items === '' ? [] : [{ key: OPERATIVE, label: '决定主文', text: items }]),
    ].filter((section) => section.text.trim() !== ''),
    names: aggregate.parties.filter((party) => party.deleted === 0).map(partyName),
  }
}

/** Text of one section; empty when it is absent. */
export function sectionText(context: CheckContext, key: string): string {
  return context.sections
    .filter((section) => section.key === key)
    .map((section) => section.text)
    .join('\n')
}

/**
 * Text without quotations, each character in its old place: what the law or a party says is not the document's own
 * wording.
 */
export function ownWords(text: string): string {
  return text.replace(/“[^”]*”/gu, (quoted) => '\uFFFC'.repeat(quoted.length))
}
