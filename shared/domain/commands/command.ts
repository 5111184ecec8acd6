/**
 * Every way to change data. A command is plain data, parsed at the edge, decided by a pure function
 * (`decide`), written by the one `execute` of the data layer. Dates are legal days (CivilDate).
 */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { LitigationOutcome } from '../litigation/outcomes.ts'
import type { ChallengedAct } from '../model/act.ts'
import type { AcceptanceReview, Channel, LitigationCase, Procedure } from '../model/case.ts'
import type { DecisionItem } from '../model/decision.ts'
import type { DocumentKind, DocumentSection } from '../model/document.ts'
import type { EventData, SuspensionGround, TerminationGround } from '../model/event.ts'
import type { EvidenceItem, Material } from '../model/material.ts'
import type { Draft } from '../model/meta.ts'
import type {
  Agency,
  CalendarYear,
  LocalDay,
  OfficeProfile,
  OfficeSettings,
  Room,
  StaffMember,
} from '../model/office.ts'
import type { AgencyParty, NaturalParty, OrganizationParty } from '../model/party.ts'
import type { MaskEdit } from '../model/publication.ts'
import type { ServiceMethod } from '../model/service.ts'
import type { SideStepCode } from '../procedure/side-steps.ts'

/** A party as entered on a form; `key` lets agents and guardians point at a party that has no id yet. */
export type PartyInput = { readonly key: string; readonly id: string | null } & (
  | Omit<Draft<NaturalParty>, 'caseId' | 'order'>
  | Omit<Draft<OrganizationParty>, 'caseId' | 'order'>
  | Omit<Draft<AgencyParty>, 'caseId' | 'order'>
)

/** 收案登记表. `actsForPartyIds` of agents hold party keys or ids. */
export type IntakeInput = {
  readonly channel: Channel
  readonly receivedOn: CivilDate
  readonly postmarkedOn: CivilDate | ''
  readonly appliedOn: CivilDate | ''
  readonly agencyReceivedOn: CivilDate | ''
  readonly act: ChallengedAct
  readonly field: string
  readonly claims: readonly string[]
  readonly factsAndReasons: string
  readonly parties: readonly PartyInput[]
  readonly major: boolean
  readonly majorReason: string
  readonly prerequisite: boolean
  readonly prerequisiteGround: string
  readonly normativeDocument: string
  readonly compensationClaim: string
  readonly stayRequested: boolean
  readonly hearingRequested: boolean
}

export type MaterialInput = Omit<Draft<Material>, 'caseId' | 'order'>

export type HearingInput = {
  readonly on: CivilDate
  readonly startsAt: string
  readonly endsAt: string
  readonly roomId: string
  readonly presiderId: string
  readonly memberIds: readonly string[]
  readonly recorderId: string
  readonly openToPublic: boolean
  readonly matters: string
  /** Required confirmation and reason when the day is not a working day. */
  readonly nonWorkdayReason: string
}

export type ServiceInput = {
  readonly documentId: string
  readonly partyId: string
  readonly method: ServiceMethod
  readonly sentOn: CivilDate
  readonly servedOn: CivilDate | ''
  readonly receivedBy: string
  readonly relation: string
  readonly evidence: string
}

export type OfficeCommand =
  | {
      readonly type: 'office.setUp'
      readonly profile: Omit<Draft<OfficeProfile>, 'isDemo'>
      /** True for the sample office: every page then says that the data is invented. */
      readonly demo?: boolean
    }
  | { readonly type: 'office.updateProfile'; readonly profile: Omit<Draft<OfficeProfile>, 'isDemo'> }
  | {
      readonly type: 'office.updateSettings'
      /** Local days have a command of their own; saving the rules leaves them as they are. */
      readonly settings: Omit<Draft<OfficeSettings>, 'localDays'>
    }
  | { readonly type: 'office.saveLocalDay'; readonly id: string | null; readonly day: Omit<LocalDay, 'id'> }
  | { readonly type: 'office.saveStaff'; readonly id: string | null; readonly staff: Draft<StaffMember> }
  | { readonly type: 'office.saveRoom'; readonly id: string | null; readonly room: Draft<Room> }
  | { readonly type: 'office.saveAgency'; readonly id: string | null; readonly agency: Draft<Agency> }
  | { readonly type: 'office.importCalendar'; readonly calendar: Omit<Draft<CalendarYear>, 'earlier'> }

