/** 复议决定的类型 (法63—71、33; 条例37、55—61): conditions, articles and what each asks for. Data for lawyers to read. */
import type { DecisionType } from '../model/decision.ts'

export type DecisionGround = {
  readonly code: string
  /** The condition as the statute words it. */
  readonly text: string
  /** Citation code of article, paragraph and item: 法64Ⅰ(一). */
  readonly article: string
}

export type DecisionRule = {
  readonly type: DecisionType
  readonly grounds: readonly DecisionGround[]
  /** Whether 主文 sets a number of days: for doing again or performing. */
  readonly days: 'none' | 'required'
  /** The days that apply when neither statute nor decision sets any (条例58Ⅰ); null where there is no such rule. */
  readonly defaultDays: number | null
  /** What a person must still write into 主文; empty when the case knows everything. */
  readonly detail: string
  /** A reminder shown beside the choice; empty when there is none. */
  readonly caution: string
}

const NO_EVIDENCE: DecisionGround = {
  code: 'noReply',
  text: '被申请人不按照本法第四十八条、第五十四条的规定提出书面答复、提交作出行政行为的证据、依据和其他有关材料，视为该行政行为没有证据、依据',
  article: '法70',
}

const UNLAWFUL: readonly DecisionGround[] = [
  { code: 'factsUnclear', text: '主要事实不清、证据不足', article: '法64Ⅰ(一)' },
  { code: 'procedureBroken', text: '违反法定程序', article: '法64Ⅰ(二)' },
  { code: 'basisUnlawful', text: '适用的依据不合法', article: '法64Ⅰ(三)' },
  { code: 'powersExceeded', text: '超越职权或者滥用职权', article: '法64Ⅰ(四)' },
  NO_EVIDENCE,
]

/** 条例58Ⅰ: sixty days for doing again where laws, regulations and rules set none. */
export const DEFAULT_REDO_DAYS = 60

