import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORRECTABLE } from '#shared/domain/ledger/correctable.ts'
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import { ledgerProblems } from '#shared/domain/ledger/ledger-rules.ts'
import {
  handlerIdsOf,
  intervalsOf,
  procedureOf,
  recusedIdsOf,
} from '#shared/domain/ledger/procedure-facts.ts'
import { projectionOf } from '#shared/domain/ledger/projection.ts'
import { stageOf } from '#shared/domain/ledger/stage.ts'
import { type CaseEvent, EVENT_LABELS, type EventData } from '#shared/domain/model/event.ts'
import { instantFromMs } from '#shared/kernel/clock.ts'
import { officeState } from '#tests/support/fixtures/office.ts'
import { createDesk, d, effectiveCase } from '../support/desk.ts'

type Entry = readonly [string, EventData]

function ledger(...entries: readonly Entry[]): readonly CaseEvent[] {
  return entries.map(([on, data], index) => ({
    id: `e${index + 1}`,
    rev: 1,
    createdAt: instantFromMs(0),
    updatedAt: instantFromMs(0),
    by: '',
    device: '',
    deleted: 0,
    caseId: 'c',
    seq: index + 1,
    on: d(on),
    data,
    note: '',
  }))
}

const received: EventData = { type: 'applicationReceived', channel: 'post', postmarkedOn: '' }
const accepted: EventData = {
  type: 'accepted',
  procedure: 'simplified',
  deemed: false,
  simplifiedGround: 'agreed',
}
const suspended: EventData = { type: 'suspended', ground: 1, reason: '' }
const resumed: EventData = { type: 'resumed', reason: '' }
const decided: EventData = { type: 'decided', documentId: 'doc', types: ['uphold'], terms: [] }
const correction: EventData = { type: 'correctionRequested', items: [], documentId: '' }
const corrected = (targetId: string, newOn: string, voided = false): EventData => ({
  type: 'corrected',
  targetId,
  newOn: newOn === '' ? '' : d(newOn),
  voided,
  reason: '',
})

describe('effective events', () => {
  it('are in order of legal days, with corrected days, without voided ones and without corrections', () => {
    const events = ledger(
      ['2026-09-01', received],
      ['2026-09-05', accepted],
      ['2026-09-06', suspended],
      ['2026-09-07', corrected('e2', '2026-09-03')],
      ['2026-09-07', corrected('e3', '', true)],
      ['2026-09-02', { type: 'recused', staffId: 's', reason: '' }],
    )
    expect(effectiveEvents(events).map((event) => `${event.on} ${event.data.type}`)).toEqual([
      '2026-09-01 applicationReceived',
      '2026-09-02 recused',
      '2026-09-03 accepted',
    ])
  })

  it('follow the latest of several corrections', () => {
    const events = ledger(
      ['2026-09-01', received],
      ['2026-09-02', corrected('e1', '', true)],
      ['2026-09-03', corrected('e1', '2026-08-30')],
    )
    expect(effectiveEvents(events)).toMatchObject([{ on: '2026-08-30' }])
  })

  it('are the ledger itself when it is in order and holds no correction', () => {
    const events = ledger(['2026-09-01', received], ['2026-09-05', accepted], ['2026-09-05', suspended])
    expect(effectiveEvents(events)).toBe(events)
    expect(effectiveEvents(events.toReversed())).toEqual(events)
  })

  it('leave out what is deleted, be it a step or a correction', () => {
    const events = ledger(
      ['2026-09-01', received],
      ['2026-09-05', accepted],
      ['2026-09-06', corrected('e1', '2026-08-30')],
    )
    const tombstones = events.map((event) => (event.id === 'e1' ? event : { ...event, deleted: 1 as const }))
    expect(effectiveEvents(tombstones)).toEqual(events.slice(0, 1))
  })
})

describe('derivations', () => {
  it('the stage follows the later of a correction notice and the materials, even on one day', () => {
    const back: EventData = { type: 'correctionReceived', content: '' }
    const stage = (...entries: readonly Entry[]) => stageOf(effectiveEvents(ledger(...entries)), false)
    expect(stage(['2026-09-01', received])).toBe('review')
    expect(stage(['2026-09-01', received], ['2026-09-02', correction])).toBe('correction')
    expect(stage(['2026-09-01', received], ['2026-09-02', correction], ['2026-09-02', back])).toBe('review')
    expect(
      stage(
        ['2026-09-01', received],
        ['2026-09-02', correction],
        ['2026-09-02', back],
        ['2026-09-02', correction],
      ),
    ).toBe('correction')
  })

  it('the procedure is the one accepted until it is converted', () => {
    const events = ledger(
      ['2026-09-01', received],
      ['2026-09-02', accepted],
      ['2026-09-09', { type: 'convertedToOrdinary', reason: '', approvedBy: '' }],
    )
    expect(procedureOf(effectiveEvents(events.slice(0, 1)))).toBeNull()
    expect(procedureOf(effectiveEvents(events.slice(0, 2)))).toBe('simplified')
    expect(procedureOf(effectiveEvents(events))).toBe('ordinary')
  })

  it('intervals are paired by kind and the last one may be open', () => {
    const events = ledger(
      ['2026-09-02', suspended],
      ['2026-09-03', { type: 'appraisalStarted', matter: '' }],
      ['2026-09-05', resumed],
      ['2026-09-06', suspended],
      ['2026-09-09', { type: 'appraisalEnded' }],
    )
    expect(intervalsOf(effectiveEvents(events))).toEqual([
      { kind: 'suspension', from: '2026-09-02', to: '2026-09-05', ground: 1 },
      { kind: 'appraisal', from: '2026-09-03', to: '2026-09-09', ground: null },
      { kind: 'suspension', from: '2026-09-06', to: '', ground: 1 },
    ])
  })

  it('handlers go by legal days: a recusal recorded before the assignment it follows still counts', () => {
    const events = ledger(
      ['2026-09-05', { type: 'recused', staffId: 'a', reason: '' }],
      ['2026-09-03', { type: 'handlersAssigned', staffIds: ['a', 'b'] }],
    )
    expect(handlerIdsOf(effectiveEvents(events))).toEqual(['b'])
    expect(recusedIdsOf(effectiveEvents(events))).toEqual(['a'])
  })

  it('do not depend on the order in which rows are read', () => {
    const desk = createDesk()
    const { caseId } = effectiveCase(desk)
    const aggregate = desk.case(caseId)
    const expected = projectionOf(aggregate, officeState())
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...aggregate.events], { minLength: aggregate.events.length }),
        (events) => {
          expect(projectionOf({ ...aggregate, events }, officeState())).toEqual(expected)
        },
      ),
    )
  })

  it('do not depend on the order of recording, for events of different days', () => {
    const events = ledger(
      ['2026-09-01', received],
      ['2026-09-03', accepted],
      ['2026-09-04', suspended],
      ['2026-09-08', resumed],
      ['2026-09-09', { type: 'handlersAssigned', staffIds: ['a', 'b'] }],
      ['2026-09-10', { type: 'recused', staffId: 'a', reason: '' }],
    )
    const view = (rows: readonly CaseEvent[]) => {
      const effective = effectiveEvents(rows)
      return {
        stage: stageOf(effective, false),
        intervals: intervalsOf(effective),
        handlers: handlerIdsOf(effective),
        problems: ledgerProblems(effective),
      }
    }
    const expected = view(events)
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 }), (order) => {
        expect(view(events.map((event, index) => ({ ...event, seq: order[index] ?? 0 })))).toEqual(expected)
      }),
    )
  })
})

