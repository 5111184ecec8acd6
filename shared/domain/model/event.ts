/**
 * The ledger: append-only dated procedural events. Stage, clocks, permitted next steps, chronology and
 * statistics derive from it and from nothing else. A correction is an event too.
 */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { LitigationOutcome } from '../litigation/outcomes.ts'
import type { PerformTerm } from '../litigation/perform-term.ts'
import type { Reconsidered } from '../litigation/reconsidered.ts'
import type { SideStepCode } from '../procedure/side-steps.ts'
import type { Channel, Procedure } from './case.ts'
import type { DecisionType, PerformanceTerm } from './decision.ts'
import type { RecordMeta } from './meta.ts'

/** 中止事由 (法39Ⅰ): the item number decides whether 60 days end the case (法41(五)). */
export type SuspensionGround = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10

/** 终止事由 (法41). */
export type TerminationGround = 1 | 2 | 3 | 4 | 5

/** What one event says, by type. `on` (the legal day) is on the event itself. */
export type EventData =
  | { readonly type: 'applicationReceived'; readonly channel: Channel; readonly postmarkedOn: CivilDate | '' }
  | { readonly type: 'correctionRequested'; readonly items: readonly string[]; readonly documentId: string }
  /** 补正通知送达申请人 starts the ten 工作日 (法31Ⅱ). */
  | { readonly type: 'correctionNoticeServed'; readonly partyId: string }
  /** 补正期限延长: the new last day and who approved it (法31Ⅱ). */
  | { readonly type: 'correctionExtended'; readonly until: CivilDate; readonly approvedBy: string }
  | { readonly type: 'correctionReceived'; readonly content: string }
  | { readonly type: 'abandoned' }
  /** 受理审查: the codes of the conditions found not met or not to be judged; the notes are in the header's review. */
  | {
      readonly type: 'reviewed'
      readonly notMet: readonly string[]
      readonly unclear: readonly string[]
    }
  | {
      readonly type: 'accepted'
      readonly procedure: Procedure
      /** 法30Ⅲ: true when the review period ran out without an act. */
      readonly deemed: boolean
      /** 简易程序的事由 (法53), empty for ordinary. */
      readonly simplifiedGround: string
    }
  | {
      readonly type: 'refused'
      readonly conditions: readonly string[]
      readonly reason: string
      readonly documentId: string
    }
  | { readonly type: 'handlersAssigned'; readonly staffIds: readonly string[] }
  | { readonly type: 'recused'; readonly staffId: string; readonly reason: string }
  /** 发送申请书副本 (法48、54): the day it was sent to one respondent. */
  | { readonly type: 'copySent'; readonly partyId: string }
  | { readonly type: 'copyServed'; readonly partyId: string }
  | {
      readonly type: 'replyReceived'
      readonly partyId: string
      readonly summary: string
      readonly withEvidence: boolean
    }
  | {
      readonly type: 'opinionHeard'
      readonly partyIds: readonly string[]
      readonly method: 'inPerson' | 'phone' | 'video' | 'written' | 'notPossible'
      readonly summary: string
      readonly mediationWilling: boolean
    }
  | { readonly type: 'hearingScheduled'; readonly hearingId: string; readonly hearingOn: CivilDate }
  | { readonly type: 'hearingCancelled'; readonly hearingId: string; readonly reason: string }
  | { readonly type: 'hearingHeld'; readonly hearingId: string; readonly summary: string }
  | { readonly type: 'suspended'; readonly ground: SuspensionGround; readonly reason: string }
  | { readonly type: 'resumed'; readonly reason: string }
  | { readonly type: 'appraisalStarted'; readonly matter: string }
  | { readonly type: 'appraisalEnded' }
  | { readonly type: 'inspectionStarted'; readonly matter: string }
  | { readonly type: 'inspectionEnded' }
  | { readonly type: 'extended'; readonly days: number; readonly reason: string; readonly approvedBy: string }
  /** 法律规定的更短审理期限 (法62Ⅰ但书): the statute, its article, and the 自然日 it gives. */
  | {
      readonly type: 'decisionTermSet'
      readonly law: string
      readonly article: string
      readonly days: number
      /** What they are counted from; earlier records know acceptance alone. */
      readonly startsFrom?: 'accepted' | 'received'
    }
  | { readonly type: 'convertedToOrdinary'; readonly reason: string; readonly approvedBy: string }
  | {
      readonly type: 'decided'
      readonly documentId: string
      readonly types: readonly DecisionType[]
      /** One for each obligation the decision lays on the respondent. */
      readonly terms: readonly PerformanceTerm[]
    }
  | {
      readonly type: 'terminated'
      readonly ground: TerminationGround
      readonly reason: string
      readonly documentId: string
    }
  | {
      readonly type: 'served'
      readonly serviceId: string
      readonly documentId: string
      readonly partyId: string
    }
  | { readonly type: 'copiedToSuperior'; readonly recipient: string }
  | { readonly type: 'performed'; readonly summary: string }
  | { readonly type: 'published'; readonly publicationId: string }
  | { readonly type: 'publicationDeclined'; readonly reason: string }
  | { readonly type: 'publicationWithdrawn'; readonly publicationId: string; readonly reason: string }
  /** Takes back an earlier 决定不公开. */
  | { readonly type: 'publicationReopened'; readonly publicationId: string; readonly reason: string }
  | {
      readonly type: 'sued'
      readonly litigationCaseId: string
      /** Names as the list of events prints them. */
      readonly plaintiff: string
      readonly plaintiffPartyIds: readonly string[]
      /** 起诉日 (递交起诉状之日), which decides whether the suit was in time; the event's own day is our receipt. */
      readonly filedOn: CivilDate | ''
      /** 立案日: the court has seven days for it (行诉51), so it decides nothing. */
      readonly docketedOn?: CivilDate | ''
      /** Why a plaintiff who has a suit registered already has another: 发回重审, or 不作为 first and the decision later. */
      readonly again?: string
    }
  | { readonly type: 'complaintReceived'; readonly court: string }
  | { readonly type: 'answerFiled'; readonly summary: string }
  | { readonly type: 'evidenceExtensionRequested'; readonly reason: string }
  | { readonly type: 'courtHearing'; readonly summary: string; readonly headAttended: boolean }
  /** A step beside the main line that touches a limit; the table of side steps says which. `body` names the agency. */
  | { readonly type: 'sideStep'; readonly step: SideStepCode; readonly body: string }
  /** Its day is the service on this office. An outcome of the second instance follows one of the first after 上诉. */
  | {
      readonly type: 'judged'
      readonly outcome: LitigationOutcome
      readonly summary: string
      /** What a final judgment that changes the first one orders in its place. */
      readonly orders?: LitigationOutcome
      /** Time from effect that the judgment leaves for performing it; absent where it sets none. */
      readonly performTerm?: PerformTerm
      /** 裁定准许撤回上诉: whose appeal; absent where it concerns every appeal. */
      readonly appellantId?: string
      /** How the reconsideration behind the suit ended; absent where there is none, and in earlier records. */
      readonly reconsidered?: Reconsidered
    }
  /** 裁判文书送达另一方当事人: each party's time to appeal runs from its own service (行诉85). */
  | { readonly type: 'judgmentServed'; readonly partyId: string }
  /** 提起上诉; `copyReceivedOn` is the day 上诉状副本 reached this office, which may answer it (行诉解释108). */
  | { readonly type: 'appealed'; readonly partyId: string; readonly copyReceivedOn: CivilDate | '' }
  /** 提交二审答辩状, which answers the appeals whose copies had come by then (行诉解释108). */
  | { readonly type: 'appealAnswered'; readonly summary: string }
  /** Corrects an earlier event: a new day, or void. The corrected event stays in the ledger. */
  | {
      readonly type: 'corrected'
      readonly targetId: string
      readonly newOn: CivilDate | ''
      readonly voided: boolean
      readonly reason: string
    }

