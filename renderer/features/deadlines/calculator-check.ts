/** From the form's text to a reckoning, or to what is wrong, said at the field where it is wrong. */
import type { Calendar } from '#shared/domain/calendar/calendar.ts'
import type { Conventions } from '#shared/domain/deadlines/conventions.ts'
import type { DeadlineError } from '#shared/domain/deadlines/engine/errors.ts'
import { computeDeadline, type Deadline } from '#shared/domain/deadlines/engine/explain.ts'
import { FACT_NAMES, parseFacts } from '#shared/domain/deadlines/engine/facts.ts'
import { EXCLUSION_REASONS } from '#shared/domain/deadlines/exclusion-reasons.ts'
import type { Rule } from '#shared/domain/deadlines/rule.ts'
import { type CivilDate, formatChinese, parseCivilDate } from '#shared/kernel/civil-date.ts'
import { dateTextError } from '../../ui/date-text.ts'
import {
  asksExtension,
  asksExtensionDay,
  asksRealEstate,
  type CalculatorInput,
  type DateFact,
  dateName,
  datesOf,
  type ExclusionInput,
  isAppointed,
  ruleOfInput,
} from './calculator-input.ts'

/** A field of the form: a dated fact, one line of the exclusions (`out.0`), or one of the others. */
export type FieldName = DateFact | `out.${number}` | 'rule' | 'extension' | 'days' | 'realEstate'

export type Verdict =
  | { readonly state: 'nothing' }
  /** Something that is needed has not been filled in yet: no error, but no result either. */
  | { readonly state: 'incomplete'; readonly message: string }
  | { readonly state: 'refused'; readonly errors: ReadonlyMap<FieldName, string> }
  | { readonly state: 'reckoned'; readonly rule: Rule; readonly deadline: Deadline }

/** Computes the form. Every refusal is a whole sentence; the engine's own where the engine refuses. */
export function calculate(
  input: CalculatorInput,
  calendar: Calendar,
  conventions: Conventions,
  today: CivilDate,
): Verdict {
  if (input.rule === '') return { state: 'nothing' }
  const rule = ruleOfInput(input)
  if (rule === undefined) return refused([['rule', `规则表中没有“${input.rule}”，请重新选择期限。`]])
  const wrong = [
    ...dateErrors(rule, input),
    ...exclusionErrors(input.exclusions),
    ...numberErrors(rule, input),
  ]
  if (rule.direction === 'backward' && wrong.length === 0) wrong.push(...pastErrors(rule, input, today))
  if (wrong.length > 0) return refused(wrong)
  const missing = missingFact(rule, input)
  if (missing !== null) return { state: 'incomplete', message: missing }
  const facts = parseFacts(factsOf(rule, input))
  const computed = facts.ok ? computeDeadline(rule, facts.value, calendar, conventions) : facts
  if (computed.ok) {
    const undated = missingExtensionDay(rule, input)
    return undated === null
      ? { state: 'reckoned', rule, deadline: computed.value }
      : { state: 'incomplete', message: undated }
  }
  return refused([[fieldOf(computed.error, rule, input), computed.error.message]])
}

function refused(errors: readonly (readonly [FieldName, string])[]): Verdict {
  return { state: 'refused', errors: new Map(errors.toReversed()) }
}

type FieldError = readonly [FieldName, string]

function dateErrors(rule: Rule, { dates }: CalculatorInput): FieldError[] {
  const facts = datesOf(rule).map(({ fact }) => fact)
  return [...facts, ...(asksExtensionDay(rule) ? ['extensionDecidedOn' as const] : [])].flatMap((fact) => {
    const message = dateTextError(dates[fact] ?? '')
    return message === null ? [] : [[fact, message] as const]
  })
}

/** Both days real, in order, and no cause entered twice for the same days: one of two such lines is a mistake. */
function exclusionErrors(exclusions: readonly ExclusionInput[]): FieldError[] {
  return exclusions.flatMap(({ kind, from, to }, index): FieldError[] => {
    const bad = dateTextError(from) ?? dateTextError(to)
    if (bad !== null) return [[`out.${index}`, bad]]
    if (from === '' || to === '') return []
    if (to < from) return [[`out.${index}`, `结束日${to}早于开始日${from}，请核对。`]]
    const twice = exclusions
      .slice(0, index)
      .find((other) => other.kind === kind && other.from !== '' && other.from < to && from < other.to)
    if (twice === undefined) return []
    const name = EXCLUSION_REASONS[kind].name
    return [
      [`out.${index}`, `与前面的${name}（${twice.from}至${twice.to}）重叠，请合并为一段，或者改正日期。`],
    ]
  })
}

