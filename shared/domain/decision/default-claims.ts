/** Which claims a new item of 主文 answers by itself: asking for money back is not answered by revoking the act. */
import type { Claim } from '../model/case.ts'
import type { DecisionType } from '../model/decision.ts'

const PAYMENT = /退还|退回|返还|赔偿|补偿|支付|道歉/u
const PAYMENT_OR_REDO = /退还|退回|返还|赔偿|补偿|支付|道歉|重新/u

/** What a claim may ask for that the sentence of the type does not say (法64、72); null answers any claim. */
const LEFT_OPEN = {
  uphold: PAYMENT,
  modify: PAYMENT,
  revoke: PAYMENT_OR_REDO,
  revokeAndRedo: PAYMENT,
  revokePart: PAYMENT_OR_REDO,
  confirmIllegal: PAYMENT_OR_REDO,
  orderPerformance: /赔偿|道歉/u,
  confirmInvalid: PAYMENT_OR_REDO,
  rejectClaim: null,
  dismissApplication: null,
} as const satisfies Record<DecisionType, RegExp | null>

/** Claims ticked for a new item of the type; the others wait for an item of their own. */
export function claimsAnsweredBy<C extends Pick<Claim, 'text'>>(
  type: DecisionType,
  claims: readonly C[],
): readonly C[] {
  const open = LEFT_OPEN[type]
  return open === null ? claims : claims.filter(({ text }) => !open.test(withoutActs(text)))
}

/** 「撤销征收补偿决定」 asks for no payment: names of acts, and what 撤销、变更、确认 governs, are left out. */
function withoutActs(text: string): string {
  return text.replace(/《[^》]*》/gu, '').replace(/(?:撤销|变更|确认|维持)[^，,；;。、并及]*/gu, '')
}
