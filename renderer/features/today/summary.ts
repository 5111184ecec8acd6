/** The counts behind the opening sentences: how many cases, and how many of them press. */
import type { CaseAggregate } from '#shared/domain/model/aggregate.ts'
import type { CaseRecord, Stage } from '#shared/domain/model/case.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { casesDue, DUE_FILTERS, type DueFilter, type LiveClock } from '../../ui/live-clocks.ts'

/** One clickable number: what it counts, and the list that shows exactly those cases. */
export type Count = {
  readonly cases: number
  readonly text: string
  /** Address of the list. */
  readonly to: string
  readonly urgent: boolean
}

export type Summary = { readonly open: Count; readonly parts: readonly Count[] }

const SENTENCE_DUES: readonly DueFilter[] = ['overdue', 'today', 'week']
const SENTENCE_STAGES = {
  review: '待审查受理',
  correction: '待补正',
  suspended: '中止',
  decided: '已决定待送达',
} as const satisfies Partial<Record<Stage, string>>

/** Open, and handled by the person, or by anybody when `handlerId` is empty. */
function isTheirs(record: CaseRecord, handlerId: string): boolean {
  return record.open === 1 && (handlerId === '' || record.handlerIds.includes(handlerId))
}

/** Counts of cases for one person (`handlerId`) or, when it is empty, for the whole office. */
export function summaryOf(
  aggregates: readonly CaseAggregate[],
  clocks: readonly LiveClock[],
  today: CivilDate,
  handlerId: string,
): Summary {
  const open = aggregates.filter(
    ({ case: record }) => record.kind === 'reconsideration' && isTheirs(record, handlerId),
  )
  const who = handlerId === '' ? '' : `&handler=${handlerId}`
  const dues = SENTENCE_DUES.map((filter) => {
    const due = casesDue(clocks, filter, today)
    return {
      cases: open.filter(({ case: record }) => due.has(record.id)).length,
      text: DUE_FILTERS[filter].label,
      to: `/cases?due=${filter}${who}`,
      urgent: filter !== 'week',
    }
  })
  const stages = Object.entries(SENTENCE_STAGES).map(([stage, text]) => ({
    cases: open.filter(({ case: record }) => record.stage === stage).length,
    text,
    to: `/cases?stage=${stage}${who}`,
    urgent: false,
  }))
  const suits = {
    cases: aggregates.filter(
      ({ case: record }) => record.kind === 'litigation' && isTheirs(record, handlerId),
    ).length,
    text: '应诉案件在办',
    to: '/litigation',
    urgent: false,
  }
  return {
    open: { cases: open.length, text: '未办结', to: `/cases?state=open${who}`, urgent: false },
    parts: [...dues, ...stages, suits].filter(({ cases }) => cases > 0),
  }
}

/** Open cases in which no limit runs: somebody should look at them. */
export function casesWithoutClock(
  aggregates: readonly CaseAggregate[],
  clocks: readonly LiveClock[],
): readonly CaseAggregate[] {
  const timed = new Set(clocks.map(({ aggregate }) => aggregate.case.id))
  return aggregates.filter(({ case: record }) => record.open === 1 && !timed.has(record.id))
}
