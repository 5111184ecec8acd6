/** Header lines read naturally after masking: whole clauses go (「，联系电话…」), sex and people go. */
import { type Compact, compact, sourceRange } from '../fold.ts'
import { publicPrefixLength } from './addresses.ts'
import { type Finding, matches } from './finding.ts'
import type { HeaderLine } from './header.ts'

const CLAUSE_RULES: readonly string[] = [
  'id-number',
  'phone',
  'e-mail',
  'handle',
  'birth-date',
  'labelled-number',
  'long-number',
  'bank-card',
]
const CLAUSE_START = /[，,；;、]/u
const CLAUSE_END = /[，,；;。）)]/u
const AGENCY_ADDRESS = /(?:住所地|住所|地址)[：:]?([^，。；\s]{3,40})/gu
const SEX = /[，,](?:男|女)性?(?=[，,。；])/gu
const PEOPLE = /[，,]\p{Script=Han}{1,6}族(?=[，,。；])/gu

/** Widens a masked number in a header line to its clause when only its label would be left. */
export function widenInHeader(
  view: Compact,
  headers: readonly HeaderLine[],
  findings: readonly Finding[],
): readonly Finding[] {
  return findings.map((finding) => {
    const start = view.index.get(finding.start)
    const last = view.index.get(finding.end - 1)
    if (!CLAUSE_RULES.includes(finding.rule) || start === undefined || last === undefined) return finding
    const line = headers.find((header) => header.start <= start && last < header.end)
    if (line === undefined) return finding
    let from = start
    while (from > line.nameStart && !CLAUSE_START.test(view.text.charAt(from - 1))) from -= 1
    let to = last + 1
    while (to < line.end && !CLAUSE_END.test(view.text.charAt(to))) to += 1
    const label = view.text.slice(from, start)
    const tail = view.text.slice(last + 1, to)
    if (
      from <= line.nameStart ||
      label.length > 14 ||
      /[（(“]/u.test(label) ||
      !/^(?:日?出生|生)?$/u.test(tail)
    )
      return finding
    const secret =
      finding.secret === undefined ? compact(view.text.slice(start, last + 1)).text : finding.secret
    return { ...finding, ...sourceRange(view, from - 1, to), replacement: { text: '' }, secret }
  })
}

/** The address of an agency whose place is called like a party: cut too, or the name would stay readable. */
export function collidingAddresses(
  view: Compact,
  headers: readonly HeaderLine[],
  names: readonly string[],
): readonly Finding[] {
  return headers
    .filter((line) => line.side === 'agency')
    .flatMap((line) =>
      [...matches(view.text.slice(line.start, line.end), AGENCY_ADDRESS)].map(({ end, match }) => ({
        end: line.start + end,
        value: match[1] ?? '',
      })),
    )
    .filter(({ value }) => names.some((name) => value.includes(name)))
    .map(({ end, value }) => ({
      ...sourceRange(view, end - value.length + publicPrefixLength(value), end),
      rule: 'address' as const,
      replacement: { text: '' },
      weight: 105,
      reason: '机关住所中的地名与当事人姓名相同，截到县（区）',
      secret: null,
    }))
}

/** Sex and people of natural persons in header lines; removed as tidying, they are no secrets. */
export function headerTidying(view: Compact, headers: readonly HeaderLine[]): readonly Finding[] {
  const findings: Finding[] = []
  for (const line of headers) {
    const text = view.text.slice(line.start, line.end)
    for (const pattern of [SEX, PEOPLE]) {
      for (const { start, end } of matches(text, pattern)) {
        findings.push({
          ...sourceRange(view, line.start + start, line.start + end),
          rule: 'gender-ethnicity',
          replacement: { text: '' },
          weight: 50,
          secret: null,
        })
      }
    }
  }
  return findings
}
