/** From receipt to acceptance: review, correction, and acceptance by lapse of time (法30—31). */
import { type CivilDate, earlierOf, formatChinese } from '#shared/kernel/civil-date.ts'
import { eventsAfter, eventsOf, isOf, latestOf } from '../../ledger/effective-events.ts'
import { lateEntryOf } from '../../ledger/late-entry.ts'
import type { Procedure, ReconsiderationCase } from '../../model/case.ts'
import type { CaseEvent } from '../../model/event.ts'
import type { DeadlineDates } from '../engine/compute.ts'
import type { Exclusion } from '../engine/facts.ts'
import { type CaseClock, type ClockScope, clockOf, GONE_UP_NOTE } from './clock.ts'
import { receivedOn } from './intake-clocks.ts'

type Scope = ClockScope<ReconsiderationCase>

/** Acceptance as the law has it: recorded, or come about because the review period ran out (法30Ⅲ). */
export type Acceptance = {
  readonly on: CivilDate
  readonly procedure: Procedure
  readonly recorded: boolean
  /** The limit whose last day became the day of acceptance; empty when the day was recorded. */
  readonly basis: readonly DeadlineDates[]
}

/** One review: from the application, or from the materials that answered one 补正通知. */
type Round = {
  readonly startedOn: CivilDate
  readonly first: boolean
  /** What ended the review; undefined while nothing has. */
  readonly ended: CaseEvent | undefined
}

export type AcceptanceClocks = {
  readonly clocks: readonly CaseClock[]
  readonly acceptance: Acceptance | null
}

/** Clocks up to acceptance, and the acceptance from which the later ones run. */
export function acceptanceClocks(scope: Scope): AcceptanceClocks {
  const rounds = roundsOf(scope)
  const reviews = rounds.map((round) => reviewClock(scope, round))
  // A correction notice sent too late cannot stop an acceptance that the law has already brought about.
  const missed = reviews.find(({ status }) => status === 'missed')
  const deemed = missed === undefined ? null : deemedClock(scope, missed)
  return {
    clocks: [
      ...reviews,
      ...rounds.flatMap((round) => noticeClock(scope, round)),
      ...submissionClocks(scope),
      ...(deemed === null ? [] : [deemed]),
    ],
    acceptance: acceptanceOf(scope, deemed),
  }
}

function roundsOf(scope: Scope): readonly Round[] {
  const { effective } = scope
  const rounds: Round[] = []
  let from = effective.findIndex((event) => isOf(event, 'applicationReceived')) + 1
  let startedOn = receivedOn(scope)
  for (;;) {
    const ended = effective.find(
      (event, index) =>
        index >= from && (ENDS_REVIEW.includes(event.data.type) || event === scope.transferred),
    )
    rounds.push({ startedOn, first: rounds.length === 0, ended })
    if (ended === undefined || ended.data.type !== 'correctionRequested') return rounds
    // Materials may come in parts: the first part starts the new review (法31Ⅲ), the earlier reading.
    const answer = eventsAfter(effective, ended).find((event) => isOf(event, 'correctionReceived'))
    if (answer === undefined) return rounds
    startedOn = answer.on
    from = effective.indexOf(answer) + 1
  }
}

const ENDS_REVIEW: readonly CaseEvent['data']['type'][] = [
  'correctionRequested',
  'accepted',
  'refused',
  'abandoned',
]

function reviewClock(scope: Scope, { startedOn, first, ended }: Round): CaseClock {
  const handled =
    ended !== undefined && !(isOf(ended, 'accepted') && ended.data.deemed) ? ended.on : undefined
  const replaced = ended === undefined ? undefined : replacement(scope, ended)
  const clock = clockOf(scope, {
    code: first ? 'DL-ACC-REVIEW' : 'DL-ACC-REVIEW-2',
    facts: { trigger: startedOn, exclusions: requestsIn(scope, startedOn, ended) },
    metOn: replaced === undefined ? handled : undefined,
    supersededOn: replaced === undefined ? undefined : handled,
    note: replaced ?? lateEntryOf(ended),
  })
  // 视为受理 once recorded: the limit stays missed, but nothing is left to do about it (法30Ⅲ).
  return ended === undefined || handled !== undefined ? clock : { ...clock, supersededOn: ended.on }
}

