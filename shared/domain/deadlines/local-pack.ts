/**
 * Local packs: limits that a province or a city has made stricter than the statute (地方规则). A pack is data with its
 * source. Only the stricter way is taken: an agency may be given less time, never more, and nobody's right to apply or
 * to sue may be cut short.
 */
import { type CivilDate, parseCivilDate } from '#shared/kernel/civil-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Conventions } from './conventions.ts'
import type { Rule } from './rule.ts'
import { ruleByCode } from './rules/index.ts'

/** A stricter length, in the rule's own unit, for starts on or after `effectiveFrom`. */
export type LocalLimit = {
  readonly code: string
  readonly length: number
  readonly effectiveFrom: CivilDate
  /** The local instrument and its article, as the reckoning prints it. */
  readonly source: string
}

export type LocalPack = { readonly name: string; readonly limits: readonly LocalLimit[] }

/** Bound by these is a person, not an agency: their time is a right. */
const PRIVATE = /(?<!被)申请人|第三人|原告|当事人|请求人|权利人|上诉人|被处罚人|执行人/u
/** Days on which something takes effect (视为受理、公告送达、满六十日终止、催告期满): nobody can be quicker with them. */
const EFFECTS: readonly string[] = ['DL-DEEMED', 'DL-TERM-60', 'E-06', 'C-11']

/** Reads a pack from parsed JSON; every refused limit is named with the reason. */
export function parseLocalPack(data: unknown): Result<LocalPack, readonly string[]> {
  if (!isRecord(data) || typeof data.name !== 'string' || data.name === '' || !Array.isArray(data.limits)) {
    return err(['地方规则包应写明名称（name）和期限清单（limits）。'])
  }
  const read = (data.limits as readonly unknown[]).map(readLimit)
  const problems = read.flatMap((limit) => (limit.ok ? [] : [limit.error]))
  const limits = read.flatMap((limit) => (limit.ok ? [limit.value] : []))
  const twice = limits.filter(({ code }, index) => limits.findIndex((other) => other.code === code) < index)
  const repeated = twice.map(({ code }) => `${code}：同一项期限写了两次。`)
  return problems.length + repeated.length > 0
    ? err([...problems, ...repeated])
    : ok({ name: data.name, limits })
}

function readLimit(data: unknown): Result<LocalLimit, string> {
  if (!isRecord(data) || typeof data.code !== 'string') return err('有一项没有写明规则代码（code）。')
  const rule = ruleByCode(data.code)
  if (rule === undefined) return err(`${data.code}：规则表中没有这项期限。`)
  const { length, source } = data
  const from = typeof data.effectiveFrom === 'string' ? parseCivilDate(data.effectiveFrom) : null
  if (typeof source !== 'string' || source === '') return err(`${rule.code}：没有写明依据（source）。`)
  if (from === null) return err(`${rule.code}：施行日期（effectiveFrom）应为 2026-01-01 这样的写法。`)
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 1) {
    return err(`${rule.code}：长度应为不小于1的整数。`)
  }
  const refused = refusal(rule, length)
  return refused === null
    ? ok({ code: rule.code, length, effectiveFrom: from, source })
    : err(`${rule.code}（${rule.name}）：${refused}`)
}

/** Why a rule may not have this length locally; null when it may. */
function refusal(rule: Rule, length: number): string | null {
  if (rule.length === null) return '期限由法律文书确定，不能另定长度。'
  if (rule.status === 'informational') return '约束的是法院或者其他机关，不能由地方规则改变。'
  if (rule.family === '送达' || EFFECTS.includes(rule.code)) return '到期产生法律效果，不能缩短。'
  if (PRIVATE.test(rule.bound)) return '是当事人的期限，地方规则不得减少当事人的时间。'
  const stricter = rule.direction === 'backward' ? length > rule.length : length < rule.length
  if (stricter) return null
  return rule.direction === 'backward'
    ? `应当长于法定的${rule.length}，不能缩短通知的时间。`
    : `应当短于法定的${rule.length}，不能放宽法定期限。`
}

/** The office's readings with a pack laid over them. */
export function withLocalPack(conventions: Conventions, { limits }: LocalPack): Conventions {
  return {
    ...conventions,
    local: { ...conventions.local, ...Object.fromEntries(limits.map((limit) => [limit.code, limit])) },
  }
}

/** The stricter local limit that governs a start on this day; undefined where the statute stands alone. */
export function localLimit(
  { code }: Pick<Rule, 'code'>,
  start: CivilDate,
  { local }: Conventions,
): LocalLimit | undefined {
  const limit = local?.[code]
  return limit !== undefined && limit.effectiveFrom <= start ? limit : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
