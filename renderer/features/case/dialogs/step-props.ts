/** What every step dialog is given. */
import type { CaseAggregate } from '#shared/domain/model/aggregate.ts'
import type { ReconsiderationCase } from '#shared/domain/model/case.ts'

export type ReconsiderationAggregate = CaseAggregate<ReconsiderationCase>

export type StepDialogProps = {
  readonly aggregate: ReconsiderationAggregate
  readonly onClose: () => void
}
