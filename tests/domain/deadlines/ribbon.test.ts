import { describe, expect, it } from 'vitest'
import { caseClocks, explainClock } from '#shared/domain/deadlines/case-clocks.ts'
import { monthsBetween, ribbonOf, stretchLabel } from '#shared/domain/deadlines/ribbon.ts'
import type { RuleCode } from '#shared/domain/deadlines/rules/index.ts'
import { must } from '#shared/kernel/assert.ts'
import { addDays, daysBetween } from '#shared/kernel/civil-date.ts'
import { accepted, CASE_MATRIX, day, type Entry, reconsideration } from '#tests/support/fixtures/cases.ts'
import { officeState } from '#tests/support/fixtures/office.ts'

const office = officeState()

const ENTRIES: readonly Entry[] = [
  ['0821', { type: 'applicationReceived', channel: 'inPerson', postmarkedOn: '' }],
  ['0826', accepted('ordinary')],
  ['0901', { type: 'appraisalStarted', matter: '笔迹' }],
  ['0907', { type: 'suspended', ground: 6, reason: '调解' }],
  ['0911', { type: 'appraisalEnded' }],
  ['0914', { type: 'resumed', reason: '' }],
  ['0921', { type: 'suspended', ground: 8, reason: '等待另案' }],
  ['0930', { type: 'resumed', reason: '' }],
  ['1009', { type: 'extended', days: 30, reason: '', approvedBy: '' }],
]

function ribbon(code: RuleCode, entries: readonly Entry[], today: string) {
  const clocks = caseClocks(reconsideration({ entries }), office, day(today))
  const clock = must(
    clocks.find(({ rule }) => rule.code === code),
    code,
  )
  const explained = explainClock(clock, office)
  return ribbonOf(clock, must(explained.ok ? explained.value : null, 'explained'), day(today))
}

describe('the ribbon of a case that is suspended', () => {
  const { stretches, marks, summary } = ribbon('DL-DECIDE-ORD', ENTRIES.slice(0, 7), '0925')

  it('knows nothing of the days after today', () => {
    expect(stretches.slice(-2).map(({ kind, from, reason }) => [kind, from, reason])).toEqual([
      ['excluded', '2026-09-22', '中止，不计入（《行政复议法》第三十九条），尚未结束'],
      ['pending', '2026-09-26', '中止中，恢复后续算，末日恢复后确定；长度按今天恢复画出'],
    ])
    expect(stretches.every(({ kind, to }) => kind === 'pending' || to <= '2026-09-25')).toBe(true)
  })

  it('gives its end only as what it would be if the trial resumed today', () => {
    expect(marks.map(({ kind }) => kind)).toEqual(['start', 'if-resumed', 'today'])
    expect(summary).toContain('已计入13日')
    expect(summary).toMatch(/中止中，恢复后续算，末日恢复后确定；如今天恢复，末日为2026-\d\d-\d\d。$/u)
  })
})

describe('the ribbon of two suspensions, an appraisal and an extension', () => {
  const { stretches, marks, summary, from, to } = ribbon('DL-DECIDE-ORD', ENTRIES, '1012')

  it('shows each stretch once, overlapping ones as one with both letters', () => {
    expect(
      stretches.map(({ kind, letter, from: first, days }) => `${first.slice(5)} ${kind}${letter} ${days}`),
    ).toEqual([
      '08-27 counted 6',
      '09-02 excluded鉴中 13',
      '09-15 counted 7',
      '09-22 excluded中 9',
      '10-01 counted 47',
      '11-17 extension延 30',
    ])
  })

  it('marks the days that matter', () => {
    expect(marks.map(({ kind, on }) => `${kind} ${on.slice(5)}`)).toEqual([
      'start 08-26',
      'last 12-16',
      'today 10-12',
    ])
    expect([from, to]).toEqual(['2026-08-26', '2026-12-16'])
  })

  it('is told in one sentence, with the article at every stretch left out', () => {
    expect(summary).toBe(
      '复议决定（普通）：2026-08-26起算，计入60日；不计入22日（鉴定、中止2026-09-02至2026-09-14共13日、中止2026-09-22至2026-09-30共9日）；延长30日；末日2026-12-16。',
    )
    expect(stretches[3]?.reason).toBe('中止，不计入（《行政复议法》第三十九条）')
    expect(stretches.map(stretchLabel)[1]).toBe('鉴定、中止（不计入）')
  })
})

describe('every ribbon', () => {
  it('covers the days from the start to the last day without gap or overlap', () => {
    for (const aggregate of Object.values(CASE_MATRIX)) {
      for (const clock of caseClocks(aggregate, office, day('1030'))) {
        const explained = explainClock(clock, office)
        const deadline = must(explained.ok ? explained.value : null, 'explained')
        const { stretches } = ribbonOf(clock, deadline, day('1030'))
        const total = stretches.reduce((sum, { days }) => sum + days, 0)
        const backward = deadline.lastDay < deadline.startDay
        const reached = backward ? deadline.startDay : deadline.lastDay
        const begun = backward ? deadline.lastDay : deadline.startDay
        if (stretches.length > 0)
          expect([clock.rule.code, total]).toEqual([clock.rule.code, daysBetween(begun, reached)])
        for (const [index, stretch] of stretches.entries()) {
          const next = stretches[index + 1]
          if (next !== undefined) expect(next.from).toBe(addDays(stretch.to, 1))
        }
      }
    }
  })

  it('shows rest days of a working-day limit and the rolled end of a natural one', () => {
    expect(ribbon('DL-ACC-REVIEW', ENTRIES.slice(0, 1), '0824').stretches.map(({ kind }) => kind)).toEqual([
      'rest',
      'counted',
    ])
    const rolled = ribbon('DL-DECIDE-ORD', ENTRIES.slice(0, 2), '0901')
    expect(rolled.stretches.at(-1)).toMatchObject({ kind: 'rolled', letter: '顺', days: 1 })
    expect(rolled.marks.map(({ kind }) => kind)).toEqual(['start', 'safe', 'raw', 'last', 'today'])
  })

  it('rules the first day of each month', () => {
    expect(monthsBetween(day('0920'), day('1201'))).toEqual(['2026-10-01', '2026-11-01', '2026-12-01'])
  })
})
