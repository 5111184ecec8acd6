/**
 * Local packs: limits that a province, a city or the office itself has made stricter than the statute (地方规则). A pack is
 * data with its source. It binds this office alone: it never gives more time, shortens nobody else's, and the days on
 * which the law lets something happen stay where they are (`localDue`).
 */
import { parseCivilDate } from '#shared/kernel/civil-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { TEXT_CAPS, textErrors } from '../identity/text.ts'
import type { LocalLimit, LocalPack, PackUnit } from '../model/local-rules.ts'
import type { Conventions } from './conventions.ts'
import { termText } from './engine/wording.ts'
import type { StricterRule } from './local-due.ts'
import { ownLength } from './own-length.ts'
import type { Rule, Unit } from './rule.ts'
import { RULES, ruleByCode } from './rules/index.ts'

/** What is wrong with a pack; `at` names the place (`第2项 DL-COPY-ORD`), empty for the pack as a whole. */
export type PackFault = { readonly at: string; readonly message: string }

/** How a pack writes the unit of a length; it must be the unit of the rule. */
export const PACK_UNITS: Readonly<Record<Unit, PackUnit>> = {
  workday: '工作日',
  day: '日',
  month: '月',
  year: '年',
}

/** The bodies of a rule's `bound` that are this office: the authority, its reconsideration body, its litigation body. */
const OFFICE: readonly string[] = [
  '行政复议机关',
  '行政复议机构',
  '上级行政复议机关',
  '下级行政复议机关',
  '县级以上地方各级人民政府',
  '各被告',
  '被诉行政机关',
  '应诉机构',
  '承办机关',
  '应诉机构、承办机关',
  '机关负责人',
  '承办人',
]
const PARTIES = /申请人|第三人|原告|当事人|请求人|权利人|上诉人|被处罚人|被告/u
/** Days on which something takes effect (视为受理、满六十日终止): nobody can be quicker with them. */
const EFFECTS: readonly string[] = ['DL-DEEMED', 'DL-TERM-60']
/** Longest notice a pack may ask for, in any unit: more is a slip of the pen. */
const LONGEST = 250

/**
 * Reads a pack from parsed JSON. `lengths` are the office's own where the law leaves a length open: a local limit must be
 * stricter than what really applies. Every fault is named with its place.
 */
export function parseLocalPack(
  data: unknown,
  lengths: Conventions['lengths'],
): Result<LocalPack, readonly PackFault[]> {
  if (!isRecord(data)) return err([fault('', '地方规则包应为一个对象：{ "name": …, "limits": [ … ] }。')])
  const name = typeof data.name === 'string' ? data.name.trim() : ''
  const heading = textFaults('', name, '规则包名称（name）', TEXT_CAPS.short)
  if (!Array.isArray(data.limits) || data.limits.length === 0) {
    return err([...heading, fault('', '没有期限清单（limits），或者清单是空的。')])
  }
  const read = (data.limits as readonly unknown[]).map((item, index) => readLimit(item, index, lengths))
  const limits = read.flatMap((limit) => (limit.ok ? [limit.value] : []))
  const faults = [...heading, ...read.flatMap((limit) => (limit.ok ? [] : limit.error)), ...repeated(read)]
  return faults.length > 0 ? err(faults) : ok({ name, limits })
}

function repeated(read: readonly Result<LocalLimit, unknown>[]): readonly PackFault[] {
  const codes = read.map((limit) => (limit.ok ? limit.value.code : ''))
  return codes.flatMap((code, index) => {
    const first = codes.indexOf(code)
    if (code === '' || first === index) return []
    return [fault(placeOf(index, code), `与第${first + 1}项是同一项期限，请只留一项。`)]
  })
}

