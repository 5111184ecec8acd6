import { describe, expect, it } from 'vitest'
import { caseClocks } from '#shared/domain/deadlines/case-clocks.ts'
import { effectiveEvents, latestOf } from '#shared/domain/ledger/effective-events.ts'
import { createDesk, d, onTrial, registered, reviewOf } from '../support/desk.ts'

describe('补录', () => {
  it('an extension approved in time and entered later says so on the event, in the log and in the reckoning', () => {
    const desk = createDesk()
    // Accepted 2026-09-03: sixty days end on 2026-11-02.
    const extended = (enteredOn: string) => {
      const caseId = onTrial(desk)
      const { summary } = desk.does(d(enteredOn), {
        type: 'case.extend',
        caseId,
        on: d('2026-11-02'),
        days: 30,
        reason: '案情复杂',
        approvedBy: '沈若川',
      })
      const aggregate = desk.case(caseId)
      const clock = caseClocks(aggregate, desk.store.office(), d(enteredOn)).find(
        ({ rule }) => rule.code === 'DL-DECIDE-ORD',
      )
      return [latestOf(effectiveEvents(aggregate.events), 'extended')?.note, summary, clock?.note]
    }
    expect(extended('2026-11-02').join('')).not.toContain('补录')
    const late = '补录（登记日期2026年11月5日）'
    const [note, summary, reckoning] = extended('2026-11-05')
    expect(note).toBe(late)
    expect(summary).toContain(late)
    expect(reckoning).toContain(late)
  })

  it('so do an acceptance, a refusal and a correction notice', () => {
    const desk = createDesk()
    const today = d('2026-09-20')
    const on = d('2026-09-03')
    const reviewed = (exceptions: Parameters<typeof reviewOf>[1] = {}) => {
      const caseId = registered(desk)
      desk.does(on, { type: 'case.review', caseId, review: reviewOf(on, exceptions) })
      return caseId
    }
    const acceptedCase = reviewed()
    desk.does(today, {
      type: 'case.accept',
      caseId: acceptedCase,
      on,
      procedure: 'ordinary',
      simplifiedGround: '',
      deemed: false,
      overrideReason: '',
    })
    const refusedCase = reviewed({ timeLimit: 'notMet' })
    desk.does(today, {
      type: 'case.refuse',
      caseId: refusedCase,
      on,
      conditions: ['timeLimit'],
      reason: '逾期',
      documentId: '',
    })
    const correctedCase = reviewed()
    desk.does(today, {
      type: 'case.requestCorrection',
      caseId: correctedCase,
      on,
      items: ['身份证明'],
      documentId: '',
      confirmSecond: false,
    })
    const last = (caseId: string) => effectiveEvents(desk.case(caseId).events).at(-1)?.note
    expect([acceptedCase, refusedCase, correctedCase].map(last)).toEqual(
      Array(3).fill('补录（登记日期2026年9月20日）'),
    )
  })
})
