/**
 * A calendar file (RFC 5545) of all-day entries with a reminder. It is meant to leave the machine, so it holds only
 * what it is given; what may be in a title is the caller's decision.
 */
import { addDays, type CivilDate } from '#shared/kernel/civil-date.ts'
import type { Instant } from '#shared/kernel/clock.ts'
import { contentLine, textValue } from './content-line.ts'

export type CalendarEntry = {
  /** The same entry keeps its uid, so that a calendar that reads a newer file replaces the older entry. */
  readonly uid: string
  readonly day: CivilDate
  readonly title: string
  readonly notes: string
  /** The day of the reminder, at nine in the morning in China; null for none. */
  readonly remindOn: CivilDate | null
}

const PRODUCT = '-//fuyi-desk//deadlines//ZH'

/** The file's text; `stampedAt` is the moment of export. Lines end in CRLF and hold at most 75 octets. */
export function calendarFile(name: string, entries: readonly CalendarEntry[], stampedAt: Instant): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${textValue(name)}`,
    ...entries.flatMap((entry) => entryLines(entry, utcTime(stampedAt))),
    'END:VCALENDAR',
  ]
    .map(contentLine)
    .join('')
}

function entryLines({ uid, day, title, notes, remindOn }: CalendarEntry, stamp: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${plainDate(day)}`,
    // The end is not part of the entry (§3.6.1).
    `DTEND;VALUE=DATE:${plainDate(addDays(day, 1))}`,
    `SUMMARY:${textValue(title)}`,
    ...(notes === '' ? [] : [`DESCRIPTION:${textValue(notes)}`]),
    // A last day fills no one's time.
    'TRANSP:TRANSPARENT',
    ...(remindOn === null ? [] : alarmLines(remindOn, title)),
    'END:VEVENT',
  ]
}

/** 09:00 in China is 01:00 UTC; an absolute trigger must be given in UTC (§3.8.6.3). */
function alarmLines(remindOn: CivilDate, title: string): readonly string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${textValue(title)}`,
    `TRIGGER;VALUE=DATE-TIME:${plainDate(remindOn)}T010000Z`,
    'END:VALARM',
  ]
}

function plainDate(date: CivilDate): string {
  return date.replaceAll('-', '')
}

/** `2026-11-21T02:03:04.567Z` as `20261121T020304Z`. */
function utcTime(instant: Instant): string {
  return `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}
