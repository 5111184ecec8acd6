/** Papers that are printed from the case and not kept as documents: 期限计算说明, 送达回证. */
import { documentModelOf, suggestedFileName } from '#shared/documents/drafting/document-model.ts'
import { clockKey } from '#shared/documents/drafting/snapshot/limits.ts'
import { templateOf } from '#shared/documents/templates/index.ts'
import type { CaseClock } from '#shared/domain/deadlines/case-clocks.ts'
import type { DocumentModel } from '#shared/domain/model/blocks.ts'
import type { DocumentKind, DocumentRecord } from '#shared/domain/model/document.ts'
import type { ServiceMethod } from '#shared/domain/model/service.ts'
import { instantFromMs } from '#shared/kernel/clock.ts'
import type { CaseView } from './case-view.ts'

export type Paper = {
  readonly title: string
  readonly model: DocumentModel
  /** Suggested file name without extension. */
  readonly name: string
}

/** A stored document as it is printed. */
export function paperOf(document: DocumentRecord, { aggregate, office }: CaseView): Paper {
  return {
    title: `${document.title} ${document.number}`.trim(),
    model: documentModelOf(document, aggregate, office),
    name: suggestedFileName(document, aggregate.case.number),
  }
}

/** The reckoning of one limit, for the file or to show a party. */
export function deadlineStatement(clock: CaseClock, view: CaseView): Paper {
  const record = unsaved(view, 'deadlineStatement', { clock: clockKey(clock), asOf: view.today }, [])
  return {
    title: `期限计算说明：${clock.rule.name}`,
    model: documentModelOf(record, view.aggregate, view.office),
    name: `${view.aggregate.case.number} 期限计算说明（${clock.rule.name}）`,
  }
}

/** A receipt to be signed by one party; `method` '' leaves every box open. */
export function serviceReceipt(
  document: DocumentRecord,
  partyId: string,
  method: ServiceMethod | '',
  view: CaseView,
): Paper {
  const documents = `${document.title}${document.number === '' ? '' : `（${document.number}）`} 1份`
  const record = unsaved(view, 'serviceReceipt', { documents, method }, [partyId])
  return {
    title: '送达回证',
    model: documentModelOf(record, view.aggregate, view.office),
    name: `${document.number === '' ? view.aggregate.case.number : document.number} 送达回证`,
  }
}

/** A document that exists only to be printed: it takes no number and is never stored. */
function unsaved(
  { aggregate }: CaseView,
  kind: DocumentKind,
  fields: Readonly<Record<string, string>>,
  addresseePartyIds: readonly string[],
): DocumentRecord {
  const at = instantFromMs(0)
  const { name, version } = templateOf(kind)
  return {
    id: '',
    rev: 0,
    createdAt: at,
    updatedAt: at,
    by: '',
    device: '',
    deleted: 0,
    caseId: aggregate.case.id,
    kind,
    templateVersion: version,
    title: name,
    number: '',
    status: 'draft',
    issuedOn: '',
    signedBy: '',
    sections: [],
    fields,
    decisionItems: [],
    addresseePartyIds,
    hearingId: '',
    issuedBlocks: null,
  }
}
