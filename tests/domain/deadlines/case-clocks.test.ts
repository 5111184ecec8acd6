import { describe, expect, it } from 'vitest'
import { clockKey } from '#shared/documents/drafting/snapshot/limits.ts'
import { type CaseClock, caseClocks, explainClock } from '#shared/domain/deadlines/case-clocks.ts'
import type { RuleCode } from '#shared/domain/deadlines/rules/index.ts'
import { LITIGATION_OUTCOMES, type LitigationOutcome } from '#shared/domain/litigation/outcomes.ts'
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import type { EventData } from '#shared/domain/model/event.ts'
import type { ServiceRecord } from '#shared/domain/model/service.ts'
import { must } from '#shared/kernel/assert.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import {
  accepted,
  CASE_MATRIX,
  type CaseOptions,
  day,
  type Entry,
  INACTION,
  ledger,
  litigation,
  PENALTY,
  RESPONDENT,
  reconsideration,
  reply,
} from '#tests/support/fixtures/cases.ts'
import { meta } from '#tests/support/fixtures/meta.ts'
import { officeState, SETTINGS } from '#tests/support/fixtures/office.ts'
import { agency, company, person } from '#tests/support/fixtures/people.ts'

const office = officeState()
const received: Entry = ['0821', { type: 'applicationReceived', channel: 'inPerson', postmarkedOn: '' }]
const decided = (
  types: Extract<EventData, { type: 'decided' }>['types'],
  terms: Extract<EventData, { type: 'decided' }>['terms'] = [],
) => ({ type: 'decided', documentId: 'decision-1', types, terms }) as const
const served = (partyId: string, documentId = 'decision-1') =>
  ({ type: 'served', serviceId: `service-${partyId}`, documentId, partyId }) as const

function clocksOn(today: string, entries: readonly Entry[], options: Omit<CaseOptions, 'entries'> = {}) {
  return caseClocks(reconsideration({ ...options, entries }), office, day(today))
}

function clock(clocks: readonly CaseClock[], code: RuleCode, partyId?: string): CaseClock {
  const found = clocks.find(({ rule, partyId: id }) => rule.code === code && (partyId ?? id) === id)
  return must(found, `clock ${code}`)
}

function has(clocks: readonly CaseClock[], code: RuleCode): boolean {
  return clocks.some(({ rule }) => rule.code === code)
}

/** `lastDay status metOn`, for short comparisons. */
function brief({ deadline, status, metOn }: CaseClock): string {
  return [deadline.lastDay.slice(5), status, metOn?.slice(5) ?? '-'].join(' ')
}

describe('the application limit', () => {
  it('is met when the application came in within sixty days', () => {
    expect(brief(clock(clocksOn('0824', [received]), 'DL-APPLY-60'))).toBe('10-08 met 08-21')
  })

  it('goes by the postmark when the application was posted (民诉85Ⅳ)', () => {
    const act = { ...PENALTY, knewOn: day('0810') }
    const header = { channel: 'post', postmarkedOn: day('1009'), receivedOn: day('1013') } as const
    const posted: Entry = [
      '1013',
      { type: 'applicationReceived', channel: 'post', postmarkedOn: day('1009') },
    ]
    const clocks = clocksOn('1014', [posted], { act, header })
    expect(brief(clock(clocks, 'DL-APPLY-60'))).toBe('10-09 met 10-09')
    expect(brief(clock(clocks, 'DL-ACC-REVIEW'))).toBe('10-20 running -')
  })

  it('asks a person to look when the application came in late, and does not count it as our omission', () => {
    const late = clock(
      clocksOn('0824', [received], { act: { ...PENALTY, knewOn: day('0601') } }),
      'DL-APPLY-60',
    )
    expect(brief(late)).toBe('07-31 missed 08-21')
    expect([late.ours, late.nature]).toEqual([false, 'right'])
    expect(late.note).toContain('由承办人核对认定')
  })

  it('runs from the day the remedies were learned, when they had not been told (法20Ⅲ)', () => {
    const act = { ...PENALTY, toldRemedies: false, knewRightsOn: '' } as const
    const untold = clock(clocksOn('0824', [received], { act }), 'DL-APPLY-UNTOLD')
    expect(untold.deadline.rawDay).toBe('2027-08-05')
  })

  it('is cut off by the five years from the act (法21)', () => {
    const act = { ...PENALTY, madeOn: civilDate('2021-08-25') }
    expect(brief(clock(clocksOn('0824', [received], { act }), 'DL-CAP-5Y'))).toBe('08-25 met 08-21')
  })

  it('follows the performance period of inaction, and does not exist in an emergency (条例24)', () => {
    expect(has(clocksOn('0824', [received], { act: INACTION }), 'DL-APPLY-INACT-TERM')).toBe(true)
    const noTerm = { ...INACTION, performanceDueOn: '' } as const
    expect(has(clocksOn('0824', [received], { act: noTerm }), 'DL-APPLY-INACT-NOTERM')).toBe(true)
    const urgent = clocksOn('0824', [received], { act: { ...INACTION, urgent: true } })
    expect(urgent.map(({ rule }) => rule.code)).toEqual(['DL-ACC-REVIEW'])
  })

  it('counts the day the penalising agency received it, and checks that it forwarded in time (法32)', () => {
    const header = { channel: 'forwarded', agencyReceivedOn: day('0814') } as const
    const clocks = clocksOn('0824', [received], { header })
    expect(clock(clocks, 'DL-APPLY-60').metOn).toBe('2026-08-14')
    expect(brief(clock(clocks, 'DL-FORWARD-32'))).toBe('08-21 met 08-21')
  })
})

