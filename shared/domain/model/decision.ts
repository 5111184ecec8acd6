/** 复议决定: the operative items (主文). Conditions, articles and wording live in domain/decision/decision-rules.ts. */

export type DecisionType =
  | 'uphold' // 维持 (法68)
  | 'modify' // 变更 (法63)
  | 'revoke' // 撤销 (法64)
  | 'revokeAndRedo' // 撤销并责令重作 (法64)
  | 'revokePart' // 部分撤销 (法64)
  | 'confirmIllegal' // 确认违法 (法65)
  | 'orderPerformance' // 责令履行 (法66)
  | 'confirmInvalid' // 确认无效 (法67)
  | 'rejectClaim' // 驳回复议请求 (法69)
  | 'dismissApplication' // 驳回复议申请 (法33)

export const DECISION_TYPE_LABELS = {
  uphold: '维持',
  modify: '变更',
  revoke: '撤销',
  revokeAndRedo: '撤销并责令重作',
  revokePart: '部分撤销',
  confirmIllegal: '确认违法',
  orderPerformance: '责令履行',
  confirmInvalid: '确认无效',
  rejectClaim: '驳回复议请求',
  dismissApplication: '驳回复议申请',
} as const satisfies Record<DecisionType, string>

/** What an item orders the respondent to do: 责令重作 (法64) or 责令履行 (法66). Null days: the decision sets none. */
export type PerformanceTerm = {
  readonly type: 'revokeAndRedo' | 'orderPerformance'
  /** 自然日 from service on the respondent. */
  readonly days: number | null
}

/** One operative item and the claims it answers. */
export type DecisionItem = {
  readonly type: DecisionType
  /** Code of the statutory ground chosen (see decision rules). */
  readonly ground: string
  /** Claims answered by this item; every claim of the case must be answered by some item. */
  readonly claimIds: readonly string[]
  /** 主文 wording without number, e.g. 维持被申请人…作出的《…》（…）。 */
  readonly text: string
  /** 重作、履行期限 in days; null where the item sets none. */
  readonly days: number | null
}
