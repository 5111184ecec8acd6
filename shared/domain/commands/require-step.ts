/** Stops a command whose step the law or the stage does not allow on its day; the same rules make the menu. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { blockedReason } from '../next-steps/next-steps.ts'
import type { StepFacts } from '../next-steps/step-facts.ts'
import type { StepCode } from '../next-steps/step-rule.ts'
import type { ReconsiderationScope } from './case-scope.ts'
import { type DomainError, notAllowed } from './errors.ts'

/** The facts of a scope on a legal day. */
export function stepFacts(scope: ReconsiderationScope, asOf: CivilDate): StepFacts {
  const { aggregate, effective, stage, office } = scope
  return { aggregate, effective, stage, office, asOf }
}

/** Passes when the step is allowed on that day; the error says why not and what to do instead. */
export function requireStep(
  scope: ReconsiderationScope,
  code: StepCode,
  asOf: CivilDate,
): Result<null, DomainError> {
  const reason = blockedReason(code, stepFacts(scope, asOf))
  return reason === null ? ok(null) : err(notAllowed(reason))
}
