import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { calculate, type FieldName } from '#renderer/features/deadlines/calculator-check.ts'
import {
  type CalculatorInput,
  DATE_FACTS,
  EMPTY_INPUT,
  readCalculator,
  readingsOf,
  settingsOf,
  writeCalculator,
} from '#renderer/features/deadlines/calculator-input.ts'
import { findsRule, ruleGroups } from '#renderer/features/deadlines/rule-search.ts'
import { DEFAULT_CONVENTIONS } from '#shared/domain/deadlines/conventions.ts'
import { RULES, ruleByCode, ruleOf } from '#shared/domain/deadlines/rules/index.ts'
import { parseCalendar, parseWorkedCases } from '#shared/domain/deadlines/worked-cases.ts'
import { must } from '#shared/kernel/assert.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'

const golden = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'golden', name), 'utf8'))
const read = parseCalendar(golden('holidays.json'), 'holidays.json')
if (!read.ok) throw new Error(read.error)
const calendar = read.value
const today = civilDate('2026-11-20')

const check = (input: Partial<CalculatorInput>) =>
  calculate({ ...EMPTY_INPUT, ...input }, calendar, DEFAULT_CONVENTIONS, today)
const line = (kind: 'suspension' | 'appraisal', from: string, to: string) => ({
  key: `${kind}${from}`,
  kind,
  from,
  to,
})

function refusal(input: Partial<CalculatorInput>, field: FieldName): string {
  const verdict = check(input)
  return verdict.state === 'refused' ? (verdict.errors.get(field) ?? '') : verdict.state
}

describe('the calculator', () => {
  it('gives the golden answer to every worked case typed into its form', () => {
    const parsed = parseWorkedCases(golden('deadlines.json'))
    if (!parsed.ok) throw new Error(parsed.error)
    const { cases, aliases } = parsed.value
    expect(cases.length).toBeGreaterThan(100)
    for (const item of cases) {
      const facts = item.facts as Readonly<Record<string, unknown>>
      const text = (key: string) => String(facts[key] ?? '')
      const input: CalculatorInput = {
        ...EMPTY_INPUT,
        rule: must(ruleByCode(aliases[item.rule] ?? item.rule), item.rule).code,
        // The file gives no day of approval; the first day on which there could be one will do.
        dates: {
          ...Object.fromEntries(DATE_FACTS.map((fact) => [fact, text(fact)])),
          ...(facts.extensionDays === undefined ? {} : { extensionDecidedOn: text('trigger') }),
        },
        extensionDays: text('extensionDays'),
        setDays: text('setDays'),
        realEstate: facts.realEstate === true,
        exclusions: (
          (facts.exclusions ?? []) as readonly { kind: 'suspension'; from: string; to: string }[]
        ).map(({ kind, from, to }, index) => ({ key: String(index), kind, from, to })),
      }
      // Through the address and back, as when somebody sends a link to a calculation.
      const linked = readCalculator(writeCalculator(input))
      const verdict = calculate(linked, calendar, DEFAULT_CONVENTIONS, civilDate('2000-01-01'))
      expect(verdict.state, item.id).toBe('reckoned')
      if (verdict.state === 'reckoned') expect(verdict.deadline.lastDay, item.id).toBe(item.expected.lastDay)
    }
  })

  it('says what is still to be filled in, and refuses nothing yet', () => {
    expect(check({})).toEqual({ state: 'nothing' })
    expect(check({ rule: 'DL-DECIDE-ORD' })).toEqual({
      state: 'incomplete',
      message: '请填写“受理行政复议申请之日”。',
    })
    const half = { rule: 'DL-DECIDE-ORD', dates: { trigger: '2026-09-01' } }
    expect(check({ ...half, exclusions: [line('suspension', '2026-09-10', '')] })).toEqual({
      state: 'incomplete',
      message: '请把不计入期间的开始日和结束日填完整。',
    })
  })

  it('reckons every rule of the table once its dates are filled in', () => {
    for (const rule of RULES) {
      const dates = Object.fromEntries(DATE_FACTS.map((fact) => [fact, '2026-12-01']))
      const verdict = check({
        rule: rule.code,
        dates,
        setDays: String(Math.max(10, rule.setDays.min)),
        realEstate: rule.realEstateOnly === true,
      })
      expect(verdict.state, rule.code).toBe('reckoned')
    }
  })
})

