import { describe, expect, it } from 'vitest'
import { caseClocks, explainClock } from '#shared/domain/deadlines/case-clocks.ts'
import { scopeOf } from '#shared/domain/deadlines/clocks/clock.ts'
import { suitStanding } from '#shared/domain/deadlines/clocks/judgment-clocks.ts'
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import { litigationStageOf } from '#shared/domain/ledger/stage.ts'
import { effectText } from '#shared/domain/litigation/judgment-effect.ts'
import type { LitigationOutcome } from '#shared/domain/litigation/outcomes.ts'
import type { LitigationCase } from '#shared/domain/model/case.ts'
import { day, type Entry, ledger, litigation } from '#tests/support/fixtures/cases.ts'
import { officeState } from '#tests/support/fixtures/office.ts'

const office = officeState()
const judged = (on: string, outcome: LitigationOutcome, performDays?: number): Entry => [
  on,
  { type: 'judged', outcome, summary: '', ...(performDays === undefined ? {} : { performDays }) },
]
const served = (on: string, partyId: string): Entry => [on, { type: 'judgmentServed', partyId }]
const appealed = (on: string, partyId: string, copyReceivedOn = ''): Entry => [
  on,
  { type: 'appealed', partyId, copyReceivedOn: copyReceivedOn === '' ? '' : day(copyReceivedOn) },
]

function suit(entries: readonly Entry[], header: Partial<LitigationCase> = {}) {
  const base = litigation()
  const events = ledger([['0801', { type: 'complaintReceived', court: '禾丰县人民法院' }], ...entries])
  return { ...base, case: { ...base.case, ...header }, events }
}

const effectOf = (entries: readonly Entry[], today: string) =>
  suitStanding(scopeOf(suit(entries), office, day(today))).effect

function clocks(entries: readonly Entry[], today: string, header: Partial<LitigationCase> = {}) {
  return caseClocks(suit(entries, header), office, day(today))
    .filter(({ rule }) => !rule.code.startsWith('F-'))
    .map(({ rule, partyId, deadline, status }) =>
      [rule.code, partyId ?? '本机关', deadline.lastDay, status].join(' '),
    )
}

/** The plaintiff on 15 September, the other defendant on the 16th, this office on the 18th. */
const SERVED = [served('0915', 'pl1'), served('0916', 'd1'), judged('0918', 'claimsRejected')]

describe('a judgment of the first instance', () => {
  it('leaves every party its own time to appeal, from its own service (行诉85)', () => {
    expect(clocks(SERVED, '0920')).toEqual([
      'A-01 本机关 2026-10-08 running',
      'A-01 pl1 2026-09-30 running',
      'A-01 d1 2026-10-08 running',
    ])
  })

  it('binds on the day after the last party’s time ran out and nobody appealed', () => {
    expect(effectOf(SERVED, '1008')).toEqual({
      state: 'waiting',
      on: '2026-10-09',
      lastDay: '2026-10-08',
    })
    expect(effectOf(SERVED, '1009')).toMatchObject({
      state: 'effective',
      on: '2026-10-09',
      how: 'unappealed',
    })
  })

  it('does not bind as long as the service on one party is unknown, which is named', () => {
    const effect = effectOf([judged('0918', 'revoked'), served('0915', 'pl1')], '1231')
    expect(effect).toEqual({ state: 'unserved', partyIds: ['d1'] })
    expect(effect !== null && effectText(effect, (id) => `<${id}>`)).toContain(
      '<d1>收到裁判文书的日期还没有登记',
    )
  })

  it('does not bind once somebody appealed in time, also one whose service is unknown', () => {
    expect(effectOf([...SERVED, appealed('0930', 'pl1')], '1201')).toEqual({
      state: 'appealed',
      partyIds: ['pl1'],
    })
    expect(effectOf([judged('0918', 'revoked'), appealed('0925', 'd1')], '1201')?.state).toBe('appealed')
  })

  it('is not held up by an appeal that came too late', () => {
    expect(effectOf([...SERVED, appealed('1009', 'pl1')], '1009')?.state).toBe('effective')
  })

  it('gives ten days where it is a ruling that can be appealed', () => {
    const ruling = [served('0915', 'pl1'), served('0916', 'd1'), judged('0918', 'suitDismissed')]
    expect(clocks(ruling, '0920')).toContain('A-02 d1 2026-09-28 running')
    // Ten days from the 18th end on the 28th, a Monday.
    expect(effectOf(ruling, '0929')).toMatchObject({ state: 'effective', on: '2026-09-29' })
  })

  it('binds on service where it cannot be appealed', () => {
    expect(effectOf([judged('0918', 'withdrawn')], '0918')).toMatchObject({
      state: 'effective',
      on: '2026-09-18',
      how: 'served',
    })
  })

  it('binds, as a 调解书, when the last party has signed for it (行诉60)', () => {
    const mediated = [served('0915', 'pl1'), judged('0918', 'mediated')]
    expect(effectOf(mediated, '1201')).toEqual({ state: 'unserved', partyIds: ['d1'] })
    expect(effectOf([...mediated, served('0921', 'd1')], '1201')).toMatchObject({
      on: '2026-09-21',
      how: 'signed',
    })
  })

  it('says nothing before there is one', () => {
    expect(effectOf([], '1201')).toBeNull()
  })
})

