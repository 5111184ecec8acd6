/** Why a stretch of days is left out of a limit: the words for a reckoning, and the article behind it. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { Body, ExclusionKind } from './rule.ts'
import { REGULATION_2026 } from './rule-sets.ts'

type ExclusionReason = {
  readonly name: string
  /** By the body of law the limit belongs to; a kind that a body does not know has no article in it. */
  readonly articles: Readonly<Partial<Record<Body, string>>>
  /** The article of the 2007 Regulation, for days before the new one came into force. */
  readonly before2026?: string
}

const SUIT_TIME = '最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释第五十条'

/** Wording and legal basis by kind. */
export const EXCLUSION_REASONS: Readonly<Record<ExclusionKind, ExclusionReason>> = {
  suspension: {
    name: '中止',
    articles: { reconsideration: '行政复议法第三十九条', litigation: SUIT_TIME },
  },
  appraisal: {
    name: '鉴定',
    articles: { reconsideration: '行政复议法实施条例第四十六条', litigation: SUIT_TIME },
    before2026: '行政复议法实施条例（2007年）第三十七条',
  },
  inspection: {
    name: '现场勘验',
    articles: { reconsideration: '行政复议法实施条例第四十五条' },
    before2026: '行政复议法实施条例（2007年）第三十四条第三款',
  },
  'escalation-request': {
    name: '报请提级审理',
    articles: { reconsideration: '行政复议法实施条例第四十条第三款' },
  },
  obstacle: {
    name: '不可抗力或者其他正当理由耽误',
    articles: { reconsideration: '行政复议法第二十条第二款', litigation: '行政诉讼法第四十八条' },
  },
  'self-correction': {
    name: '处罚机关自行纠正',
    articles: { reconsideration: '行政复议法实施条例第三十八条第二款' },
  },
  'mistaken-suit': {
    name: '未告知复议前置而先行起诉',
    articles: { reconsideration: '行政复议法实施条例第二十六条' },
  },
  announcement: { name: '公告', articles: { litigation: SUIT_TIME } },
  mediation: { name: '调解', articles: { litigation: SUIT_TIME } },
  'jurisdiction-objection': { name: '处理管辖异议、管辖争议', articles: { litigation: SUIT_TIME } },
  other: { name: '其他办理事项', articles: {} },
}

/** The article that leaves such days out, as in force when the stretch began; null where there is none. */
export function exclusionArticle(kind: ExclusionKind, body: Body, on: CivilDate): string | null {
  const { articles, before2026 } = EXCLUSION_REASONS[kind]
  if (body === 'reconsideration' && before2026 !== undefined && on < REGULATION_2026) return before2026
  return articles[body] ?? null
}

/** Narrows text from a file to a known kind. */
export function isExclusionKind(text: string): text is ExclusionKind {
  return Object.hasOwn(EXCLUSION_REASONS, text)
}
