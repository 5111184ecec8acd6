import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/commands/command.ts'
import {
  ACT,
  accepted,
  createDesk,
  d,
  documentOf,
  drafted,
  errorOf,
  issued,
  issueOf,
  registered,
  reviewOf,
  serviceOf,
} from '../support/desk.ts'

const accept = (caseId: string, on: string, more: object = {}): Command => ({
  type: 'case.accept',
  caseId,
  on: d(on),
  procedure: 'ordinary',
  simplifiedGround: '',
  deemed: false,
  overrideReason: '',
  ...more,
})

describe('受理 (法30)', () => {
  it('needs the review, and every condition met or a reason', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    expect(errorOf(desk.on(d('2026-09-02'), accept(caseId, '2026-09-02'))).message).toContain(
      '请先逐项完成受理审查',
    )
    desk.does(d('2026-09-02'), {
      type: 'case.review',
      caseId,
      review: reviewOf(d('2026-09-02'), { interest: 'unclear' }),
    })
    const asked = errorOf(desk.on(d('2026-09-02'), accept(caseId, '2026-09-02')))
    expect(asked).toMatchObject({ code: 'needsConfirmation', confirmation: 'overrideReason' })
    desk.does(
      d('2026-09-02'),
      accept(caseId, '2026-09-02', { overrideReason: '相邻权受影响，经研究认为有利害关系' }),
    )
    expect(desk.case(caseId).case.stage).toBe('trial')
  })

  it('is possible on the fifth working day and not after it', () => {
    const desk = createDesk()
    // Received on Tuesday 2026-09-01: the five 工作日 end on 2026-09-08.
    expect(desk.case(accepted(desk, { on: d('2026-09-08') })).case.acceptedOn).toBe('2026-09-08')
    const late = registered(desk)
    desk.does(d('2026-09-09'), { type: 'case.review', caseId: late, review: reviewOf(d('2026-09-08')) })
    expect(errorOf(desk.on(d('2026-09-09'), accept(late, '2026-09-09'))).message).toContain(
      '自2026年9月8日起视为受理',
    )
  })

  it('of a paper case may be recorded weeks later for its own day, which is the day that is judged', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    const today = d('2026-11-20')
    desk.does(today, { type: 'case.review', caseId, review: reviewOf(d('2026-09-03')) })
    expect(errorOf(desk.on(today, accept(caseId, '2026-09-02'))).message).toContain('不能早于审查')
    expect(errorOf(desk.on(today, accept(caseId, '2026-09-09'))).message).toContain('已于2026年9月8日届满')
    expect(errorOf(desk.on(today, accept(caseId, today))).message).toContain('已于2026年9月8日届满')
    desk.does(today, accept(caseId, '2026-09-04'))
    expect(desk.case(caseId).case).toMatchObject({ stage: 'trial', acceptedOn: '2026-09-04' })
  })

  it('counts as accepted on the last day when nothing was done, and on no other day', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    const early = errorOf(desk.on(d('2026-09-08'), accept(caseId, '2026-09-08', { deemed: true })))
    expect(early.message).toContain('还没有届满')
    const wrong = errorOf(desk.on(d('2026-09-10'), accept(caseId, '2026-09-10', { deemed: true })))
    expect(wrong.fields).toEqual([{ field: 'on', message: expect.stringContaining('2026年9月8日') }])
    desk.does(d('2026-09-10'), accept(caseId, '2026-09-08', { deemed: true }))
    expect(desk.case(caseId).events.at(-1)).toMatchObject({ on: '2026-09-08', data: { deemed: true } })
  })

  it('needs a ground for the simplified procedure that the facts do not rule out', () => {
    const desk = createDesk()
    const simplified = (ground: string) => ({ procedure: 'simplified', simplifiedGround: ground })
    const caseId = registered(desk)
    desk.does(d('2026-09-02'), { type: 'case.review', caseId, review: reviewOf(d('2026-09-02')) })
    const tryWith = (ground: string) =>
      desk.on(d('2026-09-02'), accept(caseId, '2026-09-02', simplified(ground)))
    expect(errorOf(tryWith('')).fields[0]?.field).toBe('simplifiedGround')
    expect(errorOf(tryWith('smallAmount')).message).toContain('超过3000元')
    expect(errorOf(tryWith('disclosure')).message).toContain('不是政府信息公开案件')
    expect(tryWith('agreed').ok).toBe(true)
    const small = accepted(desk, {
      procedure: 'simplified',
      ground: 'smallAmount',
      intake: { act: { ...ACT, amountYuan: 3_000 } },
    })
    expect(desk.case(small).case.stage).toBe('trial')
  })

  it.each([
    ['before receipt', '2026-08-31', '不能早于收到申请日期'],
    ['in the future', '2026-09-03', '不能晚于今天'],
    ['on a day that does not exist', '2026-09-31', '不是真实存在的日期'],
  ])('is refused %s', (_, on, message) => {
    const desk = createDesk()
    const caseId = registered(desk)
    desk.does(d('2026-09-02'), { type: 'case.review', caseId, review: reviewOf(d('2026-09-02')) })
    const command = { ...accept(caseId, '2026-09-02'), on } as Command
    expect(errorOf(desk.on(d('2026-09-02'), command)).message).toContain(message)
  })

  it('happens once', () => {
    const desk = createDesk()
    const caseId = accepted(desk)
    expect(errorOf(desk.on(d('2026-09-04'), accept(caseId, '2026-09-04'))).message).toContain('“审理中”阶段')
  })
})

