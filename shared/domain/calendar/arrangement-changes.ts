/** What an arrangement changes: the days that become something else, and one notice that amends another. */
import { type CivilDate, dateParts } from '#shared/kernel/civil-date.ts'
import type { ArrangementDraft } from './arrangement-input.ts'
import { type Calendar, type DayKind, dayKind, isWorkday } from './calendar.ts'
import { boundsOf, daysFrom, type HolidayYear } from './holiday-year.ts'

export type DayChange = { readonly date: CivilDate; readonly before: DayKind; readonly after: DayKind }

/** Days of a year, and of the weeks beside it, that two calendars tell apart. */
export function dayChanges(before: Calendar, after: Calendar, year: number): readonly DayChange[] {
  const { from, to } = boundsOf(year)
  const days = [
    ...daysFrom(boundsOf(year - 1).to, boundsOf(year - 1).to),
    ...daysFrom(from, to),
    ...daysFrom(boundsOf(year + 1).from, boundsOf(year + 1).from),
  ]
  return days
    .map((date) => ({ date, before: dayKind(before, date), after: dayKind(after, date) }))
    .filter((change) => change.before !== change.after)
}

/** True when the change turns a working day into a day off, or the other way round. */
export function changesWork(before: Calendar, after: Calendar, { date }: DayChange): boolean {
  return isWorkday(before, date) !== isWorkday(after, date)
}

/**
 * A notice about one holiday only (延长春节假期, 调整劳动节假期) laid over the year's arrangement: the days it names
 * win, all others stay.
 */
export function amended(existing: HolidayYear, notice: ArrangementDraft): ArrangementDraft {
  const named = new Set([...notice.off, ...notice.work])
  const kept = (dates: readonly CivilDate[]) => dates.filter((date) => !named.has(date))
  return {
    year: existing.year,
    off: [...kept(existing.off), ...notice.off].sort(),
    work: [...kept(existing.work), ...notice.work].sort(),
    noticeNumber: joined(existing.noticeNumber, notice.noticeNumber),
    source: joined(existing.source, notice.source, '；'),
    publishedOn: notice.publishedOn === '' ? existing.publishedOn : notice.publishedOn,
  }
}

function joined(first: string, second: string, separator = '、'): string {
  return [...new Set([first, second].filter((text) => text !== ''))].join(separator)
}

/** How many different statutory holidays' months a draft touches; one or two of them are an amendment. */
export function looksLikeAmendment(draft: ArrangementDraft): boolean {
  return new Set(draft.off.map((date) => dateParts(date).month)).size <= 2
}
