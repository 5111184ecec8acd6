/** What the law itself makes of a limit that ran out: 视为受理, 视为没有证据 … as facts, with what to do next. */
import { formatChinese } from '#shared/kernel/civil-date.ts'
import type { CaseClock } from './clocks/clock.ts'
import type { RuleCode } from './rules/index.ts'

export type StatutoryEffect = {
  readonly code: RuleCode
  readonly partyId: string | null
  /** The fact: what counts as having happened, since when. */
  readonly fact: string
  readonly next: string
  readonly article: string
}

type EffectRule = {
  /** True when the effect stays although the act was done late. */
  readonly evenIfLate: boolean
  readonly fact: string
  readonly next: string
  readonly article: string
}

const DEEMED: EffectRule = {
  evenIfLate: false,
  fact: '审查期限届满未作处理，视为受理',
  next: '登记受理；决定期限自该日起算。',
  article: '行政复议法第三十条第三款',
}
const NO_REPLY: EffectRule = {
  evenIfLate: true,
  fact: '被申请人没有按期答复并提交证据、依据，视为行政行为没有证据、依据',
  next: '第三人提供证据的除外；起草决定时依法撤销、确认违法或者责令履行。',
  article: '行政复议法第七十条',
}
const OVERDUE: EffectRule = {
  evenIfLate: false,
  fact: '决定期限届满没有作出决定',
  next: '立即作出决定并查明原因；申请人可以自期满之日起十五日内起诉。',
  article: '行政诉讼法第四十五条',
}
const NOT_PERFORMED: EffectRule = {
  evenIfLate: false,
  fact: '被申请人没有按期履行',
  next: '责令限期履行，可以约谈有关负责人或者通报批评。',
  article: '行政复议法第七十七条第二款',
}
const NO_EVIDENCE: EffectRule = {
  evenIfLate: true,
  fact: '没有按期举证，视为没有相应证据',
  next: '第三人提供证据的除外；向法院说明正当事由，查明责任。',
  article: '行政诉讼法第三十四条',
}

const EFFECTS: Readonly<Partial<Record<RuleCode, EffectRule>>> = {
  'DL-ACC-REVIEW': DEEMED,
  'DL-ACC-REVIEW-2': DEEMED,
  'DL-CORR-SUBMIT': {
    evenIfLate: false,
    fact: '申请人无正当理由逾期不补正，视为放弃申请',
    next: '核对有无正当理由，没有的登记“视为放弃申请”并记录在案。',
    article: '行政复议法第三十一条第二款',
  },
  'DL-REPLY-ORD': NO_REPLY,
  'DL-REPLY-SIMPLE': NO_REPLY,
  'DL-DECIDE-ORD': OVERDUE,
  'DL-DECIDE-SIMPLE': OVERDUE,
  'DL-DECIDE-SET': OVERDUE,
  'DL-ESCALATE-RESET': OVERDUE,
  'DL-ESCALATE-RESET-SIMPLE': OVERDUE,
  'DL-TERM-60': {
    evenIfLate: false,
    fact: '中止满六十日，原因仍未消除',
    next: '决定终止行政复议；原因已经消除的，登记恢复审理。',
    article: '行政复议法第四十一条第五项',
  },
  'DL-REDO-60': NOT_PERFORMED,
  'DL-REDO-SET': NOT_PERFORMED,
  'DL-PERFORM-SET': NOT_PERFORMED,
  'DL-PERFORM-ORDER': {
    evenIfLate: false,
    fact: '责令限期履行之后仍未履行',
    next: '移送有关机关，依法追究责任。',
    article: '行政复议法第八十三条',
  },
  'DL-OPINION-60': {
    evenIfLate: false,
    fact: '有关机关没有按期报送意见书的纠正情况',
    next: '催办；仍不落实的，责令限期履行。',
    article: '行政复议法第七十七条',
  },
  'DL-SUE-15': {
    evenIfLate: false,
    fact: '没有在期限内起诉，丧失起诉的权利',
    next: '将送达和起诉期限届满的情况记入案卷；其他当事人的起诉期限各自计算。',
    article: '行政诉讼法第四十五条',
  },
  'F-01': NO_EVIDENCE,
  'A-01': unappealed('判决'),
  'A-02': unappealed('裁定'),
}

/** Only what is recorded is known: an appeal may have been posted on the last day (行诉解释48Ⅳ). */
function unappealed(instrument: '判决' | '裁定'): EffectRule {
  return {
    evenIfLate: false,
    fact: '期限内没有登记上诉',
    next: `向法院核实；其他当事人也没有上诉的，一审${instrument}发生法律效力${instrument === '判决' ? '，再办理履行' : ''}。`,
    article: '行政诉讼法第八十五条',
  }
}

/** 法78: an upheld or modified act may be enforced once nobody can sue any more; then its limit runs. */
const ENFORCEABLE: EffectRule = {
  evenIfLate: false,
  fact: '没有在期限内起诉，丧失起诉的权利',
  next: '各当事人的起诉期限均已届满；不履行决定的，维持的由作出行政行为的机关、变更的由本机关依法强制执行或者申请人民法院强制执行。',
  article: '行政复议法第七十八条',
}

/** The effects of the limits that were missed, in the order of the clocks. */
export function statutoryEffects(clocks: readonly CaseClock[]): readonly StatutoryEffect[] {
  const enforceable = clocks.some(({ rule, status }) => rule.code === 'DL-ENFORCE-3M' && status === 'running')
  return clocks.flatMap((clock) => {
    const { rule, partyId, deadline } = clock
    const effect = rule.code === 'DL-SUE-15' && enforceable ? ENFORCEABLE : EFFECTS[rule.code]
    if (effect === undefined || !hasEffect(clock, effect)) return []
    return [
      {
        code: rule.code,
        partyId,
        fact: `${effect.fact}（期限于${formatChinese(deadline.lastDay)}届满）。`,
        next: effect.next,
        article: effect.article,
      },
    ]
  })
}

/** An act that came late, or whatever else put an end to the matter, leaves only effects that the law keeps. */
function hasEffect({ status, metOn, supersededOn, incomplete }: CaseClock, effect: EffectRule): boolean {
  if (incomplete) return true
  return status === 'missed' && (effect.evenIfLate || (metOn === null && supersededOn === null))
}
