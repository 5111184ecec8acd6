/** What must hold for every limit, whatever the facts: tried on thousands of invented ones. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUNDLED_CALENDAR } from '#shared/domain/calendar/bundled-calendar.ts'
import { isWorkday } from '#shared/domain/calendar/calendar.ts'
import { caseClocks } from '#shared/domain/deadlines/case-clocks.ts'
import { DEFAULT_CONVENTIONS } from '#shared/domain/deadlines/conventions.ts'
import { computeDates } from '#shared/domain/deadlines/engine/compute.ts'
import type { Exclusion, Facts } from '#shared/domain/deadlines/engine/facts.ts'
import type { Rule } from '#shared/domain/deadlines/rule.ts'
import { RULES } from '#shared/domain/deadlines/rules/index.ts'
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import type { CaseEvent } from '#shared/domain/model/event.ts'
import { must } from '#shared/kernel/assert.ts'
import { addDays, type CivilDate, civilDate } from '#shared/kernel/civil-date.ts'
import { accepted, day, type Entry, ledger, reconsideration, reply } from '#tests/support/fixtures/cases.ts'
import { officeState } from '#tests/support/fixtures/office.ts'

const aDay = fc.integer({ min: 0, max: 5843 }).map((offset) => addDays(civilDate('2020-01-01'), offset))
const counted = RULES.filter(
  ({ length, start, caps }) => length !== null && start === 'trigger' && caps.length === 0,
)
const aRule = fc.constantFrom(...counted)
const workdayRule = fc.constantFrom(...counted.filter(({ unit }) => unit === 'workday'))
const rollingRule = fc.constantFrom(
  ...counted.filter(({ unit, ending }) => unit !== 'workday' && ending === 'rolls'),
)
const stoppable = fc.constantFrom(...counted.filter(({ exclusionKinds }) => exclusionKinds.length > 0))

function lastDay(rule: Rule, facts: Facts): CivilDate {
  const result = computeDates(rule, facts, BUNDLED_CALENDAR, DEFAULT_CONVENTIONS)
  return must(result.ok ? result.value : null, rule.code).lastDay
}

/** Stretches after the start, of kinds the rule knows. */
function exclusionsOf(rule: Rule, trigger: CivilDate, raw: readonly (readonly [number, number, number])[]) {
  return raw.map(([from, days, kind]): Exclusion => {
    const start = addDays(trigger, from)
    const kinds = rule.exclusionKinds
    return { kind: must(kinds[kind % kinds.length], 'a kind'), from: start, to: addDays(start, days) }
  })
}

const rawStretches = fc.array(fc.tuple(fc.nat(80), fc.nat(40), fc.nat(5)), { maxLength: 5 })

