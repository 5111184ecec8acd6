/** One running or finished limit of a case, and how its status follows from the ledger. */
import { type CivilDate, laterOf } from '#shared/kernel/civil-date.ts'
import type { Calendar } from '../../calendar/calendar.ts'
import { officeCalendar } from '../../calendar/office-calendar.ts'
import { CLOSING_EVENTS } from '../../ledger/closing.ts'
import { effectiveEvents, eventsOf, firstOfAny } from '../../ledger/effective-events.ts'
import { intervalsOf, type OpenInterval } from '../../ledger/procedure-facts.ts'
import { type SideInterval, sideIntervalsOf, transferredUp } from '../../ledger/side-steps.ts'
import type { CaseAggregate, OfficeState } from '../../model/aggregate.ts'
import type { CaseRecord } from '../../model/case.ts'
import type { DocumentRecord } from '../../model/document.ts'
import type { CaseEvent } from '../../model/event.ts'
import type { Party, PartyRole } from '../../model/party.ts'
import type { Conventions } from '../conventions.ts'
import { computeDates, type DeadlineDates } from '../engine/compute.ts'
import { stopsLimit } from '../engine/exclusions.ts'
import type { Exclusion, Facts } from '../engine/facts.ts'
import { type LocalDue, localDue } from '../local-due.ts'
import { officeConventions } from '../office-conventions.ts'
import { isPause, PAUSES, type Pause } from '../pauses.ts'
import type { Rule, Unit } from '../rule.ts'
import { type RuleCode, ruleOf } from '../rules/index.ts'

/** superseded: another step took the limit's place (补正, 转换程序, 撤诉 …), so nobody has to meet it any more. */
export type ClockStatus = 'running' | 'met' | 'missed' | 'superseded'

export type CaseClock = {
  readonly rule: Rule<RuleCode>
  /** What it was computed from: `computeDeadline` with the same facts tells the whole reckoning. */
  readonly facts: Facts
  /** The statutory days; status, effects and everything else the law attaches rest on them alone. */
  readonly deadline: DeadlineDates
  /** 本地末日 a local rule asks this office to keep besides; null where none does. */
  readonly local: LocalDue | null
  readonly status: ClockStatus
  readonly metOn: CivilDate | null
  /** The day something else made it unnecessary, in time or not. */
  readonly supersededOn: CivilDate | null
  /** True where the limit ran out and what was done in time lacks a part (答复 without 证据、依据). */
  readonly incomplete: boolean
  /** Set where each party has a clock of its own. */
  readonly partyId: string | null
  /** duty: must be done in time · right: may be used in time · reminder: no statutory length. */
  readonly nature: 'duty' | 'right' | 'reminder'
  /** True when this office is the one bound; only such clocks are its own omissions. */
  readonly ours: boolean
  /** What holds it now: the last day moves on with every day until that has ended. Null where nothing does. */
  readonly paused: Pause | null
  readonly note: string
}

/** What the clocks of a case are derived from: the due list over all cases loads no more than this. */
export type ClockCase<C extends CaseRecord = CaseRecord> = Pick<
  CaseAggregate<C>,
  'case' | 'parties' | 'events' | 'services'
> & {
  /** At least those of a case for which a hearing was called; of the others none is looked at. */
  readonly documents: readonly Pick<DocumentRecord, 'id' | 'kind' | 'hearingId' | 'deleted'>[]
}

export type ClockScope<C extends CaseRecord = CaseRecord> = {
  readonly aggregate: ClockCase<C>
  readonly effective: readonly CaseEvent[]
  /** The event that ended the procedure. */
  readonly closing: CaseEvent | undefined
  /** 移送上级提级审理: from then on another office tries the case (条例40). */
  readonly transferred: CaseEvent | undefined
  /** Stretches that do not count; one still running is taken to end today, or on the day the case closed. */
  readonly exclusions: readonly Exclusion[]
  /** Those of them that have no end yet. */
  readonly pauses: readonly Exclusion[]
  readonly office: OfficeState
  readonly calendar: Calendar
  readonly conventions: Conventions
  readonly today: CivilDate
}

export type ClockInput = {
  readonly code: RuleCode
  readonly facts: Facts
  /** The unit of `setDays` where the instrument uses another than the rule: 判令二十个工作日内履行. */
  readonly unit?: Unit | undefined
  readonly nature?: CaseClock['nature']
  readonly ours?: boolean
  /** The day the act was done, late or not. */
  readonly metOn?: CivilDate | undefined
  /** The day something else made it unnecessary. */
  readonly supersededOn?: CivilDate | undefined
  readonly partyId?: string
  readonly note?: string
}

/** What the clocks of one case have in common, derived once. */
export function scopeOf<C extends CaseRecord>(
  aggregate: ClockCase<C>,
  office: OfficeState,
  today: CivilDate,
): ClockScope<C> {
  const effective = effectiveEvents(aggregate.events)
  const closing = firstOfAny(effective, CLOSING_EVENTS)
  const transferred = transferredUp(effective)
  const intervals = intervalsOf(effective)
  const ended = closing ?? transferred
  const stretches = stretchesOf(effective, intervals)
  const until = ended?.on ?? today
  return {
    aggregate,
    effective,
    closing,
    transferred,
    exclusions: stretches.length === 0 ? NONE : stretches.map((stretch) => endingOn(stretch, until)),
    pauses:
      stretches.length === 0 || ended !== undefined
        ? NONE
        : stretches.filter(({ to }) => to === '').map((stretch) => endingOn(stretch, until)),
    office,
    calendar: officeCalendar(office),
    conventions: officeConventions(office.settings),
    today,
  }
}

