import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deadlineFacts } from '#shared/documents/drafting/snapshot/limits.ts'
import { type CaseClock, caseClocks, explainClock } from '#shared/domain/deadlines/case-clocks.ts'
import { localStanding } from '#shared/domain/deadlines/local-due.ts'
import { PACK_UNITS, parseLocalPack, STRICTER_RULES } from '#shared/domain/deadlines/local-pack.ts'
import { movedLimits } from '#shared/domain/deadlines/moved-limits.ts'
import { ribbonOf } from '#shared/domain/deadlines/ribbon.ts'
import { type RuleCode, ruleOf } from '#shared/domain/deadlines/rules/index.ts'
import { statutoryEffects } from '#shared/domain/deadlines/statutory-effects.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import type { LocalLimit } from '#shared/domain/model/local-rules.ts'
import { withImported } from '#shared/domain/office/local-packs.ts'
import { decisionLastDay } from '#shared/domain/procedure/limits.ts'
import { must } from '#shared/kernel/assert.ts'
import { addDays, civilDate } from '#shared/kernel/civil-date.ts'
import { CASE_MATRIX, day, type Entry, reconsideration } from '#tests/support/fixtures/cases.ts'
import { officeState } from '#tests/support/fixtures/office.ts'

const plain = officeState()

function limit(code: RuleCode, length: number): LocalLimit {
  return {
    code,
    length,
    unit: PACK_UNITS[ruleOf(code).unit],
    effectiveFrom: civilDate('2026-07-01'),
    document: '《云州市行政复议工作规定》',
    article: '第八条',
  }
}

function officeWith(...limits: readonly LocalLimit[]): OfficeState {
  const stamp = { id: 'pack', importedAt: plain.settings.updatedAt, by: '' }
  return {
    ...plain,
    settings: { ...plain.settings, localPacks: withImported([], { name: '云州市', limits }, stamp) },
  }
}

const received: Entry = ['1116', { type: 'applicationReceived', channel: 'inPerson', postmarkedOn: '' }]
const strict = officeWith(limit('DL-ACC-REVIEW', 3))

/** The review of an application received on Monday 2026-11-16: locally until 19, by statute until 23. */
function review(today: string, entries: readonly Entry[] = [received], office = strict): CaseClock {
  const clocks = caseClocks(reconsideration({ entries }), office, day(today))
  return must(
    clocks.find(({ rule }) => rule.code === 'DL-ACC-REVIEW'),
    'the review',
  )
}

function standing({ local, deadline, metOn, supersededOn }: CaseClock, today: string) {
  return localStanding({ local, deadline, endedOn: metOn ?? supersededOn }, day(today))
}

