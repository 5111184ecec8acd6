/** Bookkeeping of archived rows. */
import type { RecordMeta } from '#shared/domain/model/meta.ts'
import { type CivilDate, toEpochDay } from '#shared/kernel/civil-date.ts'
import { type Instant, instantFromMs } from '#shared/kernel/clock.ts'
import type { IdSource } from '#shared/kernel/ids.ts'
import { ARCHIVE_DEVICE } from './archived-office.ts'

// A few thousand days, asked for a million times.
const instants = new Map<CivilDate, Instant>()

/** A row written at ten in the morning of a day, in its first revision. */
export function metaOf(id: string, on: CivilDate): RecordMeta {
  const at = instants.get(on) ?? instantFromMs(millisecondsOf(on))
  instants.set(on, at)
  return { id, rev: 1, createdAt: at, updatedAt: at, by: 'staff-1', device: ARCHIVE_DEVICE, deleted: 0 }
}

/** Ten in the morning of a day in China. */
export function millisecondsOf(day: CivilDate): number {
  return toEpochDay(day) * 86_400_000 + 2 * 3_600_000
}

/** Ids of the shape and order of the program's own, counted instead of drawn: millions of them cost seconds. */
export function timeOrderedIds(): (day: CivilDate) => IdSource {
  let count = 0
  return (day) => {
    const time = millisecondsOf(day).toString(16).padStart(12, '0')
    const start = `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-`
    return {
      next: () => {
        count += 1
        return start + count.toString(16).padStart(12, '0')
      },
    }
  }
}
