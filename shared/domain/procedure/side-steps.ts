/**
 * Steps beside the main line of a case that start, stop or meet a limit: what delayed the applicant (法20Ⅱ, 条例26、38),
 * the incidental review (法56—60), 提级审理 (条例40), and what follows a decision (法76—78, 条例69). One table: the
 * command, the ledger's rules, the clocks and the form all read it.
 */
import type { EventType } from '../model/event.ts'

export type SideStepCode =
  | 'obstacleBegan'
  | 'obstacleEnded'
  | 'suitFiled'
  | 'suitDismissed'
  | 'selfCorrectionAsked'
  | 'selfCorrectionTold'
  | 'normNoticeSent'
  | 'normNoticeServed'
  | 'normMakerReplied'
  | 'normTransferred'
  | 'normTransferServed'
  | 'normTransferReplied'
  | 'normHandled'
  | 'escalationAsked'
  | 'escalationNoticed'
  | 'escalationDeclined'
  | 'escalationTransferred'
  | 'escalationReceived'
  | 'opinionServed'
  | 'opinionAnswered'
  | 'suggestionServed'
  | 'suggestionAnswered'
  | 'performanceOrdered'
  | 'interviewed'
  | 'demandServed'
  | 'enforcementAsked'

export const SIDE_STEP_GROUPS = {
  application: '申请期限中不计入的时间',
  norm: '规范性文件、依据的附带审查',
  escalation: '提级审理',
  advice: '意见书、建议书',
  performance: '督促履行和强制执行',
} as const

export type SideStepGroup = keyof typeof SIDE_STEP_GROUPS

export const SIDE_STEP_GROUP_KEYS = Object.keys(SIDE_STEP_GROUPS) as readonly SideStepGroup[]

export type SideStep = {
  readonly code: SideStepCode
  readonly label: string
  readonly group: SideStepGroup
  /** What it does to the limits, with the article in words. */
  readonly effect: string
  /** What `body` of the event names; empty where nobody needs naming. */
  readonly body: string
  /** One of these must have happened on the same day or before; empty where the step may come at any time. */
  readonly needs: readonly (EventType | SideStepCode)[]
  /** The letter this answers; the answer names a body that had one. */
  readonly answers?: SideStepCode
  /** True where the note must say on what evidence it rests. */
  readonly noteRequired?: true
}

