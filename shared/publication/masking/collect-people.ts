/** Everybody in a text: first the people of the record, then those whom nobody registered. */
import { vouchedPlaces } from './detect/agencies.ts'
import { matches, places } from './detect/finding.ts'
import { type FoundPerson, findPeople } from './detect/found-people.ts'
import { findNames, type NameHits } from './detect/names.ts'
import { alternation, compact, compactRange } from './fold.ts'
import { UNSURNAMED_PEOPLES } from './lexicon/ethnic.ts'
import { surnameOf } from './lexicon/surnames.ts'
import { cleanName, nameParts, type Person, peopleOfRecord } from './people.ts'
import type { Reading } from './reading.ts'
import type { MaskingSettings } from './settings.ts'
import { addressesOf } from './types.ts'

/** 「云江望川律师事务所」 holds no person; what leads up to it may. */
const LAW_FIRM = /\p{Script=Han}{2,6}(?:律师事务所|法律服务所)/gu
const LONGEST_ENDING = 5
const FIRM_LEAD = /^.*[委托聘请由系的是在与和及、经向为所]/u

export type PeopleOfText = { readonly people: readonly Person[]; readonly names: NameHits }

const FOREIGN_AFTER = new RegExp(
  `^[，,（(](?:(?:男|女)[，,])?(?:${alternation(UNSURNAMED_PEOPLES)}|\\p{Script=Han}{1,8}(?:国籍|国公民|国人))`,
  'u',
)

/** Collects the people of a text and every occurrence of their names. */
export function collectPeople(reading: Reading, settings: MaskingSettings): PeopleOfText {
  const recorded = peopleOfRecord(reading.knowledge, settings).map((person) =>
    settings.officials === 'keep' && isAgencySide(person, reading) ? { ...person, hidden: false } : person,
  )
  const first = namesOf(reading, recorded)
  const found = searchForOthers(reading, recorded, first)
    .filter((person) => !isRecorded(person, recorded))
    .map((person, index) => personFound(person, index, settings))
  const people = [...recorded, ...found].map((person) => withNationality(person, reading.view.text))
  return { people, names: namesOf(reading, people) }
}

/** A representative whom the record ties to nobody belongs to the party under whose heading the text names him. */
function isAgencySide(person: Person, { headers, knowledge }: Reading): boolean {
  const party = knowledge.find(({ name }) => cleanName(name) === person.name)
  if (party === undefined || party.relation !== undefined || !/代表人|负责人|代理人/u.test(party.role))
    return false
  const lines = headers.filter((line) => line.names.some(({ text }) => text === person.name))
  return lines.length > 0 && lines.every((line) => line.side === 'agency')
}

function namesOf(reading: Reading, people: readonly Person[]): NameHits {
  const { view, agencies, knowledge, protectedRanges } = reading
  const vouchers = [
    ...agencies,
    ...knowledge.flatMap(addressesOf),
    ...protectedRanges.map((range) => view.text.slice(range.start, range.end)),
  ]
  const vouched = new Map(people.map((person) => [person.name, vouchedPlaces(person.name, vouchers)]))
  return findNames(view, people, protectedRanges, vouched)
}

/** The search steps over what is explained already: recorded names, agencies, numbers, organisations. */
function searchForOthers(
  reading: Reading,
  recorded: readonly Person[],
  names: NameHits,
): readonly FoundPerson[] {
  const { view, headers, knowledge, protectedRanges } = reading
  const explained = new Set<number>()
  const explain = ({ start, end }: { readonly start: number; readonly end: number }) => {
    for (let i = start; i < end; i += 1) explained.add(i)
  }
  for (const range of [...names.findings, ...names.kept]) explain(compactRange(view, range))
  for (const range of protectedRanges) explain(range)
  for (const line of headers)
    if (line.subject !== 'natural')
      for (const { start, text } of line.names) explain({ start, end: start + text.length })
  for (const party of knowledge)
    if (party.kind !== 'natural') for (const hit of places(view.text, compact(party.name).text)) explain(hit)

  for (const hit of matches(view.text, LAW_FIRM)) {
    const lead = FIRM_LEAD.exec(hit.match[0].slice(0, -LONGEST_ENDING))?.[0].length ?? 0
    explain({ start: hit.start + lead, end: hit.end })
  }

  const known = [
    ...names.findings.map((finding) => ({ end: compactRange(view, finding).end, official: false })),
    ...names.kept.map((span) => ({ end: compactRange(view, span).end, official: true })),
  ]
  const placeText = protectedRanges
    .filter((range) => range.kind !== 'law')
    .map((range) => view.text.slice(range.start, range.end))
    .join('|')
  const families = new Set(recorded.flatMap((person) => person.surname ?? []))
  return findPeople(view, headers, (index) => explained.has(index), known, placeText, families)
}

/** A recorded name without its dots, or a part of a recorded foreign name, is nobody new. */
function isRecorded(found: FoundPerson, recorded: readonly Person[]): boolean {
  const bare = (name: string) => name.replace(/·/gu, '')
  return recorded.some(
    (known) =>
      bare(known.name) === bare(found.name) || (known.foreign && nameParts(known).includes(found.name)),
  )
}

function personFound(found: FoundPerson, index: number, settings: MaskingSettings): Person {
  const kept =
    (found.official && settings.officials === 'keep') || (found.lawyer && settings.lawyers === 'keep')
  return {
    id: `found-${index}`,
    name: found.name,
    surname: found.foreign ? null : surnameOf(found.name),
    foreign: found.foreign,
    hidden: !kept,
    origin: 'text',
    roles: [],
  }
}

/** A nationality or people behind the name tells that it is not surname + given name. */
function withNationality(person: Person, text: string): Person {
  if (person.foreign || !person.hidden) return person
  const at = text.indexOf(person.name)
  const after = text.slice(at + person.name.length, at + person.name.length + 24)
  if (at < 0 || !FOREIGN_AFTER.test(after)) return person
  const surname = surnameOf(person.name)
  return surname !== null && person.name.length <= surname.length + 1 ? person : { ...person, foreign: true }
}
