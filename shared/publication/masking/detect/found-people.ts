/**
 * People who occur in the text but not in the record: witnesses, relatives, neighbours. A candidate is a
 * surname with one or two further characters; words around it vote. A kinship or role word in front is nearly
 * enough; without one the surname must be a clear one and both sides must look like a name's neighbours.
 */
import { alternation, type Compact } from '../fold.ts'
import { MONGOLIAN_NAMES, TIBETAN_PARTS, TRANSLITERATION_CHARS } from '../lexicon/ethnic.ts'
import { GIVEN_CHARS } from '../lexicon/given-chars.ts'
import { NOT_NAMES } from '../lexicon/not-names.ts'
import { OFFICIAL_TITLES, PRIVATE_TITLES } from '../lexicon/officials.ts'
import { AGENCY_SUFFIXES, PLACE_SUFFIXES } from '../lexicon/places.ts'
import {
  AFTER_CHARS,
  AFTER_STRONG,
  BEFORE_CHARS,
  KIN_WORDS,
  NAME_LABELS,
  NOT_ROLE_WORDS,
  ROLE_WORDS,
} from '../lexicon/relations.ts'
import { surnameClass } from '../lexicon/surnames.ts'
import { isWord, splitWords, wordBoundaries } from '../words.ts'
import { matches } from './finding.ts'
import type { HeaderLine } from './header.ts'

export type FoundPerson = {
  readonly name: string
  readonly official: boolean
  readonly lawyer: boolean
  readonly foreign: boolean
}

