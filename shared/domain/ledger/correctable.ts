/** Which events may be corrected one by one, and what to do instead for those that belong to another record. */
import type { EventType } from '../model/event.ts'

export type Correctable =
  | { readonly day: true; readonly voided: boolean }
  /** Not by itself: the sentence says how it is put right. */
  | { readonly day: false; readonly instead: string }

const DAY_OR_VOID: Correctable = { day: true, voided: true }
const DOCUMENT: Correctable = {
  day: false,
  instead: '这一步随文书签发而登记。文书有误且尚未送达的，请作废文书后重新签发。',
}
const REVIEW: Correctable = {
  day: false,
  instead: '受理之前请重新填写“受理审查”，每次保存都有记录；受理之后审查记录不再改动。',
}
const HEARING: Correctable = { day: false, instead: '听证请用“改期”“取消”办理，不单独更正日期。' }
const PUBLICATION: Correctable = { day: false, instead: '公开情况请在“公开”中办理，不单独更正。' }

/** By event type. */
export const CORRECTABLE = {
  applicationReceived: { day: true, voided: false },
  correctionRequested: DAY_OR_VOID,
  correctionNoticeServed: DAY_OR_VOID,
  correctionExtended: DAY_OR_VOID,
  correctionReceived: DAY_OR_VOID,
  abandoned: DAY_OR_VOID,
  reviewed: REVIEW,
  accepted: DAY_OR_VOID,
  refused: DAY_OR_VOID,
  handlersAssigned: DAY_OR_VOID,
  recused: DAY_OR_VOID,
  copySent: DAY_OR_VOID,
  copyServed: DAY_OR_VOID,
  replyReceived: DAY_OR_VOID,
  opinionHeard: DAY_OR_VOID,
  hearingScheduled: HEARING,
  hearingCancelled: HEARING,
  hearingHeld: HEARING,
  suspended: DAY_OR_VOID,
  resumed: DAY_OR_VOID,
  appraisalStarted: DAY_OR_VOID,
  appraisalEnded: DAY_OR_VOID,
  inspectionStarted: DAY_OR_VOID,
  inspectionEnded: DAY_OR_VOID,
  extended: DAY_OR_VOID,
  decisionTermSet: DAY_OR_VOID,
  convertedToOrdinary: DAY_OR_VOID,
  decided: DOCUMENT,
  terminated: DAY_OR_VOID,
  served: DAY_OR_VOID,
  copiedToSuperior: DAY_OR_VOID,
  performed: DAY_OR_VOID,
  published: PUBLICATION,
  publicationDeclined: PUBLICATION,
  publicationWithdrawn: PUBLICATION,
  publicationReopened: PUBLICATION,
  sued: { day: false, instead: '被诉情况随应诉案件登记，请在应诉案件中修改。' },
  complaintReceived: { day: true, voided: false },
  answerFiled: DAY_OR_VOID,
  evidenceExtensionRequested: DAY_OR_VOID,
  courtHearing: DAY_OR_VOID,
  sideStep: DAY_OR_VOID,
  judged: DAY_OR_VOID,
  judgmentServed: DAY_OR_VOID,
  appealed: DAY_OR_VOID,
  appealAnswered: DAY_OR_VOID,
  corrected: { day: false, instead: '更正记录本身不能更正。请对原记录再作一次更正。' },
} as const satisfies Record<EventType, Correctable>

/** The rule for one type. */
export function correctableRule(type: EventType): Correctable {
  return CORRECTABLE[type]
}
