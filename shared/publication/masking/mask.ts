/**
 * Masking of a decision for publication (行政复议法第七十九条). What the record knows is replaced exactly; the
 * rest is found by pattern and by context. Every change is a segment that a reviewer sees and may correct.
 */
import { type CivilDate, parseCivilDate } from '#shared/kernel/civil-date.ts'
import { findAddresses, findKnownAddress } from './detect/addresses.ts'
import { agencyForms, findProtected, vouchedPlaces } from './detect/agencies.ts'
import { findBirthDates } from './detect/births.ts'
import { type Finding, type KeptSpan, matches } from './detect/finding.ts'
import { findPeople } from './detect/found-people.ts'
import { type HeaderLine, headerLines } from './detect/header.ts'
import { findHealth, findSchools } from './detect/health.ts'
import { birthDateOf } from './detect/id-number.ts'
import { findNameParts, findNames } from './detect/names.ts'
import { findKnownNumber, findNumbers } from './detect/numbers.ts'
import { findOrganisations } from './detect/organisations.ts'
import { findLatinNames, findOtherNames } from './detect/other-names.ts'
import { findRepeats } from './detect/repeats.ts'
import { collidingAddresses, headerTidying, widenInHeader } from './detect/tidy.ts'
import { alternation, canonical, compact, escapeRegExp, narrow, sourceRange } from './fold.ts'
import { UNSURNAMED_PEOPLES } from './lexicon/ethnic.ts'
import { surnameOf } from './lexicon/surnames.ts'
import { numberAliases, type Person, peopleOfRecord } from './people.ts'
import { segmentsOf, withoutOverlaps } from './resolve.ts'
import { secretsOfMasking } from './secrets.ts'
import { DEFAULT_MASKING_SETTINGS, type MaskingSettings } from './settings.ts'
import type { KnownParty, MaskResult } from './types.ts'

const FOREIGN_AFTER = new RegExp(
  `^[，,（(](?:(?:男|女)[，,])?(?:${alternation(UNSURNAMED_PEOPLES)}|\\p{Script=Han}{1,8}(?:国籍|国公民|国人))`,
  'u',
)

