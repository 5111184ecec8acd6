/** Compares every active case before and after a change, a little at a time so that the page stays usable. */
import { byLastDay, isOpenMove, type MovedLimit, movedLimits } from '#shared/domain/deadlines/moved-limits.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { ActiveCase } from '../../../data/active-cases.ts'
import { isLive } from '../../../ui/live-clocks.ts'

export type Comparison = {
  readonly cases: readonly ActiveCase[]
  readonly before: OfficeState
  readonly after: OfficeState
  readonly today: CivilDate
}

export type Moves = {
  /** Limits somebody still has to act on, earliest new last day first. */
  readonly open: readonly MovedLimit[]
  /** Limits that are finished: they are reckoned anew as well. */
  readonly finished: readonly MovedLimit[]
}

/** Milliseconds of reckoning between two chances for the page to draw and to take a click. */
const SLICE_MS = 12

/** Null when cancelled. `onProgress` is told the number of cases done. */
export async function collectMoves(
  { cases, before, after, today }: Comparison,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Moves | null> {
  const moved: MovedLimit[] = []
  let until = performance.now() + SLICE_MS
  for (const [index, aggregate] of cases.entries()) {
    moved.push(...movedLimits(aggregate, before, after, today))
    if (performance.now() < until) continue
    onProgress(index + 1)
    await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) return null
    until = performance.now() + SLICE_MS
  }
  return signal.aborted ? null : sortedMoves(moved)
}

function sortedMoves(moved: readonly MovedLimit[]): Moves {
  const sorted = [...moved].sort(byLastDay)
  return {
    open: sorted.filter((move) => isOpenMove(move, isLive)),
    finished: sorted.filter((move) => !isOpenMove(move, isLive)),
  }
}