describe('a ruling of the second instance', () => {
  const appeal = [...SERVED, appealed('0930', 'pl1', '1009')]

  it('gives this office fifteen days to answer the appeal, which cost nothing to miss', () => {
    expect(clocks(appeal, '1010')).toContain('A-03 本机关 2026-10-26 running')
  })

  it('puts the suit before the court again until it is ruled on', () => {
    const stage = (entries: readonly Entry[]) => litigationStageOf(effectiveEvents(suit(entries).events))
    expect(stage(SERVED)).toBe('litigationClosed')
    expect(stage(appeal)).toBe('litigationTrial')
    expect(stage([...appeal, judged('1120', 'appealRejected')])).toBe('litigationClosed')
  })

  it('binds on service and leaves standing what the first instance ordered', () => {
    const ordered = [served('0915', 'pl1'), judged('0918', 'dutyOrdered', 30), appealed('0930', 'pl1')]
    expect(effectOf([...ordered, judged('1120', 'appealRejected')], '1120')).toMatchObject({
      state: 'effective',
      on: '2026-11-20',
      how: 'final',
      outcome: { code: 'dutyOrdered' },
      performDays: 30,
    })
    expect(effectOf([...ordered, judged('1120', 'changedOnAppeal')], '1120')).toMatchObject({
      outcome: { code: 'changedOnAppeal' },
      performDays: null,
    })
  })

  it('lets the first judgment bind when the appeal is withdrawn, and none when it is remanded', () => {
    expect(effectOf([...appeal, judged('1120', 'appealWithdrawn')], '1121')).toMatchObject({
      how: 'appealWithdrawn',
      on: '2026-11-20',
      outcome: { code: 'claimsRejected' },
    })
    expect(effectOf([...appeal, judged('1120', 'remanded')], '1121')).toEqual({
      state: 'remanded',
      on: '2026-11-20',
    })
  })
})

describe('what runs from the day a judgment binds', () => {
  const orders = (outcome: LitigationOutcome, days?: number) => [
    served('0915', 'pl1'),
    served('0916', 'd1'),
    judged('0918', outcome, days),
  ]
  const laterClocks = (entries: readonly Entry[], header: Partial<LitigationCase> = {}) =>
    clocks(entries, '1010', header).filter((line) => !line.startsWith('A-'))

  it('is nothing while it does not bind', () => {
    expect(clocks(orders('dutyOrdered', 30), '1008').filter((line) => !line.startsWith('A-'))).toEqual([])
  })

  it('is retrial for six months, performance for the days it set, and two years from their last day', () => {
    expect(laterClocks(orders('dutyOrdered', 30))).toEqual([
      'E-01 本机关 2026-11-09 running',
      'R-01 本机关 2027-04-09 running',
      'E-02 本机关 2028-11-09 running',
    ])
  })

  it('is sixty days for a new reconsideration decision where the judgment set none', () => {
    expect(laterClocks(orders('revokedAndRedone'), { ourRole: 'soleDefendant' })).toEqual([
      'E-04 本机关 2026-12-08 running',
      'R-01 本机关 2027-04-09 running',
      'E-02 pl1 2028-09-15 running',
    ])
    expect(laterClocks(orders('revokedAndRedone', 15), { ourRole: 'soleDefendant' })[0]).toBe(
      'E-03 本机关 2026-10-26 running',
    )
  })

  it('is twenty working days to disclose, in suits about disclosure', () => {
    const act = { ...litigation().case.act, kind: 'disclosure' as const }
    expect(laterClocks(orders('dutyOrdered'), { act })[0]).toBe('E-03a 本机关 2026-11-05 running')
  })

  it('is three months to have a penalty enforced once the claims against it are rejected', () => {
    expect(laterClocks(SERVED)).toEqual(['R-01 本机关 2027-04-09 running', 'E-12 本机关 2027-01-11 running'])
    const act = { ...litigation().case.act, kind: 'licence' as const }
    expect(laterClocks(SERVED, { act })).toEqual(['R-01 本机关 2027-04-09 running'])
  })

  it('ends with the performance that is recorded', () => {
    const performed: Entry = ['1009', { type: 'performed', summary: '已经履行' }]
    expect(laterClocks([...orders('dutyOrdered', 30), performed])).toEqual([
      'E-01 本机关 2026-11-09 met',
      'R-01 本机关 2027-04-09 running',
      'E-02 本机关 2028-11-09 superseded',
    ])
  })

  it('can be explained clock by clock', () => {
    for (const clock of caseClocks(suit(orders('dutyOrdered', 30)), office, day('1010'))) {
      const explained = explainClock(clock, office)
      expect(explained.ok && explained.value.lastDay).toBe(clock.deadline.lastDay)
    }
  })
})