describe('refusals stand at their field', () => {
  const decision = { rule: 'DL-DECIDE-ORD', dates: { trigger: '2026-09-01' } }

  it('an unknown rule', () => {
    expect(refusal({ rule: 'DL-GONE' }, 'rule')).toBe('规则表中没有“DL-GONE”，请重新选择期限。')
  })

  it('a day that does not exist', () => {
    const wrong = { rule: 'DL-DECIDE-ORD', dates: { trigger: '2026-02-30' } }
    expect(refusal(wrong, 'trigger')).toContain('“2026-02-30”不是有效日期')
  })

  it('an end before its start, at its own line', () => {
    const exclusions = [
      line('appraisal', '2026-09-05', '2026-09-08'),
      line('suspension', '2026-09-20', '2026-09-10'),
    ]
    expect(refusal({ ...decision, exclusions }, 'out.1')).toBe(
      '结束日2026-09-10早于开始日2026-09-20，请核对。',
    )
    expect(refusal({ ...decision, exclusions }, 'out.0')).toBe('')
  })

  it('the same cause twice for the same days; two causes may overlap', () => {
    const first = line('suspension', '2026-09-05', '2026-09-15')
    const twice = [first, line('suspension', '2026-09-10', '2026-09-20')]
    expect(refusal({ ...decision, exclusions: twice }, 'out.1')).toContain(
      '与前面的中止（2026-09-05至2026-09-15）重叠',
    )
    expect(
      check({ ...decision, exclusions: [first, line('appraisal', '2026-09-10', '2026-09-20')] }).state,
    ).toBe('reckoned')
    expect(
      check({ ...decision, exclusions: [first, line('suspension', '2026-09-15', '2026-09-20')] }).state,
    ).toBe('reckoned')
  })

  it('an extension in the simplified procedure, and one that is too long', () => {
    const simple = { rule: 'DL-DECIDE-SIMPLE', dates: { trigger: '2026-09-01' }, extensionDays: '10' }
    expect(refusal(simple, 'extension')).toContain('简易程序的期限不得延长')
    expect(refusal({ ...decision, extensionDays: '31' }, 'extension')).toContain('最多延长30日')
    expect(refusal({ ...decision, extensionDays: '十天' }, 'extension')).toBe('延长的天数应为不小于0的整数。')
  })

  it('an extension granted after the limit had run out, at the day it was granted (法62Ⅰ)', () => {
    const on = (extensionDecidedOn: string, exclusions: CalculatorInput['exclusions'] = []) => ({
      ...decision,
      dates: { ...decision.dates, extensionDecidedOn },
      extensionDays: '30',
      exclusions,
    })
    expect(check({ ...decision, extensionDays: '30' })).toEqual({
      state: 'incomplete',
      message: '请填写“批准延长之日”：期限届满后才批准的延长不发生效力。',
    })
    // Sixty days from 1 September end on 31 October, a Saturday, and roll to Monday.
    expect(check(on('2026-11-02')).state).toBe('reckoned')
    expect(refusal(on('2026-11-03'), 'extensionDecidedOn')).toContain(
      '不计延长的末日是2026年11月2日，2026年11月3日才批准的延长不发生效力',
    )
    expect(refusal(on('2026-11-03'), 'extensionDecidedOn')).toContain('《行政复议法》第六十二条第一款')
    expect(check(on('2026-11-03', [line('suspension', '2026-09-10', '2026-09-20')])).state).toBe('reckoned')
    expect(refusal(on('2026-08-31'), 'extensionDecidedOn')).toContain('早于起算日2026年9月1日')
    expect(refusal(on('2026-02-30'), 'extensionDecidedOn')).toContain('不是有效日期')
  })

  it('days that a shorter or a longer time cannot have', () => {
    const set = { rule: 'DL-DECIDE-SET', dates: { trigger: '2026-09-01' } }
    expect(refusal({ ...set, setDays: '60' }, 'days')).toContain('应为1至59之间的整数')
    const shorter = check({ ...set, setDays: '3', setBy: '《集会游行示威法》第十三条' })
    expect(shorter.state === 'reckoned' && shorter.deadline.lastDay).toBe('2026-09-04')
    expect(shorter.state === 'reckoned' && shorter.deadline.steps).toContain(
      '天数由《集会游行示威法》第十三条规定。',
    )
    const longer = { rule: 'DL-APPLY-LONGER', dates: { trigger: '2026-09-01' }, setDays: '60' }
    expect(refusal(longer, 'days')).toContain('应为不小于61的整数')
  })

  it('a hearing that is over', () => {
    const hearing = { rule: 'DL-HEARING-NOTICE', dates: { hearingOn: '2026-11-19' } }
    expect(refusal(hearing, 'hearingOn')).toContain('2026年11月19日已经过去')
  })
})

