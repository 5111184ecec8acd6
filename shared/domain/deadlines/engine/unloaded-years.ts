/**
 * 暂定: what is said of a limit that ran through a year whose holiday arrangement is not loaded. Nothing rolls by
 * guessing; but the holidays that fall on the same days every year are named, with what to do about them.
 */
import { type Calendar, isLoaded } from '#shared/domain/calendar/calendar.ts'
import {
  type CivilDate,
  dateParts,
  formatChinese,
  fromEpochDay,
  toEpochDay,
} from '#shared/kernel/civil-date.ts'
import type { Conventions } from '../conventions.ts'
import type { Rule } from '../rule.ts'
import type { DeadlineDates } from './compute.ts'
import { type Candidate, isOpenDay } from './reckon.ts'
import type { Reckoning } from './reckoning.ts'
import { saidOn } from './wording.ts'

/** 全国年节及纪念日放假办法2: off whatever the year's arrangement says; the other festivals follow the lunar calendar. */
const FIXED_HOLIDAYS: Readonly<Record<string, string>> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
}

/** A limit as it was reckoned: its days, how they were counted, and whether its end rolls. */
type Counted = {
  readonly dates: DeadlineDates
  readonly reckoning: Reckoning
  readonly ending: Candidate['ending']
}

/** Sentences for a reckoning; empty where every year it needed is loaded. */
export function unloadedSteps(
  rule: Rule,
  { dates, reckoning, ending }: Counted,
  calendar: Calendar,
  conventions: Conventions,
): readonly string[] {
  const { provisional, provisionalYears, lastDay } = dates
  if (!provisional) return newYearSteps(lastDay, calendar)
  const years = provisionalYears.map((year) => `${year}年`).join('、')
  return [
    `${years}的放假安排尚未载入，只按周六、周日推算；载入后末日可能变动。`,
    ...countedHolidays(rule, reckoning, calendar),
    ...(ending === 'rolls' ? endOnHoliday(lastDay, calendar, conventions) : []),
    `${years}的放假安排公布后，请在“设置”的“日历”中载入，并复核本期限。`,
  ]
}

/** 元旦 has begun on 30 or 31 December (2008, 2019, 2023): the notice that says so belongs to the next year. */
function newYearSteps(lastDay: CivilDate, calendar: Calendar): readonly string[] {
  const next = dateParts(lastDay).year + 1
  if (!/-12-3[01]$/u.test(lastDay) || isLoaded(calendar, next)) return []
  return [`${next}年的放假安排尚未载入，元旦假期可能包括12月30日、31日；载入后末日可能变动。`]
}

/** A working-day limit that counted such a day ends too early, or, counted backwards, too late. */
function countedHolidays(rule: Rule, reckoning: Reckoning, calendar: Calendar): readonly string[] {
  if (reckoning.by !== 'days') return []
  const counted = reckoning.days.filter(
    ({ date, ordinal }) => ordinal !== null && holidayOn(date, calendar) !== null,
  )
  if (counted.length === 0) return []
  const days = counted.map(({ date }) => named(date)).join('、')
  const effect =
    rule.direction === 'backward'
      ? '实际不计入，末日还要提前；请把这几天空出来，提前办理'
      : '实际不计入，末日还会推后；推后之前仍以现在的末日为准办理'
  return [`${days}是法定节假日（《全国年节及纪念日放假办法》第二条），暂按工作日计入，${effect}。`]
}

/** An end that rolls cannot stay on such a day: the day before is safe, the day after is not known yet. */
function endOnHoliday(lastDay: CivilDate, calendar: Calendar, conventions: Conventions): readonly string[] {
  if (holidayOn(lastDay, calendar) === null) return []
  const law = `${named(lastDay)}是法定节假日（《全国年节及纪念日放假办法》第二条）`
  const before = saidOn(openDayBefore(lastDay, calendar, conventions))
  return [`${law}，末日应当顺延到假期后的第一个工作日，具体日期要看放假安排；稳妥起见，请在${before}前办完。`]
}

function openDayBefore(lastDay: CivilDate, calendar: Calendar, conventions: Conventions): CivilDate {
  let day = toEpochDay(lastDay) - 1
  while (!isOpenDay(day, calendar, conventions) || holidayOn(fromEpochDay(day), calendar) !== null) day -= 1
  return fromEpochDay(day)
}

/** The name of a fixed holiday in a year that is not loaded; null on every other day. */
function holidayOn(date: CivilDate, calendar: Calendar): string | null {
  return isLoaded(calendar, dateParts(date).year) ? null : (FIXED_HOLIDAYS[date.slice(5)] ?? null)
}

function named(date: CivilDate): string {
  return `${formatChinese(date)}（${FIXED_HOLIDAYS[date.slice(5)] ?? ''}）`
}
