/** Steps after the decision: service, copying, publication, performance, litigation (法75—79). */
import { hasDepartmentRespondent, publicationStanding } from '../ledger/closing.ts'
import { latestOf } from '../ledger/effective-events.ts'
import type { DecisionType } from '../model/decision.ts'
import { closingDocument, stillToServe } from './step-facts.ts'
import type { StepRule } from './step-rule.ts'

/** Decisions that ask something of the respondent, so that performance is followed (法77). */
const TO_BE_PERFORMED: readonly DecisionType[] = [
  'modify',
  'revokeAndRedo',
  'revoke',
  'revokePart',
  'orderPerformance',
]

/** Steps after the case was decided or otherwise ended. */
export const CLOSING_STEPS: readonly StepRule[] = [
  {
    code: 'serve',
    label: '登记送达',
    articles: ['行政复议法第七十五条第二款', '行政复议法第八十八条第一款'],
    stages: ['decided', 'refused', 'terminated', 'effective'],
    relevant: (facts) => closingDocument(facts) !== null && stillToServe(facts).length > 0,
    blocked: (facts) => (stillToServe(facts).length === 0 ? '文书已经送达全部当事人。' : null),
    wanted: () => true,
  },
  {
    code: 'copyToSuperior',
    label: '抄告上一级主管部门',
    articles: ['行政复议法第七十九条第二款'],
    stages: ['effective'],
    relevant: ({ aggregate, effective, office }) =>
      hasDepartmentRespondent(aggregate, office) && latestOf(effective, 'copiedToSuperior') === null,
    blocked: (facts) => (latestOf(facts.effective, 'copiedToSuperior') === null ? null : '已经抄告。'),
    wanted: () => true,
  },
  {
    code: 'publish',
    label: '办理公开',
    articles: ['行政复议法第七十九条第一款'],
    stages: ['effective'],
    blocked: (facts) => {
      const type = publicationStanding(facts.effective)?.data.type
      if (type === 'published') return '决定书已经公开。'
      return type === 'publicationDeclined'
        ? '已经决定不公开，并记录了理由。需要公开的，请在“公开”中写明理由后重新办理。'
        : null
    },
    wanted: () => true,
  },
  {
    code: 'recordPerformance',
    label: '登记履行情况',
    articles: ['行政复议法第七十七条'],
    stages: ['effective'],
    relevant: (facts) =>
      latestOf(facts.effective, 'decided')?.data.types.some((type) => TO_BE_PERFORMED.includes(type)) ??
      false,
    wanted: (facts) => latestOf(facts.effective, 'performed') === null,
  },
  {
    code: 'openLitigation',
    label: '转应诉',
    articles: ['行政诉讼法第二十六条', '行政诉讼法第四十五条'],
    // 行诉26Ⅲ: silence can be sued over as well, so no stage is too early.
    stages: [
      'review',
      'correction',
      'abandoned',
      'trial',
      'suspended',
      'decided',
      'effective',
      'refused',
      'terminated',
      'transferred',
    ],
  },
]
