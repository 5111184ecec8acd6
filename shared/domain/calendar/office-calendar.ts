/**
 * The calendar an office works with: the delivered years, over them the years it imported and confirmed, and
 * over all of them the local days it has switched on.
 */
import type { CalendarYear, LocalDay, OfficeSettings } from '../model/office.ts'
import type { ArrangementDraft } from './arrangement-input.ts'
import { BUNDLED_CALENDAR } from './bundled-calendar.ts'
import { type Calendar, withYear } from './calendar.ts'
import type { HolidayYear } from './holiday-year.ts'

export type CalendarOwner = {
  readonly calendars: readonly CalendarYear[]
  readonly settings: OfficeSettings
}

/** The version that was delivered for a year; 0 where none was. */
export function deliveredVersion(year: number): number {
  return BUNDLED_CALENDAR.years.find((delivered) => delivered.year === year)?.version ?? 0
}

/** An imported row as an arrangement; its versions go on from the delivered one. */
export function holidayYearOf(row: CalendarYear): HolidayYear {
  const { year, off, work, noticeNumber, source, publishedOn = '', rev } = row
  return { year, off, work, noticeNumber, source, publishedOn, version: deliveredVersion(year) + rev }
}

// One calendar per pair of records, so that its index is built once and not for every case.
const calendars = new WeakMap<readonly CalendarYear[], WeakMap<OfficeSettings, Calendar>>()

/** Delivered years with the office's own in their place where it has imported one, and its local days. */
export function officeCalendar({ calendars: rows, settings }: CalendarOwner): Calendar {
  const bySettings = calendars.get(rows) ?? new WeakMap<OfficeSettings, Calendar>()
  calendars.set(rows, bySettings)
  const known = bySettings.get(settings)
  if (known) return known
  const national = rows
    .filter(({ deleted }) => deleted === 0)
    .reduce((merged, row) => withYear(merged, holidayYearOf(row)), BUNDLED_CALENDAR)
  const days = activeLocalDays(settings)
  const rest = settings.deadlineConventions.localDays === 'rest-days'
  const calendar = days.length === 0 ? national : { ...national, local: { days, rest } }
  bySettings.set(settings, calendar)
  return calendar
}

/** The office as it would be after importing a year: what the preview reckons with, never stored. */
export function withArrangement<O extends CalendarOwner>(office: O, draft: ArrangementDraft): O {
  const existing = office.calendars.find(({ year }) => year === draft.year)
  const { id: _, ...meta } = existing ?? office.settings
  const row: CalendarYear = {
    ...meta,
    ...draft,
    id: `calendar:${draft.year}`,
    rev: (existing?.rev ?? 0) + 1,
    deleted: 0,
  }
  return { ...office, calendars: [...office.calendars.filter(({ year }) => year !== draft.year), row] }
}

function activeLocalDays({ localDays = [] }: OfficeSettings): readonly LocalDay[] {
  return localDays.filter(({ active }) => active === 1)
}
