/** Where a person works or what he runs: with the case it leads to him; bodies that are parties stay. */
import { alternation, type Compact, compact, sourceRange } from '../fold.ts'
import type { MaskingSettings } from '../settings.ts'
import type { KnownParty } from '../types.ts'
import { type Finding, matches, places } from './finding.ts'

const EMPLOYERS =
  '公司 集团 事务所 合作社 厂 商行 超市 酒店 饭店 医院 诊所 学校 中学 小学 幼儿园 学院 大学 银行 支行 养殖场 养老院 经营部 经销部 门市部 服务部 工作室'
const EMPLOYER = `((?:(?![在于])[\\p{Script=Han}（）]){2,24}?(?:${alternation(EMPLOYERS.split(' '))})(?!管理|有限|股份|责任|集团|公司|投资|服务)(?:\\p{Script=Han}{1,6}(?:分公司|支行|分厂|分店))?)`
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?:工作单位|就职单位|任职单位|从业单位)(?:为|是|系|：|:)?${EMPLOYER}`, 'gu'),
  new RegExp(`(?:就职|供职|任职|受雇|受聘|务工|打工)[于在]${EMPLOYER}`, 'gu'),
  new RegExp(`在${EMPLOYER}(?=(?:处)?(?:上班|工作|务工|打工|任职|任教|就职|从事))`, 'gu'),
]

/** A business that one person runs is often called after him (个体工商户); longer endings first where one holds another. */
const BUSINESSES =
  '店铺 店 厂 馆 坊 铺 商行 车行 粮行 超市 商场 经营部 经销部 门市部 服务部 批发部 加工部 小卖部 养殖场 加工场 农场 收购站 回收站 加油站 工作室 诊所 网吧 酒吧 酒楼 茶楼 饭庄 酒家 客栈 农家乐 民宿'
/** Without 的, two characters before the ending are a trade as a rule: 「经营羊肉馆」. */
const business = (least: 2 | 3) =>
  `((?:(?![的被由向对等是系未有从到将把因])[\\p{Script=Han}（）]){${least},16}?(?:${BUSINESSES.split(' ').join('|')}))`
const RUN = '(?:实际|个人|共同|自行|所)?(?:经营|开办|开设|开立|创办|投资)'
/** Trades and pointers only: 「早餐店」「涉案店铺」 name nobody. */
const NAMELESS =
  /^(?:一[家间个]|[该本其小大]|涉案|案涉|上述|前述|自有|个体|早餐|早点|羊肉|猪肉|海鲜|米粉|面条|干果|水果|果蔬|蔬菜|烤肉|烧烤|火锅|小吃|快餐|餐饮|食品|副食|粮油|烟酒|茶叶|药品|服装|鞋帽|百货|日杂|日用品|便利|五金|建材|家具|家电|电器|手机|理发|美容|美发|洗车|修车|汽修|汽车|修理|维修|服务|零售|批发|连锁|实体|门|网络|网|分|总|加盟|专卖|经营|牛肉|拉面|面包|蛋糕|奶茶|咖啡|养生|养殖|加工|生猪|废品|再生资源)*$/u
const ENDING = new RegExp(`(?:${BUSINESSES.split(' ').join('|')})$`, 'u')

/** Businesses that the text ties to a natural person, wherever their names stand. */
function businessNames(view: Compact, knowledge: readonly KnownParty[]): readonly string[] {
  const people = knowledge.filter(({ kind }) => kind === 'natural').map(({ name }) => compact(name).text)
  const who = `(?:(?<!被)申请人|${alternation(['第三人', '当事人', '投诉人', '举报人', '本人', '其', ...people])})`
  const patterns = [
    new RegExp(`${who}${RUN}(?:的|(?:的|了)?(?:字号为|名为|名称为))[“「]?${business(2)}`, 'gu'),
    new RegExp(`${who}${RUN}了?[“「]?${business(3)}`, 'gu'),
    new RegExp(
      `(?<=^|[，。；：、“\\n])${business(2)}(?=”?(?:系|是|为)个体工商户|[（(]个体工商户|[（(]经营者)`,
      'gu',
    ),
  ]
  const names = patterns.flatMap((pattern) =>
    [...matches(view.text, pattern)].map(({ match }) => match[1] ?? ''),
  )
  return [...new Set(names)].filter((name) => !NAMELESS.test(name.replace(ENDING, '')))
}

/** Names of businesses of natural persons; one that is a party itself is left to the setting on organisations. */
export function findOwnBusinesses(view: Compact, knowledge: readonly KnownParty[]): readonly Finding[] {
  const parties = knowledge.filter(({ kind }) => kind !== 'natural').map(({ name }) => compact(name).text)
  return businessNames(view, knowledge)
    .filter((name) => !parties.some((party) => party.includes(name) || name.includes(party)))
    .flatMap((name) =>
      [...places(view.text, name)].map(({ start, end }) => ({
        ...sourceRange(view, start, end),
        rule: 'workplace' as const,
        replacement: { text: '某经营场所' },
        // Above a personal name inside it: the whole goes at once.
        weight: 115,
        reason: '自然人经营的店铺，字号能够认出经营者本人',
        secret: name,
      })),
    )
}

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