export type IntakeCommand =
  | {
      readonly type: 'case.register'
      readonly intake: IntakeInput
      readonly materials: readonly MaterialInput[]
    }
  | {
      readonly type: 'case.editIntake'
      readonly caseId: string
      readonly expectedRev: number
      readonly intake: IntakeInput
    }
  | { readonly type: 'case.addMaterial'; readonly caseId: string; readonly material: MaterialInput }
  | { readonly type: 'case.removeMaterial'; readonly caseId: string; readonly materialId: string }

export type AcceptanceCommand =
  | { readonly type: 'case.review'; readonly caseId: string; readonly review: AcceptanceReview }
  | {
      readonly type: 'case.accept'
      readonly caseId: string
      readonly on: CivilDate
      readonly procedure: Procedure
      readonly simplifiedGround: string
      /** 视为受理 (法30Ⅲ). */
      readonly deemed: boolean
      /** Accept although a condition is not found met: the reason, recorded. */
      readonly overrideReason: string
    }
  | {
      readonly type: 'case.requestCorrection'
      readonly caseId: string
      readonly on: CivilDate
      readonly items: readonly string[]
      readonly documentId: string
      readonly confirmSecond: boolean
    }
  | {
      readonly type: 'case.correctionNoticeServed'
      readonly caseId: string
      readonly on: CivilDate
      readonly partyId: string
    }
  | {
      readonly type: 'case.receiveCorrection'
      readonly caseId: string
      readonly on: CivilDate
      readonly content: string
    }
  | {
      readonly type: 'case.extendCorrection'
      readonly caseId: string
      readonly on: CivilDate
      readonly until: CivilDate
      readonly approvedBy: string
    }
  | { readonly type: 'case.abandon'; readonly caseId: string; readonly on: CivilDate }
  | {
      readonly type: 'case.refuse'
      readonly caseId: string
      readonly on: CivilDate
      readonly conditions: readonly string[]
      readonly reason: string
      readonly documentId: string
    }

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

export type HearingCommand =
  | { readonly type: 'hearing.schedule'; readonly caseId: string; readonly hearing: HearingInput }
  | {
      readonly type: 'hearing.reschedule'
      readonly caseId: string
      readonly hearingId: string
      readonly hearing: HearingInput
      readonly reason: string
    }
  | {
      readonly type: 'hearing.cancel'
      readonly caseId: string
      readonly hearingId: string
      readonly on: CivilDate
      readonly reason: string
    }
  | {
      readonly type: 'hearing.record'
      readonly caseId: string
      readonly hearingId: string
      readonly summary: string
    }

export type DocumentCommand =
  | {
      readonly type: 'document.draft'
      readonly caseId: string
      readonly kind: DocumentKind
      readonly templateVersion: string
      readonly title: string
      readonly sections: readonly DocumentSection[]
      readonly fields: Readonly<Record<string, string>>
      readonly decisionItems: readonly DecisionItem[]
      readonly addresseePartyIds: readonly string[]
      readonly hearingId: string
    }
  | {
      readonly type: 'document.save'
      readonly caseId: string
      readonly documentId: string
      readonly expectedRev: number
      readonly sections: readonly DocumentSection[]
      readonly fields: Readonly<Record<string, string>>
      readonly decisionItems: readonly DecisionItem[]
      readonly addresseePartyIds: readonly string[]
    }
  /** 签发: takes the number, freezes the blocks; for decisions it also records the procedural event. */
  | {
      readonly type: 'document.issue'
      readonly caseId: string
      readonly documentId: string
      readonly expectedRev: number
      readonly on: CivilDate
      readonly signedBy: string
      /** Ids of check findings of level error that the signer accepts, with the reason. */
      readonly acceptedFindings: string
    }
  | {
      readonly type: 'document.void'
      readonly caseId: string
      readonly documentId: string
      readonly reason: string
    }