describe('impossible histories', () => {
  const problems = (...entries: readonly Entry[]) => ledgerProblems(effectiveEvents(ledger(...entries)))

  it('are none in a case that ran its course', () => {
    const desk = createDesk()
    const { caseId } = effectiveCase(desk)
    expect(ledgerProblems(effectiveEvents(desk.case(caseId).events))).toEqual([])
  })

  it.each<[string, readonly Entry[], string]>([
    [
      'a decision before acceptance',
      [
        ['2026-09-01', received],
        ['2026-09-05', accepted],
        ['2026-09-04', decided],
      ],
      '“作出复议决定（2026年9月4日）”不能早于“受理（2026年9月5日）”。',
    ],
    [
      'acceptance without an application',
      [['2026-09-05', accepted]],
      '没有“收到申请”的记录，不能有“受理（2026年9月5日）”。',
    ],
    [
      'two acceptances',
      [
        ['2026-09-01', received],
        ['2026-09-02', accepted],
        ['2026-09-03', accepted],
      ],
      '“受理”在一个案件中只能有一次。',
    ],
    [
      'acceptance and refusal',
      [
        ['2026-09-01', received],
        ['2026-09-02', accepted],
        ['2026-09-02', { type: 'refused', conditions: [], reason: '', documentId: '' }],
      ],
      '“受理”与“不予受理”不能同时存在。',
    ],
    [
      'an extension after the decision',
      [
        ['2026-09-01', received],
        ['2026-09-02', accepted],
        ['2026-09-03', decided],
        ['2026-09-04', { type: 'extended', days: 1, reason: '', approvedBy: '' }],
      ],
      '“延长审理期限（2026年9月4日）”不能晚于“作出复议决定（2026年9月3日）”。',
    ],
    [
      'a resumption of nothing',
      [
        ['2026-09-01', received],
        ['2026-09-02', accepted],
        ['2026-09-03', resumed],
        ['2026-09-03', suspended],
      ],
      '没有对应的“中止”',
    ],
    [
      'a decision during suspension',
      [
        ['2026-09-01', received],
        ['2026-09-02', accepted],
        ['2026-09-03', suspended],
        ['2026-09-04', decided],
      ],
      '尚未恢复审理',
    ],
    [
      'service before issue',
      [
        ['2026-09-01', received],
        ['2026-09-02', accepted],
        ['2026-09-05', decided],
        ['2026-09-04', { type: 'served', serviceId: 's', documentId: 'doc', partyId: 'p' }],
      ],
      '“送达（2026年9月4日）”不能早于“作出复议决定（2026年9月5日）”。',
    ],
    [
      'a reply before the copy',
      [
        ['2026-09-01', received],
        ['2026-09-02', accepted],
        ['2026-09-04', { type: 'copySent', partyId: 'p' }],
        ['2026-09-03', { type: 'replyReceived', partyId: 'p', summary: '', withEvidence: true }],
      ],
      '“收到书面答复（2026年9月3日）”不能早于“发送申请书副本（2026年9月4日）”。',
    ],
    [
      'a copy received by a respondent to whom none was sent',
      [
        ['2026-09-01', received],
        ['2026-09-02', accepted],
        ['2026-09-04', { type: 'copySent', partyId: 'p' }],
        ['2026-09-05', { type: 'copyServed', partyId: 'q' }],
      ],
      '没有向该被申请人发送副本的记录',
    ],
  ])('%s is named', (_, entries, message) => {
    expect(problems(...entries).join('')).toContain(message)
  })
})

describe('correctable events', () => {
  it('are ruled for every type, with a way out where a correction is not the way', () => {
    expect(Object.keys(CORRECTABLE)).toEqual(Object.keys(EVENT_LABELS))
    for (const rule of Object.values(CORRECTABLE)) if (!rule.day) expect(rule.instead).toMatch(/。$/u)
  })
})
