/**
 * The arithmetic of a limit, in epoch days. One pass answers both the fast question (which day?) and the slow
 * one (why?): `compute.ts` reads the days off the result, `explain.ts` tells the story of it.
 *
 * Counting starts on the day after the start (民诉85Ⅱ); exclusions and extensions are added to the raw end; one
 * roll comes last, nothing rolls in between (民诉85Ⅲ).
 */
import { type Calendar, dayKindAt, isLocalDayAt, isWorkdayAt } from '#shared/domain/calendar/calendar.ts'
import {
  addMonths,
  type CivilDate,
  civilDate,
  dateParts,
  fromEpochDay,
  toEpochDay,
} from '#shared/kernel/civil-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Conventions } from '../conventions.ts'
import { ownLength } from '../own-length.ts'
import type { Cap, Ending, Rule, Term } from '../rule.ts'
import { contradictionIn } from './contradictions.ts'
import { type DeadlineError, deadlineError } from './errors.ts'
import { type ExcludedStretch, excludedStretches, isExcluded } from './exclusions.ts'
import { extensionDayError } from './extension-day.ts'
import { FACT_NAMES, type Facts } from './facts.ts'

/** One way the limit can end: by its own length, or by a cap. */
export type Candidate = {
  /** Null for the rule's own length. */
  readonly cap: Cap | null
  /** Null when the instrument names its own last day. */
  readonly term: Term | null
  readonly start: number
  /** Start plus the lead-in; counting begins on the next day. */
  readonly origin: number
  readonly stretches: readonly ExcludedStretch[]
  readonly extensionDays: number
  /** Days rolled before the extension was added; only under the second reading of D-05. */
  readonly rolledBeforeExtension: number
  readonly ending: 'rolls' | 'stands'
  readonly raw: number
}

export type Reckoned = {
  readonly chosen: Candidate
  readonly others: readonly Candidate[]
  readonly raw: number
  readonly last: number
  readonly safe: number
}

/** Reckons a limit; expected failures say in Chinese what is missing or contradictory. */
export function reckon(
  rule: Rule,
  facts: Facts,
  calendar: Calendar,
  conventions: Conventions,
): Result<Reckoned, DeadlineError> {
  const contradiction = contradictionIn(rule, facts)
  if (contradiction) return err(contradiction)
  const belated = belatedExtension(rule, facts, calendar, conventions)
  if (belated) return err(belated)
  const own = ownCandidate(rule, facts, calendar, conventions)
  if (!own.ok) return own
  if (own.value !== null && rule.caps.length === 0) return ok(ended(own.value, [], calendar, conventions))
  const candidates = own.value === null ? [] : [own.value]
  for (const cap of rule.caps) {
    const start = facts[cap.start]
    if (start === undefined) return err(missingFact(rule, FACT_NAMES[cap.start]))
    candidates.push(capCandidate(rule, cap, start, facts, conventions))
  }
  // The earlier raw day wins before anything is rolled; on a tie the rule's own length does.
  const [first, ...rest] = candidates.sort((a, b) => a.raw - b.raw)
  if (first === undefined) return err(missingFact(rule, FACT_NAMES[rule.start]))
  return ok(ended(first, rest, calendar, conventions))
}

/** 法62Ⅰ: an extension is granted while the limit still runs, whatever has been left out of it until then. */
function belatedExtension(
  rule: Rule,
  facts: Facts,
  calendar: Calendar,
  conventions: Conventions,
): DeadlineError | null {
  const { extensionDays = 0, extensionDecidedOn, ...plain } = facts
  if (extensionDecidedOn === undefined || extensionDays === 0) return null
  const before = reckon(rule, plain, calendar, conventions)
  return before.ok ? extensionDayError(rule, extensionDecidedOn, before.value) : before.error
}

function ended(
  chosen: Candidate,
  others: readonly Candidate[],
  calendar: Calendar,
  conventions: Conventions,
): Reckoned {
  const { raw } = chosen
  const last = chosen.ending === 'rolls' ? rollForward(raw, calendar, conventions) : raw
  return { chosen, others, raw, last, safe: safeDay(raw, calendar, conventions) }
}

