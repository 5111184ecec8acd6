/** 文种代字: which series a document takes its number from; records and court papers take none. */
import type { DocumentKind } from '../model/document.ts'
import type { DocumentNumberKind } from '../model/office.ts'

/** Every series, in the order in which the settings ask for its 文种代字. */
export const DOCUMENT_NUMBER_KINDS = [
  { kind: 'decision', label: '行政复议决定' },
  { kind: 'refusal', label: '不予受理决定' },
  { kind: 'termination', label: '终止决定' },
  { kind: 'correction', label: '补正通知' },
  { kind: 'acceptance', label: '受理通知' },
  { kind: 'reply', label: '答复通知' },
  { kind: 'hearing', label: '听证通知' },
  { kind: 'notice', label: '其他通知' },
] as const satisfies readonly { readonly kind: DocumentNumberKind; readonly label: string }[]

/** Number series of each document kind; null for papers that carry no number. */
export const NUMBER_KIND_OF = {
  correctionNotice: 'correction',
  acceptanceNotice: 'acceptance',
  refusalDecision: 'refusal',
  abandonmentRecord: null,
  replyNotice: 'reply',
  thirdPartyNotice: 'notice',
  opinionRecord: null,
  hearingNotice: 'hearing',
  hearingRecord: null,
  suspensionNotice: 'notice',
  resumptionNotice: 'notice',
  extensionNotice: 'notice',
  conversionNotice: 'notice',
  decision: 'decision',
  dismissalDecision: 'decision',
  terminationDecision: 'termination',
  serviceReceipt: null,
  deadlineStatement: null,
  answer: null,
  evidenceList: null,
} as const satisfies Record<DocumentKind, DocumentNumberKind | null>
