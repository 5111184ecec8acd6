/** Where a person works: with the surname and the case it leads to him; bodies that are parties stay. */
import { alternation, type Compact, compact, sourceRange } from '../fold.ts'
import type { MaskingSettings } from '../settings.ts'
import type { KnownParty } from '../types.ts'
import { type Finding, matches } from './finding.ts'

const EMPLOYERS =
  '公司 集团 事务所 合作社 厂 商行 超市 酒店 饭店 医院 诊所 学校 中学 小学 幼儿园 学院 大学 银行 支行 养殖场 养老院 经营部 经销部 门市部 服务部 工作室'
const EMPLOYER = `((?:(?![在于])[\\p{Script=Han}（）]){2,24}?(?:${alternation(EMPLOYERS.split(' '))})(?!管理|有限|股份|责任|集团|公司|投资|服务)(?:\\p{Script=Han}{1,6}(?:分公司|支行|分厂|分店))?)`
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?:工作单位|就职单位|任职单位|从业单位)(?:为|是|系|：|:)?${EMPLOYER}`, 'gu'),
  new RegExp(`(?:就职|供职|任职|受雇|受聘|务工|打工)[于在]${EMPLOYER}`, 'gu'),
  new RegExp(`在${EMPLOYER}(?=(?:处)?(?:上班|工作|务工|打工|任职|任教|就职|从事))`, 'gu'),
]

/** Employers named as such, other than the bodies that the record knows and the firms of lawyers. */
export function findWorkplaces(
  view: Compact,
  knowledge: readonly KnownParty[],
  settings: Pick<MaskingSettings, 'lawyers'>,
): readonly Finding[] {
  const parties = knowledge.filter(({ kind }) => kind !== 'natural').map(({ name }) => compact(name).text)
  return PATTERNS.flatMap((pattern) =>
    [...matches(view.text, pattern)].flatMap(({ start, match }) => {
      const name = match[1] ?? ''
      const at = start + match[0].indexOf(name)
      if (parties.some((party) => party.includes(name) || name.includes(party))) return []
      if (settings.lawyers === 'keep' && /律师事务所|法律服务所/u.test(name)) return []
      return [
        {
          ...sourceRange(view, at, at + name.length),
          rule: 'workplace' as const,
          replacement: { text: '某单位' },
          weight: 77,
          secret: name,
        },
      ]
    }),
  )
}