function readLimit(
  data: unknown,
  index: number,
  lengths: Conventions['lengths'],
): Result<LocalLimit, readonly PackFault[]> {
  const code = isRecord(data) && typeof data.code === 'string' ? data.code.trim() : ''
  const at = placeOf(index, code)
  if (!isRecord(data) || code === '') return err([fault(at, '没有写明期限代码（code）。')])
  const rule = ruleByCode(code)
  if (rule === undefined)
    return err([fault(at, '规则表中没有这项期限，请对照“可以从严的期限”核对代码（code）。')])
  const refused = refusalOf(rule)
  if (refused !== null) return err([fault(at, `“${rule.name}”${refused}`)])
  const document = typeof data.document === 'string' ? data.document.trim() : ''
  const article = typeof data.article === 'string' ? data.article.trim() : ''
  const from = typeof data.effectiveFrom === 'string' ? parseCivilDate(data.effectiveFrom) : null
  const length = typeof data.length === 'number' ? data.length : Number.NaN
  const faults = [
    ...lengthFaults(at, rule, length, data.unit, lengths),
    ...textFaults(at, document, '依据文件（document）', TEXT_CAPS.short),
    ...textFaults(at, article, '条文（article）', TEXT_CAPS.short),
    ...(from === null ? [fault(at, '施行日期（effectiveFrom）应为真实存在的日期，写作 2026-07-01。')] : []),
  ]
  if (from === null || faults.length > 0) return err(faults)
  return ok({ code: rule.code, length, unit: PACK_UNITS[rule.unit], effectiveFrom: from, document, article })
}

function lengthFaults(
  at: string,
  rule: Rule,
  length: number,
  unit: unknown,
  lengths: Conventions['lengths'],
): readonly PackFault[] {
  const legalUnit = PACK_UNITS[rule.unit]
  if (unit !== legalUnit) {
    return [fault(at, `单位（unit）应写“${legalUnit}”：这项期限按${legalUnit}计算，换一种单位无法比较宽严。`)]
  }
  if (!Number.isInteger(length) || length < 1 || length > LONGEST) {
    return [fault(at, `长度（length）应为1至${LONGEST}之间的整数。`)]
  }
  const own = ownLength(rule, lengths)
  const backward = rule.direction === 'backward'
  if (own === null || (backward ? length > own : length < own)) return []
  const term = `${rule.status === 'default' ? '本机关现行的' : '法定的'}${termText({ length: own, unit: rule.unit })}`
  return [
    fault(
      at,
      backward
        ? `长度应当大于${term}：须在前面留出更多的时间，不能缩短。`
        : `长度应当小于${term}：地方规则只能从严，不能放宽期限。`,
    ),
  ]
}

/** Why no local rule may touch a limit, as the rest of a sentence; null when one may make it stricter. */
function refusalOf(rule: Rule): string | null {
  if (rule.family === '送达' || EFFECTS.includes(rule.code)) {
    return '到期产生法律效果，哪一天届满只由法律规定，不能另定。'
  }
  if (rule.status === 'informational') return '约束的是法院或者其他机关，不由地方规则改变。'
  if (!OFFICE.includes(rule.bound)) {
    return PARTIES.test(rule.bound)
      ? `是${rule.bound}的期限，地方规则不得缩短。`
      : `约束的是${rule.bound}，不是本机关；地方规则包只收本机关自己的期限。`
  }
  if (rule.length === null) return '没有固定的日数可以比较宽严，不能由地方规则包另定。'
  return rule.endsOnMonthDay === null ? null : '届满的月、日是固定的，不能另定长度。'
}

/** The limits a pack may contain: this office's own, with a length, without an effect on their last day. */
export const STRICTER_RULES: readonly Rule[] = RULES.filter((rule) => refusalOf(rule) === null)

/** The office's readings with a pack laid over them; a limit that no longer fits the rule table has no effect. */
export function withLocalPack(conventions: Conventions, { limits }: Pick<LocalPack, 'limits'>): Conventions {
  const local: Record<string, readonly StricterRule[]> = { ...conventions.local }
  for (const limit of limits) {
    const rule = ruleByCode(limit.code)
    if (rule === undefined || refusalOf(rule) !== null) continue
    if (lengthFaults('', rule, limit.length, limit.unit, conventions.lengths).length > 0) continue
    // Its length is set by the local instrument, so it is no longer the office's to choose.
    const stricter: Rule = { ...rule, length: limit.length, status: 'statutory' }
    local[rule.code] = [...(local[rule.code] ?? []), { limit, rule: stricter }]
  }
  return { ...conventions, local }
}

function textFaults(at: string, text: string, label: string, max: number): readonly PackFault[] {
  return textErrors('', text, { label, max, required: true, name: true }).map(({ message }) =>
    fault(at, message),
  )
}

function placeOf(index: number, code: string): string {
  return `第${index + 1}项${code === '' ? '' : ` ${code}`}`
}

function fault(at: string, message: string): PackFault {
  return { at, message }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
