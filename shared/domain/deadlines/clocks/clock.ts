/** One running or finished limit of a case, and how its status follows from the ledger. */
import { type CivilDate, laterOf } from '#shared/kernel/civil-date.ts'
import type { Calendar } from '../../calendar/calendar.ts'
import { officeCalendar } from '../../calendar/office-calendar.ts'
import { CLOSING_EVENTS } from '../../ledger/closing.ts'
import { effectiveEvents, eventsOf } from '../../ledger/effective-events.ts'
import { intervalsOf } from '../../ledger/procedure-facts.ts'
import type { CaseAggregate, OfficeState } from '../../model/aggregate.ts'
import type { CaseRecord } from '../../model/case.ts'
import type { CaseEvent } from '../../model/event.ts'
import type { Party, PartyRole } from '../../model/party.ts'
import type { Conventions } from '../conventions.ts'
import { computeDates, type DeadlineDates } from '../engine/compute.ts'
import type { Exclusion, Facts } from '../engine/facts.ts'
import { officeConventions } from '../office-conventions.ts'
import type { Rule } from '../rule.ts'
import { type RuleCode, ruleOf } from '../rules/index.ts'

/** superseded: another step took the limit's place (补正, 转换程序, 撤诉 …), so nobody has to meet it any more. */
export type ClockStatus = 'running' | 'met' | 'missed' | 'superseded'

export type CaseClock = {
  readonly rule: Rule<RuleCode>
  /** What it was computed from: `computeDeadline` with the same facts tells the whole reckoning. */
  readonly facts: Facts
  readonly deadline: DeadlineDates
  readonly status: ClockStatus
  readonly metOn: CivilDate | null
  /** Set where each party has a clock of its own. */
  readonly partyId: string | null
  /** duty: must be done in time · right: may be used in time · reminder: no statutory length. */
  readonly nature: 'duty' | 'right' | 'reminder'
  /** True when this office is the one bound; only such clocks are its own omissions. */
  readonly ours: boolean
  /** True while a suspension runs: the last day moves on with every day until 恢复审理. */
  readonly paused: boolean
  readonly note: string
}

export type ClockScope<C extends CaseRecord = CaseRecord> = {
  readonly aggregate: CaseAggregate<C>
  readonly effective: readonly CaseEvent[]
  /** The event that ended the procedure. */
  readonly closing: CaseEvent | undefined
  /** Stretches that do not count; one still running is taken to end today, or on the day the case closed. */
  readonly exclusions: readonly Exclusion[]
  /** True while a suspension runs. */
  readonly suspended: boolean
  readonly office: OfficeState
  readonly calendar: Calendar
  readonly conventions: Conventions
  readonly today: CivilDate
}

export type ClockInput = {
  readonly code: RuleCode
  readonly facts: Facts
  readonly nature?: CaseClock['nature']
  readonly ours?: boolean
  /** The day the act was done, late or not. */
  readonly metOn?: CivilDate | undefined
  /** The day something else made it unnecessary. */
  readonly supersededOn?: CivilDate | undefined
  readonly partyId?: string
  readonly paused?: boolean
  readonly note?: string
}

/** What the clocks of one case have in common, derived once. */
export function scopeOf<C extends CaseRecord>(
  aggregate: CaseAggregate<C>,
  office: OfficeState,
  today: CivilDate,
): ClockScope<C> {
  const effective = effectiveEvents(aggregate.events)
  const closing = effective.find(({ data }) => CLOSING_EVENTS.includes(data.type))
  const intervals = intervalsOf(effective)
  return {
    aggregate,
    effective,
    closing,
    exclusions: intervals.map(({ kind, from, to }) => ({
      kind,
      from,
      to: to === '' ? laterOf(from, closing?.on ?? today) : to,
    })),
    suspended: closing === undefined && intervals.some(({ kind, to }) => kind === 'suspension' && to === ''),
    office,
    calendar: officeCalendar(office.calendars),
    conventions: officeConventions(office.settings),
    today,
  }
}

/**
 * Computes one clock. Facts come from a checked ledger, so a failure here is a fault of the program and throws.
 */
export function clockOf(scope: ClockScope, input: ClockInput): CaseClock {
  const rule = ruleOf(input.code)
  const dates = computeDates(rule, input.facts, scope.calendar, scope.conventions)
  if (!dates.ok) throw new Error(`clock ${input.code}: ${dates.error.message}`)
  return {
    rule,
    facts: input.facts,
    deadline: dates.value,
    status: statusOf(dates.value.lastDay, input, scope.today),
    metOn: input.metOn ?? null,
    partyId: input.partyId ?? null,
    nature: input.nature ?? (rule.status === 'default' ? 'reminder' : 'duty'),
    ours: input.ours ?? true,
    paused: input.paused ?? false,
    note: input.note ?? '',
  }
}

function statusOf(lastDay: CivilDate, { metOn, supersededOn }: ClockInput, today: CivilDate): ClockStatus {
  if (metOn !== undefined) return metOn <= lastDay ? 'met' : 'missed'
  if (supersededOn !== undefined) return supersededOn <= lastDay ? 'superseded' : 'missed'
  return today > lastDay ? 'missed' : 'running'
}

/** Parties of the given roles that are still in the case. */
export function partiesOf(scope: ClockScope, roles: readonly PartyRole[]): readonly Party[] {
  return scope.aggregate.parties.filter(({ role, deleted }) => deleted === 0 && roles.includes(role))
}

/** When a document reached each party, by party id; the earliest where it was served more than once. */
export function servedDays(scope: ClockScope, documentId: string): ReadonlyMap<string, CivilDate> {
  const days = new Map<string, CivilDate>()
  for (const { data, on } of eventsOf(scope.effective, 'served')) {
    if (data.documentId === documentId && !days.has(data.partyId)) days.set(data.partyId, on)
  }
  return days
}
