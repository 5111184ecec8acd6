/** Every occurrence of every person's name, longest name first, in the compact view. */
import { alternation, type Compact, sourceRange } from '../fold.ts'
import { KIN_WORDS, ROLE_WORDS } from '../lexicon/relations.ts'
import { surnameClass } from '../lexicon/surnames.ts'
import { nameParts, namePattern, type Person } from '../people.ts'
import { isWord, wordBoundaries } from '../words.ts'
import type { Protected } from './agencies.ts'
import { type Finding, type KeptSpan, matches } from './finding.ts'

const PLACE_NEXT =
  /^(?:镇|乡|县|市|区|街道|村(?!民)|路(?!过)|街|社区|大桥|水库|林场|农场|派出所|法庭|办事处|中心小学|小学|中学)/u
const CUE_BEFORE = new RegExp(
  `(?:${alternation([...KIN_WORDS, ...ROLE_WORDS].filter((word) => word.length > 1))})[：:“]?$`,
  'u',
)
/** Characters between which an ordinary-looking word is a person: 「由高峰提交」「高峰的邻居」. */
const EDGE_BEFORE =
  /[\s，。、；：:,;.（(“《与和同及由被向对给让将把系是为经称据因后时在于到的其而但以从跟令使至即若如虽故并又还也仅则当]$/u
const EDGE_AFTER =
  /^(?:[，。、；：:,;（(）)”》的与和同及由被向对给将把系是为称于在以从至未不也均已再又仍曾说]|$|提|申|名下|本人|陈述|表示|驾驶|认为|主张|证明)/u
const BOTH_WORD_EDGES = 2

export type NameHits = {
  readonly findings: readonly Finding[]
  readonly kept: readonly KeptSpan[]
  /** Source ranges in which a hidden name's characters stay on purpose, by name. */
  readonly spared: readonly { readonly name: string; readonly start: number; readonly end: number }[]
}

type Entry = { readonly person: Person; readonly others: readonly Person[] }

/** Marks hidden names for masking and kept names as kept; ordinary words and place names are spared. */
export function findNames(
  view: Compact,
  people: readonly Person[],
  protectedRanges: readonly Protected[],
  vouched: ReadonlyMap<string, readonly string[]>,
): NameHits {
  const findings: Finding[] = []
  const kept: KeptSpan[] = []
  const spared: { name: string; start: number; end: number }[] = []
  const entries = new Map<string, Entry>()
  for (const person of people) {
    const key = person.name.replace(/[·\s]/gu, '')
    const before = entries.get(key)
    entries.set(
      key,
      before ? { person: before.person, others: [...before.others, person] } : { person, others: [] },
    )
  }
  if (entries.size === 0) return { findings, kept, spared }
  const ordinary = new Map([...entries].map(([key, entry]) => [key, isWord(entry.person.name)] as const))
  const body = [...entries.values()]
    .map(({ person }) => person.name)
    .sort((a, b) => b.length - a.length)
    .map(namePattern)
    .join('|')

  for (const { start, end, match } of matches(view.text, new RegExp(body, 'giu'))) {
    const entry = entries.get(match[0].replace(/[·.\-\s]/gu, '')) ?? findLoose(entries, match[0])
    if (entry === null) continue
    const word = ordinary.get(entry.person.name.replace(/[·\s]/gu, '')) ?? false
    const range = sourceRange(view, start, end)
    const why = entry.person.hidden
      ? reasonToSpare(view.text, start, end, word, protectedRanges, vouched.get(entry.person.name) ?? [])
      : null
    if (why === 'place') {
      findings.push({
        ...range,
        rule: 'name',
        replacement: { text: '某' },
        weight: 100,
        reason: '地名与当事人姓名相同，隐去以免认出',
        secret: entry.person.name,
      })
      continue
    }
    if (why !== null) {
      kept.push({ ...range, note: why.note })
      spared.push({ name: entry.person.name, ...sourceRange(view, why.start, why.end) })
      continue
    }
    if (!entry.person.hidden && entry.others.every((person) => !person.hidden)) {
      kept.push({ ...range, note: '履行职务的机关工作人员或者律师，保留姓名' })
      continue
    }
    const who = whoIsMeant(view.text, start, entry)
    findings.push({
      ...range,
      rule: entry.person.origin === 'text' ? 'found-name' : 'name',
      replacement: { person: who.id },
      weight: 100,
      secret: entry.person.name,
      ...(entry.others.length > 0 ? { reason: '两名以上当事人同名，请核对此处指的是谁' } : {}),
    })
  }
  return { findings, kept, spared }
}

function findLoose(entries: ReadonlyMap<string, Entry>, text: string): Entry | null {
  const flat = text.replace(/[·.\-\s]/gu, '').toLowerCase()
  for (const [key, entry] of entries) if (key.replace(/[.-]/gu, '').toLowerCase() === flat) return entry
  return null
}

/** Of several people with one name, the one whose role stands in front. */
function whoIsMeant(text: string, start: number, entry: Entry): Person {
  const before = text.slice(Math.max(0, start - 12), start)
  const all = [entry.person, ...entry.others].filter((person) => person.hidden)
  const bare = before.replace(/[：:]$/u, '')
  return (
    all.find((person) => person.roles.some((role) => bare.endsWith(role) && !bare.endsWith(`被${role}`))) ??
    all[0] ??
    entry.person
  )
}

function reasonToSpare(
  text: string,
  start: number,
  end: number,
  word: boolean,
  ranges: readonly Protected[],
  places: readonly string[],
): { note: string; start: number; end: number } | 'place' | null {
  const after = text.slice(end, end + 5)
  const inside = ranges.find((range) => range.start <= start && end <= range.end)
  if (
    inside !== undefined &&
    (PLACE_NEXT.test(after) || inside.kind === 'law') &&
    (word || inside.kind !== 'law')
  )
    return {
      note: inside.kind === 'agency' ? '机关名称中的文字' : '文号、法规名称中的文字',
      start: inside.start,
      end: inside.end,
    }
  if (places.some((form) => text.startsWith(form, start))) return 'place'
  if (!word) return null
  const edgeBefore =
    start === 0 ||
    EDGE_BEFORE.test(text.slice(0, start)) ||
    CUE_BEFORE.test(text.slice(Math.max(0, start - 8), start))
  const edgeAfter = EDGE_AFTER.test(after)
  if (edgeBefore || edgeAfter) return null
  return {
    note: '此处像是普通词语，请复核',
    start: Math.max(0, start - BOTH_WORD_EDGES),
    end: Math.min(text.length, end + BOTH_WORD_EDGES),
  }
}

/** Given names and parts of foreign names standing alone: 「阿迪力系初次违法」「儿子建国」. */
export function findNameParts(
  view: Compact,
  people: readonly Person[],
  taken: (index: number) => boolean,
): readonly Finding[] {
  const findings: Finding[] = []
  let boundaries: ReadonlySet<number> | null = null
  for (const person of people) {
    if (!person.hidden) continue
    for (const part of nameParts(person)) {
      const pattern = new RegExp(namePattern(part), 'giu')
      for (const { start, end } of matches(view.text, pattern)) {
        if (taken(start) || taken(end - 1)) continue
        if (!person.foreign) {
          boundaries ??= wordBoundaries(view.text)
          if (!standsAlone(view.text, start, end, part, boundaries)) continue
        }
        findings.push({
          ...sourceRange(view, start, end),
          rule: 'name-part',
          replacement: { person: person.id },
          weight: 95,
          ...(person.foreign ? {} : { secret: null }),
        })
      }
    }
  }
  return findings
}

/** What only a person does: even a given name that is also a word is one in front of it. */
const SPEAKS = /^(?:说|称(?!号|谓|重)|认为|表示|不服|述称|回答)/u

function standsAlone(
  text: string,
  start: number,
  end: number,
  part: string,
  boundaries: ReadonlySet<number>,
): boolean {
  const previous = text.charAt(start - 1)
  if (surnameClass(previous) === 'plain' || PLACE_NEXT.test(text.slice(end, end + 4))) return false
  if (CUE_BEFORE.test(text.slice(Math.max(0, start - 8), start))) return true
  const begins = start === 0 || /[，。；：“\n]/u.test(text.charAt(start - 1))
  if (begins && SPEAKS.test(text.slice(end, end + 3))) return true
  return (
    !isWord(part) && boundaries.has(start) && boundaries.has(end) && EDGE_AFTER.test(text.slice(end, end + 4))
  )
}
