/** Stops a command whose step the law or the stage does not allow on its day; the same rules make the menu. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lateEntryNote } from '../ledger/late-entry.ts'
import { blockedReason, STEP_RULES } from '../next-steps/next-steps.ts'
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

/** 补录: the note of an event whose step can no longer be taken today, only entered; empty within its time. */
export function enteredLate(scope: ReconsiderationScope, code: StepCode): string {
  const rule = STEP_RULES.find((candidate) => candidate.code === code)
  const last = rule?.lastDay?.(stepFacts(scope, scope.today)) ?? null
  return last !== null && scope.today > last ? lateEntryNote(scope.today) : ''
}
