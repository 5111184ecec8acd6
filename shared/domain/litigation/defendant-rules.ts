/** 复议后的被告 (行诉26; 行诉解释22、133、134): who is sued after which outcome, as data with the reason and the article. */

import { effectiveEvents, latestOf } from '../ledger/effective-events.ts'
import type { CaseAggregate } from '../model/aggregate.ts'
import type { LitigationCase } from '../model/case.ts'
import type { DecisionItem, DecisionType } from '../model/decision.ts'

export type OurRole = LitigationCase['ourRole']

/** Where the original agency stands beside us. */
export type RespondentRole = 'defendant' | 'litigationThirdParty' | 'none'

export type DefendantRule = {
  readonly code: string
  readonly outcome: string
  readonly ourRole: OurRole
  readonly respondentRole: RespondentRole
  readonly reason: string
  readonly article: string
  /** True where the rule leaves room, so that a person must confirm the role. */
  readonly toConfirm: boolean
}

const CO_DEFENDANT = {
  ourRole: 'coDefendant',
  respondentRole: 'defendant',
  toConfirm: false,
} as const

const SOLE_DEFENDANT = {
  ourRole: 'soleDefendant',
  respondentRole: 'litigationThirdParty',
  toConfirm: false,
} as const

/** The matrix; `defendantRuleFor` picks the row. */
export const DEFENDANT_RULES = {
  upheld: {
    code: 'upheld',
    outcome: '维持',
    ...CO_DEFENDANT,
    reason: '复议机关决定维持原行政行为，作出原行政行为的行政机关和复议机关是共同被告。',
    article: '行政诉讼法第二十六条第二款；行政诉讼法司法解释第一百三十四条第一款',
  },
  claimRejected: {
    code: 'claimRejected',
    outcome: '驳回复议请求',
    ...CO_DEFENDANT,
    reason: '驳回复议请求属于“复议机关决定维持原行政行为”，作出原行政行为的行政机关和复议机关是共同被告。',
    article: '行政诉讼法司法解释第一百三十三条',
  },
  applicationDismissed: {
    code: 'applicationDismissed',
    outcome: '驳回复议申请',
    ourRole: 'soleDefendant',
    respondentRole: 'none',
    reason: '以不符合受理条件为由驳回复议申请，不属于维持；起诉驳回决定的，复议机关是被告。',
    article: '行政诉讼法司法解释第一百三十三条',
    toConfirm: true,
  },
  changed: {
    code: 'changed',
    outcome: '改变原行政行为',
    ...SOLE_DEFENDANT,
    reason: '复议机关改变原行政行为的处理结果，复议机关是被告。',
    article: '行政诉讼法第二十六条第二款；行政诉讼法司法解释第二十二条第一款',
  },
  invalid: {
    code: 'invalid',
    outcome: '确认无效',
    ...SOLE_DEFENDANT,
    reason: '复议机关确认原行政行为无效，属于改变原行政行为，复议机关是被告。',
    article: '行政诉讼法司法解释第二十二条第二款',
  },
  illegal: {
    code: 'illegal',
    outcome: '确认违法',
    ...SOLE_DEFENDANT,
    reason: '复议机关确认原行政行为违法，属于改变原行政行为，复议机关是被告。',
    article: '行政诉讼法司法解释第二十二条第三款',
  },
  illegalProcedure: {
    code: 'illegalProcedure',
    outcome: '以违反法定程序为由确认违法',
    ...CO_DEFENDANT,
    reason:
      '以违反法定程序为由确认原行政行为违法的，不属于改变原行政行为，作出原行政行为的行政机关和复议机关是共同被告。',
    article: '行政诉讼法司法解释第二十二条第三款但书',
    toConfirm: true,
  },
  mixed: {
    code: 'mixed',
    outcome: '既有维持又有改变',
    ...CO_DEFENDANT,
    reason: '复议决定既有维持原行政行为内容，又有改变原行政行为内容或者不予受理申请内容的，是共同被告。',
    article: '行政诉讼法司法解释第一百三十四条第二款',
  },
  performanceOrdered: {
    code: 'performanceOrdered',
    outcome: '责令履行',
    ...SOLE_DEFENDANT,
    reason: '复议机关责令履行，支持了复议请求；对复议决定不服起诉的，一般以复议机关为被告，请核对起诉状。',
    article: '行政诉讼法第二十六条第二款',
    toConfirm: true,
  },
  refused: {
    code: 'refused',
    outcome: '不予受理',
    ourRole: 'soleDefendant',
    respondentRole: 'none',
    reason:
      '复议机关决定不予受理，没有审查原行政行为；起诉不予受理决定的，复议机关是被告。起诉原行政行为的，原机关是被告。',
    article: '行政诉讼法第二十六条第三款；行政诉讼法司法解释第一百三十三条',
    toConfirm: true,
  },
  terminated: {
    code: 'terminated',
    outcome: '终止',
    ourRole: 'soleDefendant',
    respondentRole: 'none',
    reason: '起诉终止决定的，复议机关是被告。',
    article: '行政诉讼法第二十六条第一款',
    toConfirm: true,
  },
  noDecision: {
    code: 'noDecision',
    outcome: '逾期未作决定',
    ourRole: 'soleDefendant',
    respondentRole: 'none',
    reason:
      '复议机关在法定期限内未作出复议决定：起诉复议机关不作为的，复议机关是被告；起诉原行政行为的，原机关是被告。请核对起诉状。',
    article: '行政诉讼法第二十六条第三款',
    toConfirm: true,
  },
} as const satisfies Readonly<Record<string, DefendantRule>>