describe('受理审查表', () => {
  it('enters the ledger each time with what was found, on the day of the review', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    const save = (on: string, exceptions: Parameters<typeof reviewOf>[1] = {}) =>
      desk.does(d('2026-09-04'), { type: 'case.review', caseId, review: reviewOf(d(on), exceptions) })
    save('2026-09-02', { scope: 'notMet', claims: 'unclear' })
    save('2026-09-04')
    expect(
      desk
        .case(caseId)
        .events.slice(1)
        .map(({ on, data }) => ({ on, data })),
    ).toEqual([
      { on: '2026-09-02', data: { type: 'reviewed', notMet: ['scope'], unclear: ['claims'] } },
      { on: '2026-09-04', data: { type: 'reviewed', notMet: [], unclear: [] } },
    ])
    expect(desk.case(caseId).case.stage).toBe('review')
  })

  it('asks for a finding on each of the seven conditions and a note where one is not met', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    const review = {
      reviewedOn: d('2026-09-02'),
      findings: { scope: { finding: 'notMet' as const, note: '' } },
    }
    const error = errorOf(desk.on(d('2026-09-02'), { type: 'case.review', caseId, review }))
    expect(error.fields).toHaveLength(7)
  })
})

describe('补正 (法31)', () => {
  const request = (caseId: string, on: string, confirmSecond = false): Command => ({
    type: 'case.requestCorrection',
    caseId,
    on: d(on),
    items: ['提交身份证明复印件'],
    documentId: '',
    confirmSecond,
  })

  it('stops the review and starts it anew when the materials come in', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    desk.does(d('2026-09-03'), request(caseId, '2026-09-03'))
    expect(desk.case(caseId).case.stage).toBe('correction')
    expect(errorOf(desk.on(d('2026-09-03'), accept(caseId, '2026-09-03'))).message).toContain('“待补正”阶段')
    desk.does(d('2026-09-10'), {
      type: 'case.receiveCorrection',
      caseId,
      on: d('2026-09-10'),
      content: '身份证明',
    })
    // Anew from 2026-09-10: 11, 14, 15, 16, 17 September.
    desk.does(d('2026-09-17'), { type: 'case.review', caseId, review: reviewOf(d('2026-09-17')) })
    desk.does(d('2026-09-17'), accept(caseId, '2026-09-17'))
    expect(desk.case(caseId).case.acceptedOn).toBe('2026-09-17')
  })

  it('a review made before the corrected materials came in does not carry acceptance', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    desk.does(d('2026-09-02'), { type: 'case.review', caseId, review: reviewOf(d('2026-09-02')) })
    desk.does(d('2026-09-03'), request(caseId, '2026-09-03'))
    desk.does(d('2026-09-10'), { type: 'case.receiveCorrection', caseId, on: d('2026-09-10'), content: '' })
    expect(errorOf(desk.on(d('2026-09-11'), accept(caseId, '2026-09-11'))).message).toContain('受理审查')
  })

  it('is asked for once; a second notice must be confirmed', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    desk.does(d('2026-09-03'), request(caseId, '2026-09-03'))
    desk.does(d('2026-09-10'), { type: 'case.receiveCorrection', caseId, on: d('2026-09-10'), content: '' })
    expect(errorOf(desk.on(d('2026-09-11'), request(caseId, '2026-09-11')))).toMatchObject({
      code: 'needsConfirmation',
      confirmation: 'confirmSecond',
    })
    expect(desk.on(d('2026-09-11'), request(caseId, '2026-09-11', true)).ok).toBe(true)
    expect(desk.case(caseId).case.stage).toBe('correction')
  })

  it('cannot be asked for after the review period', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    expect(errorOf(desk.on(d('2026-09-09'), request(caseId, '2026-09-09'))).message).toContain('视为受理')
  })

  it('ends in 视为放弃 only after ten working days from service, or after the extended day', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    const abandon = (on: string): Command => ({ type: 'case.abandon', caseId, on: d(on) })
    desk.does(d('2026-09-03'), request(caseId, '2026-09-03'))
    expect(errorOf(desk.on(d('2026-09-30'), abandon('2026-09-30'))).message).toContain('还没有送达')
    const partyId = desk.party(caseId, 'applicant').id
    desk.does(d('2026-09-04'), { type: 'case.correctionNoticeServed', caseId, on: d('2026-09-04'), partyId })
    // From Friday 2026-09-04 ten 工作日 end on 2026-09-18.
    expect(errorOf(desk.on(d('2026-09-18'), abandon('2026-09-18'))).message).toContain('2026年9月18日届满')
    desk.does(d('2026-09-18'), {
      type: 'case.extendCorrection',
      caseId,
      on: d('2026-09-18'),
      until: d('2026-09-24'),
      approvedBy: '沈若川',
    })
    expect(errorOf(desk.on(d('2026-09-21'), abandon('2026-09-21'))).code).toBe('notAllowed')
    desk.does(d('2026-09-25'), abandon('2026-09-25'))
    expect(desk.case(caseId).case).toMatchObject({ stage: 'abandoned', open: 0 })
  })

  it('is recorded by issuing the notice, and its service starts the term', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    const notice = issued(desk, caseId, d('2026-09-03'), 'correctionNotice', {
      fields: { items: '1.提交身份证明复印件；\n2.写明被申请的行政行为。' },
    })
    expect(notice.number).toBe('禾政复补〔2026〕1号')
    expect(desk.case(caseId).events.at(-1)?.data).toEqual({
      type: 'correctionRequested',
      items: ['提交身份证明复印件', '写明被申请的行政行为'],
      documentId: notice.id,
    })
    desk.does(d('2026-09-04'), serviceOf(notice, desk.party(caseId, 'applicant'), d('2026-09-04')))
    expect(desk.events(caseId).slice(-2)).toEqual(['served', 'correctionNoticeServed'])
  })

  it('a notice for a request already recorded makes no second request', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    desk.does(d('2026-09-03'), request(caseId, '2026-09-03'))
    issued(desk, caseId, d('2026-09-03'), 'correctionNotice', { fields: { items: '提交身份证明复印件' } })
    expect(desk.events(caseId)).toEqual(['applicationReceived', 'correctionRequested'])
  })
})

