/**
 * Every limit of a case, running and finished, derived from its ledger and from nothing else. Explanations are
 * made on demand: `explainClock` tells the reckoning of one clock.
 */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { Result } from '#shared/kernel/result.ts'
import { officeCalendar } from '../calendar/office-calendar.ts'
import type { CaseAggregate, OfficeState } from '../model/aggregate.ts'
import type { LitigationCase, ReconsiderationCase } from '../model/case.ts'
import { acceptanceClocks } from './clocks/acceptance-clocks.ts'
import { afterClocks } from './clocks/after-clocks.ts'
import { type CaseClock, type ClockScope, scopeOf } from './clocks/clock.ts'
import { intakeClocks } from './clocks/intake-clocks.ts'
import { litigationClocks } from './clocks/litigation-clocks.ts'
import { trialClocks } from './clocks/trial-clocks.ts'
import type { DeadlineError } from './engine/errors.ts'
import { computeDeadline, type Deadline } from './engine/explain.ts'
import { officeConventions } from './office-conventions.ts'

export type { CaseClock, ClockStatus } from './clocks/clock.ts'

/** The clocks of a case as of a day, in the order of the procedure. */
export function caseClocks(
  aggregate: CaseAggregate,
  office: OfficeState,
  today: CivilDate,
): readonly CaseClock[] {
  if (isReconsideration(aggregate)) return reconsiderationClocks(scopeOf(aggregate, office, today))
  if (isLitigation(aggregate)) return litigationClocks(scopeOf(aggregate, office, today))
  throw new Error(`unknown case kind: ${aggregate.case.id}`)
}

function isReconsideration(aggregate: CaseAggregate): aggregate is CaseAggregate<ReconsiderationCase> {
  return aggregate.case.kind === 'reconsideration'
}

function isLitigation(aggregate: CaseAggregate): aggregate is CaseAggregate<LitigationCase> {
  return aggregate.case.kind === 'litigation'
}

function reconsiderationClocks(scope: ClockScope<ReconsiderationCase>): readonly CaseClock[] {
  const { clocks, acceptance } = acceptanceClocks(scope)
  return [
    ...intakeClocks(scope),
    ...clocks,
    ...(acceptance === null ? [] : trialClocks(scope, acceptance)),
    ...afterClocks(scope),
  ]
}

/** The whole reckoning of one clock, day by day and in sentences. */
export function explainClock(clock: CaseClock, office: OfficeState): Result<Deadline, DeadlineError> {
  return computeDeadline(
    clock.rule,
    clock.facts,
    officeCalendar(office.calendars),
    officeConventions(office.settings),
  )
}
