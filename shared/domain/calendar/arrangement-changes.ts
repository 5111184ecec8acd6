/** What an arrangement changes: the days that become something else, and one notice that amends another. */
import { addDays, type CivilDate, dateParts, formatChinese } from '#shared/kernel/civil-date.ts'
import type { ArrangementDraft, ArrangementInput } from './arrangement-input.ts'
import { type Calendar, type DayKind, dayKind } from './calendar.ts'
import { boundsOf, daysFrom, type HolidayYear, type Stretch, stretchesOf } from './holiday-year.ts'

export type DayChange = { readonly date: CivilDate; readonly before: DayKind; readonly after: DayKind }

/** Days of a year that two calendars tell apart, with those beside it that either arrangement names. */
export function dayChanges(before: Calendar, after: Calendar, year: number): readonly DayChange[] {
  const { from, to } = boundsOf(year)
  const named = [...before.years, ...after.years]
    .filter((arrangement) => arrangement.year === year)
    .flatMap(({ off, work }) => [...off, ...work])
  return [...new Set([...daysFrom(from, to), ...named])]
    .sort()
    .map((date) => ({ date, before: dayKind(before, date), after: dayKind(after, date) }))
    .filter((change) => change.before !== change.after)
}

export type Amendment = {
  readonly draft: ArrangementDraft
  /** Days that changed or stayed without being named, for a person to compare with the notice. */
  readonly doubts: readonly string[]
}

/** Make-up days have lain no further than this from the holiday they pay for, in days. */
const MAKE_UP_REACH = 14

/**
 * A notice about one holiday only (延长春节假期, 调整劳动节假期) laid over the year's arrangement. The days it
 * names win. A holiday of which it leaves days out is replaced as a whole, its make-up days with it; all
 * other holidays stay.
 */
export function amended(
  existing: HolidayYear,
  { draft: notice, cancelled }: Pick<ArrangementInput, 'draft' | 'cancelled'>,
): Amendment {
  const off = new Set(notice.off)
  const shortened = (stretch: Stretch) => {
    const days = daysFrom(stretch.from, stretch.to)
    return days.some((date) => off.has(date)) && !days.every((date) => off.has(date))
  }
  const stretches = stretchesOf(existing.off)
  const replaced = stretches.filter(shortened)
  const others = stretches.filter((stretch) => !shortened(stretch))
  const settled = new Set([...notice.off, ...notice.work])
  const offLeft = except(existing.off, settled, cancelled.off)
  const workLeft = except(existing.work, settled, cancelled.work)
  const lost = offLeft.filter((date) => replaced.some(({ from, to }) => from <= date && date <= to))
  const paid = workLeft.filter((date) => replaced.some((stretch) => near(stretch, date)))
  const unsure = paid.filter((date) => others.some((stretch) => near(stretch, date)))
  const unpaid = except(paid, new Set(unsure))
  const draft = {
    year: existing.year,
    off: [...except(offLeft, new Set(lost)), ...notice.off].sort(),
    work: [...except(workLeft, new Set(unpaid)), ...notice.work].sort(),
    noticeNumber: joined(existing.noticeNumber, notice.noticeNumber),
    source: joined(existing.source, notice.source, '；'),
    publishedOn: notice.publishedOn === '' ? existing.publishedOn : notice.publishedOn,
  }
  const doubts = [
    ...doubt(lost, '原安排放假，通知重新安排了这个假期而没有提到，不再列为放假日，按星期确定。'),
    ...doubt(unpaid, '原安排为这个假期调休上班，通知没有提到，不再列为上班日。'),
    ...doubt(unsure, '原安排调休上班，可能属于这个假期，通知没有提到，仍列为上班日。'),
  ]
  return { draft, doubts }
}

function except(
  dates: readonly CivilDate[],
  gone: ReadonlySet<CivilDate>,
  more: readonly CivilDate[] = [],
): readonly CivilDate[] {
  return dates.filter((date) => !gone.has(date) && !more.includes(date))
}

function near({ from, to }: Stretch, date: CivilDate): boolean {
  return addDays(from, -MAKE_UP_REACH) <= date && date <= addDays(to, MAKE_UP_REACH)
}

function doubt(dates: readonly CivilDate[], why: string): readonly string[] {
  return dates.length === 0 ? [] : [`${dates.map(formatChinese).join('、')}：${why}`]
}

function joined(first: string, second: string, separator = '、'): string {
  return [...new Set([first, second].filter((text) => text !== ''))].join(separator)
}

/** How many different statutory holidays' months a draft touches; one or two of them are an amendment. */
export function looksLikeAmendment(draft: ArrangementDraft): boolean {
  return new Set(draft.off.map((date) => dateParts(date).month)).size <= 2
}
