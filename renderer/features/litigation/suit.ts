/** What the parts of the litigation page are given. */
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import type { LitigationCase, ReconsiderationCase } from '#shared/domain/model/case.ts'
import type { NextStep } from '#shared/domain/next-steps/next-steps.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'

export type LitigationAggregate = CaseAggregate<LitigationCase>
export type SourceAggregate = CaseAggregate<ReconsiderationCase>

export type SuitView = {
  readonly aggregate: LitigationAggregate
  /** The reconsideration case; null when the suit did not grow from one. */
  readonly source: SourceAggregate | null
  readonly office: OfficeState
  readonly today: CivilDate
  readonly steps: readonly NextStep[]
}

export const ROLE_LABELS = {
  soleDefendant: '被告',
  coDefendant: '共同被告',
  thirdParty: '第三人',
} as const satisfies Record<LitigationCase['ourRole'], string>

/** Narrows by the case's kind. */
export function isLitigation(aggregate: CaseAggregate): aggregate is LitigationAggregate {
  return aggregate.case.kind === 'litigation'
}

/** Narrows by the case's kind. */
export function isReconsideration(aggregate: CaseAggregate): aggregate is SourceAggregate {
  return aggregate.case.kind === 'reconsideration'
}

/** Why a step cannot be done now; empty when it can. */
export function blockedReason({ steps }: SuitView, code: NextStep['code']): string {
  return steps.find((step) => step.code === code)?.reason ?? ''
}