export type ServiceCommand =
  | { readonly type: 'service.record'; readonly caseId: string; readonly service: ServiceInput }
  | {
      readonly type: 'service.complete'
      readonly caseId: string
      readonly serviceId: string
      readonly servedOn: CivilDate
      readonly receivedBy: string
      readonly relation: string
      readonly evidence: string
    }

export type PublicationCommand =
  | {
      readonly type: 'publication.prepare'
      readonly caseId: string
      readonly documentId: string
      /** Why an earlier 决定不公开 is taken back; required then, and only then. */
      readonly reopenReason?: string
    }
  | {
      readonly type: 'publication.saveEdits'
      readonly caseId: string
      readonly publicationId: string
      readonly edits: readonly MaskEdit[]
    }
  | {
      readonly type: 'publication.review'
      readonly caseId: string
      readonly publicationId: string
      readonly on: CivilDate
    }
  | {
      readonly type: 'publication.release'
      readonly caseId: string
      readonly publicationId: string
      readonly on: CivilDate
      readonly packageHash: string
      readonly packageName: string
    }
  | {
      readonly type: 'publication.decline'
      readonly caseId: string
      readonly documentId: string
      readonly on: CivilDate
      readonly reason: string
    }
  | {
      readonly type: 'publication.withdraw'
      readonly caseId: string
      readonly publicationId: string
      readonly on: CivilDate
      readonly reason: string
    }

export type LitigationCommand =
  /** 从复议案转应诉: parties, acts and chronology are carried over. */
  | {
      readonly type: 'litigation.open'
      readonly caseId: string
      readonly receivedOn: CivilDate
      /** 起诉 (立案) 日 as the court's papers give it; empty while unknown. */
      readonly filedOn: CivilDate | ''
      readonly court: string
      readonly courtCaseNumber: string
      readonly plaintiffPartyIds: readonly string[]
      readonly plaintiffClaims: string
      readonly plaintiffReasons: string
    }
  | {
      readonly type: 'litigation.update'
      readonly caseId: string
      readonly expectedRev: number
      readonly patch: Pick<
        LitigationCase,
        | 'court'
        | 'courtCaseNumber'
        | 'filedOn'
        | 'plaintiffClaims'
        | 'plaintiffReasons'
        | 'ourRole'
        | 'ourRoleReason'
      >
    }
  | {
      readonly type: 'litigation.saveEvidence'
      readonly caseId: string
      readonly items: readonly Omit<Draft<EvidenceItem>, 'caseId' | 'order'>[]
    }
  | {
      readonly type: 'litigation.fileAnswer'
      readonly caseId: string
      readonly on: CivilDate
      readonly summary: string
    }
  | {
      readonly type: 'litigation.recordHearing'
      readonly caseId: string
      readonly on: CivilDate
      readonly summary: string
      readonly headAttended: boolean
    }
  | {
      readonly type: 'litigation.recordJudgment'
      readonly caseId: string
      readonly on: CivilDate
      readonly outcome: LitigationOutcome
      readonly summary: string
    }

export type Command =
  | OfficeCommand
  | IntakeCommand
  | AcceptanceCommand
  | ProcedureCommand
  | HearingCommand
  | DocumentCommand
  | ServiceCommand
  | PublicationCommand
  | LitigationCommand

export type CommandType = Command['type']

/** The case a command works on; empty for office commands and registration. */
export function caseIdOf(command: Command): string {
  return 'caseId' in command ? command.caseId : ''
}
