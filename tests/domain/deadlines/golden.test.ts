import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DEFAULT_CONVENTIONS } from '#shared/domain/deadlines/conventions.ts'
import { ruleByCode } from '#shared/domain/deadlines/rules/index.ts'
import { checkWorkedCase, parseCalendar, parseWorkedCases } from '#shared/domain/deadlines/worked-cases.ts'
import { must } from '#shared/kernel/assert.ts'

type GoldenRule = { readonly unit: string; readonly n: number; readonly exclusionKinds?: readonly string[] }

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../golden/${name}`, import.meta.url), 'utf8'))
}

const file = read('deadlines.json')
const parsed = parseWorkedCases(file)
const worked = must(parsed.ok ? parsed.value : null, 'the golden file can be read')
const parsedCalendar = parseCalendar(read('holidays.json'), 'holidays.json')
const calendar = must(parsedCalendar.ok ? parsedCalendar.value : null, 'the golden calendar can be read')
const rules = (file as { readonly rules: Readonly<Record<string, GoldenRule>> }).rules

describe('the golden cases', () => {
  it('are 152', () => {
    expect(worked.cases).toHaveLength(152)
  })

  it.each(worked.cases.map((item) => [item.id, item.rule, item] as const))('%s %s', (_id, _rule, item) => {
    const verdict = checkWorkedCase(item, worked.aliases, calendar, DEFAULT_CONVENTIONS)
    expect(verdict.mismatches).toEqual([])
  })
})

describe('the rules behind the golden cases', () => {
  const units = { W: 'workday', N: 'day', M: 'month', Y: 'year' } as const

  it.each(Object.entries(rules))('%s is in the table with the same unit and length', (code, golden) => {
    const rule = must(ruleByCode(code), `${code} is in the table`)
    // The five and twenty year rules are listed by their cap; their own length is the ordinary sixty days.
    const term = code.startsWith('DL-CAP') ? must(rule.caps[0], 'a cap') : rule
    expect([term.unit, term.length]).toEqual([units[golden.unit as keyof typeof units], golden.n])
    expect(rule.exclusionKinds).toEqual(expect.arrayContaining([...(golden.exclusionKinds ?? [])]))
  })
})