function numberErrors(rule: Rule, { extensionDays, setDays }: CalculatorInput): FieldError[] {
  const errors: FieldError[] = []
  if (asksExtension(rule) && !isCount(extensionDays))
    errors.push(['extension', '延长的天数应为不小于0的整数。'])
  if (isAppointed(rule) && !isCount(setDays)) errors.push(['days', '确定的天数应为不小于1的整数。'])
  return errors
}

function isCount(text: string): boolean {
  return /^\d{0,5}$/.test(text.trim())
}

/** A notice cannot be served any more for a day that is over. */
function pastErrors(rule: Rule, { dates }: CalculatorInput, today: CivilDate): FieldError[] {
  const on = parseCivilDate(dates[rule.start] ?? '')
  if (on === null || on >= today) return []
  return [
    [
      rule.start,
      `${FACT_NAMES[rule.start]}${formatChinese(on)}已经过去，通知来不及送达；请填写今天以后的日子。`,
    ],
  ]
}

/** What is still to be filled in; null when everything needed is there. */
function missingFact(rule: Rule, { dates, setDays, exclusions }: CalculatorInput): string | null {
  const empty = datesOf(rule).find(({ fact, required }) => required && (dates[fact] ?? '') === '')
  if (empty !== undefined) return `请填写“${dateName(rule, empty.fact)}”。`
  if (exclusions.some(({ from, to }) => from === '' || to === ''))
    return '请把不计入期间的开始日和结束日填完整。'
  if (!isAppointed(rule)) return null
  if ((dates.dueOn ?? '') !== '') return null
  if (setDays.trim() === '') return '请填写文书确定的天数，或者文书写明的末日。'
  return (dates[rule.start] ?? '') === '' ? `请填写“${dateName(rule, rule.start)}”。` : null
}

/** Asked for last: an extension that is not possible at all is refused at once. */
function missingExtensionDay(rule: Rule, input: CalculatorInput): string | null {
  const { extensionDecidedOn = '' } = input.dates
  return isExtended(rule, input) && asksExtensionDay(rule) && extensionDecidedOn === ''
    ? '请填写“批准延长之日”：期限届满后才批准的延长不发生效力。'
    : null
}

function isExtended(rule: Rule, { extensionDays }: CalculatorInput): boolean {
  return asksExtension(rule) && Number(extensionDays) > 0
}

/** The facts as the engine reads them from a file: the same check for people and for worked cases. */
function factsOf(rule: Rule, input: CalculatorInput): Readonly<Record<string, unknown>> {
  const { dates, extensionDays, setDays, setBy, exclusions, realEstate } = input
  const given = datesOf(rule).flatMap(({ fact }) => {
    const value = dates[fact] ?? ''
    return value === '' ? [] : [[fact, value] as const]
  })
  return {
    ...Object.fromEntries(given),
    ...(exclusions.length === 0
      ? {}
      : { exclusions: exclusions.map(({ kind, from, to }) => ({ kind, from, to })) }),
    ...(asksExtension(rule) && extensionDays.trim() !== '' ? { extensionDays: Number(extensionDays) } : {}),
    ...(isExtended(rule, input) && asksExtensionDay(rule) && (dates.extensionDecidedOn ?? '') !== ''
      ? { extensionDecidedOn: dates.extensionDecidedOn }
      : {}),
    ...(isAppointed(rule) && setDays.trim() !== '' ? { setDays: Number(setDays) } : {}),
    ...(isAppointed(rule) && setBy.trim() !== '' ? { setBy: setBy.trim() } : {}),
    ...(asksRealEstate(rule) ? { realEstate } : {}),
  }
}

/** The field an engine's refusal is about. */
function fieldOf({ kind }: DeadlineError, rule: Rule, { setDays }: CalculatorInput): FieldName {
  switch (kind) {
    case 'extension-not-allowed':
    case 'extension-too-long':
      return 'extension'
    case 'extension-day':
      return 'extensionDecidedOn'
    case 'exclusion-reversed':
      return 'out.0'
    case 'wrong-rule':
      return 'realEstate'
    case 'unknown-rule':
      return 'rule'
    case 'bad-fact':
      return isAppointed(rule) && setDays.trim() !== '' ? 'days' : 'extension'
    case 'missing-fact':
    case 'impossible-date':
      return rule.start
  }
}