const SINGLE_KIN = KIN_WORDS.filter((word) => word.length === 1).join('')
const CUE = new RegExp(
  `(?:${alternation([...KIN_WORDS, ...ROLE_WORDS].filter((word) => word.length > 1))}|[其之长次][${SINGLE_KIN}])(?:[（(][^（）()]{1,8}[）)]|[一二三四五六七八九十甲乙丙\\d])?(?:分别)?(?:为|是|系|即|名叫|叫|：|:)?[“"]?$`,
  'u',
)
const KIN_AT = new RegExp(
  `^(?:${alternation([...KIN_WORDS, ...ROLE_WORDS].filter((word) => word.length > 1))})`,
  'u',
)
const LABEL = new RegExp(`(?:${alternation(NAME_LABELS)})(?:了|过)?(?:为|是|系|：|:)?[“"]?$`, 'u')
const NOT_CUE = new RegExp(`(?:${alternation(NOT_ROLE_WORDS)})[：:]?$`, 'u')
const OFFICIAL_BEFORE = new RegExp(`(?:${alternation(OFFICIAL_TITLES)})(?:为|是|系|：|:)?$`, 'u')
const PRIVATE_BEFORE = new RegExp(`(?:${alternation(PRIVATE_TITLES)})(?:为|是|系|：|:)?$`, 'u')
const OFFICIAL_AFTER = new RegExp(`^(?:${alternation(OFFICIAL_TITLES)})`, 'u')
const STRONG_AFTER = new RegExp(`^(?:${alternation(AFTER_STRONG.filter((word) => word.length > 1))})`, 'u')
const STRONG_AFTER_PAREN =
  /^[（(，,](?:男|女|系|已故|曾用名|又名|身份证|公民身份|居民身份|证件|护照|现年|生于|死者|证人|未成年|以下简称|(?:19|20)\d\d年|\d{1,3}岁)/u
const BELONGS_AFTER =
  /^(?:的)?(?:妻子|丈夫|儿子|女儿|父亲|母亲|父母|妻|夫|子|女|父|母|兄|弟|姐|妹|家属|家人|邻居|姓名|身份|身份证|户口|户籍|遗体|死亡|伤情|病情|询问笔录|调查笔录|证言|证人证言|陈述|签名|账户|名义|住宅|宅基地|房屋|承包地|车辆|驾驶证)/u
const PLACE_AFTER = new RegExp(
  `^(?:${alternation([...PLACE_SUFFIXES, ...AGENCY_SUFFIXES].filter((word) => !'中心段组口线河山江港岛家'.includes(word)))})`,
  'u',
)
const PLACE_NOT = /^(?:家中|家里|县城里|村民|市民|区别|省略|路过|镇静|庄重)/u
/** Characters that never stand in a given name; softer ones only lower the score. */
const NEVER_GIVEN = new Set('的了在与及或被把将该此某诉称系说给跟已未不们吗呢×、，。○0123456789')
const UNLIKELY_GIVEN = new Set(
  '自和于向由将因对等从经同曾均且而又即若则如后前时内外上下间处等作以至到为是有人告述其第请求述被提签打',
)
/** Function words that happen to be surnames: believed only with a cue and a name-like rest. */
const FUNCTION_SURNAMES = new Set('和向应时由从及那者次都有能通须年足厂却未以满经后终')
/** Surnames that begin many ordinary phrases: without a cue only a full three-character name is believed. */
const HARD_SURNAMES = new Set('于归关连相查解该多计原任管曾单尚符方万项常成全明平车宿位言安温')
/** Two-character words that are made of name characters but are no names; without a cue they end the guess. */
const NOT_GIVEN = new Set(
  (
    '进行 同意 明确 成立 建成 建立 经营 发展 利用 生产 生活 安全 安装 文化 保护 保证 保持 保留 保存 计算 记录 承担 承认 承诺 开展 开始 经济 正常 正式 正在 立即 立案 有关 有效 有权 信息 信用 ' +
    '培训 学习 进入 通过 生效 生成 发生 发现 发放 发布 要求 许可 调查 调解 认定 认为 证明 证据 知情 知道 清楚 合法 合理 实际 实施 实行 方便 方面 行为 行使 行政 处理 处罚 提供 提出 使用 运行 运营 ' +
    '同时 同期 同日 有无 有人 有限 有偿 明显 明细 明知 施工 平均 平方 开发 开工 开设 建房 建筑 建造 建议 安置 安排 安顿 定期 定位 定性 定案 常规 常年 正确 正当 立方 意见 意思 成员 成分 成果 承包 承建 承租 ' +
    '经过 经审 经查 经济 起诉 起草 起火 起止 达成 达到 连续 连接 里程 长期 长度 长宽 金额 青年 高度 高于 元整 余元 方式 法定 法律 治理 治疗 注册 注明 流程 消防 申报 登记 登录 监督 确认 确定 确实 种植 符合 ' +
    '管理 约定 约束 组织 结束 缴纳 罚款 职责 职权 自行 自建 自愿 范围 补偿 补正 规划 规定 规范 设立 设施 设置 评估 评定 诉讼 请求 责令 责任 购买 资格 超过 路口 路段 转让 转移 辖区 过程 违法 送达 适用 选择 通知 门口 ' +
    '间距 附近 限期 院内 陈述 面积 项目 领取 颁发 风险 食品 驾驶 验收'
  ).split(' '),
)
/** Forms of address and family words behind a surname: 「柏老太」「薛家」 name nobody further. */
const ADDRESS_FORM =
  /^(?:家|氏|姓|老太|老汉|老师|老板|女士|先生|小姐|同志|大爷|大妈|阿姨|师傅|经理|医生|律师|法官|警官|公子|太太|夫人|老人|老头|老|姐|哥|叔|婶|姨|爷|总)$/u
const PLACE_END = /[省市县区镇乡]$/u
const LIST_SEPARATOR = /(?:、|和|与|及|以及|或者|或|，)$/u

const THRESHOLD = 4

type Candidate = {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly score: number
  readonly official: boolean
}

type Scene = {
  readonly text: string
  readonly view: Compact
  readonly boundaries: ReadonlySet<number>
  readonly taken: (index: number) => boolean
  readonly placeText: string
}

/** Where a recorded name ends in the compact view: a list may go on from there. */
export type KnownName = { readonly end: number; readonly official: boolean }

/**
 * Finds people in the compact view. `taken` marks offsets that are already explained (names, agencies, laws);
 * `placeText` holds the agencies and document numbers, in which a candidate would be a place.
 */
export function findPeople(
  view: Compact,
  headers: readonly HeaderLine[],
  taken: (index: number) => boolean,
  known: readonly KnownName[],
  placeText: string,
): readonly FoundPerson[] {
  const { text } = view
  const scene: Scene = { text, view, boundaries: wordBoundaries(text), taken, placeText }
  const people = new Map<string, FoundPerson>()
  const note = (name: string, official: boolean, lawyer = false, foreign = false) => {
    const before = people.get(name)
    // Hidden wins: one private mention is enough to hide a name.
    people.set(name, {
      name,
      official: official && (before?.official ?? true),
      lawyer: lawyer && (before?.lawyer ?? true),
      foreign: foreign || (before?.foreign ?? false),
    })
  }
  for (const line of headers) {
    if (line.subject !== 'natural') continue
    for (const { start, text: name } of line.names) {
      if (taken(start) || !/^\p{Script=Han}{2,4}$/u.test(name) || surnameClass(name.slice(0, 1)) === null)
        continue
      if (PLACE_AFTER.test(name.slice(-1)) && name.length > 3) continue
      note(name, line.side === 'agency', line.lawyer)
    }
  }
  for (const found of foreignNames(scene)) note(found.name, found.official, false, true)

  const accepted = new Map<number, Candidate>()
  // Two passes: the second lets a list continue from a name the first one accepted.
  for (let pass = 0; pass < 3; pass += 1) {
    const ends = new Map<number, KnownName>([...known, ...accepted.values()].map((name) => [name.end, name]))
    for (let i = 0; i < text.length; i += 1) {
      if (taken(i)) continue
      const best = bestAt(scene, i, ends)
      if (best === null) continue
      // 「向吴桂芬购买」: a preposition that is also a surname gives way to the surname behind it.
      const next = FUNCTION_SURNAMES.has(text.charAt(i)) ? bestAt(scene, i + 1, ends) : null
      if (next === null || !isClear(text, i + 1)) accepted.set(i, best)
    }
  }
  for (const candidate of settle(text, [...accepted.values()])) note(candidate.name, candidate.official)
  return [...people.values()]
}

function bestAt(scene: Scene, start: number, acceptedEnds: ReadonlyMap<number, KnownName>): Candidate | null {
  const { text } = scene
  let best: Candidate | null = null
  for (const surnameLength of [2, 1]) {
    const surname = text.slice(start, start + surnameLength)
    const kind = surnameClass(surname)
    if (kind === null || (surnameLength === 2) !== (surname.length === 2)) continue
    for (const givenLength of [1, 2]) {
      const end = start + surnameLength + givenLength
      const candidate = score(scene, start, end, surnameLength, kind, acceptedEnds)
      if (
        candidate !== null &&
        candidate.score >= THRESHOLD &&
        (best === null || candidate.score > best.score)
      )
        best = candidate
    }
    if (best !== null) return best
  }
  return best
}

function score(
  scene: Scene,
  start: number,
  end: number,
  surnameLength: number,
  kind: NonNullable<ReturnType<typeof surnameClass>>,
  acceptedEnds: ReadonlyMap<number, KnownName>,
): Candidate | null {
  const { text, boundaries, view, taken } = scene
  if (end > text.length) return null
  const name = text.slice(start, end)
  const surname = name.slice(0, surnameLength)
  const given = name.slice(surnameLength)
  for (let i = start; i < end; i += 1) if (taken(i)) return null
  if (!/^\p{Script=Han}+$/u.test(name) || [...given].some((unit) => NEVER_GIVEN.has(unit))) return null

  if (insideRoleWord(text, start, end)) return null
  if (ADDRESS_FORM.test(given) || PLACE_END.test(name) || scene.placeText.includes(name)) return null
  const before = text.slice(Math.max(0, start - 14), start)
  const after = text.slice(end, end + 8)
  if (/^(?:太|汉|师|板|头)/u.test(after) && given.endsWith('老')) return null
  if (PLACE_AFTER.test(after) && !PLACE_NOT.test(after)) return null

  const officialBefore = OFFICIAL_BEFORE.test(before) && !PRIVATE_BEFORE.test(before)
  const officialAfter = OFFICIAL_AFTER.test(after) && !PRIVATE_BEFORE.test(text.slice(end, end + 3))
  const cue = !NOT_CUE.test(before) && (CUE.test(before) || LABEL.test(before) || PRIVATE_BEFORE.test(before))
  const listHead = continuesList(text, start, acceptedEnds)
  const belongs = BELONGS_AFTER.test(after)
  const functional = surnameLength === 1 && FUNCTION_SURNAMES.has(surname)
  const common = [...given].filter((unit) => GIVEN_CHARS.has(unit)).length

  let total = 0
  if (cue || officialBefore) total += 4
  else if (officialAfter) total += 2.5
  else if (listHead !== null) total += 4
  else if (scene.view.lineStart.has(start) || BEFORE_CHARS.includes(text.charAt(start - 1))) total += 1
  else if (!boundaries.has(start)) return null
  const announced = cue || officialBefore || listHead !== null

  total += kind === 'compound' ? 2 : kind === 'plain' ? 1.5 : kind === 'wordy' ? 0 : -1
  if (kind === 'rare' && !announced) return null
  if (functional) {
    if (!announced || common < given.length) return null
    total -= 1
  }
  if (HARD_SURNAMES.has(surname)) {
    if (!announced && common < given.length) return null
    total -= announced ? 0 : given.length === 2 ? 0.5 : 1.5
  }
  const strong = STRONG_AFTER_PAREN.test(after) || belongs || STRONG_AFTER.test(after)
  const weak = after === '' || view.lineStart.has(end) || AFTER_CHARS.includes(after.charAt(0))
  if (surnameLength === 1 && NOT_NAMES.has(name.slice(0, 2))) {
    // 「韩国涛、」 may still be a person when everything else agrees.
    if (!announced || given.length < 2 || common < 2 || !(strong || weak) || !boundaries.has(end)) return null
    total -= 1.5
  }
  if (strong) total += 2.2
  else if (weak) total += 1
  else if (!boundaries.has(end)) total -= 1
  else total -= announced ? 0 : 1

  total += strong || boundaries.has(end) ? 1 : -1.5
  if (!strong && STRONG_AFTER.test(text.slice(end - 1, end + 7))) total -= 3
  total += common * 0.5
  total -= [...given].filter((unit) => UNLIKELY_GIVEN.has(unit)).length * 1.2
  total += wordVotes(name, surname, given, common)
  if (start > 0 && [...view.lineStart].some((line) => line > start && line < end)) total -= 1.5
  const official = officialBefore || officialAfter || (!cue && (listHead?.official ?? false))
  return { start, end, name, score: total, official }
}

function isClear(text: string, at: number): boolean {
  const kind = surnameClass(text.slice(at, at + 2)) ?? surnameClass(text.charAt(at))
  return kind === 'plain' || kind === 'compound' || kind === 'wordy'
}

/** 「申请人」 is no name, and in 「孙子周小满」 the first surname belongs to the kinship word. */
function insideRoleWord(text: string, start: number, end: number): boolean {
  const word = KIN_AT.exec(text.slice(start, start + 7))?.[0] ?? ''
  return (
    word !== '' && (start + word.length >= end || surnameClass(text.charAt(start + word.length)) !== null)
  )
}

/** What the dictionary says: a surname that stands alone is a good sign, a name that is itself a word a bad one. */
function wordVotes(name: string, surname: string, given: string, common: number): number {
  const words = splitWords(name)
  if (words.length === 1) return surname.length === 2 ? 0 : -2
  if (words[0] !== surname) return surname.length === 2 ? 0.5 : -0.5
  if (words.length === 2 && given.length === 2) return NOT_GIVEN.has(given) ? -4 : common === 2 ? 1 : -2
  return 1
}

/** The accepted name that a list continues from: 「王强、李娜和赵敏」. */
function continuesList(
  text: string,
  start: number,
  acceptedEnds: ReadonlyMap<number, KnownName>,
): KnownName | null {
  const separator = LIST_SEPARATOR.exec(text.slice(Math.max(0, start - 2), start))
  if (separator === null || separator[0] === '，') return null
  return acceptedEnds.get(start - separator[0].length) ?? null
}

/** Of 「赵静」 and 「赵静在」 one is wrong: what occurs in more surroundings, else the better score, is the name. */
function settle(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const scoreOf = new Map<string, number>()
  for (const { name, score } of candidates) scoreOf.set(name, Math.max(scoreOf.get(name) ?? 0, score))
  const count = (name: string) => text.split(name).length - 1
  const dropped = new Set<string>()
  for (const short of scoreOf.keys()) {
    for (const long of scoreOf.keys()) {
      if (long.length !== short.length + 1 || !long.startsWith(short)) continue
      const loser =
        count(short) > count(long) || (scoreOf.get(short) ?? 0) > (scoreOf.get(long) ?? 0) ? long : short
      dropped.add(loser)
    }
  }
  return candidates.filter((candidate) => !dropped.has(candidate.name))
}

const DOTTED = new RegExp(`[${TRANSLITERATION_CHARS}]{1,8}(?:·[${TRANSLITERATION_CHARS}]{1,10})+`, 'gu')
const TIBETAN = new RegExp(`(?:${alternation(TIBETAN_PARTS)}){2}`, 'gu')
const MONGOLIAN = new RegExp(`(?:${alternation(MONGOLIAN_NAMES)}){1,2}`, 'gu')
const LATIN_NAME = /(?<![A-Za-z])[A-Z][A-Za-z'’-]+(?:[A-Z][a-z'’-]+)+(?![A-Za-z])/gu