const NONE: readonly Exclusion[] = []

type Stretch = Pick<OpenInterval | SideInterval, 'kind' | 'from' | 'to'>

/** 中止、鉴定、勘验, and the time of a request that the office above take the case (法39; 条例40、45、46). */
function stretchesOf(
  effective: readonly CaseEvent[],
  intervals: readonly OpenInterval[],
): readonly Stretch[] {
  const asked = sideIntervalsOf(effective).filter(({ kind }) => kind === 'escalation-request')
  return asked.length === 0 ? intervals : [...intervals, ...asked]
}

function endingOn({ kind, from, to }: Stretch, until: CivilDate): Exclusion {
  return { kind, from, to: to === '' ? laterOf(from, until) : to }
}

/** Why a limit ended with 移送上级. */
export const GONE_UP_NOTE = '案件已移送上级提级审理（《行政复议法实施条例》第四十条）。'

/**
 * A clock whose start is another limit's last day: as long as that day is provisional, so is this one, whatever
 * years it runs through itself.
 */
export function restingOn(clock: CaseClock, basis: readonly DeadlineDates[]): CaseClock {
  if (basis.every(({ provisionalYears }) => provisionalYears.length === 0)) return clock
  const years = basis.flatMap(({ provisionalYears }) => provisionalYears)
  const provisionalYears = [...new Set([...clock.deadline.provisionalYears, ...years])].sort((a, b) => a - b)
  return {
    ...clock,
    deadline: { ...clock.deadline, provisional: true, provisionalYears },
    note: `${clock.note}起算日取自另一项暂定的期限，会随之变动。`,
  }
}

/**
 * Computes one clock. Facts come from a checked ledger, so a failure here is a fault of the program and throws.
 */
export function clockOf(scope: ClockScope, input: ClockInput): CaseClock {
  const rule = ruleIn(input)
  const dates = computeDates(rule, input.facts, scope.calendar, scope.conventions)
  if (!dates.ok) throw new Error(`clock ${input.code}: ${dates.error.message}`)
  const status = statusOf(dates.value.lastDay, input, scope.today)
  return {
    rule,
    facts: input.facts,
    deadline: dates.value,
    local:
      input.ours === false || input.nature === 'right'
        ? null
        : localDue(rule, input.facts, dates.value, scope.calendar, scope.conventions),
    status,
    metOn: input.metOn ?? null,
    supersededOn: input.supersededOn ?? null,
    incomplete: false,
    partyId: input.partyId ?? null,
    nature: input.nature ?? (rule.status === 'default' ? 'reminder' : 'duty'),
    ours: input.ours ?? true,
    paused: status === 'running' ? pauseOf(scope, rule, input.facts, dates.value.lastDay) : null,
    note: input.note ?? '',
  }
}

function ruleIn({ code, unit }: ClockInput): Rule<RuleCode> {
  const rule = ruleOf(code)
  return unit === undefined || unit === rule.unit ? rule : { ...rule, unit }
}

const PAUSE_ORDER = Object.keys(PAUSES)

/** What holds a limit that leaves such time out; one that ends before the stretch begins is not held by it. */
function pauseOf(
  { pauses, exclusions, conventions }: ClockScope,
  rule: Rule,
  facts: Facts,
  lastDay: CivilDate,
): Pause | null {
  if (pauses.length === 0 || facts.exclusions !== exclusions) return null
  const kinds = pauses
    .filter((stretch) => stretch.from <= lastDay && stopsLimit(rule, stretch, conventions))
    .map(({ kind }) => kind)
    .filter(isPause)
  return kinds.sort((a, b) => PAUSE_ORDER.indexOf(a) - PAUSE_ORDER.indexOf(b))[0] ?? null
}

function statusOf(lastDay: CivilDate, { metOn, supersededOn }: ClockInput, today: CivilDate): ClockStatus {
  if (metOn !== undefined) return metOn <= lastDay ? 'met' : 'missed'
  if (supersededOn !== undefined) return supersededOn <= lastDay ? 'superseded' : 'missed'
  return today > lastDay ? 'missed' : 'running'
}

/** Parties of the given roles that are still in the case. */
export function partiesOf(scope: ClockScope, roles: readonly PartyRole[]): readonly Party[] {
  const present: Party[] = []
  for (const party of scope.aggregate.parties) {
    if (party.deleted === 0 && roles.includes(party.role)) present.push(party)
  }
  return present
}

/** When a document reached each party, by party id; the earliest where it was served more than once. */
export function servedDays(scope: ClockScope, documentId: string): ReadonlyMap<string, CivilDate> {
  const days = new Map<string, CivilDate>()
  for (const { data, on } of eventsOf(scope.effective, 'served')) {
    if (data.documentId === documentId && !days.has(data.partyId)) days.set(data.partyId, on)
  }
  return days
}
