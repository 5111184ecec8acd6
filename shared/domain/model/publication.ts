/** 公开: what was masked, who reviewed it, what left the office. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { RecordMeta } from './meta.ts'

/** A reviewer's change to the proposed masking, found again by source text and occurrence. */
export type MaskEdit =
  | {
      readonly kind: 'restore'
      readonly source: string
      readonly occurrence: number
      readonly reason: string
    }
  | {
      readonly kind: 'mask'
      readonly source: string
      readonly occurrence: number
      readonly replacement: string
      readonly reason: string
    }

export type Publication = RecordMeta & {
  readonly caseId: string
  readonly documentId: string
  readonly status: 'preparing' | 'reviewed' | 'released' | 'declined' | 'withdrawn'
  readonly edits: readonly MaskEdit[]
  readonly reviewedBy: string
  readonly reviewedOn: CivilDate | ''
  readonly releasedOn: CivilDate | ''
  /** SHA-256 of the package that left the office. */
  readonly packageHash: string
  readonly packageName: string
  /** Why it is not published or was withdrawn. */
  readonly reason: string
}
