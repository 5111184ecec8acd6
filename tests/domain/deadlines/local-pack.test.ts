import { describe, expect, it } from 'vitest'
import { BUNDLED_CALENDAR } from '#shared/domain/calendar/bundled-calendar.ts'
import { DEFAULT_CONVENTIONS } from '#shared/domain/deadlines/conventions.ts'
import { computeDeadline } from '#shared/domain/deadlines/engine/explain.ts'
import { parseLocalPack, withLocalPack } from '#shared/domain/deadlines/local-pack.ts'
import { type RuleCode, ruleOf } from '#shared/domain/deadlines/rules/index.ts'
import { checkWorkedCase, parseWorkedCases } from '#shared/domain/deadlines/worked-cases.ts'
import { must } from '#shared/kernel/assert.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'

const SOURCE = '云州市行政复议工作规定第十二条'
const limit = (code: string, length: number) => ({
  code,
  length,
  effectiveFrom: '2026-07-01',
  source: SOURCE,
})
const pack = (...limits: readonly unknown[]) => parseLocalPack({ name: '云州市', limits })

function refusalOf(code: string, length: number): string {
  const parsed = pack(limit(code, length))
  return parsed.ok ? '' : parsed.error.join('')
}

function deadline(code: RuleCode, trigger: string, local: readonly unknown[]) {
  const parsed = pack(...local)
  const conventions = withLocalPack(DEFAULT_CONVENTIONS, must(parsed.ok ? parsed.value : null, 'a good pack'))
  const result = computeDeadline(ruleOf(code), { trigger: civilDate(trigger) }, BUNDLED_CALENDAR, conventions)
  return must(result.ok ? result.value : null, 'a deadline')
}

describe('a local pack', () => {
  it('makes an agency quicker, and the reckoning names the source', () => {
    const local = deadline('DL-COPY-ORD', '2026-11-20', [limit('DL-COPY-ORD', 3)])
    expect(local.lastDay).toBe('2026-11-25')
    expect(local.steps.join('')).toContain(`地方规定比法定的7个工作日更严，按地方规定计算（${SOURCE}）`)
  })

  it('does not reach back before the day it took effect', () => {
    expect(deadline('DL-COPY-ORD', '2026-06-01', [limit('DL-COPY-ORD', 3)]).lastDay).toBe('2026-06-10')
  })

  it('never gives more time than the statute', () => {
    expect(refusalOf('DL-DECIDE-ORD', 60)).toContain('应当短于法定的60')
    expect(refusalOf('DL-DECIDE-ORD', 90)).toContain('不能放宽法定期限')
    expect(pack(limit('DL-DECIDE-ORD', 45)).ok).toBe(true)
  })

  it('may only lengthen the notice before a hearing', () => {
    expect(refusalOf('DL-HEARING-NOTICE', 3)).toContain('应当长于法定的5')
    expect(pack(limit('DL-HEARING-NOTICE', 7)).ok).toBe(true)
  })

  it('cuts nobody’s right short', () => {
    for (const code of ['DL-APPLY-60', 'DL-CORR-SUBMIT', 'DL-SUE-15', 'P-03', 'K-03'])
      expect(refusalOf(code, 1)).toContain('当事人的期限')
  })

  it('moves no day on which something takes effect, and binds no court', () => {
    expect(refusalOf('DL-TERM-60', 30)).toContain('法律效果')
    expect(refusalOf('DL-SERVE-NOTICE', 10)).toContain('法律效果')
    expect(refusalOf('C-05', 3)).toContain('法院')
    expect(refusalOf('DL-PERFORM-SET', 3)).toContain('法律文书')
  })

  it('is refused as a whole, with every fault named', () => {
    const parsed = pack(
      limit('DL-NOTHING', 3),
      { ...limit('DL-COPY-ORD', 3), source: '' },
      limit('DL-REPLY-ORD', 0.5),
    )
    expect(parsed.ok ? [] : parsed.error).toEqual([
      'DL-NOTHING：规则表中没有这项期限。',
      'DL-COPY-ORD：没有写明依据（source）。',
      'DL-REPLY-ORD：长度应为不小于1的整数。',
    ])
    const twice = pack(limit('DL-COPY-ORD', 3), limit('DL-COPY-ORD', 4))
    expect(twice.ok ? [] : twice.error).toEqual(['DL-COPY-ORD：同一项期限写了两次。'])
  })

  it('goes with a file of worked cases', () => {
    const item = {
      id: 'L1',
      rule: 'DL-COPY-ORD',
      facts: { trigger: '2026-11-20' },
      expected: { lastDay: '2026-11-25' },
    }
    const file = { localPack: { name: '云州市', limits: [limit('DL-COPY-ORD', 3)] }, cases: [item] }
    const worked = parseWorkedCases(file)
    const { localPack, cases } = must(worked.ok ? worked.value : null, 'a good file')
    const conventions = withLocalPack(DEFAULT_CONVENTIONS, must(localPack, 'the pack'))
    expect(cases.map((one) => checkWorkedCase(one, {}, BUNDLED_CALENDAR, conventions).mismatches)).toEqual([
      [],
    ])
    const bad = parseWorkedCases({
      ...file,
      localPack: { name: '云州市', limits: [limit('DL-COPY-ORD', 9)] },
    })
    expect(bad.ok ? '' : bad.error).toContain('不能放宽法定期限')
  })

  it('explains a code that has no days instead of calling it unknown', () => {
    const item = {
      id: 'L2',
      rule: 'DL-HEAR-OPINION',
      facts: {},
      expected: { lastDay: '2026-11-25' },
      note: '',
    }
    const [message = ''] = checkWorkedCase(item, {}, BUNDLED_CALENDAR, DEFAULT_CONVENTIONS).mismatches
    expect(message).toContain('“听取意见”没有固定的日数')
  })
})
