/** What a change of the ledger does to the clocks: each limit before and after, and why it moved. */
import { daysBetween, laterOf } from '#shared/kernel/civil-date.ts'
import { keyed } from './clock-keys.ts'
import type { CaseClock } from './clocks/clock.ts'
import { EXCLUSION_REASONS } from './exclusion-reasons.ts'
import { PAUSES, stopText } from './pauses.ts'
import type { ExclusionKind } from './rule.ts'

export type ClockChange = {
  readonly key: string
  readonly name: string
  readonly partyId: string | null
  /** Null where the limit only starts to run. */
  readonly before: CaseClock | null
  /** Null where the limit is no longer there at all. */
  readonly after: CaseClock | null
  /** 自然日 by which the last day moves; 0 where it stays. */
  readonly days: number
  readonly moved: boolean
  /** Why, in a phrase: `中止多扣除8日`; empty where nothing about the reckoning changed. */
  readonly reason: string
}

/** Every limit of either side, in the order of the procedure; `moved` says which differ. */
export function clockChanges(
  before: readonly CaseClock[],
  after: readonly CaseClock[],
): readonly ClockChange[] {
  const [old, fresh] = [keyed(before), keyed(after)]
  const gone = [...old].filter(([key]) => !fresh.has(key)).map(([key, clock]) => change(key, clock, null))
  return [...[...fresh].map(([key, clock]) => change(key, old.get(key) ?? null, clock)), ...gone]
}

/** One line per limit that moved, started, stopped or changed its standing: `复议决定（普通）：2026-12-10 → 2026-12-18（中止多扣除8日）`. */
export function changeLines(changes: readonly ClockChange[]): readonly string[] {
  return changes.filter(({ moved }) => moved).map((item) => `${item.name}：${changeText(item)}`)
}

/** What happens to one limit, in words. */
export function changeText({ before, after, reason }: ClockChange): string {
  const why = reason === '' ? '' : `（${reason}）`
  if (after === null) return `不再计算${before === null ? '' : `（原末日${before.deadline.lastDay}）`}`
  const last = after.deadline.lastDay
  if (before === null) return `开始计算，末日${last}`
  const moves = before.deadline.lastDay !== last
  if (after.paused !== null && (moves || before.paused !== after.paused)) {
    const stops = stopText(after.paused)
    return moves ? `${stops}；如今天${PAUSES[after.paused].ends}，末日为${last}${why}` : stops
  }
  if (moves) {
    const standing = before.status === after.status ? '' : `，${STATUS_LABELS[after.status]}`
    return `${before.deadline.lastDay} → ${last}${why}${standing}`
  }
  if (before.paused !== after.paused) return `恢复计算，末日${last}`
  return `末日仍为${last}，由“${STATUS_LABELS[before.status]}”变为“${STATUS_LABELS[after.status]}”`
}

export const STATUS_LABELS: Readonly<Record<CaseClock['status'], string>> = {
  running: '正在计算',
  met: '按期完成',
  missed: '已经逾期',
  superseded: '不再适用',
}

function change(key: string, before: CaseClock | null, after: CaseClock | null): ClockChange {
  const one = after ?? before
  const days =
    before === null || after === null ? 0 : daysBetween(before.deadline.lastDay, after.deadline.lastDay)
  return {
    key,
    name: one?.rule.name ?? '',
    partyId: one?.partyId ?? null,
    before,
    after,
    days,
    moved:
      before === null ||
      after === null ||
      days !== 0 ||
      before.status !== after.status ||
      before.paused !== after.paused,
    reason: before === null || after === null ? '' : reasonOf(before, after),
  }
}

function reasonOf(before: CaseClock, after: CaseClock): string {
  const { startDay } = before.deadline
  const start =
    startDay === after.deadline.startDay ? [] : [`起算日${startDay}改为${after.deadline.startDay}`]
  const kinds = after.rule.exclusionKinds
  const names = kinds
    .filter((kind) => leftOut(after, [kind]) !== leftOut(before, [kind]))
    .map((kind) => EXCLUSION_REASONS[kind].name)
    .join('、')
  const more = leftOut(after, kinds) - leftOut(before, kinds)
  const excluded = more === 0 ? [] : [`${names}${more > 0 ? '多' : '少'}扣除${Math.abs(more)}日`]
  const extension = (after.facts.extensionDays ?? 0) - (before.facts.extensionDays ?? 0)
  const extended = extension === 0 ? [] : [`延长${extension > 0 ? '多' : '少'}${Math.abs(extension)}日`]
  return [...start, ...excluded, ...extended].join('，')
}

/** 自然日 that intervals of these kinds leave out together; a day on which several run counts once. */
function leftOut({ facts, deadline }: CaseClock, kinds: readonly ExclusionKind[]): number {
  const intervals = (facts.exclusions ?? [])
    .filter(({ kind, from }) => kinds.includes(kind) && from < deadline.rawDay)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  let [days, reached] = [0, deadline.startDay]
  for (const { from, to } of intervals) {
    days += Math.max(0, daysBetween(laterOf(from, reached), to))
    reached = laterOf(reached, to)
  }
  return days
}
