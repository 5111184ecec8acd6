import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/commands/command.ts'
import { caseClocks } from '#shared/domain/deadlines/case-clocks.ts'
import type { LitigationOutcome } from '#shared/domain/litigation/outcomes.ts'
import type { PerformTerm } from '#shared/domain/litigation/perform-term.ts'
import { nextSteps } from '#shared/domain/next-steps/next-steps.ts'
import { must } from '#shared/kernel/assert.ts'
import { createDesk, type Desk, d, errorOf, openedSuit } from '../support/desk.ts'

const TODAY = d('2026-12-30')

/** A suit over an upheld decision, with the judgment of 16 November unless told otherwise. */
function suit(outcome: LitigationOutcome | null = 'claimsRejected', performTerm?: PerformTerm) {
  const desk = createDesk()
  const suitId = openedSuit(desk)
  if (outcome !== null) desk.does(TODAY, judgment(suitId, outcome, performTerm))
  return { desk, suitId, party: partiesOf(desk, suitId) }
}

const judgment = (caseId: string, outcome: LitigationOutcome, performTerm?: PerformTerm): Command => ({
  type: 'litigation.recordJudgment',
  caseId,
  on: d('2026-11-16'),
  outcome,
  summary: '',
  ...(performTerm === undefined ? {} : { performTerm }),
})

type Final = Extract<Command, { readonly type: 'litigation.recordAppealJudgment' }>

const final = (
  caseId: string,
  on: string,
  outcome: LitigationOutcome,
  more: Partial<Pick<Final, 'orders' | 'appellantId'>> = {},
): Command => ({
  type: 'litigation.recordAppealJudgment',
  caseId,
  on: d(on),
  outcome,
  summary: '',
  ...more,
})

const fieldsOf = (result: Parameters<typeof errorOf>[0]) => errorOf(result).fields.map(({ field }) => field)

function partiesOf(desk: Desk, suitId: string) {
  const { parties } = must(desk.store.aggregate(suitId), suitId)
  const of = (role: string, index = 0) =>
    must(parties.filter((party) => party.role === role)[index], `${role} ${index}`).id
  return { plaintiff: of('plaintiff'), other: of('defendant'), ours: of('defendant', 1) }
}

const stepsOf = (desk: Desk, suitId: string) =>
  nextSteps(must(desk.store.aggregate(suitId), suitId), desk.store.office(), TODAY)

const appeal = (caseId: string, partyId: string, on = d('2026-11-20')): Command => ({
  type: 'litigation.recordAppeal',
  caseId,
  partyId,
  on,
  copyReceivedOn: '',
})

describe('a judgment', () => {
  it('keeps the term it sets for performing it in its own unit, and refuses one that cannot be', () => {
    const { desk, suitId } = suit(null)
    const ordered = (length: number, unit: PerformTerm['unit']) =>
      judgment(suitId, 'dutyOrdered', { length, unit })
    expect(fieldsOf(desk.on(TODAY, ordered(0, 'day')))).toEqual(['performTerm.length'])
    expect(fieldsOf(desk.on(TODAY, ordered(25, 'month')))).toEqual(['performTerm.length'])
    desk.does(TODAY, ordered(20, 'workday'))
    const event = must(desk.store.aggregate(suitId), suitId).events.at(-1)
    expect(event?.data).toMatchObject({ type: 'judged', performTerm: { length: 20, unit: 'workday' } })
  })

  it('keeps how the reconsideration behind it ended', () => {
    const { desk, suitId } = suit()
    expect(must(desk.store.aggregate(suitId), suitId).events.at(-1)?.data).toMatchObject({
      reconsidered: { ended: 'other', procedure: 'ordinary' },
    })
  })
})

describe('its service on the other parties', () => {
  it('is recorded for whoever is known, each on its own day', () => {
    const { desk, suitId, party } = suit()
    const serve = (partyId: string, on: string): Command => ({
      type: 'litigation.recordJudgmentService',
      caseId: suitId,
      served: [{ partyId, on: d(on) }],
    })
    expect(stepsOf(desk, suitId).find(({ primary }) => primary)?.code).toBe('recordJudgmentService')
    desk.does(TODAY, serve(party.plaintiff, '2026-11-13'))
    // It may have reached them before it reached this office, but not before the suit.
    expect(errorOf(desk.on(TODAY, serve(party.other, '2026-10-30'))).fields[0]?.field).toBe(
      `served.${party.other}`,
    )
    expect(errorOf(desk.on(TODAY, serve(party.plaintiff, '2026-11-14'))).fields[0]?.message).toContain(
      '已经登记',
    )
    expect(errorOf(desk.on(TODAY, serve(party.ours, '2026-11-14'))).fields[0]?.message).toContain('已经登记')
    desk.does(TODAY, serve(party.other, '2026-11-17'))
    expect(stepsOf(desk, suitId).find(({ code }) => code === 'recordJudgmentService')?.reason).toBe(
      '其他当事人收到裁判文书的日期都已登记。',
    )
    const codes = caseClocks(must(desk.store.aggregate(suitId), suitId), desk.store.office(), TODAY).map(
      ({ rule }) => rule.code,
    )
    expect(codes).toContain('R-01')
  })

  it('asks for at least one day', () => {
    const { desk, suitId, party } = suit()
    const none: Command = { type: 'litigation.recordJudgmentService', caseId: suitId, served: [] }
    expect(errorOf(desk.on(TODAY, none)).fields[0]?.field).toBe(`served.${party.plaintiff}`)
  })

  it('and everything after it is not offered before the judgment', () => {
    const { desk, suitId, party } = suit(null)
    expect(stepsOf(desk, suitId).map(({ code }) => code)).toEqual([
      'saveEvidence',
      'draftAnswer',
      'fileAnswer',
      'recordCourtHearing',
      'recordJudgment',
    ])
    expect(errorOf(desk.on(TODAY, appeal(suitId, party.plaintiff))).message).toContain('还没有登记一审裁判')
  })
})

