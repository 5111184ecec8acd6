/** After the decision: suits, performance, copies to superiors, publication, enforcement; service by announcement. */
import { type CivilDate, laterOf } from '#shared/kernel/civil-date.ts'
import { addresseesOfClosing, hasDepartmentRespondent, publicationStanding } from '../../ledger/closing.ts'
import { eventsOf, isOf, latestOf } from '../../ledger/effective-events.ts'
import { sideIntervalsOf, sideStepsOf } from '../../ledger/side-steps.ts'
import type { ReconsiderationCase } from '../../model/case.ts'
import type { PerformanceTerm } from '../../model/decision.ts'
import type { EventOf } from '../../model/event.ts'
import type { Party } from '../../model/party.ts'
import type { Exclusion } from '../engine/facts.ts'
import {
  type CaseClock,
  type ClockInput,
  type ClockScope,
  clockOf,
  partiesOf,
  restingOn,
  servedDays,
} from './clock.ts'
import { receivedOn } from './intake-clocks.ts'
import { filedBy, suitClockOf } from './suit-clock.ts'

type Scope = ClockScope<ReconsiderationCase>
/** When the document reached each party, by party id. */
type ServedDays = ReadonlyMap<string, CivilDate>

/** Every clock that runs from the decision, from a refusal, or from an announcement. */
export function afterClocks(scope: Scope): readonly CaseClock[] {
  const decided = latestOf(scope.effective, 'decided')
  const refused = latestOf(scope.effective, 'refused')
  const announcements = announcementClocks(scope)
  if (decided === null) {
    return refused === null
      ? announcements
      : [
          ...suitClocks(scope, plaintiffsOf(scope), servedDays(scope, refused.data.documentId)),
          ...announcements,
        ]
  }
  const plaintiffs = plaintiffsOf(scope)
  const served = servedDays(scope, decided.data.documentId)
  const suits = suitClocks(scope, plaintiffs, served)
  return [
    ...suits,
    ...performanceClocks(scope, decided, served),
    ...openingClocks(scope, served),
    ...(suits.length < plaintiffs.length ? [] : enforcementClock(scope, decided, suits)),
    ...announcements,
  ]
}

/** Those whom the outcome may send to court: every applicant and third party still in the case. */
function plaintiffsOf(scope: Scope): readonly Party[] {
  return partiesOf(scope, ['applicant', 'thirdParty'])
}

/** Each applicant and third party has fifteen days from the day the document reached them (行诉45). */
function suitClocks(scope: Scope, plaintiffs: readonly Party[], served: ServedDays): readonly CaseClock[] {
  // A suit filed before the outcome was over its delay and leaves the time to sue over the outcome alone.
  const sued = eventsOf(scope.effective, 'sued').filter(
    (suing) => scope.closing === undefined || filedBy(suing) >= scope.closing.on,
  )
  const clocks: CaseClock[] = []
  for (const { id: partyId } of plaintiffs) {
    const trigger = served.get(partyId)
    if (trigger === undefined) continue
    const exclusions = obstaclesAfter(scope, trigger)
    const facts = exclusions.length === 0 ? { trigger } : { trigger, exclusions }
    const suit = sued.find(({ data }) => data.plaintiffPartyIds.includes(partyId))
    clocks.push(suitClockOf(scope, { code: 'DL-SUE-15', facts, partyId, nature: 'right', ours: false }, suit))
  }
  return clocks
}

/**
 * 不可抗力 and other obstacles do not count as far as they lie after the service (行诉48Ⅰ); one still running lasts until
 * today, unless the application made since shows that it is over.
 */
function obstaclesAfter(scope: Scope, trigger: CivilDate): readonly Exclusion[] {
  const applied = receivedOn(scope)
  return sideIntervalsOf(scope.effective)
    .filter(({ kind, from, to }) => kind === 'obstacle' && (to === '' ? from > applied : to > trigger))
    .map(({ kind, from, to }) => ({ kind, from, to: to === '' ? laterOf(from, scope.today) : to }))
}

