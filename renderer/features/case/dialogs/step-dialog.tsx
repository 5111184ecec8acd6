/** The dialog of one procedural step. Steps that end in a document are drafted instead; 补正 and 不予受理 come here only as 补录. */
import type { NoticeKind } from '#shared/domain/next-steps/notice-steps.ts'
import type { StepCode } from '#shared/domain/next-steps/step-rule.ts'
import { AcceptDialog } from './accept-dialog.tsx'
import {
  AbandonDialog,
  CorrectionServedDialog,
  ExtendCorrectionDialog,
  ReceiveCorrectionDialog,
} from './correction-dialogs.tsx'
import { DecisionTermDialog } from './decision-term-fields.tsx'
import { AssignDialog, RecuseDialog } from './handler-dialogs.tsx'
import {
  ConvertDialog,
  EndExclusionDialog,
  ExtendDialog,
  ResumeDialog,
  StartExclusionDialog,
  SuspendDialog,
} from './pause-dialogs.tsx'
import {
  CopyServedDialog,
  CopyToSuperiorDialog,
  HearOpinionDialog,
  PerformanceDialog,
  ReceiveReplyDialog,
  SendCopyDialog,
} from './pleading-dialogs.tsx'
import { RecordCorrectionDialog, RecordRefusalDialog } from './record-dialogs.tsx'
import { ReviewDialog } from './review-dialog.tsx'
import type { StepDialogProps } from './step-props.ts'

/** Steps that are one dialog; the others lead to a document, a tab or another page. */
export type DialogStep = Exclude<
  StepCode,
  | NoticeKind
  | 'serveNotice'
  | 'decide'
  | 'terminate'
  | 'scheduleHearing'
  | 'recordHearing'
  | 'serve'
  | 'publish'
  | 'openLitigation'
>

/** Opens the dialog that belongs to a step. */
export function StepDialog({ code, ...props }: StepDialogProps & { readonly code: DialogStep }) {
  switch (code) {
    case 'review':
      return <ReviewDialog {...props} />
    case 'accept':
      return <AcceptDialog {...props} deemed={false} />
    case 'acceptDeemed':
      return <AcceptDialog {...props} deemed />
    case 'refuse':
      return <RecordRefusalDialog {...props} />
    case 'requestCorrection':
      return <RecordCorrectionDialog {...props} />
    case 'correctionServed':
      return <CorrectionServedDialog {...props} />
    case 'receiveCorrection':
      return <ReceiveCorrectionDialog {...props} />
    case 'extendCorrection':
      return <ExtendCorrectionDialog {...props} />
    case 'abandon':
      return <AbandonDialog {...props} />
    case 'assign':
      return <AssignDialog {...props} />
    case 'recuse':
      return <RecuseDialog {...props} />
    case 'sendCopy':
      return <SendCopyDialog {...props} />
    case 'copyServed':
      return <CopyServedDialog {...props} />
    case 'receiveReply':
      return <ReceiveReplyDialog {...props} />
    case 'hearOpinion':
      return <HearOpinionDialog {...props} />
    case 'suspend':
      return <SuspendDialog {...props} />
    case 'resume':
      return <ResumeDialog {...props} />
    case 'startAppraisal':
      return <StartExclusionDialog {...props} kind="appraisal" />
    case 'endAppraisal':
      return <EndExclusionDialog {...props} kind="appraisal" />
    case 'startInspection':
      return <StartExclusionDialog {...props} kind="inspection" />
    case 'endInspection':
      return <EndExclusionDialog {...props} kind="inspection" />
    case 'extend':
      return <ExtendDialog {...props} />
    case 'setDecisionTerm':
      return <DecisionTermDialog {...props} />
    case 'convert':
      return <ConvertDialog {...props} />
    case 'copyToSuperior':
      return <CopyToSuperiorDialog {...props} />
    case 'recordPerformance':
      return <PerformanceDialog {...props} />
  }
}
