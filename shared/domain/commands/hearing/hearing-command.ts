/** Commands of 听证 (法50、51). */
import type { CivilDate } from '#shared/kernel/civil-date.ts'

export type HearingInput = {
  readonly on: CivilDate
  readonly startsAt: string
  readonly endsAt: string
  readonly roomId: string
  readonly presiderId: string
  readonly memberIds: readonly string[]
  readonly recorderId: string
  readonly openToPublic: boolean
  readonly matters: string
  /** Required confirmation and reason when the day is not a working day. */
  readonly nonWorkdayReason: string
}

export type HearingCommand =
  | { readonly type: 'hearing.schedule'; readonly caseId: string; readonly hearing: HearingInput }
  | {
      readonly type: 'hearing.reschedule'
      readonly caseId: string
      readonly hearingId: string
      readonly hearing: HearingInput
      readonly reason: string
    }
  | {
      readonly type: 'hearing.cancel'
      readonly caseId: string
      readonly hearingId: string
      readonly on: CivilDate
      readonly reason: string
    }
  | {
      readonly type: 'hearing.record'
      readonly caseId: string
      readonly hearingId: string
      readonly summary: string
    }