describe('acceptance', () => {
  const requested: Entry = [
    '0825',
    { type: 'correctionRequested', items: ['提交处罚决定书'], documentId: 'c1' },
  ]
  const noticed: Entry = ['0827', { type: 'correctionNoticeServed', partyId: 'a1' }]
  const answered: Entry = ['0904', { type: 'correctionReceived', content: '处罚决定书' }]

  it('must be decided within five working days', () => {
    expect(brief(clock(clocksOn('0828', [received]), 'DL-ACC-REVIEW'))).toBe('08-28 running -')
    const clocks = clocksOn('0901', [received, ['0828', accepted('ordinary')]])
    expect(brief(clock(clocks, 'DL-ACC-REVIEW'))).toBe('08-28 met 08-28')
    expect(has(clocks, 'DL-DEEMED')).toBe(false)
  })

  it('gives way to a correction notice, whose answer starts the review anew (法31)', () => {
    const clocks = clocksOn('0907', [received, requested, noticed, answered])
    expect(brief(clock(clocks, 'DL-ACC-REVIEW'))).toBe('08-28 superseded -')
    expect(brief(clock(clocks, 'DL-CORR-NOTICE'))).toBe('08-28 met 08-25')
    expect(brief(clock(clocks, 'DL-CORR-SUBMIT', 'a1'))).toBe('09-10 met 09-04')
    expect(brief(clock(clocks, 'DL-ACC-REVIEW-2'))).toBe('09-11 running -')
  })

  it('waits for the applicant while the correction notice is out', () => {
    const clocks = clocksOn('0911', [received, requested, noticed])
    expect(brief(clock(clocks, 'DL-CORR-SUBMIT'))).toBe('09-10 missed -')
    expect(clock(clocks, 'DL-CORR-SUBMIT').ours).toBe(false)
    expect(has(clocks, 'DL-DEEMED')).toBe(false)
    expect(has(clocks, 'DL-DECIDE-ORD')).toBe(false)
  })

  it('uses the last day that the office named for a longer correction period', () => {
    const extended: Entry = ['0909', { type: 'correctionExtended', until: day('0918'), approvedBy: '唐开元' }]
    const clocks = clocksOn('0911', [received, requested, noticed, extended])
    expect(brief(clock(clocks, 'DL-CORR-SUBMIT'))).toBe('09-18 running -')
  })

  it('goes through two rounds of correction', () => {
    const again: Entry = ['0908', { type: 'correctionRequested', items: ['签名'], documentId: 'c2' }]
    const answeredAgain: Entry = ['0914', { type: 'correctionReceived', content: '签名页' }]
    const clocks = clocksOn('0915', [received, requested, noticed, answered, again, answeredAgain])
    const reviews = clocks.filter(({ rule }) => rule.code === 'DL-ACC-REVIEW-2').map(brief)
    expect(reviews).toEqual(['09-11 superseded -', '09-20 running -'])
  })

  it('comes about by law when the review period runs out, and starts the time for deciding (法30Ⅲ)', () => {
    const clocks = clocksOn('0831', [received])
    expect(brief(clock(clocks, 'DL-ACC-REVIEW'))).toBe('08-28 missed -')
    expect(brief(clock(clocks, 'DL-DEEMED'))).toBe('08-28 met 08-28')
    expect(clock(clocks, 'DL-DEEMED').note).toContain('请登记受理')
    const decision = clock(clocks, 'DL-DECIDE-ORD')
    expect([decision.deadline.startDay, decision.deadline.lastDay]).toEqual(['2026-08-28', '2026-10-27'])
    expect(decision.note).toContain('尚未登记受理')
  })

  it('is not undone by a correction notice sent after the review period', () => {
    const late: Entry = ['0902', { type: 'correctionRequested', items: ['签名'], documentId: 'c1' }]
    const clocks = clocksOn('0903', [received, late])
    expect(brief(clock(clocks, 'DL-CORR-NOTICE'))).toBe('08-28 missed 09-02')
    expect(clock(clocks, 'DL-DECIDE-ORD').deadline.startDay).toBe('2026-08-28')
  })

  it('counts from the lawful day even when it was recorded late', () => {
    const clocks = clocksOn('0904', [received, ['0903', accepted('ordinary')]])
    expect(brief(clock(clocks, 'DL-ACC-REVIEW'))).toBe('08-28 missed 09-03')
    expect(clock(clocks, 'DL-DECIDE-ORD').deadline.startDay).toBe('2026-08-28')
  })

  it('does not count a recorded lapse as handled in time', () => {
    const lapse = { ...accepted('ordinary'), deemed: true } as EventData
    const clocks = clocksOn('0831', [received, ['0828', lapse]])
    expect(clock(clocks, 'DL-ACC-REVIEW').status).toBe('missed')
    expect(clock(clocks, 'DL-DECIDE-ORD').note).toBe('')
  })

  it('ends everything when the application is refused', () => {
    const refusal: Entry = [
      '0827',
      { type: 'refused', conditions: ['期限'], reason: '超期', documentId: 'refusal-1' },
    ]
    const clocks = clocksOn('0915', [received, refusal, ['0831', served('a1', 'refusal-1')]])
    expect(clocks.map(({ rule }) => rule.code)).toEqual(['DL-APPLY-60', 'DL-ACC-REVIEW', 'DL-SUE-15'])
    expect(brief(clock(clocks, 'DL-SUE-15'))).toBe('09-15 running -')
  })
})