describe('an appeal', () => {
  it('brings the suit back before the court, and the second ruling ends it', () => {
    const { desk, suitId, party } = suit()
    const stage = () => must(desk.store.aggregate(suitId), suitId).case
    expect(stage()).toMatchObject({ stage: 'litigationClosed', open: 0 })
    desk.does(TODAY, appeal(suitId, party.plaintiff))
    expect(stage()).toMatchObject({ stage: 'litigationTrial', open: 1 })
    expect(errorOf(desk.on(TODAY, appeal(suitId, party.plaintiff))).fields[0]?.message).toContain('已经登记')
    expect(errorOf(desk.on(TODAY, final(suitId, '2026-11-10', 'appealRejected'))).fields[0]?.field).toBe('on')
    expect(errorOf(desk.on(TODAY, final(suitId, '2026-12-20', 'claimsRejected'))).fields[0]?.field).toBe(
      'outcome',
    )
    desk.does(TODAY, final(suitId, '2026-12-20', 'appealRejected'))
    expect(stage()).toMatchObject({
      stage: 'litigationClosed',
      open: 0,
      outcomeLabel: '判决驳回上诉，维持原判',
    })
    expect(errorOf(desk.on(TODAY, appeal(suitId, party.other))).message).toContain('二审已经裁判')
  })

  it('cannot precede this office’s own service where this office appeals', () => {
    const { desk, suitId, party } = suit()
    expect(fieldsOf(desk.on(TODAY, appeal(suitId, party.ours, d('2026-11-15'))))).toEqual(['on'])
    desk.does(TODAY, appeal(suitId, party.ours, d('2026-11-17')))
  })

  it('is not ruled on before it was made, and a changed judgment says what it orders', () => {
    const { desk, suitId, party } = suit()
    desk.does(TODAY, appeal(suitId, party.plaintiff))
    expect(
      errorOf(desk.on(TODAY, final(suitId, '2026-11-19', 'appealRejected'))).fields[0]?.message,
    ).toContain('不能早于上诉日期（2026年11月20日）')
    expect(fieldsOf(desk.on(TODAY, final(suitId, '2026-12-20', 'changedOnAppeal')))).toEqual(['orders'])
    expect(
      fieldsOf(desk.on(TODAY, final(suitId, '2026-12-20', 'appealRejected', { orders: 'revoked' }))),
    ).toEqual(['orders'])
    desk.does(TODAY, final(suitId, '2026-12-20', 'changedOnAppeal', { orders: 'revokedAndRedone' }))
    expect(must(desk.store.aggregate(suitId), suitId).case.outcomeLabel).toBe(
      '判决改判、撤销或者变更（判决撤销并重新作出行政行为）',
    )
    expect(stepsOf(desk, suitId).map(({ code }) => code)).toContain('recordJudgmentPerformance')
  })

  it('is withdrawn by one of several appellants alone', () => {
    const { desk, suitId, party } = suit()
    desk.does(TODAY, appeal(suitId, party.plaintiff))
    desk.does(TODAY, appeal(suitId, party.other))
    const withdrawn = (appellantId?: string) =>
      final(suitId, '2026-12-10', 'appealWithdrawn', appellantId === undefined ? {} : { appellantId })
    expect(fieldsOf(desk.on(TODAY, withdrawn()))).toEqual(['appellantId'])
    expect(fieldsOf(desk.on(TODAY, withdrawn(party.ours)))).toEqual(['appellantId'])
    desk.does(TODAY, withdrawn(party.plaintiff))
    const { stage } = must(desk.store.aggregate(suitId), suitId).case
    expect(stage).toBe('litigationTrial')
    desk.does(TODAY, withdrawn(party.other))
    expect(must(desk.store.aggregate(suitId), suitId).case.stage).toBe('litigationClosed')
  })

  it('cannot precede the service on the party that appeals, and needs one of the parties', () => {
    const { desk, suitId, party } = suit()
    desk.does(TODAY, {
      type: 'litigation.recordJudgmentService',
      caseId: suitId,
      served: [{ partyId: party.plaintiff, on: d('2026-11-18') }],
    })
    expect(errorOf(desk.on(TODAY, appeal(suitId, party.plaintiff, d('2026-11-17')))).fields[0]?.field).toBe(
      'on',
    )
    expect(errorOf(desk.on(TODAY, appeal(suitId, 'nobody'))).fields[0]?.field).toBe('partyId')
  })

  it('is not asked about where nobody can appeal', () => {
    const { desk, suitId } = suit('withdrawn')
    expect(stepsOf(desk, suitId).map(({ code }) => code)).not.toContain('recordAppeal')
  })
})

describe('performing the judgment', () => {
  it('is recorded where it orders something', () => {
    const { desk, suitId } = suit('dutyOrdered', { length: 30, unit: 'day' })
    const performed: Command = {
      type: 'litigation.recordPerformance',
      caseId: suitId,
      on: d('2026-12-15'),
      summary: '已经履行',
    }
    desk.does(TODAY, performed)
    const clocks = caseClocks(must(desk.store.aggregate(suitId), suitId), desk.store.office(), TODAY)
    expect(clocks.map(({ rule }) => rule.code)).not.toContain('E-01')
    expect(desk.store.aggregate(suitId)?.events.at(-1)?.data.type).toBe('performed')
    const rejected = suit()
    expect(stepsOf(rejected.desk, rejected.suitId).map(({ code }) => code)).not.toContain(
      'recordJudgmentPerformance',
    )
  })
})
