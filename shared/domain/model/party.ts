/** Everyone in a case: applicants, respondents, third parties, and those who act for them. */
import { assertNever } from '#shared/kernel/assert.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { RecordMeta } from './meta.ts'
import { fullName, type PersonName } from './person.ts'

export type PartyRole =
  | 'applicant' // 申请人 (法14)
  | 'respondent' // 被申请人 (法19)
  | 'thirdParty' // 第三人 (法16)
  | 'agent' // 委托代理人 (法17)
  | 'guardian' // 法定代理人
  | 'representative' // 代表人 (条例17)
  | 'plaintiff' // 原告
  | 'defendant' // 被告
  | 'litigationThirdParty' // 诉讼第三人

export type AgentKind = 'lawyer' | 'legalWorker' | 'relative' | 'staff' | 'other'

type PartyCommon = RecordMeta & {
  readonly caseId: string
  readonly role: PartyRole
  /** Position among the parties of one role, from 1. */
  readonly order: number
  readonly phone: string
  /** 住所. */
  readonly address: string
  /** 送达地址 (条例27Ⅰ); empty means the same as `address`. */
  readonly serviceAddress: string
  readonly postcode: string
  /** For agents, guardians and representatives: whom they act for. */
  readonly actsForPartyIds: readonly string[]
  readonly note: string
}

export type Gender = '男' | '女' | ''

export type NaturalParty = PartyCommon & {
  readonly kind: 'natural'
  readonly name: PersonName
  readonly formerNames: readonly string[]
  readonly gender: Gender
  readonly ethnicity: string
  readonly birthOn: CivilDate | ''
  readonly idKind: 'idCard' | 'passport' | 'other'
  readonly idNumber: string
  /** For agents: 律师 … with their firm or unit and the scope of authority. */
  readonly agentKind: AgentKind | ''
  readonly employer: string
  readonly authority: 'general' | 'special' | ''
}

export type OrganizationParty = PartyCommon & {
  readonly kind: 'organization'
  readonly organizationName: string
  readonly creditCode: string
  readonly legalRepresentativeName: string
  readonly legalRepresentativeTitle: string
}

export type AgencyParty = PartyCommon & {
  readonly kind: 'agency'
  readonly agencyId: string
  readonly organizationName: string
  readonly legalRepresentativeName: string
  readonly legalRepresentativeTitle: string
}

export type Party = NaturalParty | OrganizationParty | AgencyParty

/** The party's full name as documents print it. */
export function partyName(party: Party): string {
  switch (party.kind) {
    case 'natural':
      return fullName(party.name)
    case 'organization':
    case 'agency':
      return party.organizationName
    default:
      return assertNever(party, 'party kind')
  }
}

/** 申请人、被申请人… as headings and service lists print it. */
export const PARTY_ROLE_LABELS = {
  applicant: '申请人',
  respondent: '被申请人',
  thirdParty: '第三人',
  agent: '委托代理人',
  guardian: '法定代理人',
  representative: '代表人',
  plaintiff: '原告',
  defendant: '被告',
  litigationThirdParty: '第三人',
} as const satisfies Record<PartyRole, string>
