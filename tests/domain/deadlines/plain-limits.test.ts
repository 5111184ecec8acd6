import { describe, expect, test } from 'vitest'
import { BUNDLED_CALENDAR } from '#shared/domain/calendar/bundled-calendar.ts'
import { DEFAULT_CONVENTIONS } from '#shared/domain/deadlines/conventions.ts'
import { computeDates } from '#shared/domain/deadlines/engine/compute.ts'
import { computeDeadline } from '#shared/domain/deadlines/engine/explain.ts'
import { type Facts, START_FACTS } from '#shared/domain/deadlines/engine/facts.ts'
import { RULES, ruleOf } from '#shared/domain/deadlines/rules/index.ts'
import { addDays, civilDate } from '#shared/kernel/civil-date.ts'

const REVIEW = ruleOf('DL-ACC-REVIEW')
const trigger = civilDate('2026-09-28')

function lastDay(facts: Facts, calendar = BUNDLED_CALENDAR, conventions = DEFAULT_CONVENTIONS) {
  const dates = computeDates(REVIEW, facts, calendar, conventions)
  return dates.ok ? dates.value.lastDay : dates.error.kind
}

describe('limits that are reckoned once', () => {
  test('are, rule by rule and day by day, what the whole reckoning gives', () => {
    const starts = Array.from({ length: 4 }, (_, i) => addDays(civilDate('2026-01-01'), i * 91))
    for (const rule of RULES) {
      for (const fact of START_FACTS) {
        for (const start of starts) {
          for (const realEstate of [undefined, true, false]) {
            const facts: Facts = { [fact]: start, ...(realEstate === undefined ? {} : { realEstate }) }
            const told = computeDeadline(rule, facts, BUNDLED_CALENDAR, DEFAULT_CONVENTIONS)
            for (let turn = 0; turn < 2; turn += 1) {
              const dates = computeDates(rule, facts, BUNDLED_CALENDAR, DEFAULT_CONVENTIONS)
              if (told.ok) expect(told.value).toMatchObject(dates.ok ? dates.value : { error: dates.error })
              else expect(dates).toEqual(told)
            }
          }
        }
      }
    }
  })

  test('are reckoned anew for another calendar and other readings, and the first answer stays', () => {
    const usual = lastDay({ trigger })
    const [known] = BUNDLED_CALENDAR.years
    if (known === undefined) throw new Error('no delivered year')
    const weekendsOnly = { years: [{ ...known, year: 2026, off: [], work: [] }] }
    expect(lastDay({ trigger }, weekendsOnly)).toBe('2026-10-05')
    const published = (lengths: Readonly<Record<string, number>>) => {
      const readings = { ...DEFAULT_CONVENTIONS, lengths }
      const dates = computeDates(ruleOf('DL-PUBLISH'), { trigger }, BUNDLED_CALENDAR, readings)
      return dates.ok ? dates.value.lastDay : dates.error.kind
    }
    expect([published({ 'DL-PUBLISH': 1 }), published({ 'DL-PUBLISH': 2 })]).toEqual([
      '2026-09-29',
      '2026-09-30',
    ])
    expect(lastDay({ trigger })).toBe(usual)
  })

  test('are told apart from the same limit with days left out', () => {
    const decision = ruleOf('DL-DECIDE-ORD')
    const without = computeDates(decision, { trigger }, BUNDLED_CALENDAR, DEFAULT_CONVENTIONS)
    const exclusions = [{ kind: 'suspension', from: addDays(trigger, 20), to: addDays(trigger, 30) }] as const
    const paused = computeDates(decision, { trigger, exclusions }, BUNDLED_CALENDAR, DEFAULT_CONVENTIONS)
    expect(without).toMatchObject({ ok: true, value: { rawDay: addDays(trigger, 60) } })
    expect(paused).toMatchObject({ ok: true, value: { rawDay: addDays(trigger, 70) } })
  })
})
