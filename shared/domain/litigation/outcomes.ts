/** How an instance of a suit ends (行诉69—78、89): the instrument, and whether and how long it can be appealed. */
import type { LitigationCase } from '../model/case.ts'

export type Outcome = {
  readonly code: string
  readonly label: string
  readonly instance: LitigationCase['instance']
  readonly instrument: '判决' | '裁定' | '调解书'
  /** 行诉85. Of rulings only 不予立案 and 驳回起诉 end a suit and can be appealed (行诉解释101). */
  readonly appealable: boolean
  /** What it lays on the defendant: a new act, or some other performance; null where it decides without any. */
  readonly performs: 'redo' | 'perform' | null
  /** 行诉90、91: whether it can be attacked by 申请再审 once it binds. */
  readonly retrial: boolean
  /** What a ruling of the second instance makes of the first one's; null in the first instance. */
  readonly below: 'upheld' | 'unheard' | 'reopened' | 'replaced' | null
  readonly article: string
}

const PLAIN = { performs: null, below: null } as const
const JUDGMENT = { ...PLAIN, instance: 'first', instrument: '判决', appealable: true, retrial: true } as const
const RULING = { ...PLAIN, instance: 'first', instrument: '裁定', appealable: true, retrial: true } as const
const LAST_RULING = {
  ...PLAIN,
  instance: 'first',
  instrument: '裁定',
  appealable: false,
  retrial: false,
} as const
const FINAL_JUDGMENT = {
  ...PLAIN,
  instance: 'second',
  instrument: '判决',
  appealable: false,
  retrial: true,
  below: 'replaced',
} as const
const FINAL_RULING = {
  ...PLAIN,
  instance: 'second',
  instrument: '裁定',
  appealable: false,
  retrial: false,
} as const

/** Every outcome, the common ones of each instance first. */
export const LITIGATION_OUTCOMES = [
  { ...JUDGMENT, code: 'claimsRejected', label: '判决驳回原告诉讼请求', article: '行诉69' },
  { ...JUDGMENT, code: 'revoked', label: '判决撤销', article: '行诉70' },
  { ...JUDGMENT, code: 'partlyRevoked', label: '判决部分撤销', article: '行诉70' },
  {
    ...JUDGMENT,
    code: 'revokedAndRedone',
    label: '判决撤销并重新作出行政行为',
    performs: 'redo',
    article: '行诉70',
  },
  {
    ...JUDGMENT,
    code: 'dutyOrdered',
    label: '判决限期履行法定职责',
    performs: 'perform',
    article: '行诉72',
  },
  {
    ...JUDGMENT,
    code: 'paymentOrdered',
    label: '判决履行给付义务',
    performs: 'perform',
    article: '行诉73',
  },
  { ...JUDGMENT, code: 'illegal', label: '判决确认违法', article: '行诉74' },
  { ...JUDGMENT, code: 'invalid', label: '判决确认无效', article: '行诉75' },
  { ...JUDGMENT, code: 'modified', label: '判决变更', article: '行诉77' },
  {
    ...JUDGMENT,
    code: 'compensated',
    label: '判决赔偿或者补偿',
    performs: 'perform',
    article: '行诉76、78',
  },
  { ...RULING, code: 'suitDismissed', label: '裁定驳回起诉', article: '行诉解释69' },
  { ...RULING, code: 'notDocketed', label: '裁定不予立案', article: '行诉51' },
  { ...LAST_RULING, code: 'withdrawn', label: '裁定准许撤回起诉', article: '行诉62' },
  { ...LAST_RULING, code: 'deemedWithdrawn', label: '裁定按撤诉处理', article: '行诉58' },
  { ...LAST_RULING, code: 'ended', label: '裁定终结诉讼', article: '行诉解释88' },
  {
    ...PLAIN,
    code: 'mediated',
    label: '行政调解书',
    instance: 'first',
    instrument: '调解书',
    appealable: false,
    retrial: true,
    article: '行诉60',
  },
  {
    ...FINAL_JUDGMENT,
    code: 'appealRejected',
    label: '判决驳回上诉，维持原判',
    below: 'upheld',
    article: '行诉89Ⅰ(一)',
  },
  { ...FINAL_JUDGMENT, code: 'changedOnAppeal', label: '判决改判、撤销或者变更', article: '行诉89Ⅰ(二)' },
  {
    ...FINAL_RULING,
    code: 'rulingUpheld',
    label: '裁定驳回上诉，维持原裁定',
    below: 'upheld',
    article: '行诉89Ⅰ(一)',
  },
  { ...FINAL_RULING, code: 'remanded', label: '裁定发回重审', below: 'reopened', article: '行诉89Ⅰ(三)' },
  {
    ...FINAL_RULING,
    code: 'rulingRevoked',
    label: '裁定撤销原裁定，指令立案或者继续审理',
    below: 'reopened',
    article: '行诉解释109',
  },
  {
    ...FINAL_RULING,
    code: 'dismissedOnAppeal',
    label: '裁定撤销一审判决，驳回起诉',
    retrial: true,
    below: 'replaced',
    article: '行诉解释69',
  },
  {
    ...FINAL_RULING,
    code: 'appealWithdrawn',
    label: '裁定准许撤回上诉',
    below: 'unheard',
    article: '行诉62',
  },
  {
    ...FINAL_RULING,
    code: 'appealDeemedWithdrawn',
    label: '裁定按自动撤回上诉处理',
    below: 'unheard',
    article: '行诉解释61',
  },
] as const satisfies readonly Outcome[]

export type LitigationOutcome = (typeof LITIGATION_OUTCOMES)[number]['code']

const BY_CODE: ReadonlyMap<string, Outcome> = new Map(LITIGATION_OUTCOMES.map((row) => [row.code, row]))

/** The row of a code; undefined for a code that is none. */
export function litigationOutcome(code: string): Outcome | undefined {
  return BY_CODE.get(code)
}

/** The words for a code; the code itself where a record of another version carries an unknown one. */
export function litigationOutcomeLabel(code: LitigationOutcome): string {
  return litigationOutcome(code)?.label ?? code
}

/** What a final judgment can itself order in place of the first one: the judgments of the first instance. */
export const FINAL_ORDERS = LITIGATION_OUTCOMES.filter(
  ({ instance, instrument }) => instance === 'first' && instrument === '判决',
)

/** The outcome that says what has to be done: of a judgment that changes the one below, what it orders instead. */
export function orderedOutcome(ruling: {
  readonly outcome: LitigationOutcome
  readonly orders?: LitigationOutcome
}): Outcome | undefined {
  return litigationOutcome(ruling.orders ?? ruling.outcome)
}

/** A ruling in words, with what it orders instead: `判决改判、撤销或者变更（判决撤销）`. */
export function rulingLabel(ruling: {
  readonly outcome: LitigationOutcome
  readonly orders?: LitigationOutcome
}): string {
  const orders = ruling.orders === undefined ? '' : `（${litigationOutcomeLabel(ruling.orders)}）`
  return `${litigationOutcomeLabel(ruling.outcome)}${orders}`
}
