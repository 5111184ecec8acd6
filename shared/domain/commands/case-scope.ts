/**
 * What a decider of a case works on, and how its outcome becomes a Change. One place makes events, revises
 * the header and checks the ledger, so that no decider can forget it.
 */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { effectiveEvents } from '../ledger/effective-events.ts'
import { ledgerProblems } from '../ledger/ledger-rules.ts'
import { projectionOf } from '../ledger/projection.ts'
import type { CaseAggregate, DomainState, OfficeState } from '../model/aggregate.ts'
import type { CaseRecord, LitigationCase, ReconsiderationCase, Stage } from '../model/case.ts'
import type { CaseEvent, EventData } from '../model/event.ts'
import type { Hearing } from '../model/hearing.ts'
import type { Draft } from '../model/meta.ts'
import { mergePuts, type Puts } from './change.ts'
import type { Command } from './command.ts'
import { type CommandContext, created, revised, today } from './context.ts'
import type { Decided, Decider } from './decider.ts'
import { notAllowed, notFound } from './errors.ts'

export type CaseScope<C extends CaseRecord = CaseRecord> = {
  readonly context: CommandContext
  readonly office: OfficeState
  readonly scheduledHearings: readonly Hearing[]
  readonly aggregate: CaseAggregate<C>
  /** The case behind a suit. */
  readonly source: CaseAggregate | null
  /** The ledger with corrections applied, in legal order. */
  readonly effective: readonly CaseEvent[]
  readonly stage: Stage
  readonly today: CivilDate
}

export type ReconsiderationScope = CaseScope<ReconsiderationCase>
export type LitigationScope = CaseScope<LitigationCase>

/** A decider for commands on a reconsideration case. */
export function onReconsideration<C extends Command>(
  decide: (scope: ReconsiderationScope, command: C) => Decided,
): Decider<C> {
  return (state, command, context) => {
    const aggregate = state.aggregate
    if (aggregate === null) return err(notFound('这个案件'))
    if (aggregate.case.kind !== 'reconsideration') {
      return err(notAllowed('这是应诉案件，不能办理行政复议的步骤。请打开对应的复议案件。'))
    }
    return decide(scopeOf(state, { ...aggregate, case: aggregate.case }, context), command)
  }
}

/** A decider for commands on a litigation case. */
export function onLitigation<C extends Command>(
  decide: (scope: LitigationScope, command: C) => Decided,
): Decider<C> {
  return (state, command, context) => {
    const aggregate = state.aggregate
    if (aggregate === null) return err(notFound('这个案件'))
    if (aggregate.case.kind !== 'litigation') {
      return err(notAllowed('这是行政复议案件，不能办理应诉的步骤。请打开对应的应诉案件。'))
    }
    return decide(scopeOf(state, { ...aggregate, case: aggregate.case }, context), command)
  }
}

/** A decider for commands that any kind of case takes (documents, materials). */
export function onAnyCase<C extends Command>(decide: (scope: CaseScope, command: C) => Decided): Decider<C> {
  return (state, command, context) =>
    state.aggregate === null
      ? err(notFound('这个案件'))
      : decide(scopeOf(state, state.aggregate, context), command)
}

/** The scope of the case behind a suit, for what a command on the suit enters there; null where there is none. */
export function sourceScope({ office, source, scheduledHearings, context }: CaseScope): CaseScope | null {
  return source === null ? null : scopeOf({ office, source: null, scheduledHearings }, source, context)
}

function scopeOf<C extends CaseRecord>(
  state: Pick<DomainState, 'office' | 'source' | 'scheduledHearings'>,
  aggregate: CaseAggregate<C>,
  context: CommandContext,
): CaseScope<C> {
  return {
    context,
    office: state.office,
    source: state.source,
    scheduledHearings: state.scheduledHearings,
    aggregate,
    effective: effectiveEvents(aggregate.events),
    stage: projectionOf(aggregate, state.office).stage,
    today: today(context),
  }
}

