import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/commands/command.ts'
import type { EventType } from '#shared/domain/model/event.ts'
import { must } from '#shared/kernel/assert.ts'
import {
  createDesk,
  type Desk,
  d,
  effectiveCase,
  errorOf,
  issued,
  onTrial,
  registered,
  serviceOf,
} from '../support/desk.ts'

const TODAY = d('2026-10-30')

const correct = (desk: Desk, caseId: string, type: EventType, newOn: string, voided = false): Command => ({
  type: 'case.correctEvent',
  caseId,
  eventId: must(
    desk.case(caseId).events.find((event) => event.data.type === type),
    type,
  ).id,
  newOn: newOn === '' ? '' : d(newOn),
  voided,
  reason: '登记时看错日期',
})

describe('更正', () => {
  it('gives the event another day and keeps the old entry', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    desk.does(TODAY, correct(desk, caseId, 'accepted', '2026-09-04'))
    const aggregate = desk.case(caseId)
    expect(aggregate.case.acceptedOn).toBe('2026-09-04')
    expect(aggregate.events.find((event) => event.data.type === 'accepted')?.on).toBe('2026-09-03')
  })

  it('cannot make a history that is impossible', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    expect(errorOf(desk.on(TODAY, correct(desk, caseId, 'accepted', '2026-08-31'))).message).toContain(
      '不能早于',
    )
    expect(errorOf(desk.on(TODAY, correct(desk, caseId, 'accepted', '2026-09-10'))).message).toContain(
      '不能早于',
    )
    expect(errorOf(desk.on(TODAY, correct(desk, caseId, 'accepted', '', true))).message).toContain(
      '没有“受理”的记录',
    )
    expect(errorOf(desk.on(TODAY, correct(desk, caseId, 'copySent', '2026-09-08'))).message).toContain(
      '被申请人收到副本',
    )
    expect(errorOf(desk.on(TODAY, correct(desk, caseId, 'accepted', '2026-10-31'))).message).toContain(
      '不能晚于今天',
    )
  })

  it('moves the header’s day of receipt with the ledger', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    desk.does(TODAY, correct(desk, caseId, 'applicationReceived', '2026-08-31'))
    expect(desk.case(caseId).case.receivedOn).toBe('2026-08-31')
    expect(errorOf(desk.on(TODAY, correct(desk, caseId, 'applicationReceived', '', true))).message).toContain(
      '不能作废',
    )
  })

  it('keeps the service record, the ledger and the clock it started on one day', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const { caseId: decided, decision } = effectiveCase(desk)
    expect(decision.issuedOn).toBe('2026-10-20')
    expect(errorOf(desk.on(TODAY, correct(desk, decided, 'served', '2026-10-19'))).message).toContain(
      '发出日期',
    )
    desk.does(TODAY, correct(desk, decided, 'served', '2026-10-26'))
    expect(desk.case(decided).services.map((row) => row.servedOn)).toEqual(['2026-10-26', '2026-10-22'])
    desk.does(TODAY, correct(desk, decided, 'served', '', true))
    expect(desk.case(decided).case.stage).toBe('decided')
    expect(desk.case(caseId).case.stage).toBe('trial')
  })

  it('corrects the service of a correction notice and the term it started together', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    const notice = issued(desk, caseId, d('2026-09-03'), 'correctionNotice', {
      fields: { items: '身份证明' },
    })
    const applicant = desk.party(caseId, 'applicant')
    desk.does(d('2026-09-08'), serviceOf(notice, applicant, d('2026-09-08'), { sentOn: d('2026-09-03') }))
    desk.does(TODAY, correct(desk, caseId, 'served', '2026-09-07'))
    const corrected = desk.case(caseId).events.filter((event) => event.data.type === 'corrected')
    expect(corrected).toHaveLength(2)
  })

  it('leaves decisions to the documents that made them', () => {
    const desk = createDesk()
    const { caseId } = effectiveCase(desk)
    expect(errorOf(desk.on(TODAY, correct(desk, caseId, 'decided', '2026-10-19'))).message).toContain(
      '作废文书',
    )
  })

  it('refuses a correction of a correction', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    desk.does(TODAY, correct(desk, caseId, 'opinionHeard', '2026-09-17'))
    expect(errorOf(desk.on(TODAY, correct(desk, caseId, 'corrected', '2026-09-18'))).code).toBe('notFound')
  })
})