/** Masks a text. Pure: the same text, record and settings give the same segments. */
export function maskText(
  text: string,
  knowledge: readonly KnownParty[],
  settings: MaskingSettings = DEFAULT_MASKING_SETTINGS,
): MaskResult {
  const view = compact(text)
  const flat = narrow(text)
  const headers = headerLines(view)
  const agencies = knowledge.filter((party) => party.kind === 'agency').map((party) => party.name)
  const protectedRanges = findProtected(view, agencies)

  const recorded = peopleOfRecord(knowledge, settings)
  const vouchers = [
    ...agencies,
    ...knowledge.flatMap((party) => party.address ?? []),
    ...protectedRanges.map((range) => view.text.slice(range.start, range.end)),
  ]
  const vouchedFor = (people: readonly Person[]) =>
    new Map(people.map((person) => [person.name, vouchedPlaces(person.name, vouchers)]))

  // Round one: what the record knows, so that the search for unknown people steps over it.
  const first = findNames(view, recorded, protectedRanges, vouchedFor(recorded))
  const explained = new Set<number>()
  const explain = (start: number, end: number) => {
    for (let i = start; i < end; i += 1) explained.add(i)
  }
  const compactIndex = new Map(view.source.map((source, i) => [source, i]))
  for (const { start, end } of [...first.findings, ...first.kept])
    explain(compactIndex.get(start) ?? 0, (compactIndex.get(end - 1) ?? 0) + 1)
  for (const range of protectedRanges) explain(range.start, range.end)
  for (const party of knowledge)
    if (party.kind !== 'natural')
      for (const { start, end } of matches(
        view.text,
        new RegExp(escapeRegExp(canonicalName(party.name)), 'gu'),
      ))
        explain(start, end)

  const knownNames = [
    ...first.findings.map((finding) => ({
      end: (compactIndex.get(finding.end - 1) ?? -2) + 1,
      official: false,
    })),
    ...first.kept.map((span) => ({ end: (compactIndex.get(span.end - 1) ?? -2) + 1, official: true })),
  ]
  const placeText = protectedRanges
    .filter((range) => range.kind !== 'law')
    .map((range) => view.text.slice(range.start, range.end))
    .join('|')
  const found = findPeople(
    view,
    headers,
    (index) => explained.has(index),
    knownNames,
    placeText,
    new Set(recorded.flatMap((person) => person.surname ?? [])),
  )
    .filter(
      (person) => !recorded.some((known) => known.name.replace(/·/gu, '') === person.name.replace(/·/gu, '')),
    )
    .map(
      (person, index): Person => ({
        id: `found-${index}`,
        name: person.name,
        surname: person.foreign ? null : surnameOf(person.name),
        foreign: person.foreign,
        hidden:
          !(person.official && settings.officials === 'keep') &&
          !(person.lawyer && settings.lawyers === 'keep'),
        origin: 'text',
        roles: [],
      }),
    )
  const people = [...recorded, ...found].map((person) => withNationality(person, view.text))
  const names = findNames(view, people, protectedRanges, vouchedFor(people))
  const nameTaken = new Set<number>()
  for (const { start, end } of [...names.findings, ...names.kept])
    for (let i = start; i < end; i += 1) nameTaken.add(i)
  const taken = (index: number) => nameTaken.has(view.source[index] ?? -1)

  const numbers = findNumbers(flat, settings.unifiedCodes === 'keep')
  const others = knownIdentifiers(flat, knowledge)
  const births = findBirthDates(
    flat,
    birthDates(knowledge, [...numbers.findings, ...others], flat),
    settings.birthDates,
  )
  const onAgencyLine = agencyLines(headers, settings)
  const addresses = findAddresses(view, settings.addressLevel, onAgencyLine)
  const knownAddresses = knowledge
    .filter(
      (party) =>
        party.kind === 'natural' ||
        (party.kind === 'organisation' && settings.organisationAddresses === 'cut'),
    )
    .flatMap((party) =>
      party.address === undefined ? [] : findKnownAddress(view, party.address, settings.addressLevel),
    )
  const lawTitles = protectedRanges.filter((range) => range.kind === 'law' || range.kind === 'agency')
  const health =
    settings.health === 'mask'
      ? findHealth(view, (offset) => lawTitles.some((range) => range.start <= offset && offset < range.end))
      : []

  const kept: KeptSpan[] = [
    ...numbers.kept,
    ...names.kept,
    ...addresses.kept,
    ...agencyPhones(view, headers, numbers.findings),
  ]
  const seen: readonly Finding[] = [
    ...names.findings,
    ...findNameParts(view, people, taken),
    ...findOtherNames(view, settings.givenName),
    ...findLatinNames(view, names.findings),
    ...others,
    ...numbers.findings,
    ...births,
    ...knownAddresses,
    ...addresses.findings,
    ...health,
    ...findSchools(view),
    ...collidingAddresses(
      view,
      headers,
      people.filter((person) => person.hidden).map((person) => person.name),
    ),
    ...findOrganisations(view, knowledge, settings),
  ]
  const compactOf = (start: number, end: number) => compact(text.slice(start, end)).text
  const findings = [...seen, ...findRepeats(view, seen, compactOf)].filter(
    (finding) =>
      !kept.some((span) => span.start <= finding.start && finding.end <= span.end && finding.weight < 90),
  )
  const tidied = [
    ...widenInHeader(view, headers, withoutOverlaps(findings)),
    ...(settings.genderAndEthnicity === 'remove' ? headerTidying(view, headers) : []),
  ]
  const chosen = withoutOverlaps(tidied)

  const order = chosen.flatMap((finding) =>
    'person' in finding.replacement ? [finding.replacement.person] : [],
  )
  const inOrder = [...new Set(order)].flatMap((id) => people.filter((person) => person.id === id))
  const aliases = numberAliases(inOrder, settings)
  const segments = segmentsOf(text, chosen, kept, (id) => aliases.get(id) ?? '某某')
  return {
    segments,
    aliases: inOrder.map((person) => ({
      name: person.name,
      alias: aliases.get(person.id) ?? '',
      origin: person.origin,
    })),
    secrets: secretsOfMasking(segments, knowledge, people, names.spared, text),
    mustKeep: mustKeep(view.text, agencies, protectedRanges, people),
  }
}

