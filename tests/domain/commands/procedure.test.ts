import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/commands/command.ts'
import {
  ACT,
  accepted,
  agency,
  createDesk,
  type Desk,
  d,
  errorOf,
  issued,
  member,
  onTrial,
  person,
  serviceOf,
} from '../support/desk.ts'

const DAY = d('2026-09-20')

const assign = (desk: Desk, caseId: string, names: readonly string[], confirmNameMatch = false): Command => ({
  type: 'case.assign',
  caseId,
  on: d('2026-09-04'),
  staffIds: names.map((name) => desk.staff(name)),
  confirmNameMatch,
})

describe('承办人 (条例39)', () => {
  it('are at least two in the ordinary procedure and three in a major case', () => {
    const desk = createDesk()
    const caseId = accepted(desk)
    expect(errorOf(desk.on(DAY, assign(desk, caseId, ['温知夏']))).message).toContain('至少由2名')
    const major = accepted(desk, { intake: { major: true, majorReason: '群体性' } })
    expect(errorOf(desk.on(DAY, assign(desk, major, ['温知夏', '陆怀瑾']))).message).toContain('至少由3名')
    desk.does(DAY, assign(desk, major, ['温知夏', '陆怀瑾', '林见深']))
    expect(desk.case(major).case.handlerIds).toHaveLength(3)
  })

  it('are reconsideration staff, in service, each named once', () => {
    const desk = createDesk()
    const caseId = accepted(desk)
    expect(errorOf(desk.on(DAY, assign(desk, caseId, ['温知夏', '叶知秋']))).message).toContain(
      '不是行政复议人员',
    )
    expect(errorOf(desk.on(DAY, assign(desk, caseId, ['温知夏', '温知夏']))).message).toContain('重复')
    desk.does(DAY, {
      type: 'office.saveStaff',
      id: desk.staff('江逾白'),
      staff: { ...member('江逾白', 'handler'), active: 0 },
    })
    expect(errorOf(desk.on(DAY, assign(desk, caseId, ['温知夏', '江逾白']))).message).toContain('已停用')
  })

  it('are refused for a declared conflict and questioned for the same name', () => {
    const desk = createDesk()
    const caseId = accepted(desk, { intake: { parties: [person('a1', '林见深'), agency(desk, 'r1')] } })
    desk.does(DAY, {
      type: 'office.saveStaff',
      id: desk.staff('温知夏'),
      staff: {
        ...member('温知夏', 'handler'),
        conflicts: [{ kind: 'agency', name: '禾丰县 市场监督管理局', relation: '配偶任职' }],
      },
    })
    expect(errorOf(desk.on(DAY, assign(desk, caseId, ['温知夏', '陆怀瑾']))).message).toContain('配偶任职')
    const same = errorOf(desk.on(DAY, assign(desk, caseId, ['林见深', '陆怀瑾'])))
    expect(same).toMatchObject({ code: 'needsConfirmation', confirmation: 'confirmNameMatch' })
    expect(desk.on(DAY, assign(desk, caseId, ['林见深', '陆怀瑾'], true)).ok).toBe(true)
  })

  it('never come back after recusal', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const recuse: Command = {
      type: 'case.recuse',
      caseId,
      on: DAY,
      staffId: desk.staff('温知夏'),
      reason: '与申请人系同学',
    }
    desk.does(DAY, recuse)
    expect(desk.case(caseId).case.handlerIds).toEqual([desk.staff('陆怀瑾')])
    expect(errorOf(desk.on(DAY, recuse)).message).toContain('已经回避')
    expect(errorOf(desk.on(DAY, assign(desk, caseId, ['温知夏', '陆怀瑾']))).message).toContain('已经回避')
  })
})

