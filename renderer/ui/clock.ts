/** The renderer's clock: the one place in the interface that reads the machine's time. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { type Clock, todayOf } from '#shared/kernel/clock.ts'

export const systemClock: Clock = { nowMs: () => Date.now() }

/** The legal day in China now. */
export function todayHere(): CivilDate {
  return todayOf(systemClock)
}
