/** 材料与证据 as they came in, and the evidence list of a court answer. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { RecordMeta } from './meta.ts'

export type MaterialCategory =
  | 'application'
  | 'identity'
  | 'authorization'
  | 'evidence'
  | 'reply'
  | 'record'
  | 'court'
  | 'other'

export const MATERIAL_CATEGORY_LABELS = {
  application: '申请书及申请材料',
  identity: '身份证明',
  authorization: '委托手续',
  evidence: '证据',
  reply: '答复及证据依据',
  record: '笔录',
  court: '法院文书',
  other: '其他',
} as const satisfies Record<MaterialCategory, string>

export type Material = RecordMeta & {
  readonly caseId: string
  readonly order: number
  readonly name: string
  readonly category: MaterialCategory
  /** Party who handed it in; empty for the office's own. */
  readonly fromPartyId: string
  readonly receivedOn: CivilDate
  readonly pages: number
  readonly original: boolean
  /** SHA-256 of the attached file, or empty when only paper. */
  readonly fileHash: string
  readonly fileName: string
  readonly fileSize: number
}

/** A stored attachment; id is its SHA-256. */
export type StoredFile = {
  readonly id: string
  readonly size: number
  readonly mime: string
  readonly bytes: Uint8Array
}

/** One line of a court evidence list. */
export type EvidenceItem = RecordMeta & {
  readonly caseId: string
  readonly order: number
  readonly group: 'originalAct' | 'reconsideration' | 'basis'
  readonly name: string
  readonly source: string
  /** 证明对象. */
  readonly proves: string
  readonly pages: number
  readonly original: boolean
}
