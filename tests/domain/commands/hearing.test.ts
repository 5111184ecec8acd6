import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/commands/command.ts'
import type { HearingInput } from '#shared/domain/commands/hearing/hearing-command.ts'
import { hearingFindings } from '#shared/domain/hearings/hearing-check.ts'
import { proposePanel } from '#shared/domain/hearings/propose-panel.ts'
import {
  ACT,
  accepted,
  createDesk,
  type Desk,
  d,
  errorOf,
  hearingInput,
  issued,
  onTrial,
} from '../support/desk.ts'

const DAY = d('2026-09-16')

const schedule = (caseId: string, hearing: HearingInput): Command => ({
  type: 'hearing.schedule',
  caseId,
  hearing,
})

const refusal = (desk: Desk, caseId: string, more: Partial<HearingInput>, day = DAY) =>
  errorOf(desk.on(day, schedule(caseId, hearingInput(desk, more))))

describe('听证的组成 (法50Ⅲ)', () => {
  it('is one presider, two members and one recorder, all different', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    desk.does(DAY, schedule(caseId, hearingInput(desk)))
    expect(desk.case(caseId).hearings[0]).toMatchObject({
      status: 'scheduled',
      caseNumber: '禾政复〔2026〕1号',
    })
    expect(desk.events(caseId).at(-1)).toBe('hearingScheduled')
  })

  it.each([
    ['no presider', (_: Desk) => ({ presiderId: '' }), 'presiderId'],
    ['one member', (desk: Desk) => ({ memberIds: [desk.staff('陆怀瑾')] }), 'memberIds'],
    ['no recorder', (_: Desk) => ({ recorderId: '' }), 'recorderId'],
    ['a presider who is also a member', (desk: Desk) => ({ presiderId: desk.staff('陆怀瑾') }), 'memberIds'],
    ['a member who also records', (desk: Desk) => ({ recorderId: desk.staff('林见深') }), 'recorderId'],
    [
      'a clerk as member',
      (desk: Desk) => ({ memberIds: [desk.staff('陆怀瑾'), desk.staff('程立雪')] }),
      'memberIds',
    ],
    ['no room', (_: Desk) => ({ roomId: '' }), 'roomId'],
    ['an end before the start', (_: Desk) => ({ endsAt: '08:30' }), 'endsAt'],
    ['a time that is none', (_: Desk) => ({ startsAt: '9点' }), 'startsAt'],
    ['no matters', (_: Desk) => ({ matters: '' }), 'matters'],
  ])('is refused with %s, at the field', (_, more, field) => {
    const desk = createDesk()
    expect(refusal(desk, onTrial(desk), more(desk)).fields.map((f) => f.field)).toContain(field)
  })

  it('keeps recused people out', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    desk.does(DAY, { type: 'case.recuse', caseId, on: DAY, staffId: desk.staff('林见深'), reason: '近亲属' })
    expect(refusal(desk, caseId, {}).message).toContain('林见深在本案中已经回避。不能参加听证')
  })
})

describe('听证的时间', () => {
  it('needs five full working days of notice: strictly, today and the day itself do not count', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    // The five full days before 2026-10-16 are 15, 14, 13, 12 and 10 October; the notice must arrive by the 9th.
    const on = d('2026-10-16')
    expect(refusal(desk, caseId, { on }, d('2026-10-10')).message).toContain('最迟应在2026年10月9日送达')
    expect(desk.on(d('2026-10-09'), schedule(caseId, hearingInput(desk, { on }))).ok).toBe(true)
  })

  it('allows one day later under the loose reading, and nothing below it', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const { id, rev, createdAt, updatedAt, by, device, deleted, ...settings } = desk.store.office().settings
    desk.does(DAY, {
      type: 'office.updateSettings',
      settings: { ...settings, deadlineConventions: { hearingNotice: 'loose' } },
    })
    const on = d('2026-10-16')
    expect(refusal(desk, caseId, { on }, d('2026-10-12')).message).toContain('最迟应在2026年10月10日送达')
    expect(desk.on(d('2026-10-10'), schedule(caseId, hearingInput(desk, { on }))).ok).toBe(true)
  })

  it('takes a non-working day only with a reason', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const saturday = { on: d('2026-10-17') }
    expect(refusal(desk, caseId, saturday)).toMatchObject({
      code: 'needsConfirmation',
      confirmation: 'nonWorkdayReason',
    })
    expect(
      desk.on(
        DAY,
        schedule(caseId, hearingInput(desk, { ...saturday, nonWorkdayReason: '申请人平日不能请假' })),
      ).ok,
    ).toBe(true)
  })

  it('takes a weekend day that is worked in exchange without asking', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    desk.does(
      DAY,
      schedule(caseId, hearingInput(desk, { on: d('2026-10-10'), nonWorkdayReason: '多余的理由' })),
    )
    expect(desk.case(caseId).hearings[0]?.nonWorkdayReason).toBe('')
  })

  it('only warns about unusual hours, the simplified procedure and a day behind the decision period', () => {
    const desk = createDesk()
    const act = { ...ACT, amountYuan: 500 }
    const caseId = accepted(desk, { procedure: 'simplified', ground: 'smallAmount', intake: { act } })
    const hearing = hearingInput(desk, { startsAt: '07:30', on: d('2026-10-15') })
    const findings = hearingFindings({
      aggregate: desk.case(caseId),
      office: desk.store.office(),
      scheduled: [],
      hearing,
      movingId: '',
      today: DAY,
    })
    expect(findings.map((f) => f.level)).toEqual(['warning', 'warning', 'warning'])
    expect(desk.on(DAY, schedule(caseId, hearing)).ok).toBe(true)
  })
})

