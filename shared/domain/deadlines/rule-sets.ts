/** Which law a procedural act falls under: picked by the day of the act, not by the day of filing (D-16). */

import { must } from '#shared/kernel/assert.ts'
import { type CivilDate, civilDate } from '#shared/kernel/civil-date.ts'
import type { Body } from './rule.ts'

export type RuleSetId = 'RS-2024' | 'RS-2026' | 'SS-2018' | 'MS-2024' | 'OFFICE'

export type RuleSet = {
  readonly id: RuleSetId
  readonly body: Body
  readonly name: string
  readonly effectiveFrom: CivilDate
}

/** The reconsideration law of 2023 came into force. */
export const LAW_2024 = civilDate('2024-01-01')
/** The Implementation Regulation of 2026 (国务院令第836号) came into force; it has no transitional article. */
export const REGULATION_2026 = civilDate('2026-07-01')
/** The Supreme Court's interpretation of the Administrative Litigation Law (法释〔2018〕1号) came into force. */
export const LITIGATION_2018 = civilDate('2018-02-08')

/** Rule sets; within one body the later one replaces the earlier from its first day. */
export const RULE_SETS: readonly RuleSet[] = [
  {
    id: 'RS-2024',
    body: 'reconsideration',
    name: '行政复议法（2023年修订）和2007年实施条例中不抵触的部分',
    effectiveFrom: LAW_2024,
  },
  {
    id: 'RS-2026',
    body: 'reconsideration',
    name: '行政复议法（2023年修订）和2026年实施条例（国务院令第836号）',
    effectiveFrom: REGULATION_2026,
  },
  {
    id: 'SS-2018',
    body: 'litigation',
    name: '行政诉讼法（2017年修正）及有关法律、司法解释',
    effectiveFrom: LITIGATION_2018,
  },
  { id: 'MS-2024', body: 'civil', name: '民事诉讼法（2023年修正）', effectiveFrom: LAW_2024 },
  { id: 'OFFICE', body: 'office', name: '本机关内部规定（可调整）', effectiveFrom: LAW_2024 },
]

/** The set in force on a day; a day before the first set falls under the first, which the reckoning points out. */
export function ruleSetOn(body: Body, day: CivilDate): RuleSet {
  const sets = RULE_SETS.filter((set) => set.body === body)
  const inForce = sets.filter((set) => set.effectiveFrom <= day)
  return must(inForce.at(-1) ?? sets[0], 'every body has a rule set')
}
