/** The arrangements delivered with the program; later years are imported by the office, never predicted (D-10). */
import arrangements from '#resources/calendars/2004-2026.json' with { type: 'json' }
import type { Calendar } from './calendar.ts'
import { type HolidayYear, parseHolidayYear } from './holiday-year.ts'

/** 2004—2026, from the notices of the State Council and its General Office. */
export const BUNDLED_CALENDAR: Calendar = { years: arrangements.map(readBundled) }

function readBundled(data: unknown): HolidayYear {
  const parsed = parseHolidayYear(data)
  if (!parsed.ok) throw new Error(`bundled calendar: ${parsed.error.join(' ')}`)
  return parsed.value
}
