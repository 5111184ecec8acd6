/** From acceptance to decision: copies, replies, hearing notices, suspension, the decision itself (法39—62). */
import { type CivilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import { eventsAfter, eventsOf, isOf, latestOf } from '../../ledger/effective-events.ts'
import { lateEntryOf } from '../../ledger/late-entry.ts'
import { sideStepsOf } from '../../ledger/side-steps.ts'
import type { ReconsiderationCase } from '../../model/case.ts'
import type { CaseEvent, EventOf } from '../../model/event.ts'
import type { Party } from '../../model/party.ts'
import { TERMINABLE_SUSPENSIONS } from '../../procedure/statutory-grounds.ts'
import { grantedInTime } from '../engine/extension-day.ts'
import type { Facts } from '../engine/facts.ts'
import { MAX_EXTENSION_DAYS } from '../rules/decision.ts'
import type { RuleCode } from '../rules/index.ts'
import type { Acceptance } from './acceptance-clocks.ts'
import { type CaseClock, type ClockScope, clockOf, GONE_UP_NOTE, partiesOf, restingOn } from './clock.ts'
import { type ClockEnding, isShorter, resetSetClock, setClock } from './set-term-clock.ts'
import { endOfSuspension, normClocks } from './side-clocks.ts'
import { filedBy, suitClockOf } from './suit-clock.ts'

type Scope = ClockScope<ReconsiderationCase>

/** Every clock of the trial. */
export function trialClocks(scope: Scope, acceptance: Acceptance): readonly CaseClock[] {
  const respondents = partiesOf(scope, ['respondent'])
  // The office above takes over every duty of the trial with the case (条例40).
  const own = { ...scope, closing: scope.closing ?? scope.transferred }
  const duties = [
    ...copyClocks(own, acceptance, respondents),
    ...replyClocks(own, acceptance, respondents),
    ...hearingNoticeClocks(own),
    ...suspensionClocks(scope),
  ]
  return [...goneUp(scope, duties), ...decisionClocks(scope, acceptance)]
}

function goneUp({ transferred }: Scope, clocks: readonly CaseClock[]): readonly CaseClock[] {
  if (transferred === undefined) return clocks
  return clocks.map((clock) =>
    clock.status === 'superseded' && clock.supersededOn === transferred.on
      ? { ...clock, note: `${clock.note}${GONE_UP_NOTE}` }
      : clock,
  )
}

function copyClocks(
  scope: Scope,
  acceptance: Acceptance,
  respondents: readonly Party[],
): readonly CaseClock[] {
  const sent = eventsOf(scope.effective, 'copySent')
  const converted = latestOf(scope.effective, 'convertedToOrdinary')
  return respondents.map(({ id }) => {
    const own = sent.find(({ data }) => data.partyId === id)
    const ordinary =
      acceptance.procedure === 'ordinary' ||
      (converted !== null && (own === undefined || converted.on <= own.on))
    return clockOf(scope, {
      code: ordinary ? 'DL-COPY-ORD' : 'DL-COPY-SIMPLE',
      facts: { trigger: acceptance.on, exclusions: scope.exclusions },
      metOn: own?.on,
      supersededOn: scope.closing?.on,
      partyId: id,
      note: '以发出之日为准。',
    })
  })
}

function replyClocks(
  scope: Scope,
  acceptance: Acceptance,
  respondents: readonly Party[],
): readonly CaseClock[] {
  const served = eventsOf(scope.effective, 'copyServed')
  const replies = eventsOf(scope.effective, 'replyReceived')
  const clocks: CaseClock[] = []
  for (const { id } of respondents) {
    const copy = served.find(({ data }) => data.partyId === id)
    if (copy === undefined) continue
    const reply = replies.find(({ data }) => data.partyId === id)
    clocks.push(replyClock(scope, acceptance, copy, reply))
  }
  return clocks
}

function replyClock(
  scope: Scope,
  acceptance: Acceptance,
  copy: EventOf<'copyServed'>,
  reply: EventOf<'replyReceived'> | undefined,
): CaseClock {
  if (acceptance.procedure === 'ordinary') return replyClockOf(scope, 'DL-REPLY-ORD', copy, reply)
  const simple = replyClockOf(scope, 'DL-REPLY-SIMPLE', copy, reply)
  const converted = latestOf(scope.effective, 'convertedToOrdinary')
  // D-04: a reply period that had run out before the conversion does not come alive again.
  const inTime = converted !== null && converted.on <= simple.deadline.lastDay
  const before = converted !== null && converted.on <= copy.on
  const longer = before || (inTime && scope.conventions.conversionReply === 'ten-workdays')
  return longer ? replyClockOf(scope, 'DL-REPLY-ORD', copy, reply) : simple
}

function replyClockOf(
  scope: Scope,
  code: 'DL-REPLY-ORD' | 'DL-REPLY-SIMPLE',
  copy: EventOf<'copyServed'>,
  reply: EventOf<'replyReceived'> | undefined,
): CaseClock {
  const clock = clockOf(scope, {
    code,
    facts: { trigger: copy.on, exclusions: scope.exclusions },
    metOn: reply?.on,
    supersededOn: scope.closing?.on,
    partyId: copy.data.partyId,
    ours: false,
    note:
      reply !== undefined && !reply.data.withEvidence
        ? '只收到答复，没有收到证据、依据（《行政复议法》第七十条）。'
        : '',
  })
  const lacks = clock.status === 'met' && reply?.data.withEvidence === false
  return lacks && scope.today > clock.deadline.lastDay ? { ...clock, incomplete: true } : clock
}

function hearingNoticeClocks(scope: Scope): readonly CaseClock[] {
  return eventsOf(scope.effective, 'hearingScheduled').map((event) => {
    const { hearingId, hearingOn } = event.data
    const dropped = eventsAfter(scope.effective, event).find(
      (other) =>
        (isOf(other, 'hearingCancelled') || isOf(other, 'hearingScheduled')) &&
        other.data.hearingId === hearingId,
    )
    return clockOf(scope, {
      code: 'DL-HEARING-NOTICE',
      facts: { hearingOn },
      metOn: dropped === undefined ? noticedOn(scope, hearingId) : undefined,
      supersededOn: dropped?.on ?? scope.closing?.on,
      note: `听证定于${formatChinese(hearingOn)}；通知书须在此前送达每一名当事人。`,
    })
  })
}

/** The day the last party had the hearing notice; undefined while one of them has not. */
function noticedOn(scope: Scope, hearingId: string): CivilDate | undefined {
  const notices = scope.aggregate.documents
    .filter(
      ({ kind, hearingId: id, deleted }) => kind === 'hearingNotice' && id === hearingId && deleted === 0,
    )
    .map(({ id }) => id)
  const served = eventsOf(scope.effective, 'served').filter(({ data }) => notices.includes(data.documentId))
  const days = partiesOf(scope, ['applicant', 'respondent', 'thirdParty']).map(
    ({ id }) => served.find(({ data }) => data.partyId === id)?.on,
  )
  return days.every((day) => day !== undefined) ? [...days].sort().at(-1) : undefined
}

function suspensionClocks(scope: Scope): readonly CaseClock[] {
  return eventsOf(scope.effective, 'suspended').flatMap((event) => {
    const ended = endOfSuspension(scope, event)
    const terminated = ended !== undefined && isOf(ended, 'terminated')
    const { ground } = event.data
    const facts = { trigger: event.on }
    if (ground === 9) return normClocks(scope, event)
    // 法41(五): only death, incapacity and the end of an organisation lead to termination by time.
    if (!TERMINABLE_SUSPENSIONS.includes(ground)) return []
    const clock = clockOf(scope, {
      code: 'DL-TERM-60',
      facts,
      supersededOn: ended?.on,
      note: '满六十日原因仍未消除的，应当决定终止（《行政复议法》第四十一条第五项）。',
    })
    return [terminated ? { ...clock, status: 'met', metOn: ended.on } : clock]
  })
}

function decisionClocks(scope: Scope, acceptance: Acceptance): readonly CaseClock[] {
  const received = sideStepsOf(scope.effective, 'escalationReceived')[0]
  const left = received ?? scope.transferred
  const own = ownDecisionClocks(scope, acceptance, left)
  return withOverdueSuit(
    scope,
    received === undefined ? own : [...own, resetClock(scope, acceptance, received)],
  )
}

/** The time for deciding from acceptance; it ends without effect when the case goes up to a higher office (条例40). */
function ownDecisionClocks(
  scope: Scope,
  acceptance: Acceptance,
  left: CaseEvent | undefined,
): readonly CaseClock[] {
  const converted =
    acceptance.procedure === 'simplified' ? latestOf(scope.effective, 'convertedToOrdinary') : null
  const { exclusions } = scope
  const metOn = left === undefined ? scope.closing?.on : undefined
  const supersededOn = left?.on
  const note =
    left !== undefined
      ? '案件已由上级提级审理，期限自上级机关收到材料之日重新计算（《行政复议法实施条例》第四十条第三款）。'
      : acceptance.recorded
        ? ''
        : '尚未登记受理，按视为受理之日计算。'
  const ending = { metOn, supersededOn, note }
  const set = setClock(scope, acceptance.on, ending)
  const simplified = simplifiedClock(scope, acceptance, converted, ending)
  if (simplified !== null) {
    if (isShorter(set, simplified)) return [set]
    if (converted === null) return [simplified]
  }
  // A simplified limit that ran out before the conversion stays missed, whatever takes its place (法62Ⅱ).
  const replaced = simplified === null ? [] : [simplified]
  if (set !== null) return [...replaced, set]
  const fromConversion = converted !== null && scope.conventions.conversionStart === 'conversion-day'
  const trigger = fromConversion ? converted.on : acceptance.on
  const extended = extensionOf(scope, { code: 'DL-DECIDE-ORD', trigger }, left?.on)
  const decision = clockOf(scope, {
    code: 'DL-DECIDE-ORD',
    facts: withExtension({ trigger, exclusions }, extended),
    metOn,
    supersededOn,
    note: left === undefined && extended.note !== '' ? extended.note : note,
  })
  return [...replaced, decision]
}

/** The thirty days of the simplified procedure (法62Ⅱ), ended by 转为普通程序; null where the case began in the ordinary one. */
function simplifiedClock(
  scope: Scope,
  acceptance: Acceptance,
  converted: CaseEvent | null,
  ending: ClockEnding,
): CaseClock | null {
  if (acceptance.procedure === 'ordinary') return null
  return clockOf(scope, {
    code: 'DL-DECIDE-SIMPLE',
    facts: { trigger: acceptance.on, exclusions: scope.exclusions },
    ...(converted === null
      ? ending
      : { supersededOn: converted.on, note: '已转为普通程序（《行政复议法》第五十五条）。' }),
  })
}

/** 提级审理: the whole time anew from the day this office received the papers (条例40Ⅲ). */
function resetClock(scope: Scope, acceptance: Acceptance, received: CaseEvent): CaseClock {
  const simplified =
    acceptance.procedure === 'simplified' && latestOf(scope.effective, 'convertedToOrdinary') === null
  const code = simplified ? 'DL-ESCALATE-RESET-SIMPLE' : 'DL-ESCALATE-RESET'
  const trigger = received.on
  const extended = simplified
    ? NO_EXTENSION
    : extensionOf(scope, { code: 'DL-ESCALATE-RESET', trigger }, undefined)
  const metOn = scope.closing?.on
  const reset = clockOf(scope, {
    code,
    facts: withExtension({ trigger, exclusions: scope.exclusions }, extended),
    metOn,
    note: extended.note,
  })
  const note = '提级审理，期限重新计算（《行政复议法实施条例》第四十条第三款）。'
  const set = resetSetClock(scope, trigger, { metOn, note })
  return isShorter(set, reset) ? set : reset
}

type Extended = { readonly days: number; readonly decidedOn: CivilDate | null; readonly note: string }

const NO_EXTENSION: Extended = { days: 0, decidedOn: null, note: '' }

function withExtension(facts: Facts, { days, decidedOn }: Extended): Facts {
  return days === 0 || decidedOn === null
    ? facts
    : { ...facts, extensionDays: days, extensionDecidedOn: decidedOn }
}

/** Extensions approved while this limit ran, thirty days at most (法62Ⅰ); `until` is the day another took its place. */
function extensionOf(
  scope: Scope,
  { code, trigger }: { readonly code: RuleCode; readonly trigger: CivilDate },
  until: CivilDate | undefined,
): Extended {
  const extensions = eventsOf(scope.effective, 'extended').filter(
    ({ on }) => until === undefined || on < until,
  )
  if (extensions.length === 0) return NO_EXTENSION
  const plain = clockOf(scope, { code, facts: { trigger, exclusions: scope.exclusions } })
  const { lastDay } = plain.deadline
  const inTime = extensions.filter(({ on }) => grantedInTime(on, trigger, lastDay))
  const late = extensions.some(({ on }) => on > lastDay)
  const granted = inTime.reduce((sum, { data }) => sum + Math.max(0, data.days), 0)
  const days = Math.min(MAX_EXTENSION_DAYS, granted)
  const decidedOn = inTime.at(-1)?.on ?? null
  if (late) return { days, decidedOn, note: '期限届满后批准的延长不发生效力，未计入。' }
  if (days === 0) return NO_EXTENSION
  const entered = inTime.map(lateEntryOf).join('')
  return { days, decidedOn, note: `已批准延长${days}日（《行政复议法》第六十二条第一款）。${entered}` }
}

/** Every decision limit that ran out, also before 提级, opens the applicant's fifteen days to sue (法34; 行诉45). */
function withOverdueSuit(scope: Scope, clocks: readonly CaseClock[]): readonly CaseClock[] {
  const missed = clocks.filter(({ status }) => status === 'missed')
  if (missed.length === 0) return clocks
  const ended = scope.closing?.on
  // A suit filed after the decision is about the decision, not about its delay.
  const suit = eventsOf(scope.effective, 'sued').find(
    (suing) => ended === undefined || filedBy(suing) < ended,
  )
  const suits = missed.map(({ deadline }) => {
    const suitClock = suitClockOf(
      scope,
      {
        code: 'DL-SUE-OVERDUE-15',
        facts: { trigger: deadline.lastDay },
        supersededOn: ended,
        nature: 'right',
        ours: false,
      },
      suit,
    )
    return restingOn(suitClock, [deadline])
  })
  return [...clocks, ...suits]
}
