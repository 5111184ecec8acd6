import { describe, expect, it } from 'vitest'
import { hearingValues, proposedDay } from '#renderer/features/case/hearing-values.ts'
import { isWorkday } from '#shared/domain/calendar/calendar.ts'
import { officeCalendar } from '#shared/domain/calendar/office-calendar.ts'
import { hearingNoticeLastDay } from '#shared/domain/procedure/limits.ts'
import { addDays } from '#shared/kernel/civil-date.ts'
import { createDesk, d, hearingInput, onTrial } from '../../domain/support/desk.ts'

describe('the hearing form', () => {
  it('proposes a working day for which the notices can still be served', () => {
    const office = createDesk().store.office()
    // The notice period of this day runs across the National Day holidays.
    const today = d('2026-09-24')
    const day = proposedDay(office, today)
    expect(isWorkday(officeCalendar(office), day)).toBe(true)
    const noticeBy = hearingNoticeLastDay(day, office)
    expect(noticeBy !== null && noticeBy >= addDays(today, 3)).toBe(true)
  })

  it('starts from the hearing that is moved', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    desk.does(d('2026-09-17'), { type: 'hearing.schedule', caseId, hearing: hearingInput(desk) })
    const moving = desk.case(caseId).hearings[0] ?? null
    expect(hearingValues(moving, d('2026-12-01'))).toEqual({ ...hearingInput(desk), reason: '' })
  })
})
