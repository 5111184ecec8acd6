/** Commands of 收案: the registration form and the materials that come with it (法22, 条例27). */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { ChallengedAct } from '../../model/act.ts'
import type { Channel } from '../../model/case.ts'
import type { Material } from '../../model/material.ts'
import type { Draft } from '../../model/meta.ts'
import type { AgencyParty, NaturalParty, OrganizationParty } from '../../model/party.ts'

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
