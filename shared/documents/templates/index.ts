/** The delivered templates by document kind. */
import type { DocumentKind } from '#shared/domain/model/document.ts'
import {
  ABANDONMENT_RECORD,
  ACCEPTANCE_NOTICE,
  CORRECTION_NOTICE,
  REFUSAL_DECISION,
} from './library/acceptance-stage.ts'
import { DECISION, DISMISSAL_DECISION, TERMINATION_DECISION } from './library/decisions.ts'
import { DEADLINE_STATEMENT, SERVICE_RECEIPT } from './library/forms.ts'
import { HEARING_NOTICE, HEARING_RECORD, OPINION_RECORD } from './library/hearing-stage.ts'
import { ANSWER, EVIDENCE_LIST } from './library/litigation.ts'
import {
  CONVERSION_NOTICE,
  EXTENSION_NOTICE,
  REPLY_NOTICE,
  RESUMPTION_NOTICE,
  SUSPENSION_NOTICE,
  THIRD_PARTY_NOTICE,
} from './library/notices.ts'
import type { Template } from './template.ts'

/** One template for every kind of document. */
export const TEMPLATES = {
  correctionNotice: CORRECTION_NOTICE,
  acceptanceNotice: ACCEPTANCE_NOTICE,
  refusalDecision: REFUSAL_DECISION,
  abandonmentRecord: ABANDONMENT_RECORD,
  replyNotice: REPLY_NOTICE,
  thirdPartyNotice: THIRD_PARTY_NOTICE,
  opinionRecord: OPINION_RECORD,
  hearingNotice: HEARING_NOTICE,
  hearingRecord: HEARING_RECORD,
  suspensionNotice: SUSPENSION_NOTICE,
  resumptionNotice: RESUMPTION_NOTICE,
  extensionNotice: EXTENSION_NOTICE,
  conversionNotice: CONVERSION_NOTICE,
  decision: DECISION,
  dismissalDecision: DISMISSAL_DECISION,
  terminationDecision: TERMINATION_DECISION,
  serviceReceipt: SERVICE_RECEIPT,
  deadlineStatement: DEADLINE_STATEMENT,
  answer: ANSWER,
  evidenceList: EVIDENCE_LIST,
} as const satisfies Record<DocumentKind, Template>

/** The template of a kind. */
export function templateOf(kind: DocumentKind): Template {
  return TEMPLATES[kind]
}
