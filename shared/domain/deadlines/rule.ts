/**
 * What a time-limit rule is. Rules are data that a lawyer can read and check against the articles; the
 * engine interprets them and knows no rule by name.
 */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { ConventionKey } from './conventions.ts'

/** workday 工作日 · day 自然日 · month / year by corresponding day (民法典202). */
export type Unit = 'workday' | 'day' | 'month' | 'year'

/** The dated facts a limit can be counted from; `trigger` is the ordinary one, worded by the rule. */
export type StartFact =
  | 'trigger'
  | 'knewContentOn'
  | 'knewRightsOn'
  | 'knewOn'
  | 'actMadeOn'
  | 'hearingOn'
  | 'requestReceivedOn'
  | 'publishedOn'

/**
 * Why days are left out of a limit; see `EXCLUSION_REASONS` for the wording and the article. `other` is time
 * spent on something that stops no limit (委员会咨询、听证、调查 …); no rule counts it.
 */
export type ExclusionKind =
  | 'suspension'
  | 'appraisal'
  | 'inspection'
  | 'escalation-request'
  | 'obstacle'
  | 'self-correction'
  | 'mistaken-suit'
  | 'announcement'
  | 'mediation'
  | 'jurisdiction-objection'
  | 'other'

export type Family =
  | '申请'
  | '受理'
  | '审理'
  | '附带审查'
  | '决定'
  | '决定之后'
  | '送达'
  | '起诉'
  | '一审'
  | '上诉'
  | '再审'
  | '法院办理'
  | '履行与执行'
  | '赔偿'
  | '建议'
  | '出庭'
  | '民事'
  | '内部'

export type Procedure = '普通程序' | '简易程序' | '共用' | '诉讼'

/** Whose law applies; together with the day of the act it picks the rule set. */
export type Body = 'reconsideration' | 'litigation' | 'civil' | 'office'

/**
 * statutory: a limit the law sets · default: the law sets none, the office may change the length ·
 * informational: binds a court or another body, shown as an estimate without a red light.
 */
export type RuleStatus = 'statutory' | 'default' | 'informational'

/** `rolls`: a last day that is no workday moves to the next one (民诉85Ⅲ); `stands`: it does not; or a setting decides. */
export type Ending = 'rolls' | 'stands' | ConventionKey<'rolls' | 'stands'>

export type Term = { readonly length: number; readonly unit: Unit }

/** A second limit running beside the first; the earlier raw last day wins. */
export type Cap = Term & {
  readonly start: StartFact
  readonly name: string
  readonly ending: Ending
  /** Set where it is disputed whether exclusions lengthen the cap as well (D-08). */
  readonly exclusions: 'never' | ConventionKey<'never' | 'counted'>
}

export type Extension = {
  /** Most days that may be added in total; null where the law sets no maximum. */
  readonly maxDays: number | null
  /** True where it must be granted before the limit runs out; a later one adds nothing. */
  readonly beforeExpiry: boolean
  readonly condition: string
}

export type Rule<Code extends string = string> = {
  readonly code: Code
  readonly name: string
  readonly family: Family
  readonly body: Body
  readonly procedure: Procedure
  /** Wording of the event from which the limit is counted (起算事件). */
  readonly trigger: string
  readonly start: StartFact
  /** True where the start may not have happened yet and only the caps run (法20Ⅲ). */
  readonly startOptional: boolean
  /** A first stretch that must pass before the limit begins; never rolled (条例24Ⅰ(二)). */
  readonly leadIn: Term | null
  /** Null where the instrument itself sets the number of days or the last day. */
  readonly length: number | null
  readonly unit: Unit
  /** Least and most days that may be set where the length is null; `max` null where there is no most. */
  readonly setDays: { readonly min: number; readonly max: number | null }
  /** Length when the act concerns real estate, where that differs (行诉46Ⅱ). */
  readonly realEstateLength: number | null
  /** Set on rules that are only for real estate, or only for everything else (法21). */
  readonly realEstateOnly: boolean | null
  readonly direction: 'forward' | 'backward'
  /** Backward limits: the setting that says whether `length` whole workdays must lie between (D-07). */
  readonly clearDays: ConventionKey<'strict' | 'loose'> | null
  /** Month and day on which the limit ends in the year it leads to, `MM-DD` (e.g. 次年6月30日). */
  readonly endsOnMonthDay: string | null
  /** The 视为受理 day can be read as the last day or the day after it (D-03). */
  readonly dayAfter: ConventionKey<'last-day' | 'next-day'> | null
  readonly ending: Ending
  /** Who must act. */
  readonly bound: string
  /** What missing the last day means. */
  readonly consequence: string
  readonly exclusionKinds: readonly ExclusionKind[]
  readonly extension: Extension | null
  /** What makes the limit start afresh from a later day; null where nothing does. */
  readonly restart: string | null
  readonly caps: readonly Cap[]
  readonly articles: readonly string[]
  /** Articles while the 2007 Regulation was in force, where they differ. */
  readonly articlesBefore2026: readonly string[] | null
  readonly effectiveFrom: CivilDate
  readonly effectiveTo: CivilDate | null
  readonly status: RuleStatus
  /** Ids of the doubtful points (`CONVENTIONS`, `OPEN_POINTS`) that bear on the rule. */
  readonly doubts: readonly string[]
}

/** A row of a rule table: what every rule must say, and only what is out of the ordinary besides. */
export type RuleSpec<Code extends string> = Pick<
  Rule<Code>,
  'code' | 'name' | 'trigger' | 'length' | 'unit' | 'bound' | 'consequence' | 'articles'
> &
  Partial<Omit<Rule<Code>, 'code'>>

/** Completes the rows of one family's table. */
export function defineRules<const Code extends string>(
  table: { readonly family: Family; readonly body: Body; readonly effectiveFrom: CivilDate } & Partial<
    Pick<Rule, 'procedure' | 'status'>
  >,
  rows: readonly RuleSpec<Code>[],
): readonly Rule<Code>[] {
  return rows.map((row) => ({
    procedure: '共用',
    start: 'trigger',
    startOptional: false,
    leadIn: null,
    setDays: { min: 1, max: null },
    realEstateLength: null,
    realEstateOnly: null,
    direction: 'forward',
    clearDays: null,
    endsOnMonthDay: null,
    dayAfter: null,
    ending: 'rolls',
    exclusionKinds: [],
    extension: null,
    restart: null,
    caps: [],
    articlesBefore2026: null,
    effectiveTo: null,
    status: 'statutory',
    doubts: [],
    ...table,
    ...row,
  }))
}
