/**
 * 试算: what a step would do to the clocks if it were taken. The same deciders and the same clocks run on a copy of
 * the case that is thrown away, so what is tried and what is done later can never differ.
 */
import { type CivilDate, laterOf, toEpochDay } from '#shared/kernel/civil-date.ts'
import { instantFromMs } from '#shared/kernel/clock.ts'
import { sequentialIds } from '#shared/kernel/ids.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { caseClocks } from '../deadlines/case-clocks.ts'
import { type ClockChange, clockChanges } from '../deadlines/clock-changes.ts'
import { hearingFindings, needsNonWorkdayReason } from '../hearings/hearing-check.ts'
import { effectiveEvents } from '../ledger/effective-events.ts'
import { ledgerProblems } from '../ledger/ledger-rules.ts'
import { projectionOf } from '../ledger/projection.ts'
import type { CaseAggregate, OfficeState } from '../model/aggregate.ts'
import type { ReconsiderationCase } from '../model/case.ts'
import type { CaseEvent, SuspensionGround } from '../model/event.ts'
import { blockedReason } from '../next-steps/next-steps.ts'
import { AGREED_SUSPENSION } from '../procedure/statutory-grounds.ts'
import { withPuts } from './case-scope.ts'
import type { Command } from './command.ts'
import type { CommandContext } from './context.ts'
import { decide } from './decide.ts'
import type { DomainError } from './errors.ts'
import type { HearingInput } from './hearing/hearing-command.ts'

/** Something a person wonders about. An empty `to` leaves the interval running. */
export type Supposition =
  | {
      readonly kind: 'suspend'
      readonly ground: SuspensionGround
      readonly from: CivilDate
      readonly to: CivilDate | ''
    }
  | { readonly kind: 'appraise' | 'inspect'; readonly from: CivilDate; readonly to: CivilDate | '' }
  | { readonly kind: 'resume' | 'convert' | 'hearing'; readonly on: CivilDate }
  | { readonly kind: 'extend'; readonly on: CivilDate; readonly days: number }

export type Trial = {
  /** Every clock before and after, in the order of the procedure. */
  readonly changes: readonly ClockChange[]
  /** What may not be done and why, by index into the suppositions; such a step was left out of the reckoning. */
  readonly refusals: readonly Finding[]
  /** What may be done but should be looked at. */
  readonly warnings: readonly Finding[]
}

export type Finding = { readonly index: number; readonly message: string }

type Case = CaseAggregate<ReconsiderationCase>
type Act = {
  readonly on: CivilDate
  /** On one day what ends comes first and what stops the case last: an extension can precede a suspension. */
  readonly rank: 0 | 1 | 2
  readonly index: number
  /** Null for a hearing, which needs more than a command to be really scheduled. */
  readonly command: Command | null
}

/** Tries the suppositions together, in the order of their days, on a copy of the case. Nothing is saved. */
export function tryOut(
  aggregate: Case,
  office: OfficeState,
  today: CivilDate,
  suppositions: readonly Supposition[],
): Trial {
  const refusals: Finding[] = suppositions.flatMap((supposition, index) =>
    isReversed(supposition) ? [{ index, message: '结束日早于开始日，请核对。' }] : [],
  )
  const acts = suppositions
    .flatMap((supposition, index) => actsOf(aggregate.case.id, supposition, index))
    .sort((a, b) => (a.on === b.on ? a.rank - b.rank || a.index - b.index : a.on < b.on ? -1 : 1))
  const replayed = (without: readonly Finding[]) =>
    replay(
      aggregate,
      office,
      today,
      acts.filter(({ index }) => without.every((refusal) => refusal.index !== index)),
    )
  // A supposition counts as a whole or not at all: after each refusal the others are tried again from the start.
  let run = replayed(refusals)
  while (run.refusal !== null) {
    refusals.push(run.refusal)
    run = replayed(refusals)
  }
  const before = caseClocks(aggregate, office, today)
  const changes = clockChanges(before, caseClocks(run.supposed, office, today))
  return { changes, refusals, warnings: run.warnings }
}

