/** Steps of a litigation case (行诉67—69). */

import { eventsOf, latestOf } from '../ledger/effective-events.ts'
import { isOnAppeal, judgmentsOf, ordersPerformance, unservedOf } from '../litigation/judgment.ts'
import { litigationOutcome } from '../litigation/outcomes.ts'
import type { CaseAggregate, OfficeState } from '../model/aggregate.ts'
import type { LitigationCase } from '../model/case.ts'
import type { CaseEvent } from '../model/event.ts'

export type LitigationStepCode =
  | 'saveEvidence'
  | 'draftAnswer'
  | 'fileAnswer'
  | 'recordCourtHearing'
  | 'recordJudgment'
  | 'recordJudgmentService'
  | 'recordAppeal'
  | 'recordAppealJudgment'
  | 'recordJudgmentPerformance'

export type LitigationStepRule = {
  readonly code: LitigationStepCode
  readonly label: string
  readonly articles: readonly string[]
  /** Whether the suit has come so far that the step makes sense; one that does not is not listed. Default: it does. */
  readonly relevant?: (effective: readonly CaseEvent[]) => boolean
  readonly blocked: (
    aggregate: CaseAggregate<LitigationCase>,
    effective: readonly CaseEvent[],
    office: OfficeState,
  ) => string | null
  readonly wanted: (aggregate: CaseAggregate<LitigationCase>, effective: readonly CaseEvent[]) => boolean
}

const FILED = '答辩状和证据已经提交法院，不能再改动。需要补充的，请依法院准许另行提交。'

const closed = (effective: readonly CaseEvent[]): string | null =>
  latestOf(effective, 'judged') === null ? null : '本案已经登记裁判结果。'

const filed = (effective: readonly CaseEvent[]): string | null =>
  latestOf(effective, 'answerFiled') === null ? closed(effective) : FILED

const NO_JUDGMENT = '还没有登记一审裁判结果。'
const SECOND_OVER = '二审已经裁判。'

/** The first instance's document, while what becomes of it is still open. */
const firstOpen = (effective: readonly CaseEvent[]): string | null => {
  const { first, second } = judgmentsOf(effective)
  if (first === null) return NO_JUDGMENT
  return second === null ? null : SECOND_OVER
}

const outcomeOf = (effective: readonly CaseEvent[]) =>
  litigationOutcome(judgmentsOf(effective).first?.data.outcome ?? '')

const effectPending = (effective: readonly CaseEvent[]): string | null =>
  isOnAppeal(effective) ? '案件正在二审，一审裁判还没有生效。' : null

const appealable = (effective: readonly CaseEvent[]): boolean => outcomeOf(effective)?.appealable === true

/** In the order in which a suit needs them. */
export const LITIGATION_STEPS: readonly LitigationStepRule[] = [
  {
    code: 'saveEvidence',
    label: '整理证据清单',
    articles: ['行政诉讼法第三十四条', '行政诉讼法第六十七条第一款'],
    blocked: (_, effective) => filed(effective),
    wanted: ({ evidence }) => evidence.every((item) => item.proves === ''),
  },
  {
    code: 'draftAnswer',
    label: '制作答辩状',
    articles: ['行政诉讼法第六十七条第一款'],
    blocked: (_, effective) => filed(effective),
    wanted: ({ documents }) =>
      !documents.some((document) => document.kind === 'answer' && document.status === 'issued'),
  },
  {
    code: 'fileAnswer',
    label: '登记提交答辩状和证据',
    articles: ['行政诉讼法第六十七条第一款'],
    blocked: (_, effective) => filed(effective),
    wanted: () => true,
  },
  {
    code: 'recordCourtHearing',
    label: '登记开庭',
    articles: ['行政诉讼法第三条第三款'],
    blocked: (_, effective) => closed(effective),
    wanted: (_, effective) => latestOf(effective, 'courtHearing') === null,
  },
  {
    code: 'recordJudgment',
    label: '登记裁判结果',
    articles: ['行政诉讼法第八十一条'],
    blocked: (_, effective) => closed(effective),
    wanted: () => true,
  },
  {
    code: 'recordJudgmentService',
    label: '登记裁判文书送达其他当事人',
    articles: ['行政诉讼法第八十五条'],
    // Whoever cannot appeal need not be asked for; a 调解书 binds once everybody has signed for it.
    relevant: (effective) => appealable(effective) || outcomeOf(effective)?.instrument === '调解书',
    blocked: ({ parties }, effective, office) =>
      firstOpen(effective) ??
      (unservedOf(parties, effective, office).length === 0 ? '其他当事人收到裁判文书的日期都已登记。' : null),
    wanted: () => true,
  },
  {
    code: 'recordAppeal',
    label: '登记上诉',
    articles: ['行政诉讼法第八十五条'],
    relevant: appealable,
    blocked: (_, effective) => firstOpen(effective),
    wanted: () => false,
  },
  {
    code: 'recordAppealJudgment',
    label: '登记二审裁判',
    articles: ['行政诉讼法第八十九条'],
    relevant: (effective) => latestOf(effective, 'appealed') !== null,
    blocked: (_, effective) =>
      firstOpen(effective) ??
      (latestOf(effective, 'appealed') === null ? '还没有登记上诉，请先登记上诉。' : null),
    wanted: () => true,
  },
  {
    code: 'recordJudgmentPerformance',
    label: '登记裁判履行情况',
    articles: ['行政诉讼法第九十四条'],
    relevant: (effective) => eventsOf(effective, 'judged').some(({ data }) => ordersPerformance(data)),
    blocked: (_, effective) =>
      latestOf(effective, 'judged') === null ? NO_JUDGMENT : effectPending(effective),
    wanted: () => false,
  },
]
