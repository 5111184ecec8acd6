/** 法律规定的更短审理期限 in place of the sixty or thirty days (法62Ⅰ但书). */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { latestOf } from '../../ledger/effective-events.ts'
import type { ReconsiderationCase } from '../../model/case.ts'
import type { EventOf } from '../../model/event.ts'
import { setTermSource } from '../../procedure/decision-term.ts'
import { SIMPLIFIED_DAYS } from '../rules/decision.ts'
import { type CaseClock, type ClockInput, type ClockScope, clockOf } from './clock.ts'

type Scope = ClockScope<ReconsiderationCase>

/** A shorter time that a statute sets (法62Ⅰ但书); under the simplified procedure only where it is shorter than its thirty days. */
export function setTermOf(scope: Scope, simplified: boolean): EventOf<'decisionTermSet'> | null {
  const set = latestOf(scope.effective, 'decisionTermSet')
  return set === null || (simplified && set.data.days >= SIMPLIFIED_DAYS) ? null : set
}

/** The time for deciding under that statute; it knows no extension. */
export function setClock(
  scope: Scope,
  { data }: EventOf<'decisionTermSet'>,
  trigger: CivilDate,
  ending: Pick<ClockInput, 'metOn' | 'supersededOn'> & { readonly note: string },
): CaseClock {
  const setBy = setTermSource(data)
  const term = `${setBy}规定的审理期限为${data.days}日，不适用六十日、三十日的期限，也不能延长（《行政复议法》第六十二条第一款但书）。`
  return clockOf(scope, {
    ...ending,
    code: 'DL-DECIDE-SET',
    facts: { trigger, exclusions: scope.exclusions, setDays: data.days, setBy },
    note: `${term}${ending.note}`,
  })
}
