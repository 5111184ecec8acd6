import { parseCitation, printArticle } from '#shared/documents/templates/citation.ts'

/** 法20Ⅰ as 行政复议法第二十条第一款; anything that is no citation code stays as it is. */
export function articleText(article: string): string {
  const parsed = parseCitation(article)
  return parsed.ok
    ? `${parsed.value.law.aliases[0] ?? parsed.value.law.name}${printArticle(parsed.value)}`
    : article
}
