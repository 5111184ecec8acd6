/**
 * Stretches that hold a limit while they run. Nobody knows yet when they end, so neither is the last day known: a day
 * that moves on by one every morning must not be shown as if it were fixed.
 */
import { must } from '#shared/kernel/assert.ts'
import { type CivilDate, daysBetween, earlierOf } from '#shared/kernel/civil-date.ts'
import type { Facts } from './engine/facts.ts'
import type { Reckoning } from './engine/reckoning.ts'
import type { ExclusionKind, Rule } from './rule.ts'

export type Pause = Extract<ExclusionKind, 'suspension' | 'appraisal' | 'inspection' | 'escalation-request'>

type PauseWords = {
  /** The standing of the limit, as a tag: 中止中. */
  readonly standing: string
  /** In the place of its last day. */
  readonly lastDay: string
  /** What holds it and what is open, as the beginning of a sentence. */
  readonly held: string
  /** What would have to happen today: `如今天${ends}，末日为…`. */
  readonly ends: string
  /** When it goes on. */
  readonly resumes: string
  /** Why nothing runs in the case, as a clause. */
  readonly because: string
}

/** By kind; where several run at once the first one here gives the words. */
export const PAUSES: Readonly<Record<Pause, PauseWords>> = {
  // 法39.
  suspension: {
    standing: '中止中',
    lastDay: '恢复后确定',
    held: '中止中，恢复后续算，末日恢复后确定',
    ends: '恢复',
    resumes: '恢复审理后继续',
    because: '审理已经中止',
  },
  // 条例46.
  appraisal: {
    standing: '鉴定中',
    lastDay: '鉴定后确定',
    held: '鉴定期间不计入，末日待定',
    ends: '收到鉴定意见',
    resumes: '收到鉴定意见后继续',
    because: '正在鉴定',
  },
  // 条例45.
  inspection: {
    standing: '勘验中',
    lastDay: '勘验后确定',
    held: '勘验期间不计入，末日待定',
    ends: '勘验结束',
    resumes: '勘验结束后继续',
    because: '正在现场勘验',
  },
  // 条例40Ⅲ.
  'escalation-request': {
    standing: '报请中',
    lastDay: '答复后确定',
    held: '报请期间不计入，末日待定',
    ends: '答复',
    resumes: '上级答复后继续',
    because: '已经报请上级提级审理，上级尚未答复',
  },
}

/** Narrows a kind of exclusion. */
export function isPause(kind: ExclusionKind): kind is Pause {
  return Object.hasOwn(PAUSES, kind)
}

export type HeldWords = {
  /** What of the limit had run when it was held, and what is left of it. */
  readonly spent?: { readonly used: number; readonly left: number; readonly unit: string }
  /** The day of which it is told, where a paper will be read on another. */
  readonly day?: string
}

/** `中止中，恢复后续算，末日恢复后确定；已用30日，尚余30日；如今天恢复，末日为2026-11-04`. */
export function heldText(pause: Pause, lastDay: string, { spent, day = '今天' }: HeldWords = {}): string {
  const { held, ends } = PAUSES[pause]
  const counted =
    spent === undefined ? '' : `；已用${spent.used}${spent.unit}，尚余${spent.left}${spent.unit}`
  return `${held}${counted}；如${day}${ends}，末日为${lastDay}`
}

/** How much of a held limit had run when the stretch began that holds it, and how much is left. */
export function spentOf(
  pause: Pause,
  facts: Facts,
  { unit }: Pick<Rule, 'unit'>,
  reckoning: Reckoning,
): NonNullable<HeldWords['spent']> {
  const since = heldSince(pause, facts)
  const stretches =
    reckoning.by === 'days'
      ? reckoning.days.filter(({ ordinal }) => ordinal !== null).map(({ date }) => ({ from: date, to: date }))
      : reckoning.segments.filter(({ kind }) => kind === 'counted' || kind === 'extension')
  let [used, total] = [0, 0]
  for (const { from, to } of stretches) {
    total += daysBetween(from, to) + 1
    if (from <= since) used += daysBetween(from, earlierOf(to, since)) + 1
  }
  return { used, left: total - used, unit: unit === 'workday' ? '个工作日' : '日' }
}

/** `停止计算，恢复审理后继续`: what a step does that begins such a stretch. */
export function stopText(pause: Pause): string {
  return `停止计算，${PAUSES[pause].resumes}`
}

/** The day from which the limit of a paused clock has been held. */
export function heldSince(pause: Pause, facts: Facts): CivilDate {
  const stretch = facts.exclusions?.findLast(({ kind }) => kind === pause)
  return must(stretch, 'a paused clock has the stretch that holds it').from
}