describe('the trial', () => {
  const start: readonly Entry[] = [received, ['0826', accepted('ordinary')]]
  const sent: readonly Entry[] = [
    ['0828', { type: 'copySent', partyId: 'r1' }],
    ['0831', { type: 'copyServed', partyId: 'r1' }],
  ]
  const both = [person('a1', '陈', '立秋'), RESPONDENT, agency('r2', '禾丰县综合行政执法局', 'respondent', 2)]

  it('sends copies within seven working days to each respondent', () => {
    const clocks = clocksOn('0907', [...start, ...sent], { parties: both })
    expect(brief(clock(clocks, 'DL-COPY-ORD', 'r1'))).toBe('09-04 met 08-28')
    expect(brief(clock(clocks, 'DL-COPY-ORD', 'r2'))).toBe('09-04 missed -')
  })

  it('gives each respondent ten working days from its own copy', () => {
    const clocks = clocksOn('0912', [...start, ...sent], { parties: both })
    expect(brief(clock(clocks, 'DL-REPLY-ORD', 'r1'))).toBe('09-14 running -')
    expect(clocks.filter(({ rule }) => rule.code === 'DL-REPLY-ORD')).toHaveLength(1)
  })

  it('marks a late reply as missed and points out a reply without evidence (法70)', () => {
    const late = clocksOn('0930', [
      ...start,
      ...sent,
      ['0915', { ...reply('r1'), withEvidence: false } as EventData],
    ])
    expect(brief(clock(late, 'DL-REPLY-ORD'))).toBe('09-14 missed 09-15')
    expect(clock(late, 'DL-REPLY-ORD').note).toContain('没有收到证据')
  })

  it('stops the reply and the decision during a suspension, and moves on with every day of it', () => {
    const suspended: readonly Entry[] = [
      ...start,
      ...sent,
      ['0907', { type: 'suspended', ground: 8, reason: '他案' }],
    ]
    const during = clocksOn('0917', suspended)
    expect(brief(clock(during, 'DL-REPLY-ORD'))).toBe('09-23 running -')
    expect(clock(during, 'DL-DECIDE-ORD').deadline.rawDay).toBe('2026-11-04')
    expect(clock(during, 'DL-DECIDE-ORD').paused).toBe('suspension')
    const after = clocksOn('1020', [...suspended, ['0917', { type: 'resumed', reason: '他案已结' }]])
    expect(clock(after, 'DL-DECIDE-ORD').deadline.rawDay).toBe('2026-11-04')
    expect(clock(after, 'DL-DECIDE-ORD').paused).toBeNull()
  })

  it('leaves an appraisal out of the decision but not out of the reply', () => {
    const entries: readonly Entry[] = [
      ...start,
      ...sent,
      ['0907', { type: 'appraisalStarted', matter: '笔迹' }],
      ['0917', { type: 'appraisalEnded' }],
    ]
    const clocks = clocksOn('0918', entries)
    expect(clock(clocks, 'DL-REPLY-ORD').deadline.lastDay).toBe('2026-09-14')
    expect(clock(clocks, 'DL-DECIDE-ORD').deadline.rawDay).toBe('2026-11-04')
  })

  it('has no last day while an appraisal or inspection runs, except where that stops nothing', () => {
    const running = clocksOn('0910', [
      ...start,
      ...sent,
      ['0907', { type: 'appraisalStarted', matter: '笔迹' }],
    ])
    expect(clock(running, 'DL-DECIDE-ORD').paused).toBe('appraisal')
    expect(clock(running, 'DL-REPLY-ORD').paused).toBeNull()
    const inspected = clocksOn('0910', [...start, ['0907', { type: 'inspectionStarted', matter: '现场' }]])
    expect(clock(inspected, 'DL-DECIDE-ORD').paused).toBe('inspection')
  })

  it('adds an extension approved in time, and not one approved too late', () => {
    const extension = (on: string): Entry => [
      on,
      { type: 'extended', days: 30, reason: '复杂', approvedBy: '唐开元' },
    ]
    const inTime = clock(clocksOn('1101', [...start, extension('1020')]), 'DL-DECIDE-ORD')
    const late = clock(clocksOn('1101', [...start, extension('1028')]), 'DL-DECIDE-ORD')
    expect([inTime.deadline.lastDay, inTime.status]).toEqual(['2026-11-24', 'running'])
    expect([late.deadline.lastDay, late.status]).toEqual(['2026-10-26', 'missed'])
    expect(late.note).toContain('不发生效力')
  })

  it('gives thirty days in the simplified procedure', () => {
    const clocks = clocksOn('0901', must(CASE_MATRIX.simplified, 'fixture').events.map(entryOf))
    expect(brief(clock(clocks, 'DL-COPY-SIMPLE'))).toBe('08-31 met 08-27')
    expect(brief(clock(clocks, 'DL-REPLY-SIMPLE'))).toBe('09-04 met 09-03')
    expect(brief(clock(clocks, 'DL-DECIDE-SIMPLE'))).toBe('09-28 running -')
  })

  it('counts sixty days from the original acceptance after a conversion, and ten days for a pending reply (D-04)', () => {
    const entries: readonly Entry[] = [
      received,
      ['0826', accepted('simplified')],
      ['0827', { type: 'copySent', partyId: 'r1' }],
      ['0828', { type: 'copyServed', partyId: 'r1' }],
      ['0902', { type: 'convertedToOrdinary', reason: '争议较大', approvedBy: '唐开元' }],
    ]
    const clocks = clocksOn('0903', entries)
    expect(brief(clock(clocks, 'DL-DECIDE-SIMPLE'))).toBe('09-28 superseded -')
    expect(brief(clock(clocks, 'DL-DECIDE-ORD'))).toBe('10-26 running -')
    expect(brief(clock(clocks, 'DL-REPLY-ORD'))).toBe('09-11 running -')
    const other = officeWith({ conversionStart: 'conversion-day', conversionReply: 'five-workdays' })
    const otherwise = caseClocks(reconsideration({ entries }), other, day('0903'))
    expect(brief(clock(otherwise, 'DL-DECIDE-ORD'))).toBe('11-02 running -')
    expect(brief(clock(otherwise, 'DL-REPLY-SIMPLE'))).toBe('09-04 running -')
  })

  it('opens fifteen days to sue when the decision is overdue (行诉45)', () => {
    const clocks = clocksOn('1027', start)
    expect(brief(clock(clocks, 'DL-DECIDE-ORD'))).toBe('10-26 missed -')
    expect(brief(clock(clocks, 'DL-SUE-OVERDUE-15'))).toBe('11-10 running -')
  })

  it('watches sixty days only for the suspensions that can end the case (法41(五))', () => {
    const suspended = (ground: 1 | 3): readonly Entry[] => [
      ...start,
      ['0901', { type: 'suspended', ground, reason: '' }],
    ]
    expect(brief(clock(clocksOn('0910', suspended(1)), 'DL-TERM-60'))).toBe('11-02 running -')
    expect(has(clocksOn('0910', suspended(3)), 'DL-TERM-60')).toBe(false)
    const ended: Entry = ['1102', { type: 'terminated', ground: 5, reason: '满六十日', documentId: 't1' }]
    expect(brief(clock(clocksOn('1103', [...suspended(1), ended]), 'DL-TERM-60'))).toBe('11-02 met 11-02')
  })

  it('reminds of the incidental review from the day of the suspension (条例53Ⅱ)', () => {
    const clocks = clocksOn('0902', [
      ...start,
      ['0901', { type: 'suspended', ground: 9, reason: '附带审查' }],
    ])
    expect(brief(clock(clocks, 'DL-NORM-TRANSFER'))).toBe('09-10 running -')
    expect(brief(clock(clocks, 'DL-NORM-SELF'))).toBe('10-08 running -')
  })

  it('ends the trial with the decision', () => {
    const clocks = clocksOn('1120', [...start, ...sent, ['0911', reply('r1')], ['1010', decided(['uphold'])]])
    expect(brief(clock(clocks, 'DL-DECIDE-ORD'))).toBe('10-26 met 10-10')
  })

  it('follows corrections of the ledger', () => {
    const entries: readonly Entry[] = [
      received,
      ['0826', accepted('ordinary')],
      [
        '0827',
        { type: 'corrected', targetId: 'event-2', newOn: day('0825'), voided: false, reason: '登记错误' },
      ],
    ]
    expect(clock(clocksOn('0901', entries), 'DL-DECIDE-ORD').deadline.startDay).toBe('2026-08-25')
  })
})

