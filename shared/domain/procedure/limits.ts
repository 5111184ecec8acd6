/**
 * The time limits that decide whether a step is still possible. They are read off the clocks of the case, so
 * that a guard, a document and the screen can never name different days. `asOf` is the day of the step: an
 * interval that still runs is taken to end on it, so nobody gains time by opening one.
 */
import { addDays, type CivilDate } from '#shared/kernel/civil-date.ts'
import { officeCalendar } from '../calendar/office-calendar.ts'
import { type CaseClock, caseClocks } from '../deadlines/case-clocks.ts'
import { computeDates } from '../deadlines/engine/compute.ts'
import type { Facts } from '../deadlines/engine/facts.ts'
import { officeConventions } from '../deadlines/office-conventions.ts'
import { type RuleCode, ruleOf } from '../deadlines/rules/index.ts'
import { effectiveEvents, latestOf } from '../ledger/effective-events.ts'
import { runningInterval } from '../ledger/procedure-facts.ts'
import type { CaseAggregate, OfficeState } from '../model/aggregate.ts'

/** Last day of the acceptance review; of the review that ran out, once one has (法30、31Ⅲ). */
export function reviewLastDay(
  aggregate: CaseAggregate,
  office: OfficeState,
  asOf: CivilDate,
): CivilDate | null {
  const reviews = clocksOf(aggregate, office, asOf, ['DL-ACC-REVIEW', 'DL-ACC-REVIEW-2'])
  const current = reviews.find(({ status }) => status === 'missed') ?? reviews.at(-1)
  return current?.deadline.lastDay ?? null
}

/** The day on which the application counts as accepted because the review ran out; null while it has not (法30Ⅲ; D-03). */
export function deemedAcceptanceDay(
  aggregate: CaseAggregate,
  office: OfficeState,
  asOf: CivilDate,
): CivilDate | null {
  return clocksOf(aggregate, office, asOf, ['DL-DEEMED'])[0]?.deadline.lastDay ?? null
}

/** Last day for corrections, of the applicant whose time to answer the latest notice ends last (法31Ⅱ). */
export function correctionLastDay(
  aggregate: CaseAggregate,
  office: OfficeState,
  asOf: CivilDate,
): CivilDate | null {
  const requested = latestOf(effectiveEvents(aggregate.events), 'correctionRequested')
  if (requested === null) return null
  return (
    clocksOf(aggregate, office, asOf, ['DL-CORR-SUBMIT'])
      .filter(({ facts }) => facts.trigger !== undefined && facts.trigger >= requested.on)
      .map(({ deadline }) => deadline.lastDay)
      .sort()
      .at(-1) ?? null
  )
}

const DECISION_CODES: readonly RuleCode[] = [
  'DL-DECIDE-SIMPLE',
  'DL-DECIDE-ORD',
  'DL-DECIDE-SET',
  'DL-ESCALATE-RESET-SIMPLE',
  'DL-ESCALATE-RESET',
]

/** Every limit there was for the decision, in the order in which one took the place of another (法55、62; 条例40Ⅲ). */
export function decisionClocks(
  aggregate: CaseAggregate,
  office: OfficeState,
  asOf: CivilDate,
): readonly CaseClock[] {
  return clocksOf(aggregate, office, asOf, DECISION_CODES)
}

/** Last day for the decision; null before acceptance (法62; 条例45、46). */
export function decisionLastDay(
  aggregate: CaseAggregate,
  office: OfficeState,
  asOf: CivilDate,
): CivilDate | null {
  // After 转普通程序 or 提级 several are there; the one that stands last is in force.
  return decisionClocks(aggregate, office, asOf).at(-1)?.deadline.lastDay ?? null
}

/** Last day for one respondent's reply; null while its copy has not arrived (法48、54Ⅰ). */
export function replyLastDay(
  aggregate: CaseAggregate,
  office: OfficeState,
  asOf: CivilDate,
  partyId: string,
): CivilDate | null {
  const own = clocksOf(aggregate, office, asOf, ['DL-REPLY-ORD', 'DL-REPLY-SIMPLE']).find(
    (clock) => clock.partyId === partyId,
  )
  return own?.deadline.lastDay ?? null
}

/** First day on which a running suspension allows 终止: the day after its sixtieth; null when it never does (法41(五)). */
export function terminableFrom(
  aggregate: CaseAggregate,
  office: OfficeState,
  asOf: CivilDate,
): CivilDate | null {
  const running = runningInterval(effectiveEvents(aggregate.events), 'suspension')
  if (running === null) return null
  const sixty = clocksOf(aggregate, office, asOf, ['DL-TERM-60']).find(
    ({ facts }) => facts.trigger === running.from,
  )
  return sixty === undefined ? null : addDays(sixty.deadline.lastDay, 1)
}

/** Latest day on which the notice of a hearing on that day may reach the parties (法51Ⅰ; D-07). */
export function hearingNoticeLastDay(hearingOn: CivilDate, office: OfficeState): CivilDate | null {
  return lastDayOf('DL-HEARING-NOTICE', { hearingOn }, office)
}

/** Last of the ten working days that a demand leaves; enforcement may be asked for from the next day on (行政强制法54、69). */
export function demandLastDay(servedOn: CivilDate, office: OfficeState): CivilDate | null {
  return lastDayOf('E-06', { trigger: servedOn }, office)
}

function lastDayOf(code: RuleCode, facts: Facts, office: OfficeState): CivilDate | null {
  const dates = computeDates(ruleOf(code), facts, officeCalendar(office), officeConventions(office.settings))
  return dates.ok ? dates.value.lastDay : null
}

function clocksOf(
  aggregate: CaseAggregate,
  office: OfficeState,
  asOf: CivilDate,
  codes: readonly RuleCode[],
): readonly CaseClock[] {
  return caseClocks(aggregate, office, asOf).filter(({ rule }) => codes.includes(rule.code))
}
