/** From acceptance to decision: copies, replies, hearing notices, suspension, the decision itself (法39—62). */
import { type CivilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import { eventsOf, isOf, latestOf } from '../../ledger/effective-events.ts'
import type { ReconsiderationCase } from '../../model/case.ts'
import type { EventOf } from '../../model/event.ts'
import { TERMINABLE_SUSPENSIONS } from '../../procedure/statutory-grounds.ts'
import type { Exclusion } from '../engine/facts.ts'
import { MAX_EXTENSION_DAYS } from '../rules/decision.ts'
import type { Acceptance } from './acceptance-clocks.ts'
import { type CaseClock, type ClockScope, clockOf, partiesOf } from './clock.ts'
import { suitClockOf } from './suit-clock.ts'

type Scope = ClockScope<ReconsiderationCase>

/** Every clock of the trial. */
export function trialClocks(scope: Scope, acceptance: Acceptance): readonly CaseClock[] {
  return [
    ...copyClocks(scope, acceptance),
    ...replyClocks(scope, acceptance),
    ...hearingNoticeClocks(scope),
    ...suspensionClocks(scope),
    ...decisionClocks(scope, acceptance),
  ]
}

function copyClocks(scope: Scope, acceptance: Acceptance): readonly CaseClock[] {
  const sent = eventsOf(scope.effective, 'copySent')
  const converted = latestOf(scope.effective, 'convertedToOrdinary')
  return partiesOf(scope, ['respondent']).map(({ id }) => {
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
      paused: own === undefined && scope.suspended,
      note: '以发出之日为准。',
    })
  })
}

function replyClocks(scope: Scope, acceptance: Acceptance): readonly CaseClock[] {
  const served = eventsOf(scope.effective, 'copyServed')
  const replies = eventsOf(scope.effective, 'replyReceived')
  return partiesOf(scope, ['respondent']).flatMap(({ id }) => {
    const copy = served.find(({ data }) => data.partyId === id)
    if (copy === undefined) return []
    const reply = replies.find(({ data }) => data.partyId === id)
    return [replyClock(scope, acceptance, copy, reply)]
  })
}

function replyClock(
  scope: Scope,
  acceptance: Acceptance,
  copy: EventOf<'copyServed'>,
  reply: EventOf<'replyReceived'> | undefined,
): CaseClock {
  const facts = { trigger: copy.on, exclusions: scope.exclusions }
  const clock = (code: 'DL-REPLY-ORD' | 'DL-REPLY-SIMPLE') =>
    clockOf(scope, {
      code,
      facts,
      metOn: reply?.on,
      supersededOn: scope.closing?.on,
      partyId: copy.data.partyId,
      ours: false,
      paused: reply === undefined && scope.suspended,
      note:
        reply !== undefined && !reply.data.withEvidence
          ? '只收到答复，没有收到证据、依据（《行政复议法》第七十条）。'
          : '',
    })
  if (acceptance.procedure === 'ordinary') return clock('DL-REPLY-ORD')
  const simple = clock('DL-REPLY-SIMPLE')
  const converted = latestOf(scope.effective, 'convertedToOrdinary')
  // D-04: a reply period that had run out before the conversion does not come alive again.
  const inTime = converted !== null && converted.on <= simple.deadline.lastDay
  const before = converted !== null && converted.on <= copy.on
  const longer = before || (inTime && scope.conventions.conversionReply === 'ten-workdays')
  return longer ? clock('DL-REPLY-ORD') : simple
}

