import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/commands/command.ts'
import { caseClocks } from '#shared/domain/deadlines/case-clocks.ts'
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import type { EventData } from '#shared/domain/model/event.ts'
import {
  correctionLastDay,
  decisionLastDay,
  deemedAcceptanceDay,
  replyLastDay,
  reviewLastDay,
  terminableFrom,
} from '#shared/domain/procedure/limits.ts'
import { accepted, CASE_MATRIX, day, type Entry, reconsideration } from '#tests/support/fixtures/cases.ts'
import { officeState, SETTINGS } from '#tests/support/fixtures/office.ts'
import { ACT, accepted as acceptedCase, createDesk, type Desk, d, errorOf, onTrial } from '../support/desk.ts'

const office = officeState()
const received: Entry = ['0821', { type: 'applicationReceived', channel: 'inPerson', postmarkedOn: '' }]
const on = (...entries: readonly Entry[]): CaseAggregate =>
  reconsideration({ entries: [received, ...entries] })
const copied = (served: string): readonly Entry[] => [
  ['0827', { type: 'copySent', partyId: 'r1' }],
  [served, { type: 'copyServed', partyId: 'r1' }],
]
const converted: EventData = { type: 'convertedToOrdinary', reason: '案情复杂', approvedBy: '沈若川' }
const extended: EventData = { type: 'extended', days: 30, reason: '案情复杂', approvedBy: '沈若川' }

describe('the limits that guard the steps', () => {
  it.each(Object.entries(CASE_MATRIX))('of %s are the last days that the clocks show', (_name, aggregate) => {
    for (const today of ['0825', '0915', '1030', '1231'].map(day)) {
      const shown = new Set(caseClocks(aggregate, office, today).map(({ deadline }) => deadline.lastDay))
      const guarded = [
        reviewLastDay(aggregate, office, today),
        deemedAcceptanceDay(aggregate, office, today),
        correctionLastDay(aggregate, office, today),
        decisionLastDay(aggregate, office, today),
        ...aggregate.parties.map(({ id }) => replyLastDay(aggregate, office, today, id)),
      ]
      for (const last of guarded) expect(last === null || shown.has(last)).toBe(true)
    }
  })

  it('count the decision from the acceptance that the law brought about, not from the later record (法30Ⅲ)', () => {
    // The review ended on 08-28; sixty days from then end on 10-27.
    const late = on(['0903', accepted('ordinary')])
    expect(deemedAcceptanceDay(late, office, day('0910'))).toBe('2026-08-28')
    expect(decisionLastDay(late, office, day('0910'))).toBe('2026-10-27')
  })

  it('leave out an extension that was approved after the end', () => {
    const inTime = on(['0826', accepted('ordinary')], ['1026', extended])
    expect(decisionLastDay(inTime, office, day('1030'))).toBe('2026-11-24')
    const late = on(['0826', accepted('ordinary')], ['1027', extended])
    expect(decisionLastDay(late, office, day('1030'))).toBe('2026-10-26')
  })

  it('follow the office in what a conversion does to the reply (D-04)', () => {
    const simple = on(['0826', accepted('simplified')], ...copied('0828'), ['0902', converted])
    expect(replyLastDay(simple, office, day('0903'), 'r1')).toBe('2026-09-11')
    const five: OfficeState = {
      ...office,
      settings: { ...SETTINGS, deadlineConventions: { conversionReply: 'five-workdays' } },
    }
    expect(replyLastDay(simple, five, day('0903'), 'r1')).toBe('2026-09-04')
  })

  it('take an interval that still runs to end on the day of the step', () => {
    const running = on(['0826', accepted('ordinary')], ['1021', { type: 'appraisalStarted', matter: '笔迹' }])
    expect(decisionLastDay(running, office, day('1021'))).toBe('2026-10-26')
    expect(decisionLastDay(running, office, day('1023'))).toBe('2026-10-27')
    const tooLate = on(['0826', accepted('ordinary')], ['1028', { type: 'appraisalStarted', matter: '笔迹' }])
    expect(decisionLastDay(tooLate, office, day('1110'))).toBe('2026-10-26')
  })

  it('end a suspension after sixty days only on the grounds the law names (法41(五))', () => {
    const since = (ground: 1 | 8) =>
      on(['0826', accepted('ordinary')], ['0901', { type: 'suspended', ground, reason: '见审批' }])
    expect(terminableFrom(since(1), office, day('0910'))).toBe('2026-11-03')
    expect(terminableFrom(since(8), office, day('1231'))).toBeNull()
  })
})

describe('an overdue case', () => {
  const appraise = (desk: Desk, caseId: string, when: string) =>
    desk.does(d(when), {
      type: 'case.startExclusion',
      caseId,
      on: d(when),
      kind: 'appraisal',
      matter: '笔迹',
    })
  const approval = { reason: '案情复杂', approvedBy: '沈若川' }

  it('is not extended by starting an appraisal first (法62Ⅰ)', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    appraise(desk, caseId, '2026-11-03')
    const extend: Command = { type: 'case.extend', caseId, on: d('2026-11-05'), days: 30, ...approval }
    expect(errorOf(desk.on(d('2026-11-05'), extend)).message).toContain('2026年11月2日届满')
  })

  it('is not converted by starting an appraisal first (法55)', () => {
    const desk = createDesk()
    const intake = { act: { ...ACT, amountYuan: 500 } }
    const caseId = acceptedCase(desk, { procedure: 'simplified', ground: 'smallAmount', intake })
    appraise(desk, caseId, '2026-10-09')
    const convert: Command = { type: 'case.convert', caseId, on: d('2026-10-12'), ...approval }
    expect(errorOf(desk.on(d('2026-10-12'), convert)).message).toContain('2026年10月8日届满')
  })
})