/** 责令重作 and 责令履行, each from the day the decision reached each respondent (法64、66; 条例58Ⅰ). */
function performanceClocks(
  scope: Scope,
  { data: { terms } }: EventOf<'decided'>,
  served: ServedDays,
): readonly CaseClock[] {
  if (terms.length === 0) return []
  const metOn = latestOf(scope.effective, 'performed')?.on
  return partiesOf(scope, ['respondent']).flatMap(({ id }) => {
    const trigger = served.get(id)
    if (trigger === undefined) return []
    return terms.flatMap((term) => {
      const limit = performanceLimit(term, trigger)
      if (limit === null) return []
      return [clockOf(scope, { code: limit.code, facts: limit.facts, metOn, partyId: id, ours: false })]
    })
  })
}

/** An order to perform without days has no last day; a new act without days is due in sixty (条例58Ⅰ). */
function performanceLimit(
  { type, days }: PerformanceTerm,
  trigger: CivilDate,
): Pick<ClockInput, 'code' | 'facts'> | null {
  if (days !== null && days >= 1) {
    const code = type === 'revokeAndRedo' ? 'DL-REDO-SET' : 'DL-PERFORM-SET'
    return { code, facts: { trigger, setDays: days } }
  }
  return type === 'revokeAndRedo' ? { code: 'DL-REDO-60', facts: { trigger } } : null
}

/** 抄告 and 公开, from the day the decision took effect for everyone: its service on the last party (法75Ⅱ、79). */
function openingClocks(scope: Scope, served: ServedDays): readonly CaseClock[] {
  const days = addresseesOfClosing(scope).map(({ id }) => served.get(id))
  const trigger = days.every((day) => day !== undefined) ? latestDay(days) : undefined
  if (trigger === undefined) return []
  const copied = latestOf(scope.effective, 'copiedToSuperior')
  const standing = publicationStanding(scope.effective)
  const declined = standing !== null && isOf(standing, 'publicationDeclined') ? standing : null
  // A publication that was withdrawn afterwards was still made in time.
  const settled = eventsOf(scope.effective, 'published')[0] ?? declined
  return [
    ...(hasDepartmentRespondent(scope.aggregate, scope.office)
      ? [clockOf(scope, { code: 'DL-COPYTO', facts: { trigger }, metOn: copied?.on })]
      : []),
    clockOf(scope, { code: 'DL-PUBLISH', facts: { trigger }, metOn: settled?.on }),
  ]
}

/**
 * Three months to ask the court for enforcement, from the day the last party's time to sue ran out (D-22); so
 * everyone's time must already run.
 * An upheld act is enforced by the agency that made it, a modified one by this office (法78).
 */
function enforcementClock(
  scope: Scope,
  decided: EventOf<'decided'>,
  suits: readonly CaseClock[],
): readonly CaseClock[] {
  const { types } = decided.data
  const modified = types.includes('modify')
  if (!modified && !types.includes('uphold')) return []
  const trigger = latestDay(suits.map(({ deadline }) => deadline.lastDay))
  if (trigger === undefined || scope.today <= trigger || latestOf(scope.effective, 'sued') !== null) return []
  const clock = clockOf(scope, {
    code: 'DL-ENFORCE-3M',
    facts: { trigger },
    metOn:
      sideStepsOf(scope.effective, 'enforcementAsked')[0]?.on ?? latestOf(scope.effective, 'performed')?.on,
    nature: 'right',
    ours: modified,
    note: '以最后一名当事人的起诉期限届满日起算；申请前须催告满十个工作日。',
  })
  const last = suits.filter(({ deadline }) => deadline.lastDay === trigger)
  return [
    restingOn(
      clock,
      last.map(({ deadline }) => deadline),
    ),
  ]
}

function latestDay(days: readonly CivilDate[]): CivilDate | undefined {
  const [first, ...others] = days
  return first === undefined ? undefined : others.reduce(laterOf, first)
}

/** 公告: the day on which it counts as service (民诉95); met once that day is entered. */
function announcementClocks(scope: Scope): readonly CaseClock[] {
  const clocks: CaseClock[] = []
  for (const { method, deleted, sentOn, servedOn, partyId } of scope.aggregate.services) {
    if (method !== 'announcement' || deleted === 1) continue
    const clock = clockOf(scope, {
      code: 'DL-SERVE-NOTICE',
      facts: { publishedOn: sentOn },
      partyId,
      nature: 'reminder',
      note: '公告期满即为送达，请登记送达日。',
    })
    clocks.push(servedOn === '' ? clock : { ...clock, status: 'met', metOn: servedOn })
  }
  return clocks
}
