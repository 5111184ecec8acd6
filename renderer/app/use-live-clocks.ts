/** Live clocks of every case in work, computed once for all pages that show them. */
import type { ClockCase } from '#shared/domain/deadlines/case-clocks.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { useActiveAggregates } from '../data/hooks.ts'
import { type LiveClock, liveClocks } from '../ui/live-clocks.ts'
import { useSession } from './session.tsx'

type Computed = {
  readonly aggregates: readonly ClockCase[]
  readonly office: OfficeState
  readonly today: CivilDate
  readonly clocks: readonly LiveClock[]
}

// The data layer hands out the same array until something changes, so one remembered result serves every page.
let last: Computed | null = null

/** Undefined while the cases are loading. */
export function useLiveClocks(): readonly LiveClock[] | undefined {
  const { office, today } = useSession()
  const aggregates = useActiveAggregates()
  if (aggregates === undefined) return undefined
  if (last === null || last.aggregates !== aggregates || last.office !== office || last.today !== today) {
    last = { aggregates, office, today, clocks: liveClocks(aggregates, office, today) }
  }
  return last.clocks
}