export type NewEvent = { readonly on: CivilDate; readonly data: EventData; readonly note?: string }

export type Outcome<C extends CaseRecord> = {
  /** Recorded in this order. */
  readonly events?: readonly NewEvent[]
  /** Rows of the child tables and of the office (counters). */
  readonly puts?: Puts
  /** Header fields that are not derived. */
  readonly patch?: Partial<Draft<C>>
  /** One sentence for the log, without ID numbers or phones. */
  readonly summary: string
  readonly recordId?: string
}

/** Turns an outcome into a Change: numbers the events, recomputes the header, and refuses an impossible ledger. */
export function conclude<C extends CaseRecord>(scope: CaseScope<C>, outcome: Outcome<C>): Decided {
  const { aggregate, context } = scope
  const events = newEvents(scope, outcome.events ?? [])
  const puts = mergePuts([outcome.puts ?? {}, events.length === 0 ? {} : { events }])
  const next = applied(aggregate, puts, outcome.patch)
  const problem = newProblem(scope.effective, effectiveEvents(next.events))
  if (problem !== null) return err(notAllowed(`${problem}请核对日期和步骤的先后。`))
  const header = revised<CaseRecord>(context, aggregate.case, {
    ...outcome.patch,
    ...projectionOf(next, scope.office),
  } as Partial<Draft<CaseRecord>>)
  return ok({
    puts: mergePuts([puts, { cases: [header] }]),
    summary: outcome.summary,
    caseId: aggregate.case.id,
    recordId: outcome.recordId ?? aggregate.case.id,
  })
}

function newEvents(scope: CaseScope, inputs: readonly NewEvent[]): readonly CaseEvent[] {
  const last = Math.max(0, ...scope.aggregate.events.map((event) => event.seq))
  return inputs.map((input, index) =>
    created<CaseEvent>(scope.context, {
      caseId: scope.aggregate.case.id,
      seq: last + index + 1,
      on: input.on,
      data: input.data,
      note: input.note ?? '',
    }),
  )
}

/** The aggregate after the change, for deriving the header. */
function applied<C extends CaseRecord>(
  aggregate: CaseAggregate<C>,
  puts: Puts,
  patch: Partial<Draft<C>> | undefined,
): CaseAggregate<C> {
  const id = aggregate.case.id
  const own = <T extends { readonly id: string; readonly caseId: string }>(
    rows: readonly T[],
    changed: readonly T[] | undefined,
  ) =>
    upserted(
      rows,
      (changed ?? []).filter((row) => row.caseId === id),
    )
  return {
    case: { ...aggregate.case, ...patch },
    claims: own(aggregate.claims, puts.claims),
    parties: own(aggregate.parties, puts.parties),
    events: own(aggregate.events, puts.events),
    materials: own(aggregate.materials, puts.materials),
    hearings: own(aggregate.hearings, puts.hearings),
    documents: own(aggregate.documents, puts.documents),
    services: own(aggregate.services, puts.services),
    publications: own(aggregate.publications, puts.publications),
    evidence: own(aggregate.evidence, puts.evidence),
  }
}

function upserted<T extends { readonly id: string }>(
  rows: readonly T[],
  changed: readonly T[],
): readonly T[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const row of changed) byId.set(row.id, row)
  return [...byId.values()]
}

/** The aggregate as it stands once a change is written: what a command would lead to, before anybody writes it. */
export function withPuts<C extends CaseRecord>(aggregate: CaseAggregate<C>, puts: Puts): CaseAggregate<C> {
  const header = puts.cases?.find(({ id }) => id === aggregate.case.id)
  return applied({ ...aggregate, case: (header ?? aggregate.case) as C }, puts, undefined)
}

// Old data that already contradicts itself must not block every further step, only new contradictions do.
function newProblem(before: readonly CaseEvent[], after: readonly CaseEvent[]): string | null {
  const known = new Set(ledgerProblems(before))
  return ledgerProblems(after).find((problem) => !known.has(problem)) ?? null
}
