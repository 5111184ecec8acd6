/** The hearing form's values, where they start, and the day it proposes. */
import { isWorkday } from '#shared/domain/calendar/calendar.ts'
import { officeCalendar } from '#shared/domain/calendar/office-calendar.ts'
import type { HearingInput } from '#shared/domain/commands/hearing/hearing-command.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import type { Hearing } from '#shared/domain/model/hearing.ts'
import { hearingNoticeLastDay } from '#shared/domain/procedure/limits.ts'
import { addDays, type CivilDate } from '#shared/kernel/civil-date.ts'

export type HearingValues = Omit<HearingInput, 'on'> & {
  readonly on: string
  readonly reason?: string
  /** People of the same name as a party have been looked into. */
  readonly namesChecked?: boolean
}

/** 08:30 … 17:30, for the two time fields. */
export const HALF_HOURS = Array.from({ length: 19 }, (_, index) => {
  const minutes = 8 * 60 + 30 + index * 30
  const text = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return { value: text }
})

/** Values of the hearing being moved, or of a new one on a day. */
export function hearingValues(moving: Hearing | null, on: CivilDate): Partial<HearingValues> {
  if (moving === null) {
    return {
      on,
      startsAt: '09:00',
      endsAt: '11:00',
      memberIds: [],
      openToPublic: true,
      matters: '',
      nonWorkdayReason: '',
    }
  }
  const { startsAt, endsAt, roomId, presiderId, memberIds, recorderId, openToPublic, matters } = moving
  const { nonWorkdayReason } = moving
  return {
    on: moving.on,
    startsAt,
    endsAt,
    roomId,
    presiderId,
    memberIds,
    recorderId,
    openToPublic,
    matters,
    nonWorkdayReason,
    reason: '',
  }
}

/** 自然日 left for signing and serving the notices before their last day. */
const SERVICE_DAYS = 3
const FARTHEST_DAYS = 60

/** The first working day for which the notices can still be served without haste. */
export function proposedDay(office: OfficeState, today: CivilDate): CivilDate {
  const calendar = officeCalendar(office)
  const enough = addDays(today, SERVICE_DAYS)
  for (let ahead = 1; ahead <= FARTHEST_DAYS; ahead += 1) {
    const day = addDays(today, ahead)
    const noticeBy = hearingNoticeLastDay(day, office)
    if (isWorkday(calendar, day) && noticeBy !== null && noticeBy >= enough) return day
  }
  return addDays(today, FARTHEST_DAYS)
}
