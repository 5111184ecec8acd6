/**
 * Masking of a decision for publication (行政复议法第七十九条). What the record knows is replaced exactly; the
 * rest is found by pattern and by context. Every change is a segment that a reviewer sees and may correct.
 */
import { collectFindings } from './collect-findings.ts'
import { collectPeople } from './collect-people.ts'
import type { Finding } from './detect/finding.ts'
import { numberAliases, type Person } from './people.ts'
import { type Reading, readText } from './reading.ts'
import { segmentsOf } from './resolve.ts'
import { secretsOfMasking } from './secrets.ts'
import { DEFAULT_MASKING_SETTINGS, type MaskingSettings } from './settings.ts'
import type { KnownParty, MaskResult } from './types.ts'

/** Masks a text. Pure: the same text, record and settings give the same segments. */
export function maskText(
  text: string,
  knowledge: readonly KnownParty[],
  settings: MaskingSettings = DEFAULT_MASKING_SETTINGS,
): MaskResult {
  const reading = readText(text, knowledge)
  const { people, names } = collectPeople(reading, settings)
  const { findings, kept } = collectFindings(reading, { people, names }, settings)
  const appearing = inOrderOfAppearance(people, findings)
  const aliases = numberAliases(appearing, settings)
  const segments = segmentsOf(text, findings, kept, (id) => aliases.get(id) ?? '某某')
  return {
    segments,
    aliases: appearing.map(({ id, name, origin }) => ({ name, alias: aliases.get(id) ?? '', origin })),
    secrets: secretsOfMasking(segments, knowledge, people, names.spared, text, settings),
    mustKeep: mustKeepOf(reading, people),
  }
}

/** Numbering follows the text, not the record (同姓区分按首次出现). */
function inOrderOfAppearance(people: readonly Person[], findings: readonly Finding[]): readonly Person[] {
  const ids = findings.flatMap(({ replacement }) => ('person' in replacement ? [replacement.person] : []))
  return [...new Set(ids)].flatMap((id) => people.filter((person) => person.id === id))
}

/** Agencies, document numbers and officials that occur in the text. */
function mustKeepOf(
  { view, agencies, protectedRanges }: Reading,
  people: readonly Person[],
): readonly string[] {
  const numbers = protectedRanges
    .filter((range) => range.kind === 'number')
    .map((range) => view.text.slice(range.start, range.end))
  const officials = people
    .filter((person) => !person.hidden && person.origin === 'record')
    .map(({ name }) => name)
  return [...new Set([...agencies, ...officials].filter((name) => view.text.includes(name)).concat(numbers))]
}
