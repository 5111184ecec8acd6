/** Commands of 受理: the review, correction of the application, acceptance and refusal (法30、31). */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { AcceptanceReview, Procedure } from '../../model/case.ts'
import type { TypedTerm } from '../../procedure/decision-term.ts'

export type AcceptanceCommand =
  | { readonly type: 'case.review'; readonly caseId: string; readonly review: AcceptanceReview }
  | {
      readonly type: 'case.accept'
      readonly caseId: string
      readonly on: CivilDate
      readonly procedure: Procedure
      readonly simplifiedGround: string
      /** 视为受理 (法30Ⅲ). */
      readonly deemed: boolean
      /** Accept although a condition is not found met: the reason, recorded. */
      readonly overrideReason: string
      /** 法律规定的更短审理期限 (法62Ⅰ但书), where a statute shortens the time for deciding. */
      readonly decisionTerm?: TypedTerm
    }
  | {
      readonly type: 'case.requestCorrection'
      readonly caseId: string
      readonly on: CivilDate
      readonly items: readonly string[]
      readonly documentId: string
      readonly confirmSecond: boolean
    }
  | {
      readonly type: 'case.correctionNoticeServed'
      readonly caseId: string
      readonly on: CivilDate
      readonly partyId: string
    }
  | {
      readonly type: 'case.receiveCorrection'
      readonly caseId: string
      readonly on: CivilDate
      readonly content: string
    }
  | {
      readonly type: 'case.extendCorrection'
      readonly caseId: string
      readonly on: CivilDate
      readonly until: CivilDate
      readonly approvedBy: string
    }
  | { readonly type: 'case.abandon'; readonly caseId: string; readonly on: CivilDate }
  | {
      readonly type: 'case.refuse'
      readonly caseId: string
      readonly on: CivilDate
      readonly conditions: readonly string[]
      readonly reason: string
      readonly documentId: string
    }
