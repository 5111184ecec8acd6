import { describe, expect, it } from 'vitest'
import { type CaseClock, caseClocks, explainClock } from '#shared/domain/deadlines/case-clocks.ts'
import { ribbonOf } from '#shared/domain/deadlines/ribbon.ts'
import type { RuleCode } from '#shared/domain/deadlines/rules/index.ts'
import { statutoryEffects } from '#shared/domain/deadlines/statutory-effects.ts'
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import { ledgerProblems } from '#shared/domain/ledger/ledger-rules.ts'
import { projectionOf } from '#shared/domain/ledger/projection.ts'
import type { DecisionType } from '#shared/domain/model/decision.ts'
import { blockedReason, nextSteps } from '#shared/domain/next-steps/next-steps.ts'
import type { SideStepCode } from '#shared/domain/procedure/side-steps.ts'
import { must } from '#shared/kernel/assert.ts'
import { accepted, day, type Entry, ledger, reconsideration, reply } from '#tests/support/fixtures/cases.ts'
import { officeState } from '#tests/support/fixtures/office.ts'

const office = officeState()
const received: Entry = ['0821', { type: 'applicationReceived', channel: 'inPerson', postmarkedOn: '' }]
const start: readonly Entry[] = [received, ['0826', accepted('ordinary')]]
const step = (on: string, code: SideStepCode, body = '云州市人民政府'): Entry => [
  on,
  { type: 'sideStep', step: code, body },
]
const copies: readonly Entry[] = [
  ['0828', { type: 'copySent', partyId: 'r1' }],
  ['0831', { type: 'copyServed', partyId: 'r1' }],
]
const decided = (on: string, ...types: readonly DecisionType[]): Entry => [
  on,
  { type: 'decided', documentId: 'doc-1', types, terms: [] },
]
const served = (on: string, partyId: string): Entry => [
  on,
  { type: 'served', serviceId: `s-${partyId}`, documentId: 'doc-1', partyId },
]

const caseOf = (entries: readonly Entry[]) => reconsideration({ entries })
const clocksOn = (today: string, entries: readonly Entry[]) => caseClocks(caseOf(entries), office, day(today))
const codesOf = (today: string, entries: readonly Entry[]) =>
  statutoryEffects(clocksOn(today, entries)).map(({ code }) => code)
const problemsOf = (entries: readonly Entry[]) => ledgerProblems(effectiveEvents(ledger(entries))).join('')

function brief(clocks: readonly CaseClock[], code: RuleCode): readonly string[] {
  return clocks
    .filter(({ rule }) => rule.code === code)
    .map(({ deadline, status }) => `${deadline.lastDay.slice(5)} ${status}`)
}

describe('an obstacle to suing (行诉48)', () => {
  const outcome = [...start, decided('0920', 'uphold'), served('0925', 'a1')]

  it('that began before the service leaves out the time after it', () => {
    const during = [...outcome, step('0924', 'obstacleBegan', ''), step('1015', 'obstacleEnded', '')]
    expect(brief(clocksOn('1020', outcome), 'DL-SUE-15')).toEqual(['10-10 missed'])
    expect(brief(clocksOn('1020', during), 'DL-SUE-15')).toEqual(['10-30 running'])
  })

  it('that ended before it, or before the application, leaves nothing out', () => {
    const over = [...outcome, step('0910', 'obstacleBegan', ''), step('0924', 'obstacleEnded', '')]
    expect(brief(clocksOn('1020', over), 'DL-SUE-15')).toEqual(['10-10 missed'])
    const forgotten = [step('0801', 'obstacleBegan', ''), ...outcome]
    expect(brief(clocksOn('1020', forgotten), 'DL-SUE-15')).toEqual(['10-10 missed'])
  })
})

describe('the limits of an incidental review', () => {
  const suspended: Entry = ['0901', { type: 'suspended', ground: 9, reason: '附带审查' }]
  const sent = step('0901', 'normNoticeSent')
  const notice = step('0902', 'normNoticeServed')
  const resumed: Entry = ['0908', { type: 'resumed', reason: '' }]

  it('do not depend on the order in which one day was recorded', () => {
    const right = clocksOn('0910', [...start, suspended, sent])
    const turned = clocksOn('0910', [...start, sent, suspended])
    expect(brief(right, 'DL-NORM-NOTIFY')).toEqual(['09-04 met'])
    expect(brief(turned, 'DL-NORM-NOTIFY')).toEqual(['09-04 met'])
  })

  it('stop with the suspension', () => {
    const clocks = clocksOn('1012', [...start, suspended, sent, notice, resumed])
    expect(brief(clocks, 'DL-NORM-MAKER-REPLY')).toEqual(['09-16 superseded'])
  })
})

