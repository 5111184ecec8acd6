/**
 * People who occur in the text but not in the record: witnesses, relatives, neighbours. A candidate is a
 * surname with one or two further characters; words around it vote. A kinship or role word in front is nearly
 * enough; without one the surname must be a clear one and both sides must look like a name's neighbours.
 */
import type { Compact } from '../fold.ts'
import { GIVEN_CHARS } from '../lexicon/given-chars.ts'
import {
  ADDRESS_FORM,
  FUNCTION_SURNAMES,
  HARD_SURNAMES,
  NEVER_GIVEN,
  NOT_GIVEN,
  UNLIKELY_GIVEN,
} from '../lexicon/name-evidence.ts'
import { NOT_NAMES } from '../lexicon/not-names.ts'
import { beginsSurname, type SurnameClass, surnameClass } from '../lexicon/surnames.ts'
import { splitWords } from '../words.ts'
import { findForeignNames } from './foreign-names.ts'
import type { HeaderLine } from './header.ts'
import { insideRoleWord, type Surroundings, surroundingsOf } from './surroundings.ts'

export type FoundPerson = {
  readonly name: string
  readonly official: boolean
  readonly lawyer: boolean
  readonly foreign: boolean
}

/** Where a recorded name ends in the compact view: a list may go on from there. */
export type KnownName = { readonly end: number; readonly official: boolean }

type Candidate = KnownName & { readonly start: number; readonly name: string; readonly score: number }

type Scene = {
  readonly view: Compact
  readonly around: Surroundings
  readonly taken: (index: number) => boolean
  readonly placeText: string
  /** Surnames of the people whom the record knows. */
  readonly families: ReadonlySet<string>
  /** Ends of names, recorded or accepted so far. */
  readonly ends: Map<number, KnownName>
}

/**
 * The votes, found by weighing 3,000 invented sentences with and without an announcing word against statutes
 * and office prose without people: a candidate with four points or more is taken for a person.
 */
const THRESHOLD = 4
const VOTE = {
  announced: 4,
  titleBehind: 2.5,
  roleLike: 2,
  edge: 1,
  family: 0.5,
  surname: { compound: 2, plain: 1.5, wordy: 0, rare: -1 } satisfies Record<SurnameClass, number>,
  right: { strong: 2.2, weak: 1, none: -1 },
  wordEdge: 1,
  insideWord: -1.5,
  splitsWord: -3,
  commonGiven: 0.5,
  unlikelyGiven: -1.2,
  ordinaryPrefix: -1.5,
  brokenLine: -1.5,
} as const

const HAN = /^\p{Script=Han}+$/u
/** Words behind a name that begin with a name character: 「张伟家的房屋」「张伟一方」. */
const NOT_THIRD = new Set(
  '家名户等方夫妻子女父母兄弟姐妹一二三四五六七八九大小老多当又正原现能应可要会想让使用有无来去上下',
)
const PLACE_END = /[省市县区镇乡村]$/u
const OLD_FORM = /^(?:太|汉|师|板|头)/u
const LAWYER_BEFORE = /律师$/u
const LAWYER_BEHIND = /^律师(?!事务所)/u
const LIST_SEPARATOR = /(?:、|和|与|及|以及|或者|或)$/u

/**
 * Finds people in the compact view. `explained` marks offsets whose meaning is known (names, agencies, laws);
 * `placeText` holds the agencies and document numbers, in which a candidate would be a place.
 */
export function findPeople(
  view: Compact,
  headers: readonly HeaderLine[],
  explained: (index: number) => boolean,
  known: readonly KnownName[],
  placeText: string,
  families: ReadonlySet<string>,
): readonly FoundPerson[] {
  const people = new Map<string, FoundPerson>()
  const note = (person: FoundPerson) => {
    const before = people.get(person.name)
    // Hidden wins: one private mention is enough to hide a name.
    people.set(person.name, {
      name: person.name,
      official: person.official && (before?.official ?? true),
      lawyer: person.lawyer && (before?.lawyer ?? true),
      foreign: person.foreign || (before?.foreign ?? false),
    })
  }
  const inHeader = new Set<number>()
  for (const { person, start } of peopleInHeader(headers, explained)) {
    note(person)
    for (let i = 0; i < person.name.length; i += 1) inHeader.add(start + i)
  }
  const taken = (index: number) => explained(index) || inHeader.has(index)
  const around = surroundingsOf(view)
  for (const { name, official } of findForeignNames(view, around, taken))
    note({ name, official, lawyer: false, foreign: true })

  const scene: Scene = {
    view,
    around,
    taken,
    placeText,
    families,
    ends: new Map(known.map((name) => [name.end, name])),
  }
  const accepted: Candidate[] = []
  for (let start = 0; start < view.text.length; start += 1) {
    const best = bestAt(scene, start)
    if (best === null || givesWay(scene, start)) continue
    accepted.push(best)
    scene.ends.set(best.end, best)
  }
  for (const name of known.flatMap((entry) => longerName(scene, entry) ?? []))
    note({ name, official: false, lawyer: false, foreign: false })
  for (const { name, official, start, end } of settle(view.text, accepted)) {
    const lawyer = LAWYER_BEFORE.test(view.text.slice(0, start)) || LAWYER_BEHIND.test(view.text.slice(end))
    note({ name, official, lawyer, foreign: false })
  }
  return [...people.values()]
}

