/** 送达: one row per document and addressee; clocks start from `servedOn` (民诉87—95 by 法88). */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { RecordMeta } from './meta.ts'

export type ServiceMethod =
  | 'direct'
  | 'left'
  | 'electronic'
  | 'entrusted'
  | 'post'
  | 'transferred'
  | 'announcement'

export const SERVICE_METHOD_LABELS = {
  direct: '直接送达',
  left: '留置送达',
  electronic: '电子送达',
  entrusted: '委托送达',
  post: '邮寄送达',
  transferred: '转交送达',
  announcement: '公告送达',
} as const satisfies Record<ServiceMethod, string>

export type ServiceRecord = RecordMeta & {
  readonly caseId: string
  readonly documentId: string
  readonly partyId: string
  readonly method: ServiceMethod
  /** 发出日 or, for 公告, the day of announcement. */
  readonly sentOn: CivilDate
  /** The day it counts as served; empty while on its way. */
  readonly servedOn: CivilDate | ''
  readonly receivedBy: string
  readonly relation: string
  /** 邮件单号、系统回执、见证人等. */
  readonly evidence: string
}