describe('提级审理 (条例40)', () => {
  const noticed = step('0907', 'escalationNoticed')
  const gone = [...start, ...copies, noticed, step('0908', 'escalationTransferred')]

  it('comes once, upwards or downwards', () => {
    const taken = [...start, step('0907', 'escalationReceived', '禾丰县人民政府')]
    expect(problemsOf(taken)).toBe('')
    expect(problemsOf([...taken, step('0920', 'escalationReceived', '禾丰县人民政府')])).toContain(
      '只能有一次',
    )
    expect(problemsOf([...taken, noticed, step('0908', 'escalationTransferred')])).toContain('不能同时存在')
    expect(problemsOf([...gone, step('0909', 'escalationTransferred')])).toContain('只能有一次')
  })

  it('counts from the first receipt and keeps the suit over the time that had run out before', () => {
    const late = [
      ...start,
      step('1102', 'escalationReceived', '禾丰县人民政府'),
      step('1110', 'escalationReceived', '禾丰县人民政府'),
    ]
    const clocks = clocksOn('1105', late)
    expect(brief(clocks, 'DL-DECIDE-ORD')).toEqual(['10-26 missed'])
    expect(brief(clocks, 'DL-ESCALATE-RESET')).toEqual(['01-01 running'])
    expect(brief(clocks, 'DL-SUE-OVERDUE-15')).toEqual(['11-10 running'])
  })

  it('ends the duties of this office and blocks its steps with the article', () => {
    const clocks = clocksOn('1201', gone)
    expect(brief(clocks, 'DL-REPLY-ORD')).toEqual(['09-14 superseded'])
    expect(brief(clocks, 'DL-DECIDE-ORD')).toEqual(['10-26 superseded'])
    expect(statutoryEffects(clocks)).toEqual([])
    const aggregate = caseOf(gone)
    expect(nextSteps(aggregate, office, day('0909')).map(({ code }) => code)).toEqual(['openLitigation'])
    const effective = effectiveEvents(aggregate.events)
    const { stage } = projectionOf(aggregate, office)
    const reason = (asOf: string) =>
      blockedReason('decide', { aggregate, effective, stage, office, asOf: day(asOf) })
    expect(reason('0909')).toContain('条例第四十条')
    // What was done before the papers went may still be entered.
    expect(reason('0907')).not.toContain('条例第四十条')
  })

  it('closes the case here, with the way it ended on record', () => {
    expect(projectionOf(caseOf(gone), office)).toMatchObject({
      stage: 'transferred',
      open: 0,
      outcomeLabel: '移送上级提级审理',
    })
    // The notice alone does not: five working days are left to send the papers.
    expect(projectionOf(caseOf(gone.slice(0, -1)), office)).toMatchObject({
      stage: 'trial',
      open: 1,
      outcomeLabel: '',
    })
  })

  it('gives every limit of this office its reason for ending', () => {
    const ended = clocksOn('1201', gone).filter(({ status }) => status === 'superseded')
    expect(ended.map(({ rule }) => rule.code)).toEqual(['DL-REPLY-ORD', 'DL-DECIDE-ORD'])
    expect(ended.filter(({ note }) => !note.includes('提级审理'))).toEqual([])
    const decision = must(ended.at(-1), 'the decision')
    const told = explainClock(decision, office)
    expect(told.ok && ribbonOf(decision, told.value, day('1201')).summary).toContain('2026-09-08起不再适用。')
  })

  it('takes a case away before acceptance too, and nothing counts as accepted by silence here', () => {
    const early = [received, step('0824', 'escalationNoticed'), step('0825', 'escalationTransferred')]
    const aggregate = caseOf(early)
    expect(projectionOf(aggregate, office)).toMatchObject({ stage: 'transferred', open: 0 })
    const clocks = clocksOn('0920', early)
    expect(brief(clocks, 'DL-ACC-REVIEW')).toEqual(['08-28 superseded'])
    expect(clocks.map(({ rule }) => rule.code)).not.toContain('DL-DEEMED')
    const refused: Entry = ['0826', { type: 'refused', documentId: '', conditions: [], reason: '' }]
    expect(problemsOf([...early, refused])).toContain('移送上级')
    expect(problemsOf([...early, ['0826', accepted('ordinary')]])).toContain('移送上级')
  })

  it('leaves nothing to decide or extend here', () => {
    const extended: Entry = ['0910', { type: 'extended', days: 30, reason: '', approvedBy: '' }]
    expect(problemsOf([...gone, decided('0910', 'uphold')])).toContain('移送上级')
    expect(problemsOf([...gone, extended])).toContain('移送上级')
  })
})

