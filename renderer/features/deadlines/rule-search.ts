/** Finding a rule by what people call it: name, family, article in words or figures, code, who is bound. */
import { toChinese } from '#shared/documents/templates/chinese-number.ts'
import { RULES } from '#shared/domain/deadlines/rules/index.ts'

export type RuleGroup = {
  readonly label: string
  readonly title: string
  readonly options: { readonly value: string; readonly label: string }[]
}

/** The rule table family by family, in its own order. */
export function ruleGroups(): RuleGroup[] {
  const families = [...new Set(RULES.map(({ family }) => family))]
  return families.map((family) => ({
    label: family,
    title: family,
    options: RULES.filter((rule) => rule.family === family).map(({ code, name }) => ({
      value: code,
      label: name,
    })),
  }))
}

/** Everything a rule can be found by, by its code. */
const WORDS: ReadonlyMap<string, string> = new Map(
  RULES.map(({ code, name, family, bound, trigger, procedure, articles }) => [
    code,
    normal([code, name, family, bound, trigger, procedure, ...articles].join(' ')),
  ]),
)

/** True when every word of the search is found in the rule; 62条 finds 第六十二条. */
export function findsRule(search: string, code: string): boolean {
  const words = WORDS.get(code) ?? ''
  return normal(search)
    .split(/\s+/)
    .every((term) => words.includes(term) || words.includes(articleInWords(term)))
}

/** Full-width and half-width brackets and figures are the same to a person who types. */
function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function articleInWords(term: string): string {
  return term.replace(/(\d{1,3})条/g, (_all, figures: string) => `${toChinese(Number(figures))}条`)
}