describe('the hearing notice', () => {
  const scheduled: readonly Entry[] = [
    received,
    ['0826', accepted('ordinary')],
    ['0907', { type: 'hearingScheduled', hearingId: 'h1', hearingOn: day('0922') }],
  ]
  const notice = (entries: readonly Entry[], today: string) => {
    const base = reconsideration({ entries })
    const document = { ...meta('notice-1'), kind: 'hearingNotice', hearingId: 'h1' }
    const aggregate = { ...base, documents: [document] } as unknown as CaseAggregate
    return clock(caseClocks(aggregate, office, day(today)), 'DL-HEARING-NOTICE')
  }

  it('must reach every party five whole working days before', () => {
    const one: readonly Entry[] = [...scheduled, ['0908', served('a1', 'notice-1')]]
    expect(brief(notice(one, '0909'))).toBe('09-15 running -')
    expect(brief(notice([...one, ['0915', served('r1', 'notice-1')]], '0916'))).toBe('09-15 met 09-15')
    expect(brief(notice([...one, ['0916', served('r1', 'notice-1')]], '0917'))).toBe('09-15 missed 09-16')
  })

  it('is no longer needed when the hearing is cancelled', () => {
    const cancelled: Entry = ['0909', { type: 'hearingCancelled', hearingId: 'h1', reason: '当事人申请' }]
    expect(brief(notice([...scheduled, cancelled], '1010'))).toBe('09-15 superseded -')
  })
})

