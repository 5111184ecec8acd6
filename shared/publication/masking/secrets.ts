/** What must not survive, and where equal characters lawfully remain. */
import { parseCivilDate } from '#shared/kernel/civil-date.ts'
import { addressDetails } from './detect/addresses.ts'
import { birthDateOf } from './detect/id-number.ts'
import { canonical, compact } from './fold.ts'
import { isHidden, nameParts, type Person } from './people.ts'
import type { MaskingSettings } from './settings.ts'
import { addressesOf, type KnownParty, type RuleCode, type Secret, type Segment } from './types.ts'
import { isWord } from './words.ts'

/** A stretch of the source in which a hidden name's characters stay: 「高峰镇人民政府」 for 「高峰」. */
export type Spared = { readonly name: string; readonly start: number; readonly end: number }

/** Words that mask by meaning, not by identity: the same word may lawfully occur elsewhere. */
const BY_CONTEXT: ReadonlySet<RuleCode> = new Set(['health', 'school', 'workplace', 'reviewer'])

type Draft = { readonly value: string; readonly rule: RuleCode; readonly allowedIn: Set<string> }

/** Collects secrets under their canonical form; values too short to lead to anybody are left out. */
function collector() {
  const drafts = new Map<string, Draft>()
  return {
    add: (value: string, rule: RuleCode) => {
      const key = canonical(value)
      const tooShort = /^[\d.×-]+$/u.test(key) ? key.replace(/\D/gu, '').length < 6 : [...key].length < 2
      if (!tooShort && !drafts.has(key))
        drafts.set(key, { value: compact(value).text, rule, allowedIn: new Set() })
    },
    get: (value: string) => drafts.get(canonical(value)),
    secrets: (): readonly Secret[] =>
      [...drafts.values()].map(({ value, rule, allowedIn }) => ({ value, rule, allowedIn: [...allowedIn] })),
  }
}

/** Every private value of the record but the names of people. Taken from the record alone, whatever the detectors saw. */
function addRecord(
  add: (value: string, rule: RuleCode) => void,
  knowledge: readonly KnownParty[],
  settings: MaskingSettings,
): void {
  for (const party of knowledge) {
    if (party.kind === 'agency') continue
    if (party.phone !== undefined) add(party.phone, 'phone')
    for (const value of party.identifiers ?? []) add(value, 'labelled-number')
    if (party.kind === 'natural' || settings.organisationAddresses === 'cut')
      for (const address of addressesOf(party))
        for (const detail of addressDetails(address)) add(detail, 'address')
    if (party.kind === 'natural') {
      if (party.idNumber !== undefined) add(party.idNumber, 'id-number')
      for (const day of birthDaysOf(party)) add(day, 'birth-date')
      for (const value of party.otherNames ?? []) add(value, 'other-name')
    } else {
      if (settings.organisations === 'mask') add(party.name, 'organisation')
      if (settings.unifiedCodes === 'mask' && party.unifiedCode !== undefined)
        add(party.unifiedCode, 'unified-code')
    }
  }
}

/** The day in the record and the day inside the identity number, as `YYYY-MM-DD`. */
function birthDaysOf({ birthDate, idNumber }: KnownParty): readonly string[] {
  const days = [
    parseCivilDate(birthDate ?? ''),
    birthDateOf(canonical(idNumber ?? '').replace(/[^\dx]/gu, '')),
  ]
  return [...new Set(days.flatMap((day) => day ?? []))]
}

/** The private values of the record alone: names of parties who act in no office, numbers, birth dates, addresses. */
export function secretsOfRecord(
  knowledge: readonly KnownParty[],
  settings: MaskingSettings,
): readonly Secret[] {
  const { add, secrets } = collector()
  for (const party of knowledge)
    if (party.kind === 'natural' && isHidden(party, settings)) add(party.name, 'name')
  addRecord(add, knowledge, settings)
  return secrets()
}

/** Collects the secrets of a masking: everything masked, and everything private that the record knows. */
export function secretsOfMasking(
  segments: readonly Segment[],
  knowledge: readonly KnownParty[],
  people: readonly Person[],
  spared: readonly Spared[],
  text: string,
  settings: MaskingSettings,
): readonly Secret[] {
  const { add, get, secrets } = collector()
  for (const person of people) {
    if (!person.hidden) continue
    add(person.name, person.origin === 'text' ? 'found-name' : 'name')
    if (person.foreign) for (const part of nameParts(person)) if (!isWord(part)) add(part, 'name-part')
  }
  addRecord(add, knowledge, settings)
  const published = canonical(segments.map((segment) => segment.text).join(''))
  for (const segment of segments) {
    if (segment.kind !== 'mask' || segment.secret === undefined) continue
    if (BY_CONTEXT.has(segment.rule) && published.includes(canonical(segment.secret))) continue
    add(segment.secret, segment.rule)
  }
  for (const { name, start, end } of spared) get(name)?.allowedIn.add(compact(text.slice(start, end)).text)
  return secrets()
}
