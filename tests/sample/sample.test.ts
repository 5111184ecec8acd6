import { describe, expect, it } from 'vitest'
import { documentEngine } from '#shared/documents/drafting/document-engine.ts'
import { createMemoryStore } from '#shared/domain/commands/memory-store.ts'
import { caseClocks } from '#shared/domain/deadlines/case-clocks.ts'
import { type CivilDate, civilDate } from '#shared/kernel/civil-date.ts'
import { fixedClock } from '#shared/kernel/clock.ts'
import { sequentialIds } from '#shared/kernel/ids.ts'
import { buildSample, runSample } from '#shared/sample/build-sample.ts'

/** Days on which somebody may load the sample: a Saturday, a make-up Sunday, around long holidays, and an unloaded year. */
const DAYS = ['2026-11-21', '2026-09-20', '2026-10-08', '2026-03-02', '2026-12-31', '2027-02-10'].map(
  civilDate,
)

function load(today: CivilDate) {
  const store = createMemoryStore()
  const ids = sequentialIds('sample')
  const keys = runSample(store, buildSample(today), (step, actorId) => ({
    clock: fixedClock(step.at),
    ids,
    actorId,
    device: 'sample',
    documents: documentEngine,
  }))
  return { store, keys, caseOf: (key: string) => store.aggregate(keys.get(key) ?? '') }
}

describe('the sample office', () => {
  it.each(DAYS)('loads without a refused command when it is %s', (today) => {
    const { keys } = load(today)
    expect(keys.size).toBe(12)
  })

  it('shows cases at every stage', () => {
    const { store, caseOf } = load(civilDate('2026-11-21'))
    const stages = [
      'review',
      'correction',
      'refused',
      'simplified',
      'reply-missed',
      'suspended',
      'hearing',
      'nearly-due',
      'decided',
      'effective',
      'published',
      'sued',
    ].map((key) => [key, caseOf(key)?.case.stage])
    expect(Object.fromEntries(stages)).toEqual({
      review: 'review',
      correction: 'correction',
      refused: 'refused',
      simplified: 'trial',
      'reply-missed': 'trial',
      suspended: 'suspended',
      hearing: 'trial',
      'nearly-due': 'trial',
      decided: 'decided',
      effective: 'effective',
      published: 'effective',
      sued: 'effective',
    })
    expect(store.tables().cases.filter((row) => row.kind === 'litigation')).toHaveLength(1)
  })

  it('keeps the due list alive: a clock due today or next, a missed reply, a decision due within days', () => {
    const today = civilDate('2026-11-20')
    const { store, caseOf } = load(today)
    const clocks = (key: string) => {
      const aggregate = caseOf(key)
      if (aggregate === null || aggregate === undefined) throw new Error(key)
      return caseClocks(aggregate, store.office(), today)
    }
    expect(clocks('review').find((c) => c.rule.code === 'DL-ACC-REVIEW')?.deadline.lastDay).toBe(today)
    expect(clocks('reply-missed').find((c) => c.rule.code === 'DL-REPLY-ORD')?.status).toBe('missed')
    const decision = clocks('nearly-due').find((c) => c.rule.code === 'DL-DECIDE-ORD')
    expect(decision?.status).toBe('running')
    expect((decision?.deadline.lastDay ?? '') <= '2026-11-27').toBe(true)
  })
})
