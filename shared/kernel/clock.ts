/**
 * Time is passed in, never taken. An instant is a UTC ISO string; the legal "today" is the civil date in
 * China (UTC+8, no daylight saving since 1991), whatever zone the machine is set to.
 */
import { type CivilDate, fromEpochDay } from './civil-date.ts'

declare const instantBrand: unique symbol
/** A UTC instant, `2026-11-21T02:03:04.567Z`. */
export type Instant = string & { readonly [instantBrand]: true }

export type Clock = {
  /** Milliseconds since the Unix epoch. */
  readonly nowMs: () => number
}

const CHINA_OFFSET_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

/** The current instant of a clock. */
export function instantOf(clock: Clock): Instant {
  return instantFromMs(clock.nowMs())
}

/** Formats epoch milliseconds as a UTC instant. */
export function instantFromMs(ms: number): Instant {
  return new Date(ms).toISOString() as Instant
}

/** The legal day it is in China at the clock's instant. */
export function todayOf(clock: Clock): CivilDate {
  return fromEpochDay(Math.floor((clock.nowMs() + CHINA_OFFSET_MS) / DAY_MS))
}

/** `2026-11-21 10:03`, China time, for lists and log lines. */
export function formatInstant(instant: Instant): string {
  return new Date(Date.parse(instant) + CHINA_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ')
}

/** A clock that stands still; for tests and for replaying a command at a stated moment. */
export function fixedClock(iso: string): Clock {
  const ms = Date.parse(iso)
  return { nowMs: () => ms }
}
