/** 送达方式 (民诉87—95, by 法88Ⅰ): when each counts as served and what proves it. */
import { addDays, type CivilDate } from '#shared/kernel/civil-date.ts'
import type { ServiceMethod } from '../model/service.ts'

export type ServiceMethodRule = {
  readonly method: ServiceMethod
  readonly article: string
  /** Which day counts as the day of service. */
  readonly servedWhen: string
  /** Who signed must be known. */
  readonly needsRecipient: boolean
  /** Proof that must be written down; empty when the receipt itself is enough. */
  readonly evidence: string
}

/** 公告: served thirty 自然日 after the announcement; no rolling (民诉95Ⅰ). */
export const ANNOUNCEMENT_DAYS = 30

/** In the order of the statute. */
export const SERVICE_METHODS: readonly ServiceMethodRule[] = [
  {
    method: 'direct',
    article: '民诉88',
    servedWhen: '受送达人或者依法可以代收的人在送达回证上签收的日期',
    needsRecipient: true,
    evidence: '',
  },
  {
    method: 'left',
    article: '民诉89',
    servedWhen: '文书留在住所之日',
    needsRecipient: false,
    evidence: '见证人姓名，或者拍照、录像记录留置过程的情况',
  },
  {
    method: 'electronic',
    article: '民诉90',
    servedWhen: '信息到达受送达人特定系统的日期（须受送达人同意）',
    needsRecipient: false,
    evidence: '',
  },
  {
    method: 'entrusted',
    article: '民诉91',
    servedWhen: '送达回证上签收的日期',
    needsRecipient: true,
    evidence: '',
  },
  {
    method: 'post',
    article: '民诉91',
    servedWhen: '邮件回执上注明的收件日期',
    needsRecipient: false,
    evidence: '',
  },
  {
    method: 'transferred',
    article: '民诉94',
    servedWhen: '受送达人在送达回证上签收的日期',
    needsRecipient: true,
    evidence: '',
  },
  {
    method: 'announcement',
    article: '民诉95',
    servedWhen: '自发出公告之日起经过三十日',
    needsRecipient: false,
    evidence: '公告的原因和经过（应当在案卷中记明）',
  },
]

/** The rule of a method; undefined for an unknown one. */
export function serviceMethodRule(method: ServiceMethod): ServiceMethodRule | undefined {
  return SERVICE_METHODS.find((rule) => rule.method === method)
}

/** The day on which a document announced on a day counts as served. */
export function announcementServedOn(sentOn: CivilDate): CivilDate {
  return addDays(sentOn, ANNOUNCEMENT_DAYS)
}