/** Natural persons named in the opening lines, and where; their side is known, so the search leaves them alone. */
function peopleInHeader(
  headers: readonly HeaderLine[],
  taken: (index: number) => boolean,
): readonly { readonly person: FoundPerson; readonly start: number }[] {
  return headers
    .filter((line) => line.subject === 'natural')
    .flatMap((line) =>
      line.names
        .filter(({ start, text }) => !taken(start) && /^\p{Script=Han}{2,4}$/u.test(text))
        .filter(
          ({ text }) => surnameClass(text.slice(0, 1)) !== null || surnameClass(text.slice(0, 2)) !== null,
        )
        .filter(({ text }) => text.length < 4 || !PLACE_END.test(text))
        .map(({ start, text }) => ({
          start,
          person: { name: text, official: line.side === 'agency', lawyer: line.lawyer, foreign: false },
        })),
    )
}

/** 「弟弟张伟成」 beside a recorded 「张伟」: another person whose name goes one character further. */
function longerName(scene: Scene, known: KnownName): string | null {
  const { view, around } = scene
  const { end } = known
  const start = end - 2
  const third = view.text.charAt(end)
  const longer = view.text.slice(start, end + 1)
  const plausible =
    GIVEN_CHARS.has(third) && !UNLIKELY_GIVEN.has(third) && !NOT_THIRD.has(third) && HAN.test(longer)
  if (!plausible || surnameClass(longer.charAt(0)) === null || scene.taken(end)) return null
  const right = around.rightOf(end + 1)
  return around.leftOf(start).cue && right.fit !== 'none' && !right.place && around.isWordEdge(end + 1)
    ? longer
    : null
}

/** 「向吴桂芬购买」: a preposition that is also a surname gives way to the surname behind it. */
function givesWay(scene: Scene, start: number): boolean {
  const { text } = scene.view
  if (!FUNCTION_SURNAMES.has(text.charAt(start)) || bestAt(scene, start + 1) === null) return false
  const next = surnameClass(text.slice(start + 1, start + 3)) ?? surnameClass(text.charAt(start + 1))
  return next !== null && next !== 'rare'
}

function bestAt(scene: Scene, start: number): Candidate | null {
  if (!beginsSurname(scene.view.text.charAt(start))) return null
  for (const surnameLength of [2, 1]) {
    const kind = surnameClass(scene.view.text.slice(start, start + surnameLength))
    if (kind === null || scene.taken(start)) continue
    const candidates = [1, 2].flatMap((givenLength) => {
      const end = start + surnameLength + givenLength
      return isPossible(scene, start, end, surnameLength)
        ? (judge(scene, start, end, surnameLength, kind) ?? [])
        : []
    })
    const [first, second] = candidates.filter((candidate) => candidate.score >= THRESHOLD)
    const best = first !== undefined && second !== undefined && second.score > first.score ? second : first
    if (best !== undefined) return best
  }
  return null
}

/** What rules a candidate out whatever stands around it. */
function isPossible(scene: Scene, start: number, end: number, surnameLength: number): boolean {
  const { text } = scene.view
  const name = text.slice(start, end)
  const given = name.slice(surnameLength)
  if (end > text.length || !HAN.test(name)) return false
  for (let i = start; i < end; i += 1) if (scene.taken(i)) return false
  if ([...given].some((unit) => NEVER_GIVEN.has(unit)) || ADDRESS_FORM.test(given)) return false
  if (given.endsWith('老') && OLD_FORM.test(text.slice(end, end + 1))) return false
  if (PLACE_END.test(name) || scene.placeText.includes(name)) return false
  return !insideRoleWord(scene.around, text, start, end)
}

