/** The week that is shown and the rows of its grid: rooms first, then people, over the same hearings. */
import { type DayKind, dayKind } from '#shared/domain/calendar/calendar.ts'
import { officeCalendar } from '#shared/domain/calendar/office-calendar.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import type { Hearing } from '#shared/domain/model/hearing.ts'
import { fullName } from '#shared/domain/model/person.ts'
import { addDays, type CivilDate, weekday } from '#shared/kernel/civil-date.ts'

export type WeekDay = { readonly date: CivilDate; readonly kind: DayKind }

/** Monday to Sunday around a day. */
export function weekOf(day: CivilDate, office: OfficeState): readonly WeekDay[] {
  const monday = addDays(day, -((weekday(day) + 6) % 7))
  const calendar = officeCalendar(office)
  return Array.from({ length: 7 }, (_, index) => {
    const date = addDays(monday, index)
    return { date, kind: dayKind(calendar, date) }
  })
}

export type Seat = 'presider' | 'member' | 'recorder'

export type GridRow = {
  readonly key: string
  readonly label: string
  /** What the row is told about a hearing: null when it has no part in it. */
  readonly partIn: (hearing: Hearing) => Seat | 'room' | null
}

export type GridGroup = { readonly title: string; readonly rows: readonly GridRow[] }

/** Rooms and people who are active, or who have a hearing in the week. */
export function gridGroups(office: OfficeState, hearings: readonly Hearing[]): readonly GridGroup[] {
  const rooms: readonly GridRow[] = office.rooms.map(({ id, name }) => ({
    key: id,
    label: name,
    partIn: (hearing) => (hearing.roomId === id ? 'room' : null),
  }))
  const people: readonly GridRow[] = office.staff.map(({ id, name }) => ({
    key: id,
    label: fullName(name),
    partIn: (hearing) => seatOf(hearing, id),
  }))
  const isActive = (key: string) =>
    [...office.rooms, ...office.staff].some((row) => row.id === key && row.active === 1)
  const shown = (row: GridRow) =>
    isActive(row.key) || hearings.some((hearing) => row.partIn(hearing) !== null)
  return [
    { title: '听证室', rows: rooms.filter(shown) },
    { title: '人员', rows: people.filter(shown) },
  ]
}

function seatOf(hearing: Hearing, staffId: string): Seat | null {
  if (hearing.presiderId === staffId) return 'presider'
  if (hearing.memberIds.includes(staffId)) return 'member'
  return hearing.recorderId === staffId ? 'recorder' : null
}