function ownCandidate(
  rule: Rule,
  facts: Facts,
  calendar: Calendar,
  conventions: Conventions,
): Result<Candidate | null, DeadlineError> {
  const startDate = facts[rule.start]
  // 法31Ⅱ puts no maximum on the extension: the office names the new last day itself.
  const appointed = rule.length === null || rule.extension?.maxDays === null
  if (appointed && facts.dueOn !== undefined) {
    const start = toEpochDay(startDate ?? facts.dueOn)
    return ok(plainCandidate(null, null, start, endingOf(rule.ending, conventions), toEpochDay(facts.dueOn)))
  }
  if (startDate === undefined) {
    return rule.startOptional ? ok(null) : err(missingFact(rule, FACT_NAMES[rule.start]))
  }
  const length = lengthOf(rule, facts, conventions)
  if (length === undefined) return err(missingFact(rule, '法律或者文书确定的天数（或者末日）'))
  const term = { length, unit: rule.unit }
  const start = toEpochDay(startDate)
  if (term.unit === 'workday') return ok(workdayCandidate(rule, term, start, facts, calendar, conventions))
  const ending = endingOf(rule.ending, conventions)
  if (rule.direction === 'backward') return ok(plainCandidate(null, term, start, ending, start - length))
  return ok(naturalCandidate(rule, term, start, facts, calendar, conventions))
}

function workdayCandidate(
  rule: Rule,
  term: Term,
  start: number,
  facts: Facts,
  calendar: Calendar,
  conventions: Conventions,
): Candidate {
  const extensionDays = facts.extensionDays ?? 0
  const stretches = excludedStretches(rule, facts.exclusions ?? [], start, conventions)
  const days = term.length + extensionDays
  const counted =
    rule.direction === 'backward'
      ? workdaysBack(calendar, start, days + (clearDays(rule, conventions) ? 1 : 0))
      : workdaysOn(calendar, start, days, stretches)
  const raw = counted + (nextDay(rule, conventions) ? 1 : 0)
  return {
    cap: null,
    term,
    start,
    origin: start,
    stretches,
    extensionDays,
    rolledBeforeExtension: 0,
    ending: 'stands',
    raw,
  }
}

function naturalCandidate(
  rule: Rule,
  term: Term,
  start: number,
  facts: Facts,
  calendar: Calendar,
  conventions: Conventions,
): Candidate {
  const origin = rule.leadIn === null ? start : endOf(rule.leadIn, start)
  const end = rule.endsOnMonthDay === null ? endOf(term, origin) : fixedEnd(rule.endsOnMonthDay, term, origin)
  const extensionDays = facts.extensionDays ?? 0
  const stretches = excludedStretches(rule, facts.exclusions ?? [], origin, conventions)
  // D-05: the thirty days follow the raw end, or the rolled one.
  const afterRolling = extensionDays > 0 && conventions.extensionStart === 'rolled-day'
  const moved = withStretches(afterRolling ? end : end + extensionDays, stretches, calendar, conventions)
  const rolled = afterRolling ? rollForward(moved.end, calendar, conventions) : moved.end
  return {
    cap: null,
    term,
    start,
    origin,
    stretches: moved.effective,
    extensionDays,
    rolledBeforeExtension: rolled - moved.end,
    ending: endingOf(rule.ending, conventions),
    raw: afterRolling ? rolled + extensionDays : rolled,
  }
}

function capCandidate(
  rule: Rule,
  cap: Cap,
  startDate: CivilDate,
  facts: Facts,
  conventions: Conventions,
): Candidate {
  const start = toEpochDay(startDate)
  const ending = endingOf(cap.ending, conventions)
  const end = endOf(cap, start)
  if (cap.exclusions === 'never' || conventions[cap.exclusions] === 'never') {
    return plainCandidate(cap, cap, start, ending, end)
  }
  const stretches = excludedStretches(rule, facts.exclusions ?? [], start, conventions)
  const added = stretches.reduce((sum, { first, last }) => sum + last - first + 1, 0)
  return { ...plainCandidate(cap, cap, start, ending, end + added), stretches }
}

