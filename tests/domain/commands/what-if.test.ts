import { describe, expect, it } from 'vitest'
import { effectOf, type Supposition, tryOut } from '#shared/domain/commands/what-if.ts'
import { changeLines } from '#shared/domain/deadlines/clock-changes.ts'
import { must } from '#shared/kernel/assert.ts'
import { accepted, day, type Entry, reconsideration, reply } from '#tests/support/fixtures/cases.ts'
import { officeState } from '#tests/support/fixtures/office.ts'
import { createDesk, d, onTrial } from '../support/desk.ts'

const office = officeState()
const TODAY = day('0914')
const ledgerOf = (procedure: 'ordinary' | 'simplified'): readonly Entry[] => [
  ['0821', { type: 'applicationReceived', channel: 'inPerson', postmarkedOn: '' }],
  ['0826', accepted(procedure)],
  ['0828', { type: 'copySent', partyId: 'r1' }],
  ['0831', { type: 'copyServed', partyId: 'r1' }],
  ['0907', reply('r1')],
]

function tried(suppositions: readonly Supposition[], procedure: 'ordinary' | 'simplified' = 'ordinary') {
  const aggregate = reconsideration({ entries: ledgerOf(procedure) })
  const before = JSON.stringify(aggregate)
  const trial = tryOut(aggregate, office, TODAY, suppositions)
  expect(JSON.stringify(aggregate)).toBe(before)
  return { lines: changeLines(trial.changes), refusals: trial.refusals, warnings: trial.warnings, trial }
}

const suspend = (from: string, to: string): Supposition => ({
  kind: 'suspend',
  ground: 8,
  from: day(from),
  to: to === '' ? '' : day(to),
})

describe('a trial run', () => {
  it('moves every limit the step would move, and saves nothing', () => {
    const { lines, refusals } = tried([suspend('0921', '1013')])
    expect(lines).toEqual(['复议决定（普通）：2026-10-26 → 2026-11-16（中止多扣除22日）'])
    expect(refusals).toEqual([])
  })

  it('takes several suppositions together, in the order of their days', () => {
    const together = tried([
      suspend('0921', '1013'),
      { kind: 'appraise', from: day('0915'), to: day('0925') },
      { kind: 'extend', on: day('0921'), days: 30 },
    ])
    expect(together.refusals).toEqual([])
    expect(together.lines).toEqual([
      '复议决定（普通）：2026-10-26 → 2026-12-22（中止、鉴定多扣除28日，延长多30日）',
    ])
  })

  it('says why something may not be done, and goes on without it', () => {
    const simple = tried([{ kind: 'extend', on: TODAY, days: 30 }, suspend('0921', '0930')], 'simplified')
    expect(simple.refusals.map(({ index, message }) => [index, message])).toEqual([
      [0, expect.stringContaining('适用简易程序的案件不能延长审理期限')],
    ])
    expect(simple.lines.join('')).toContain('中止多扣除9日')
    const expired = tried([{ kind: 'extend', on: day('1102'), days: 30 }])
    expect(expired.refusals[0]?.message).toContain('期限届满前')
    const long = tried([{ kind: 'extend', on: TODAY, days: 31 }])
    expect(long.refusals[0]?.message).toContain('30')
  })

  it('refuses what overlaps, what ends before it begins, and a hearing in the past', () => {
    expect(tried([suspend('0921', '1013'), suspend('0925', '0930')]).refusals[0]?.message).toContain('中止')
    expect(tried([suspend('0925', '0920')]).refusals).toEqual([
      { index: 0, message: '结束日早于开始日，请核对。' },
    ])
    const hearing = (on: string) => tried([{ kind: 'hearing', on: day(on) }])
    expect(hearing('0901').refusals[0]?.message).toContain('不能早于今天')
    expect(hearing('0918').refusals[0]?.message).toContain('现在已经来不及')
    expect(hearing('1017').warnings.map(({ message }) => message)).toContain(
      '当天不是工作日，安排听证须写明理由。',
    )
    expect(hearing('1020').lines).toEqual(['听证通知最迟送达日：开始计算，末日2026-10-12'])
  })

  it('takes an interval that had ended before a recorded one began, and refuses one that overlaps it', () => {
    const entries: readonly Entry[] = [
      ...ledgerOf('ordinary'),
      ['0910', { type: 'suspended', ground: 8, reason: '待他案结果' }],
    ]
    const trial = (from: string, to: string) =>
      tryOut(reconsideration({ entries }), office, TODAY, [suspend(from, to)])
    expect(trial('0901', '0905').refusals).toEqual([])
    expect(changeLines(trial('0901', '0905').changes).join('')).toContain('中止多扣除4日')
    expect(trial('0901', '0912').refusals.map(({ index }) => index)).toEqual([0])
    expect(changeLines(trial('0901', '0912').changes)).toEqual([])
  })

  it('applies no half of what is refused', () => {
    // The second interval would begin while the first runs: neither its start nor its end counts.
    const alone = tried([suspend('0921', '1013')])
    const both = tried([suspend('0921', '1013'), suspend('0925', '1020')])
    expect(both.refusals.map(({ index }) => index)).toEqual([1])
    expect(both.lines).toEqual(alone.lines)
  })

  it('allows an interval that begins and ends on one day', () => {
    const { refusals, lines } = tried([suspend('0921', '0921'), { kind: 'inspect', from: TODAY, to: TODAY }])
    expect([refusals, lines]).toEqual([[], []])
  })

  it('shows a conversion as one limit replaced by another', () => {
    const { lines } = tried([{ kind: 'convert', on: day('0915') }], 'simplified')
    expect(lines).toEqual([
      '复议决定（简易）：末日仍为2026-09-28，由“正在计算”变为“不再适用”',
      '复议决定（普通）：开始计算，末日2026-10-26',
    ])
  })

  it('leaves a suspension without end running', () => {
    expect(tried([suspend('0914', '')]).lines).toEqual(['复议决定（普通）：停止计算，恢复审理后继续'])
    // Begun before today it has moved the day already; what is told is no last day, only what it would be.
    expect(tried([suspend('0910', '')]).lines).toContain(
      '复议决定（普通）：停止计算，恢复审理后继续；如今天恢复，末日为2026-10-29（中止多扣除4日）',
    )
  })
})

