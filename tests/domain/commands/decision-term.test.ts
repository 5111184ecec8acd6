import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/commands/command.ts'
import { caseClocks } from '#shared/domain/deadlines/case-clocks.ts'
import { nextSteps } from '#shared/domain/next-steps/next-steps.ts'
import { must } from '#shared/kernel/assert.ts'
import { createDesk, type Desk, d, errorOf, onTrial, registered, reviewOf } from '../support/desk.ts'

const TODAY = d('2026-12-30')
const ON = d('2026-09-03')

const limitsOf = (desk: Desk, caseId: string) =>
  caseClocks(desk.case(caseId), desk.store.office(), TODAY).flatMap(({ rule, deadline }) =>
    rule.family === '决定' ? [`${rule.code} ${deadline.lastDay}`] : [],
  )

describe('a shorter time for deciding, entered with 受理', () => {
  const accept = (caseId: string, days: number): Command => ({
    type: 'case.accept',
    caseId,
    on: ON,
    procedure: 'ordinary',
    simplifiedGround: '',
    deemed: false,
    overrideReason: '',
    decisionTerm: { law: '集会游行示威法', article: '第十三条', days },
  })

  it('stands in the ledger beside the acceptance and governs from that day', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    desk.does(ON, { type: 'case.review', caseId, review: reviewOf(ON) })
    expect(errorOf(desk.on(ON, accept(caseId, 60))).fields[0]?.field).toBe('decisionTerm.days')
    desk.does(ON, accept(caseId, 3))
    expect(desk.events(caseId).slice(-2)).toEqual(['accepted', 'decisionTermSet'])
    expect(limitsOf(desk, caseId)).toEqual(['DL-DECIDE-SET 2026-09-07'])
  })
})

describe('a shorter time for deciding, entered later', () => {
  const set = (caseId: string, days: number, law = '集会游行示威法'): Command => ({
    type: 'case.setDecisionTerm',
    caseId,
    term: { law, article: '第十三条', days },
  })

  it('is entered after acceptance, once, and takes the place of the sixty days', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    desk.does(TODAY, set(caseId, 20))
    expect(limitsOf(desk, caseId)).toEqual(['DL-DECIDE-SET 2026-09-23'])
    expect(errorOf(desk.on(TODAY, set(caseId, 10))).message).not.toBe('')
    const extend = nextSteps(desk.case(caseId), desk.store.office(), TODAY).find(
      ({ code }) => code === 'extend',
    )
    expect(extend?.reason).toContain('《集会游行示威法》第十三条规定为20日')
  })

  it('is refused with sixty days or more, or without a statute', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const field = (command: Command) => errorOf(desk.on(TODAY, command)).fields.map((one) => one.field)
    expect(field(set(caseId, 60))).toEqual(['term.days'])
    expect(field(set(caseId, 10, '云州市行政复议办法'))).toEqual(['term.law'])
    expect(field(set(caseId, 10, ''))).toEqual(['term.law'])
  })

  it('takes a statute that is called 条例 once a person has confirmed that it is one', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const term = { law: '户口登记条例', article: '第一条', days: 20 }
    expect(
      errorOf(desk.on(TODAY, { type: 'case.setDecisionTerm', caseId, term })).fields[0]?.message,
    ).toContain('确属法律的，请勾选')
    desk.does(TODAY, { type: 'case.setDecisionTerm', caseId, term: { ...term, confirmedLaw: true } })
    const { data, note } = must(desk.case(caseId).events.at(-1), 'the term')
    expect(data).toEqual({ type: 'decisionTermSet', ...term, startsFrom: 'accepted' })
    expect(note).toContain('已核对是法律')
  })

  it('keeps the day the statute counts from', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const term = { law: '集会游行示威法', article: '第十三条', days: 3, startsFrom: 'received' as const }
    desk.does(TODAY, { type: 'case.setDecisionTerm', caseId, term })
    expect(desk.case(caseId).events.at(-1)?.data).toEqual({ type: 'decisionTermSet', ...term })
  })
})
