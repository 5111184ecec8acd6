/** Which documents a case can have now, and what a document still waits for. */
import { templateOf } from '#shared/documents/templates/index.ts'
import { effectiveEvents, latestOf } from '#shared/domain/ledger/effective-events.ts'
import type { DocumentKind } from '#shared/domain/model/document.ts'
import { EVENT_LABELS, type EventType } from '#shared/domain/model/event.ts'
import type { StepCode } from '#shared/domain/next-steps/step-rule.ts'
import type { ReconsiderationAggregate } from './dialogs/step-props.ts'
import type { CaseStep } from './step-target.ts'

/** `event`: reports something recorded. `step`: makes the step when it is signed, or joins it afterwards. */
type Need =
  | { readonly event: EventType }
  | { readonly step: StepCode; readonly event: EventType }
  | { readonly hearing: true }

/** In the order of the procedure. Forms and court papers are made elsewhere. */
const NEEDS = {
  correctionNotice: { step: 'requestCorrection', event: 'correctionRequested' },
  refusalDecision: { step: 'refuse', event: 'refused' },
  abandonmentRecord: { event: 'abandoned' },
  acceptanceNotice: { event: 'accepted' },
  replyNotice: { event: 'accepted' },
  thirdPartyNotice: { event: 'accepted' },
  opinionRecord: { event: 'opinionHeard' },
  hearingNotice: { hearing: true },
  hearingRecord: { event: 'hearingHeld' },
  suspensionNotice: { event: 'suspended' },
  resumptionNotice: { event: 'resumed' },
  extensionNotice: { event: 'extended' },
  conversionNotice: { event: 'convertedToOrdinary' },
  decision: { step: 'decide', event: 'decided' },
  dismissalDecision: { step: 'decide', event: 'decided' },
  terminationDecision: { step: 'terminate', event: 'terminated' },
} as const satisfies Partial<Record<DocumentKind, Need>>

export type DraftableKind = keyof typeof NEEDS

export type DocumentChoice = {
  readonly kind: DraftableKind
  readonly name: string
  /** Why it cannot be drafted now; null when it can. */
  readonly blocked: string | null
  /** Drafts and issued ones that exist already. */
  readonly existing: number
}

/** Every kind of document of a reconsideration case, those that can be drafted now first. */
export function documentChoices(
  aggregate: ReconsiderationAggregate,
  steps: readonly CaseStep[],
): readonly DocumentChoice[] {
  const choices = (Object.keys(NEEDS) as readonly DraftableKind[])
    .filter(
      (kind) => kind !== 'thirdPartyNotice' || aggregate.parties.some(({ role }) => role === 'thirdParty'),
    )
    .map((kind) => ({
      kind,
      name: templateOf(kind).name,
      blocked: blockedBy(NEEDS[kind], aggregate, steps),
      existing: aggregate.documents.filter((document) => document.kind === kind && document.status !== 'void')
        .length,
    }))
  return [
    ...choices.filter(({ blocked }) => blocked === null),
    ...choices.filter(({ blocked }) => blocked !== null),
  ]
}

function blockedBy(
  need: Need,
  aggregate: ReconsiderationAggregate,
  steps: readonly CaseStep[],
): string | null {
  if ('hearing' in need) {
    return aggregate.hearings.some(({ status }) => status === 'scheduled') ? null : '先安排听证。'
  }
  const happened = latestOf(effectiveEvents(aggregate.events), need.event) !== null
  if (!('step' in need)) return happened ? null : `先登记“${EVENT_LABELS[need.event]}”。`
  const step = steps.find(({ code }) => code === need.step)
  if (step?.allowed === true) return null
  const issued = need.step !== 'decide' && happened
  return issued ? null : (step?.reason ?? '案件现在的阶段不办理这一步。')
}