function hearingNoticeClocks(scope: Scope): readonly CaseClock[] {
  return scope.effective.flatMap((event, index) => {
    if (!isOf(event, 'hearingScheduled')) return []
    const { hearingId, hearingOn } = event.data
    const later = scope.effective.slice(index + 1)
    const dropped = later.find(
      (other) =>
        (isOf(other, 'hearingCancelled') || isOf(other, 'hearingScheduled')) &&
        other.data.hearingId === hearingId,
    )
    return [
      clockOf(scope, {
        code: 'DL-HEARING-NOTICE',
        facts: { hearingOn },
        metOn: dropped === undefined ? noticedOn(scope, hearingId) : undefined,
        supersededOn: dropped?.on,
        note: `听证定于${formatChinese(hearingOn)}；通知书须在此前送达每一名当事人。`,
      }),
    ]
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
  return scope.effective.flatMap((event, index) => {
    if (!isOf(event, 'suspended')) return []
    const ended = scope.effective
      .slice(index + 1)
      .find(({ data }) => data.type === 'resumed' || data.type === 'terminated')
    const terminated = ended !== undefined && isOf(ended, 'terminated')
    const { ground } = event.data
    const facts = { trigger: event.on }
    if (ground === 9) {
      // The ledger knows no step of its own for the incidental review: resuming the trial ends both clocks.
      const note =
        '本机关有权处理的三十日内处理，无权处理的七个工作日内转送（《行政复议法》第五十六条、第五十七条）；恢复审理后本提醒结束。'
      return (['DL-NORM-TRANSFER', 'DL-NORM-SELF'] as const).map((code) =>
        clockOf(scope, { code, facts, supersededOn: ended?.on, nature: 'reminder', note }),
      )
    }
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
  const converted =
    acceptance.procedure === 'simplified' ? latestOf(scope.effective, 'convertedToOrdinary') : null
  const { exclusions } = scope
  const metOn = scope.closing?.on
  const paused = scope.suspended
  const note = acceptance.recorded ? '' : '尚未登记受理，按视为受理之日计算。'
  const simpleFacts = { trigger: acceptance.on, exclusions }
  if (acceptance.procedure === 'simplified' && converted === null) {
    const simple = { code: 'DL-DECIDE-SIMPLE', facts: simpleFacts, metOn, paused, note } as const
    return withOverdueSuit(scope, [clockOf(scope, simple)])
  }
  const replaced =
    converted === null
      ? []
      : [
          clockOf(scope, {
            code: 'DL-DECIDE-SIMPLE',
            facts: simpleFacts,
            supersededOn: converted.on,
            note: '已转为普通程序（《行政复议法》第五十五条）。',
          }),
        ]
  const fromConversion = converted !== null && scope.conventions.conversionStart === 'conversion-day'
  const trigger = fromConversion ? converted.on : acceptance.on
  const { extensionDays, extensionNote } = extensionOf(scope, trigger, exclusions)
  const decision = clockOf(scope, {
    code: 'DL-DECIDE-ORD',
    facts: extensionDays > 0 ? { trigger, exclusions, extensionDays } : { trigger, exclusions },
    metOn,
    paused,
    note: extensionNote === '' ? note : extensionNote,
  })
  return withOverdueSuit(scope, [...replaced, decision])
}

/** Extensions that were approved in time, thirty days at most (法62Ⅰ). */
function extensionOf(
  scope: Scope,
  trigger: CivilDate,
  exclusions: readonly Exclusion[],
): { readonly extensionDays: number; readonly extensionNote: string } {
  const extensions = eventsOf(scope.effective, 'extended')
  if (extensions.length === 0) return { extensionDays: 0, extensionNote: '' }
  const plain = clockOf(scope, { code: 'DL-DECIDE-ORD', facts: { trigger, exclusions } })
  const inTime = extensions.filter(({ on }) => on <= plain.deadline.lastDay)
  const late = inTime.length < extensions.length
  const granted = inTime.reduce((sum, { data }) => sum + Math.max(0, data.days), 0)
  const extensionDays = Math.min(MAX_EXTENSION_DAYS, granted)
  const extensionNote = late
    ? '期限届满后批准的延长不发生效力，未计入。'
    : `已批准延长${extensionDays}日（《行政复议法》第六十二条第一款）。`
  return { extensionDays, extensionNote }
}

/** An overdue decision opens the applicant's fifteen days to sue (法34; 行诉45). */
function withOverdueSuit(scope: Scope, clocks: readonly CaseClock[]): readonly CaseClock[] {
  const decision = clocks.at(-1)
  if (decision === undefined || decision.status !== 'missed') return clocks
  const ended = scope.closing?.on
  // A suit after the decision is about the decision, not about its delay.
  const suit = eventsOf(scope.effective, 'sued').find(({ on }) => ended === undefined || on < ended)
  return [
    ...clocks,
    suitClockOf(
      scope,
      {
        code: 'DL-SUE-OVERDUE-15',
        facts: { trigger: decision.deadline.lastDay },
        supersededOn: ended,
        nature: 'right',
        ours: false,
      },
      suit,
    ),
  ]
}
