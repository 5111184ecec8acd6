/** The people of a case: who is hidden, who stays, and under which spellings each occurs. */
import { canonical, escapeRegExp } from './fold.ts'
import { LAWYER_WORDS, OFFICIAL_TITLES, RESPONDENT_WORDS } from './lexicon/officials.ts'
import { surnameOf } from './lexicon/surnames.ts'
import type { MaskingSettings } from './settings.ts'
import type { KnownParty } from './types.ts'

export type Person = {
  readonly id: string
  readonly name: string
  readonly surname: string | null
  /** Minority and foreign names keep their first character and get 某某. */
  readonly foreign: boolean
  readonly hidden: boolean
  readonly origin: 'record' | 'text'
  readonly roles: readonly string[]
}

const LATIN = /^[\p{Script=Latin}\s.'’·-]+$/u

/** True for names that are not surname + given name by their form alone. */
export function looksForeign(name: string, surname: string | undefined): boolean {
  if (/·/.test(name) || LATIN.test(name)) return true
  const known = surname !== undefined && [...surname].length === 2 && surnameOf(name) === surname
  return [...name].length >= 4 && !known && (surnameOf(name)?.length ?? 1) < 2
}

/** Whether a party of the record acts for the respondent or another agency. */
export function isOfficial(party: KnownParty): boolean {
  const text = `${party.role}${party.relation ?? ''}`
  if (/申请人(?:的)?(?:法定代表人|负责人|代理人)/u.test(text) && !/被申请人/u.test(text)) return false
  return (
    RESPONDENT_WORDS.some((word) => text.includes(word)) ||
    OFFICIAL_TITLES.some((title) => text.includes(title))
  )
}

/** Whether a party is a lawyer acting as representative. */
export function isLawyer(party: KnownParty): boolean {
  return LAWYER_WORDS.some((word) => `${party.role}${party.relation ?? ''}`.includes(word))
}

/** Whether the office's choices hide this person's name. */
export function isHidden(party: KnownParty, settings: MaskingSettings): boolean {
  return !(
    (isOfficial(party) && settings.officials === 'keep') ||
    (isLawyer(party) && settings.lawyers === 'keep')
  )
}

/** Turns the record's natural persons into people; equal names stay separate people. */
export function peopleOfRecord(parties: readonly KnownParty[], settings: MaskingSettings): readonly Person[] {
  return parties
    .filter((party) => party.kind === 'natural' && canonical(party.name).length > 0)
    .map((party, index) => {
      const name = cleanName(party.name)
      return {
        id: `record-${index}`,
        name,
        surname: party.surname ?? surnameOf(name),
        foreign: looksForeign(name, party.surname),
        hidden: isHidden(party, settings),
        origin: 'record',
        roles: [party.role],
      }
    })
}

/** A name as it is compared: NFKC, no white space inside Han names, one kind of middle dot. */
export function cleanName(name: string): string {
  const flat = name
    .normalize('NFKC')
    .replace(/[•‧・∙⋅･]/gu, '·')
    .trim()
  return LATIN.test(flat) ? flat.replace(/\s+/gu, ' ') : flat.replace(/\s+/gu, '')
}

/** The given name, or the parts of a foreign name; only parts that can identify by themselves. */
export function nameParts(person: Pick<Person, 'name' | 'surname' | 'foreign'>): readonly string[] {
  if (person.foreign)
    return person.name.split(/[·.\s]+/u).filter((part) => part.length >= 2 && part !== person.name)
  const given =
    person.surname !== null && person.name.startsWith(person.surname)
      ? person.name.slice(person.surname.length)
      : ''
  return given.length >= 2 ? [given] : []
}

/** A pattern that finds a name in the compact view, with or without its middle dots. */
export function namePattern(name: string): string {
  return escapeRegExp(name.replace(/\s+/gu, '')).replace(/·/gu, '[·.\\-]?')
}

const STEMS = '甲乙丙丁戊己庚辛壬癸'

/** 张某, 张某某, 欧阳某某, 阿某某: the alias before numbering. */
export function baseAlias(
  person: Pick<Person, 'name' | 'surname' | 'foreign'>,
  style: MaskingSettings['givenName'],
): string {
  if (person.foreign || person.surname === null || !person.name.startsWith(person.surname))
    return `${[...person.name][0] ?? ''}${style === 'single' ? '某' : '某某'}`
  const given = style === 'single' ? 1 : Math.max(1, [...person.name].length - [...person.surname].length)
  return person.surname + '某'.repeat(given)
}

/** Numbers equal aliases in the given order of people; an alias that occurs once stays plain. */
export function numberAliases(
  people: readonly Person[],
  settings: Pick<MaskingSettings, 'givenName' | 'numbering'>,
): ReadonlyMap<string, string> {
  const groups = new Map<string, Person[]>()
  for (const person of people) {
    const alias = baseAlias(person, settings.givenName)
    groups.set(alias, [...(groups.get(alias) ?? []), person])
  }
  const out = new Map<string, string>()
  for (const [alias, members] of groups) {
    members.forEach((person, i) => {
      const stem = settings.numbering === 'heavenly-stem' ? STEMS.charAt(i) || String(i + 1) : String(i + 1)
      out.set(person.id, members.length === 1 ? alias : `${alias}${stem}`)
    })
  }
  return out
}
