/**
 * The working calendar. 工作日 are the weekdays that are not holidays, plus the weekend days worked in
 * exchange (法88Ⅱ, D-09). A year without an arrangement is never guessed: only its weekends are known.
 */
import { type CivilDate, fromEpochDay, toEpochDay } from '#shared/kernel/civil-date.ts'
import type { LocalDay } from '../model/office.ts'
import type { HolidayYear } from './holiday-year.ts'

export type Calendar = {
  readonly years: readonly HolidayYear[]
  /** 当地放假 laid over the national arrangement; only what the office has switched on. */
  readonly local?: LocalLayer
}

export type LocalLayer = {
  readonly days: readonly LocalDay[]
  /** False: the days are pointed out and change no date (the default, D-09). True: they are rest days. */
  readonly rest: boolean
}

/**
 * workday: ordinary weekday · weekend · holiday: off by the arrangement · makeup: weekend day that is worked ·
 * local: working day by the arrangement, off by the local layer.
 */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeup' | 'local'

type Index = {
  readonly kinds: ReadonlyMap<number, 'holiday' | 'makeup'>
  readonly loaded: ReadonlySet<number>
  readonly local: ReadonlyMap<number, LocalDay>
}

// Calendars are immutable values used for thousands of lookups, so each is indexed once.
const indexes = new WeakMap<Calendar, Index>()
// Counting asks about day after day of one calendar: the one asked about last is at hand.
let recent: { readonly calendar: Calendar; readonly index: Index } | null = null

function indexOf(calendar: Calendar): Index {
  if (recent?.calendar === calendar) return recent.index
  const index = indexes.get(calendar) ?? indexed(calendar)
  recent = { calendar, index }
  return index
}

function indexed(calendar: Calendar): Index {
  const kinds = new Map<number, 'holiday' | 'makeup'>()
  for (const year of calendar.years) {
    for (const date of year.off) kinds.set(toEpochDay(date), 'holiday')
    for (const date of year.work) kinds.set(toEpochDay(date), 'makeup')
  }
  const index = { kinds, loaded: new Set(calendar.years.map(({ year }) => year)), local: localDays(calendar) }
  indexes.set(calendar, index)
  return index
}

function localDays(calendar: Calendar): ReadonlyMap<number, LocalDay> {
  const days = new Map<number, LocalDay>()
  for (const local of calendar.local?.days ?? []) {
    for (let day = toEpochDay(local.from); day <= toEpochDay(local.to); day += 1) days.set(day, local)
  }
  return days
}

/** What kind of day an epoch day is; the form for loops over many days. */
export function dayKindAt(calendar: Calendar, epochDay: number): DayKind {
  const index = indexOf(calendar)
  const listed = index.kinds.get(epochDay)
  if (listed === 'holiday') return listed
  const weekday = (((epochDay + 4) % 7) + 7) % 7
  if (listed === undefined && (weekday === 0 || weekday === 6)) return 'weekend'
  if (calendar.local?.rest === true && index.local.has(epochDay)) return 'local'
  return listed ?? 'workday'
}

/** True on a day the local layer names, whether or not it changes dates: nobody plans work for it. */
export function isLocalDayAt(calendar: Calendar, epochDay: number): boolean {
  return calendar.local !== undefined && indexOf(calendar).local.has(epochDay)
}

/** The record by which a national working day is off here, whether or not it changes dates; else undefined. */
export function localDayOn(calendar: Calendar, date: CivilDate): LocalDay | undefined {
  const day = toEpochDay(date)
  const local = indexOf(calendar).local.get(day)
  if (local === undefined) return undefined
  const kind = dayKindAt(calendar, day)
  return kind === 'holiday' || kind === 'weekend' ? undefined : local
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
  return { ...calendar, years: [...others, arrangement].sort((a, b) => a.year - b.year) }
}
