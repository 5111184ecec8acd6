/** Unknown people whose names are not surname + given name. */
import { alternation, type Compact } from '../fold.ts'
import { MONGOLIAN_NAMES, TIBETAN_PARTS, TRANSLITERATION_CHARS, UYGHUR_PARTS } from '../lexicon/ethnic.ts'
import { isWord } from '../words.ts'
import { matches } from './finding.ts'
import { announcesAt, type Surroundings } from './surroundings.ts'

const DOTTED = new RegExp(`[${TRANSLITERATION_CHARS}]{1,8}(?:·[${TRANSLITERATION_CHARS}]{1,10})+`, 'gu')
const TIBETAN = new RegExp(`(?:${alternation(TIBETAN_PARTS)}){2}`, 'gu')
const MONGOLIAN = new RegExp(`(?:${alternation(MONGOLIAN_NAMES)}){1,2}`, 'gu')
const UYGHUR = new RegExp(`(?:${alternation(UYGHUR_PARTS)}){1,3}(?:江|汗|古丽|罕)?`, 'gu')
const LATIN = /(?<![A-Za-z])[A-Z][A-Za-z'’-]+(?:[A-Z][a-z'’-]+)+(?![A-Za-z])/gu
/** 「于」 is a transliteration character and the commonest preposition behind a name. */
const PREPOSITION_TAIL = /(?:(?<=·..)于.*|于)$/u

export type ForeignName = { readonly name: string; readonly official: boolean }

/** Names with a middle dot anywhere; Tibetan, Mongolian and Latin names beside an announcing word. */
export function findForeignNames(
  view: Compact,
  around: Surroundings,
  taken: (index: number) => boolean,
): readonly ForeignName[] {
  const { text } = view
  const out: ForeignName[] = []
  for (const { start, match } of matches(text, DOTTED)) {
    if (taken(start)) continue
    const name = match[0].replace(PREPOSITION_TAIL, '')
    // 「丈夫买合木提·吐尔逊」: the kinship word may itself be made of transliteration characters.
    const cut = [3, 2, 1].find((n) => name.indexOf('·') > n && announcesAt(text, start + n)) ?? 0
    out.push({ name: name.slice(cut), official: around.leftOf(start).official })
  }
  for (const pattern of [TIBETAN, MONGOLIAN, UYGHUR, LATIN]) {
    for (const { start, end, match } of matches(text, pattern)) {
      const left = around.leftOf(start)
      const listed = /[、和与及]$/u.test(text.slice(Math.max(0, start - 1), start))
      const plain = pattern === TIBETAN && left.edge && around.rightOf(end).fit === 'strong'
      if (taken(start) || isWord(match[0]) || !(left.cue || left.official || listed || plain)) continue
      out.push({ name: match[0], official: left.official })
    }
  }
  return out
}
