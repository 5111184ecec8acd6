/** Time limits to sue: what counts is the day the plaintiff filed, not the day the papers reached this office. */
import type { EventOf } from '../../model/event.ts'
import { type CaseClock, type ClockInput, type ClockScope, clockOf } from './clock.ts'

/** The limit as a suit leaves it. While the day of filing is unknown it is over, but nobody is said to be late. */
export function suitClockOf(
  scope: ClockScope,
  input: ClockInput,
  suit: EventOf<'sued'> | undefined,
): CaseClock {
  if (suit === undefined) return clockOf(scope, input)
  const { filedOn } = suit.data
  if (filedOn !== '') return clockOf(scope, { ...input, metOn: filedOn })
  const note = '已经起诉，起诉（立案）日期没有登记，是否在期限内以法院的认定为准。'
  return { ...clockOf(scope, { ...input, note }), status: 'superseded' }
}