describe('after the decision', () => {
  const until: readonly Entry[] = [received, ['0826', accepted('ordinary')]]
  const parties = [
    person('a1', '陈', '立秋'),
    RESPONDENT,
    company('t1', '禾丰县清禾食品有限公司', 'thirdParty'),
  ]
  const clocksAfter = (entries: readonly Entry[], today: string, state: OfficeState = office) =>
    caseClocks(reconsideration({ parties, entries: [...until, ...entries] }), state, day(today))

  it('gives each party fifteen days to sue from its own service', () => {
    const clocks = clocksAfter(
      [
        ['0918', decided(['uphold'])],
        ['0920', served('a1')],
        ['0922', served('t1')],
      ],
      '0923',
    )
    expect(brief(clock(clocks, 'DL-SUE-15', 'a1'))).toBe('10-08 running -')
    expect(brief(clock(clocks, 'DL-SUE-15', 't1'))).toBe('10-08 running -')
    expect(has(clocks, 'DL-ENFORCE-3M')).toBe(false)
  })

  const sued = (
    filedOn: string,
    plaintiffPartyIds: readonly string[] = ['a1'],
    docketedOn = '',
  ): EventData => ({
    type: 'sued',
    litigationCaseId: 's1',
    plaintiff: '陈立秋',
    plaintiffPartyIds,
    filedOn: filedOn === '' ? '' : day(filedOn),
    docketedOn: docketedOn === '' ? '' : day(docketedOn),
  })
  const suedOn = (entry: Entry) =>
    clocksAfter(
      [['0918', decided(['uphold'])], ['0920', served('a1')], ['0920', served('t1')], entry],
      '1110',
    )

  it('is met by the day that party filed, however late the papers reached this office', () => {
    const clocks = suedOn(['1102', sued('0928')])
    expect(brief(clock(clocks, 'DL-SUE-15', 'a1'))).toBe('10-08 met 09-28')
    expect(brief(clock(clocks, 'DL-SUE-15', 't1'))).toBe('10-08 missed -')
    expect(brief(clock(suedOn(['1102', sued('1009')]), 'DL-SUE-15', 'a1'))).toBe('10-08 missed 10-09')
  })

  it('calls nobody late while the day of filing is unknown', () => {
    const unknown = clock(suedOn(['1102', sued('')]), 'DL-SUE-15', 'a1')
    expect(brief(unknown)).toBe('10-08 superseded -')
    expect(unknown.note).toContain('没有登记')
  })

  it('is judged on 递交起诉状之日; 立案 after the limit makes nobody late (行诉45、51)', () => {
    const suit = (filedOn: string, docketedOn: string) =>
      clock(suedOn(['1102', sued(filedOn, ['a1'], docketedOn)]), 'DL-SUE-15', 'a1')
    expect(brief(suit('1008', '1012'))).toBe('10-08 met 10-08')
    expect(brief(suit('1012', ''))).toBe('10-08 missed 10-12')
    expect(suit('1012', '').note).toContain('误填为立案日')
    expect(brief(suit('', '1012'))).toBe('10-08 superseded -')
    expect(suit('', '1012').note).toContain('以递交起诉状之日为准')
    expect(brief(suit('', '1008'))).toBe('10-08 met 10-08')
    expect(suit('', '1008').note).toContain('起诉不会晚于立案')
  })

  it('of an overdue decision is met by the filing too, and untouched by a suit about the decision itself', () => {
    const overdue = (...entries: readonly Entry[]) => clock(clocksAfter(entries, '1231'), 'DL-SUE-OVERDUE-15')
    expect(brief(overdue(['1120', sued('1102')]))).toBe('11-10 met 11-02')
    expect(brief(overdue(['1120', sued('')]))).toBe('11-10 superseded -')
    expect(
      brief(overdue(['1105', decided(['uphold'])], ['1106', served('a1')], ['1120', sued('1112')])),
    ).toBe('11-10 superseded -')
  })

  it('counts the three months for enforcement from the last party whose time to sue ran out (D-22)', () => {
    const entries: readonly Entry[] = [
      ['0904', decided(['modify'])],
      ['0907', served('a1')],
      ['0910', served('t1')],
    ]
    expect(has(clocksAfter(entries, '0928'), 'DL-ENFORCE-3M')).toBe(false)
    const enforcement = clock(clocksAfter(entries, '0929'), 'DL-ENFORCE-3M')
    expect([enforcement.deadline.startDay, enforcement.deadline.lastDay]).toEqual([
      '2026-09-28',
      '2026-12-28',
    ])
    expect(enforcement.ours).toBe(true)
  })

  it('leaves enforcement of an upheld act to the agency that made it (法78)', () => {
    const upheld: readonly Entry[] = [
      ['0904', decided(['uphold'])],
      ['0907', served('a1')],
      ['0910', served('t1')],
    ]
    expect(clock(clocksAfter(upheld, '1010'), 'DL-ENFORCE-3M').ours).toBe(false)
  })

  it('gives sixty days for a new act, or the days the decision sets (条例58Ⅰ)', () => {
    const redo = (days: number | null) =>
      clocksAfter(
        [
          ['0804', decided(['revokeAndRedo'], [{ type: 'revokeAndRedo', days }])],
          ['0807', served('r1')],
        ],
        '0930',
      )
    expect(brief(clock(redo(null), 'DL-REDO-60', 'r1'))).toBe('10-08 running -')
    expect(brief(clock(redo(30), 'DL-REDO-SET', 'r1'))).toBe('09-07 missed -')
  })

  it('watches an ordered performance until it is recorded', () => {
    const entries: readonly Entry[] = [
      ['0904', decided(['orderPerformance'], [{ type: 'orderPerformance', days: 20 }])],
      ['0907', served('r1')],
    ]
    expect(brief(clock(clocksAfter(entries, '0910'), 'DL-PERFORM-SET'))).toBe('09-28 running -')
    const done = clocksAfter([...entries, ['0924', { type: 'performed', summary: '已履行' }]], '1010')
    expect(brief(clock(done, 'DL-PERFORM-SET'))).toBe('09-28 met 09-24')
    const open: readonly Entry[] = [
      ['0904', decided(['orderPerformance'], [{ type: 'orderPerformance', days: null }])],
      ['0907', served('r1')],
    ]
    expect(has(clocksAfter(open, '0910'), 'DL-PERFORM-SET')).toBe(false)
  })

  it('watches each obligation of a decision by its own term', () => {
    const terms = [
      { type: 'revokeAndRedo', days: 60 },
      { type: 'orderPerformance', days: 15 },
    ] as const
    const clocks = clocksAfter(
      [
        ['0904', decided(['revokeAndRedo', 'orderPerformance'], terms)],
        ['0907', served('r1')],
      ],
      '0910',
    )
    expect(brief(clock(clocks, 'DL-REDO-SET'))).toBe('11-06 running -')
    expect(brief(clock(clocks, 'DL-PERFORM-SET'))).toBe('09-22 running -')
    const own = clocks.filter(({ facts }) => facts.setDays !== undefined).map(clockKey)
    expect(own).toEqual(['DL-REDO-SET@r1#60', 'DL-PERFORM-SET@r1#15'])
  })

  /** Served on the last of the three on 09-21. */
  const inForce: readonly Entry[] = [
    ['0918', decided(['uphold'])],
    ['0918', served('r1')],
    ['0919', served('t1')],
    ['0921', served('a1')],
  ]

  it('reminds of publication from service on the last party, not before', () => {
    expect(has(clocksAfter(inForce.slice(0, 3), '0922'), 'DL-PUBLISH')).toBe(false)
    const first = clock(clocksAfter([...inForce.slice(0, 3), ['0925', served('a1')]], '0928'), 'DL-PUBLISH')
    expect(first.facts.trigger).toBe('2026-09-25')
  })

  it('reminds of publication, and of the superior department only when a department was reviewed', () => {
    const entries = inForce
    const clocks = clocksAfter(entries, '0922')
    expect(brief(clock(clocks, 'DL-PUBLISH'))).toBe('10-26 running -')
    expect(clock(clocks, 'DL-PUBLISH').nature).toBe('reminder')
    expect(has(clocks, 'DL-COPYTO')).toBe(false)
    const agencyId = RESPONDENT.kind === 'agency' ? RESPONDENT.agencyId : ''
    const department = {
      ...meta(agencyId),
      relation: 'department',
    } as unknown as OfficeState['agencies'][number]
    const withDepartment = clocksAfter(entries, '0922', { ...office, agencies: [department] })
    expect(brief(clock(withDepartment, 'DL-COPYTO'))).toBe('09-29 running -')
  })

  it('takes the decision not to publish as an answer', () => {
    const entries: readonly Entry[] = [
      ...inForce,
      ['0925', { type: 'publicationDeclined', reason: '涉及个人隐私' }],
    ]
    expect(brief(clock(clocksAfter(entries, '1110'), 'DL-PUBLISH'))).toBe('10-26 met 09-25')
    const reopened: Entry = ['0928', { type: 'publicationReopened', publicationId: 'p1', reason: '可以隐去' }]
    expect(brief(clock(clocksAfter([...entries, reopened], '1010'), 'DL-PUBLISH'))).toBe('10-26 running -')
  })

  it('uses the lengths that the office has set', () => {
    const state = { ...office, settings: { ...SETTINGS, publicationWorkdays: 7 } }
    expect(clock(clocksAfter(inForce, '0922', state), 'DL-PUBLISH').deadline.lastDay).toBe('2026-10-08')
  })

  it('says when an announcement will count as service', () => {
    const service: ServiceRecord = {
      ...meta('service-1'),
      caseId: 'case-1',
      documentId: 'decision-1',
      partyId: 'a1',
      method: 'announcement',
      sentOn: day('0701'),
      servedOn: '',
      receivedBy: '',
      relation: '',
      evidence: '',
    }
    const on = (servedOn: ServiceRecord['servedOn']) =>
      clock(
        caseClocks({ ...reconsideration(), services: [{ ...service, servedOn }] }, office, day('0710')),
        'DL-SERVE-NOTICE',
      )
    expect(brief(on(''))).toBe('07-31 running -')
    expect(brief(on(day('0731')))).toBe('07-31 met 07-31')
  })
})