type Run = {
  readonly supposed: Case
  readonly refusal: Finding | null
  readonly warnings: readonly Finding[]
}

/** The acts in the order of their days, up to the first that may not be done. */
function replay(aggregate: Case, office: OfficeState, today: CivilDate, acts: readonly Act[]): Run {
  const warnings: Finding[] = []
  let supposed: Case = aggregate
  for (const { on, index, command } of acts) {
    if (command === null) {
      const findings = hearingOn(supposed, office, today, on)
      const refused = findings.find(({ level }) => level === 'error')
      warnings.push(
        ...findings.filter(({ level }) => level === 'warning').map(({ message }) => ({ index, message })),
      )
      if (refused !== undefined) return { supposed, refusal: { index, message: refused.message }, warnings }
      supposed = withHearing(supposed, on, index)
      continue
    }
    const asOf = laterOf(today, on)
    const result = ON_ITS_DAY.includes(command.type)
      ? imaginedOnItsDay(supposed, office, asOf, on, command)
      : imagined(supposed, office, asOf, command)
    if (!result.ok) return { supposed, refusal: { index, message: result.error.message }, warnings }
    supposed = result.value
  }
  const known = problemsOf(aggregate)
  const problem = problemsOf(supposed).find((message) => !known.includes(message))
  const last = acts.findLast(({ command }) => command !== null && ON_ITS_DAY.includes(command.type))
  return problem === undefined || last === undefined
    ? { supposed, refusal: null, warnings }
    : { supposed, refusal: { index: last.index, message: problem }, warnings }
}

function problemsOf({ events }: Case): readonly string[] {
  return ledgerProblems(effectiveEvents(events))
}

/** Both ends of an interval are judged by what the ledger says up to their day; the ledger as a whole at the end. */
const ON_ITS_DAY: readonly Command['type'][] = [
  'case.suspend',
  'case.resume',
  'case.startExclusion',
  'case.endExclusion',
]

/** A suspension recorded for later must not stand in the way of an earlier one that had ended by then. */
function imaginedOnItsDay(
  aggregate: Case,
  office: OfficeState,
  asOf: CivilDate,
  on: CivilDate,
  command: Command,
): Result<Case, DomainError> {
  const known = effectiveEvents(aggregate.events).filter((event) => event.on <= on)
  const result = imagined({ ...aggregate, events: known }, office, asOf, command, aggregate.events.length)
  if (!result.ok) return result
  const seq = Math.max(0, ...aggregate.events.map((event) => event.seq))
  const added = result.value.events
    .filter(({ id }) => known.every((event) => event.id !== id))
    .map((event, index) => ({ ...event, seq: seq + index + 1 }))
  return ok({ ...aggregate, events: [...aggregate.events, ...added] })
}

/** What one command would do to the clocks; the error is the one with which it would be refused. */
export function effectOf(
  aggregate: CaseAggregate,
  office: OfficeState,
  today: CivilDate,
  command: Command,
): Result<readonly ClockChange[], DomainError> {
  const after = imagined(aggregate, office, today, command)
  if (!after.ok) return after
  return ok(clockChanges(caseClocks(aggregate, office, today), caseClocks(after.value, office, today)))
}

function imagined<A extends CaseAggregate>(
  aggregate: A,
  office: OfficeState,
  on: CivilDate,
  command: Command,
  /** Tells the records of this act from those of others. */
  serial = aggregate.events.length,
): Result<A, DomainError> {
  const context = contextOn(on, `supposed-${serial}`)
  const decided = decide({ office, aggregate, source: null, scheduledHearings: [] }, command, context)
  return decided.ok ? ok(withPuts(aggregate, decided.value.puts) as A) : err(decided.error)
}

/** Noon of that day in China; records made in it are never kept, so their ids only have to differ. */
function contextOn(on: CivilDate, idPrefix: string): CommandContext {
  const noon = toEpochDay(on) * 86_400_000 + 4 * 3_600_000
  return {
    clock: { nowMs: () => noon },
    documents: { build: () => [], check: () => [] },
    ids: sequentialIds(idPrefix),
    actorId: 'supposed',
    device: 'supposed',
  }
}

