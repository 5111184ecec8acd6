/**
 * The earlier day a local rule asks for, beside the statutory one and never in its place. Whatever the law makes of a
 * limit that ran out (视为受理、视为没有证据、逾期) rests on the statutory last day alone; a local day that has passed
 * leaves the statutory one to be kept.
 */
import { type CivilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Calendar } from '../calendar/calendar.ts'
import type { LocalLimit } from '../model/local-rules.ts'
import type { Conventions } from './conventions.ts'
import { computeDates, type DeadlineDates } from './engine/compute.ts'
import type { DeadlineError } from './engine/errors.ts'
import type { Facts } from './engine/facts.ts'
import type { Rule } from './rule.ts'

/** A local limit, and the rule it makes stricter with the local length in place of its own. */
export type StricterRule = { readonly limit: LocalLimit; readonly rule: Rule }

export type LocalDue = {
  readonly limit: LocalLimit
  /** 本地末日: always earlier than the statutory last day. */
  readonly lastDay: CivilDate
  /** Last workday on or before it. */
  readonly safeDay: CivilDate
}

/** 本地末日 of a limit; null where no local rule in force on the start day ends earlier than the statute does. */
export function localDue(
  { code }: Pick<Rule, 'code'>,
  facts: Facts,
  { startDay, lastDay }: DeadlineDates,
  calendar: Calendar,
  conventions: Conventions,
): LocalDue | null {
  const stricter = conventions.local?.[code]
  if (stricter === undefined) return null
  let earliest: LocalDue | null = null
  for (const { limit, rule } of stricter) {
    if (limit.effectiveFrom > startDay) continue
    const dates = stricterDates(rule, facts, calendar, conventions)
    if (!dates.ok || dates.value.lastDay >= (earliest?.lastDay ?? lastDay)) continue
    earliest = { limit, lastDay: dates.value.lastDay, safeDay: dates.value.safeDay }
  }
  return earliest
}

/** The local rule's days; an extension granted when they were already over lengthens the statutory limit alone (法62Ⅰ). */
function stricterDates(
  rule: Rule,
  facts: Facts,
  calendar: Calendar,
  conventions: Conventions,
): Result<DeadlineDates, DeadlineError> {
  const dates = computeDates(rule, facts, calendar, conventions)
  if (dates.ok || dates.error.kind !== 'extension-day') return dates
  const { extensionDays, extensionDecidedOn, ...plain } = facts
  return computeDates(rule, plain, calendar, conventions)
}

/** `《云州市行政复议工作规定》第十二条`. */
export function localSource({ document, article }: Pick<LocalLimit, 'document' | 'article'>): string {
  return `${document}${article}`
}

type Standing = {
  readonly local: LocalDue | null
  readonly deadline: Pick<DeadlineDates, 'lastDay'>
  /** The day it was done, or something else made it unnecessary; null while it is still to be done. */
  readonly endedOn: CivilDate | null
}

/**
 * `ahead`: the local day is still to come · `passed`: it went by, the statutory day has not · `late`: done after the
 * local day, in time by the statute. Null where no local day says anything.
 */
export type LocalStanding = {
  readonly state: 'ahead' | 'passed' | 'late'
  /** 本地末日. */
  readonly lastDay: CivilDate
  readonly text: string
}

/** How a limit stands to its 本地末日; once the statutory day has passed only that one counts. */
export function localStanding(
  { local, deadline, endedOn }: Standing,
  today: CivilDate,
): LocalStanding | null {
  const on = endedOn ?? today
  if (local === null || on > deadline.lastDay) return null
  const { lastDay, limit } = local
  const [day, legal] = [formatChinese(lastDay), formatChinese(deadline.lastDay)]
  const source = localSource(limit)
  if (endedOn !== null) {
    return endedOn <= lastDay
      ? null
      : {
          state: 'late',
          lastDay,
          text: `办理时已过本地要求的日子（${day}，${source}），没有超过法定末日${legal}。`,
        }
  }
  return today <= lastDay
    ? { state: 'ahead', lastDay, text: `本地末日为${day}（${source}），法定末日为${legal}。` }
    : {
        state: 'passed',
        lastDay,
        text: `已过本地要求的日子（${day}，${source}），法定末日为${legal}，请尽快办理。`,
      }
}
