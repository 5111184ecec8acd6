/** Invented parties. ID numbers carry a valid check digit behind a region code that was never assigned (339988). */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { PartyInput } from '../domain/commands/intake/intake-command.ts'
import { creditCheckCharacter } from '../domain/identity/credit-code.ts'
import { idCheckCharacter } from '../domain/identity/id-card.ts'
import { parsePersonName } from '../domain/identity/person-name.ts'
import type { Agency } from '../domain/model/office.ts'
import type { AgentKind, PartyRole } from '../domain/model/party.ts'

const REGION = '339988'

export type PersonSketch = {
  readonly key: string
  readonly name: string
  readonly birthOn: CivilDate
  readonly gender: '男' | '女'
  readonly address: string
  readonly ethnicity?: string
}

/** A natural person in a role; the ID number is made from the birth date and gender. */
export function person(sketch: PersonSketch, role: PartyRole, actsFor: readonly string[] = []): PartyInput {
  const order = sketch.gender === '男' ? '171' : '282'
  const first17 = `${REGION}${sketch.birthOn.replaceAll('-', '')}${order}`
  return {
    key: sketch.key,
    id: null,
    kind: 'natural',
    role,
    name: parsePersonName(sketch.name),
    formerNames: [],
    gender: sketch.gender,
    ethnicity: sketch.ethnicity ?? '汉族',
    birthOn: sketch.birthOn,
    idKind: 'idCard',
    idNumber: `${first17}${idCheckCharacter(first17)}`,
    agentKind: '',
    employer: '',
    authority: '',
    phone: `139000${phoneTail(sketch.key)}`,
    address: sketch.address,
    serviceAddress: '',
    postcode: '639900',
    actsForPartyIds: actsFor,
    note: '',
  }
}

/** A person who acts for others, with the authority given. */
export function agent(
  sketch: PersonSketch,
  actsFor: readonly string[],
  kind: AgentKind,
  employer: string,
  authority: 'general' | 'special' = 'general',
): PartyInput {
  const base = person(sketch, 'agent', actsFor)
  if (base.kind !== 'natural') return base
  return { ...base, agentKind: kind, employer, authority, note: '委托期限：自委托之日起至本案审理终结之日止' }
}

/** A company or other organisation. */
export function organization(
  key: string,
  name: string,
  role: PartyRole,
  representative: string,
  representativeTitle: string,
  address: string,
): PartyInput {
  const first17 = `91339988MA0${codeTail(key)}`
  return {
    key,
    id: null,
    kind: 'organization',
    role,
    organizationName: name,
    creditCode: `${first17}${creditCheckCharacter(first17)}`,
    legalRepresentativeName: representative,
    legalRepresentativeTitle: representativeTitle,
    phone: `139000${phoneTail(key)}`,
    address,
    serviceAddress: '',
    postcode: '639900',
    actsForPartyIds: [],
    note: '',
  }
}

/** The respondent as the agency directory knows it. */
export function respondent(agencyRecord: Agency): PartyInput {
  return {
    key: `agency-${agencyRecord.name}`,
    id: null,
    kind: 'agency',
    role: 'respondent',
    agencyId: agencyRecord.id,
    organizationName: agencyRecord.name,
    legalRepresentativeName: agencyRecord.legalRepresentativeName,
    legalRepresentativeTitle: agencyRecord.legalRepresentativeTitle,
    phone: agencyRecord.phone,
    address: agencyRecord.address,
    serviceAddress: '',
    postcode: '',
    actsForPartyIds: [],
    note: '',
  }
}

/** Five digits that differ from key to key; not a hash, only a spread. */
function phoneTail(key: string): string {
  return String(spread(key) % 100_000).padStart(5, '0')
}

function codeTail(key: string): string {
  return String(spread(key) % 1_000_000).padStart(6, '0')
}

function spread(key: string): number {
  return Array.from(key).reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 999_983, 7)
}
