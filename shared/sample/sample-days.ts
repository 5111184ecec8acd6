/** Days counted back from (or ahead of) the day on which the sample is loaded, so that its due list is alive. */
import { addDays, type CivilDate } from '#shared/kernel/civil-date.ts'
import { BUNDLED_CALENDAR } from '../domain/calendar/bundled-calendar.ts'
import { addWorkdays, previousWorkdayOnOrBefore } from '../domain/calendar/calendar.ts'

export type SampleDays = {
  readonly today: CivilDate
  /** The n-th 工作日 before today; 0 is today itself or the last 工作日. */
  readonly ago: (workdays: number) => CivilDate
  /** The n-th 工作日 after today. */
  readonly ahead: (workdays: number) => CivilDate
  /** The 工作日 on or before the day n 自然日 ago. */
  readonly daysAgo: (days: number) => CivilDate
}

/** Day arithmetic of the sample for one `today`. */
export function sampleDays(today: CivilDate): SampleDays {
  const calendar = BUNDLED_CALENDAR
  const base = previousWorkdayOnOrBefore(calendar, today)
  return {
    today,
    ago: (workdays) => (workdays === 0 ? base : addWorkdays(calendar, base, -workdays)),
    ahead: (workdays) => addWorkdays(calendar, today, workdays),
    daysAgo: (days) => previousWorkdayOnOrBefore(calendar, addDays(today, -days)),
  }
}
