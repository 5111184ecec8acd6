/**
 * Before and after: which limits of a case move when its calendar, a reading of the law or a local pack changes. Nothing
 * is stored; the same ledger is reckoned twice.
 */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { OfficeState } from '../model/aggregate.ts'
import type { CaseRecord } from '../model/case.ts'
import { type CaseClock, type ClockCase, caseClocks } from './case-clocks.ts'
import { keyed } from './clock-keys.ts'

export type MovedLimit = {
  /** Unique within one comparison. */
  readonly key: string
  readonly aggregate: ClockCase
  /** Null when the limit begins, or ends, to exist: a later step of the procedure depends on the day that moved. */
  readonly before: CaseClock | null
  readonly after: CaseClock | null
}

/** Limits of one case that differ under two states of the office, in the order of the procedure. */
export function movedLimits(
  aggregate: ClockCase,
  before: OfficeState,
  after: OfficeState,
  today: CivilDate,
): readonly MovedLimit[] {
  return movedBetween(aggregate, caseClocks(aggregate, before, today), caseClocks(aggregate, after, today))
}

/** The same for clocks already reckoned. */
export function movedBetween(
  aggregate: ClockCase,
  before: readonly CaseClock[],
  after: readonly CaseClock[],
): readonly MovedLimit[] {
  // Almost every case is untouched; it is told by one pass, without building keys.
  if (isUnmoved(before, after)) return NOTHING
  const olds = keyed(before)
  const news = keyed(after)
  return [...new Set([...olds.keys(), ...news.keys()])]
    .map((key) => ({
      key: `${aggregate.case.id}:${key}`,
      aggregate,
      before: olds.get(key) ?? null,
      after: news.get(key) ?? null,
    }))
    .filter(hasMoved)
}

const NOTHING: readonly MovedLimit[] = []

function isUnmoved(before: readonly CaseClock[], after: readonly CaseClock[]): boolean {
  return (
    before.length === after.length &&
    before.every((old, index) => {
      const now = after[index]
      return now !== undefined && now.rule === old.rule && now.partyId === old.partyId && !differs(old, now)
    })
  )
}

function hasMoved({ before, after }: MovedLimit): boolean {
  if (before === null || after === null) return true
  return differs(before, after)
}

/** A limit that is held has no last day yet, so neither its day nor its certainty can move. */
function differs(before: CaseClock, after: CaseClock): boolean {
  if (before.paused !== null && after.paused !== null) return false
  return (
    before.paused !== after.paused ||
    before.deadline.lastDay !== after.deadline.lastDay ||
    before.local?.lastDay !== after.local?.lastDay ||
    before.deadline.provisional !== after.deadline.provisional ||
    before.status !== after.status
  )
}

/** True while somebody has to act on the limit, before the change or after it. */
export function isOpenMove(
  { aggregate, before, after }: MovedLimit,
  isLive: (clock: CaseClock, stage: CaseRecord['stage']) => boolean,
): boolean {
  const { stage } = aggregate.case
  return [before, after].some((clock) => clock !== null && isLive(clock, stage))
}

/** Earliest new day to act by first (the old one where the limit ends), then by case number. */
export function byLastDay(a: MovedLimit, b: MovedLimit): number {
  const order = lastDayOf(a).localeCompare(lastDayOf(b))
  return order === 0 ? a.aggregate.case.number.localeCompare(b.aggregate.case.number, 'zh-CN') : order
}

function lastDayOf({ before, after }: MovedLimit): string {
  const clock = after ?? before
  return clock?.local?.lastDay ?? clock?.deadline.lastDay ?? ''
}