describe('the loss of the right to sue', () => {
  const outcome = (type: DecisionType) => [
    ...start,
    decided('0920', type),
    ...['a1', 'r1'].map((id) => served('0925', id)),
  ]
  const suits = (entries: readonly Entry[], today = '1110') =>
    statutoryEffects(clocksOn(today, entries)).filter(({ code }) => code === 'DL-SUE-15')

  it('speaks of enforcement only where the act was upheld or modified (行诉45; 法78)', () => {
    expect(suits(outcome('uphold')).map(({ article }) => article)).toEqual(['行政复议法第七十八条'])
    expect(suits(outcome('modify'))[0]?.next).toContain('强制执行')
    const [revoked] = suits(outcome('revoke'))
    expect(revoked?.article).toBe('行政诉讼法第四十五条')
    expect(revoked?.next).not.toContain('强制执行')
  })

  it('is not told of a party that sued', () => {
    const sued: Entry = [
      '1012',
      {
        type: 'sued',
        litigationCaseId: 'l1',
        plaintiff: '',
        plaintiffPartyIds: ['a1'],
        filedOn: day('1009'),
      },
    ]
    expect(suits([...outcome('uphold'), sued])).toEqual([])
  })
})

describe('an effect ends with the step it asks for', () => {
  it('终止 after sixty days of suspension: not once the case was resumed', () => {
    const suspended: Entry = ['0901', { type: 'suspended', ground: 1, reason: '' }]
    expect(codesOf('1120', [...start, suspended])).toContain('DL-TERM-60')
    expect(codesOf('1120', [...start, suspended, ['1115', { type: 'resumed', reason: '' }]])).not.toContain(
      'DL-TERM-60',
    )
  })

  it('视为受理 and 视为放弃: not once recorded', () => {
    const deemed: Entry = [
      '0828',
      { type: 'accepted', procedure: 'ordinary', deemed: true, simplifiedGround: '' },
    ]
    expect(codesOf('0901', [received])).toEqual(['DL-ACC-REVIEW'])
    expect(codesOf('0901', [received, deemed])).toEqual([])
    const asked: readonly Entry[] = [
      received,
      ['0824', { type: 'correctionRequested', items: ['身份证明'], documentId: '' }],
      ['0825', { type: 'correctionNoticeServed', partyId: 'a1' }],
    ]
    expect(codesOf('0915', asked)).toEqual(['DL-CORR-SUBMIT'])
    expect(codesOf('0915', [...asked, ['0914', { type: 'abandoned' }]])).toEqual([])
  })

  it('a reply in time without evidence is one without evidence once the limit is over (法70)', () => {
    const bare: Entry = ['0907', { type: 'replyReceived', partyId: 'r1', summary: '', withEvidence: false }]
    expect(codesOf('0914', [...start, ...copies, bare])).toEqual([])
    expect(codesOf('0915', [...start, ...copies, bare])).toEqual(['DL-REPLY-ORD'])
    expect(codesOf('0915', [...start, ...copies, ['0907', reply('r1')]])).toEqual([])
  })
})

describe('a suspension that begins after the last day', () => {
  it('does not hold the limit', () => {
    const paused = (on: string) =>
      clocksOn('0910', [...start, ...copies, [on, { type: 'suspended', ground: 1, reason: '' }]]).find(
        ({ rule }) => rule.code === 'DL-REPLY-ORD',
      )?.paused
    expect(paused('0920')).toBeNull()
    expect(paused('0909')).toBe('suspension')
  })
})