function isReversed(supposition: Supposition): boolean {
  return 'to' in supposition && supposition.to !== '' && supposition.to < supposition.from
}

const TRIED = '试算'

function actsOf(caseId: string, supposition: Supposition, index: number): readonly Act[] {
  const act = (on: CivilDate, rank: Act['rank'], command: Command | null): Act => ({
    on,
    rank,
    index,
    command,
  })
  const reason = TRIED
  const approvedBy = TRIED
  switch (supposition.kind) {
    case 'suspend': {
      const { from, to, ground } = supposition
      const bothAgree = ground === AGREED_SUSPENSION
      return [
        act(from, 2, { type: 'case.suspend', caseId, on: from, ground, reason, bothAgree }),
        ...(to === '' ? [] : [act(to, to === from ? 2 : 0, { type: 'case.resume', caseId, on: to, reason })]),
      ]
    }
    case 'appraise':
    case 'inspect': {
      const { from, to } = supposition
      const kind = supposition.kind === 'appraise' ? 'appraisal' : 'inspection'
      return [
        act(from, 1, { type: 'case.startExclusion', caseId, on: from, kind, matter: TRIED }),
        ...(to === ''
          ? []
          : [act(to, to === from ? 1 : 0, { type: 'case.endExclusion', caseId, on: to, kind })]),
      ]
    }
    case 'resume':
      return [act(supposition.on, 0, { type: 'case.resume', caseId, on: supposition.on, reason })]
    case 'convert':
      return [
        act(supposition.on, 1, { type: 'case.convert', caseId, on: supposition.on, reason, approvedBy }),
      ]
    case 'extend': {
      const { on, days } = supposition
      return [act(on, 1, { type: 'case.extend', caseId, on, days, reason, approvedBy })]
    }
    case 'hearing':
      return [act(supposition.on, 1, null)]
  }
}

type HearingFinding = { readonly level: 'error' | 'warning'; readonly message: string }

/** Whether a hearing could be held that day; room and panel are chosen when it is really scheduled. */
function hearingOn(
  aggregate: Case,
  office: OfficeState,
  today: CivilDate,
  on: CivilDate,
): readonly HearingFinding[] {
  const effective = effectiveEvents(aggregate.events)
  const facts = { aggregate, effective, stage: projectionOf(aggregate, office).stage, office, asOf: today }
  const blocked = blockedReason('scheduleHearing', facts)
  if (blocked !== null) return [{ level: 'error', message: blocked }]
  const hearing = { ...NO_HEARING, on }
  const question = { aggregate, office, scheduled: [], hearing, movingId: '', today }
  const rest = needsNonWorkdayReason(hearing, office)
    ? [{ level: 'warning' as const, message: '当天不是工作日，安排听证须写明理由。' }]
    : []
  return [...hearingFindings(question).filter(({ field }) => field === 'on'), ...rest]
}

const NO_HEARING: Omit<HearingInput, 'on'> = {
  startsAt: '09:00',
  endsAt: '11:00',
  roomId: '',
  presiderId: '',
  memberIds: [],
  recorderId: '',
  openToPublic: true,
  matters: TRIED,
  nonWorkdayReason: TRIED,
}

function withHearing(aggregate: Case, on: CivilDate, index: number): Case {
  const at = instantFromMs(0)
  const event: CaseEvent = {
    id: `supposed-hearing-${index}`,
    rev: 1,
    createdAt: at,
    updatedAt: at,
    by: 'supposed',
    device: 'supposed',
    deleted: 0,
    caseId: aggregate.case.id,
    seq: Math.max(0, ...aggregate.events.map(({ seq }) => seq)) + 1,
    on,
    data: { type: 'hearingScheduled', hearingId: `supposed-${index}`, hearingOn: on },
    note: '',
  }
  return { ...aggregate, events: [...aggregate.events, event] }
}
