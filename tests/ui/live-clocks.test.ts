import { describe, expect, it } from 'vitest'
import { summaryOf } from '#renderer/features/today/summary.ts'
import {
  casesDue,
  DUE_FILTERS,
  type DueFilter,
  dutiesOf,
  isLive,
  liveClocks,
  nextOwnLimits,
} from '#renderer/ui/live-clocks.ts'
import { documentEngine } from '#shared/documents/drafting/document-engine.ts'
import { createMemoryStore } from '#shared/domain/commands/memory-store.ts'
import { must } from '#shared/kernel/assert.ts'
import { civilDate, daysBetween } from '#shared/kernel/civil-date.ts'
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

describe('the sentences of the home page', () => {
  const summary = summaryOf(aggregates, clocks, today, '')

  it('count the open cases', () => {
    const open = aggregates.filter(
      ({ case: record }) => record.kind === 'reconsideration' && record.open === 1,
    )
    expect(summary.open.cases).toBe(open.length)
    expect(summary.open.to).toBe('/cases?state=open')
  })

  it('count exactly the cases that the linked list shows', () => {
    for (const filter of Object.keys(DUE_FILTERS) as DueFilter[]) {
      const listed = casesDue(clocks, filter, today)
      const part = summary.parts.find(({ to }) => to === `/cases?due=${filter}`)
      if (part === undefined) continue
      const open = aggregates.filter(
        ({ case: record }) => record.kind === 'reconsideration' && listed.has(record.id),
      )
      expect(part.cases).toBe(open.length)
      for (const { case: record } of open) {
        const own = clocks.filter(({ aggregate, clock }) => aggregate.case.id === record.id && clock.ours)
        expect(own.some(({ lastDay }) => DUE_FILTERS[filter].matches(daysBetween(today, lastDay)))).toBe(true)
      }
    }
  })

  it('speak of one person when asked', () => {
    const handler = aggregates.flatMap(({ case: record }) => record.handlerIds)[0] ?? ''
    const mine = summaryOf(aggregates, clocks, today, handler)
    expect(mine.open.cases).toBeGreaterThan(0)
    expect(mine.open.cases).toBeLessThan(summary.open.cases)
    expect(mine.open.to).toBe(`/cases?state=open&handler=${handler}`)
  })
})
