/** The dialog of an action. Each knows its own command; the page only says which one is open. */
import { assertNever } from '#shared/kernel/assert.ts'
import { CorrectEventDialog } from '../../app/correct-event-dialog.tsx'
import type { CaseAction, CaseView } from './case-view.ts'
import { SideStepDialog } from './clocks/side-step-dialog.tsx'
import { ChooseDocumentDialog, DraftDialog, VoidDocumentDialog } from './dialogs/document-dialogs.tsx'
import { CancelHearingDialog, RecordHearingDialog } from './dialogs/hearing-dialogs.tsx'
import { HearingForm } from './dialogs/hearing-form.tsx'
import { AddMaterialDialog, MaterialPreview } from './dialogs/material-dialogs.tsx'
import { PartyDialog } from './dialogs/party-dialog.tsx'
import { RegistrationDialog } from './dialogs/registration-dialog.tsx'
import { CompleteServiceDialog, ServiceDialog } from './dialogs/service-dialogs.tsx'
import { StepDialog } from './dialogs/step-dialog.tsx'

export type ActionDialogProps = {
  readonly action: CaseAction
  readonly view: CaseView
  readonly onClose: () => void
}

/** Opens what was asked for. */
export function ActionDialog({ action, view, onClose }: ActionDialogProps) {
  const { aggregate } = view
  const common = { aggregate, onClose }
  switch (action.kind) {
    case 'step':
      return (
        <StepDialog
          {...common}
          code={action.code}
          {...(action.preset === undefined ? {} : { preset: action.preset })}
          until={view.steps.find(({ code }) => code === action.code)?.recordableUntil ?? ''}
        />
      )
    case 'sideStep':
      return <SideStepDialog {...common} group={action.group} />
    case 'correctEvent':
      return <CorrectEventDialog aggregate={aggregate} event={action.event} onClose={onClose} />
    case 'serve':
      return (
        <ServiceDialog
          {...common}
          documents={aggregate.documents.filter((document) => document.status === 'issued')}
          documentId={action.documentId}
          partyId={action.partyId}
        />
      )
    case 'completeService':
      return <CompleteServiceDialog {...common} service={action.service} />
    case 'scheduleHearing':
      return <HearingForm view={view} moving={null} on={action.on} onClose={onClose} />
    case 'rescheduleHearing':
      return <HearingForm view={view} moving={action.hearing} on={null} onClose={onClose} />
    case 'cancelHearing':
      return <CancelHearingDialog {...common} hearing={action.hearing} />
    case 'recordHearing':
      return <RecordHearingDialog {...common} hearing={action.hearing} />
    case 'draft':
      return (
        <DraftDialog view={view} kind={action.documentKind} hearingId={action.hearingId} onClose={onClose} />
      )
    case 'chooseDocument':
      return <ChooseDocumentDialog view={view} onClose={onClose} />
    case 'voidDocument':
      return <VoidDocumentDialog {...common} document={action.document} />
    case 'addMaterial':
      return <AddMaterialDialog {...common} />
    case 'openMaterial':
      return <MaterialPreview material={action.material} onClose={onClose} />
    case 'editRegistration':
      return <RegistrationDialog {...common} />
    case 'editParty':
      return <PartyDialog {...common} party={action.party} />
    case 'addParty':
      return <PartyDialog {...common} party={null} />
    default:
      return assertNever(action, 'case action')
  }
}