describe('a clock with a local day', () => {
  it('carries both days', () => {
    const clock = review('1117')
    expect([clock.deadline.lastDay, clock.local?.lastDay]).toEqual(['2026-11-23', '2026-11-19'])
    expect(standing(clock, '1119')).toMatchObject({ state: 'ahead' })
  })

  it('still runs when the local day has passed, and says which day the law gives', () => {
    const clock = review('1120')
    expect(clock.status).toBe('running')
    expect(statutoryEffects([clock])).toEqual([])
    expect(standing(clock, '1120')).toEqual({
      state: 'passed',
      lastDay: '2026-11-19',
      text: '已过本地要求的日子（2026年11月19日，《云州市行政复议工作规定》第八条），法定末日为2026年11月23日，请尽快办理。',
    })
  })

  it('has its effect on the statutory day alone: 视为受理 comes after the fifth day, not after the third (法30Ⅲ)', () => {
    const on = (today: string) =>
      caseClocks(reconsideration({ entries: [received] }), strict, day(today)).map(({ rule }) => rule.code)
    expect(on('1123')).not.toContain('DL-DEEMED')
    expect(on('1124')).toContain('DL-DEEMED')
    expect(standing(review('1124'), '1124')).toBeNull()
  })

  it('is in time when the step came between the two days, and says so', () => {
    const accepted: Entry = [
      '1120',
      { type: 'accepted', procedure: 'ordinary', simplifiedGround: '', deemed: false },
    ]
    const clock = review('1124', [received, accepted])
    expect([clock.status, standing(clock, '1124')?.state]).toEqual(['met', 'late'])
    const early: Entry = ['1118', accepted[1]]
    expect(standing(review('1124', [received, early]), '1124')).toBeNull()
  })

  it('marks the local day on its ribbon and prints it on the sheet', () => {
    const clock = review('1117')
    const told = explainClock(clock, strict)
    const deadline = must(told.ok ? told.value : null, 'the reckoning')
    const { marks, summary } = ribbonOf(clock, deadline, day('1117'))
    expect(marks.find(({ kind }) => kind === 'local')).toMatchObject({ on: '2026-11-19', label: '本地末日' })
    expect(summary).toContain('本地末日2026-11-19')
    const aggregate = reconsideration({ entries: [received] })
    const printed = deadlineFacts('DL-ACC-REVIEW', aggregate, strict)
    expect(printed.localDay).toBe('2026年11月19日（周四），《云州市行政复议工作规定》第八条')
    expect(deadlineFacts('DL-ACC-REVIEW', aggregate, plain).localDay).toBe('')
  })

  it('is among the limits that move when the pack comes into use', () => {
    const aggregate = reconsideration({ entries: [received] })
    const moves = movedLimits(aggregate, plain, strict, day('1117'))
    expect(moves.map(({ after }) => after?.rule.code)).toEqual(['DL-ACC-REVIEW'])
    expect(movedLimits(aggregate, strict, strict, day('1117'))).toEqual([])
  })

  it('leaves what the law allows as it is: the decision may be extended up to the statutory day (法62Ⅰ)', () => {
    const aggregate = reconsideration()
    const office = officeWith(limit('DL-DECIDE-ORD', 45))
    const asOf = day('0925')
    expect(decisionLastDay(aggregate, office, asOf)).toBe(decisionLastDay(aggregate, plain, asOf))
  })

  it('keeps the local day where the limit was extended after it had passed', () => {
    const office = officeWith(limit('DL-DECIDE-ORD', 45))
    const trial: readonly Entry[] = [
      ['0821', { type: 'applicationReceived', channel: 'inPerson', postmarkedOn: '' }],
      ['0826', { type: 'accepted', procedure: 'ordinary', simplifiedGround: '', deemed: false }],
    ]
    const extended: Entry = ['1020', { type: 'extended', days: 30, reason: '情况复杂', approvedBy: '主任' }]
    const days = (entries: readonly Entry[]) => {
      const clocks = caseClocks(reconsideration({ entries }), office, day('1021'))
      const clock = clocks.find(({ rule }) => rule.code === 'DL-DECIDE-ORD')
      return [clock?.deadline.lastDay, clock?.local?.lastDay]
    }
    expect(days(trial)).toEqual(['2026-10-26', '2026-10-10'])
    expect(days([...trial, extended])).toEqual(['2026-11-24', '2026-10-10'])
  })
})

describe('no pack whatever', () => {
  const shorter = fc.record({
    rule: fc.constantFrom(...STRICTER_RULES),
    by: fc.integer({ min: 1, max: 40 }),
  })
  const limits = fc.uniqueArray(shorter, { selector: ({ rule }) => rule.code, maxLength: 12 })
  const packOf = (drawn: readonly { rule: (typeof STRICTER_RULES)[number]; by: number }[]) => ({
    name: '任意',
    limits: drawn
      .map(({ rule: { code, unit, length, direction }, by }) => ({
        ...limit('DL-ACC-REVIEW', 1),
        code,
        unit: PACK_UNITS[unit],
        length: direction === 'backward' ? (length ?? 0) + by : (length ?? 0) - by,
      }))
      .filter(({ length }) => length >= 1),
  })

  it('changes a statutory day, a standing or an effect, or gives anybody more time', () => {
    fc.assert(
      fc.property(
        limits,
        fc.constantFrom(...Object.values(CASE_MATRIX)),
        fc.nat(200),
        (drawn, aggregate, n) => {
          const pack = packOf(drawn)
          fc.pre(pack.limits.length > 0)
          expect(parseLocalPack(pack, {}).ok).toBe(true)
          const today = addDays(civilDate('2026-08-21'), n)
          const without = caseClocks(aggregate, plain, today)
          const withPack = caseClocks(aggregate, officeWith(...pack.limits), today)
          expect(withPack.map((clock) => ({ ...clock, local: null }))).toEqual(without)
          expect(statutoryEffects(withPack)).toEqual(statutoryEffects(without))
          for (const { local, deadline, ours } of withPack) {
            if (local === null) continue
            expect(ours).toBe(true)
            expect(local.lastDay < deadline.lastDay).toBe(true)
            expect(local.safeDay <= local.lastDay).toBe(true)
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})