describe('every limit', () => {
  it('in working days ends on a working day', () => {
    fc.assert(
      fc.property(workdayRule, aDay, (rule, trigger) => {
        expect(isWorkday(BUNDLED_CALENDAR, lastDay(rule, { trigger }))).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  it('in natural days, months or years never ends on a holiday', () => {
    fc.assert(
      fc.property(rollingRule, aDay, (rule, trigger) => {
        expect(isWorkday(BUNDLED_CALENDAR, lastDay(rule, { trigger }))).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  it('is never shortened by one more exclusion', () => {
    fc.assert(
      fc.property(
        stoppable,
        aDay,
        rawStretches,
        fc.tuple(fc.nat(80), fc.nat(40), fc.nat(5)),
        (rule, trigger, raw, more) => {
          const few = exclusionsOf(rule, trigger, raw)
          const many = exclusionsOf(rule, trigger, [...raw, more])
          expect(
            lastDay(rule, { trigger, exclusions: many }) >= lastDay(rule, { trigger, exclusions: few }),
          ).toBe(true)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('does not depend on the order in which exclusions are written', () => {
    fc.assert(
      fc.property(stoppable, aDay, rawStretches, (rule, trigger, raw) => {
        const exclusions = exclusionsOf(rule, trigger, raw)
        const backwards = exclusions.toReversed()
        expect(lastDay(rule, { trigger, exclusions: backwards })).toBe(lastDay(rule, { trigger, exclusions }))
      }),
      { numRuns: 1_000 },
    )
  })

  it('ends later, or on the same day, when it starts later', () => {
    fc.assert(
      fc.property(aRule, aDay, fc.nat(30), (rule, trigger, later) => {
        expect(lastDay(rule, { trigger: addDays(trigger, later) }) >= lastDay(rule, { trigger })).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})

const office = officeState()
const ENTRIES: readonly Entry[] = [
  ['0821', { type: 'applicationReceived', channel: 'inPerson', postmarkedOn: '' }],
  ['0826', accepted('ordinary')],
  ['0828', { type: 'copySent', partyId: 'r1' }],
  ['0831', { type: 'copyServed', partyId: 'r1' }],
  ['0911', reply('r1')],
  ['0914', { type: 'appraisalStarted', matter: '笔迹' }],
  ['0918', { type: 'suspended', ground: 8, reason: '另案' }],
  ['0925', { type: 'appraisalEnded' }],
  ['1012', { type: 'resumed', reason: '' }],
  ['1014', { type: 'sideStep', step: 'escalationAsked', body: '云州市人民政府' }],
  ['1020', { type: 'sideStep', step: 'escalationDeclined', body: '云州市人民政府' }],
  ['1022', { type: 'extended', days: 20, reason: '', approvedBy: '' }],
]
const aShuffle = fc.shuffledSubarray(
  ENTRIES.map((_, index) => index),
  { minLength: ENTRIES.length },
)

/** The days and standing of every clock, without the facts they came from. */
function shownOf(events: readonly CaseEvent[], today: CivilDate) {
  return caseClocks({ ...reconsideration(), events }, office, today).map(
    ({ rule, deadline, status, metOn, paused }) => [rule.code, deadline, status, metOn, paused],
  )
}

describe('the clocks of a case', () => {
  it('do not depend on the order in which the steps were recorded', () => {
    const straight = shownOf(ledger(ENTRIES), day('1101'))
    fc.assert(
      fc.property(aShuffle, (order) => {
        const recorded = ledger(order.map((index) => must(ENTRIES[index], 'entry')))
        expect(shownOf(recorded, day('1101'))).toEqual(straight)
      }),
      { numRuns: 100 },
    )
  })

  it('after a correction are those of a case in which it was right from the start', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: ENTRIES.length - 1 }),
        fc.integer({ min: -3, max: 3 }),
        fc.boolean(),
        (index, shift, voided) => {
          const events = ledger(ENTRIES)
          const target = must(events[index], 'event')
          const newOn = addDays(target.on, shift)
          const correction: CaseEvent = {
            ...target,
            id: 'correction',
            seq: events.length + 1,
            on: day('1030'),
            data: { type: 'corrected', targetId: target.id, newOn: voided ? '' : newOn, voided, reason: '' },
          }
          const right = events.flatMap((event) =>
            event.id !== target.id ? [event] : voided ? [] : [{ ...event, on: newOn }],
          )
          expect(effectiveEvents([...events, correction])).toEqual(effectiveEvents(right))
          expect(shownOf([...events, correction], day('1101'))).toEqual(shownOf(right, day('1101')))
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('every day of 2020 to 2035 in 38 time zones', () => {
  it('gives one and the same result', { timeout: 120_000 }, () => {
    const script = join(import.meta.dirname, '../support/digest-of-all-days.ts')
    const run = spawnSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' })
    const digests = run.stdout.trim().split('\n')
    expect([run.stderr.includes('Error'), digests.length]).toEqual([false, 38])
    expect(new Set(digests.map((line) => line.split(' ')[1])).size).toBe(1)
    expect(new Set(digests.map((line) => line.split(' ')[2])).size).toBeGreaterThan(20)
  })
})
