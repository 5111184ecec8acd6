/**
 * The due list as a calendar file. Calendars leave the machine and show on locked telephones, so a title holds the
 * case number and the limit's name only; people are named when the person who exports asks for it.
 */
import { localSource } from '#shared/domain/deadlines/local-due.ts'
import { type CalendarEntry, calendarFile } from '#shared/ics/calendar-file.ts'
import { type CivilDate, formatChinese, weekdayName } from '#shared/kernel/civil-date.ts'
import type { Instant } from '#shared/kernel/clock.ts'
import { articleText } from '../../ui/article-text.ts'
import { isPaused, type LiveClock } from '../../ui/live-clocks.ts'
import { boundText } from './board-text.ts'

export type CalendarOptions = {
  readonly withNames: boolean
  readonly today: CivilDate
  readonly stampedAt: Instant
}

/** Bytes of the file. A suspended limit has no last day yet and is left out. */
export function dueCalendar(clocks: readonly LiveClock[], options: CalendarOptions): Uint8Array {
  const entries = scheduled(clocks).map((live) => entryOf(live, options))
  return new TextEncoder().encode(calendarFile('复议应诉期限', entries, options.stampedAt))
}

/** The limits that have a day to be entered on. */
export function scheduled(clocks: readonly LiveClock[]): readonly LiveClock[] {
  return clocks.filter((live) => !isPaused(live))
}

function entryOf(live: LiveClock, { withNames, today }: CalendarOptions): CalendarEntry {
  const { clock, aggregate, partyLabel, lastDay, dueOn, safeOn, key } = live
  const { number, applicantLabel, respondentLabel } = aggregate.case
  const { provisional } = clock.deadline
  const party = withNames && partyLabel !== '' ? `（${partyLabel}）` : ''
  const names = withNames ? ` ${applicantLabel} · ${respondentLabel}` : ''
  return {
    uid: `${key}@fuyi-desk`,
    day: dueOn,
    title: `${number} ${clock.rule.name}${party}${names}${dueOn < lastDay ? '（本地末日）' : ''}${provisional ? '（暂定）' : ''}`,
    notes: [
      `法定末日：${formatChinese(lastDay)} ${weekdayName(lastDay)}`,
      ...(clock.local === null
        ? []
        : [`本地末日：${formatChinese(clock.local.lastDay)}（${localSource(clock.local.limit)}）`]),
      `稳妥日：${formatChinese(safeOn)} ${weekdayName(safeOn)}`,
      `办理人：${boundText(live)}`,
      `依据：${clock.rule.articles.map(articleText).join('；')}`,
      ...(provisional ? ['暂定：有年份的放假安排尚未载入，末日可能变动。'] : []),
    ].join('\n'),
    // A reminder in the past would ring at once.
    remindOn: safeOn >= today ? safeOn : null,
  }
}