/** Every side step, in the order in which a case may need them. */
export const SIDE_STEPS: readonly SideStep[] = [
  {
    code: 'obstacleBegan',
    label: '障碍发生（不可抗力或者其他正当理由）',
    group: 'application',
    effect:
      '耽误的申请期限自障碍消除之日起继续计算（《行政复议法》第二十条第二款）。须有证据并经承办人认定。',
    body: '',
    needs: [],
    noteRequired: true,
  },
  {
    code: 'obstacleEnded',
    label: '障碍消除',
    group: 'application',
    effect: '剩余的申请期限自次日起继续计算（《行政复议法》第二十条第二款）。',
    body: '',
    needs: ['obstacleBegan'],
  },
  {
    code: 'suitFiled',
    label: '未被告知复议前置而先行起诉',
    group: 'application',
    effect: '自起诉之日至驳回起诉裁定送达之日不计入申请期限（《行政复议法实施条例》第二十六条）。',
    body: '受诉法院',
    needs: [],
  },
  {
    code: 'suitDismissed',
    label: '驳回起诉裁定送达申请人',
    group: 'application',
    effect: '剩余的申请期限自次日起继续计算（《行政复议法实施条例》第二十六条）。',
    body: '受诉法院',
    needs: ['suitFiled'],
  },
  {
    code: 'selfCorrectionAsked',
    label: '向处罚机关提交复议申请',
    group: 'application',
    effect:
      '处罚机关自行纠正、申请人仍坚持申请的，至被告知纠正情况之日不计入申请期限（《行政复议法实施条例》第三十八条第二款）。',
    body: '处罚机关',
    needs: [],
  },
  {
    code: 'selfCorrectionTold',
    label: '处罚机关告知自行纠正情况',
    group: 'application',
    effect: '剩余的申请期限自次日起继续计算（《行政复议法实施条例》第三十八条第二款）。',
    body: '处罚机关',
    needs: ['selfCorrectionAsked'],
  },
  {
    code: 'normNoticeSent',
    label: '书面通知制定机关答复',
    group: 'norm',
    effect: '自中止之日起三个工作日内通知（《行政复议法》第五十八条第一款）。',
    body: '制定机关',
    needs: ['suspended'],
  },
  {
    code: 'normNoticeServed',
    label: '制定机关收到通知',
    group: 'norm',
    effect: '制定机关自收到之日起十个工作日内书面答复（《行政复议法》第五十八条）。',
    body: '制定机关',
    needs: ['normNoticeSent'],
  },
  {
    code: 'normMakerReplied',
    label: '收到制定机关的书面答复',
    group: 'norm',
    effect: '制定机关的答复期限即告完成（《行政复议法》第五十八条）。',
    body: '制定机关',
    needs: ['normNoticeSent'],
  },
  {
    code: 'normTransferred',
    label: '转送有权处理的机关',
    group: 'norm',
    effect: '无权处理的，自中止之日起七个工作日内转送（《行政复议法》第五十六条、第五十七条）。',
    body: '接受转送的机关',
    needs: ['suspended'],
  },
  {
    code: 'normTransferServed',
    label: '接受转送的机关收到材料',
    group: 'norm',
    effect: '该机关自收到之日起六十日内回复处理意见（《行政复议法》第六十条）。',
    body: '接受转送的机关',
    needs: ['normTransferred'],
  },
  {
    code: 'normTransferReplied',
    label: '收到转送的处理意见',
    group: 'norm',
    effect: '该机关的处理期限即告完成，应当恢复审理（《行政复议法》第六十条）。',
    body: '接受转送的机关',
    needs: ['normTransferred'],
  },
  {
    code: 'normHandled',
    label: '附带审查自行处理完毕',
    group: 'norm',
    effect: '有权处理的，自中止之日起三十日内依法处理（《行政复议法》第五十六条、第五十七条）。',
    body: '',
    needs: ['suspended'],
  },
  {
    code: 'escalationAsked',
    label: '报请上级提级审理',
    group: 'escalation',
    effect: '报请期间不计入办理期限（《行政复议法实施条例》第四十条第三款）。',
    body: '上级行政复议机关',
    needs: ['applicationReceived'],
  },
  {
    code: 'escalationNoticed',
    label: '收到提级审理的通知',
    group: 'escalation',
    effect: '自收到之日起五个工作日内移送案件材料（《行政复议法实施条例》第四十条）。',
    body: '上级行政复议机关',
    needs: ['applicationReceived'],
  },
  {
    code: 'escalationDeclined',
    label: '上级决定不提级',
    group: 'escalation',
    effect: '报请期间结束，本机关继续审理，剩余期限自次日起计算（《行政复议法实施条例》第四十条第三款）。',
    body: '上级行政复议机关',
    needs: ['escalationAsked'],
  },
  {
    code: 'escalationTransferred',
    label: '向上级移送案件材料',
    group: 'escalation',
    effect:
      '本案在本机关结案（办结方式：移送上级提级审理），审理期限不再计算，由上级机关自收到材料之日重新计算（《行政复议法实施条例》第四十条第三款）。',
    body: '上级行政复议机关',
    needs: ['escalationNoticed'],
  },
  {
    code: 'escalationReceived',
    label: '收到下级移送的案件材料（本机关提级审理）',
    group: 'escalation',
    effect: '审理期限自收到材料之日重新计算（《行政复议法实施条例》第四十条第三款）。',
    body: '下级行政复议机关',
    needs: ['accepted'],
  },
  {
    code: 'opinionServed',
    label: '有关机关收到行政复议意见书',
    group: 'advice',
    effect: '自收到之日起六十日内报送纠正情况（《行政复议法》第七十六条）。',
    body: '有关机关',
    needs: ['accepted'],
  },
  {
    code: 'opinionAnswered',
    label: '收到意见书的纠正情况',
    group: 'advice',
    effect: '意见书的反馈期限即告完成（《行政复议法》第七十六条）。',
    body: '有关机关',
    needs: ['opinionServed'],
    answers: 'opinionServed',
  },
  {
    code: 'suggestionServed',
    label: '有关机关收到行政复议建议书',
    group: 'advice',
    effect: '法律没有规定反馈期限，按本机关的日数提醒（《行政复议法实施条例》第六十九条）。',
    body: '有关机关',
    needs: ['applicationReceived'],
  },
  {
    code: 'suggestionAnswered',
    label: '收到建议书的反馈',
    group: 'advice',
    effect: '建议书的提醒即告完成（《行政复议法实施条例》第六十九条）。',
    body: '有关机关',
    needs: ['suggestionServed'],
    answers: 'suggestionServed',
  },
  {
    code: 'performanceOrdered',
    label: '被申请人收到责令履行通知书',
    group: 'performance',
    effect: '责令限期履行的期限自收到之日起算（《行政复议法》第七十七条第二款）。',
    body: '被申请人',
    needs: ['decided'],
  },
  {
    code: 'interviewed',
    label: '约谈、通报批评',
    group: 'performance',
    effect: '没有固定期限，只作记录（《行政复议法》第七十七条第二款）。',
    body: '被约谈的机关',
    needs: ['decided'],
  },
  {
    code: 'demandServed',
    label: '催告书送达',
    group: 'performance',
    effect: '满十个工作日仍不履行的，方可申请强制执行（《行政强制法》第五十四条、第六十九条）。',
    body: '当事人',
    needs: ['decided'],
  },
  {
    code: 'enforcementAsked',
    label: '申请法院强制执行',
    group: 'performance',
    effect:
      '自起诉期限届满之日起三个月内申请（《行政复议法》第七十八条、《行政强制法》第五十三条）。须先催告，满十个工作日仍不履行（《行政强制法》第五十四条）。',
    body: '人民法院',
    needs: ['demandServed'],
  },
]

const BY_CODE: ReadonlyMap<string, SideStep> = new Map(SIDE_STEPS.map((step) => [step.code, step]))

/** The row of a code; undefined for a code from outside that is none. */
export function sideStep(code: string): SideStep | undefined {
  return BY_CODE.get(code)
}
