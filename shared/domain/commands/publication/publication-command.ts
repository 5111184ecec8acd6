/** Commands of 公开: masking, review, release and withdrawal (法79Ⅰ). */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { MaskEdit } from '../../model/publication.ts'

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
