/** Steps of a litigation case (行诉67—69). */

import { latestOf } from '../ledger/effective-events.ts'
import type { CaseAggregate } from '../model/aggregate.ts'
import type { LitigationCase } from '../model/case.ts'
import type { CaseEvent } from '../model/event.ts'

export type LitigationStepCode =
  | 'saveEvidence'
  | 'draftAnswer'
  | 'fileAnswer'
  | 'recordCourtHearing'
  | 'recordJudgment'

export type LitigationStepRule = {
  readonly code: LitigationStepCode
  readonly label: string
  readonly articles: readonly string[]
  readonly blocked: (
    aggregate: CaseAggregate<LitigationCase>,
    effective: readonly CaseEvent[],
  ) => string | null
  readonly wanted: (aggregate: CaseAggregate<LitigationCase>, effective: readonly CaseEvent[]) => boolean
}

const FILED = '答辩状和证据已经提交法院，不能再改动。需要补充的，请依法院准许另行提交。'

const closed = (effective: readonly CaseEvent[]): string | null =>
  latestOf(effective, 'judged') === null ? null : '本案已经登记裁判结果。'

const filed = (effective: readonly CaseEvent[]): string | null =>
  latestOf(effective, 'answerFiled') === null ? closed(effective) : FILED

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
]
