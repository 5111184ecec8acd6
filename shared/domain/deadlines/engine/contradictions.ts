/** Facts that no limit can be computed from, whatever the calendar says. */
import type { Rule } from '../rule.ts'
import { type DeadlineError, deadlineError } from './errors.ts'
import type { Facts } from './facts.ts'

/** What contradicts the rule or itself among the facts; null when they are in order. */
export function contradictionIn(rule: Rule, facts: Facts): DeadlineError | null {
  const reversed = facts.exclusions?.find(({ from, to }) => to < from)
  if (reversed) {
    return deadlineError(
      'exclusion-reversed',
      `不计入期间的结束日${reversed.to}早于开始日${reversed.from}，请核对。`,
    )
  }
  if (facts.realEstate !== undefined && rule.realEstateOnly === !facts.realEstate) {
    const right = facts.realEstate ? '因不动产提出的，最长期限是二十年' : '不是因不动产提出的，最长期限是五年'
    return deadlineError('wrong-rule', `“${rule.name}”不适用于本案：${right}（《行政复议法》第二十一条）。`)
  }
  return setDaysError(rule, facts.setDays) ?? extensionError(rule, facts.extensionDays ?? 0)
}

function setDaysError({ name, setDays: { min, max } }: Rule, days: number | undefined): DeadlineError | null {
  if (days === undefined || (isWholeFrom(min, days) && (max === null || days <= max))) return null
  if (min === 1 && max === null) return deadlineError('bad-fact', '确定的天数应为不小于1的整数。')
  const range = max === null ? `不小于${min}` : `${min}至${max}之间`
  return deadlineError('bad-fact', `“${name}”的天数应为${range}的整数。`)
}

function extensionError(rule: Rule, days: number): DeadlineError | null {
  if (!isWholeFrom(0, days)) return deadlineError('bad-fact', '延长的天数应为不小于0的整数。')
  if (days === 0) return null
  if (rule.extension === null) {
    const why =
      rule.procedure === '简易程序'
        ? '简易程序的期限不得延长；确需更长时间的，应当先转为普通程序（《行政复议法》第五十五条、第六十二条）。'
        : '法律没有规定这项期限可以延长。'
    return deadlineError('extension-not-allowed', `“${rule.name}”不能延长：${why}`)
  }
  const { maxDays } = rule.extension
  if (maxDays === null || days <= maxDays) return null
  return deadlineError('extension-too-long', `“${rule.name}”最多延长${maxDays}日，不能延长${days}日。`)
}

function isWholeFrom(min: number, value: number): boolean {
  return Number.isInteger(value) && value >= min
}
