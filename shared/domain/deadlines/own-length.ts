/** The length that really applies to a limit: the statute's, or the office's own where the law leaves it open. */
import type { Conventions } from './conventions.ts'
import type { Rule } from './rule.ts'

/** In the rule's own unit; null where the instrument itself sets it. */
export function ownLength(
  { code, length, status }: Pick<Rule, 'code' | 'length' | 'status'>,
  lengths: Conventions['lengths'],
): number | null {
  return length !== null && status === 'default' ? (lengths[code] ?? length) : length
}
