/**
 * The working calendar. 工作日 are the weekdays that are not holidays, plus the weekend days worked in
 * exchange (法88Ⅱ, D-09). A year without an arrangement is never guessed: only its weekends are known.
 */
import { type CivilDate, fromEpochDay, toEpochDay } from '#shared/kernel/civil-date.ts'
import type { HolidayYear } from './holiday-year.ts'

export type Calendar = { readonly years: readonly HolidayYear[] }

/** workday: ordinary weekday · weekend · holiday: off by the arrangement · makeup: weekend day that is worked. */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeup'

type Index = {
  readonly kinds: ReadonlyMap<number, 'holiday' | 'makeup'>
  readonly loaded: ReadonlySet<number>
}

// Calendars are immutable values used for thousands of lookups, so each is indexed once.
const indexes = new WeakMap<Calendar, Index>()

function indexOf(calendar: Calendar): Index {
  const known = indexes.get(calendar)
  if (known) return known
  const kinds = new Map<number, 'holiday' | 'makeup'>()
  for (const year of calendar.years) {
    for (const date of year.off) kinds.set(toEpochDay(date), 'holiday')
    for (const date of year.work) kinds.set(toEpochDay(date), 'makeup')
  }
  const index = { kinds, loaded: new Set(calendar.years.map(({ year }) => year)) }
  indexes.set(calendar, index)
  return index
}

/** What kind of day an epoch day is; the form for loops over many days. */
export function dayKindAt(calendar: Calendar, epochDay: number): DayKind {
  const listed = indexOf(calendar).kinds.get(epochDay)
  if (listed !== undefined) return listed
  const weekday = (((epochDay + 4) % 7) + 7) % 7
  return weekday === 0 || weekday === 6 ? 'weekend' : 'workday'
}

/** True when the epoch day is a 工作日. */
export function isWorkdayAt(calendar: Calendar, epochDay: number): boolean {
  const kind = dayKindAt(calendar, epochDay)
  return kind === 'workday' || kind === 'makeup'
}

/** What kind of day a date is. In a year without an arrangement only workday and weekend can be told. */
export function dayKind(calendar: Calendar, date: CivilDate): DayKind {
  return dayKindAt(calendar, toEpochDay(date))
}

/** True when the date is a 工作日. */
export function isWorkday(calendar: Calendar, date: CivilDate): boolean {
  return isWorkdayAt(calendar, toEpochDay(date))
}

/** True when the year's arrangement has been loaded. */
export function isLoaded(calendar: Calendar, year: number): boolean {
  return indexOf(calendar).loaded.has(year)
}

/** The date itself, or the first workday after it. */
export function nextWorkdayOnOrAfter(calendar: Calendar, date: CivilDate): CivilDate {
  return seek(calendar, date, 1)
}

/** The date itself, or the last workday before it. */
export function previousWorkdayOnOrBefore(calendar: Calendar, date: CivilDate): CivilDate {
  return seek(calendar, date, -1)
}

function seek(calendar: Calendar, date: CivilDate, step: 1 | -1): CivilDate {
  let day = toEpochDay(date)
  while (!isWorkdayAt(calendar, day)) day += step
  return fromEpochDay(day)
}

/** Counts 工作日 from the day after `date` (before it when negative); zero gives `date` itself. */
export function addWorkdays(calendar: Calendar, date: CivilDate, workdays: number): CivilDate {
  const step = workdays < 0 ? -1 : 1
  let day = toEpochDay(date)
  for (let left = Math.abs(workdays); left > 0; ) {
    day += step
    if (isWorkdayAt(calendar, day)) left -= 1
  }
  return fromEpochDay(day)
}

/** 工作日 after `from` up to and including `to`; 0 when `to` is not later. */
export function workdaysBetween(calendar: Calendar, from: CivilDate, to: CivilDate): number {
  const last = toEpochDay(to)
  let count = 0
  for (let day = toEpochDay(from) + 1; day <= last; day += 1) if (isWorkdayAt(calendar, day)) count += 1
  return count
}

/** The calendar with one year added, or put in the place of the same year's earlier version. */
export function withYear(calendar: Calendar, arrangement: HolidayYear): Calendar {
  const others = calendar.years.filter(({ year }) => year !== arrangement.year)
  return { years: [...others, arrangement].sort((a, b) => a.year - b.year) }
}
