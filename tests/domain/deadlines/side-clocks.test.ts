import { describe, expect, it } from 'vitest'
import { type CaseClock, caseClocks } from '#shared/domain/deadlines/case-clocks.ts'
import { heldSince, heldText } from '#shared/domain/deadlines/pauses.ts'
import type { RuleCode } from '#shared/domain/deadlines/rules/index.ts'
import { statutoryEffects } from '#shared/domain/deadlines/statutory-effects.ts'
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import { ledgerProblems } from '#shared/domain/ledger/ledger-rules.ts'
import { decisionLastDay } from '#shared/domain/procedure/limits.ts'
import { SIDE_STEPS, type SideStepCode } from '#shared/domain/procedure/side-steps.ts'
import { must } from '#shared/kernel/assert.ts'
import {
  accepted,
  type CaseOptions,
  day,
  type Entry,
  ledger,
  PENALTY,
  reconsideration,
} from '#tests/support/fixtures/cases.ts'
import { officeState } from '#tests/support/fixtures/office.ts'

const office = officeState()
const received: Entry = ['0821', { type: 'applicationReceived', channel: 'inPerson', postmarkedOn: '' }]
const start: readonly Entry[] = [received, ['0826', accepted('ordinary')]]
const step = (on: string, code: SideStepCode, body = '禾丰县人民政府'): Entry => [
  on,
  { type: 'sideStep', step: code, body },
]
const normSuspended: Entry = ['0901', { type: 'suspended', ground: 9, reason: '附带审查' }]

function clocksOn(today: string, entries: readonly Entry[], options: CaseOptions = {}) {
  return caseClocks(reconsideration({ ...options, entries }), office, day(today))
}

/** `lastDay status metOn`. */
function brief(clocks: readonly CaseClock[], code: RuleCode): string {
  const { deadline, status, metOn } = must(
    clocks.find(({ rule }) => rule.code === code),
    code,
  )
  return [deadline.lastDay.slice(5), status, metOn?.slice(5) ?? '-'].join(' ')
}

function problemsOf(entries: readonly Entry[]): string {
  return ledgerProblems(effectiveEvents(ledger(entries))).join('')
}

describe('what delayed the applicant', () => {
  const act = { ...PENALTY, madeOn: day('0302'), knewOn: day('0302') }

  it('lets the rest of the sixty days run on after an obstacle (法20Ⅱ)', () => {
    const tolled = clocksOn(
      '0824',
      [step('0322', 'obstacleBegan'), step('0420', 'obstacleEnded'), received],
      { act },
    )
    expect(brief(tolled, 'DL-APPLY-60')).toBe('06-01 missed 08-21')
    expect(brief(clocksOn('0824', [received], { act }), 'DL-APPLY-60')).toBe('05-06 missed 08-21')
  })

  it('leaves out a suit brought by mistake and a self-correction (条例26、38)', () => {
    const suit = [step('0410', 'suitFiled'), step('0612', 'suitDismissed'), received]
    expect(brief(clocksOn('0824', suit, { act }), 'DL-APPLY-60')).toBe('07-03 missed 08-21')
    const july = { ...PENALTY, madeOn: day('0701'), knewOn: day('0701') }
    const corrected = [step('0720', 'selfCorrectionAsked'), step('0727', 'selfCorrectionTold'), received]
    expect(brief(clocksOn('0824', corrected, { act: july }), 'DL-APPLY-60')).toBe('09-07 met 08-21')
  })

  it('ends with the application when nobody recorded its end', () => {
    const open = clocksOn('0824', [step('0322', 'obstacleBegan'), received], { act })
    expect(brief(open, 'DL-APPLY-60')).toBe('09-30 met 08-21')
  })
})

describe('the incidental review', () => {
  it('by this office: notice, reply of the maker, and the own decision', () => {
    const clocks = clocksOn('1012', [
      ...start,
      normSuspended,
      step('0903', 'normNoticeSent'),
      step('0904', 'normNoticeServed'),
      step('0918', 'normMakerReplied'),
      step('0928', 'normHandled'),
    ])
    expect(brief(clocks, 'DL-NORM-NOTIFY')).toBe('09-04 met 09-03')
    expect(brief(clocks, 'DL-NORM-MAKER-REPLY')).toBe('09-18 met 09-18')
    expect(brief(clocks, 'DL-NORM-SELF')).toBe('10-08 met 09-28')
    expect(brief(clocks, 'DL-NORM-TRANSFER')).toBe('09-10 superseded -')
  })

  it('by another authority: transfer within seven working days, sixty days for the answer (法60)', () => {
    const clocks = clocksOn('1012', [
      ...start,
      normSuspended,
      step('0909', 'normTransferred'),
      step('0911', 'normTransferServed'),
    ])
    expect(brief(clocks, 'DL-NORM-TRANSFER')).toBe('09-10 met 09-09')
    expect(brief(clocks, 'DL-NORM-TRANSFER-REPLY')).toBe('11-10 running -')
    expect(brief(clocks, 'DL-NORM-SELF')).toBe('10-08 superseded -')
  })
})