describe('a suit', () => {
  const judged = (outcome: LitigationOutcome): Entry => ['1116', { type: 'judged', outcome, summary: '' }]
  const suit = (entries: readonly Entry[], today: string, header = {}) => {
    const base = litigation()
    const events = [
      ...base.events,
      ...ledger(entries).map((event) => ({ ...event, id: `x-${event.id}`, seq: event.seq + 2 })),
    ]
    return caseClocks({ ...base, case: { ...base.case, ...header }, events }, office, day(today))
  }

  it('gives fifteen days for evidence and answer, for more time, and for an objection to jurisdiction', () => {
    expect(suit([], '1110').map((item) => `${item.rule.code} ${brief(item)}`)).toEqual([
      'F-01 11-24 running -',
      'F-02 11-24 running -',
      'F-04 11-24 running -',
    ])
  })

  it('is met by the answer, which also ends the two rights', () => {
    expect(suit([['1120', { type: 'answerFiled', summary: '答辩状和证据' }]], '1130').map(brief)).toEqual([
      '11-24 met 11-20',
      '11-24 superseded -',
      '11-24 superseded -',
    ])
  })

  it('keeps the request for more time', () => {
    const requested: Entry = ['1118', { type: 'evidenceExtensionRequested', reason: '不可抗力' }]
    expect(brief(clock(suit([requested], '1119'), 'F-02'))).toBe('11-24 met 11-18')
  })

  it('asks nothing of this office as a third party', () => {
    expect(suit([], '1110', { ourRole: 'thirdParty' })).toEqual([])
  })

  it('gives fifteen days for the answer on appeal', () => {
    expect(suit([], '1110', { instance: 'second' }).map(({ rule }) => rule.code)).toEqual(['A-03'])
  })

  it('gives fifteen days to appeal a judgment and ten for a ruling', () => {
    expect(clock(suit([judged('claimsRejected')], '1117'), 'A-01').deadline.lastDay).toBe('2026-12-01')
    expect(clock(suit([judged('suitDismissed')], '1117'), 'A-02').deadline.lastDay).toBe('2026-11-26')
  })

  it.each(['withdrawn', 'ended', 'mediated', 'appealRejected', 'remanded'] as const)(
    'gives no time to appeal after %s',
    (outcome) => {
      const clocks = suit([judged(outcome)], '1117')
      expect([has(clocks, 'A-01'), has(clocks, 'A-02')]).toEqual([false, false])
    },
  )

  it('names every outcome by its own words and its instrument', () => {
    const labels = LITIGATION_OUTCOMES.map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
    for (const { label, instrument } of LITIGATION_OUTCOMES) expect(label).toContain(instrument)
  })
})

describe('every clock of every kind of case', () => {
  it.each(Object.entries(CASE_MATRIX))('%s can be explained, with the same last day', (_name, aggregate) => {
    for (const today of ['0825', '0915', '1030', '1231']) {
      for (const item of caseClocks(aggregate, office, day(today))) {
        const explained = explainClock(item, office)
        expect(explained.ok && explained.value.lastDay).toBe(item.deadline.lastDay)
      }
    }
  })

  it('depends on the ledger and not on the order of recording', () => {
    for (const aggregate of Object.values(CASE_MATRIX)) {
      const backwards = { ...aggregate, events: [...aggregate.events].reverse() }
      expect(caseClocks(backwards, office, day('1030'))).toEqual(caseClocks(aggregate, office, day('1030')))
    }
  })
})

function entryOf({ on, data }: { readonly on: string; readonly data: EventData }): Entry {
  return [on.slice(5).replace('-', ''), data]
}

function officeWith(deadlineConventions: Readonly<Record<string, string>>): OfficeState {
  return { ...office, settings: { ...SETTINGS, deadlineConventions } }
}