describe('a correction', () => {
  it('is previewed with every limit that moves, and the log keeps the same words', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const today = d('2026-10-30')
    const event = must(
      desk.case(caseId).events.find(({ data }) => data.type === 'accepted'),
      'accepted',
    )
    const command = {
      type: 'case.correctEvent',
      caseId,
      eventId: event.id,
      newOn: d('2026-09-04'),
      voided: false,
      reason: '登记时看错日期',
    } as const
    const effect = effectOf(desk.case(caseId), desk.store.office(), today, command)
    const lines = changeLines(must(effect.ok ? effect.value : null, 'allowed'))
    expect(lines.join('')).toContain('起算日2026-09-03改为2026-09-04')
    desk.does(today, command)
    const correction = desk.case(caseId).events.find(({ data }) => data.type === 'corrected')
    expect(correction?.note).toBe(`改动后：${lines.join('；')}`)
  })

  it('that is impossible says so before it is confirmed', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const event = must(
      desk.case(caseId).events.find(({ data }) => data.type === 'accepted'),
      'accepted',
    )
    const effect = effectOf(desk.case(caseId), desk.store.office(), d('2026-10-30'), {
      type: 'case.correctEvent',
      caseId,
      eventId: event.id,
      newOn: d('2026-08-01'),
      voided: false,
      reason: '更正',
    })
    expect(effect.ok ? '' : effect.error.message).toContain('不能早于')
  })
})

describe('a side step', () => {
  it('is recorded with the body it concerns, and refused without it', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const record = (body: string, on = '2026-10-12') =>
      desk.on(d('2026-10-30'), {
        type: 'case.recordSideStep',
        caseId,
        on: d(on),
        step: 'opinionServed',
        body,
        note: '',
      })
    const missing = record('')
    expect(missing.ok ? '' : missing.error.message).toContain('请填写有关机关')
    const future = record('禾丰县市场监督管理局', '2026-11-30')
    expect(future.ok ? '' : future.error.message).toContain('不能晚于今天')
    expect(record('禾丰县市场监督管理局').ok).toBe(true)
    expect(desk.events(caseId)).toContain('sideStep')
  })
})
