/** 曾用名, 绰号, 网名 and the like: whatever follows the label is masked. */
import { alternation, type Compact, compactRange, sourceRange } from '../fold.ts'
import { OTHER_NAME_LABELS as LABELS } from '../lexicon/relations.ts'
import { surnameOf } from '../lexicon/surnames.ts'
import { baseAlias } from '../people.ts'
import type { MaskingSettings } from '../settings.ts'
import { type Finding, matches } from './finding.ts'

const LABELLED = new RegExp(
  `(?:${alternation(LABELS.split(' '))}|(?<=[，。；、（(])人称)(?:为|是|系|叫|：|:)?(?:[“"‘「『]([^”"’」』]{1,20})[”"’」』]|([A-Za-z][A-Za-z.'’·-]{1,40}|[^，。；、：（）()“”"《》\\s]{1,8}))`,
  'gu',
)
const GOES_ON = /(?:的|与|和|在|于|发布|发帖|发表|向|联系|等|系|评论|称|发|购买|下单|收取|账号|为).*$/u

/** A name in Latin letters in brackets behind a masked name: 「约翰·史密斯（John Smith）」. */
const LATIN_BEHIND = /^[（(](?:英文名|外文名)?[：:]?([A-Za-z][A-Za-z.,'’·-]{2,40})[）)]/u

export function findLatinNames(view: Compact, names: readonly Finding[]): readonly Finding[] {
  return names.flatMap((name) => {
    const { end } = compactRange(view, name)
    const match = LATIN_BEHIND.exec(view.text.slice(end, end + 60))
    if (!match) return []
    const start = end + match[0].indexOf(match[1] ?? '')
    return [
      {
        ...sourceRange(view, start, start + (match[1] ?? '').length),
        rule: 'other-name' as const,
        replacement: { text: `${(match[1] ?? '').charAt(0).toUpperCase()}.` },
        weight: 98,
        secret: match[1] ?? '',
      },
    ]
  })
}

/** Other names in the compact view. A former name keeps its surname; a nickname loses everything. */
export function findOtherNames(view: Compact, style: MaskingSettings['givenName']): readonly Finding[] {
  const findings: Finding[] = []
  for (const { start, match } of matches(view.text, LABELLED)) {
    const quoted = match[1]
    const value = quoted ?? (match[2] ?? '').replace(GOES_ON, '')
    if (value.length < 1 || (value.length < 2 && quoted === undefined)) continue
    const at = start + match[0].lastIndexOf(quoted ?? match[2] ?? '')
    const surname = surnameOf(value)
    const nameLike =
      /曾用名|又名|别名|原名/u.test(match[0]) && surname !== null && value.length <= surname.length + 2
    findings.push({
      ...sourceRange(view, at, at + value.length),
      rule: 'other-name',
      replacement: { text: nameLike ? baseAlias({ name: value, surname, foreign: false }, style) : '×××' },
      // A quoted nickname goes as a whole, whatever in it looks like a name (「小贺同学」).
      weight: quoted !== undefined && !nameLike ? 101 : 97,
      secret: value,
    })
  }
  return findings
}
