/** The days of a limit without the story: fast enough to run over every clock of every case. */
import { type Calendar, isLoaded } from '#shared/domain/calendar/calendar.ts'
import { type CivilDate, dateParts, fromEpochDay } from '#shared/kernel/civil-date.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import type { Conventions } from '../conventions.ts'
import type { Rule } from '../rule.ts'
import type { DeadlineError } from './errors.ts'
import { type ExcludedStretch, isExcluded } from './exclusions.ts'
import type { Facts } from './facts.ts'
import { knownAt, plainLimits, plainStart, remember } from './plain-limits.ts'
import { type Candidate, type Reckoned, reckon } from './reckon.ts'

export type DeadlineDates = {
  readonly ruleCode: string
  /** The day the chosen limit is counted from; itself not counted. */
  readonly startDay: CivilDate
  /** Last day before rolling. */
  readonly rawDay: CivilDate
  /** Legal last day. */
  readonly lastDay: CivilDate
  /** Last workday on or before `rawDay`: the day to plan for. */
  readonly safeDay: CivilDate
  /** True when a year without a holiday arrangement was needed to find the last day. */
  readonly provisional: boolean
  readonly provisionalYears: readonly number[]
}

const NO_YEARS: readonly number[] = []

/** The days of a limit; errors are plain Chinese sentences. */
export function computeDates(
  rule: Rule,
  facts: Facts,
  calendar: Calendar,
  conventions: Conventions,
): Result<DeadlineDates, DeadlineError> {
  const start = plainStart(rule, facts)
  if (start === undefined) return reckonDates(rule, facts, calendar, conventions)
  const known = plainDates(calendar, conventions, rule)
  const before = knownAt(known, start)
  if (before !== undefined) return before
  const dates = reckonDates(rule, facts, calendar, conventions)
  remember(known, start, dates)
  return dates
}

const plainDates = plainLimits<Result<DeadlineDates, DeadlineError>>()

function reckonDates(
  rule: Rule,
  facts: Facts,
  calendar: Calendar,
  conventions: Conventions,
): Result<DeadlineDates, DeadlineError> {
  const reckoned = reckon(rule, facts, calendar, conventions)
  return reckoned.ok ? ok(datesOf(rule, reckoned.value, calendar)) : reckoned
}

/** Turns a reckoning into dates and says whether they rest on a year that is not loaded. */
export function datesOf(rule: Rule, reckoned: Reckoned, calendar: Calendar): DeadlineDates {
  const { chosen, raw, last, safe } = reckoned
  // Most limits need no rolling: one text then serves all three days.
  const rawDay = fromEpochDay(raw)
  const lastDay = last === raw ? rawDay : fromEpochDay(last)
  const years = unloadedYears(rule, chosen, raw, last, calendar)
  return {
    ruleCode: rule.code,
    startDay: fromEpochDay(chosen.start),
    rawDay,
    lastDay,
    safeDay: safe === raw ? rawDay : fromEpochDay(safe),
    provisional: years.length > 0,
    provisionalYears: years,
  }
}

/**
 * Years that had to be looked up: for working days every day counted, for other units only the days from the
 * raw end to the last day. A day that was left out is never looked up.
 */
function unloadedYears(
  rule: Rule,
  chosen: Candidate,
  raw: number,
  last: number,
  calendar: Calendar,
): readonly number[] {
  const counted = chosen.term?.unit === 'workday'
  if (!counted) return unloadedBetween(raw, last, calendar, [])
  return rule.direction === 'backward'
    ? unloadedBetween(last, chosen.origin - 1, calendar, [])
    : unloadedBetween(chosen.origin + 1, last, calendar, chosen.stretches)
}

function unloadedBetween(
  from: number,
  to: number,
  calendar: Calendar,
  stretches: readonly ExcludedStretch[],
): readonly number[] {
  const firstYear = yearOf(from)
  const lastYear = to === from ? firstYear : yearOf(to)
  let years = NO_YEARS
  for (let year = firstYear; year <= lastYear; year += 1) {
    if (!isLoaded(calendar, year) && looksUp(year, from, to, stretches)) years = [...years, year]
  }
  return years
}

function looksUp(year: number, from: number, to: number, stretches: readonly ExcludedStretch[]): boolean {
  if (stretches.length === 0) return true
  for (let day = from; day <= to; day += 1) {
    if (!isExcluded(stretches, day) && yearOf(day) === year) return true
  }
  return false
}

function yearOf(epochDay: number): number {
  return dateParts(fromEpochDay(epochDay)).year
}