type RuleKey = keyof typeof DEFENDANT_RULES

const BY_TYPE = {
  uphold: 'upheld',
  rejectClaim: 'claimRejected',
  dismissApplication: 'applicationDismissed',
  modify: 'changed',
  revoke: 'changed',
  revokePart: 'changed',
  revokeAndRedo: 'changed',
  confirmIllegal: 'illegal',
  orderPerformance: 'performanceOrdered',
  confirmInvalid: 'invalid',
} as const satisfies Record<DecisionType, RuleKey>

/** The row for a reconsideration case as it stands. */
export function defendantRuleFor(aggregate: Pick<CaseAggregate, 'events' | 'documents'>): DefendantRule {
  const effective = effectiveEvents(aggregate.events)
  const decided = latestOf(effective, 'decided')
  if (decided !== null) {
    const document = aggregate.documents.find((row) => row.id === decided.data.documentId)
    return DEFENDANT_RULES[keyOfDecision(decided.data.types, document?.decisionItems ?? [])]
  }
  if (latestOf(effective, 'terminated') !== null) return DEFENDANT_RULES.terminated
  if (latestOf(effective, 'refused') !== null) return DEFENDANT_RULES.refused
  return DEFENDANT_RULES.noDecision
}

/** The row for a decision with these items, also while it is a draft. */
export function defendantRuleOfItems(items: readonly DecisionItem[]): DefendantRule {
  return DEFENDANT_RULES[
    keyOfDecision(
      items.map(({ type }) => type),
      items,
    )
  ]
}

function keyOfDecision(types: readonly DecisionType[], items: readonly DecisionItem[]): RuleKey {
  const keys = new Set(
    types.map((type) =>
      type === 'confirmIllegal' && isProceduralOnly(items) ? 'illegalProcedure' : BY_TYPE[type],
    ),
  )
  const [first] = keys
  if (first === undefined) return 'noDecision'
  if (keys.size === 1) return first
  const isUpholding = (key: RuleKey) => DEFENDANT_RULES[key].ourRole === 'coDefendant'
  const all = [...keys]
  // 撤销一部分而没有别的结论, or two kinds of change: the result is changed all the same.
  if (all.every(isUpholding)) return 'upheld'
  return all.some(isUpholding) ? 'mixed' : 'changed'
}

function isProceduralOnly(items: readonly DecisionItem[]): boolean {
  const illegal = items.filter((item) => item.type === 'confirmIllegal')
  return illegal.length > 0 && illegal.every((item) => item.ground === 'minorProcedure')
}
