/** 终止 (法41): whether a ground can be used on a day. */
import { type CivilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import { effectiveEvents } from '../ledger/effective-events.ts'
import { runningInterval } from '../ledger/procedure-facts.ts'
import type { CaseAggregate, OfficeState } from '../model/aggregate.ts'
import type { TerminationGround } from '../model/event.ts'
import { terminableFrom } from './limits.ts'
import { TERMINATION_GROUNDS } from './statutory-grounds.ts'

/** Why the ground cannot be used on that day, as a whole sentence; null when it can. */
export function terminationObstacle(
  ground: TerminationGround,
  on: CivilDate,
  aggregate: CaseAggregate,
  office: OfficeState,
): string | null {
  if (!TERMINATION_GROUNDS.some((rule) => rule.ground === ground)) {
    return '请选择行政复议法第四十一条规定的终止事由。'
  }
  if (ground !== 5) return null
  if (runningInterval(effectiveEvents(aggregate.events), 'suspension') === null) {
    return '案件没有中止，不能以中止满六十日为由终止（行政复议法第四十一条第五项）。'
  }
  const from = terminableFrom(aggregate, office, on)
  if (from === null) {
    return '只有依第三十九条第一款第一项、第二项、第四项中止的，满六十日才能终止（行政复议法第四十一条第五项）。本案的中止事由不在其中。'
  }
  return on >= from
    ? null
    : `中止尚未满六十日，自${formatChinese(from)}起原因仍未消除的，才能终止（行政复议法第四十一条第五项）。`
}
