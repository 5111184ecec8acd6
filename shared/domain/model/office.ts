/** The office itself: who decides, who works there, where hearings are held, which agencies are reviewed. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { Instant } from '#shared/kernel/clock.ts'
import type { LocalRulePack } from './local-rules.ts'
import type { RecordMeta } from './meta.ts'
import type { PersonName } from './person.ts'

/** 文号方案: `shared` reuses the case's own sequence in every document, `perKind` counts each kind by itself. */
export type NumberingScheme = {
  readonly mode: 'shared' | 'perKind'
  /** 案件代字, e.g. 禾政复. */
  readonly casePrefix: string
  /** 应诉代字, e.g. 禾政诉. */
  readonly litigationPrefix: string
  /** 文种代字 by document number kind, e.g. decision → 禾政复决. Kinds without an entry use the case prefix. */
  readonly documentPrefixes: Readonly<Partial<Record<DocumentNumberKind, string>>>
}

/** Kinds of number series (文种代字). */
export type DocumentNumberKind =
  | 'decision'
  | 'refusal'
  | 'correction'
  | 'acceptance'
  | 'reply'
  | 'hearing'
  | 'notice'
  | 'termination'

/** 单位概况 (singleton, id `office`). */
export type OfficeProfile = RecordMeta & {
  /** 机关全称: 禾丰县人民政府. */
  readonly agencyName: string
  /** 机关简称 used in document numbers: 禾政. */
  readonly agencyShortName: string
  readonly level: 'county' | 'city' | 'province'
  /** 复议机构: 禾丰县司法局. */
  readonly bodyName: string
  /** 机关自称, one throughout a document. */
  readonly selfReference: '本机关' | '本府'
  /** 上级机关 (上一级人民政府). */
  readonly superiorName: string
  readonly basicCourtName: string
  readonly intermediateCourtName: string
  readonly legalRepresentativeName: string
  readonly legalRepresentativeTitle: string
  readonly address: string
  readonly postcode: string
  readonly phone: string
  readonly numbering: NumberingScheme
  /** 1 for the sample office: every page then says that the data is invented. */
  readonly isDemo: 0 | 1
}

export type StaffRole = 'handler' | 'reviewer' | 'head' | 'clerk' | 'admin'

/** A declared conflict (公务员法第七十六条、第七十七条): a person or an agency this member must not handle. */
export type DeclaredConflict = {
  readonly kind: 'person' | 'agency'
  readonly name: string
  readonly relation: string
}

/** 复议人员 and support staff. `handler`, `reviewer` and `head` are 行政复议人员; `clerk` may only record. */
export type StaffMember = RecordMeta & {
  readonly name: PersonName
  readonly title: string
  readonly role: StaffRole
  readonly certificateNumber: string
  readonly phone: string
  readonly active: 0 | 1
  readonly conflicts: readonly DeclaredConflict[]
}

export type Room = RecordMeta & {
  readonly name: string
  readonly address: string
  readonly seats: number
  readonly active: 0 | 1
}

/** Relation of an agency to this office; decides jurisdiction (法24—28) and 抄告 (法79Ⅱ). */
export type AgencyRelation =
  | 'department' // 本级政府工作部门
  | 'lowerGovernment' // 下一级人民政府
  | 'dispatchedOffice' // 本级政府派出机关
  | 'authorizedOrganization' // 授权组织
  | 'departmentBranch' // 工作部门的派出机构
  | 'justiceDepartment' // 履行复议机构职责的司法行政部门 (法28)
  | 'vertical' // 海关、金融、外汇、税务、国安 (法27): not this office's jurisdiction
  | 'other'

/** 被申请人目录. */
export type Agency = RecordMeta & {
  readonly name: string
  readonly relation: AgencyRelation
  readonly field: string
  readonly address: string
  readonly phone: string
  readonly legalRepresentativeName: string
  readonly legalRepresentativeTitle: string
  /** 上一级主管部门, to whom decisions are copied (抄告). */
  readonly superiorDepartment: string
  readonly active: 0 | 1
}

/** Office settings (singleton, id `settings`): local rules never go below the statute's minimum. */
export type OfficeSettings = RecordMeta & {
  /** 一般案件承办人数 (statute: 普通 ≥ 2, 简易 ≥ 1; 条例39). */
  readonly ordinaryHandlers: number
  /** 重大案件承办人数 (local rule). */
  readonly majorHandlers: number
  /** Whether one person may handle a simplified case; off by default: the stricter local rule prevails (D-15). */
  readonly simplifiedByOne: boolean
  /** Chosen options of the deadline doubts, by doubt id (see domain/deadlines/conventions.ts); absent = default. */
  readonly deadlineConventions: Readonly<Record<string, string>>
  /** 公开期限 in 工作日, default 20 (D-12). */
  readonly publicationWorkdays: number
  /** 抄告期限 in 工作日, default 5 (D-13). */
  readonly copyToWorkdays: number
  /** 隐名: one 某 per given-name character, or always one. */
  readonly maskGivenName: 'perCharacter' | 'single'
  /** 组织名称是否隐去 in publications. */
  readonly maskOrganizations: boolean
  readonly showSealPlace: boolean
  /** 当地放假 (民族自治地方的节日、临时停止办公 …), laid over the national calendar where switched on (D-09). */
  readonly localDays?: readonly LocalDay[]
  /** 地方规则包: stricter days beside the statutory ones; absent while none was ever imported. */
  readonly localPacks?: readonly LocalRulePack[]
}

/** Days off by a local decision: never part of the national arrangement, never switched on by itself. */
export type LocalDay = {
  readonly id: string
  readonly from: CivilDate
  /** Last day, included. */
  readonly to: CivilDate
  readonly reason: string
  /** 文号 of the deciding document; empty when it has none. */
  readonly documentNumber: string
  /** Who decided it, and where it can be looked up. */
  readonly source: string
  readonly active: 0 | 1
}

/** 文号、案号 sequence of one series and year; id `${prefix}:${year}`. */
export type Counter = RecordMeta & { readonly prefix: string; readonly year: number; readonly last: number }

/** One year's holiday arrangement as the office confirmed it. */
export type CalendarYear = RecordMeta & {
  readonly year: number
  readonly off: readonly CivilDate[]
  readonly work: readonly CivilDate[]
  readonly noticeNumber: string
  readonly source: string
  readonly publishedOn?: CivilDate | ''
  /** What this year's row said before, oldest first: any reckoning of its time can be repeated. */
  readonly earlier?: readonly EarlierArrangement[]
}

/** An arrangement the office has since replaced. */
export type EarlierArrangement = {
  readonly off: readonly CivilDate[]
  readonly work: readonly CivilDate[]
  readonly noticeNumber: string
  readonly source: string
  readonly publishedOn: CivilDate | ''
  /** When it was imported, and by whom (staff id). */
  readonly importedAt: Instant
  readonly by: string
}
