/** How near a last day is, as lists and tags show it. */
import { type CivilDate, daysBetween } from '#shared/kernel/civil-date.ts'

/** Bands of the due list, most urgent first; a limit that is held has a last day only when it goes on. */
export const DUE_BANDS = [
  'overdue',
  'today',
  'within3',
  'within7',
  'lapsed',
  'within15',
  'later',
  'paused',
] as const
export type DueBand = (typeof DUE_BANDS)[number]

export const DUE_BAND_LABELS = {
  overdue: '已逾期',
  today: '今天届满',
  within3: '3日内',
  within7: '4至7日',
  lapsed: '过了提醒日还没有办',
  within15: '8至15日',
  later: '15日以后',
  paused: '停止计算，末日待定',
} as const satisfies Record<DueBand, string>

/** Narrows text from an address to a band. */
export function isDueBand(text: string): text is DueBand {
  return Object.hasOwn(DUE_BAND_LABELS, text)
}

/**
 * The band of a last day; days are 自然日 from tomorrow on. A reminder has no statutory length, so it lapses but is
 * never overdue.
 */
export function dueBandOf(
  lastDay: CivilDate,
  today: CivilDate,
  reminder = false,
): Exclude<DueBand, 'paused'> {
  const left = daysBetween(today, lastDay)
  if (left < 0) return reminder ? 'lapsed' : 'overdue'
  if (left === 0) return 'today'
  if (left <= 3) return 'within3'
  if (left <= 7) return 'within7'
  return left <= 15 ? 'within15' : 'later'
}

/** 还有 5 天 · 今天届满 · 逾期 2 天; for reminders 已过 2 天; to a 本地末日, which ends no limit, 本地还有 5 天 · 今天是本地末日. */
export function daysLeftText(
  lastDay: CivilDate,
  today: CivilDate,
  reminder = false,
  isLocal = false,
): string {
  const left = daysBetween(today, lastDay)
  if (left === 0) return isLocal ? '今天是本地末日' : '今天届满'
  return left > 0 ? `${isLocal ? '本地' : ''}还有 ${left} 天` : `${reminder ? '已过' : '逾期'} ${-left} 天`
}