/** One rule per type, in the order in which the law lists the decisions. */
export const DECISION_RULES = {
  uphold: {
    type: 'uphold',
    grounds: [
      {
        code: 'lawful',
        text: '行政行为认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当',
        article: '法68',
      },
    ],
    days: 'none',
    defaultDays: null,
    detail: '',
    caution: '',
  },
  modify: {
    type: 'modify',
    grounds: [
      {
        code: 'inappropriate',
        text: '事实清楚，证据确凿，适用依据正确，程序合法，但是内容不适当',
        article: '法63Ⅰ(一)',
      },
      {
        code: 'basisMisapplied',
        text: '事实清楚，证据确凿，程序合法，但是未正确适用依据',
        article: '法63Ⅰ(二)',
      },
      {
        code: 'factsFound',
        text: '事实不清、证据不足，经行政复议机关查清事实和证据',
        article: '法63Ⅰ(三)',
      },
    ],
    days: 'none',
    defaultDays: null,
    detail: '变更后的内容',
    caution:
      '不得作出对申请人更为不利的变更决定，但是第三人提出相反请求的除外（行政复议法第六十三条第二款）。',
  },
  revoke: {
    type: 'revoke',
    grounds: UNLAWFUL,
    days: 'none',
    defaultDays: null,
    detail: '',
    caution: '',
  },
  revokePart: {
    type: 'revokePart',
    grounds: UNLAWFUL,
    days: 'none',
    defaultDays: null,
    detail: '撤销的是哪一部分',
    caution: '没有撤销的部分也要有结论，一般另写一项维持。',
  },
  revokeAndRedo: {
    type: 'revokeAndRedo',
    grounds: UNLAWFUL,
    days: 'required',
    defaultDays: DEFAULT_REDO_DAYS,
    detail: '',
    caution:
      '被申请人不得以同一事实和理由作出相同或者基本相同的行政行为，但是以违反法定程序为由撤销的除外（行政复议法第六十四条第二款）。',
  },
  confirmIllegal: {
    type: 'confirmIllegal',
    grounds: [
      {
        code: 'publicInterest',
        text: '依法应予撤销，但是撤销会给国家利益、社会公共利益造成重大损害',
        article: '法65Ⅰ(一)',
      },
      {
        code: 'minorProcedure',
        text: '程序轻微违法，但是对申请人权利不产生实际影响',
        article: '法65Ⅰ(二)',
      },
      { code: 'nothingToRevoke', text: '行政行为违法，但是不具有可撤销内容', article: '法65Ⅱ(一)' },
      {
        code: 'alreadyChanged',
        text: '被申请人改变原违法行政行为，申请人仍要求撤销或者确认该行政行为违法',
        article: '法65Ⅱ(二)',
      },
      {
        code: 'performancePointless',
        text: '被申请人不履行或者拖延履行法定职责，责令履行没有意义',
        article: '法65Ⅱ(三)',
      },
      NO_EVIDENCE,
    ],
    days: 'none',
    defaultDays: null,
    detail: '',
    caution: '',
  },
  orderPerformance: {
    type: 'orderPerformance',
    grounds: [
      { code: 'notPerformed', text: '被申请人不履行法定职责', article: '法66' },
      {
        code: 'agreementBroken',
        text: '被申请人不依法订立、不依法履行、未按照约定履行或者违法变更、解除行政协议',
        article: '法71Ⅰ',
      },
      {
        code: 'agreementUncompensated',
        text: '被申请人变更、解除行政协议合法，但是未依法给予补偿或者补偿不合理',
        article: '法71Ⅱ',
      },
      NO_EVIDENCE,
    ],
    days: 'required',
    defaultDays: null,
    detail: '',
    caution: '',
  },
  confirmInvalid: {
    type: 'confirmInvalid',
    // 条例60 spells out 「等重大且明显违法情形」; the decision rests on 法67.
    grounds: [
      { code: 'noSubject', text: '实施主体不具有行政主体资格', article: '法67' },
      { code: 'noBasis', text: '减损权利或者增加义务没有依据', article: '法67' },
      { code: 'notFeasible', text: '行政行为的内容客观上不可能实施', article: '法67' },
      { code: 'otherSerious', text: '其他重大且明显违法情形', article: '法67' },
      NO_EVIDENCE,
    ],
    days: 'none',
    defaultDays: null,
    detail: '',
    caution: '申请人申请确认无效的，才能决定确认无效（行政复议法第六十七条）。',
  },
  rejectClaim: {
    type: 'rejectClaim',
    grounds: [
      { code: 'noDuty', text: '被申请人没有相应法定职责', article: '法69' },
      { code: 'alreadyPerformed', text: '被申请人在受理前已经履行法定职责', article: '法69' },
      {
        code: 'invalidityUnfounded',
        text: '申请确认行政行为无效的请求不成立，申请人拒绝变更请求',
        article: '条例61Ⅰ(一)',
      },
      {
        code: 'impossible',
        text: '因不可抗力等原因，客观上无法履行',
        article: '条例61Ⅰ(二)',
      },
      {
        code: 'wouldBeWorse',
        text: '应当变更行政行为，但是变更对申请人更为不利，且第三人没有提出相反请求',
        article: '条例61Ⅰ(三)',
      },
    ],
    days: 'none',
    defaultDays: null,
    detail: '',
    caution: '',
  },
  dismissApplication: {
    type: 'dismissApplication',
    grounds: [
      {
        code: 'notAcceptable',
        text: '受理行政复议申请后，发现该行政复议申请不符合本法第三十条第一款规定',
        article: '法33',
      },
      {
        code: 'groundless',
        text: '明显没有事实、法律依据，经释明后申请人仍坚持申请',
        article: '条例37Ⅰ(一)',
      },
      {
        code: 'notCompetent',
        text: '请求履行的职责或者给付明显不属于被申请人权限范围',
        article: '条例37Ⅰ(二)',
      },
      {
        code: 'settledByJudgment',
        text: '行政行为的效力已经由生效的裁判或者调解书确认',
        article: '条例37Ⅰ(三)',
      },
    ],
    days: 'none',
    defaultDays: null,
    detail: '',
    caution: '',
  },
} as const satisfies { readonly [T in DecisionType]: DecisionRule & { readonly type: T } }

/** The rule of a type. */
export function decisionRule(type: DecisionType): DecisionRule {
  return DECISION_RULES[type]
}

/** The ground chosen by code; undefined when the type has no such ground. */
export function decisionGround(type: DecisionType, code: string): DecisionGround | undefined {
  return decisionRule(type).grounds.find((ground) => ground.code === code)
}

/** Code of the ground that goes without asking: the only one a type has; '' where a person must choose. */
export function soleGround(type: DecisionType): string {
  const [first, second] = decisionRule(type).grounds
  return second === undefined ? (first?.code ?? '') : ''
}

/** Citation codes a decision rests on, each once, in the order of its items. */
export function decisionArticles(
  items: readonly { readonly type: DecisionType; readonly ground: string }[],
): readonly string[] {
  const codes = items.flatMap((item) => {
    const ground = decisionGround(item.type, item.ground)
    // 法70 says why the act is taken to be unfounded; what follows from it is decided under the type's own article.
    if (ground?.code === NO_EVIDENCE.code) return [ground.article, OWN_ARTICLE[item.type]]
    return [ground?.article ?? OWN_ARTICLE[item.type]]
  })
  return [...new Set(codes)]
}

/** The article of each type as a whole. */
const OWN_ARTICLE = {
  uphold: '法68',
  modify: '法63Ⅰ',
  revoke: '法64Ⅰ',
  revokePart: '法64Ⅰ',
  revokeAndRedo: '法64Ⅰ',
  confirmIllegal: '法65',
  orderPerformance: '法66',
  confirmInvalid: '法67',
  rejectClaim: '法69',
  dismissApplication: '法33',
} as const satisfies Record<DecisionType, string>
