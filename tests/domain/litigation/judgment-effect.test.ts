import { describe, expect, it } from 'vitest'
import { caseClocks, explainClock } from '#shared/domain/deadlines/case-clocks.ts'
import { scopeOf } from '#shared/domain/deadlines/clocks/clock.ts'
import { suitStanding } from '#shared/domain/deadlines/clocks/judgment-clocks.ts'
import { statutoryEffects } from '#shared/domain/deadlines/statutory-effects.ts'
import { projectionOf } from '#shared/domain/ledger/projection.ts'
import { effectText } from '#shared/domain/litigation/judgment-effect.ts'
import type { LitigationOutcome } from '#shared/domain/litigation/outcomes.ts'
import type { LitigationCase } from '#shared/domain/model/case.ts'
import type { EventOf } from '#shared/domain/model/event.ts'
import { nextSteps } from '#shared/domain/next-steps/next-steps.ts'
import { day, type Entry, ledger, litigation } from '#tests/support/fixtures/cases.ts'
import { officeState } from '#tests/support/fixtures/office.ts'

const office = officeState()
type Ruling = Omit<EventOf<'judged'>['data'], 'type' | 'outcome' | 'summary'>
/** A bare number is a term in 自然日. */
const judged = (on: string, outcome: LitigationOutcome, more: number | Ruling = {}): Entry => [
  on,
  {
    type: 'judged',
    outcome,
    summary: '',
    ...(typeof more === 'number' ? { performTerm: { length: more, unit: 'day' } } : more),
  },
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

const stageOf = (entries: readonly Entry[]) => projectionOf(suit(entries), office).stage

const textOf = (entries: readonly Entry[], today: string) => {
  const effect = effectOf(entries, today)
  return effect === null ? '' : effectText(effect, (id) => `<${id}>`)
}

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
    const late = [...SERVED, appealed('1009', 'pl1')]
    expect(effectOf(late, '1009')?.state).toBe('effective')
    expect(textOf(late, '1009')).toContain('<pl1>于2026年10月9日逾期上诉，是否受理以法院认定为准')
    expect(stageOf(late)).toBe('litigationClosed')
    const ordered = [judged('0918', 'dutyOrdered', 30), ...SERVED.slice(0, 2), appealed('1009', 'pl1')]
    const performing = (entries: readonly Entry[]) =>
      nextSteps(suit(entries), office, day('1010')).find(({ code }) => code === 'recordJudgmentPerformance')
    expect(performing(ordered)?.allowed).toBe(true)
    expect(performing([...ordered.slice(0, 3), appealed('0930', 'pl1')])?.allowed).toBe(false)
  })

  it('does not say that nobody appealed, which only the court knows', () => {
    expect(textOf(SERVED, '1009')).toContain('期内没有登记上诉')
    expect(textOf(SERVED, '1009')).toContain('请向法院核实后再办理履行')
    const effects = (entries: readonly Entry[]) =>
      statutoryEffects(caseClocks(suit(entries), office, day('1009'))).map(({ code, fact }) => [
        code,
        fact.includes('期限内没有登记上诉'),
      ])
    expect(effects(SERVED)).toContainEqual(['A-01', true])
    const ruling = [...SERVED.slice(0, 2), judged('0918', 'suitDismissed')]
    expect(effects(ruling)).toContainEqual(['A-02', true])
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
    expect(stageOf(SERVED)).toBe('litigationClosed')
    expect(stageOf(appeal)).toBe('litigationTrial')
    expect(stageOf([...appeal, judged('1120', 'appealRejected')])).toBe('litigationClosed')
  })

  it('binds on service and leaves standing what the first instance ordered', () => {
    const ordered = [served('0915', 'pl1'), judged('0918', 'dutyOrdered', 30), appealed('0930', 'pl1')]
    expect(effectOf([...ordered, judged('1120', 'appealRejected')], '1120')).toMatchObject({
      state: 'effective',
      on: '2026-11-20',
      how: 'final',
      outcome: { code: 'dutyOrdered' },
      performTerm: { length: 30, unit: 'day' },
    })
    expect(effectOf([...ordered, judged('1120', 'changedOnAppeal')], '1120')).toMatchObject({
      outcome: { code: 'changedOnAppeal' },
      performTerm: null,
    })
  })

  it('lets the first judgment bind when the appeal is withdrawn, and none when it is remanded', () => {
    expect(effectOf([...appeal, judged('1120', 'appealWithdrawn')], '1121')).toMatchObject({
      how: 'appealWithdrawn',
      on: '2026-11-20',
      outcome: { code: 'claimsRejected' },
    })
    expect(effectOf([...appeal, judged('1120', 'remanded')], '1121')).toMatchObject({
      state: 'reopened',
      on: '2026-11-20',
    })
    expect(textOf([...appeal, judged('1120', 'rulingRevoked')], '1121')).toContain('指令立案或者继续审理')
    expect(effectOf([...appeal, judged('1120', 'appealDeemedWithdrawn')], '1121')).toMatchObject({
      how: 'appealWithdrawn',
    })
  })

  it('carries what a judgment that changes the first one orders, with its clocks', () => {
    const changed = (more: Ruling) => [...appeal, judged('1120', 'changedOnAppeal', more)]
    const own = { ourRole: 'soleDefendant' } as const
    const orders = (entries: readonly Entry[]) =>
      clocks(entries, '1121', own).filter((line) => line.startsWith('E-'))
    expect(orders(changed({ orders: 'revokedAndRedone' }))).toEqual([
      'E-04 本机关 2027-01-19 running',
      'E-02 本机关 2028-11-20 running',
    ])
    expect(orders(changed({ orders: 'revokedAndRedone', performTerm: { length: 30, unit: 'day' } }))[0]).toBe(
      'E-03 本机关 2026-12-21 running',
    )
  })

  it('is no end of the second instance where one of several appellants withdraws', () => {
    const two = [...SERVED, appealed('0928', 'pl1'), appealed('0930', 'd1')]
    const one = [...two, judged('1110', 'appealWithdrawn', { appellantId: 'pl1' })]
    expect(effectOf(one, '1111')).toEqual({ state: 'appealed', partyIds: ['d1'] })
    expect(stageOf(one)).toBe('litigationTrial')
    const both = [...one, judged('1120', 'appealWithdrawn', { appellantId: 'd1' })]
    expect(effectOf(both, '1121')).toMatchObject({ how: 'appealWithdrawn', on: '2026-11-20' })
    expect(stageOf(both)).toBe('litigationClosed')
    // A ruling that names nobody is about every appeal.
    expect(effectOf([...two, judged('1110', 'appealWithdrawn')], '1111')).toMatchObject({ on: '2026-11-10' })
  })

  it('lets the first judgment bind where besides the withdrawn appeal there is only one made too late', () => {
    const late = [...SERVED, appealed('0928', 'pl1'), appealed('1012', 'd1')]
    const entries = [...late, judged('1110', 'appealWithdrawn', { appellantId: 'pl1' })]
    expect(effectOf(entries, '1111')).toMatchObject({ state: 'effective', on: '2026-11-10' })
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

  it('counts a term in the unit the judgment uses', () => {
    const termed = (length: number, unit: 'workday' | 'month') => [
      ...SERVED.slice(0, 2),
      judged('0918', 'dutyOrdered', { performTerm: { length, unit } }),
    ]
    expect(laterClocks(termed(20, 'workday'))[0]).toBe('E-01 本机关 2026-11-05 running')
    expect(laterClocks(termed(2, 'month'))[0]).toBe('E-01 本机关 2026-12-09 running')
    for (const clock of caseClocks(suit(termed(20, 'workday')), office, day('1010'))) {
      const explained = explainClock(clock, office)
      expect(explained.ok && explained.value.lastDay).toBe(clock.deadline.lastDay)
    }
  })

  it('is the disclosure’s own twenty working days, from whose last day enforcement runs', () => {
    const act = { ...litigation().case.act, kind: 'disclosure' as const }
    const termed = (length: number) => [
      ...SERVED.slice(0, 2),
      judged('0918', 'dutyOrdered', { performTerm: { length, unit: 'workday' } }),
    ]
    expect(laterClocks(termed(20), { act })).toEqual([
      'E-03a 本机关 2026-11-05 running',
      'R-01 本机关 2027-04-09 running',
      'E-02 本机关 2028-11-06 running',
    ])
    expect(laterClocks(termed(10), { act })[0]).toMatch(/^E-01 /)
  })

  it('is what the revoked decision would have had: review, thirty or sixty days', () => {
    const redone = (reconsidered: NonNullable<Ruling['reconsidered']>) => [
      ...SERVED.slice(0, 2),
      judged('0918', 'revokedAndRedone', { reconsidered }),
    ]
    const first = (reconsidered: NonNullable<Ruling['reconsidered']>) =>
      laterClocks(redone(reconsidered), { ourRole: 'soleDefendant' })[0]
    expect(first({ ended: 'refused', procedure: 'ordinary' })).toBe('E-04b 本机关 2026-10-15 running')
    expect(first({ ended: 'other', procedure: 'simplified' })).toBe('E-04a 本机关 2026-11-09 running')
    expect(first({ ended: 'other', procedure: 'ordinary' })).toBe('E-04 本机关 2026-12-08 running')
  })

  it('is this office’s own enforcement after a decision that changed the act (法78(二))', () => {
    const enforcement = (ended: 'modified' | 'other') => {
      const ruling = judged('0918', 'claimsRejected', { reconsidered: { ended, procedure: 'ordinary' } })
      return caseClocks(suit([...SERVED.slice(0, 2), ruling]), office, day('1010')).find(
        ({ rule }) => rule.code === 'E-12',
      )?.ours
    }
    expect(enforcement('modified')).toBe(true)
    expect(enforcement('other')).toBe(false)
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
