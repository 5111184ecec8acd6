/** Runs every detector over a text and settles which of their findings stand. */
import { type CivilDate, parseCivilDate } from '#shared/kernel/civil-date.ts'
import type { PeopleOfText } from './collect-people.ts'
import { findAddresses, findKnownAddress } from './detect/addresses.ts'
import { findBirthDates } from './detect/births.ts'
import type { Finding, KeptSpan } from './detect/finding.ts'
import { findHealth, findSchools } from './detect/health.ts'
import { birthDateOf } from './detect/id-number.ts'
import { findNameParts } from './detect/names.ts'
import { findKnownNumber, findNumbers, squeeze } from './detect/numbers.ts'
import { findOrganisations } from './detect/organisations.ts'
import { findLatinNames, findOtherNames } from './detect/other-names.ts'
import { findRepeats } from './detect/repeats.ts'
import { collidingAddresses, headerTidying, widenInHeader } from './detect/tidy.ts'
import { findOwnBusinesses, findWorkplaces } from './detect/workplaces.ts'
import { canonical, sourceRange } from './fold.ts'
import type { Reading } from './reading.ts'
import { withoutOverlaps } from './resolve.ts'
import type { MaskingSettings } from './settings.ts'
import { addressesOf } from './types.ts'

/** Findings above this weight are exact and win even where something is kept on purpose. */
const EXACT = 90

export type Settled = { readonly findings: readonly Finding[]; readonly kept: readonly KeptSpan[] }

/** All findings of a text, without overlaps, in text order. */
export function collectFindings(
  reading: Reading,
  { people, names }: PeopleOfText,
  settings: MaskingSettings,
): Settled {
  const { view, flat, headers, knowledge } = reading
  const numbers = findNumbers(flat, settings.unifiedCodes === 'keep')
  const known = knownIdentifiers(reading, settings)
  const hidden = people.filter((person) => person.hidden)
  const named = namedOffsets(reading, names.findings, names.kept)
  const seen: readonly Finding[] = [
    ...names.findings,
    ...findNameParts(view, hidden, named),
    ...findOtherNames(view, settings.givenName),
    ...findLatinNames(view, names.findings),
    ...known,
    ...numbers.findings,
    ...findBirthDates(flat, birthDates(reading, [...numbers.findings, ...known]), settings.birthDates),
    ...knownAddresses(reading, settings),
    ...findAddresses(view, settings.addressLevel, agencyLines(reading, settings)),
    ...(settings.health === 'mask' ? findHealth(view, inTitleOrAgency(reading)) : []),
    ...findSchools(view),
    ...findWorkplaces(view, knowledge, settings),
    ...findOwnBusinesses(view, knowledge),
    ...collidingAddresses(
      view,
      headers,
      hidden.map((person) => person.name),
    ),
    ...findOrganisations(view, knowledge, settings),
  ]
  const kept = [...numbers.kept, ...names.kept, ...agencyPhones(reading, numbers.findings)]
  const findings = [...seen, ...findRepeats(view, seen)].filter(
    ({ start, end, weight }) =>
      weight >= EXACT || !kept.some((span) => span.start <= start && end <= span.end),
  )
  const tidied = [
    ...widenInHeader(view, headers, withoutOverlaps(findings)),
    ...(settings.genderAndEthnicity === 'remove' ? headerTidying(view, headers) : []),
  ]
  return { findings: withoutOverlaps(tidied), kept }
}

/** Compact offsets that belong to a full name already. */
function namedOffsets(
  reading: Reading,
  ...ranges: readonly (readonly { readonly start: number; readonly end: number }[])[]
): (index: number) => boolean {
  const taken = new Set<number>()
  for (const { start, end } of ranges.flat()) for (let i = start; i < end; i += 1) taken.add(i)
  return (index) => taken.has(reading.view.source[index] ?? -1)
}

function knownIdentifiers({ flat, knowledge }: Reading, settings: MaskingSettings): readonly Finding[] {
  const squeezed = squeeze(flat)
  return knowledge
    .filter((party) => party.kind !== 'agency')
    .flatMap((party) => [
      ...(party.idNumber === undefined ? [] : findKnownNumber(squeezed, party.idNumber, 'id-number')),
      ...(party.phone === undefined ? [] : findKnownNumber(squeezed, party.phone, 'phone')),
      ...(party.unifiedCode === undefined || settings.unifiedCodes === 'keep'
        ? []
        : findKnownNumber(squeezed, party.unifiedCode, 'unified-code')),
      ...(party.identifiers ?? []).flatMap((value) => findKnownNumber(squeezed, value, 'labelled-number')),
    ])
}

function knownAddresses({ view, knowledge }: Reading, settings: MaskingSettings): readonly Finding[] {
  return knowledge
    .filter(
      ({ kind }) =>
        kind === 'natural' || (kind === 'organisation' && settings.organisationAddresses === 'cut'),
    )
    .flatMap(addressesOf)
    .flatMap((address) => findKnownAddress(view, address, settings.addressLevel))
}

/** Birth dates in the record and inside every identity number of the record or the text. */
function birthDates({ flat, knowledge }: Reading, findings: readonly Finding[]): readonly CivilDate[] {
  const ids = [
    ...knowledge.flatMap((party) => party.idNumber ?? []),
    ...findings
      .filter((finding) => finding.rule === 'id-number')
      .map((finding) => flat.slice(finding.start, finding.end)),
  ].map((id) => canonical(id).replace(/[^\dx]/gu, ''))
  const dates = [...ids.map(birthDateOf), ...knowledge.map((party) => parseCivilDate(party.birthDate ?? ''))]
  return dates.filter((date): date is CivilDate => date !== null)
}

/** Lines whose addresses are public: the respondent's, and companies' when the office keeps those. */
function agencyLines({ headers }: Reading, settings: MaskingSettings): (offset: number) => boolean {
  const lines = headers.filter(
    (line) =>
      line.side === 'agency' ||
      (line.subject === 'organisation' && settings.organisationAddresses === 'keep'),
  )
  return (offset) => lines.some((line) => line.start <= offset && offset < line.end)
}

function inTitleOrAgency({ protectedRanges }: Reading): (offset: number) => boolean {
  const ranges = protectedRanges.filter((range) => range.kind !== 'number')
  return (offset) => ranges.some((range) => range.start <= offset && offset < range.end)
}

/** The respondent's own telephone in its header line is public. */
function agencyPhones({ view, headers }: Reading, findings: readonly Finding[]): readonly KeptSpan[] {
  const lines = headers
    .filter((line) => line.subject === 'agency')
    .map((line) => sourceRange(view, line.start, line.end))
  return findings
    .filter(
      ({ rule, start, end }) =>
        rule === 'phone' && lines.some((line) => line.start <= start && end <= line.end),
    )
    .map(({ start, end }) => ({ start, end, note: '机关公开电话，保留' }))
}
