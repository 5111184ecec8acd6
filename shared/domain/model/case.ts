/** The case header. Its history is the ledger (event.ts); stage and labels are projections the write path recomputes. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { ChallengedAct } from './act.ts'
import type { RecordMeta } from './meta.ts'

export type Channel = 'inPerson' | 'post' | 'internet' | 'forwarded' | 'oral'

export const CHANNEL_LABELS = {
  inPerson: '当面提交',
  post: '邮寄',
  internet: '互联网渠道',
  forwarded: '作出处罚的机关转送',
  oral: '口头申请',
} as const satisfies Record<Channel, string>

export type Procedure = 'ordinary' | 'simplified'

export const PROCEDURE_LABELS = { ordinary: '普通程序', simplified: '简易程序' } as const satisfies Record<
  Procedure,
  string
>

/** Where a case stands; derived from the ledger by `stageOf`. */
export type Stage =
  | 'review' // 受理审查
  | 'correction' // 补正
  | 'trial' // 审理
  | 'suspended' // 中止
  | 'decided' // 已决定，待送达
  | 'effective' // 已送达生效
  | 'refused' // 不予受理
  | 'abandoned' // 视为放弃
  | 'terminated' // 终止
  | 'transferred' // 提级：已移送上级行政复议机关
  | 'litigationAnswer' // 应诉：准备答辩举证
  | 'litigationTrial' // 应诉：已提交，待审理
  | 'litigationClosed' // 应诉：已结案

export const STAGE_LABELS = {
  review: '受理审查',
  correction: '待补正',
  trial: '审理中',
  suspended: '中止',
  decided: '已决定待送达',
  effective: '已生效',
  refused: '不予受理',
  abandoned: '视为放弃',
  terminated: '终止',
  transferred: '已移送上级',
  litigationAnswer: '答辩举证',
  litigationTrial: '法院审理',
  litigationClosed: '应诉结案',
} as const satisfies Record<Stage, string>

/** Facts recomputed from the ledger and the child tables on every write; never edited by hand. */
export type CaseProjection = {
  readonly stage: Stage
  /** 1 while anything remains to be done before the case is closed. */
  readonly open: 0 | 1
  readonly applicantLabel: string
  readonly respondentLabel: string
  readonly actLabel: string
  readonly handlerIds: readonly string[]
  readonly acceptedOn: CivilDate | ''
  readonly decidedOn: CivilDate | ''
  /** 结案方式, e.g. 维持; empty while undecided. */
  readonly outcomeLabel: string
}

/** Answer to one acceptance condition. */
export type ConditionFinding = 'met' | 'notMet' | 'unclear'

/** 受理条件 (法30Ⅰ): seven items, each with the reviewer's finding and note. The software decides nothing by itself. */
export type AcceptanceReview = {
  readonly reviewedOn: CivilDate
  readonly findings: Readonly<Record<string, { readonly finding: ConditionFinding; readonly note: string }>>
}

export type ReconsiderationCase = RecordMeta &
  CaseProjection & {
    readonly kind: 'reconsideration'
    /** 案号: 禾政复〔2026〕12号. */
    readonly number: string
    readonly numberYear: number
    readonly numberSequence: number
    readonly channel: Channel
    /** 收到申请之日: starts the five-workday review (法30). */
    readonly receivedOn: CivilDate
    /** 邮戳日 when posted: whether the application was in time (民诉85Ⅳ). */
    readonly postmarkedOn: CivilDate | ''
    /** 申请书落款日. */
    readonly appliedOn: CivilDate | ''
    /** For 转送: the day the penalising agency received it (法32). */
    readonly agencyReceivedOn: CivilDate | ''
    readonly act: ChallengedAct
    /** 行政管理领域. */
    readonly field: string
    readonly factsAndReasons: string
    readonly major: 0 | 1
    readonly majorReason: string
    /** 复议前置 (法23) and on which ground. */
    readonly prerequisite: 0 | 1
    readonly prerequisiteGround: string
    /** 附带审查 (法13): the normative document challenged, or empty. */
    readonly normativeDocument: string
    readonly compensationClaim: string
    readonly stayRequested: 0 | 1
    readonly hearingRequested: 0 | 1
    readonly review: AcceptanceReview | null
  }

/** 应诉案件: one instance before one court. */
export type LitigationCase = RecordMeta &
  CaseProjection & {
    readonly kind: 'litigation'
    /** 内部应诉编号. */
    readonly number: string
    readonly numberYear: number
    readonly numberSequence: number
    /** The reconsideration case it grew from; empty when the suit challenges another act. */
    readonly sourceCaseId: string
    readonly court: string
    /** （2026）云0101行初12号; empty until known. */
    readonly courtCaseNumber: string
    readonly instance: 'first' | 'second'
    readonly ourRole: 'soleDefendant' | 'coDefendant' | 'thirdParty'
    /** Why that role: result of the defendant matrix with its article, editable. */
    readonly ourRoleReason: string
    /** 收到起诉状副本之日: starts the 15 days (行诉67). */
    readonly receivedOn: CivilDate
    /** 起诉日 (递交起诉状之日): whether the suit was in time is judged by it (行诉45). */
    readonly filedOn: CivilDate | ''
    /** 立案日, for information; absent in records made before it had a field of its own. */
    readonly docketedOn?: CivilDate | ''
    readonly plaintiffClaims: string
    readonly plaintiffReasons: string
    readonly field: string
    readonly act: ChallengedAct
  }

export type CaseRecord = ReconsiderationCase | LitigationCase

/** 复议请求, one per row: the decision must answer each. */
export type Claim = RecordMeta & { readonly caseId: string; readonly order: number; readonly text: string }
