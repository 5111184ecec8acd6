/** Numbers and handles by pattern, on the narrow view (full-width digits are already ASCII). */
import { alternation } from '../fold.ts'
import { KEPT_NUMBER_LABELS, NUMBER_LABELS } from '../lexicon/number-labels.ts'
import type { RuleCode } from '../types.ts'
import { CROSSES, type Finding, type KeptSpan, matches } from './finding.ts'
import { birthDateOf, hasValidCheckDigit } from './id-number.ts'

/** What people put between digits: spaces, line ends, hyphens, dots, invisible characters. */
export const SEPARATOR = '[\\s\\u200b-\\u200f\\u2060\\ufeff\\u00ad\\-‐-―.·_]{0,2}'

const WEIGHT = {
  exact: 90,
  certificate: 89,
  id: 88,
  labelled: 86,
  phone: 78,
  pattern: 74,
  long: 70,
  loose: 60,
} as const

/** A quantity, not a number of something: 「账户5000元」. */
const QUANTITY =
  '(?!\\.\\d|\\s*(?:元|万|亿|美元|平方|米|公里|千克|公斤|吨|亩|人|次|件|名|份|张|部|个|条|年|月|日|时|分|%|％))'

const LABELLED = new RegExp(
  `(${alternation(NUMBER_LABELS)})(?:号码|编号|号)?[“"（(]?\\s*(?:为|是|系|：|:|叫)?\\s*[“"（(]?\\s*` +
    `(\\+?[A-Za-z0-9](?:[A-Za-z0-9@.]|(?:[ \\u3000_\\-—]{1,2}|[*×•]{1,14})(?=[A-Za-z0-9]))*[A-Za-z0-9_\\-])${QUANTITY}`,
  'gu',
)

/** Labels whose value is a telephone number: hot lines of five or six digits stay. */
const PHONE_LABEL = /电话|手机|联系方式|座机|传真|宅电|呼机/u
const HANDLE_LABEL =
  /微信|QQ|支付宝|抖音|快手|小红书|微博|钉钉|陌陌|淘宝|京东|拼多多|闲鱼|平台账号|登录账号|账号名|用户ID|游戏/u
const BANK_LABEL = /银行|卡号|账号|帐号|账户|帐户|存折/u
const ID_LABEL = /身份证|证件|护照|通行证|回乡证|台胞证|居留|居住证|军官证|士兵证|警官证/u

const KEPT_LABELLED = new RegExp(
  `(?:${alternation(KEPT_NUMBER_LABELS)})\\s*(?:为|是|：|:)?\\s*[A-Za-z0-9][A-Za-z0-9\\-]{5,}`,
  'gu',
)
const UNIFIED_CODE =
  /(?<![A-Za-z0-9])(?!\d{17}[\dX])(?=[0-9A-Z]*[A-Z])[1-9A-GY][1239]\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![A-Za-z0-9])/gu

const ID18 = new RegExp(`(?<![0-9])\\d(?:${SEPARATOR}\\d){16}${SEPARATOR}[\\dXx](?![0-9A-Za-z])`, 'gu')
const ID15 = /(?<![0-9A-Za-z])\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![0-9A-Za-z])/gu
const MOBILE = new RegExp(
  `(?<![0-9])(?:(?:\\+|00)?86${SEPARATOR})?1[3-9]\\d(?:${SEPARATOR}\\d){8}(?![0-9])`,
  'gu',
)
const LANDLINE =
  /(?<![0-9A-Za-z])[（(]?0\d{2,3}[）)]?[\s\-—–－]{0,2}[2-9]\d{2,3}[\s\-—–－]{0,2}\d{4}(?:(?:转|[\s\-—]{1,2})\d{1,5})?(?![0-9])/gu
