/** The opening lines of a decision: 「申请人：…」「被申请人：…」「法定代表人：…」, and whose lines they are. */
import type { Compact } from '../fold.ts'
import { LAWYER_WORDS } from '../lexicon/officials.ts'
import { AGENCY_SUFFIXES, ORGANISATION_SUFFIXES } from '../lexicon/places.ts'

export type HeaderLine = {
  /** Compact offsets of the whole line. */
  readonly start: number
  readonly end: number
  readonly role: string
  /** Compact offset at which the names begin. */
  readonly nameStart: number
  readonly names: readonly { readonly start: number; readonly text: string }[]
  /** The party block the line belongs to. */
  readonly side: 'private' | 'agency'
  readonly subject: 'natural' | 'organisation' | 'agency'
  readonly lawyer: boolean
}

const ROLE =
  /^((?:复议|再审|原|共同|第[一二三四五六七八九十]+|被)?(?:申请人|第三人|申请机关|申请人（被代理人）)|(?:委托|法定|诉讼|共同|指定)?(?:代理人|代表人)|法定代表人|负责人|主要负责人|经营者|监护人|委托诉讼代理人|行政负责人|出庭负责人|利害关系人|案外人|代表人|诉讼代表人|投资人|执行事务合伙人|业主|被代理人|原告|被告|证人|工作人员)(?:[（(][^（）()]{1,12}[）)]|[一二三四五六七八九十\d]{1,2})?[：:]/u

/** Bodies of villagers, residents and owners are private parties, whatever their ending. */
const SELF_GOVERNING = /(?:村民|居民|业主)委员会$|(?:村委会|居委会|业委会|村民小组)$/u

const ends = (text: string, suffixes: readonly string[]) => suffixes.some((suffix) => text.endsWith(suffix))

/** Reads the header lines; the respondent's block runs from 被申请人 to the next private party. */
export function headerLines(view: Compact): readonly HeaderLine[] {
  const starts = [...view.lineStart].sort((a, b) => a - b)
  const lines: HeaderLine[] = []
  let side: HeaderLine['side'] = 'private'
  for (let i = 0; i < starts.length; i += 1) {
    const start = starts[i] ?? 0
    const end = starts[i + 1] ?? view.text.length
    const line = view.text.slice(start, end)
    const match = ROLE.exec(line)
    if (!match) continue
    const role = match[1] ?? ''
    const names = namesAfter(line, match[0].length, start)
    const subject = subjectOf(names[0]?.text ?? '')
    if (/申请人|第三人|原告|被告|利害关系人|案外人/u.test(role))
      side = /^被/u.test(role) || subject === 'agency' ? 'agency' : 'private'
    lines.push({
      start,
      end,
      role,
      nameStart: start + match[0].length,
      names,
      side,
      subject,
      lawyer: LAWYER_WORDS.some((word) => line.includes(word)),
    })
  }
  return lines
}

function namesAfter(line: string, offset: number, lineStart: number): HeaderLine['names'] {
  const stop = /[，。；（(,;]|$/u.exec(line.slice(offset))?.index ?? 0
  const out: { start: number; text: string }[] = []
  let at = offset
  for (const part of line.slice(offset, offset + stop).split('、')) {
    if (part.length > 0) out.push({ start: lineStart + at, text: part })
    at += part.length + 1
  }
  return out
}

function subjectOf(name: string): HeaderLine['subject'] {
  if (SELF_GOVERNING.test(name)) return 'organisation'
  const endings = AGENCY_SUFFIXES.filter((suffix) => suffix.length > 1 || '局厅委'.includes(suffix))
  if (ends(name, endings)) return 'agency'
  return ends(name, ORGANISATION_SUFFIXES) || (name.length > 8 && !name.includes('·'))
    ? 'organisation'
    : 'natural'
}
