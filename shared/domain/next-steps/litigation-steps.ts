/** Steps of a litigation case (行诉67—69). */

import { effectOn } from '../deadlines/clocks/judgment-clocks.ts'
import { eventsOf, latestOf } from '../ledger/effective-events.ts'
import { unansweredAppeals } from '../litigation/appeal-answer.ts'
import { judgmentsOf, ordersPerformance, unservedOf } from '../litigation/judgment.ts'
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
  | 'fileAppealAnswer'
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
const SECOND_ANSWER = '本案正在二审。二审答辩状针对上诉状另行制作，提交后办理“登记提交二审答辩状”。'
const NO_APPEAL = '还没有登记上诉，请先登记上诉。'

/** The first instance's document, while what becomes of it is still open. */
const firstOpen = (effective: readonly CaseEvent[]): string | null => {
  const { first, second } = judgmentsOf(effective)
  if (first === null) return NO_JUDGMENT
  return second === null ? null : SECOND_OVER
}

/** Why nothing can be done before the court of the second instance; null while an appeal is before it. */
const secondClosed = (effective: readonly CaseEvent[]): string | null =>
  firstOpen(effective) ?? (latestOf(effective, 'appealed') === null ? NO_APPEAL : null)

const outcomeOf = (effective: readonly CaseEvent[]) =>
  litigationOutcome(judgmentsOf(effective).first?.data.outcome ?? '')

const effectPending = (aggregate: CaseAggregate<LitigationCase>, office: OfficeState): string | null => {
  const state = effectOn(aggregate, office)?.state
  if (state === 'appealed') return '案件正在二审，一审裁判还没有生效。'
  return state === 'reopened' ? '一审裁判已经被二审撤销，没有需要履行的内容。' : null
}

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
    blocked: (_, effective) => (secondClosed(effective) === null ? SECOND_ANSWER : filed(effective)),
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
    // The second instance may hold a hearing too, and the head of the agency is expected there as well (行诉86).
    blocked: (_, effective) => (secondClosed(effective) === null ? null : closed(effective)),
    wanted: (_, effective) =>
      latestOf(effective, 'courtHearing') === null && judgmentsOf(effective).first === null,
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
    code: 'fileAppealAnswer',
    label: '登记提交二审答辩状',
    articles: ['最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释第一百零八条'],
    relevant: (effective) => latestOf(effective, 'appealed') !== null,
    blocked: (_, effective) =>
      secondClosed(effective) ??
      (latestOf(effective, 'appealAnswered') === null || unansweredAppeals(effective).length > 0
        ? null
        : '二审答辩状已经登记提交。'),
    wanted: (_, effective) => unansweredAppeals(effective).length > 0,
  },
  {
    code: 'recordAppealJudgment',
    label: '登记二审裁判',
    articles: ['行政诉讼法第八十九条'],
    relevant: (effective) => latestOf(effective, 'appealed') !== null,
    blocked: (_, effective) => secondClosed(effective),
    wanted: () => true,
  },
  {
    code: 'recordJudgmentPerformance',
    label: '登记裁判履行情况',
    articles: ['行政诉讼法第九十四条'],
    relevant: (effective) => eventsOf(effective, 'judged').some(({ data }) => ordersPerformance(data)),
    blocked: (aggregate, effective, office) =>
      latestOf(effective, 'judged') === null ? NO_JUDGMENT : effectPending(aggregate, office),
    wanted: () => false,
  },
]