describe('不予受理 (法30Ⅱ)', () => {
  const refusing = (desk: ReturnType<typeof createDesk>) => {
    const caseId = registered(desk)
    desk.does(d('2026-09-03'), {
      type: 'case.review',
      caseId,
      review: reviewOf(d('2026-09-03'), { jurisdiction: 'notMet' }),
    })
    return caseId
  }

  it('is made by issuing the decision, with the conditions the review found not met', () => {
    const desk = createDesk()
    const caseId = refusing(desk)
    const decision = issued(desk, caseId, d('2026-09-04'), 'refusalDecision', {
      fields: { reason: '不属于本机关管辖。' },
    })
    expect(desk.case(caseId).events.at(-1)?.data).toEqual({
      type: 'refused',
      conditions: ['jurisdiction'],
      reason: '不属于本机关管辖。',
      documentId: decision.id,
    })
    expect(desk.case(caseId).case).toMatchObject({ stage: 'refused', open: 0, outcomeLabel: '不予受理' })
  })

  it('is not possible without a condition found not met, nor after the review period, nor after acceptance', () => {
    const desk = createDesk()
    const refuse = (caseId: string, on: string): Command => ({
      type: 'case.refuse',
      caseId,
      on: d(on),
      conditions: ['scope'],
      reason: '不属于复议范围',
      documentId: '',
    })
    const clean = registered(desk)
    expect(errorOf(desk.on(d('2026-09-03'), refuse(clean, '2026-09-03'))).message).toContain(
      '没有记明不符合的条件',
    )
    const late = refusing(desk)
    expect(errorOf(desk.on(d('2026-09-09'), refuse(late, '2026-09-09'))).message).toContain('第三十三条')
    const done = accepted(desk)
    expect(errorOf(desk.on(d('2026-09-04'), refuse(done, '2026-09-04'))).message).toContain('“审理中”阶段')
  })

  it('asks for the reason at the document', () => {
    const desk = createDesk()
    const caseId = refusing(desk)
    const draft = drafted(desk, caseId, d('2026-09-04'), 'refusalDecision')
    expect(errorOf(desk.on(d('2026-09-04'), issueOf(draft, d('2026-09-04')))).fields[0]?.field).toBe('reason')
    expect(documentOf(desk, caseId, draft.id)).toMatchObject({ status: 'draft', number: '' })
  })
})