describe('提级审理', () => {
  it('leaves the time of the request out, and goes on when the superior declines (条例40Ⅲ)', () => {
    const asked = [...start, step('0901', 'escalationAsked'), step('0911', 'escalationDeclined')]
    expect(brief(clocksOn('0920', start), 'DL-DECIDE-ORD')).toBe('10-26 running -')
    expect(brief(clocksOn('0920', asked), 'DL-DECIDE-ORD')).toBe('11-04 running -')
  })

  it('has no last day while the request is open, and says so like a suspension', () => {
    const open = [...start, step('0901', 'escalationAsked')]
    const on = (today: string) =>
      must(
        clocksOn(today, open).find(({ rule }) => rule.code === 'DL-DECIDE-ORD'),
        'the limit',
      )
    const [first, later] = [on('0910'), on('0920')]
    expect([first.paused, later.paused]).toEqual(['escalation-request', 'escalation-request'])
    expect([first, later].map(({ deadline }) => deadline.lastDay)).toEqual(['2026-11-03', '2026-11-13'])
    expect(heldText('escalation-request', first.deadline.lastDay)).toBe(
      '报请期间不计入，末日待定；如今天答复，末日为2026-11-03',
    )
    expect(heldSince('escalation-request', first.facts)).toBe('2026-09-01')
    // An answer fixes the day again; a limit that the request does not stop was never open.
    const answered = clocksOn('0920', [...open, step('0911', 'escalationDeclined')])
    expect(answered.every(({ paused }) => paused === null)).toBe(true)
    expect(clocksOn('0910', open).find(({ rule }) => rule.code === 'DL-COPY-ORD')?.paused).toBeNull()
  })

  describe('before acceptance', () => {
    const asked: readonly Entry[] = [
      received,
      step('0822', 'escalationAsked'),
      step('0827', 'escalationNoticed'),
    ]
    const holding = {
      ...office,
      settings: { ...office.settings, deadlineConventions: { requestHoldsReview: 'holds' } },
    }
    const reviewed = (entries: readonly Entry[], today: string, own = office) =>
      caseClocks(reconsideration({ entries }), own, day(today))

    it('leaves the review running by default: nobody acts too late (D-31)', () => {
      expect(brief(reviewed(asked, '0828'), 'DL-ACC-REVIEW')).toBe('08-28 running -')
    })

    it('holds the review where the office reads the Regulation so', () => {
      const open = asked.slice(0, 2)
      const held = reviewed(open, '0827', holding).find(({ rule }) => rule.code === 'DL-ACC-REVIEW')
      expect([held?.deadline.lastDay, held?.paused]).toEqual(['2026-09-03', 'escalation-request'])
      const gone = reviewed([...asked, step('0901', 'escalationTransferred')], '0910', holding)
      expect(brief(gone, 'DL-ACC-REVIEW')).toBe('09-03 superseded -')
      expect(gone.some(({ rule }) => rule.code === 'DL-DEEMED')).toBe(false)
    })

    it('says of a finished review nothing about a suspension that came later', () => {
      const review = reviewed([...start, normSuspended], '0910').find(
        ({ rule }) => rule.code === 'DL-ACC-REVIEW',
      )
      expect(review?.facts.exclusions).toEqual([])
    })

    it('asks nobody to register the acceptance of a case that has gone up', () => {
      const note = (entries: readonly Entry[]) =>
        reviewed(entries, '0910').find(({ rule }) => rule.code === 'DL-DEEMED')?.note
      expect(note(asked)).toContain('请登记受理')
      const gone = [...asked, step('0901', 'escalationTransferred')]
      expect(note(gone)).toBe(
        '审查期限届满未作处理，自2026年8月28日起视为受理（《行政复议法》第三十条第三款）。案件已移送上级提级审理（《行政复议法实施条例》第四十条）。',
      )
      const effects = (entries: readonly Entry[]) => statutoryEffects(reviewed(entries, '0910'))
      expect(JSON.stringify(effects(asked))).toContain('登记受理')
      expect(JSON.stringify(effects(gone))).not.toContain('登记受理')
    })
  })

  it('is held by the suspension first where both run', () => {
    const both = [...start, step('0901', 'escalationAsked'), normSuspended]
    const held = clocksOn('0910', both).filter(({ paused }) => paused !== null)
    expect(new Set(held.map(({ paused }) => paused))).toEqual(new Set(['suspension']))
  })

  it('ends this office’s own time with the transfer, due in five working days', () => {
    const gone = [
      ...start,
      step('0901', 'escalationAsked'),
      step('0911', 'escalationNoticed'),
      step('0916', 'escalationTransferred'),
    ]
    const clocks = clocksOn('1201', gone)
    expect(brief(clocks, 'DL-ESCALATE-TRANSFER')).toBe('09-18 met 09-16')
    expect(brief(clocks, 'DL-DECIDE-ORD')).toBe('11-04 superseded -')
    expect(clocks.some(({ rule }) => rule.code === 'DL-SUE-OVERDUE-15')).toBe(false)
  })

  it('starts the whole time anew for the superior office, and an extension lengthens the new time', () => {
    const taken = [...start, step('0907', 'escalationReceived')]
    const clocks = clocksOn('0920', taken)
    expect(brief(clocks, 'DL-DECIDE-ORD')).toBe('10-26 superseded -')
    expect(brief(clocks, 'DL-ESCALATE-RESET')).toBe('11-06 running -')
    const extended: Entry = ['0915', { type: 'extended', days: 30, reason: '', approvedBy: '' }]
    expect(brief(clocksOn('0920', [...taken, extended]), 'DL-ESCALATE-RESET')).toBe('12-07 running -')
    expect(decisionLastDay(reconsideration({ entries: taken }), office, day('0920'))).toBe('2026-11-06')
  })
})