/** 报请提级 during one review (条例40Ⅲ; D-31). What else leaves time out can only follow acceptance. */
function requestsIn(
  { exclusions }: Scope,
  startedOn: CivilDate,
  ended: CaseEvent | undefined,
): readonly Exclusion[] {
  if (ended === undefined) return exclusions
  return exclusions.filter(
    ({ kind, from, to }) => kind === 'escalation-request' && from <= ended.on && to >= startedOn,
  )
}

/** Why a review that was not finished need not be: 补正 starts another one, 提级 takes the case away (法31Ⅲ; 条例40). */
function replacement({ transferred }: Scope, ended: CaseEvent): string | undefined {
  if (ended === transferred) return GONE_UP_NOTE
  return isOf(ended, 'correctionRequested')
    ? '已通知补正，收到补正材料后重新计算五个工作日（《行政复议法》第三十一条第三款）。'
    : undefined
}

function noticeClock(scope: Scope, { startedOn, ended }: Round): readonly CaseClock[] {
  if (ended === undefined || !isOf(ended, 'correctionRequested')) return []
  return [clockOf(scope, { code: 'DL-CORR-NOTICE', facts: { trigger: startedOn }, metOn: ended.on })]
}

const ENDS_CORRECTION: readonly CaseEvent['data']['type'][] = ['accepted', 'refused', 'abandoned']

function submissionClocks(scope: Scope): readonly CaseClock[] {
  return eventsOf(scope.effective, 'correctionNoticeServed').map((event) => {
    const later = eventsAfter(scope.effective, event)
    const next = later.findIndex((other) => isOf(other, 'correctionRequested'))
    const round = next === -1 ? later : later.slice(0, next)
    const received = round.find((other) => isOf(other, 'correctionReceived'))
    const extended = latestOf(round, 'correctionExtended')
    const closed = round.find(
      (other) => ENDS_CORRECTION.includes(other.data.type) || other === scope.transferred,
    )
    return clockOf(scope, {
      code: 'DL-CORR-SUBMIT',
      facts: { trigger: event.on, ...(extended === null ? {} : { dueOn: extended.data.until }) },
      metOn: received?.on,
      supersededOn: closed?.on,
      partyId: event.data.partyId,
      ours: false,
      note: extended === null ? '' : '补正期限已批准延长（《行政复议法》第三十一条第二款）。',
    })
  })
}

function deemedClock(scope: Scope, review: CaseClock): CaseClock | null {
  const accepted = latestOf(scope.effective, 'accepted')
  // A refusal after the period ran out does not undo the acceptance, but a person must sort that out.
  if (accepted === null && latestOf(scope.effective, 'refused') !== null) return null
  if (accepted === null && latestOf(scope.effective, 'abandoned') !== null) return null
  const { deadline, ...clock } = clockOf(scope, { code: 'DL-DEEMED', facts: review.facts })
  const on = formatChinese(deadline.lastDay)
  const toDo = accepted === null && scope.transferred === undefined ? '，请登记受理' : ''
  const gone = accepted === null && scope.transferred !== undefined ? GONE_UP_NOTE : ''
  const note = `审查期限届满未作处理，自${on}起视为受理${toDo}（《行政复议法》第三十条第三款）。${gone}`
  return { ...clock, deadline, status: 'met', metOn: deadline.lastDay, note }
}

function acceptanceOf(scope: Scope, deemed: CaseClock | null): Acceptance | null {
  const accepted = latestOf(scope.effective, 'accepted')
  if (accepted === null) {
    // With nothing recorded the ordinary procedure applies; simplified needs a finding of its own (法53).
    return deemed === null || scope.today < deemed.deadline.lastDay
      ? null
      : { on: deemed.deadline.lastDay, procedure: 'ordinary', recorded: false, basis: [deemed.deadline] }
  }
  // Accepted late: the law had already accepted it on the last day of the review, and the time runs from then.
  const on = deemed === null ? accepted.on : earlierOf(accepted.on, deemed.deadline.lastDay)
  const basis = deemed !== null && on !== accepted.on ? [deemed.deadline] : []
  return { on, procedure: accepted.data.procedure, recorded: true, basis }
}
