/** Where a lawful step is done: a dialog here, a document to be drafted, or another page. */
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import type { DocumentKind } from '#shared/domain/model/document.ts'
import { type NextStep, STEP_RULES } from '#shared/domain/next-steps/next-steps.ts'
import {
  type Delivery,
  deliveriesOf,
  type NoticeKind,
  noticesToServe,
  underwayOf,
} from '#shared/domain/next-steps/notice-steps.ts'
import { closingDocument, scheduledHearings, stillToServe } from '#shared/domain/next-steps/step-facts.ts'
import type { StepCode } from '#shared/domain/next-steps/step-rule.ts'
import { must } from '#shared/kernel/assert.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { CaseAction } from './case-view.ts'
import type { DialogStep } from './dialogs/step-dialog.tsx'
import type { ReconsiderationAggregate } from './dialogs/step-props.ts'

export type StepTarget =
  | { readonly kind: 'action'; readonly action: CaseAction }
  | { readonly kind: 'path'; readonly path: string }
  /** A paper that asks nothing: it is drafted at once. */
  | { readonly kind: 'draftNow'; readonly documentKind: NoticeKind }

/** Steps that end in a document: the event is made when it is signed. */
const DRAFTED: Readonly<Partial<Record<StepCode, DocumentKind>>> = {
  requestCorrection: 'correctionNotice',
  refuse: 'refusalDecision',
  decide: 'decision',
  terminate: 'terminationDecision',
}

/**
 * Where the step of this case is done. An unfinished draft of the same document is taken up again; `until` is set
 * where a step is only recorded for a day gone by.
 */
export function stepTarget(
  code: StepCode,
  aggregate: ReconsiderationAggregate,
  until: CivilDate | '' = '',
): StepTarget {
  const { id } = aggregate.case
  const facts = { aggregate, effective: effectiveEvents(aggregate.events) }
  switch (code) {
    case 'requestCorrection':
    case 'refuse':
      if (until !== '') return { kind: 'action', action: { kind: 'step', code } }
      return drafting(must(DRAFTED[code], 'the step is drafted'), aggregate)
    case 'decide':
    case 'terminate':
      return drafting(must(DRAFTED[code], 'the step is drafted'), aggregate)
    case 'correctionNotice':
    case 'refusalDecision':
    case 'terminationDecision':
      return drafting(code, aggregate)
    case 'acceptanceNotice':
    case 'thirdPartyNotice':
    case 'replyNotice':
    case 'hearingNotice':
    case 'suspensionNotice':
    case 'resumptionNotice':
    case 'extensionNotice':
    case 'conversionNotice': {
      const draft = draftOf(aggregate, [code])
      return draft === undefined ? { kind: 'draftNow', documentKind: code } : draftPath(id, draft.id)
    }
    case 'serveNotice':
      return delivering(noticesToServe(facts)[0]) ?? { kind: 'path', path: `/cases/${id}?tab=service` }
    case 'correctionServed':
      return delivering(deliveriesOf(facts, ['correctionNotice'])[0]) ?? step(code)
    case 'sendCopy':
      return (
        delivering(deliveriesOf(facts, ['replyNotice']).find(({ underway }) => underway === null)) ??
        step(code)
      )
    case 'copyServed':
      return (
        delivering(deliveriesOf(facts, ['replyNotice']).find(({ underway }) => underway !== null)) ??
        step(code)
      )
    case 'scheduleHearing':
      return { kind: 'action', action: { kind: 'scheduleHearing', on: null } }
    case 'recordHearing':
      return {
        kind: 'action',
        action: {
          kind: 'recordHearing',
          hearing: must(scheduledHearings({ aggregate })[0], 'the step exists only with a scheduled hearing'),
        },
      }
    case 'serve': {
      const documentId = closingDocument(facts)?.id ?? ''
      const party = stillToServe(facts)[0]
      const underway = party === undefined ? null : underwayOf(facts, documentId, party.id)
      return underway === null
        ? { kind: 'action', action: { kind: 'serve', documentId, partyId: party?.id ?? '' } }
        : { kind: 'action', action: { kind: 'completeService', service: underway } }
    }
    case 'publish':
      return { kind: 'path', path: `/publication?case=${id}` }
    case 'openLitigation':
      return { kind: 'path', path: `/litigation?from=${id}` }
    default:
      return step(code)
  }
}

function step(code: DialogStep): StepTarget {
  return { kind: 'action', action: { kind: 'step', code } }
}

function drafting(documentKind: DocumentKind, aggregate: ReconsiderationAggregate): StepTarget {
  const kinds: readonly DocumentKind[] =
    documentKind === 'decision' ? ['decision', 'dismissalDecision'] : [documentKind]
  const draft = draftOf(aggregate, kinds)
  return draft === undefined
    ? { kind: 'action', action: { kind: 'draft', documentKind, hearingId: '' } }
    : draftPath(aggregate.case.id, draft.id)
}

function draftPath(caseId: string, documentId: string): StepTarget {
  return { kind: 'path', path: `/cases/${caseId}/documents/${documentId}` }
}

/** What is on its way is completed; what nobody has sent yet is served. */
function delivering(delivery: Delivery | undefined): StepTarget | null {
  if (delivery === undefined) return null
  const { document, party, underway } = delivery
  return underway === null
    ? { kind: 'action', action: { kind: 'serve', documentId: document.id, partyId: party.id } }
    : { kind: 'action', action: { kind: 'completeService', service: underway } }
}

function draftOf({ documents }: ReconsiderationAggregate, kinds: readonly DocumentKind[]) {
  return documents.find((document) => document.status === 'draft' && kinds.includes(document.kind))
}

export type CaseStep = NextStep & { readonly code: StepCode }

/** Steps of a reconsideration case; those of a suit belong to its own page. */
export function isCaseStep(step: NextStep): step is CaseStep {
  return STEP_RULES.some((rule) => rule.code === step.code)
}
