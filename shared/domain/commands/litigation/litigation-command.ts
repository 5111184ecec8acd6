/** Commands of 应诉: the suit, its evidence, the answer, the hearing and the judgment. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { LitigationOutcome } from '../../litigation/outcomes.ts'
import type { PerformTerm } from '../../litigation/perform-term.ts'
import type { LitigationCase } from '../../model/case.ts'
import type { EvidenceItem } from '../../model/material.ts'
import type { Draft } from '../../model/meta.ts'

type Ruling = {
  readonly caseId: string
  /** The day the document reached this office. */
  readonly on: CivilDate
  readonly outcome: LitigationOutcome
  readonly summary: string
  /** Time from effect that it leaves for performing it; absent where it sets none. */
  readonly performTerm?: PerformTerm
}

export type LitigationCommand =
  /** 从复议案转应诉: parties, acts and chronology are carried over. */
  | {
      readonly type: 'litigation.open'
      readonly caseId: string
      readonly receivedOn: CivilDate
      /** 起诉日 (递交起诉状之日) as the court's papers give it; empty while unknown. */
      readonly filedOn: CivilDate | ''
      /** 立案日, for information. */
      readonly docketedOn?: CivilDate | ''
      readonly court: string
      readonly courtCaseNumber: string
      readonly plaintiffPartyIds: readonly string[]
      readonly plaintiffClaims: string
      readonly plaintiffReasons: string
      /** Must be given where a plaintiff has a suit registered already. */
      readonly again?: string
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
        | 'docketedOn'
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
  | ({ readonly type: 'litigation.recordJudgment' } & Ruling)
  /** 裁判文书送达其他当事人: each on its own day (行诉85). */
  | {
      readonly type: 'litigation.recordJudgmentService'
      readonly caseId: string
      readonly served: readonly { readonly partyId: string; readonly on: CivilDate }[]
    }
  | {
      readonly type: 'litigation.recordAppeal'
      readonly caseId: string
      readonly partyId: string
      readonly on: CivilDate
      /** 本机关收到上诉状副本; empty where this office appealed, or it has not arrived. */
      readonly copyReceivedOn: CivilDate | ''
    }
  | {
      readonly type: 'litigation.fileAppealAnswer'
      readonly caseId: string
      readonly on: CivilDate
      readonly summary: string
    }
  /** An outcome of the second instance, on the day it was served on this office. */
  | ({
      readonly type: 'litigation.recordAppealJudgment'
      /** What a judgment that changes the first one orders in its place. */
      readonly orders?: LitigationOutcome
      /** Whose appeal is withdrawn, where several parties appealed. */
      readonly appellantId?: string
    } & Ruling)
  | {
      readonly type: 'litigation.recordPerformance'
      readonly caseId: string
      readonly on: CivilDate
      readonly summary: string
    }