describe('副本与答复 (法48)', () => {
  it('go per respondent, once each, in order of days', () => {
    const desk = createDesk()
    const caseId = accepted(desk)
    const partyId = desk.party(caseId, 'respondent').id
    const send = (on: string): Command => ({
      type: 'case.sendCopy',
      caseId,
      on: d(on),
      partyId,
      servedOn: '',
    })
    const reply = (on: string): Command => ({
      type: 'case.receiveReply',
      caseId,
      on: d(on),
      partyId,
      summary: '维持',
      withEvidence: true,
    })
    expect(errorOf(desk.on(DAY, reply('2026-09-10'))).message).toContain('还没有向被申请人发送')
    expect(errorOf(desk.on(DAY, send('2026-09-02'))).message).toContain('不能早于受理日期')
    desk.does(DAY, send('2026-09-07'))
    expect(errorOf(desk.on(DAY, send('2026-09-08'))).message).toContain('不必重复登记')
    expect(
      errorOf(desk.on(DAY, { type: 'case.copyServed', caseId, on: d('2026-09-06'), partyId })).message,
    ).toContain('不能早于发送副本日期')
    desk.does(DAY, { type: 'case.copyServed', caseId, on: d('2026-09-08'), partyId })
    expect(errorOf(desk.on(DAY, reply('2026-09-06'))).message).toContain('不能早于发送副本日期')
    desk.does(DAY, reply('2026-09-18'))
    expect(desk.events(caseId).slice(-3)).toEqual(['copySent', 'copyServed', 'replyReceived'])
  })

  it('the reply notice carries the copy: its service starts the reply period', () => {
    const desk = createDesk()
    const caseId = accepted(desk)
    const notice = issued(desk, caseId, d('2026-09-04'), 'replyNotice')
    desk.does(d('2026-09-07'), serviceOf(notice, desk.party(caseId, 'respondent'), d('2026-09-07')))
    expect(desk.events(caseId).slice(-3)).toEqual(['served', 'copySent', 'copyServed'])
  })

  it('a copy goes to a respondent of this case only', () => {
    const desk = createDesk()
    const caseId = accepted(desk)
    const partyId = desk.party(caseId, 'applicant').id
    const error = errorOf(
      desk.on(DAY, { type: 'case.sendCopy', caseId, on: d('2026-09-07'), partyId, servedOn: '' }),
    )
    expect(error.message).toContain('请选择本案的被申请人')
  })
})

describe('中止与恢复 (法39)', () => {
  const suspend = (caseId: string, on: string, more: object = {}): Command => ({
    type: 'case.suspend',
    caseId,
    on: d(on),
    ground: 8,
    reason: '需以另案判决为依据',
    bothAgree: false,
    ...more,
  })
  const resume = (caseId: string, on: string): Command => ({
    type: 'case.resume',
    caseId,
    on: d(on),
    reason: '另案已审结',
  })

  it('stop and start again, one at a time', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    desk.does(DAY, suspend(caseId, '2026-09-18'))
    expect(desk.case(caseId).case.stage).toBe('suspended')
    expect(errorOf(desk.on(DAY, suspend(caseId, '2026-09-19'))).message).toContain('“中止”阶段')
    expect(errorOf(desk.on(DAY, resume(caseId, '2026-09-17'))).message).toContain('不能早于中止日期')
    desk.does(DAY, resume(caseId, '2026-09-20'))
    expect(desk.case(caseId).case.stage).toBe('trial')
    expect(errorOf(desk.on(DAY, resume(caseId, '2026-09-20'))).code).toBe('notAllowed')
  })

  it('for mediation need both parties to agree', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    expect(errorOf(desk.on(DAY, suspend(caseId, '2026-09-18', { ground: 6 }))).fields[0]?.field).toBe(
      'bothAgree',
    )
    expect(desk.on(DAY, suspend(caseId, '2026-09-18', { ground: 6, bothAgree: true })).ok).toBe(true)
  })

  it('cannot overlap a later suspension entered before it', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    desk.does(DAY, suspend(caseId, '2026-09-17'))
    desk.does(DAY, resume(caseId, '2026-09-19'))
    expect(errorOf(desk.on(DAY, suspend(caseId, '2026-09-18'))).message).toContain('尚未结束')
  })
})

describe('鉴定与勘验 (条例45、46)', () => {
  it('run beside each other and beside a suspension, each kind once at a time', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const start = (kind: 'appraisal' | 'inspection'): Command => ({
      type: 'case.startExclusion',
      caseId,
      on: DAY,
      kind,
      matter: '笔迹',
    })
    desk.does(DAY, start('appraisal'))
    expect(errorOf(desk.on(DAY, start('appraisal'))).message).toContain('不需要办理')
    desk.does(DAY, start('inspection'))
    expect(
      errorOf(desk.on(DAY, { type: 'case.endExclusion', caseId, on: d('2026-09-19'), kind: 'appraisal' }))
        .message,
    ).toContain('不能早于鉴定开始日期')
    desk.does(DAY, { type: 'case.endExclusion', caseId, on: DAY, kind: 'appraisal' })
    expect(
      errorOf(desk.on(DAY, { type: 'case.endExclusion', caseId, on: DAY, kind: 'appraisal' })).code,
    ).toBe('notAllowed')
  })
})

