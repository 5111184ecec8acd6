import { describe, expect, it } from 'vitest'
import { gridGroups, weekOf } from '#renderer/features/schedule/week.ts'
import { weekday } from '#shared/kernel/civil-date.ts'
import { createDesk, d, hearingInput, onTrial } from '../../domain/support/desk.ts'

describe('the week', () => {
  it('runs from Monday to Sunday, whichever day was asked for', () => {
    const office = createDesk().store.office()
    for (const day of ['2026-10-12', '2026-10-15', '2026-10-18']) {
      const dates = weekOf(d(day), office).map(({ date }) => date)
      expect([dates[0], dates[6]]).toEqual(['2026-10-12', '2026-10-18'])
    }
    expect(weekOf(d('2026-10-15'), office).map(({ date }) => weekday(date))).toEqual([1, 2, 3, 4, 5, 6, 0])
  })

  it('tells holidays and make-up days from weekends', () => {
    const office = createDesk().store.office()
    const kinds = new Map(weekOf(d('2026-10-01'), office).map(({ date, kind }) => [date, kind]))
    expect(kinds.get(d('2026-10-01'))).toBe('holiday')
    expect(kinds.get(d('2026-09-28'))).toBe('workday')
  })
})

describe('the rows of the grid', () => {
  it('show one hearing in its room and with each who sits, in their part', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    desk.does(d('2026-09-17'), { type: 'hearing.schedule', caseId, hearing: hearingInput(desk) })
    const hearings = desk.case(caseId).hearings
    const parts = gridGroups(desk.store.office(), hearings).flatMap(({ rows }) =>
      rows.flatMap((row) => {
        const part = hearings[0] === undefined ? null : row.partIn(hearings[0])
        return part === null ? [] : [`${row.label} ${part}`]
      }),
    )
    expect(parts).toEqual([
      '第一听证室 room',
      '温知夏 presider',
      '陆怀瑾 member',
      '林见深 member',
      '叶知秋 recorder',
    ])
  })

  it('leave out a room that is closed, unless a hearing is still held there', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    desk.does(d('2026-09-17'), { type: 'hearing.schedule', caseId, hearing: hearingInput(desk) })
    for (const name of ['第一听证室', '第二听证室']) {
      desk.does(d('2026-09-18'), {
        type: 'office.saveRoom',
        id: desk.room(name),
        room: { name, address: '三楼', seats: 20, active: 0 },
      })
    }
    const labels = (hearings: Parameters<typeof gridGroups>[1]) =>
      gridGroups(desk.store.office(), hearings)[0]?.rows.map(({ label }) => label)
    expect(labels([])).toEqual([])
    expect(labels(desk.case(caseId).hearings)).toEqual(['第一听证室'])
  })
})
