/** Was the application in time (法20—21, 条例23—24), and was it forwarded in time (法32)? */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { latestOf } from '../../ledger/effective-events.ts'
import { sideIntervalsOf } from '../../ledger/side-steps.ts'
import type { ReconsiderationCase } from '../../model/case.ts'
import type { Exclusion, Facts } from '../engine/facts.ts'
import type { RuleCode } from '../rules/index.ts'
import { type CaseClock, type ClockScope, clockOf } from './clock.ts'

type Scope = ClockScope<ReconsiderationCase>
const LATE_NOTE =
  '申请日晚于期限末日。有不可抗力等正当理由的，被耽误的时间不计入，由承办人核对认定，不自动作为逾期处理（《行政复议法》第二十条第二款）。'

type Limit = { readonly code: RuleCode; readonly facts: Facts }

/** The application limit by the way the act reached the applicant, and the forwarding limit. */
export function intakeClocks(scope: Scope): readonly CaseClock[] {
  return [...applicationClock(scope), ...forwardingClock(scope)]
}

/** The day the office received the application, as the ledger has it. */
export function receivedOn(scope: Scope): CivilDate {
  return latestOf(scope.effective, 'applicationReceived')?.on ?? scope.aggregate.case.receivedOn
}

function applicationClock(scope: Scope): readonly CaseClock[] {
  const { act } = scope.aggregate.case
  // 条例24Ⅱ: in an emergency the application may be made at once.
  if (act.urgent) return []
  const metOn = appliedOn(scope)
  const delays = delaysOf(scope)
  const clock = earlierOf(
    clockOn(scope, ownLimit(scope), metOn, delays),
    clockOn(scope, longestLimit(scope), metOn, delays),
  )
  if (clock === null) return []
  return clock.status === 'missed' ? [{ ...clock, note: LATE_NOTE }] : [clock]
}

function clockOn(
  scope: Scope,
  limit: Limit | null,
  metOn: CivilDate,
  delays: readonly Exclusion[],
): CaseClock | null {
  if (limit === null) return null
  const facts = delays.length === 0 ? limit.facts : { ...limit.facts, exclusions: delays }
  return clockOf(scope, { code: limit.code, facts, metOn, nature: 'right', ours: false })
}

function earlierOf(own: CaseClock | null, longest: CaseClock | null): CaseClock | null {
  if (own === null || longest === null) return own ?? longest
  return longest.deadline.rawDay < own.deadline.rawDay ? longest : own
}

/** 障碍、误诉、自行纠正 leave time out of the limit (法20Ⅱ; 条例26、38Ⅱ); one still running ends with the application. */
function delaysOf(scope: Scope): readonly Exclusion[] {
  const end = receivedOn(scope)
  return sideIntervalsOf(scope.effective)
    .filter(({ kind, from }) => kind !== 'escalation-request' && from <= end)
    .map(({ kind, from, to }) => ({ kind, from, to: to === '' ? end : to }))
}

function ownLimit(scope: Scope): Limit | null {
  const { performanceDueOn, requestReceivedOn, knewOn, toldRemedies, knewRightsOn } = scope.aggregate.case.act
  if (performanceDueOn !== '') return { code: 'DL-APPLY-INACT-TERM', facts: { trigger: performanceDueOn } }
  if (requestReceivedOn !== '') return { code: 'DL-APPLY-INACT-NOTERM', facts: { requestReceivedOn } }
  if (knewOn === '') return null
  if (toldRemedies) return { code: 'DL-APPLY-60', facts: { trigger: knewOn } }
  const told = knewRightsOn === '' ? {} : { knewRightsOn }
  return { code: 'DL-APPLY-UNTOLD', facts: { knewContentOn: knewOn, ...told } }
}

function longestLimit(scope: Scope): Limit | null {
  const { madeOn, realEstate } = scope.aggregate.case.act
  if (madeOn === '') return null
  return { code: realEstate ? 'DL-CAP-20Y' : 'DL-CAP-5Y', facts: { actMadeOn: madeOn, realEstate } }
}

/** 期满前交邮的不算过期 (民诉85Ⅳ); through the penalising agency the day it received the application counts (法32). */
function appliedOn(scope: Scope): CivilDate {
  const { channel, postmarkedOn, agencyReceivedOn } = scope.aggregate.case
  if (channel === 'post' && postmarkedOn !== '') return postmarkedOn
  if (channel === 'forwarded' && agencyReceivedOn !== '') return agencyReceivedOn
  return receivedOn(scope)
}

function forwardingClock(scope: Scope): readonly CaseClock[] {
  const { channel, agencyReceivedOn } = scope.aggregate.case
  if (channel !== 'forwarded' || agencyReceivedOn === '') return []
  return [
    clockOf(scope, {
      code: 'DL-FORWARD-32',
      facts: { trigger: agencyReceivedOn },
      metOn: receivedOn(scope),
      ours: false,
    }),
  ]
}
