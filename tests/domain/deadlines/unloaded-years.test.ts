import { describe, expect, it } from 'vitest'
import { DEFAULT_CONVENTIONS } from '#shared/domain/deadlines/conventions.ts'
import { computeDeadline } from '#shared/domain/deadlines/engine/explain.ts'
import type { Facts } from '#shared/domain/deadlines/engine/facts.ts'
import { type RuleCode, ruleOf } from '#shared/domain/deadlines/rules/index.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'

/** A calendar of 2026 alone, without any day off: only what is said of 2027 matters here. */
const calendar = {
  years: [
    {
      year: 2026,
      off: [],
      work: [],
      noticeNumber: '试算',
      source: '试算',
      publishedOn: civilDate('2025-11-04'),
      version: 1,
    },
  ],
}

function steps(code: RuleCode, facts: Facts): string {
  const deadline = computeDeadline(ruleOf(code), facts, calendar, DEFAULT_CONVENTIONS)
  return deadline.ok ? deadline.value.steps.join('\n') : deadline.error.message
}

describe('a limit that ends in a year without an arrangement', () => {
  it('names 元旦 as the day it cannot stay on, the day before it, and what to do', () => {
    const told = steps('DL-DECIDE-ORD', { trigger: civilDate('2026-11-02') })
    expect(told).toContain('2027年1月1日（元旦）是法定节假日')
    expect(told).toContain('稳妥起见，请在2026年12月31日（周四）前办完。')
    expect(told).toContain('2027年的放假安排公布后，请在“设置”的“日历”中载入，并复核本期限。')
  })

  it('looks for the safe day before the whole holiday', () => {
    // 2 October 2027 is a Saturday and 3 October a Sunday: 1 October is the only one it can end on.
    const told = steps('DL-DECIDE-ORD', { trigger: civilDate('2027-08-02') })
    expect(told).toContain('2027年10月1日（国庆节）是法定节假日')
    expect(told).toContain('请在2027年9月30日（周四）前办完')
  })

  it('names the holidays that a working-day limit counted although it will not', () => {
    const told = steps('DL-ACC-REVIEW', { trigger: civilDate('2026-12-29') })
    expect(told).toContain('2027年1月1日（元旦）是法定节假日')
    expect(told).toContain('暂按工作日计入，实际不计入，末日还会推后')
  })

  it('warns that one counted backwards ends earlier still', () => {
    const told = steps('DL-HEARING-NOTICE', { hearingOn: civilDate('2027-01-07') })
    expect(told).toContain('2027年1月1日（元旦）是法定节假日')
    expect(told).toContain('末日还要提前')
  })

  it('says nothing of rolling where the day is one of service and stands (民诉95Ⅰ、283Ⅰ)', () => {
    const notice = steps('DL-SERVE-NOTICE', { publishedOn: civilDate('2026-12-02') })
    expect(notice).toContain('2027年的放假安排尚未载入')
    expect(notice).toContain('因此不顺延')
    expect(notice).not.toContain('应当顺延')
    expect(steps('DL-SERVE-POST-ABROAD', { trigger: civilDate('2026-10-01') })).not.toContain('应当顺延')
  })

  it('asks for no review where no such year was needed', () => {
    expect(steps('DL-DECIDE-ORD', { trigger: civilDate('2026-09-01') })).not.toContain('复核')
  })
})
