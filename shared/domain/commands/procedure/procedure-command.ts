/** Commands of the running case: handlers, pleadings, pauses, extension, ending, and what follows a decision. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { EventData, SuspensionGround, TerminationGround } from '../../model/event.ts'
import type { TypedTerm } from '../../procedure/decision-term.ts'
import type { SideStepCode } from '../../procedure/side-steps.ts'

export type ProcedureCommand =
  | {
      readonly type: 'case.assign'
      readonly caseId: string
      readonly on: CivilDate
      readonly staffIds: readonly string[]
      readonly confirmNameMatch: boolean
    }
  | {
      readonly type: 'case.recuse'
      readonly caseId: string
      readonly on: CivilDate
      readonly staffId: string
      readonly reason: string
    }
  | {
      readonly type: 'case.sendCopy'
      readonly caseId: string
      readonly on: CivilDate
      readonly partyId: string
      readonly servedOn: CivilDate | ''
    }
  | {
      readonly type: 'case.copyServed'
      readonly caseId: string
      readonly on: CivilDate
      readonly partyId: string
    }
  | {
      readonly type: 'case.receiveReply'
      readonly caseId: string
      readonly on: CivilDate
      readonly partyId: string
      readonly summary: string
      readonly withEvidence: boolean
    }
  | {
      readonly type: 'case.hearOpinion'
      readonly caseId: string
      readonly on: CivilDate
      readonly opinion: Omit<Extract<EventData, { type: 'opinionHeard' }>, 'type'>
    }
  | {
      readonly type: 'case.suspend'
      readonly caseId: string
      readonly on: CivilDate
      readonly ground: SuspensionGround
      readonly reason: string
      readonly bothAgree: boolean
    }
  | { readonly type: 'case.resume'; readonly caseId: string; readonly on: CivilDate; readonly reason: string }
  | {
      readonly type: 'case.startExclusion'
      readonly caseId: string
      readonly on: CivilDate
      readonly kind: 'appraisal' | 'inspection'
      readonly matter: string
    }
  | {
      readonly type: 'case.endExclusion'
      readonly caseId: string
      readonly on: CivilDate
      readonly kind: 'appraisal' | 'inspection'
    }
  | {
      readonly type: 'case.extend'
      readonly caseId: string
      readonly on: CivilDate
      readonly days: number
      readonly reason: string
      readonly approvedBy: string
    }
  /** 法律规定的更短审理期限 (法62Ⅰ但书), when it was not entered with 受理. */
  | { readonly type: 'case.setDecisionTerm'; readonly caseId: string; readonly term: TypedTerm }
  | {
      readonly type: 'case.convert'
      readonly caseId: string
      readonly on: CivilDate
      readonly reason: string
      readonly approvedBy: string
    }
  | {
      readonly type: 'case.terminate'
      readonly caseId: string
      readonly on: CivilDate
      readonly ground: TerminationGround
      readonly reason: string
      readonly documentId: string
    }
  | {
      readonly type: 'case.copyToSuperior'
      readonly caseId: string
      readonly on: CivilDate
      readonly recipient: string
    }
  | {
      readonly type: 'case.recordPerformance'
      readonly caseId: string
      readonly on: CivilDate
      readonly summary: string
    }
  | {
      readonly type: 'case.recordSideStep'
      readonly caseId: string
      readonly on: CivilDate
      readonly step: SideStepCode
      /** The agency or court concerned, where the step names one. */
      readonly body: string
      readonly note: string
    }
  | {
      readonly type: 'case.correctEvent'
      readonly caseId: string
      readonly eventId: string
      readonly newOn: CivilDate | ''
      readonly voided: boolean
      readonly reason: string
    }
