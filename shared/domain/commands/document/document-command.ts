/** Commands of documents: drafting, signing and voiding. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { DecisionItem } from '../../model/decision.ts'
import type { DocumentKind, DocumentSection } from '../../model/document.ts'

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
