/** One spelling for searching: width, case, spaces and kinds of brackets make no difference. */

const BRACKETS: readonly (readonly [RegExp, string])[] = [
  [/[[{〔【﹝〖「『]/g, '('],
  [/[\]}〕】﹞〗」』]/g, ')'],
]

/** NFKC, lower case, no spaces, one kind of bracket: `［２０２６］` finds `〔2026〕`. */
export function normalized(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
  return BRACKETS.reduce((current, [pattern, to]) => current.replace(pattern, to), folded)
}

/** The terms of a query; every one of them must be found. */
export function searchTerms(query: string): readonly string[] {
  return query
    .split(/\s+/)
    .map(normalized)
    .filter((term) => term !== '')
}
