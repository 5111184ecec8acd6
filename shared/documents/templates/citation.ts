/**
 * Citations as data. A template and a rule name an article by a short code that a lawyer reads at a glance,
 * `法64Ⅰ(一)`; documents print 《中华人民共和国行政复议法》第六十四条第一款第（一）项. A code whose law or article
 * does not exist is refused when the template is verified.
 */
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { toChinese } from './chinese-number.ts'

export type Law = {
  /** Prefix of citation codes. */
  readonly code: string
  /** Official name without 《》. */
  readonly name: string
  /** Names by which texts also cite it. */
  readonly aliases: readonly string[]
  /** Number of articles in the version in force. */
  readonly articles: number
  readonly version: string
}

/** Laws that templates cite and that the check before signing knows article by article. */
export const LAWS: readonly Law[] = [
  {
    code: '法',
    name: '中华人民共和国行政复议法',
    aliases: ['行政复议法'],
    articles: 90,
    version: '2023年修订，2024年1月1日施行',
  },
  {
    code: '条例',
    name: '中华人民共和国行政复议法实施条例',
    aliases: ['行政复议法实施条例'],
    articles: 77,
    version: '2026年修订，国务院令第836号，2026年7月1日施行',
  },
  {
    code: '行诉',
    name: '中华人民共和国行政诉讼法',
    aliases: ['行政诉讼法'],
    articles: 103,
    version: '2017年修正',
  },
  {
    code: '民诉',
    name: '中华人民共和国民事诉讼法',
    aliases: ['民事诉讼法'],
    articles: 306,
    version: '2023年修正，2024年1月1日施行',
  },
  {
    code: '公开',
    name: '中华人民共和国政府信息公开条例',
    aliases: ['政府信息公开条例'],
    articles: 56,
    version: '2019年修订，国务院令第711号，2019年5月15日施行',
  },
]

export type Citation = {
  readonly law: Law
  readonly article: number
  /** 0 when the article is cited as a whole. */
  readonly paragraph: number
  readonly items: readonly string[]
}

const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ'
const CODE = new RegExp(
  `^(${LAWS.map((law) => law.code).join('|')})(\\d+)([${ROMAN}]?)((?:\\([一二三四五六七八九十]+\\))*)$`,
  'u',
)

const EXAMPLE = '法64Ⅰ(一)'

/** Parses `法64Ⅰ(一)(二)`; the error says in Chinese what is wrong with the code. */
export function parseCitation(code: string): Result<Citation, string> {
  const match = CODE.exec(code)
  const law = LAWS.find((candidate) => candidate.code === match?.[1])
  if (match === null || law === undefined) return err(`条文代号“${code}”写法不对，应当像“${EXAMPLE}”`)
  const article = Number(match[2])
  if (article < 1 || article > law.articles)
    return err(`《${law.name}》没有第${toChinese(article)}条，共${law.articles}条`)
  const items = [...(match[4] ?? '').matchAll(/\(([^)]+)\)/gu)].map((found) => found[1] ?? '')
  return ok({ law, article, paragraph: match[3] ? ROMAN.indexOf(match[3]) + 1 : 0, items })
}

/** `第六十四条第一款第（一）项、第（二）项`. */
export function printArticle(citation: Citation): string {
  const paragraph = citation.paragraph === 0 ? '' : `第${toChinese(citation.paragraph)}款`
  const items = citation.items.map((item) => `第（${item}）项`).join('、')
  return `第${toChinese(citation.article)}条${paragraph}${items}`
}

/** 《…》第六十四条第一款第（一）项; throws on a code that a verified template cannot contain. */
export function cite(code: string): string {
  const parsed = parseCitation(code)
  if (!parsed.ok) throw new Error(parsed.error)
  return `《${parsed.value.law.name}》${printArticle(parsed.value)}`
}

/** 《…》第…条、第…条 for codes of one law in a row, 、《…》第…条 for the next law. */
export function citeAll(codes: readonly string[]): string {
  let lastLaw = ''
  return codes
    .map((code) => {
      const parsed = parseCitation(code)
      if (!parsed.ok) throw new Error(parsed.error)
      const { law } = parsed.value
      const prefix = law.name === lastLaw ? '' : `《${law.name}》`
      lastLaw = law.name
      return `${prefix}${printArticle(parsed.value)}`
    })
    .join('、')
}
