/** The time limits that decide whether a step is still possible, taken from the rule table and the ledger. */
import { addDays, type CivilDate } from '#shared/kernel/civil-date.ts'
import { officeCalendar } from '../calendar/office-calendar.ts'
import { computeDates, type DeadlineDates } from '../deadlines/engine/compute.ts'
import type { Exclusion, Facts } from '../deadlines/engine/facts.ts'
import { officeConventions } from '../deadlines/office-conventions.ts'
import { type RuleCode, ruleOf } from '../deadlines/rules/index.ts'
import { eventsOf, isOf, latestOf } from '../ledger/effective-events.ts'
import { extensionDaysOf, intervalsOf, procedureOf, runningInterval } from '../ledger/procedure-facts.ts'
import type { OfficeState } from '../model/aggregate.ts'
import type { CaseEvent, SuspensionGround } from '../model/event.ts'

/** One limit of the office's calendar and readings; null when the facts do not allow a reckoning. */
export function limitOf(office: OfficeState, code: RuleCode, facts: Facts): DeadlineDates | null {
  const dates = computeDates(
    ruleOf(code),
    facts,
    officeCalendar(office.calendars),
    officeConventions(office.settings),
  )
  return dates.ok ? dates.value : null
}

/** Last day of the acceptance review: five 工作日 from receipt, or anew from the corrected materials (法30、31Ⅲ). */
export function reviewLastDay(effective: readonly CaseEvent[], office: OfficeState): CivilDate | null {
  const start = effective.findLast((e) => isOf(e, 'applicationReceived') || isOf(e, 'correctionReceived'))
  if (start === undefined) return null
  const code = isOf(start, 'correctionReceived') ? 'DL-ACC-REVIEW-2' : 'DL-ACC-REVIEW'
  return limitOf(office, code, { trigger: start.on })?.lastDay ?? null
}

/** The day on which an application left without an act counts as accepted (法30Ⅲ; D-03). */
export function deemedAcceptanceDay(effective: readonly CaseEvent[], office: OfficeState): CivilDate | null {
  const start = effective.findLast((e) => isOf(e, 'applicationReceived') || isOf(e, 'correctionReceived'))
  return start === undefined ? null : (limitOf(office, 'DL-DEEMED', { trigger: start.on })?.lastDay ?? null)
}

/** Last day for corrections: ten 工作日 from the latest service of the latest notice, or the extended day (法31Ⅱ). */
export function correctionLastDay(effective: readonly CaseEvent[], office: OfficeState): CivilDate | null {
  const requested = latestOf(effective, 'correctionRequested')
  if (requested === null) return null
  const served = eventsOf(effective, 'correctionNoticeServed').filter((e) => e.on >= requested.on)
  const start = served.at(-1)
  if (start === undefined) return null
  const extended = eventsOf(effective, 'correctionExtended').filter((e) => e.on >= requested.on)
  const until = extended.at(-1)?.data.until
  return until ?? limitOf(office, 'DL-CORR-SUBMIT', { trigger: start.on })?.lastDay ?? null
}

/** Last day for the decision; null before acceptance and while the period stands still (法62; 条例45、46). */
export function decisionLastDay(effective: readonly CaseEvent[], office: OfficeState): CivilDate | null {
  const accepted = latestOf(effective, 'accepted')
  const procedure = procedureOf(effective)
  if (accepted === null || procedure === null) return null
  if (intervalsOf(effective).some((interval) => interval.to === '')) return null
  const exclusions = closedExclusions(effective)
  if (procedure === 'simplified') {
    return limitOf(office, 'DL-DECIDE-SIMPLE', { trigger: accepted.on, exclusions })?.lastDay ?? null
  }
  const converted = latestOf(effective, 'convertedToOrdinary')
  // D-04: after 转普通程序 the sixty days run from the original acceptance unless the office reads it otherwise.
  const fromConversion =
    converted !== null && officeConventions(office.settings).conversionStart === 'conversion-day'
  const trigger = fromConversion ? converted.on : accepted.on
  const extensionDays = extensionDaysOf(effective)
  return limitOf(office, 'DL-DECIDE-ORD', { trigger, exclusions, extensionDays })?.lastDay ?? null
}

function closedExclusions(effective: readonly CaseEvent[]): readonly Exclusion[] {
  return intervalsOf(effective).flatMap(({ kind, from, to }) => (to === '' ? [] : [{ kind, from, to }]))
}

/** Last day for one respondent's reply; null while its copy has not arrived or the case is suspended (法48、54Ⅰ). */
export function replyLastDay(
  effective: readonly CaseEvent[],
  office: OfficeState,
  partyId: string,
): CivilDate | null {
  const served = eventsOf(effective, 'copyServed').find((event) => event.data.partyId === partyId)
  if (served === undefined || runningInterval(effective, 'suspension') !== null) return null
  const code = procedureOf(effective) === 'simplified' ? 'DL-REPLY-SIMPLE' : 'DL-REPLY-ORD'
  return (
    limitOf(office, code, { trigger: served.on, exclusions: closedExclusions(effective) })?.lastDay ?? null
  )
}

/** Suspensions after sixty days of which the case may be ended (法41(五)): 法39Ⅰ(一)(二)(四). */
export const TERMINABLE_SUSPENSIONS: readonly SuspensionGround[] = [1, 2, 4]

/** First day on which a running suspension allows 终止: the day after its sixtieth; null when it never does. */
export function terminableFrom(effective: readonly CaseEvent[], office: OfficeState): CivilDate | null {
  const running = runningInterval(effective, 'suspension')
  if (running === null || running.ground === null) return null
  if (!TERMINABLE_SUSPENSIONS.includes(running.ground)) return null
  const sixty = limitOf(office, 'DL-TERM-60', { trigger: running.from })
  return sixty === null ? null : addDays(sixty.lastDay, 1)
}

/** Latest day on which the notice of a hearing may reach the parties (法51Ⅰ; D-07). */
export function hearingNoticeLastDay(hearingOn: CivilDate, office: OfficeState): CivilDate | null {
  return limitOf(office, 'DL-HEARING-NOTICE', { hearingOn })?.lastDay ?? null
}