describe('finding a rule', () => {
  const codes = (search: string) =>
    RULES.filter(({ code }) => findsRule(search, code)).map(({ code }) => code)

  it('by its article in figures or in words', () => {
    expect(codes('62条')).toContain('DL-DECIDE-ORD')
    expect(codes('第六十二条')).toEqual(codes('第62条'))
    expect(codes('62条').length).toBeLessThan(20)
  })

  it('by name, by family, by whom it binds, by several words', () => {
    expect(codes('补正')).toContain('DL-CORR-NOTICE')
    expect(codes('听证 送达')).toContain('DL-HEARING-NOTICE')
    expect(codes('复议决定（简易）')).toEqual(['DL-DECIDE-SIMPLE'])
    expect(codes('复议决定(简易)')).toEqual(['DL-DECIDE-SIMPLE'])
    expect(codes('没有这样的期限')).toEqual([])
    expect(codes('').length).toBe(RULES.length)
  })

  it('offers every rule once, in its family', () => {
    const offered = ruleGroups().flatMap(({ options }) => options.map(({ value }) => value))
    expect(offered.toSorted()).toEqual(RULES.map(({ code }) => code).toSorted())
  })
})

describe('readings', () => {
  it('offers the doubts that bear on the rule and lays the chosen ones over the office’s', () => {
    const keys = settingsOf(ruleOf('DL-HEARING-NOTICE')).map(({ key }) => key)
    expect(keys).toContain('hearingNotice')
    expect(keys).not.toContain('longCap')
    const input = { ...EMPTY_INPUT, readings: { hearingNotice: 'loose' } }
    expect(readingsOf(DEFAULT_CONVENTIONS, input).hearingNotice).toBe('loose')
    const dates = { hearingOn: '2026-12-15' }
    const strict = calculate(
      { ...EMPTY_INPUT, rule: 'DL-HEARING-NOTICE', dates },
      calendar,
      DEFAULT_CONVENTIONS,
      today,
    )
    const loose = calculate(
      { ...input, rule: 'DL-HEARING-NOTICE', dates },
      calendar,
      readingsOf(DEFAULT_CONVENTIONS, input),
      today,
    )
    expect(strict.state === 'reckoned' && strict.deadline.lastDay).toBe('2026-12-07')
    expect(loose.state === 'reckoned' && loose.deadline.lastDay).toBe('2026-12-08')
  })

  it('keeps nothing of an address that names an unknown reading or cause', () => {
    const search = new URLSearchParams('hearingNotice=vague&out=weather~2026-01-01~2026-01-02&calendar=moon')
    expect(readCalculator(search)).toEqual(EMPTY_INPUT)
  })
})
