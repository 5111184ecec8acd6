/**
 * Every limit of a case, running and finished, derived from its ledger and from nothing else. Explanations are
 * made on demand: `explainClock` tells the reckoning of one clock.
 */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { officeCalendar } from '../calendar/office-calendar.ts'
import type { OfficeState } from '../model/aggregate.ts'
import type { LitigationCase, ReconsiderationCase } from '../model/case.ts'
import { type Acceptance, acceptanceClocks } from './clocks/acceptance-clocks.ts'
import { afterClocks } from './clocks/after-clocks.ts'
import { type CaseClock, type ClockCase, type ClockScope, restingOn, scopeOf } from './clocks/clock.ts'
import { intakeClocks } from './clocks/intake-clocks.ts'
import { litigationClocks } from './clocks/litigation-clocks.ts'
import { sideClocks } from './clocks/side-clocks.ts'
import { trialClocks } from './clocks/trial-clocks.ts'
import type { DeadlineError } from './engine/errors.ts'
import { computeDeadline, type Deadline } from './engine/explain.ts'
import { officeConventions } from './office-conventions.ts'

export type { CaseClock, ClockCase, ClockStatus } from './clocks/clock.ts'

type Asked = {
  readonly aggregate: ClockCase
  readonly office: OfficeState
  readonly today: CivilDate
  readonly clocks: readonly CaseClock[]
}

// One page asks about one case several times over (its limits, next steps, the last days in its forms): the
// answer given last is at hand.
let last: Asked | null = null

/** The clocks of a case as of a day, in the order of the procedure. */
export function caseClocks(
  aggregate: ClockCase,
  office: OfficeState,
  today: CivilDate,
): readonly CaseClock[] {
  if (last?.aggregate === aggregate && last.office === office && last.today === today) return last.clocks
  const clocks = clocksOf(aggregate, office, today)
  last = { aggregate, office, today, clocks }
  return clocks
}

function clocksOf(aggregate: ClockCase, office: OfficeState, today: CivilDate): readonly CaseClock[] {
  if (isReconsideration(aggregate)) return reconsiderationClocks(scopeOf(aggregate, office, today))
  if (isLitigation(aggregate)) return litigationClocks(scopeOf(aggregate, office, today))
  throw new Error(`unknown case kind: ${aggregate.case.id}`)
}

function isReconsideration(aggregate: ClockCase): aggregate is ClockCase<ReconsiderationCase> {
  return aggregate.case.kind === 'reconsideration'
}

function isLitigation(aggregate: ClockCase): aggregate is ClockCase<LitigationCase> {
  return aggregate.case.kind === 'litigation'
}

function reconsiderationClocks(scope: ClockScope<ReconsiderationCase>): readonly CaseClock[] {
  const { clocks, acceptance } = acceptanceClocks(scope)
  return [
    ...intakeClocks(scope),
    ...clocks,
    ...(acceptance === null ? [] : trialOf(scope, acceptance)),
    ...sideClocks(scope),
    ...afterClocks(scope),
  ]
}

/** Limits of the trial; those that run from a deemed acceptance are as provisional as the day it came about. */
function trialOf(scope: ClockScope<ReconsiderationCase>, acceptance: Acceptance): readonly CaseClock[] {
  const clocks = trialClocks(scope, acceptance)
  if (acceptance.basis.length === 0) return clocks
  return clocks.map((clock) =>
    clock.facts.trigger === acceptance.on ? restingOn(clock, acceptance.basis) : clock,
  )
}

/** The whole reckoning of one clock, day by day and in sentences. */
export function explainClock(clock: CaseClock, office: OfficeState): Result<Deadline, DeadlineError> {
  const { provisional, provisionalYears } = clock.deadline
  const explained = computeDeadline(
    clock.rule,
    clock.facts,
    officeCalendar(office),
    officeConventions(office.settings),
  )
  return explained.ok ? ok({ ...explained.value, provisional, provisionalYears }) : explained
}
