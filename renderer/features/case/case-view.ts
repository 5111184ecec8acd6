/** What every part of the case page is given: the case, what follows from it today, and a way to start an action. */
import type { CaseClock } from '#shared/domain/deadlines/case-clocks.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import type { DocumentKind, DocumentRecord } from '#shared/domain/model/document.ts'
import type { CaseEvent } from '#shared/domain/model/event.ts'
import type { Hearing } from '#shared/domain/model/hearing.ts'
import type { Material } from '#shared/domain/model/material.ts'
import type { Party, PartyRole } from '#shared/domain/model/party.ts'
import type { ServiceRecord } from '#shared/domain/model/service.ts'
import type { SideStepGroup } from '#shared/domain/procedure/side-steps.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { DialogStep } from './dialogs/step-dialog.tsx'
import type { ReconsiderationAggregate, StepPreset } from './dialogs/step-props.ts'
import type { CaseStep } from './step-target.ts'

/** Something that opens a dialog on the page. */
export type CaseAction =
  | { readonly kind: 'step'; readonly code: DialogStep; readonly preset?: StepPreset }
  /** 其他程序事项: of one group, or of all when none is named. */
  | { readonly kind: 'sideStep'; readonly group: SideStepGroup | null }
  | { readonly kind: 'correctEvent'; readonly event: CaseEvent }
  | { readonly kind: 'serve'; readonly documentId: string; readonly partyId: string }
  | { readonly kind: 'completeService'; readonly service: ServiceRecord }
  | { readonly kind: 'scheduleHearing'; readonly on: CivilDate | null }
  | { readonly kind: 'rescheduleHearing'; readonly hearing: Hearing }
  | { readonly kind: 'cancelHearing'; readonly hearing: Hearing }
  | { readonly kind: 'recordHearing'; readonly hearing: Hearing }
  | { readonly kind: 'draft'; readonly documentKind: DocumentKind; readonly hearingId: string }
  | { readonly kind: 'chooseDocument' }
  | { readonly kind: 'voidDocument'; readonly document: DocumentRecord }
  | { readonly kind: 'addMaterial' }
  | { readonly kind: 'openMaterial'; readonly material: Material }
  | { readonly kind: 'editRegistration' }
  | { readonly kind: 'editParty'; readonly party: Party }
  | { readonly kind: 'addParty' }

export type CaseView = {
  readonly aggregate: ReconsiderationAggregate
  readonly office: OfficeState
  readonly today: CivilDate
  readonly clocks: readonly CaseClock[]
  readonly steps: readonly CaseStep[]
  readonly open: (action: CaseAction) => void
}

export type ViewProps = { readonly view: CaseView }

/** Those to whom documents of the case are addressed, in the order in which documents name them. */
export function addresseesOf({ parties }: Pick<ReconsiderationAggregate, 'parties'>): readonly Party[] {
  const roles: readonly PartyRole[] = ['applicant', 'respondent', 'thirdParty']
  return roles.flatMap((role) => parties.filter((party) => party.role === role))
}
