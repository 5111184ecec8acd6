import { describe, expect, it } from 'vitest'
import { deadlineFacts } from '#shared/documents/drafting/snapshot/limits.ts'
import { caseClocks, explainClock } from '#shared/domain/deadlines/case-clocks.ts'
import { decisionLastDay } from '#shared/domain/procedure/limits.ts'
import { must } from '#shared/kernel/assert.ts'
import { accepted, day, type Entry, reconsideration } from '#tests/support/fixtures/cases.ts'
import { officeState } from '#tests/support/fixtures/office.ts'

const office = officeState()
const received: Entry = ['0821', { type: 'applicationReceived', channel: 'inPerson', postmarkedOn: '' }]
const term = (days: number): Entry => [
  '0828',
  { type: 'decisionTermSet', law: '《集会游行示威法》', article: '第十三条', days },
]
const suspended: Entry = ['0920', { type: 'suspended', ground: 5, reason: '等待另案' }]

const decisions = (entries: readonly Entry[], today: string) =>
  caseClocks(reconsideration({ entries }), office, day(today)).filter(
    ({ rule }) => rule.family === '决定' || rule.code === 'DL-SUE-OVERDUE-15',
  )
const brief = (entries: readonly Entry[], today = '0829') =>
  decisions(entries, today).map(({ rule, deadline }) => `${rule.code} ${deadline.lastDay}`)

describe('a shorter time for deciding that a statute sets (法62Ⅰ但书)', () => {
  const ordinary: readonly Entry[] = [received, ['0828', accepted('ordinary')]]

  it('takes the place of the sixty days, from acceptance', () => {
    expect(brief([...ordinary, term(3)])).toEqual(['DL-DECIDE-SET 2026-08-31'])
    expect(decisionLastDay(reconsideration({ entries: [...ordinary, term(3)] }), office, day('0829'))).toBe(
      '2026-08-31',
    )
  })

  it('takes the place of the thirty days only where it is shorter', () => {
    const simplified: Entry = ['0828', accepted('simplified')]
    expect(brief([received, simplified, term(10)])).toEqual(['DL-DECIDE-SET 2026-09-07'])
    expect(brief([received, simplified, term(30)])).toEqual(['DL-DECIDE-SIMPLE 2026-09-28'])
  })

  it('runs from receipt where the statute says so, even if it ends before acceptance (集会游行示威法13)', () => {
    const fromReceipt: Entry = [
      '0828',
      {
        type: 'decisionTermSet',
        law: '集会游行示威法',
        article: '第十三条',
        days: 3,
        startsFrom: 'received',
      },
    ]
    expect(brief([...ordinary, fromReceipt])).toEqual([
      'DL-DECIDE-SET 2026-08-24',
      'DL-SUE-OVERDUE-15 2026-09-08',
    ])
    expect(decisions([...ordinary, fromReceipt], '0829')[0]?.note).toContain('自收到申请之日起计算')
    expect(decisions([...ordinary, term(3)], '0829')[0]?.note).toContain('自受理之日起计算')
  })

  it('takes the place of the thirty days where it ends earlier because it runs from receipt', () => {
    const thirty: Entry = [
      '0828',
      { type: 'decisionTermSet', law: '某法', article: '第一条', days: 30, startsFrom: 'received' },
    ]
    expect(brief([received, ['0828', accepted('simplified')], thirty])).toEqual(['DL-DECIDE-SET 2026-09-20'])
  })

  it('leaves a simplified limit missed that had run out before the conversion (法62Ⅱ)', () => {
    const late: readonly Entry[] = [
      received,
      ['0826', accepted('simplified')],
      term(40),
      ['0930', { type: 'convertedToOrdinary', reason: '案情复杂', approvedBy: '主任' }],
    ]
    expect(
      decisions(late, '0930').map(({ rule, deadline, status }) => [rule.code, deadline.lastDay, status]),
    ).toEqual([
      ['DL-DECIDE-SIMPLE', '2026-09-28', 'missed'],
      ['DL-DECIDE-SET', '2026-10-08', 'running'],
      ['DL-SUE-OVERDUE-15', '2026-10-13', 'running'],
    ])
    expect(decisionLastDay(reconsideration({ entries: late }), office, day('0930'))).toBe('2026-10-08')
  })

  it('was the limit from the start where it is shorter than the thirty days, and stays so after a conversion', () => {
    const converted: Entry = ['0905', { type: 'convertedToOrdinary', reason: '案情复杂', approvedBy: '主任' }]
    expect(brief([received, ['0828', accepted('simplified')], term(10), converted])).toEqual([
      'DL-DECIDE-SET 2026-09-07',
    ])
  })

  it('runs anew after 提级 from the day the papers came (条例40Ⅲ)', () => {
    const taken: Entry = ['0907', { type: 'sideStep', step: 'escalationReceived', body: '禾丰县人民政府' }]
    expect(brief([...ordinary, term(20), taken], '0908')).toEqual([
      'DL-DECIDE-SET 2026-09-17',
      'DL-DECIDE-SET 2026-09-28',
    ])
  })

  it('cannot be extended', () => {
    const extended: Entry = ['0830', { type: 'extended', days: 30, reason: '复杂', approvedBy: '主任' }]
    expect(brief([...ordinary, term(10), extended])).toEqual(['DL-DECIDE-SET 2026-09-07'])
  })

  it('opens the time to sue over silence when it has run out', () => {
    expect(brief([...ordinary, term(3)], '0905')).toEqual([
      'DL-DECIDE-SET 2026-08-31',
      'DL-SUE-OVERDUE-15 2026-09-15',
    ])
  })

  it('is explained with the statute that sets it', () => {
    const clock = must(decisions([...ordinary, term(10)], '0829')[0], 'the limit')
    const explained = explainClock(clock, office)
    expect(explained.ok && explained.value.steps).toContain('天数由《集会游行示威法》第十三条规定。')
    expect(clock.note).toContain('《集会游行示威法》第十三条规定的审理期限为10日')
  })
})

describe('the sheet of a limit that is held', () => {
  const entries: readonly Entry[] = [received, ['0828', accepted('ordinary')], suspended]
  const sheet = (on = '') => deadlineFacts('DL-DECIDE-ORD', reconsideration({ entries }), office, on)

  it('names no definite last day, but what is used, what is left, and the day if it went on now', () => {
    // 23 days from 28 August to 20 September; the other 37 follow 30 September.
    expect(sheet('2026-09-30').lastDay).toBe(
      '中止中，恢复后续算，末日恢复后确定；已用23日，尚余37日；如2026年9月30日恢复，末日为2026年11月6日（周五）。',
    )
    expect(sheet('2026-09-30').safeDay).toBe('恢复后确定')
  })

  it('says on what day everything after the suspension rests', () => {
    const { steps, rows } = sheet('2026-09-30')
    expect(steps[0]).toBe('本期限尚在停止计算，以下各步按2026年9月30日恢复推算，恢复后须重新计算。')
    expect(rows.map(({ span, reason }) => [span, reason.includes('按2026年9月30日恢复推算')])).toEqual([
      ['2026年8月29日至2026年9月20日', false],
      ['2026年9月21日至2026年9月30日', false],
      ['2026年10月1日至2026年11月6日', true],
    ])
  })

  it('tells of the last day of the ledger where the document names no other', () => {
    expect(sheet().lastDay).toContain('如2026年9月20日恢复')
  })
})
