/** First text of a document, section by section, from what the case knows. */
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import type { DecisionItem } from '#shared/domain/model/decision.ts'
import type { DocumentKind, DocumentSection } from '#shared/domain/model/document.ts'
import type { Party } from '#shared/domain/model/party.ts'
import { templateOf } from '../templates/index.ts'
import { renderParagraphs } from '../templates/render-text.ts'
import { SNAPSHOT_SHAPE } from '../templates/snapshot-shape.ts'
import type { Template } from '../templates/template.ts'
import { withFields } from '../templates/verify-template.ts'
import { caseSnapshot, scopeOf } from './snapshot/case-snapshot.ts'
import { partiesOf } from './snapshot/parties.ts'

export type DraftOptions = {
  /** Values for the template's fields; a missing one takes the template's initial text. */
  readonly fields?: Readonly<Record<string, string>>
  readonly decisionItems?: readonly DecisionItem[]
  /** Default: the parties of the template's addressee rule (for `each` documents, the first of them). */
  readonly addresseePartyIds?: readonly string[]
  readonly hearingId?: string
  /** The reconsideration case behind a litigation case; its ledger fills the answer to the court. */
  readonly source?: CaseAggregate | null
}

export type Draft = {
  readonly title: string
  readonly sections: readonly DocumentSection[]
  readonly fields: Readonly<Record<string, string>>
  readonly addresseePartyIds: readonly string[]
  readonly decisionItems: readonly DecisionItem[]
  readonly hearingId: string
  readonly templateVersion: string
}

/** Drafts a document of a kind. What the case does not know is marked 【待补：…】. */
export function draftDocument(
  kind: DocumentKind,
  aggregate: CaseAggregate,
  office: OfficeState,
  options: DraftOptions = {},
): Draft {
  const template = templateOf(kind)
  const addresseePartyIds = options.addresseePartyIds ?? defaultAddressees(template, aggregate.parties)
  const facts = {
    kind,
    issuedOn: '' as const,
    decisionItems: options.decisionItems ?? [],
    addresseePartyIds,
    hearingId: options.hearingId ?? '',
  }
  const shape = withFields(template, SNAPSHOT_SHAPE)
  const given = options.fields ?? {}
  const source = options.source ?? null
  const bare = caseSnapshot({ ...facts, fields: given }, aggregate, office, source)
  const fields = {
    ...Object.fromEntries(
      template.fields.map(({ key, initial }) => [
        key,
        given[key] ?? (initial === '' ? '' : renderParagraphs(initial, [scopeOf(bare, {}, SNAPSHOT_SHAPE)])),
      ]),
    ),
    ...given,
  }
  const scope = scopeOf(caseSnapshot({ ...facts, fields }, aggregate, office, source), fields, shape)
  return {
    title: template.name,
    sections: template.sections.map(({ key, label, draft }) => ({
      key,
      label,
      text: renderParagraphs(draft, [scope]),
    })),
    fields,
    addresseePartyIds,
    decisionItems: facts.decisionItems,
    hearingId: facts.hearingId,
    templateVersion: template.version,
  }
}

/** Groups of addressees, one per document to be made: all together, or one party each. */
export function addresseeGroups(
  kind: DocumentKind,
  parties: readonly Party[],
): readonly (readonly string[])[] {
  const rule = templateOf(kind).addressees
  if (rule === null) return []
  const ids = rule.roles.flatMap((role) => partiesOf(parties, role).map((party) => party.id))
  return rule.mode === 'together' ? [ids] : ids.map((id) => [id])
}

function defaultAddressees(template: Template, parties: readonly Party[]): readonly string[] {
  return addresseeGroups(template.code, parties)[0] ?? []
}
