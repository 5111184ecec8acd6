/** 中止 and 终止: the grounds as the statute words them (法39Ⅰ、41). Forms offer them, documents quote them. */
import type { SuspensionGround, TerminationGround } from '../model/event.ts'

type Ground<N extends number> = {
  readonly ground: N
  /** Wording of the item, as documents quote it. */
  readonly text: string
  /** What it is about, where the wording only points to other articles. */
  readonly gloss?: string
  /** Citation code: article, paragraph and item. */
  readonly article: string
}

/** 中止事由 (法39Ⅰ). */
export const SUSPENSION_GROUNDS: readonly Ground<SuspensionGround>[] = [
  { ground: 1, text: '作为申请人的公民死亡，其近亲属尚未确定是否参加行政复议', article: '法39Ⅰ(一)' },
  {
    ground: 2,
    text: '作为申请人的公民丧失参加行政复议的行为能力，尚未确定法定代理人参加行政复议',
    article: '法39Ⅰ(二)',
  },
  { ground: 3, text: '作为申请人的公民下落不明', article: '法39Ⅰ(三)' },
  { ground: 4, text: '作为申请人的法人或者其他组织终止，尚未确定权利义务承受人', article: '法39Ⅰ(四)' },
  { ground: 5, text: '申请人、被申请人因不可抗力或者其他正当理由，不能参加行政复议', article: '法39Ⅰ(五)' },
  { ground: 6, text: '依照本法规定进行调解、和解，申请人和被申请人同意中止', article: '法39Ⅰ(六)' },
  { ground: 7, text: '行政复议案件涉及的法律适用问题需要有权机关作出解释或者确认', article: '法39Ⅰ(七)' },
  {
    ground: 8,
    text: '行政复议案件审理需要以其他案件的审理结果为依据，而其他案件尚未审结',
    article: '法39Ⅰ(八)',
  },
  {
    ground: 9,
    text: '有本法第五十六条或者第五十七条规定的情形',
    gloss: '规范性文件或者行政行为的依据需要附带审查',
    article: '法39Ⅰ(九)',
  },
  { ground: 10, text: '需要中止行政复议的其他情形', article: '法39Ⅰ(十)' },
]

/** 法39Ⅰ(六): mediation or settlement stops the clock only when applicant and respondent agree. */
export const AGREED_SUSPENSION: SuspensionGround = 6

/** Suspensions after sixty days of which the case is ended (法41(五)): 法39Ⅰ(一)(二)(四). */
export const TERMINABLE_SUSPENSIONS: readonly SuspensionGround[] = [1, 2, 4]

/** 终止事由 (法41). */
export const TERMINATION_GROUNDS: readonly Ground<TerminationGround>[] = [
  { ground: 1, text: '申请人撤回行政复议申请，行政复议机构准予撤回', article: '法41(一)' },
  {
    ground: 2,
    text: '作为申请人的公民死亡，没有近亲属或者其近亲属放弃行政复议权利',
    article: '法41(二)',
  },
  {
    ground: 3,
    text: '作为申请人的法人或者其他组织终止，没有权利义务承受人或者其权利义务承受人放弃行政复议权利',
    article: '法41(三)',
  },
  {
    ground: 4,
    text: '申请人对行政拘留或者限制人身自由的行政强制措施不服申请行政复议后，因同一违法行为涉嫌犯罪，被采取刑事强制措施',
    article: '法41(四)',
  },
  {
    ground: 5,
    text: '依照本法第三十九条第一款第一项、第二项、第四项的规定中止行政复议满六十日，行政复议中止的原因仍未消除',
    gloss: '申请人死亡、丧失行为能力或者终止',
    article: '法41(五)',
  },
]

/** A ground as lists offer it: its wording, with the gloss in brackets where there is one. */
export function groundLabel({ text, gloss }: Pick<Ground<number>, 'text' | 'gloss'>): string {
  return gloss === undefined ? text : `${text}（${gloss}）`
}
