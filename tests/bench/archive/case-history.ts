/** How an invented case runs: what happens on which day after the application came in. */
import type { DecisionType } from '#shared/domain/model/decision.ts'
import type { EventData } from '#shared/domain/model/event.ts'
import { choice, scattered } from './variety.ts'

/** 自然日 after the day of receipt. */
export type HistoryEntry = { readonly day: number; readonly data: EventData }

export type Fate = 'ordinary' | 'simplified' | 'terminated' | 'refused' | 'abandoned'

/** Roughly what an office sees: six in ten decided in the ordinary procedure. */
const FATES: readonly Fate[] = [
  ...Array<Fate>(12).fill('ordinary'),
  ...Array<Fate>(3).fill('simplified'),
  ...Array<Fate>(2).fill('terminated'),
  ...Array<Fate>(2).fill('refused'),
  'abandoned',
]
const OUTCOMES: readonly DecisionType[] = [
  'uphold',
  'uphold',
  'uphold',
  'rejectClaim',
  'confirmIllegal',
  'revokeAndRedo',
]

/** Ids of the rows that the events speak of. */
export type Cast = {
  readonly respondentId: string
  readonly applicantIds: readonly string[]
  /** Everyone to whom the closing document is served. */
  readonly addresseeIds: readonly string[]
  readonly staffIds: readonly string[]
  readonly hearingId: string
  readonly documentId: string
  readonly serviceIdOf: (partyId: string) => string
}

export const HEARING_DAY = 38
const [SUSPENDED_DAYS, EXTENDED_DAYS, PERFORMANCE_DAYS] = [21, 30, 60]

/** What becomes of the case. */
export function fateOf(index: number): Fate {
  return choice(FATES, index, 20)
}

/** One ordinary case in fifteen is heard. */
export function hasHearing(index: number): boolean {
  return fateOf(index) === 'ordinary' && scattered(index, 21, 15) === 0
}

/** The whole history, also the part that lies ahead of today. */
export function historyOf(index: number, cast: Cast): readonly HistoryEntry[] {
  const fate = fateOf(index)
  const received = entry(0, { type: 'applicationReceived', channel: 'post', postmarkedOn: '' })
  const { documentId } = cast
  switch (fate) {
    case 'refused': {
      const reason = '申请事项不属于行政复议范围。'
      const refused = entry(5, { type: 'refused', conditions: ['scope'], reason, documentId })
      return [received, refused, ...served(8, cast, cast.applicantIds)]
    }
    case 'abandoned':
      return [
        received,
        entry(4, { type: 'correctionRequested', items: ['补充身份证明'], documentId: '' }),
        entry(7, { type: 'correctionNoticeServed', partyId: cast.applicantIds[0] ?? '' }),
        entry(24, { type: 'abandoned' }),
      ]
    case 'terminated': {
      const reason = '申请人自愿撤回行政复议申请。'
      return [
        received,
        ...accepted(index, cast, 'ordinary'),
        entry(33, { type: 'terminated', ground: 1, reason, documentId }),
        ...served(37, cast, cast.addresseeIds),
      ]
    }
    case 'simplified':
      return [received, ...accepted(index, cast, 'simplified'), ...decided(index, cast, 28)]
    case 'ordinary':
      return [received, ...accepted(index, cast, 'ordinary'), ...trial(index, cast)]
  }
}

function accepted(index: number, cast: Cast, procedure: 'ordinary' | 'simplified'): readonly HistoryEntry[] {
  const { respondentId, applicantIds, staffIds } = cast
  const simplifiedGround = procedure === 'simplified' ? 'smallAmount' : ''
  const opinion: EventData = {
    type: 'opinionHeard',
    partyIds: applicantIds,
    method: choice(['phone', 'inPerson', 'written'], index, 22),
    summary: '申请人坚持申请书的意见，并补充说明了送达的经过。',
    mediationWilling: scattered(index, 23, 4) === 0,
  }
  const summary = '行政行为认定事实清楚，适用依据正确，程序合法，内容适当，请求维持。'
  return [
    entry(4, { type: 'accepted', procedure, deemed: false, simplifiedGround }),
    entry(4, { type: 'handlersAssigned', staffIds }),
    entry(6, { type: 'copySent', partyId: respondentId }),
    entry(8, { type: 'copyServed', partyId: respondentId }),
    entry(14, { type: 'replyReceived', partyId: respondentId, summary, withEvidence: true }),
    entry(20, opinion),
  ]
}

function trial(index: number, cast: Cast): readonly HistoryEntry[] {
  const { hearingId } = cast
  const summary = '双方围绕事实、程序和裁量进行了举证、质证和辩论。'
  const heard = hasHearing(index) ? [entry(HEARING_DAY, { type: 'hearingHeld', hearingId, summary })] : []
  const suspended = scattered(index, 24, 12) === 0
  const extended = scattered(index, 25, 9) === 0
  const wait = (suspended ? SUSPENDED_DAYS : 0) + (extended ? EXTENDED_DAYS : 0)
  return [
    ...heard,
    ...(suspended
      ? [
          entry(40, { type: 'suspended', ground: 8, reason: '须以另案的审理结果为依据，另案尚未审结。' }),
          entry(40 + SUSPENDED_DAYS, { type: 'resumed', reason: '另案已经审结。' }),
        ]
      : []),
    ...(extended ? [extension(42 + (suspended ? SUSPENDED_DAYS : 0))] : []),
    ...decided(index, cast, 54 + wait),
  ]
}

function extension(day: number): HistoryEntry {
  const reason = '案情复杂，需要进一步调查核实。'
  return entry(day, { type: 'extended', days: EXTENDED_DAYS, reason, approvedBy: 'staff-1' })
}

function decided(index: number, cast: Cast, day: number): readonly HistoryEntry[] {
  const type = choice(OUTCOMES, index, 26)
  const orders = type === 'revokeAndRedo'
  const terms = orders ? [{ type: 'revokeAndRedo', days: PERFORMANCE_DAYS } as const] : []
  return [
    entry(day, { type: 'decided', documentId: cast.documentId, types: [type], terms }),
    ...served(day + 4, cast, cast.addresseeIds),
    ...(orders && scattered(index, 27, 5) !== 0
      ? [entry(day + 50, { type: 'performed', summary: '被申请人已经重新作出行政行为。' })]
      : []),
  ]
}

function served(day: number, cast: Cast, partyIds: readonly string[]): readonly HistoryEntry[] {
  return partyIds.map((partyId) =>
    entry(day, {
      type: 'served',
      serviceId: cast.serviceIdOf(partyId),
      documentId: cast.documentId,
      partyId,
    }),
  )
}

function entry(day: number, data: EventData): HistoryEntry {
  return { day, data }
}
