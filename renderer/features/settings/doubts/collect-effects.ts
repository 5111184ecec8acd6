/** For every doubtful point: which live limits the other reading would move, over all active cases. */
import { type CaseClock, caseClocks } from '#shared/domain/deadlines/case-clocks.ts'
import { CONVENTIONS } from '#shared/domain/deadlines/conventions.ts'
import {
  byLastDay,
  isOpenMove,
  type MovedLimit,
  movedBetween,
} from '#shared/domain/deadlines/moved-limits.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { ActiveCase } from '../../../data/active-cases.ts'
import { isLive } from '../../../ui/live-clocks.ts'

/** Moves by `key=value` of the reading that is not chosen now. */
export type Effects = ReadonlyMap<string, readonly MovedLimit[]>

/** The office with one other reading. */
export function withReading(office: OfficeState, key: string, value: string): OfficeState {
  const { settings } = office
  const deadlineConventions = { ...settings.deadlineConventions, [key]: value }
  return { ...office, settings: { ...settings, deadlineConventions } }
}

/** Name of one reading in {@link Effects}. */
export function readingName(key: string, value: string): string {
  return `${key}=${value}`
}

/** The option in force for a setting. */
export function chosenOption(office: OfficeState, key: string): string {
  const setting = CONVENTIONS.find((candidate) => candidate.key === key)
  const chosen = office.settings.deadlineConventions[key]
  return setting?.options.some(({ value }) => value === chosen) && chosen !== undefined
    ? chosen
    : (setting?.options[0].value ?? '')
}

/** Milliseconds of reckoning between two chances for the page to draw. */
const SLICE_MS = 12

/** Tells the effect of each reading as soon as it is known; stops when the signal says so. */
export async function collectEffects(
  cases: readonly ActiveCase[],
  office: OfficeState,
  today: CivilDate,
  signal: AbortSignal,
  tell: (reading: string, moves: readonly MovedLimit[]) => void,
): Promise<void> {
  let until = performance.now() + SLICE_MS
  const breathe = async () => {
    if (performance.now() < until) return
    await new Promise((resolve) => setTimeout(resolve))
    until = performance.now() + SLICE_MS
  }
  // What is in force now is reckoned once and compared with every other reading.
  const now = new Map<string, readonly CaseClock[]>()
  for (const { key, options } of CONVENTIONS) {
    for (const { value } of options) {
      if (value === chosenOption(office, key)) continue
      const after = withReading(office, key, value)
      const moved: MovedLimit[] = []
      for (const aggregate of cases) {
        const clocks = now.get(aggregate.case.id) ?? caseClocks(aggregate, office, today)
        now.set(aggregate.case.id, clocks)
        moved.push(...movedBetween(aggregate, clocks, caseClocks(aggregate, after, today)))
        await breathe()
        if (signal.aborted) return
      }
      tell(readingName(key, value), moved.filter((move) => isOpenMove(move, isLive)).sort(byLastDay))
    }
  }
}
