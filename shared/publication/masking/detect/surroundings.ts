/** What stands to the left and to the right of a possible name; each side is read once per position. */
import { alternation, type Compact } from '../fold.ts'
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
import { wordBoundaries } from '../words.ts'

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
const ROLE_LIKE = /[人员工户主者师手商]$/u
const PLACE_NOT = /^(?:家中|家里|县城里|村民|市民|区别|省略|路过|镇静|庄重)/u

/** The left side: a word that announces a person, an official title, or at least a place where a name may begin. */
export type LeftSide = {
  readonly cue: boolean
  readonly official: boolean
  /** Line start, punctuation or a preposition. */
  readonly edge: boolean
  /** An ending that many role words share (人 员 工 户 主 者 师 手 商), though the word is in no list. */
  readonly roleLike: boolean
}

/** The right side: how well it fits behind a person's name. */
export type RightSide = {
  readonly fit: 'strong' | 'weak' | 'none'
  readonly official: boolean
  /** The ending of a place or an agency: what stands before it is no person. */
  readonly place: boolean
}

/** The surroundings of one text, computed when asked for. */
export type Surroundings = {
  readonly leftOf: (start: number) => LeftSide
  readonly rightOf: (end: number) => RightSide
  readonly isWordEdge: (index: number) => boolean
  /** A verb or label runs across the index: 「名下」 in 「邹材春名下」 cut after 名. */
  readonly splitsWord: (index: number) => boolean
  /** Length of the kinship or role word that begins at the index, 0 when none does. */
  readonly roleWordAt: (index: number) => number
}

/** Prepares the surroundings of a compact view. */
export function surroundingsOf(view: Compact): Surroundings {
  const { text } = view
  const boundaries = wordBoundaries(text)
  const startsStrong = (index: number) => STRONG_AFTER.test(text.slice(index, index + 8))
  return {
    leftOf: remembered((start) => leftSide(view, text.slice(Math.max(0, start - 14), start), start)),
    rightOf: remembered((end) => rightSide(view, text.slice(end, end + 8), end)),
    isWordEdge: (index) => boundaries.has(index),
    splitsWord: remembered((index) => startsStrong(index - 1)),
    roleWordAt: remembered((index) => KIN_AT.exec(text.slice(index, index + 7))?.[0].length ?? 0),
  }
}

function leftSide(view: Compact, before: string, start: number): LeftSide {
  const privately = PRIVATE_BEFORE.test(before)
  return {
    cue: !NOT_CUE.test(before) && (privately || CUE.test(before) || LABEL.test(before)),
    official: !privately && OFFICIAL_BEFORE.test(before),
    roleLike: ROLE_LIKE.test(before),
    edge: view.lineStart.has(start) || BEFORE_CHARS.includes(before.slice(-1)),
  }
}

function rightSide(view: Compact, after: string, end: number): RightSide {
  const strong = STRONG_AFTER_PAREN.test(after) || BELONGS_AFTER.test(after) || STRONG_AFTER.test(after)
  const weak = after === '' || view.lineStart.has(end) || AFTER_CHARS.includes(after.charAt(0))
  return {
    fit: strong ? 'strong' : weak ? 'weak' : 'none',
    official: OFFICIAL_AFTER.test(after) && !PRIVATE_BEFORE.test(after.slice(0, 3)),
    place: PLACE_AFTER.test(after) && !PLACE_NOT.test(after),
  }
}

/** 「申请人」 is no name, and in 「孙子周小满」 the first surname belongs to the kinship word. */
export function insideRoleWord(around: Surroundings, text: string, start: number, end: number): boolean {
  const length = around.roleWordAt(start)
  return length > 0 && (start + length >= end || surnameClass(text.charAt(start + length)) !== null)
}

/** Whether a cut of a longer run begins right behind an announcing word: 「丈夫|买合木提」. */
export function announcesAt(text: string, index: number): boolean {
  return CUE.test(text.slice(Math.max(0, index - 14), index))
}

function remembered<T>(compute: (index: number) => T): (index: number) => T {
  const memory = new Map<number, T>()
  return (index) => {
    const known = memory.get(index)
    if (known !== undefined) return known
    const value = compute(index)
    memory.set(index, value)
    return value
  }
}
