/** 首部: who is who, in the order and the words of a decision (docs: 当事人一人一段, 角色名后全角冒号, 不用空格对齐). */

import {
  type AgencyParty,
  type NaturalParty,
  type OrganizationParty,
  PARTY_ROLE_LABELS,
  type Party,
  type PartyRole,
  partyName,
} from '#shared/domain/model/party.ts'
import { assertNever } from '#shared/kernel/assert.ts'
import { placeholder } from '../../templates/render-text.ts'
import { dateText, joinKnown } from './wording.ts'

/** More applicants than this are listed in an annex and act through representatives (条例17). */
export const MOST_IN_HEAD = 10
/** Up to this many applicants are named in full in the running text. */
const MOST_IN_TEXT = 3

const ID_LABELS = { idCard: '公民身份号码', passport: '护照号码', other: '身份证件号码' } as const

/** Parties of a role in their order, without deleted ones. */
export function partiesOf(parties: readonly Party[], role: PartyRole): readonly Party[] {
  return parties
    .filter((party) => party.role === role && party.deleted === 0)
    .sort((a, b) => a.order - b.order)
}

/** 陈立秋、林秀 up to three, 陈立秋等12人 beyond; agencies are always named in full. */
export function partiesLabel(parties: readonly Party[], most = MOST_IN_TEXT): string {
  const names = parties.map(partyName)
  if (names.length <= most || parties.every((party) => party.kind === 'agency')) return names.join('、')
  const unit = parties.every((party) => party.kind === 'natural') ? '人' : '方'
  return `${names[0] ?? ''}等${names.length}${unit}`
}

/** The lines of 首部 for the given roles, each party followed by those who act for it. */
export function headLines(parties: readonly Party[], roles: readonly PartyRole[]): readonly string[] {
  return roles.flatMap((role) => roleLines(parties, partiesOf(parties, role)))
}

/** 申请人名单, numbered; empty while all applicants fit into 首部. */
export function annexLines(parties: readonly Party[]): readonly string[] {
  const applicants = partiesOf(parties, 'applicant')
  if (applicants.length <= MOST_IN_HEAD) return []
  return applicants.map((party, index) => `${index + 1}.${description(party)}。`)
}

/** One party with its role: `申请人：陈立秋，男，汉族，…。` */
export function partyLine(party: Party): string {
  return `${PARTY_ROLE_LABELS[party.role]}：${description(party)}。`
}

function roleLines(all: readonly Party[], members: readonly Party[]): readonly string[] {
  const [first] = members
  if (first === undefined) return []
  const own =
    members.length > MOST_IN_HEAD && first.role === 'applicant'
      ? [`${PARTY_ROLE_LABELS[first.role]}：${partiesLabel(members)}（名单附后）。`]
      : members.flatMap((party) => [partyLine(party), ...headOfLines(party), ...actorLines(all, party)])
  return [...own, ...representativeLines(all, members), ...jointAgentLines(all, members)]
}

/** 法定代表人 of an organisation or agency, on a line of its own. */
function headOfLines(party: Party): readonly string[] {
  if (party.kind === 'natural' || party.legalRepresentativeName === '') return []
  const known = [party.legalRepresentativeName, party.legalRepresentativeTitle]
  return [`法定代表人：${joinKnown(known)}。`]
}

/** Guardians, and agents who act for this party alone. */
function actorLines(all: readonly Party[], principal: Party): readonly string[] {
  const acting = all.filter((party) => party.deleted === 0 && party.actsForPartyIds.includes(principal.id))
  const guardians = acting.filter((party) => party.role === 'guardian')
  const agents = acting.filter((party) => party.role === 'agent' && party.actsForPartyIds.length === 1)
  return [...guardians, ...agents].sort(byRoleAndOrder).map(partyLine)
}

function byRoleAndOrder(a: Party, b: Party): number {
  return a.role === b.role ? a.order - b.order : a.role === 'guardian' ? -1 : 1
}

function representativeLines(all: readonly Party[], members: readonly Party[]): readonly string[] {
  const ids = new Set(members.map((party) => party.id))
  return partiesOf(all, 'representative')
    .filter((party) => party.actsForPartyIds.some((id) => ids.has(id)))
    .map(partyLine)
}

/** Agents of several parties of the role, and those of members that stand in the annex only. */
function jointAgentLines(all: readonly Party[], members: readonly Party[]): readonly string[] {
  const inAnnex = members.length > MOST_IN_HEAD
  return partiesOf(all, 'agent').flatMap((agent) => {
    const principals = members.filter((party) => agent.actsForPartyIds.includes(party.id))
    const ownLine = principals.length > 0 && (inAnnex || agent.actsForPartyIds.length > 1)
    if (!ownLine) return []
    const whose = principals.length === members.length ? '共同' : `${partiesLabel(principals, 5)}的`
    return [`${whose}委托代理人：${description(agent)}。`]
  })
}

function description(party: Party): string {
  switch (party.kind) {
    case 'natural':
      return party.role === 'agent' ? agentDescription(party) : personDescription(party)
    case 'organization':
      return organizationDescription(party)
    case 'agency':
      return agencyDescription(party)
    default:
      return assertNever(party, 'party kind')
  }
}

// 条例27Ⅰ asks for these of the applicant; of others the office often does not know them all.
function personDescription(party: NaturalParty): string {
  const must = party.role === 'applicant'
  const gender = party.gender === '' && must ? placeholder('性别') : party.gender
  const birth = party.birthOn === '' ? '' : `${dateText(party.birthOn)}出生`
  const id = party.idNumber === '' && must ? placeholder('身份证件号码') : party.idNumber
  const address = party.address === '' && must ? placeholder('住所') : party.address
  return joinKnown([
    partyName(party),
    gender,
    party.ethnicity,
    birth,
    id === '' ? '' : `${ID_LABELS[party.idKind]}${id}`,
    address === '' ? '' : `住${address}`,
  ])
}

function organizationDescription(party: OrganizationParty): string {
  const must = party.role === 'applicant'
  const code = party.creditCode === '' && must ? placeholder('统一社会信用代码') : party.creditCode
  const address = party.address === '' && must ? placeholder('住所') : party.address
  return joinKnown([
    party.organizationName,
    code === '' ? '' : `统一社会信用代码${code}`,
    address === '' ? '' : `住所地${address}`,
  ])
}

function agencyDescription(party: AgencyParty): string {
  return joinKnown([party.organizationName, party.address === '' ? '' : `住所地${party.address}`])
}

function agentDescription(party: NaturalParty): string {
  return joinKnown([partyName(party), agentStanding(party)])
}

/** Why this person may act: 律师, 基层法律服务工作者, 近亲属, 工作人员 (法17; 条例18). */
function agentStanding(party: NaturalParty): string {
  switch (party.agentKind) {
    case 'lawyer':
      return `${party.employer}律师`
    case 'legalWorker':
      return `${party.employer}基层法律服务工作者`
    case 'relative':
      return '系委托人的近亲属'
    case 'staff':
      return party.employer === '' ? '系委托人的工作人员' : `${party.employer}工作人员`
    case 'other':
    case '':
      return party.employer
    default:
      return assertNever(party.agentKind, 'agent kind')
  }
}

/** 你、你们、你单位: how a notice speaks to its addressees. */
export function pronounFor(parties: readonly Party[]): string {
  const [only] = parties
  if (parties.length > 1) return parties.some((party) => party.kind === 'natural') ? '你们' : '你们单位'
  return only === undefined ? '' : only.kind === 'natural' ? '你' : '你单位'
}
