/** The rule table: every family in order, and the ways to find a rule by its code or an older spelling of it. */
import type { Rule } from '../rule.ts'
import { ACCEPTANCE_RULES } from './acceptance.ts'
import { AFTER_DECISION_RULES } from './after-decision.ts'
import { APPEAL_RULES, RETRIAL_RULES } from './appeal.ts'
import { APPLICATION_RULES } from './application.ts'
import { CIVIL_RULES } from './civil.ts'
import { ADVICE_RULES, COMPENSATION_RULES } from './compensation-advice.ts'
import { COURT_RULES } from './court.ts'
import { DECISION_RULES } from './decision.ts'
import { FIRST_INSTANCE_RULES } from './first-instance.ts'
import { HEARING_RULES } from './hearing.ts'
import { NORM_REVIEW_RULES } from './norm-review.ts'
import { APPEARANCE_RULES, OFFICE_RULES } from './office.ts'
import { PERFORMANCE_RULES } from './performance.ts'
import { SUIT_RULES } from './suit.ts'

/** Version of the rule table; raised whenever a rule changes, and printed with every reckoning. */
export const RULE_TABLE_VERSION = '2026-11-21'

const TABLE = [
  ...APPLICATION_RULES,
  ...ACCEPTANCE_RULES,
  ...HEARING_RULES,
  ...NORM_REVIEW_RULES,
  ...DECISION_RULES,
  ...AFTER_DECISION_RULES,
  ...SUIT_RULES,
  ...FIRST_INSTANCE_RULES,
  ...APPEAL_RULES,
  ...RETRIAL_RULES,
  ...COURT_RULES,
  ...PERFORMANCE_RULES,
  ...COMPENSATION_RULES,
  ...ADVICE_RULES,
  ...APPEARANCE_RULES,
  ...CIVIL_RULES,
  ...OFFICE_RULES,
]

/** Every code in the table. */
export type RuleCode = (typeof TABLE)[number]['code']

/** Every rule, family by family. */
export const RULES: readonly Rule<RuleCode>[] = TABLE

/** Other spellings of a code, as practice tables write them. */
export const RULE_ALIASES: Readonly<Record<string, RuleCode>> = {
  'DL-ACC-DEEMED': 'DL-DEEMED',
  'DL-PUBLISH-20': 'DL-PUBLISH',
  'DL-DECIDE-ORD+EXT30': 'DL-DECIDE-ORD',
  'DL-EXT30': 'DL-DECIDE-ORD',
  'DL-APPLY-60（邮寄）': 'DL-APPLY-60',
}

const BY_CODE: ReadonlyMap<string, Rule<RuleCode>> = new Map(TABLE.map((rule) => [rule.code, rule]))

/** The rule of a code or alias from outside; undefined when there is none. */
export function ruleByCode(code: string): Rule<RuleCode> | undefined {
  return BY_CODE.get(RULE_ALIASES[code] ?? code)
}

/** The rule of a code the program itself names. */
export function ruleOf(code: RuleCode): Rule<RuleCode> {
  const rule = BY_CODE.get(code)
  if (rule === undefined) throw new Error(`rule ${code} is not in the table`)
  return rule
}