describe('听证的冲突', () => {
  const booked = () => {
    const desk = createDesk()
    desk.does(DAY, schedule(onTrial(desk), hearingInput(desk)))
    return { desk, caseId: onTrial(desk) }
  }
  const others = (desk: Desk): Partial<HearingInput> => ({
    presiderId: desk.staff('江逾白'),
    memberIds: [desk.staff('傅远山'), desk.staff('沈若川')],
    recorderId: desk.staff('程立雪'),
  })

  it('of a room names the room, the other case and the time', () => {
    const { desk, caseId } = booked()
    expect(refusal(desk, caseId, others(desk)).fields).toEqual([
      {
        field: 'roomId',
        message:
          '第一听证室已用于禾政复〔2026〕1号案件的听证（2026年10月14日09:00—11:00），请换一间或者改时间。',
      },
    ])
  })

  it('of a person names the person and the other case', () => {
    const { desk, caseId } = booked()
    const more = { ...others(desk), roomId: desk.room('第二听证室'), recorderId: desk.staff('叶知秋') }
    expect(refusal(desk, caseId, more).fields).toEqual([
      {
        field: 'recorderId',
        message: '叶知秋要参加禾政复〔2026〕1号案件的听证（2026年10月14日09:00—11:00），请换人或者改时间。',
      },
    ])
  })

  it('does not arise when one begins as the other ends', () => {
    const { desk, caseId } = booked()
    const hearing = hearingInput(desk, { ...others(desk), startsAt: '11:00', endsAt: '12:00' })
    expect(desk.on(DAY, schedule(caseId, hearing)).ok).toBe(true)
  })

  it('does not arise with itself when it is moved, and is gone when it is cancelled', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const hearingId = desk.does(DAY, schedule(caseId, hearingInput(desk))).recordId
    const move: Command = {
      type: 'hearing.reschedule',
      caseId,
      hearingId,
      hearing: hearingInput(desk, { endsAt: '12:00' }),
      reason: '案情复杂',
    }
    expect(errorOf(desk.on(DAY, { ...move, reason: '' })).fields[0]?.field).toBe('reason')
    desk.does(DAY, move)
    desk.does(DAY, { type: 'hearing.cancel', caseId, hearingId, on: DAY, reason: '申请人放弃听证' })
    expect(desk.on(DAY, schedule(onTrial(desk), hearingInput(desk))).ok).toBe(true)
    expect(errorOf(desk.on(DAY, move)).message).toContain('已经取消')
  })
})

describe('登记听证', () => {
  it('is possible from the day of the hearing on', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const hearingId = desk.does(DAY, schedule(caseId, hearingInput(desk))).recordId
    const record: Command = { type: 'hearing.record', caseId, hearingId, summary: '双方到场' }
    expect(errorOf(desk.on(d('2026-10-13'), record)).message).toContain('举行之后')
    desk.does(d('2026-10-14'), record)
    expect(desk.case(caseId).hearings[0]?.status).toBe('held')
    expect(desk.events(caseId).at(-1)).toBe('hearingHeld')
  })

  it('is refused while a recused person sits', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const hearingId = desk.does(DAY, schedule(caseId, hearingInput(desk))).recordId
    desk.does(DAY, { type: 'case.recuse', caseId, on: DAY, staffId: desk.staff('林见深'), reason: '近亲属' })
    const error = errorOf(
      desk.on(d('2026-10-14'), { type: 'hearing.record', caseId, hearingId, summary: '双方到场' }),
    )
    expect(error.message).toContain('林见深已在本案中回避')
  })
})

describe('听证通知书', () => {
  it('cannot be issued when it can no longer arrive in time', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const hearingId = desk.does(DAY, schedule(caseId, hearingInput(desk))).recordId
    expect(issued(desk, caseId, d('2026-09-17'), 'hearingNotice', { hearingId }).status).toBe('issued')
    expect(() => issued(desk, caseId, d('2026-10-10'), 'hearingNotice', { hearingId })).toThrow('已经来不及')
  })
})

describe('proposed panel', () => {
  it('is lawful: the hearing made from it is accepted, and nobody busy is in it', () => {
    const desk = createDesk()
    desk.does(DAY, schedule(onTrial(desk), hearingInput(desk)))
    const caseId = onTrial(desk)
    const panel = proposePanel({
      aggregate: desk.case(caseId),
      office: desk.store.office(),
      scheduled: desk.store.state('').scheduledHearings,
      on: d('2026-10-14'),
      startsAt: '10:00',
      endsAt: '12:00',
    })
    if (panel === null) throw new Error('three more people are free')
    const hearing = hearingInput(desk, {
      ...panel,
      roomId: desk.room('第二听证室'),
      startsAt: '10:00',
      endsAt: '12:00',
    })
    expect(desk.on(DAY, schedule(caseId, hearing)).ok).toBe(true)
    expect(panel.recorderId).toBe(desk.staff('程立雪'))
  })

  it('is none when too few people are free', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    for (const name of ['温知夏', '陆怀瑾', '林见深', '江逾白']) {
      desk.does(DAY, { type: 'case.recuse', caseId, on: DAY, staffId: desk.staff(name), reason: '近亲属' })
    }
    const { office, scheduledHearings } = desk.store.state('')
    expect(
      proposePanel({
        aggregate: desk.case(caseId),
        office,
        scheduled: scheduledHearings,
        on: d('2026-10-14'),
        startsAt: '09:00',
        endsAt: '10:00',
      }),
    ).toBeNull()
  })
})