describe('延长与转换 (法55、62)', () => {
  const extend = (caseId: string, on: string, days = 30): Command => ({
    type: 'case.extend',
    caseId,
    on: d(on),
    days,
    reason: '案情复杂',
    approvedBy: '沈若川',
  })

  it('an extension is granted once, for thirty days at most, before the period ends', () => {
    const desk = createDesk()
    // Accepted 2026-09-03: sixty days end on 2026-11-02.
    const caseId = onTrial(desk)
    expect(errorOf(desk.on(d('2026-10-30'), extend(caseId, '2026-10-30', 31))).fields[0]?.field).toBe('days')
    expect(errorOf(desk.on(d('2026-11-03'), extend(caseId, '2026-11-03'))).message).toContain(
      '2026年11月2日届满',
    )
    // Recorded late, but approved in time.
    desk.does(d('2026-11-05'), extend(caseId, '2026-11-02'))
    expect(errorOf(desk.on(d('2026-11-05'), extend(caseId, '2026-11-05', 1))).message).toContain(
      '不能再次延长',
    )
  })

  it('a simplified case cannot be extended, and can be converted before its thirty days end', () => {
    const desk = createDesk()
    const act = { ...ACT, amountYuan: 500 }
    const simplified = () =>
      accepted(desk, { procedure: 'simplified', ground: 'smallAmount', intake: { act } })
    const caseId = simplified()
    const convert = (id: string, on: string): Command => ({
      type: 'case.convert',
      caseId: id,
      on: d(on),
      reason: '争议较大',
      approvedBy: '沈若川',
    })
    expect(errorOf(desk.on(DAY, extend(caseId, '2026-09-20'))).message).toContain('第六十二条第二款')
    // Accepted 2026-09-03: thirty days end on 2026-10-03, a holiday, and so on 2026-10-08.
    expect(errorOf(desk.on(d('2026-10-09'), convert(simplified(), '2026-10-09'))).message).toContain(
      '2026年10月8日届满',
    )
    desk.does(DAY, convert(caseId, '2026-09-20'))
    expect(errorOf(desk.on(DAY, convert(caseId, '2026-09-20'))).code).toBe('notAllowed')
    expect(desk.on(d('2026-10-30'), extend(caseId, '2026-10-30')).ok).toBe(true)
  })

  it('an ordinary case is not converted', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const convert: Command = { type: 'case.convert', caseId, on: DAY, reason: '无', approvedBy: '沈若川' }
    expect(errorOf(desk.on(DAY, convert)).message).toContain('不需要办理')
  })
})

describe('终止 (法41)', () => {
  const terminate = (caseId: string, on: string, ground: 1 | 2 | 3 | 4 | 5): Command => ({
    type: 'case.terminate',
    caseId,
    on: d(on),
    ground,
    reason: '申请人撤回申请',
    documentId: '',
  })
  const suspendFor = (desk: Desk, caseId: string, ground: 1 | 8) =>
    desk.does(DAY, {
      type: 'case.suspend',
      caseId,
      on: d('2026-09-18'),
      ground,
      reason: '见审批',
      bothAgree: false,
    })

  it('on withdrawal is possible at any time before the decision', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    desk.does(DAY, terminate(caseId, '2026-09-20', 1))
    expect(desk.case(caseId).case).toMatchObject({ stage: 'terminated', open: 0, outcomeLabel: '终止' })
  })

  it('after sixty days of suspension only for the grounds the law names, and only after the sixtieth day', () => {
    const desk = createDesk()
    const trial = onTrial(desk)
    expect(errorOf(desk.on(DAY, terminate(trial, '2026-09-20', 5))).message).toContain('案件没有中止')
    const other = onTrial(desk)
    suspendFor(desk, other, 8)
    expect(errorOf(desk.on(d('2026-12-01'), terminate(other, '2026-12-01', 5))).message).toContain('不在其中')
    suspendFor(desk, trial, 1)
    expect(errorOf(desk.on(d('2026-11-17'), terminate(trial, '2026-11-17', 5))).message).toContain(
      '自2026年11月18日起',
    )
    desk.does(d('2026-11-18'), terminate(trial, '2026-11-18', 5))
    expect(desk.case(trial).case.stage).toBe('terminated')
  })

  it('is made by issuing the decision', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const decision = issued(desk, caseId, DAY, 'terminationDecision', {
      fields: { ground: '1', reason: '申请人书面申请撤回，系真实意思表示。' },
    })
    expect(desk.case(caseId).events.at(-1)?.data).toMatchObject({
      type: 'terminated',
      ground: 1,
      documentId: decision.id,
    })
  })
})

describe('听取意见 (法49)', () => {
  it('needs people and words, and reasons when it was not possible', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const opinion = { partyIds: [], method: 'notPossible' as const, summary: '', mediationWilling: false }
    const error = errorOf(desk.on(DAY, { type: 'case.hearOpinion', caseId, on: DAY, opinion }))
    expect(error.fields.map((f) => f.message)).toEqual([
      '请选择听取了谁的意见。',
      '请填写不能听取意见的原因。',
    ])
  })
})
