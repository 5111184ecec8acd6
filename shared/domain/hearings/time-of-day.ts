/** Clock times `HH:mm` of hearings. */
import type { TimeOfDay } from '../model/hearing.ts'

/** Minutes since midnight, or null when the text is not a time. */
export function parseTimeOfDay(text: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  return match === null ? null : Number(match[1]) * 60 + Number(match[2])
}

type Period = { readonly startsAt: TimeOfDay; readonly endsAt: TimeOfDay }

/** True when two periods of one day share a minute; one may begin when the other ends. */
export function overlaps(a: Period, b: Period): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt
}
