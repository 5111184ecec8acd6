/** What the step rules look at: one case, its ledger up to a day, and the office. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { addresseesOfClosing } from '../ledger/closing.ts'
import { eventsOf, latestOf } from '../ledger/effective-events.ts'
import { handlerIdsOf, procedureOf } from '../ledger/procedure-facts.ts'
import type { CaseAggregate, OfficeState } from '../model/aggregate.ts'
import type { Procedure, ReconsiderationCase, Stage } from '../model/case.ts'
import type { DocumentKind, DocumentRecord } from '../model/document.ts'
import type { CaseEvent, EventType } from '../model/event.ts'
import type { Hearing } from '../model/hearing.ts'
import type { Party, PartyRole } from '../model/party.ts'
import { minimumHandlers } from '../office/handler-minimum.ts'

export type StepFacts = {
  readonly aggregate: CaseAggregate<ReconsiderationCase>
  readonly effective: readonly CaseEvent[]
  readonly stage: Stage
  readonly office: OfficeState
  /** The legal day of the step: today for the menu, the entered day for a command. */
  readonly asOf: CivilDate
}

/** Live parties of a role, in order. */
export function partiesOf(facts: Pick<StepFacts, 'aggregate'>, role: PartyRole): readonly Party[] {
  return facts.aggregate.parties.filter((party) => party.role === role && party.deleted === 0)
}

/** Procedure in force; null before acceptance. */
export function procedureIn(facts: StepFacts): Procedure | null {
  return procedureOf(facts.effective)
}

/** How many handlers are missing to the minimum (条例39 and the office's own rule). */
export function missingHandlers(facts: StepFacts): number {
  const minimum = minimumHandlers(facts.office.settings, procedureIn(facts), facts.aggregate.case.major === 1)
  return Math.max(0, minimum - handlerIdsOf(facts.effective).length)
}

/** Respondents to whom no copy has been sent yet (法48). */
export function respondentsWithoutCopy(facts: StepFacts): readonly Party[] {
  return withoutEvent(facts, 'copySent')
}

/** Respondents who have been sent a copy whose arrival is not recorded. */
export function copiesUnderway(facts: StepFacts): readonly Party[] {
  const unsent = new Set(respondentsWithoutCopy(facts).map((party) => party.id))
  return withoutEvent(facts, 'copyServed').filter((party) => !unsent.has(party.id))
}

/** Respondents who got a copy and have not replied. */
export function repliesOutstanding(facts: StepFacts): readonly Party[] {
  const unsent = new Set(respondentsWithoutCopy(facts).map((party) => party.id))
  return withoutEvent(facts, 'replyReceived').filter((party) => !unsent.has(party.id))
}

function withoutEvent(facts: StepFacts, type: 'copySent' | 'copyServed' | 'replyReceived'): readonly Party[] {
  const done = new Set(eventsOf(facts.effective, type).map((event) => event.data.partyId))
  return partiesOf(facts, 'respondent').filter((party) => !done.has(party.id))
}

/** The kinds of document that end a case, by the event they make. */
const CLOSING_KINDS = {
  decided: ['decision', 'dismissalDecision'],
  terminated: ['terminationDecision'],
  refused: ['refusalDecision'],
} as const satisfies Partial<Record<EventType, readonly DocumentKind[]>>

/** The issued document that ended the case, or null. An ending recorded first is joined by its document later. */
export function closingDocument(facts: Pick<StepFacts, 'aggregate' | 'effective'>): DocumentRecord | null {
  const closing =
    latestOf(facts.effective, 'decided') ??
    latestOf(facts.effective, 'terminated') ??
    latestOf(facts.effective, 'refused')
  if (closing === null) return null
  const kinds: readonly DocumentKind[] = CLOSING_KINDS[closing.data.type]
  const issued = facts.aggregate.documents.filter((document) => document.status === 'issued')
  return (
    issued.find((document) => document.id === closing.data.documentId) ??
    issued.find((document) => kinds.includes(document.kind)) ??
    null
  )
}

/** Parties whom the closing document has not reached yet. */
export function stillToServe(facts: Pick<StepFacts, 'aggregate' | 'effective'>): readonly Party[] {
  const document = closingDocument(facts)
  if (document === null) return []
  const served = new Set(
    eventsOf(facts.effective, 'served')
      .filter((event) => event.data.documentId === document.id)
      .map((event) => event.data.partyId),
  )
  return addresseesOfClosing(facts).filter((party) => !served.has(party.id))
}

/** Scheduled hearings of the case, earliest first. */
export function scheduledHearings(facts: Pick<StepFacts, 'aggregate'>): readonly Hearing[] {
  return facts.aggregate.hearings
    .filter((hearing) => hearing.status === 'scheduled' && hearing.deleted === 0)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
