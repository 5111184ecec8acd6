/** 受理条件 (法30Ⅰ): the seven conditions as the reviewer's checklist. The list decides nothing by itself. */
import type { AcceptanceReview } from '../model/case.ts'

export type AcceptanceConditionCode =
  | 'parties'
  | 'interest'
  | 'claims'
  | 'timeLimit'
  | 'scope'
  | 'jurisdiction'
  | 'firstTime'

export type AcceptanceCondition = {
  readonly code: AcceptanceConditionCode
  /** Statutory wording. */
  readonly text: string
  /** Citation code, 法30Ⅰ(一). */
  readonly article: string
  /** What the reviewer looks at. */
  readonly checks: readonly string[]
  /** What to do when it is not met. */
  readonly ifNotMet: string
}

/** In the order of the statute. */
export const ACCEPTANCE_CONDITIONS: readonly AcceptanceCondition[] = [
  {
    code: 'parties',
    text: '有明确的申请人和符合本法规定的被申请人',
    article: '法30Ⅰ(一)',
    checks: [
      '申请人的身份证明与申请书一致',
      '被申请人是作出行政行为的行政机关，或者法律、法规、规章授权的组织（行政复议法第十九条）',
      '委托、派出机构、共同行为、机关被撤销等情形已按实施条例第二十条至第二十二条确定被申请人',
    ],
    ifNotMet:
      '错列被申请人的，先告知申请人变更；不同意变更或者变更后仍不符合规定的，决定不予受理（实施条例第二十九条）。',
  },
  {
    code: 'interest',
    text: '申请人与被申请行政复议的行政行为有利害关系',
    article: '法30Ⅰ(二)',
    checks: [
      '行政行为的相对人，或者相邻权、公平竞争权等受到影响（实施条例第三十五条）',
      '为维护自身合法权益请求查处，行政机关已处理或者未处理（实施条例第三十五条）',
    ],
    ifNotMet: '决定不予受理，并说明理由（行政复议法第三十条第二款）。',
  },
  {
    code: 'claims',
    text: '有具体的行政复议请求和理由',
    article: '法30Ⅰ(三)',
    checks: [
      '请求可以由复议决定回应',
      '写明了主要事实和理由',
      '一份申请只针对一个行政行为（行政复议法第二十二条第四款）',
    ],
    ifNotMet: '材料不齐全或者表述不清楚，因而无法判断的，通知补正（行政复议法第三十一条第一款）。',
  },
  {
    code: 'timeLimit',
    text: '在法定申请期限内提出',
    article: '法30Ⅰ(四)',
    checks: [
      '自知道或者应当知道行政行为之日起六十日（行政复议法第二十条，实施条例第二十三条）',
      '未告知权利、机关和期限的，自知道之日起六十日，最长一年（行政复议法第二十条第三款）',
      '不作为案件的起算日（实施条例第二十四条）',
      '不可抗力等正当理由耽误的期间（行政复议法第二十条第二款）',
    ],
    ifNotMet: '决定不予受理，并说明理由（行政复议法第三十条第二款、第二十一条）。',
  },
  {
    code: 'scope',
    text: '属于本法规定的行政复议范围',
    article: '法30Ⅰ(五)',
    checks: [
      '属于行政复议法第十一条所列事项，或者实施条例第九条、第十条所列事项',
      '不属于行政复议法第十二条和实施条例第三十六条排除的事项（刑事办案、行政指导、过程性行为、内部监督、信访等）',
    ],
    ifNotMet: '决定不予受理，并说明理由（行政复议法第三十条第二款，实施条例第三十六条）。',
  },
  {
    code: 'jurisdiction',
    text: '属于本机关的管辖范围',
    article: '法30Ⅰ(六)',
    checks: [
      '被申请人是本级政府工作部门、下一级政府、派出机关或者管理的授权组织（行政复议法第二十四条）',
      '海关、金融、外汇管理、税务和国家安全机关由其上一级主管部门管辖（行政复议法第二十七条）',
    ],
    ifNotMet: '决定不予受理，并在决定书中告知申请人有管辖权的行政复议机关（行政复议法第三十条第二款）。',
  },
  {
    code: 'firstTime',
    text: '行政复议机关未受理过该申请人就同一行政行为提出的行政复议申请，并且人民法院未受理过该申请人就同一行政行为提起的行政诉讼',
    article: '法30Ⅰ(七)',
    checks: ['查本机关收案登记', '询问申请人是否已申请复议或者提起诉讼（行政复议法第二十九条）'],
    ifNotMet: '决定不予受理，并说明理由（行政复议法第三十条第二款）。',
  },
]

/** The condition of a code; undefined for a code that is not in the checklist. */
export function acceptanceCondition(code: string): AcceptanceCondition | undefined {
  return ACCEPTANCE_CONDITIONS.find((condition) => condition.code === code)
}

/**
 * The conditions a refusal or dismissal rests on, in the order of the statute: those named (codes separated by 、, comma
 * or space), otherwise those the review found not met.
 */
export function failedConditions(
  named: string,
  review: AcceptanceReview | null,
): readonly AcceptanceCondition[] {
  const codes = named.split(/[、,，\s]+/u)
  const byName = ACCEPTANCE_CONDITIONS.filter(({ code }) => codes.includes(code))
  if (byName.length > 0) return byName
  return ACCEPTANCE_CONDITIONS.filter(({ code }) => review?.findings[code]?.finding === 'notMet')
}
