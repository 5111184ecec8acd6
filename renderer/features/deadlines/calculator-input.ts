/** What stands in the calculator's form, as text, and its place in the address. */
import { CONVENTIONS, type Conventions } from '#shared/domain/deadlines/conventions.ts'
import { FACT_NAMES } from '#shared/domain/deadlines/engine/facts.ts'
import { isExclusionKind } from '#shared/domain/deadlines/exclusion-reasons.ts'
import type { ExclusionKind, Rule, StartFact } from '#shared/domain/deadlines/rule.ts'
import { ruleByCode } from '#shared/domain/deadlines/rules/index.ts'
import { freshKey } from '../../ui/fresh-key.ts'

export type DateFact = StartFact | 'dueOn' | 'extensionDecidedOn'

export const DATE_FACTS = [
  'trigger',
  'knewContentOn',
  'knewRightsOn',
  'knewOn',
  'actMadeOn',
  'hearingOn',
  'requestReceivedOn',
  'publishedOn',
  'dueOn',
  'extensionDecidedOn',
] as const satisfies readonly DateFact[]

export type ExclusionInput = {
  /** Tells the lines of the form apart; it means nothing else. */
  readonly key: string
  readonly kind: ExclusionKind
  readonly from: string
  readonly to: string
}

/** `office`: the calendar the office works with · `weekends`: Saturdays and Sundays only, as if no year were loaded. */
export type CalendarChoice = 'office' | 'weekends'

export type CalculatorInput = {
  /** Code of the rule table; empty until one is chosen. */
  readonly rule: string
  readonly dates: Readonly<Partial<Record<DateFact, string>>>
  readonly extensionDays: string
  readonly setDays: string
  /** The statute with its article, or the instrument, that sets those days. */
  readonly setBy: string
  /** For rules that ask: whether the act concerns real estate. */
  readonly realEstate: boolean
  readonly exclusions: readonly ExclusionInput[]
  readonly calendar: CalendarChoice
  /** Readings that differ from the office's own, by key. */
  readonly readings: Readonly<Record<string, string>>
}

export const EMPTY_INPUT: CalculatorInput = {
  rule: '',
  dates: {},
  extensionDays: '',
  setDays: '',
  setBy: '',
  realEstate: false,
  exclusions: [],
  calendar: 'office',
  readings: {},
}

/** Reads the form from the address; an unknown rule is kept, so that it can be named in the refusal. */
export function readCalculator(search: URLSearchParams): CalculatorInput {
  const dates = DATE_FACTS.flatMap((fact) => {
    const value = search.get(fact)
    return value === null ? [] : [[fact, value] as const]
  })
  return {
    rule: search.get('rule') ?? '',
    dates: Object.fromEntries(dates),
    extensionDays: search.get('extension') ?? '',
    setDays: search.get('days') ?? '',
    setBy: search.get('by') ?? '',
    realEstate: search.get('realEstate') === '1',
    exclusions: search.getAll('out').flatMap((text) => {
      const [kind = '', from = '', to = ''] = text.split('~')
      return isExclusionKind(kind) ? [{ key: freshKey(), kind, from, to }] : []
    }),
    calendar: search.get('calendar') === 'weekends' ? 'weekends' : 'office',
    readings: Object.fromEntries(
      CONVENTIONS.flatMap(({ key, options }) => {
        const chosen = options.find(({ value }) => value === search.get(key))
        return chosen === undefined ? [] : [[key, chosen.value] as const]
      }),
    ),
  }
}

/** The form as a query; what is empty is left out. */
export function writeCalculator(input: CalculatorInput): URLSearchParams {
  const entries: readonly (readonly [string, string])[] = [
    ['rule', input.rule],
    ...DATE_FACTS.map((fact) => [fact, input.dates[fact] ?? ''] as const),
    ['extension', input.extensionDays],
    ['days', input.setDays],
    ['by', input.setBy],
    ['realEstate', input.realEstate ? '1' : ''],
    ...input.exclusions.map(({ kind, from, to }) => ['out', `${kind}~${from}~${to}`] as const),
    ['calendar', input.calendar === 'office' ? '' : input.calendar],
    ...Object.entries(input.readings),
  ]
  return new URLSearchParams(entries.filter(([, value]) => value !== '').map(([key, value]) => [key, value]))
}

/** The dated facts a rule is counted from; `required` ones must be given. */
export function datesOf(rule: Rule): readonly { readonly fact: DateFact; readonly required: boolean }[] {
  const capStarts = rule.caps.map(({ start }) => start).filter((start) => start !== rule.start)
  return [
    { fact: rule.start, required: !rule.startOptional && !isAppointed(rule) },
    ...[...new Set(capStarts)].map((fact) => ({ fact, required: true })),
    ...(isAppointed(rule) || rule.extension?.maxDays === null
      ? [{ fact: 'dueOn' as const, required: false }]
      : []),
  ]
}

/** What a dated fact is called for a rule: the rule's own words say best which day is meant. */
export function dateName(rule: Rule, fact: DateFact): string {
  if (fact === 'dueOn') return '文书写明的末日'
  if (fact === 'extensionDecidedOn') return '批准延长之日'
  return fact === rule.start && fact === 'trigger' ? rule.trigger : FACT_NAMES[fact]
}

/** True when an instrument sets the number of days or the last day itself. */
export function isAppointed(rule: Rule): boolean {
  return rule.length === null
}

/** True where a number of days of extension can be given; the simplified procedure asks, so that it can be refused. */
export function asksExtension(rule: Rule): boolean {
  return rule.extension !== null || rule.procedure === '简易程序'
}

/** True where the day of the extension decides whether it counts (法62Ⅰ). */
export function asksExtensionDay({ extension }: Rule): boolean {
  return extension?.beforeExpiry === true
}

/** True where the limit depends on whether the act concerns real estate. */
export function asksRealEstate(rule: Rule): boolean {
  return rule.realEstateLength !== null
}

/** The doubtful points that bear on a rule. */
export function settingsOf(rule: Rule): readonly (typeof CONVENTIONS)[number][] {
  return CONVENTIONS.filter(({ id }) => rule.doubts.includes(id))
}

/** The office's readings, with those chosen in the form in their place. */
export function readingsOf(office: Conventions, { readings }: CalculatorInput): Conventions {
  return { ...office, ...readings }
}

/** The chosen rule; undefined when none is, or none of this code exists. */
export function ruleOfInput({ rule }: CalculatorInput): Rule | undefined {
  return ruleByCode(rule)
}
