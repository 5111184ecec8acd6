/** 被申请的行政行为: what is challenged, when it was made and how it reached the applicant (条例23 decides the start day). */
import type { CivilDate } from '#shared/kernel/civil-date.ts'

/** 行政复议范围 (法11): the statute's own items, and the exclusions a reviewer must notice. */
export type ActKind =
  | 'penalty' // 行政处罚
  | 'compulsion' // 行政强制
  | 'licence' // 行政许可
  | 'naturalResource' // 自然资源确权
  | 'expropriation' // 征收征用及补偿
  | 'compensation' // 行政赔偿
  | 'workInjury' // 工伤认定
  | 'businessAutonomy' // 经营自主权、土地承包经营权
  | 'competition' // 滥用行政权力排除限制竞争
  | 'unlawfulLevy' // 违法集资、摊派
  | 'dutyNotPerformed' // 不履行保护等法定职责
  | 'benefits' // 抚恤金、社会保险、最低生活保障
  | 'agreement' // 行政协议
  | 'disclosure' // 政府信息公开
  | 'other' // 其他行政行为

export const ACT_KIND_LABELS = {
  penalty: '行政处罚',
  compulsion: '行政强制',
  licence: '行政许可',
  naturalResource: '自然资源确权',
  expropriation: '征收、征用及补偿',
  compensation: '行政赔偿',
  workInjury: '工伤认定',
  businessAutonomy: '经营自主权、土地承包经营权',
  competition: '排除、限制竞争',
  unlawfulLevy: '违法要求履行义务',
  dutyNotPerformed: '不履行法定职责',
  benefits: '抚恤金、社会保险、最低生活保障',
  agreement: '行政协议',
  disclosure: '政府信息公开',
  other: '其他行政行为',
} as const satisfies Record<ActKind, string>

/** How the act reached the applicant; each way starts the application limit on its own day (条例23Ⅰ). */
export type ActDelivery =
  | 'onTheSpot' // (一) 当场作出
  | 'direct' // (二) 直接送达: 签收或者拒绝签收
  | 'post' // (三) 邮寄
  | 'electronic' // (四) 电子方式: 到达指定的特定系统
  | 'announcement' // (五) 公告: 公告期限届满
  | 'supplementary' // (六) 事后补充告知
  | 'proved' // 23Ⅱ 被申请人证明知道之日
  | 'unknown'

export const ACT_DELIVERY_LABELS = {
  onTheSpot: '当场作出',
  direct: '直接送达（签收或拒绝签收）',
  post: '邮寄送达',
  electronic: '电子方式送达',
  announcement: '公告送达',
  supplementary: '事后补充告知',
  proved: '有证据证明知道之日',
  unknown: '尚不清楚',
} as const satisfies Record<ActDelivery, string>

export type ChallengedAct = {
  readonly kind: ActKind
  /** 文书名称 without 《》, e.g. 行政处罚决定书; for inaction the duty applied for. */
  readonly title: string
  /** 文号 as printed, normalised: 禾市监罚〔2026〕18号; empty when there is none. */
  readonly number: string
  readonly madeOn: CivilDate | ''
  readonly delivery: ActDelivery
  /** The day of 条例23 (签收日, 到达系统日, 公告期满日 …): 知道或者应当知道之日. */
  readonly knewOn: CivilDate | ''
  /** Whether the act told the right, the office and the time limit of reconsideration (法20Ⅲ). */
  readonly toldRemedies: boolean
  /** When the applicant learned of them, if not told. */
  readonly knewRightsOn: CivilDate | ''
  readonly realEstate: boolean
  /** 涉及款额 in yuan; null when none (法53Ⅰ(三): 3000元以下 may be simplified). */
  readonly amountYuan: number | null
  /** 电子技术监控设备记录的违法事实 (法32). */
  readonly electronicMonitoring: boolean
  /** Set for 不作为: the end of the performance period, or the day the agency received the request (条例24). */
  readonly performanceDueOn: CivilDate | ''
  readonly requestReceivedOn: CivilDate | ''
  readonly urgent: boolean
}
