/** 法律规定的更短审理期限 in place of the sixty or thirty days (法62Ⅰ但书). */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { latestOf } from '../../ledger/effective-events.ts'
import type { ReconsiderationCase } from '../../model/case.ts'
import { type DecisionTerm, setTermSource, startsFromOf, TERM_STARTS } from '../../procedure/decision-term.ts'
import { type CaseClock, type ClockInput, type ClockScope, clockOf } from './clock.ts'
import { receivedOn } from './intake-clocks.ts'

type Scope = ClockScope<ReconsiderationCase>
/** How a limit ended, and what is said of it. */
export type ClockEnding = Pick<ClockInput, 'metOn' | 'supersededOn'> & { readonly note: string }

/** The time for deciding under such a statute, from the day the statute names; null where none is registered. */
export function setClock(scope: Scope, acceptedOn: CivilDate, ending: ClockEnding): CaseClock | null {
  const set = latestOf(scope.effective, 'decisionTermSet')
  if (set === null) return null
  const start = startsFromOf(set.data)
  const trigger = start === 'received' ? receivedOn(scope) : acceptedOn
  return clockFrom(scope, set.data, { trigger, from: TERM_STARTS[start] }, ending)
}

/** The same after 提级, where it runs anew from the day the papers came whatever the statute counts from (条例40Ⅲ). */
export function resetSetClock(scope: Scope, trigger: CivilDate, ending: ClockEnding): CaseClock | null {
  const set = latestOf(scope.effective, 'decisionTermSet')
  return set === null ? null : clockFrom(scope, set.data, { trigger, from: '收到案件材料之日' }, ending)
}

function clockFrom(
  scope: Scope,
  set: DecisionTerm,
  { trigger, from }: { readonly trigger: CivilDate; readonly from: string },
  ending: ClockEnding,
): CaseClock {
  const { days } = set
  const setBy = setTermSource(set)
  const term = `${setBy}规定的审理期限为${days}日，自${from}起计算，不适用六十日、三十日的期限（《行政复议法》第六十二条第一款但书）。能否延长没有明文规定，默认不延长，由人工确认。`
  return clockOf(scope, {
    ...ending,
    code: 'DL-DECIDE-SET',
    facts: { trigger, exclusions: scope.exclusions, setDays: days, setBy },
    note: `${term}${ending.note}`,
  })
}

/** A statute's time counts only where it is shorter than the one that would otherwise apply (法62Ⅰ但书). */
export function isShorter(set: CaseClock | null, other: CaseClock): set is CaseClock {
  return set !== null && set.deadline.rawDay < other.deadline.rawDay
}
