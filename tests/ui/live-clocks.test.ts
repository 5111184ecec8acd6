import { describe, expect, it } from 'vitest'
import { reminderOf } from '#renderer/app/reminder-text.ts'
import { readBoardFilters } from '#renderer/features/deadlines/board-filters.ts'
import { inBands, narrowed } from '#renderer/features/deadlines/board-rows.ts'
import { summaryOf } from '#renderer/features/today/summary.ts'
import {
  bandOf,
  boundOf,
  casesDue,
  DUE_FILTERS,
  type DueFilter,
  dutiesOf,
  isLive,
  isOnSafeDay,
  isPaused,
  liveClocks,
  nextOwnLimits,
  ownDuties,
} from '#renderer/ui/live-clocks.ts'
import { untimedCases } from '#renderer/ui/untimed-cases.ts'
import { documentEngine } from '#shared/documents/drafting/document-engine.ts'
import { createMemoryStore } from '#shared/domain/commands/memory-store.ts'
import { must } from '#shared/kernel/assert.ts'
import { addDays, civilDate } from '#shared/kernel/civil-date.ts'
import { fixedClock } from '#shared/kernel/clock.ts'
import { sequentialIds } from '#shared/kernel/ids.ts'
import { buildSample, runSample } from '#shared/sample/build-sample.ts'

const today = civilDate('2026-11-20')
const store = createMemoryStore()
const ids = sequentialIds('t')
runSample(store, buildSample(today), (step, actorId) => ({
  clock: fixedClock(step.at),
  documents: documentEngine,
  ids,
  actorId,
  device: 'test',
}))
const office = store.office()
const aggregates = store.tables().cases.flatMap(({ id }) => store.aggregate(id) ?? [])
const clocks = liveClocks(aggregates, office, today)

describe('live clocks of the sample office', () => {
  it('come earliest first', () => {
    const days = clocks.map(({ lastDay }) => lastDay)
    expect(days.length).toBeGreaterThan(5)
    expect(days).toEqual(days.toSorted())
  })

  it('leave out what was done, what was replaced, and rights that lapsed', () => {
    for (const { clock } of clocks) {
      expect(clock.metOn).toBeNull()
      expect(['running', 'missed']).toContain(clock.status)
      if (clock.status === 'missed') expect(clock.nature).not.toBe('right')
    }
    expect(dutiesOf(clocks).some(({ clock }) => clock.nature === 'right')).toBe(false)
  })

  it('treat a review that ran out as history once the case is on trial', () => {
    const review = must(
      clocks.find(({ clock }) => clock.rule.family === '受理' && clock.nature === 'duty'),
      'the sample has a case under review',
    )
    const missed = { ...review.clock, status: 'missed', metOn: null } as const
    expect(isLive(missed, 'review')).toBe(true)
    expect(isLive(missed, 'trial')).toBe(false)
    expect(isLive({ ...missed, metOn: today }, 'review')).toBe(false)
    expect(isLive({ ...missed, nature: 'right' }, 'review')).toBe(false)
  })

  it('give each case its own next duty', () => {
    for (const [caseId, { clock, aggregate, lastDay }] of nextOwnLimits(clocks)) {
      expect(aggregate.case.id).toBe(caseId)
      expect(clock.ours).toBe(true)
      const earlier = clocks.filter(
        (live) =>
          live.aggregate.case.id === caseId &&
          live.clock.ours &&
          live.clock.nature === 'duty' &&
          live.lastDay < lastDay,
      )
      expect(earlier).toEqual([])
    }
  })
})