/** Names with a middle dot, and Tibetan, Mongolian and Latin names beside a cue. */
function foreignNames(scene: Scene): readonly FoundPerson[] {
  const { text, taken } = scene
  const out: FoundPerson[] = []
  const add = (start: number, name: string) => {
    const before = text.slice(Math.max(0, start - 14), start)
    out.push({
      name,
      official: OFFICIAL_BEFORE.test(before) && !PRIVATE_BEFORE.test(before),
      lawyer: false,
      foreign: true,
    })
  }
  for (const { start, match } of matches(text, DOTTED)) {
    const name = match[0].replace(/(?:(?<=·..)于.*|于)$/u, '')
    if (taken(start)) continue
    // 「丈夫买合木提·吐尔逊」: the kinship word may itself be made of transliteration characters.
    const cut =
      [3, 2, 1].find(
        (offset) =>
          name.indexOf('·') > offset && CUE.test(text.slice(Math.max(0, start - 10), start + offset)),
      ) ?? 0
    add(start + cut, name.slice(cut))
  }
  const announced = (start: number) => {
    const before = text.slice(Math.max(0, start - 14), start)
    return (
      CUE.test(before) || LABEL.test(before) || OFFICIAL_BEFORE.test(before) || /[、和与及]$/u.test(before)
    )
  }
  for (const pattern of [TIBETAN, MONGOLIAN, LATIN_NAME]) {
    for (const { start, match } of matches(text, pattern)) {
      const strong =
        STRONG_AFTER.test(text.slice(start + match[0].length)) &&
        BEFORE_CHARS.includes(text.charAt(start - 1) || '。')
      if (!taken(start) && !isWord(match[0]) && (announced(start) || (pattern === TIBETAN && strong)))
        add(start, match[0])
    }
  }
  return out
}
