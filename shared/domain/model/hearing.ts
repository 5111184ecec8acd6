/** 听证: a date, a room, one presider, at least two members and one recorder (法50Ⅲ). */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { RecordMeta } from './meta.ts'

/** Clock time `HH:mm`, 24 hours. */
export type TimeOfDay = string

export type Hearing = RecordMeta & {
  readonly caseId: string
  /** 案号 at the time of scheduling, so that a clash can name the other case. */
  readonly caseNumber: string
  readonly on: CivilDate
  readonly startsAt: TimeOfDay
  readonly endsAt: TimeOfDay
  readonly roomId: string
  readonly presiderId: string
  readonly memberIds: readonly string[]
  readonly recorderId: string
  readonly openToPublic: boolean
  readonly matters: string
  /** Why a non-working day was chosen; empty on a working day. */
  readonly nonWorkdayReason: string
  readonly status: 'scheduled' | 'held' | 'cancelled'
}