/** A candidate to which nothing is added. */
function plainCandidate(
  cap: Cap | null,
  term: Term | null,
  start: number,
  ending: Candidate['ending'],
  raw: number,
): Candidate {
  return {
    cap,
    term,
    start,
    origin: start,
    stretches: [],
    extensionDays: 0,
    rolledBeforeExtension: 0,
    ending,
    raw,
  }
}

/** The day a day/month/year term ends, before anything is added. */
function endOf(term: Term, start: number): number {
  switch (term.unit) {
    case 'month':
      return toEpochDay(addMonths(fromEpochDay(start), term.length))
    case 'year':
      return toEpochDay(addMonths(fromEpochDay(start), term.length * 12))
    default:
      return start + term.length
  }
}

function fixedEnd(monthDay: string, term: Term, start: number): number {
  return toEpochDay(civilDate(`${dateParts(fromEpochDay(start)).year + term.length}-${monthDay}`))
}

function workdaysOn(
  calendar: Calendar,
  origin: number,
  workdays: number,
  stretches: readonly ExcludedStretch[],
): number {
  let day = origin
  for (let left = workdays; left > 0; ) {
    day += 1
    if (!isExcluded(stretches, day) && isWorkdayAt(calendar, day)) left -= 1
  }
  return day
}

function workdaysBack(calendar: Calendar, origin: number, workdays: number): number {
  let day = origin
  for (let left = workdays; left > 0; ) {
    day -= 1
    if (isWorkdayAt(calendar, day)) left -= 1
  }
  return day
}

/** Adds each stretch in turn; one that begins when the limit has already run out revives nothing. */
function withStretches(
  end: number,
  stretches: readonly ExcludedStretch[],
  calendar: Calendar,
  conventions: Conventions,
): { readonly end: number; readonly effective: readonly ExcludedStretch[] } {
  let moved = end
  const effective: ExcludedStretch[] = []
  for (const stretch of stretches) {
    if (stretch.first - 1 > rollForward(moved, calendar, conventions)) break
    moved += stretch.last - stretch.first + 1
    effective.push(stretch)
  }
  return { end: moved, effective }
}

/** Whether a last day may stand on this day (D-09 decides about make-up days). */
export function isOpenDay(day: number, calendar: Calendar, conventions: Conventions): boolean {
  const kind = dayKindAt(calendar, day)
  return kind === 'workday' || (kind === 'makeup' && conventions.makeupDays === 'workday')
}

function rollForward(day: number, calendar: Calendar, conventions: Conventions): number {
  let open = day
  while (!isOpenDay(open, calendar, conventions)) open += 1
  return open
}

function safeDay(day: number, calendar: Calendar, conventions: Conventions): number {
  // A local day off never costs anybody time, but planning for it would (D-09).
  let open = day
  while (!isOpenDay(open, calendar, conventions) || isLocalDayAt(calendar, open)) open -= 1
  return open
}

function endingOf(ending: Ending, conventions: Conventions): 'rolls' | 'stands' {
  return ending === 'rolls' || ending === 'stands' ? ending : conventions[ending]
}

function clearDays(rule: Rule, conventions: Conventions): boolean {
  return rule.clearDays !== null && conventions[rule.clearDays] === 'strict'
}

function nextDay(rule: Rule, conventions: Conventions): boolean {
  return rule.dayAfter !== null && conventions[rule.dayAfter] === 'next-day'
}

function lengthOf(rule: Rule, facts: Facts, conventions: Conventions): number | undefined {
  if (rule.length === null) return facts.setDays
  if (facts.realEstate === true && rule.realEstateLength !== null) return rule.realEstateLength
  return ownLength(rule, conventions.lengths) ?? undefined
}

function missingFact(rule: Rule, fact: string): DeadlineError {
  return deadlineError('missing-fact', `计算“${rule.name}”缺少：${fact}。请补充后重新计算。`)
}
