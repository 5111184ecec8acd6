/** 简易程序 (法53): the grounds, and which of them the case's own data supports or rules out. */
import type { ReconsiderationCase } from '../model/case.ts'

export type SimplifiedGroundCode = 'onTheSpot' | 'warning' | 'smallAmount' | 'disclosure' | 'agreed'

export type SimplifiedGround = {
  readonly code: SimplifiedGroundCode
  readonly text: string
  /** Citation code, 法53Ⅰ(一). */
  readonly article: string
}

/** 涉及款额 limit in yuan (法53Ⅰ(三)). */
export const SMALL_AMOUNT_YUAN = 3_000

/** Grounds in the order of the statute. */
export const SIMPLIFIED_GROUNDS: readonly SimplifiedGround[] = [
  {
    code: 'onTheSpot',
    text: '被申请行政复议的行政行为是当场作出',
    article: '法53Ⅰ(一)',
  },
  {
    code: 'warning',
    text: '被申请行政复议的行政行为是警告或者通报批评',
    article: '法53Ⅰ(二)',
  },
  { code: 'smallAmount', text: '案件涉及款额三千元以下', article: '法53Ⅰ(三)' },
  { code: 'disclosure', text: '属于政府信息公开案件', article: '法53Ⅰ(四)' },
  {
    code: 'agreed',
    text: '当事人各方同意适用简易程序',
    article: '法53Ⅱ',
  },
]

/** Common condition of the statutory grounds; a person must confirm it, no data can. */
export const SIMPLIFIED_PREMISE = '事实清楚、权利义务关系明确、争议不大'

export type SimplifiedEligibility = {
  readonly ground: SimplifiedGround
  /** `supported` by the data · `ruledOut` by the data · `open`: only a person can tell. */
  readonly state: 'supported' | 'ruledOut' | 'open'
  readonly reason: string
}

/** What the case's data says about each ground. */
export function simplifiedEligibility(
  subject: Pick<ReconsiderationCase, 'act' | 'major'>,
): readonly SimplifiedEligibility[] {
  return SIMPLIFIED_GROUNDS.map((ground) => ({ ground, ...judged(ground.code, subject) }))
}

function judged(
  code: SimplifiedGroundCode,
  { act, major }: Pick<ReconsiderationCase, 'act' | 'major'>,
): Pick<SimplifiedEligibility, 'state' | 'reason'> {
  switch (code) {
    case 'onTheSpot':
      return act.delivery === 'onTheSpot'
        ? { state: 'supported', reason: '登记的送达方式为当场作出。' }
        : act.delivery === 'unknown'
          ? { state: 'open', reason: '行政行为是否当场作出尚不清楚，请核对。' }
          : { state: 'ruledOut', reason: '登记的行政行为不是当场作出。' }
    case 'warning':
      return act.kind === 'penalty'
        ? { state: 'open', reason: '请核对处罚种类是否仅为警告或者通报批评。' }
        : { state: 'ruledOut', reason: '警告、通报批评是行政处罚，本案登记的不是行政处罚。' }
    case 'smallAmount':
      if (act.amountYuan === null) return { state: 'open', reason: '没有登记涉及款额，请先登记。' }
      return act.amountYuan <= SMALL_AMOUNT_YUAN
        ? { state: 'supported', reason: `涉及款额${act.amountYuan}元，在3000元以下。` }
        : { state: 'ruledOut', reason: `涉及款额${act.amountYuan}元，超过3000元。` }
    case 'disclosure':
      return act.kind === 'disclosure'
        ? { state: 'supported', reason: '登记为政府信息公开案件。' }
        : { state: 'ruledOut', reason: '登记的不是政府信息公开案件。' }
    case 'agreed':
      return major === 1
        ? { state: 'open', reason: '本案为重大案件，即使各方同意也请慎重适用简易程序。' }
        : { state: 'open', reason: '须申请人、被申请人、第三人各方同意，并将同意记录入卷。' }
  }
}
