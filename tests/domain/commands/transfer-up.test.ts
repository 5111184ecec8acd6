/** 提级审理 (条例40): a case goes up, leaves this office, and comes back only when the transfer was a mistake. */
import { describe, expect, it } from 'vitest'
import type { SideStepCode } from '#shared/domain/procedure/side-steps.ts'
import { must } from '#shared/kernel/assert.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { createDesk, type Desk, d, errorOf, onTrial } from '../support/desk.ts'

const SUPERIOR = '云州市人民政府'

function sideStep(caseId: string, on: CivilDate, step: SideStepCode) {
  return { type: 'case.recordSideStep', caseId, on, step, body: SUPERIOR, note: '' } as const
}

/** Asked for on the 14th, granted on the 18th, sent up on the 22nd. */
function transferred(): { readonly desk: Desk; readonly caseId: string } {
  const desk = createDesk()
  const caseId = onTrial(desk)
  desk.does(d('2026-09-14'), sideStep(caseId, d('2026-09-14'), 'escalationAsked'))
  desk.does(d('2026-09-18'), sideStep(caseId, d('2026-09-18'), 'escalationNoticed'))
  desk.does(d('2026-09-22'), sideStep(caseId, d('2026-09-22'), 'escalationTransferred'))
  return { desk, caseId }
}

describe('a case sent up to the office above', () => {
  it('is no longer open here, and its header and its log say how it ended', () => {
    const { desk, caseId } = transferred()
    expect(desk.case(caseId).case).toMatchObject({
      stage: 'transferred',
      open: 0,
      outcomeLabel: '移送上级提级审理',
    })
    expect(desk.store.log().at(-1)?.summary).toBe(`登记“向上级移送案件材料”（${SUPERIOR}）`)
  })

  it('takes no further step of the trial, but what was done before may still be entered', () => {
    const { desk, caseId } = transferred()
    const today = d('2026-09-24')
    const suspend = (on: CivilDate) =>
      ({ type: 'case.suspend', caseId, on, ground: 8, reason: '等待另案。', bothAgree: false }) as const
    const refused = errorOf(desk.on(today, suspend(d('2026-09-23')))).message
    expect(refused).toContain('移送上级行政复议机关提级审理，本机关不再办理“中止”')
    const earlier = desk.does(today, {
      type: 'case.recuse',
      caseId,
      on: d('2026-09-21'),
      staffId: must(desk.case(caseId).case.handlerIds[0], 'a handler'),
      reason: '与申请人是近亲属。',
    })
    expect(earlier.summary).toContain('回避')
    expect(desk.case(caseId).case.stage).toBe('transferred')
  })

  it('is open again once the entry is voided as a mistake', () => {
    const { desk, caseId } = transferred()
    const entry = must(desk.case(caseId).events.at(-1), 'the transfer')
    desk.does(d('2026-09-24'), {
      type: 'case.correctEvent',
      caseId,
      eventId: entry.id,
      newOn: '',
      voided: true,
      reason: '登记错案件。',
    })
    expect(desk.case(caseId).case).toMatchObject({ stage: 'trial', open: 1, outcomeLabel: '' })
  })
})