const EMAIL = /[A-Za-z0-9][A-Za-z0-9._%+-]*\s?@\s?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu
const PLATE = new RegExp(
  '(?<=(?:号牌|车牌|牌照|牌号|号码|驾驶|车辆|车主|小客车|小轿车|轿车|货车|摩托车|面包车|客车|车)(?:号码|号|为|是|系|：|:|了|的)*[“"（(]?)\\p{Script=Han}[A-Z][\\s·.\\-—]?[A-Z0-9]{4,6}[学警挂港澳]?(?![A-Za-z0-9])' +
    '|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领军海空北沈兰济南广成东西中屿麓岭]\\s?[A-Z][\\s·.\\-—]?(?=[A-Z0-9]*\\d)[A-HJ-NP-Z0-9]{5,6}[学警挂港澳]?(?![A-Za-z0-9])',
  'gu',
)
/** 「车牌号为云 A 123 45」: behind its label a plate is one however it is spaced. */
const SPACED_PLATE =
  /(?<=(?:号牌|车牌|牌照|牌号)(?:号码|号)?(?:为|是|系|：|:)?\s?[“"]?)\p{Script=Han}\s?[A-Z](?:[\s·.\-—]{0,2}[A-Z0-9]){5,6}(?![A-Za-z0-9])/gu
const CUED_PLATE =
  /(?<=(?:号牌|车牌|牌照|牌号)(?:号码|号)?(?:为|是|系|：|:)?[“"]?)\p{Script=Han}{1,5}[A-Z]?\d{4,7}(?![A-Za-z0-9])/gu
const GROUPED_CARD = /(?<![0-9])\d{4}(?:[\s-]{1,2}\d{4}){2,3}(?:[\s-]{1,2}\d{1,4})?(?![0-9])/gu
const LONG = new RegExp(
  `(?<![A-Za-z0-9])[A-Za-z]{0,4}\\d{10,}[A-Za-z]{0,3}(?:-\\d+){0,3}(?![A-Za-z0-9])${QUANTITY}`,
  'gu',
)
const PARCEL = /(?<![A-Za-z0-9])[A-Z]{2}\s?\d{9}\s?[A-Z]{2}(?![A-Za-z0-9])/gu
const PASSPORT = /(?<![A-Za-z0-9])(?:[A-Z]\d{8}|[A-Z]{2}\d{7})(?![A-Za-z0-9])/gu
const VIN = /(?<![A-Za-z0-9])(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-HJ-NPR-Z0-9]{17}(?![A-Za-z0-9])/gu
const HANDLE = /(?<![A-Za-z0-9@.])(?=[\w-]*[a-z])(?=[\w-]*[\d_])[A-Za-z][\w-]{5,}(?![A-Za-z0-9@])/gu
/** 「身份证后四位为1236」「手机尾号2345」: a few last digits beside a name are enough to recognise somebody. */
const LAST_DIGITS =
  /(身份证|证件|身份号码|手机|电话|号码|银行卡|卡号|账号|账户)[^，。；、\n]{0,8}?(?:尾号|[后末][三四五六3-6]位(?:数字|号码|数)?)(?:为|是|系|：|:)?\s*[“"（(]?(\d{3,6}[Xx]?)(?![\dA-Za-z])/gu
/** 「军官证字第123456号」 */
const SERVICE_CARD =
  /(?:军官证|士官证|士兵证|文职人员证|学生证|残疾人证)[^\P{Script=Han}号为是]{0,3}第\s*(\d{4,})(?=\s*号)/gu
const COORDINATES = /[东西]经\s*[\d.°度′分″秒'"]+[，,、\s]*[南北]纬\s*[\d.°度′分″秒'"]+/gu

const CERTIFICATES: readonly RegExp[] = [
  /[^\P{Script=Han}书号为是系证第]?[（(〔[【]\s*\d{4}\s*[）)〕\]】]\s*\p{Script=Han}{0,12}?不动产(?:权|证明)?(?:证)?\s*第?\s*[\dA-Za-z-]+\s*号/gu,
  /\p{Script=Han}?(?:房权证|房产证|房地产权证|房地权证|房产权证|房他证|国用|集用|集建|宅用|林证|林权证|农地承包权|承包经营权证|土地使用证|集体土地使用证|宅基地使用证|房字|土字|宅字)[^\P{Script=Han}号为是]{0,8}\s*(?:[（(〔[]\s*\d{2,4}\s*[）)〕\]])?\s*[^\P{Script=Han}号为是]{0,4}第?\s*[\dA-Za-z-]{2,}\s*号/gu,
]

export type NumberFindings = { readonly findings: readonly Finding[]; readonly kept: readonly KeptSpan[] }

function labelledRule(label: string): RuleCode {
  if (PHONE_LABEL.test(label)) return 'phone'
  if (HANDLE_LABEL.test(label)) return 'handle'
  if (BANK_LABEL.test(label)) return 'bank-card'
  if (ID_LABEL.test(label)) return 'id-number'
  return 'labelled-number'
}

function minimumLength(label: string): number {
  return PHONE_LABEL.test(label) ? 7 : /IP/.test(label) ? 7 : 4
}

/** Every number that leads to a person, by pattern. `narrowText` is the same-length view. */
export function findNumbers(narrowText: string, keepUnifiedCodes: boolean): NumberFindings {
  const findings: Finding[] = []
  const kept: KeptSpan[] = []
  const add = (start: number, end: number, rule: RuleCode, weight: number, text: string = CROSSES) =>
    findings.push({ start, end, rule, replacement: { text }, weight })

  for (const { start, end } of matches(narrowText, KEPT_LABELLED))
    kept.push({ start, end, note: '机构或者产品的编号，保留' })
  for (const { start, end } of matches(narrowText, UNIFIED_CODE)) {
    if (keepUnifiedCodes) kept.push({ start, end, note: '统一社会信用代码，保留' })
    else add(start, end, 'unified-code', WEIGHT.exact)
  }
  for (const pattern of CERTIFICATES)
    for (const { start, end } of matches(narrowText, pattern))
      add(start, end, 'property-certificate', WEIGHT.certificate, '××号')
  for (const { end, match } of matches(narrowText, LABELLED)) {
    const value = match[2] ?? ''
    if (value.replace(/[^A-Za-z0-9]/g, '').length < minimumLength(match[1] ?? '')) continue
    add(end - value.length, end, labelledRule(match[1] ?? ''), WEIGHT.labelled)
  }
  for (const { start, end, match } of matches(narrowText, ID18)) {
    const digits = match[0].replace(/[^\dXx]/g, '')
    if (hasValidCheckDigit(digits) || birthDateOf(digits) !== null) add(start, end, 'id-number', WEIGHT.id)
  }
  for (const { start, end } of matches(narrowText, ID15)) add(start, end, 'id-number', WEIGHT.pattern)
  for (const { start, end } of matches(narrowText, MOBILE)) add(start, end, 'phone', WEIGHT.phone)
  for (const { start, end } of matches(narrowText, LANDLINE)) add(start, end, 'phone', WEIGHT.phone)
  for (const { start, end } of matches(narrowText, EMAIL)) add(start, end, 'e-mail', WEIGHT.exact)
  for (const { start, end, match } of matches(narrowText, PLATE))
    add(start, end, 'plate', WEIGHT.pattern, `${match[0].replace(/\s/g, '').slice(0, 2)}×××××`)
  for (const { start, end, match } of matches(narrowText, SPACED_PLATE))
    add(start, end, 'plate', WEIGHT.pattern, `${match[0].replace(/\s/g, '').slice(0, 2)}×××××`)
  for (const { end, match } of matches(narrowText, LAST_DIGITS))
    add(end - (match[2] ?? '').length, end, labelledRule(match[1] ?? ''), WEIGHT.labelled)
  for (const { end, match } of matches(narrowText, SERVICE_CARD))
    add(end - (match[1] ?? '').length, end, 'id-number', WEIGHT.labelled)
  for (const { start, end } of matches(narrowText, CUED_PLATE)) add(start, end, 'plate', WEIGHT.pattern)
  for (const { start, end } of matches(narrowText, GROUPED_CARD)) add(start, end, 'bank-card', WEIGHT.pattern)
  for (const { start, end } of matches(narrowText, PARCEL)) add(start, end, 'labelled-number', WEIGHT.pattern)
  for (const { start, end } of matches(narrowText, VIN)) add(start, end, 'long-number', WEIGHT.long)
  for (const { start, end } of matches(narrowText, LONG)) add(start, end, 'long-number', WEIGHT.long)
  for (const { start, end } of matches(narrowText, PASSPORT)) add(start, end, 'id-number', WEIGHT.loose)
  for (const { start, end } of matches(narrowText, COORDINATES)) add(start, end, 'address', WEIGHT.pattern)
  for (const { start, end } of matches(narrowText, HANDLE)) add(start, end, 'handle', WEIGHT.loose)
  return { findings, kept }
}

/** Letters and digits alone, with the way back: what known numbers are looked up in. */
export type Squeezed = { readonly flat: string; readonly text: string; readonly source: readonly number[] }

/** Prepares a narrow text for {@link findKnownNumber}. */
export function squeeze(flat: string): Squeezed {
  const source: number[] = []
  let text = ''
  for (let i = 0; i < flat.length; i += 1) {
    if (!/[0-9A-Za-z@]/.test(flat.charAt(i))) continue
    text += flat.charAt(i).toLowerCase()
    source.push(i)
  }
  return { flat, text, source }
}

const GAP = new RegExp(`^[（(）)]?${SEPARATOR}$`, 'u')

/** A number the record knows, in whatever grouping it is written. */
export function findKnownNumber(
  { flat, text, source }: Squeezed,
  value: string,
  rule: RuleCode,
): readonly Finding[] {
  const needle = squeeze(value.normalize('NFKC')).text
  const findings: Finding[] = []
  if (needle.length < 4) return findings
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const places = source.slice(at, at + needle.length)
    const [first, last] = [places[0] ?? 0, places[places.length - 1] ?? 0]
    const together = places.every(
      (place, i) => i === 0 || GAP.test(flat.slice((places[i - 1] ?? 0) + 1, place)),
    )
    if (!together || /[0-9]/.test(flat.charAt(first - 1)) || /[0-9]/.test(flat.charAt(last + 1))) continue
    const opened = /[（(]/u.test(flat.charAt(first - 1)) && /[）)]/u.test(flat.slice(first, last))
    findings.push({
      start: opened ? first - 1 : first,
      end: last + 1,
      rule,
      replacement: { text: CROSSES },
      weight: WEIGHT.exact + 5,
      secret: value,
    })
  }
  return findings
}