describe('what counts as due', () => {
  const suspended = must(clocks.find(isPaused), 'the sample has a suspended case')

  it('puts every limit into exactly one group of who must act', () => {
    const groups = new Set(clocks.map(({ clock }) => boundOf(clock)))
    expect(groups).toEqual(new Set(['office', 'respondent', 'party', 'right']))
    for (const { clock } of ownDuties(clocks)) {
      expect(clock.ours).toBe(true)
      expect(clock.nature).not.toBe('right')
    }
  })

  it('counts no days down while a suspension runs', () => {
    expect(bandOf(suspended, today)).toBe('paused')
    expect(bandOf(suspended, suspended.lastDay)).toBe('paused')
    expect(isOnSafeDay(suspended, suspended.lastDay)).toBe(false)
    for (const filter of Object.keys(DUE_FILTERS) as DueFilter[]) {
      expect(casesDue([suspended], filter, suspended.lastDay).size).toBe(0)
    }
  })

  it('reminds from the safe day to the last day', () => {
    const live = must(
      clocks.find(({ clock, lastDay }) => clock.deadline.safeDay < lastDay),
      'the sample has a last day that was rolled',
    )
    const { safeDay } = live.clock.deadline
    expect(isOnSafeDay(live, addDays(safeDay, -1))).toBe(false)
    expect(isOnSafeDay(live, safeDay)).toBe(true)
    expect(isOnSafeDay(live, live.lastDay)).toBe(true)
    expect(isOnSafeDay(live, addDays(live.lastDay, 1))).toBe(false)
  })

  it('names a limit the same before and after another of the case is done', () => {
    const keys = clocks.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    const later = new Set(liveClocks(aggregates, office, addDays(today, 30)).map(({ key }) => key))
    expect(keys.filter((key) => later.has(key)).length).toBeGreaterThan(5)
  })
})

describe('the sentences of the home page', () => {
  const summary = summaryOf(aggregates, clocks, today, '')

  it('count the open cases', () => {
    const open = aggregates.filter(
      ({ case: record }) => record.kind === 'reconsideration' && record.open === 1,
    )
    expect(summary.open.value).toBe(open.length)
    expect(summary.open.to).toBe('/cases?state=open')
  })

  it('count exactly the rows that the linked board shows, for the office and for each person', () => {
    const handlers = new Set(aggregates.flatMap(({ case: record }) => record.handlerIds))
    for (const handlerId of ['', ...handlers]) {
      for (const { value, to } of summaryOf(aggregates, clocks, today, handlerId).dues) {
        const filters = readBoardFilters(new URLSearchParams(to.split('?')[1]))
        const rows = inBands(narrowed(clocks, filters, today), filters, today).flatMap((band) => band.rows)
        expect(rows.length, to).toBe(value)
      }
    }
    expect(summary.dues.map(({ text, value }) => `${value}${text}`)).toEqual([
      '1今天届满',
      '13日内届满',
      '14至7日届满',
      '3过了提醒日',
    ])
  })

  it('speak of one person when asked', () => {
    const handler = aggregates.flatMap(({ case: record }) => record.handlerIds)[0] ?? ''
    const mine = summaryOf(aggregates, clocks, today, handler)
    expect(mine.open.value).toBeGreaterThan(0)
    expect(mine.open.value).toBeLessThan(summary.open.value)
    expect(mine.open.to).toBe(`/cases?state=open&handler=${handler}`)
  })
})

describe('cases in which nothing runs', () => {
  const untimed = untimedCases(aggregates, clocks)

  it('are the open cases without a running duty, each with its reason', () => {
    const reasons = new Map(untimed.map(({ aggregate, reason }) => [aggregate.case.stage, reason]))
    expect([...reasons.keys()].sort()).toEqual(['decided', 'suspended'])
    expect(reasons.get('suspended')).toMatch(/^审理已经中止，“复议决定（普通）”停止计算/)
    expect(reasons.get('decided')).toMatch(/^决定已经作出，法律没有规定送达的天数/)
  })

  it('never include a case that the due list shows with a day', () => {
    const listed = new Set(
      dutiesOf(clocks)
        .filter((live) => !isPaused(live))
        .map(({ aggregate }) => aggregate.case.id),
    )
    expect(untimed.filter(({ aggregate }) => listed.has(aggregate.case.id))).toEqual([])
  })
})

describe('the daily reminder', () => {
  it('counts what presses and names nobody', () => {
    const reminder = must(reminderOf(clocks, today, ''), 'something presses in the sample')
    expect(reminder.title).toBe('今天届满 1 项，3日内 1 项')
    const text = `${reminder.title}${reminder.body}`
    for (const { aggregate, partyLabel } of clocks) {
      expect(text).not.toContain(aggregate.case.applicantLabel)
      expect(text).not.toContain(aggregate.case.number)
      if (partyLabel !== '') expect(text).not.toContain(partyLabel)
    }
  })

  it('is silent when nothing presses', () => {
    expect(reminderOf([], today, '')).toBeNull()
    expect(reminderOf(clocks, today, 'nobody')).toBeNull()
  })
})
