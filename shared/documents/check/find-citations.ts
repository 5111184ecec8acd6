/** Reads the articles that a text cites, each with the law it belongs to. */
import { fromChinese } from '../templates/chinese-number.ts'
import { LAWS, type Law } from '../templates/citation.ts'

export type FoundCitation = {
  /** Null when the text cites a law whose articles are not known here. */
  readonly law: Law | null
  readonly article: number
  /** 0 when no paragraph is named. */
  readonly paragraph: number
  readonly text: string
  readonly index: number
}

const NUMBER = '[零一二三四五六七八九十百\\d]+'
const TOKEN = new RegExp(
  `《([^《》]+)》|(本法|该法|本条例|该条例)|第(${NUMBER})条(?:之一)?(?:第(${NUMBER})款)?(?:第[（(]?(${NUMBER})[）)]?项)?`,
  'gu',
)

/** Articles after 《…》 belong to that law until another is named. */
export function findCitations(text: string): readonly FoundCitation[] {
  const found: FoundCitation[] = []
  let law: Law | null = null
  for (const match of text.matchAll(TOKEN)) {
    const [whole, title, pronoun, article, paragraph] = match
    if (title !== undefined) law = lawNamed(title) ?? (isDocument(title) ? law : null)
    else if (pronoun !== undefined || article === undefined) continue
    else
      found.push({
        law,
        article: fromChinese(article) ?? 0,
        paragraph: paragraph === undefined ? 0 : (fromChinese(paragraph) ?? 0),
        text: whole,
        index: match.index,
      })
  }
  return found
}

/** The law of a name as texts write it; null when it is not one of the known ones. */
export function lawNamed(title: string): Law | null {
  return LAWS.find((law) => law.name === title || law.aliases.includes(title)) ?? null
}

// 《行政处罚决定书》 between a law and its article does not end the citation; another law does.
function isDocument(title: string): boolean {
  return /书|通知|公告|函|证|单$/u.test(title) && !/[法例定则]$/u.test(title)
}
