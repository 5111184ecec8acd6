/** The arrangements delivered with the program; later years are imported by the office, never predicted (D-10). */
import year2024 from '#resources/calendars/2024.json' with { type: 'json' }
import year2025 from '#resources/calendars/2025.json' with { type: 'json' }
import year2026 from '#resources/calendars/2026.json' with { type: 'json' }
import type { Calendar } from './calendar.ts'
import { type HolidayYear, parseHolidayYear } from './holiday-year.ts'

/** 2024—2026, from the notices of the General Office of the State Council. */
export const BUNDLED_CALENDAR: Calendar = { years: [year2024, year2025, year2026].map(readBundled) }

function readBundled(data: unknown): HolidayYear {
  const parsed = parseHolidayYear(data)
  if (!parsed.ok) throw new Error(`bundled calendar: ${parsed.error.join(' ')}`)
  return parsed.value
}
