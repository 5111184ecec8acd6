/**
 * Worked cases: facts with the answer a person has checked. The same file format serves the program's own
 * tests and an office that wants to try the engine on cases it knows.
 */
import type { Calendar } from '#shared/domain/calendar/calendar.ts'
import { type HolidayYear, validateHolidayYear } from '#shared/domain/calendar/holiday-year.ts'
import { type CivilDate, parseCivilDate } from '#shared/kernel/civil-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { LocalPack } from '../model/local-rules.ts'
import { type Conventions, DEFAULT_CONVENTIONS } from './conventions.ts'
import { type DeadlineError, deadlineError } from './engine/errors.ts'
import { computeDeadline, type Deadline } from './engine/explain.ts'
import { parseFacts } from './engine/facts.ts'
import { parseLocalPack } from './local-pack.ts'
import { ruleByCode } from './rules/index.ts'
import { timingByCode } from './timing.ts'

export type WorkedCase = {
  readonly id: string
  readonly rule: string
  readonly facts: unknown
  readonly expected: Readonly<Record<string, unknown>>
  readonly note: string
}

export type WorkedCases = {
  /** Name of the calendar file beside the cases; null when the file names none. */
  readonly calendarFile: string | null
  readonly aliases: Readonly<Record<string, string>>
  /** Stricter local limits the cases were worked with (`localPack`); null when the file has none. */
  readonly localPack: LocalPack | null
  readonly cases: readonly WorkedCase[]
}

export type CaseVerdict = {
  readonly id: string
  readonly rule: string
  readonly mismatches: readonly string[]
  readonly deadline: Deadline | null
}

/** `localDay` may be null: no local rule asks for an earlier day. */
const DAYS = ['lastDay', 'rawDay', 'safeDay', 'localDay'] as const
const DAY_NAMES = {
  lastDay: '法定末日',
  rawDay: '原始末日',
  safeDay: '稳妥日',
  localDay: '本地末日',
} as const

/** Reads a file of worked cases; the error says in Chinese what is wrong with it. */
export function parseWorkedCases(data: unknown): Result<WorkedCases, string> {
  if (!isRecord(data) || !Array.isArray(data.cases)) return err('文件中没有“cases”清单，不是期限用例文件。')
  if (data.cases.length === 0) return err('文件中一个用例也没有。')
  const cases: WorkedCase[] = []
  for (const [index, item] of (data.cases as readonly unknown[]).entries()) {
    if (!isRecord(item) || typeof item.rule !== 'string' || !isRecord(item.expected)) {
      return err(`第${index + 1}个用例缺少规则代码（rule）或者期望结果（expected）。`)
    }
    cases.push({
      id: typeof item.id === 'string' ? item.id : `第${index + 1}个`,
      rule: item.rule,
      facts: item.facts,
      expected: item.expected,
      note: typeof item.note === 'string' ? item.note : '',
    })
  }
  const aliases = isRecord(data.ruleAliases) ? Object.entries(data.ruleAliases) : []
  const pack =
    data.localPack === undefined ? ok(null) : parseLocalPack(data.localPack, DEFAULT_CONVENTIONS.lengths)
  if (!pack.ok) {
    return err(`地方规则包不能使用：${pack.error.map(({ at, message }) => `${at}${message}`).join('')}`)
  }
  return ok({
    localPack: pack.value,
    calendarFile: typeof data.calendar === 'string' ? data.calendar : null,
    aliases: Object.fromEntries(aliases.map(([from, to]) => [from, String(to)])),
    cases,
  })
}

/** Reads a calendar of the form `{years: {2026: {off, work}}}`. */
export function parseCalendar(data: unknown, source: string): Result<Calendar, string> {
  if (!isRecord(data) || !isRecord(data.years)) return err('日历文件中没有“years”。')
  const years: HolidayYear[] = []
  for (const [name, days] of Object.entries(data.years)) {
    const off = isRecord(days) ? readDays(days.off) : null
    const work = isRecord(days) ? readDays(days.work) : null
    const publishedOn = parseCivilDate(`${name}-01-01`)
    if (off === null || work === null || publishedOn === null) return err(`日历中${name}年的日期写法有误。`)
    const year = {
      year: Number(name),
      off,
      work,
      noticeNumber: '未注明文号',
      source,
      publishedOn,
      version: 1,
    }
    const valid = validateHolidayYear(year)
    if (!valid.ok) return err(valid.error.join(''))
    years.push(valid.value)
  }
  return ok({ years })
}

/** Computes one case and compares every expected day, and whether the result is provisional. */
export function checkWorkedCase(
  item: WorkedCase,
  aliases: Readonly<Record<string, string>>,
  calendar: Calendar,
  conventions: Conventions,
): CaseVerdict {
  const computed = computeCase(item, aliases, calendar, conventions)
  if (!computed.ok) {
    const mismatches = item.expected.refused === true ? [] : [computed.error.message]
    return { ...verdictOf(item), mismatches, deadline: null }
  }
  return { ...verdictOf(item), mismatches: mismatchesIn(item, computed.value), deadline: computed.value }
}

function computeCase(
  item: WorkedCase,
  aliases: Readonly<Record<string, string>>,
  calendar: Calendar,
  conventions: Conventions,
): Result<Deadline, DeadlineError> {
  const rule = ruleByCode(aliases[item.rule] ?? item.rule)
  if (rule === undefined) return err(deadlineError('unknown-rule', unknownRule(item.rule)))
  const facts = parseFacts(item.facts)
  return facts.ok ? computeDeadline(rule, facts.value, calendar, conventions) : facts
}

function unknownRule(code: string): string {
  const timing = timingByCode(code)
  return timing === undefined
    ? `规则表中没有“${code}”。`
    : `“${timing.name}”没有固定的日数，没有末日可算：${timing.requirement}`
}

function mismatchesIn({ expected }: WorkedCase, deadline: Deadline): readonly string[] {
  if (expected.refused === true) return [`期望拒绝计算，算得末日${deadline.lastDay}。`]
  if (expected.lastDay === undefined) return ['期望结果中没有末日（lastDay），无法比较。']
  const days = DAYS.filter(
    (day) => expected[day] !== undefined && expected[day] !== dayOf(deadline, day),
  ).map((day) => `${DAY_NAMES[day]}：期望${saidDay(expected[day])}，算得${saidDay(dayOf(deadline, day))}。`)
  const provisional = expected.provisional === true
  if (provisional === deadline.provisional) return days
  return [...days, `是否暂定：期望${provisional ? '是' : '否'}，算得${deadline.provisional ? '是' : '否'}。`]
}

function dayOf(deadline: Deadline, day: (typeof DAYS)[number]): CivilDate | null {
  return day === 'localDay' ? (deadline.local?.lastDay ?? null) : deadline[day]
}

function saidDay(day: unknown): string {
  return day === null ? '没有' : String(day)
}

function verdictOf({ id, rule }: WorkedCase): Pick<CaseVerdict, 'id' | 'rule'> {
  return { id, rule }
}

function readDays(value: unknown): readonly CivilDate[] | null {
  if (!Array.isArray(value)) return null
  const days = (value as readonly unknown[]).map((day) =>
    typeof day === 'string' ? parseCivilDate(day) : null,
  )
  return days.every((day) => day !== null) ? days : null
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
