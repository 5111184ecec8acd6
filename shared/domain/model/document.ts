/** 文书: drafted from a template, edited section by section, issued once and then frozen. */

import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { Block } from './blocks.ts'
import type { DecisionItem } from './decision.ts'
import type { RecordMeta } from './meta.ts'

/** Template codes; texts, statutory basis and fields live in shared/documents/templates. */
export type DocumentKind =
  | 'correctionNotice' // 补正通知书
  | 'acceptanceNotice' // 受理通知书
  | 'refusalDecision' // 不予受理决定书
  | 'abandonmentRecord' // 视为放弃申请记录
  | 'replyNotice' // 答复通知书
  | 'thirdPartyNotice' // 第三人参加通知书
  | 'opinionRecord' // 听取意见笔录
  | 'hearingNotice' // 听证通知书
  | 'hearingRecord' // 听证笔录
  | 'suspensionNotice' // 中止通知书
  | 'resumptionNotice' // 恢复审理通知书
  | 'extensionNotice' // 延期审理通知书
  | 'conversionNotice' // 简易程序转普通程序通知书
  | 'decision' // 行政复议决定书
  | 'dismissalDecision' // 驳回行政复议申请决定书
  | 'terminationDecision' // 终止决定书
  | 'serviceReceipt' // 送达回证
  | 'deadlineStatement' // 期限计算说明
  | 'answer' // 行政答辩状
  | 'evidenceList' // 证据清单

export type DocumentSection = {
  readonly key: string
  readonly label: string
  /** Paragraphs separated by line breaks. */
  readonly text: string
}

export type DocumentRecord = RecordMeta & {
  readonly caseId: string
  readonly kind: DocumentKind
  readonly templateVersion: string
  readonly title: string
  /** 文号; empty until issued (drafts take no number, so that no number is lost). */
  readonly number: string
  readonly status: 'draft' | 'issued' | 'void'
  /** 成文日期 = the day the head signed. */
  readonly issuedOn: CivilDate | ''
  readonly signedBy: string
  readonly sections: readonly DocumentSection[]
  /** Values asked by the template that the case does not know, by field key. */
  readonly fields: Readonly<Record<string, string>>
  readonly decisionItems: readonly DecisionItem[]
  readonly addresseePartyIds: readonly string[]
  /** For hearing notices. */
  readonly hearingId: string
  /** The final blocks, set on issue and never changed: what was signed is what is served, published and archived. */
  readonly issuedBlocks: readonly Block[] | null
}
