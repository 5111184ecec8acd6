/** What every step dialog is given. */
import type { CaseAggregate } from '#shared/domain/model/aggregate.ts'
import type { ReconsiderationCase } from '#shared/domain/model/case.ts'
import type { SuspensionGround } from '#shared/domain/model/event.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'

export type ReconsiderationAggregate = CaseAggregate<ReconsiderationCase>

/** Values taken over from a trial run, laid over the dialog's own. */
export type StepPreset = {
  readonly on: CivilDate
  readonly days?: number
  readonly ground?: SuspensionGround
}

export type StepDialogProps = {
  readonly aggregate: ReconsiderationAggregate
  readonly onClose: () => void
  /** Set where only what was done by this day can still be recorded (补录). */
  readonly until?: CivilDate | ''
  readonly preset?: StepPreset
}
