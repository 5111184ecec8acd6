/** The counts behind the opening sentences. Each is the length of the list it links to. */
import type { ClockCase } from '#shared/domain/deadlines/case-clocks.ts'
import type { CaseRecord, Stage } from '#shared/domain/model/case.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { DueBand } from '../../ui/due.ts'
import { bandOf, type LiveClock, ownDuties } from '../../ui/live-clocks.ts'

/** One clickable number: what it counts, and the list that shows exactly that. */
export type Count = {
  readonly value: number
  /** 件 counts cases, 项 counts limits: one case may have several. */
  readonly unit: '件' | '项'
  readonly text: string
  /** Address of the list. */
  readonly to: string
  readonly urgent: boolean
}

export type Summary = {
  readonly open: Count
  /** Own limits that press, nearest first; empty when none does. */
  readonly dues: readonly Count[]
  /** Cases by what they wait for. */
  readonly stages: readonly Count[]
}

const SENTENCE_BANDS = {
  overdue: '已逾期',
  today: '今天届满',
  within3: '3日内届满',
  within7: '4至7日届满',
  lapsed: '过了提醒日',
} as const satisfies Partial<Record<DueBand, string>>

const SENTENCE_STAGES = {
  review: '待审查受理',
  correction: '待补正',
  suspended: '中止',
  decided: '已决定待送达',
} as const satisfies Partial<Record<Stage, string>>

/** Limits of the person's cases, or of everybody's when `handlerId` is empty. */
export function limitsOf(clocks: readonly LiveClock[], handlerId: string): readonly LiveClock[] {
  return clocks.filter(({ aggregate }) => handlerId === '' || aggregate.case.handlerIds.includes(handlerId))
}

/** Open, and handled by the person, or by anybody when `handlerId` is empty. */
function isTheirs(record: CaseRecord, handlerId: string): boolean {
  return record.open === 1 && (handlerId === '' || record.handlerIds.includes(handlerId))
}

/** Counts for one person (`handlerId`) or, when it is empty, for the whole office. */
export function summaryOf(
  aggregates: readonly ClockCase[],
  clocks: readonly LiveClock[],
  today: CivilDate,
  handlerId: string,
): Summary {
  const theirs = aggregates.map(({ case: record }) => record).filter((record) => isTheirs(record, handlerId))
  const open = theirs.filter(({ kind }) => kind === 'reconsideration')
  const own = ownDuties(limitsOf(clocks, handlerId))
  const who = handlerId === '' ? '' : `&handler=${handlerId}`
  const cases = (value: number, text: string, to: string): Count => ({
    value,
    unit: '件',
    text,
    to,
    urgent: false,
  })
  const dues = Object.entries(SENTENCE_BANDS).map(
    ([band, text]): Count => ({
      value: own.filter((live) => bandOf(live, today) === band).length,
      unit: '项',
      text,
      to: `/deadlines?band=${band}${who}`,
      urgent: band === 'overdue' || band === 'today',
    }),
  )
  const stages = Object.entries(SENTENCE_STAGES).map(([stage, text]) =>
    cases(open.filter((record) => record.stage === stage).length, text, `/cases?stage=${stage}${who}`),
  )
  const suits = theirs.filter(({ kind }) => kind === 'litigation').length
  return {
    open: cases(open.length, '未办结', `/cases?state=open${who}`),
    dues: dues.filter(({ value }) => value > 0),
    stages: [...stages, cases(suits, '应诉案件在办', '/litigation')].filter(({ value }) => value > 0),
  }
}
