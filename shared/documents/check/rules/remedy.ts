/** 救济告知 is there, names fifteen days and the right body, and 生效 is told (行诉45; 法26、34、35、75Ⅱ). */
import { type CourtLevel, suitCourtLevel } from '#shared/domain/litigation/suit-court.ts'
import { remedyOf } from '../../drafting/snapshot/case-snapshot.ts'
import { sectionText } from '../check-context.ts'
import { type CheckRule, CLOSING_KINDS, ITEM_KINDS } from '../finding.ts'

const REMEDY: CheckRule = {
  id: 'remedy',
  level: 'error',
  kinds: CLOSING_KINDS,
  find: (context) => {
    const remedy = remedyOf(context.document, context.aggregate, context.office)
    const text = sectionText(context, 'remedy')
    if (remedy === null || text === '') return []
    return [
      ...remedy.mustSay
        .filter((words) => !text.includes(words))
        .map((words) => `救济告知没有写“${words}”，与本案应当告知的内容不符。`),
      ...remedy.mustNotSay
        .filter((words) => text.includes(words))
        .map((words) => `救济告知写了“${words}”，不适用于本案。`),
      ...(/收到[^。]*?之日起(?:15|十五)日内/u.test(text)
        ? []
        : ['起诉期限应当写“自收到本决定书之日起15日内”（行政诉讼法第四十五条）。']),
    ].map((message) => ({ message, sectionKey: 'remedy' }))
  },
}

const LEVEL_NAMES = { basic: '基层人民法院', intermediate: '中级人民法院' } as const satisfies Record<
  CourtLevel,
  string
>

/** What the name of a court says of its level; null where it says nothing. */
function levelInName(court: string): CourtLevel | 'higher' | null {
  if (/(?:高级|最高)人民法院$/u.test(court)) return 'higher'
  if (court.endsWith('中级人民法院')) return 'intermediate'
  return /[县市区旗]人民法院$/u.test(court) ? 'basic' : null
}

/** 行诉14、15; 行诉解释134Ⅲ: the notice sends nobody to a court of the wrong level; among courts of one level it may choose. */
const COURT: CheckRule = {
  id: 'remedy.court',
  level: 'warning',
  kinds: ['decision'],
  find: (context) => {
    const { document, aggregate, office } = context
    const level = suitCourtLevel(document.decisionItems, aggregate, office)
    if (level === null) return []
    const courts = [...sectionText(context, 'remedy').matchAll(/[\u4e00-\u9fff]*?人民法院/gu)]
    const isWrong = courts.some(([court]) => (levelInName(court) ?? level) !== level)
    if (!isWrong) return []
    return [
      {
        message: `救济告知写的法院级别与本案主文不符：按主文确定被告，第一审由${LEVEL_NAMES[level]}管辖，也可以写“有管辖权的人民法院”（行政诉讼法第十四条、第十五条；行政诉讼法司法解释第一百三十四条第三款）。`,
        sectionKey: 'remedy',
      },
    ]
  },
}

const EFFECT: CheckRule = {
  id: 'remedy.effect',
  level: 'error',
  kinds: ITEM_KINDS,
  find: (context) =>
    /一经送达，即发生法律效力/u.test(sectionText(context, 'remedy'))
      ? []
      : [
          {
            message: '没有写“本决定书一经送达，即发生法律效力”（行政复议法第七十五条第二款）。',
            sectionKey: 'remedy',
          },
        ],
}

/** Only the applicant and third parties may sue; a case without third parties must not invite one. */
const WHO: CheckRule = {
  id: 'remedy.who',
  level: 'error',
  kinds: CLOSING_KINDS,
  find: (context) => {
    const text = sectionText(context, 'remedy')
    const { thirdParties } = context.snapshot
    const names = text.includes('第三人')
    return [
      ...(thirdParties.length === 0 && names ? ['本案没有第三人，救济告知不应写“第三人”。'] : []),
      ...(/被申请人[^。]{0,10}不服/u.test(text) ? ['被申请人对行政复议决定不能提起行政诉讼。'] : []),
    ].map((message) => ({ message, sectionKey: 'remedy' }))
  },
}

/** 法30Ⅱ: a refusal for want of jurisdiction names the office that has it. */
const COMPETENT_AUTHORITY: CheckRule = {
  id: 'remedy.competent-authority',
  level: 'error',
  kinds: ['refusalDecision'],
  find: (context) => {
    const { refusal } = context.snapshot
    const name = (context.document.fields.competentAuthority ?? '').trim()
    const text = sectionText(context, 'opinion')
    if (!refusal.isJurisdiction || (name !== '' && text.includes(name))) return []
    return [
      {
        message:
          '不属于本机关管辖的，应当在决定中告知申请人有管辖权的行政复议机关（行政复议法第三十条第二款）。',
        sectionKey: 'opinion',
      },
    ]
  },
}

/** 法74Ⅱ: what withdrawal means for a second application. */
const WITHDRAWAL: CheckRule = {
  id: 'termination.withdrawal',
  level: 'error',
  kinds: ['terminationDecision'],
  find: (context) =>
    context.document.fields.ground === '1' &&
    !/不得再以同一事实和理由/u.test(sectionText(context, 'consequence'))
      ? [
          {
            message:
              '因撤回申请终止的，应当写明不得再以同一事实和理由申请行政复议（行政复议法第七十四条第二款）。',
            sectionKey: 'consequence',
          },
        ]
      : [],
}

export const REMEDY_RULES: readonly CheckRule[] = [
  REMEDY,
  COURT,
  EFFECT,
  WHO,
  COMPETENT_AUTHORITY,
  WITHDRAWAL,
]
