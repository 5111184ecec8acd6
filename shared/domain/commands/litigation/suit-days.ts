/** 起诉日 and 立案日 of a suit, as they are entered when it is opened and when its data are corrected. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { filingDayProblem } from '../../litigation/filing-day.ts'
import type { CaseAggregate, OfficeState } from '../../model/aggregate.ts'
import { optionalDayErrors } from '../checks.ts'
import type { FieldError } from '../errors.ts'

type SuitDays = {
  readonly receivedOn: CivilDate
  readonly filedOn: CivilDate | ''
  readonly docketedOn?: CivilDate | ''
}

type Scope = {
  /** The case sued over; null where it is not in the books. */
  readonly source: CaseAggregate | null
  readonly office: OfficeState
  readonly today: CivilDate
}

/** What is wrong with the two days: a complaint is handed in, then 立案 follows, then this office has its copy (行诉51、67). */
export function suitDayErrors(
  { source, office, today }: Scope,
  { receivedOn, filedOn, docketedOn = '' }: SuitDays,
): readonly FieldError[] {
  const early = source === null ? null : filingDayProblem(source, office, { filedOn, receivedOn })
  return [
    ...optionalDayErrors('filedOn', filedOn, { label: '起诉日', today }),
    ...(filedOn > receivedOn ? [{ field: 'filedOn', message: '起诉日不能晚于收到起诉状副本日期。' }] : []),
    ...(early === null ? [] : [{ field: 'filedOn', message: early }]),
    ...optionalDayErrors('docketedOn', docketedOn, {
      label: '立案日',
      today,
      ...(filedOn === '' ? {} : { after: { on: filedOn, what: '起诉日' } }),
    }),
    ...(docketedOn > receivedOn
      ? [{ field: 'docketedOn', message: '立案日不能晚于收到起诉状副本日期。' }]
      : []),
  ]
}
