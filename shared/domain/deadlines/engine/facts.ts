/** What a limit is computed from, and how such facts are read from a file. */
import { type CivilDate, parseCivilDate } from '#shared/kernel/civil-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { isExclusionKind } from '../exclusion-reasons.ts'
import type { ExclusionKind, StartFact } from '../rule.ts'
import { type DeadlineError, deadlineError } from './errors.ts'

/** `from` still counts; the days after it up to and including `to` do not (D-06). */
export type Exclusion = { readonly kind: ExclusionKind; readonly from: CivilDate; readonly to: CivilDate }

export type Facts = { readonly [K in StartFact]?: CivilDate } & {
  readonly exclusions?: readonly Exclusion[]
  /** Days of a granted extension, in the unit of the rule. */
  readonly extensionDays?: number
  /** The day the extension was granted; where it is given, one granted after the limit ran out is refused (法62Ⅰ). */
  readonly extensionDecidedOn?: CivilDate
  readonly realEstate?: boolean
  /** Days set by a statute or by the instrument itself, for rules without a length of their own. */
  readonly setDays?: number
  /** The statute with its article, or the instrument, that sets those days: `《集会游行示威法》第十三条`. */
  readonly setBy?: string
  /** Last day named by the instrument itself, for the same rules and for extensions without a maximum. */
  readonly dueOn?: CivilDate
}

/** What each dated fact is called when a person must supply it. */
export const FACT_NAMES: Readonly<Record<StartFact, string>> = {
  trigger: '起算日',
  knewContentOn: '知道或者应当知道内容之日',
  knewRightsOn: '知道或者应当知道权利和期限之日',
  knewOn: '知道或者应当知道行政行为之日',
  actMadeOn: '行政行为作出之日',
  hearingOn: '听证或者开庭之日',
  requestReceivedOn: '行政机关收到履行职责申请之日',
  publishedOn: '发出公告之日',
}

/** Every fact that a limit can be counted from. */
export const START_FACTS = Object.keys(FACT_NAMES) as readonly StartFact[]

const OTHER_DATES = { dueOn: '文书确定的末日', extensionDecidedOn: '批准延长之日' } as const
const DATE_NAMES = { ...FACT_NAMES, ...OTHER_DATES }
const DATE_FACTS = [...START_FACTS, 'dueOn', 'extensionDecidedOn'] as const
const NUMBER_FACTS = ['extensionDays', 'setDays'] as const

/**
 * Reads facts from parsed JSON. Errors name the member in Chinese. An exclusion of an unknown kind is kept as
 * `other`, because a stretch of time that no rule knows stops no limit.
 */
export function parseFacts(data: unknown): Result<Facts, DeadlineError> {
  if (!isRecord(data)) return err(deadlineError('bad-fact', '没有给出计算期限所需的事实。'))
  const facts: { -readonly [K in keyof Facts]: Facts[K] } = {}
  for (const key of DATE_FACTS) {
    if (data[key] === undefined) continue
    const date = readDate(data[key])
    if (date === null) return err(impossibleDate(DATE_NAMES[key], data[key]))
    facts[key] = date
  }
  for (const key of NUMBER_FACTS) {
    const value = data[key]
    if (value === undefined) continue
    if (typeof value !== 'number') return err(deadlineError('bad-fact', `天数“${String(value)}”不是数字。`))
    facts[key] = value
  }
  if (data.realEstate !== undefined) {
    if (typeof data.realEstate !== 'boolean') {
      return err(deadlineError('bad-fact', '“是否涉及不动产”应为 true 或者 false。'))
    }
    facts.realEstate = data.realEstate
  }
  if (data.setBy !== undefined) {
    if (typeof data.setBy !== 'string') {
      return err(deadlineError('bad-fact', '“确定天数的法律或者文书”（setBy）应为文字。'))
    }
    facts.setBy = data.setBy
  }
  if (data.exclusions !== undefined) {
    const exclusions = parseExclusions(data.exclusions)
    if (!exclusions.ok) return exclusions
    facts.exclusions = exclusions.value
  }
  return ok(facts)
}

function parseExclusions(data: unknown): Result<readonly Exclusion[], DeadlineError> {
  if (!Array.isArray(data)) return err(deadlineError('bad-fact', '不计入期间应为一个清单。'))
  const exclusions: Exclusion[] = []
  for (const item of data as readonly unknown[]) {
    if (!isRecord(item)) return err(deadlineError('bad-fact', '不计入期间应写明事由、开始日和结束日。'))
    const kind = String(item.kind)
    const [from, to] = [readDate(item.from), readDate(item.to)]
    if (from === null) return err(impossibleDate('不计入期间的开始日', item.from))
    if (to === null) return err(impossibleDate('不计入期间的结束日', item.to))
    exclusions.push({ kind: isExclusionKind(kind) ? kind : 'other', from, to })
  }
  return ok(exclusions)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function readDate(value: unknown): CivilDate | null {
  return typeof value === 'string' ? parseCivilDate(value) : null
}

function impossibleDate(name: string, value: unknown): DeadlineError {
  return deadlineError(
    'impossible-date',
    `${name}“${String(value)}”不是有效日期，应为 2026-01-01 这样的写法。`,
  )
}
