/** The calendar an office works with: the delivered years, and over them the years it imported and confirmed. */
import type { CalendarYear } from '../model/office.ts'
import { BUNDLED_CALENDAR } from './bundled-calendar.ts'
import { type Calendar, withYear } from './calendar.ts'
import type { HolidayYear } from './holiday-year.ts'

/** An imported row as an arrangement; each import raises the record's revision and so the version. */
export function holidayYearOf(row: CalendarYear): HolidayYear {
  const { year, off, work, noticeNumber, source, rev } = row
  return { year, off, work, noticeNumber, source, publishedOn: '', version: rev }
}

// One calendar per list of rows, so that its index is built once and not for every case.
const calendars = new WeakMap<readonly CalendarYear[], Calendar>()

/** Delivered years with the office's own in their place where it has imported one. */
export function officeCalendar(rows: readonly CalendarYear[]): Calendar {
  const known = calendars.get(rows)
  if (known) return known
  const calendar = rows
    .filter(({ deleted }) => deleted === 0)
    .reduce((merged, row) => withYear(merged, holidayYearOf(row)), BUNDLED_CALENDAR)
  calendars.set(rows, calendar)
  return calendar
}