export type EventType = EventData['type']

export type CaseEvent = RecordMeta & {
  readonly caseId: string
  /** Order of recording within the case, from 1. Clocks must not depend on it. */
  readonly seq: number
  /** The legal day on which it happened. */
  readonly on: CivilDate
  readonly data: EventData
  readonly note: string
}

/** The event of one type with its data narrowed. */
export type EventOf<T extends EventType> = CaseEvent & {
  readonly data: Extract<EventData, { readonly type: T }>
}

export const EVENT_LABELS = {
  applicationReceived: '收到申请',
  correctionRequested: '通知补正',
  correctionNoticeServed: '补正通知送达',
  correctionExtended: '延长补正期限',
  correctionReceived: '收到补正材料',
  abandoned: '视为放弃申请',
  reviewed: '受理审查',
  accepted: '受理',
  refused: '不予受理',
  handlersAssigned: '确定承办人',
  recused: '回避',
  copySent: '发送申请书副本',
  copyServed: '被申请人收到副本',
  replyReceived: '收到书面答复',
  opinionHeard: '听取意见',
  hearingScheduled: '安排听证',
  hearingCancelled: '取消听证',
  hearingHeld: '举行听证',
  suspended: '中止',
  resumed: '恢复审理',
  appraisalStarted: '委托鉴定',
  appraisalEnded: '收到鉴定意见',
  inspectionStarted: '现场勘验开始',
  inspectionEnded: '现场勘验结束',
  extended: '延长审理期限',
  decisionTermSet: '适用法律规定的更短审理期限',
  convertedToOrdinary: '转为普通程序',
  decided: '作出复议决定',
  terminated: '终止',
  served: '送达',
  copiedToSuperior: '抄告上一级主管部门',
  performed: '履行情况',
  published: '向社会公开',
  publicationDeclined: '决定不公开',
  publicationWithdrawn: '撤回公开',
  publicationReopened: '重新办理公开',
  sued: '被提起行政诉讼',
  complaintReceived: '收到起诉状副本',
  answerFiled: '提交答辩状和证据',
  evidenceExtensionRequested: '申请延期举证',
  courtHearing: '开庭',
  sideStep: '其他程序事项',
  judged: '裁判',
  judgmentServed: '裁判文书送达其他当事人',
  appealed: '提起上诉',
  appealAnswered: '提交二审答辩状',
  corrected: '更正',
} as const satisfies Record<EventType, string>
