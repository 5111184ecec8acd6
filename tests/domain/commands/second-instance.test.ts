import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/commands/command.ts'
import { caseClocks } from '#shared/domain/deadlines/case-clocks.ts'
import { nextSteps } from '#shared/domain/next-steps/next-steps.ts'
import { must } from '#shared/kernel/assert.ts'
import { createDesk, type Desk, d, errorOf, openedSuit, SUIT_RECEIVED } from '../support/desk.ts'

const COPY = d('2026-11-24')
const TODAY = d('2026-12-30')

/** A suit answered and lost by the plaintiff on 16 November, whose appeal of 20 November came in copy on the 24th. */
function appealed({ copyReceivedOn = COPY }: { readonly copyReceivedOn?: typeof COPY | '' } = {}) {
  const desk = createDesk()
  const suitId = openedSuit(desk)
  const parties = must(desk.store.aggregate(suitId), suitId).parties
  const plaintiff = must(
    parties.find(({ role }) => role === 'plaintiff'),
    'plaintiff',
  )
  desk.does(SUIT_RECEIVED, { type: 'litigation.fileAnswer', caseId: suitId, on: SUIT_RECEIVED, summary: '' })
  desk.does(TODAY, {
    type: 'litigation.recordJudgment',
    caseId: suitId,
    on: d('2026-11-16'),
    outcome: 'claimsRejected',
    summary: '',
  })
  const appeal: Command = {
    type: 'litigation.recordAppeal',
    caseId: suitId,
    partyId: plaintiff.id,
    on: d('2026-11-20'),
    copyReceivedOn,
  }
  return { desk, suitId, appeal }
}

const answer = (caseId: string, on: string): Command => ({
  type: 'litigation.fileAppealAnswer',
  caseId,
  on: d(on),
  summary: '邮寄',
})

const hearing = (caseId: string, on: string): Command => ({
  type: 'litigation.recordHearing',
  caseId,
  on: d(on),
  summary: '二审开庭',
  headAttended: true,
})

const stepOf = (desk: Desk, suitId: string, code: string) =>
  nextSteps(must(desk.store.aggregate(suitId), suitId), desk.store.office(), TODAY).find(
    (step) => step.code === code,
  )

const answerLimit = (desk: Desk, suitId: string) => {
  const clocks = caseClocks(must(desk.store.aggregate(suitId), suitId), desk.store.office(), TODAY)
  const { status, metOn, deadline } = must(
    clocks.find(({ rule }) => rule.code === 'A-03'),
    'A-03',
  )
  return { status, metOn, lastDay: deadline.lastDay }
}

describe('the second instance', () => {
  it('is answered in its own right, and the answer meets the fifteen days (行诉解释108)', () => {
    const { desk, suitId, appeal } = appealed()
    expect(stepOf(desk, suitId, 'fileAppealAnswer')).toBe(undefined)
    expect(errorOf(desk.on(TODAY, answer(suitId, '2026-12-01'))).message).toBe(
      '还没有登记上诉，请先登记上诉。',
    )
    desk.does(TODAY, appeal)
    expect(stepOf(desk, suitId, 'fileAppealAnswer')?.allowed).toBe(true)
    expect(answerLimit(desk, suitId)).toMatchObject({ status: 'missed', lastDay: '2026-12-09' })
    expect(errorOf(desk.on(TODAY, answer(suitId, '2026-11-23'))).fields[0]?.field).toBe('on')
    desk.does(TODAY, answer(suitId, '2026-12-01'))
    expect(answerLimit(desk, suitId)).toEqual({ status: 'met', metOn: '2026-12-01', lastDay: '2026-12-09' })
    expect(errorOf(desk.on(TODAY, answer(suitId, '2026-12-02'))).message).toBe('二审答辩状已经登记提交。')
  })

  it('leaves the answer of the first instance as it was', () => {
    const { desk, suitId, appeal } = appealed()
    desk.does(TODAY, appeal)
    desk.does(TODAY, answer(suitId, '2026-12-01'))
    const clocks = caseClocks(must(desk.store.aggregate(suitId), suitId), desk.store.office(), TODAY)
    expect(clocks.find(({ rule }) => rule.code === 'F-01')).toMatchObject({
      status: 'met',
      metOn: SUIT_RECEIVED,
    })
    expect(stepOf(desk, suitId, 'draftAnswer')?.reason).toContain('本案正在二审')
  })

  it('is answered also where the day the copy came was not entered, but not before the appeal', () => {
    const { desk, suitId, appeal } = appealed({ copyReceivedOn: '' })
    desk.does(TODAY, appeal)
    expect(errorOf(desk.on(TODAY, answer(suitId, '2026-11-19'))).fields[0]?.field).toBe('on')
    expect(desk.on(TODAY, answer(suitId, '2026-11-25')).ok).toBe(true)
  })

  it('takes a hearing with the attendance of the head, until it has ruled', () => {
    const { desk, suitId, appeal } = appealed()
    expect(errorOf(desk.on(TODAY, hearing(suitId, '2026-12-10'))).message).toBe('本案已经登记裁判结果。')
    desk.does(TODAY, appeal)
    desk.does(TODAY, hearing(suitId, '2026-12-10'))
    expect(must(desk.store.aggregate(suitId), suitId).events.at(-1)?.data).toMatchObject({
      type: 'courtHearing',
      headAttended: true,
    })
    desk.does(TODAY, {
      type: 'litigation.recordAppealJudgment',
      caseId: suitId,
      on: d('2026-12-20'),
      outcome: 'appealRejected',
      summary: '',
    })
    expect(errorOf(desk.on(TODAY, hearing(suitId, '2026-12-21'))).message).toBe('本案已经登记裁判结果。')
    expect(errorOf(desk.on(TODAY, answer(suitId, '2026-12-21'))).message).toBe('二审已经裁判。')
  })
})