function canonicalName(name: string): string {
  return compact(name).text
}

/** A nationality or people behind the name tells that it is not surname + given name. */
function withNationality(person: Person, text: string): Person {
  if (person.foreign || !person.hidden) return person
  const at = text.indexOf(person.name)
  if (at < 0 || !FOREIGN_AFTER.test(text.slice(at + person.name.length, at + person.name.length + 24)))
    return person
  const chinese = surnameOf(person.name)
  return chinese !== null && person.name.length <= chinese.length + 1 ? person : { ...person, foreign: true }
}

function knownIdentifiers(flat: string, knowledge: readonly KnownParty[]): readonly Finding[] {
  return knowledge
    .filter((party) => party.kind !== 'agency')
    .flatMap((party) => [
      ...(party.idNumber === undefined ? [] : findKnownNumber(flat, party.idNumber, 'id-number')),
      ...(party.phone === undefined ? [] : findKnownNumber(flat, party.phone, 'phone')),
      ...(party.identifiers ?? []).flatMap((value) => findKnownNumber(flat, value, 'labelled-number')),
    ])
}

function birthDates(
  knowledge: readonly KnownParty[],
  findings: readonly Finding[],
  flat: string,
): readonly CivilDate[] {
  const ids = [
    ...knowledge.flatMap((party) => party.idNumber ?? []),
    ...findings
      .filter((finding) => finding.rule === 'id-number')
      .map((finding) => flat.slice(finding.start, finding.end)),
  ].map((id) => canonical(id).replace(/[^\dx]/gu, ''))
  const dates = [...ids.map(birthDateOf), ...knowledge.map((party) => parseCivilDate(party.birthDate ?? ''))]
  return dates.filter((date): date is CivilDate => date !== null)
}

function agencyLines(headers: readonly HeaderLine[], settings: MaskingSettings): (offset: number) => boolean {
  const kept = headers.filter(
    (line) =>
      line.side === 'agency' ||
      (line.subject === 'organisation' && settings.organisationAddresses === 'keep'),
  )
  return (offset) => kept.some((line) => line.start <= offset && offset < line.end)
}

/** The respondent's own telephone in its header line is public. */
function agencyPhones(
  view: ReturnType<typeof compact>,
  headers: readonly HeaderLine[],
  findings: readonly Finding[],
): readonly KeptSpan[] {
  const ranges = headers
    .filter((line) => line.subject === 'agency')
    .map((line) => sourceRange(view, line.start, line.end))
  return findings
    .filter(
      (finding) =>
        finding.rule === 'phone' &&
        ranges.some((range) => range.start <= finding.start && finding.end <= range.end),
    )
    .map((finding) => ({ start: finding.start, end: finding.end, note: '机关公开电话，保留' }))
}

function mustKeep(
  text: string,
  agencies: readonly string[],
  ranges: ReturnType<typeof findProtected>,
  people: readonly Person[],
): readonly string[] {
  const out = new Set<string>()
  for (const name of agencies)
    if (agencyForms(name).some((form) => text.includes(form)) && text.includes(name)) out.add(name)
  for (const range of ranges) if (range.kind === 'number') out.add(text.slice(range.start, range.end))
  for (const person of people)
    if (!person.hidden && person.origin === 'record' && text.includes(person.name)) out.add(person.name)
  return [...out]
}