describe('advice and enforcement', () => {
  it('waits sixty days for the answer to an opinion, body by body (法76)', () => {
    const clocks = clocksOn('1120', [
      ...start,
      step('0901', 'opinionServed', '甲局'),
      step('0907', 'opinionServed', '乙局'),
      step('1020', 'opinionAnswered', '乙局'),
    ]).filter(({ rule }) => rule.code === 'DL-OPINION-60')
    expect(clocks.map(({ note, status }) => [note, status])).toEqual([
      ['甲局', 'missed'],
      ['乙局', 'met'],
    ])
    expect(statutoryEffects(clocks).map(({ fact }) => fact)).toEqual([
      '有关机关没有按期报送意见书的纠正情况（期限于2026年11月2日届满）。',
    ])
  })

  it('counts the order to perform and the demand, which is over without being missed', () => {
    const decided: Entry = [
      '1010',
      { type: 'decided', documentId: 'd1', types: ['orderPerformance'], terms: [] },
    ]
    const clocks = clocksOn('1230', [
      ...start,
      decided,
      step('1102', 'performanceOrdered'),
      step('1102', 'demandServed'),
    ])
    expect(brief(clocks, 'DL-PERFORM-ORDER')).toBe('11-17 missed -')
    expect(brief(clocks, 'E-06')).toBe('11-16 met 11-16')
  })
})

describe('side steps that cannot have been', () => {
  it('need their ground on the same day or before', () => {
    expect(problemsOf([...start, step('0901', 'normNoticeSent')])).toContain('没有“中止”的记录')
    expect(problemsOf([...start, normSuspended, step('0830', 'normTransferred')])).toContain('不能早于“中止')
    expect(problemsOf([...start, step('0910', 'opinionAnswered')])).toContain(
      '没有“有关机关收到行政复议意见书”的记录',
    )
  })

  it('do not overlap themselves and do not follow the end', () => {
    const twice = [step('0322', 'obstacleBegan'), step('0325', 'obstacleBegan'), ...start]
    expect(problemsOf(twice)).toContain('尚未结束，不能再有')
    const decided: Entry = ['1010', { type: 'decided', documentId: 'd1', types: ['uphold'], terms: [] }]
    expect(problemsOf([...start, decided, step('1012', 'escalationAsked')])).toContain(
      '不能晚于“作出复议决定',
    )
    expect(problemsOf([...start, decided, step('1012', 'opinionServed')])).toBe('')
  })

  it('are each explained with the article in words', () => {
    expect(SIDE_STEPS.filter(({ effect }) => !/《.+》第.+条/u.test(effect))).toEqual([])
    expect(new Set(SIDE_STEPS.map(({ code }) => code)).size).toBe(SIDE_STEPS.length)
  })
})

describe('effects of the law', () => {
  it('are facts with a next step, and stay although a reply came late (法70)', () => {
    const sent: readonly Entry[] = [
      ['0828', { type: 'copySent', partyId: 'r1' }],
      ['0831', { type: 'copyServed', partyId: 'r1' }],
    ]
    const late: Entry = ['0920', { type: 'replyReceived', partyId: 'r1', summary: '', withEvidence: true }]
    const facts = (entries: readonly Entry[], today: string) =>
      statutoryEffects(clocksOn(today, entries)).map(({ code, partyId }) => [code, partyId])
    expect(facts([...start, ...sent], '0901')).toEqual([])
    expect(facts([...start, ...sent], '0920')).toEqual([['DL-REPLY-ORD', 'r1']])
    expect(facts([...start, ...sent, late], '0921')).toEqual([['DL-REPLY-ORD', 'r1']])
    expect(facts([received], '0901')).toEqual([['DL-ACC-REVIEW', null]])
  })
})
