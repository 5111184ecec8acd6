/** Time limits to sue: what counts is the day the plaintiff filed, not the day the papers reached this office. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { EventOf } from '../../model/event.ts'
import { type CaseClock, type ClockInput, type ClockScope, clockOf } from './clock.ts'

/**
 * The limit as a suit leaves it. 递交起诉状之日 decides, and the court has seven days more for 立案 (行诉51): a 立案日
 * within the limit shows that the suit was in time, a later one does not show that it was late. While the day of
 * filing is unknown the limit is over, but nobody is said to have missed it.
 */
export function suitClockOf(
  scope: ClockScope,
  input: ClockInput,
  suit: EventOf<'sued'> | undefined,
): CaseClock {
  if (suit === undefined) return clockOf(scope, input)
  const { filedOn, docketedOn = '' } = suit.data
  if (filedOn !== '') {
    const filed = clockOf(scope, { ...input, metOn: filedOn })
    return filed.status === 'missed' ? { ...filed, note: FILED_LATE } : filed
  }
  if (docketedOn !== '') {
    const docketed = clockOf(scope, { ...input, metOn: docketedOn, note: DOCKETED_IN_TIME })
    if (docketed.status === 'met') return docketed
  }
  const note = docketedOn === '' ? NOT_RECORDED : DOCKETED_LATER
  return { ...clockOf(scope, { ...input, note }), status: 'superseded' }
}

const FILED_LATE = '登记的起诉日晚于期限。起诉日是递交起诉状之日；误填为立案日的，请在应诉案件中改正。'
const NOT_RECORDED = '已经起诉，起诉日（递交起诉状之日）没有登记，是否在期限内以法院的认定为准。'
const DOCKETED_IN_TIME = '起诉日没有登记；法院在期限内已经立案，起诉不会晚于立案。'
const DOCKETED_LATER =
  '只登记了立案日。是否在期限内以递交起诉状之日为准，不以立案日为准，请核对后补登起诉日。'

/** The latest day on which the suit can have been filed: 立案 and the papers sent to this office come after it. */
export function filedBy({ on, data: { filedOn, docketedOn = '' } }: EventOf<'sued'>): CivilDate {
  if (filedOn !== '') return filedOn
  return docketedOn === '' ? on : docketedOn
}