/** Adds up the votes; null when the candidate fails a condition of its surname. */
function judge(
  scene: Scene,
  start: number,
  end: number,
  surnameLength: number,
  kind: SurnameClass,
): Candidate | null {
  const { view, around } = scene
  const right = around.rightOf(end)
  if (right.place) return null
  const left = around.leftOf(start)
  const name = view.text.slice(start, end)
  const surname = name.slice(0, surnameLength)
  const given = name.slice(surnameLength)
  const listHead = continuesList(scene, start)
  const announced = left.cue || left.official || listHead !== null
  const common = [...given].filter((unit) => GIVEN_CHARS.has(unit)).length
  const wordEdge = around.isWordEdge(end)
  let score: number = VOTE.surname[kind]

  if (announced) score += VOTE.announced
  else if (right.official) score += VOTE.titleBehind
  else if (left.roleLike && around.isWordEdge(start)) score += VOTE.roleLike
  else if (left.edge) score += VOTE.edge
  else if (!around.isWordEdge(start)) return null
  if (kind === 'rare' && !announced) return null
  // A party's relatives share the surname: then even 应 is a surname first and a word second.
  const family = scene.families.has(surname)
  if (family) score += VOTE.family
  if (FUNCTION_SURNAMES.has(surname) && !(family && announced)) {
    if (!announced || common < given.length) return null
    score -= 1
  }
  if (HARD_SURNAMES.has(surname) && !announced) {
    if (common < given.length) return null
    score -= given.length === 2 ? 0.5 : 1.5
  }
  if (surnameLength === 1 && NOT_NAMES.has(name.slice(0, 2))) {
    // 「韩国涛、」 may still be a person when everything else agrees.
    if (!announced || given.length < 2 || common < 2 || right.fit === 'none' || !wordEdge) return null
    score += VOTE.ordinaryPrefix
  }
  score += right.fit === 'none' && wordEdge && announced ? 0 : VOTE.right[right.fit]
  score += right.fit === 'strong' || wordEdge ? VOTE.wordEdge : VOTE.insideWord
  if (right.fit !== 'strong' && around.splitsWord(end)) score += VOTE.splitsWord
  score += common * VOTE.commonGiven
  score += [...given].filter((unit) => UNLIKELY_GIVEN.has(unit)).length * VOTE.unlikelyGiven
  score += wordVotes(name, surname, given, common)
  for (let i = start + 1; i < end; i += 1) if (view.lineStart.has(i)) score += VOTE.brokenLine
  const official = left.official || right.official || (!left.cue && (listHead?.official ?? false))
  return { start, end, name, score, official }
}

/** What the dictionary says: a surname that stands alone is a good sign, a name that is itself a word a bad one. */
function wordVotes(name: string, surname: string, given: string, common: number): number {
  const words = splitWords(name)
  if (words.length === 1) return surname.length === 2 ? 0 : -2
  if (words[0] !== surname) return surname.length === 2 ? 0.5 : -0.5
  if (words.length === 2 && given.length === 2) return NOT_GIVEN.has(given) ? -4 : common === 2 ? 1 : -2
  return 1
}

/** The name that a list continues from: 「王强、李娜和赵敏」. */
function continuesList(scene: Scene, start: number): KnownName | null {
  const separator = LIST_SEPARATOR.exec(scene.view.text.slice(Math.max(0, start - 2), start))
  return separator === null ? null : (scene.ends.get(start - separator[0].length) ?? null)
}

/** Of 「赵静」 and 「赵静在」 one is wrong: what occurs in more surroundings, else the better score, is the name. */
function settle(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const scoreOf = new Map<string, number>()
  for (const { name, score } of candidates) scoreOf.set(name, Math.max(scoreOf.get(name) ?? 0, score))
  const count = (name: string) => text.split(name).length - 1
  const dropped = new Set<string>()
  for (const long of scoreOf.keys()) {
    const short = long.slice(0, -1)
    if (!scoreOf.has(short)) continue
    const shortWins = count(short) > count(long) || (scoreOf.get(short) ?? 0) > (scoreOf.get(long) ?? 0)
    dropped.add(shortWins ? long : short)
  }
  return candidates.filter((candidate) => !dropped.has(candidate.name))
}
