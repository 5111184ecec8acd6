/** Where a lawful step is done: a dialog here, a document to be drafted, or another page. */
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import type { DocumentKind } from '#shared/domain/model/document.ts'
import { type NextStep, STEP_RULES } from '#shared/domain/next-steps/next-steps.ts'
import { closingDocument, stillToServe } from '#shared/domain/next-steps/step-facts.ts'
import type { StepCode } from '#shared/domain/next-steps/step-rule.ts'
import { scheduledHearings } from '#shared/domain/next-steps/trial-steps.ts'
import { must } from '#shared/kernel/assert.ts'
import type { CaseAction } from './case-view.ts'
import type { ReconsiderationAggregate } from './dialogs/step-props.ts'

export type StepTarget =
  | { readonly kind: 'action'; readonly action: CaseAction }
  | { readonly kind: 'path'; readonly path: string }

/** Steps that end in a document: the event is made when it is signed. */
const DRAFTED: Readonly<Partial<Record<StepCode, DocumentKind>>> = {
  requestCorrection: 'correctionNotice',
  refuse: 'refusalDecision',
  decide: 'decision',
  terminate: 'terminationDecision',
}

/** Where the step of this case is done. An unfinished draft of the same document is taken up again. */
export function stepTarget(code: StepCode, aggregate: ReconsiderationAggregate): StepTarget {
  const { id } = aggregate.case
  switch (code) {
    case 'requestCorrection':
    case 'refuse':
    case 'decide':
    case 'terminate': {
      const documentKind = must(DRAFTED[code], 'the step is drafted')
      const draft = draftOf(aggregate, code === 'decide' ? ['decision', 'dismissalDecision'] : [documentKind])
      return draft === undefined
        ? { kind: 'action', action: { kind: 'draft', documentKind, hearingId: '' } }
        : { kind: 'path', path: `/cases/${id}/documents/${draft.id}` }
    }
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
      const facts = { aggregate, effective: effectiveEvents(aggregate.events) }
      const documentId = closingDocument(facts)?.id ?? ''
      const partyId = stillToServe(facts)[0]?.id ?? ''
      return { kind: 'action', action: { kind: 'serve', documentId, partyId } }
    }
    case 'publish':
      return { kind: 'path', path: `/publication?case=${id}` }
    case 'openLitigation':
      return { kind: 'path', path: `/litigation?from=${id}` }
    default:
      return { kind: 'action', action: { kind: 'step', code } }
  }
}

function draftOf({ documents }: ReconsiderationAggregate, kinds: readonly DocumentKind[]) {
  return documents.find((document) => document.status === 'draft' && kinds.includes(document.kind))
}

export type CaseStep = NextStep & { readonly code: StepCode }

/** Steps of a reconsideration case; those of a suit belong to its own page. */
export function isCaseStep(step: NextStep): step is CaseStep {
  return STEP_RULES.some((rule) => rule.code === step.code)
}
