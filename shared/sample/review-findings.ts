/** The reviewer's findings on the seven acceptance conditions, as a sample needs them. */
import {
  ACCEPTANCE_CONDITIONS,
  type AcceptanceConditionCode,
} from '../domain/acceptance/acceptance-conditions.ts'
import type { AcceptanceReview, ConditionFinding } from '../domain/model/case.ts'

/** Every condition met. */
export function allMet(): AcceptanceReview['findings'] {
  return Object.fromEntries(
    ACCEPTANCE_CONDITIONS.map(({ code }) => [code, { finding: 'met' as const, note: '' }]),
  )
}

/** Every condition met but one. */
export function withFinding(
  code: AcceptanceConditionCode,
  finding: ConditionFinding,
  note: string,
): AcceptanceReview['findings'] {
  return { ...allMet(), [code]: { finding, note } }
}
