/** What a person types into 试算, and the supposition or the real step it stands for. */
import type { Supposition } from '#shared/domain/commands/what-if.ts'
import type { SuspensionGround } from '#shared/domain/model/event.ts'
import { addDays, type CivilDate, parseCivilDate } from '#shared/kernel/civil-date.ts'
import type { CaseAction } from '../case-view.ts'

export const GUESS_LABELS = {
  suspend: '中止',
  resume: '恢复审理',
  appraise: '鉴定',
  inspect: '现场勘验',
  extend: '延期',
  convert: '转普通程序',
  hearing: '听证',
} as const

export type GuessKind = keyof typeof GUESS_LABELS

/** One row as typed: days may be wrong or empty. */
export type Guess = {
  readonly id: number
  readonly kind: GuessKind
  readonly ground: SuspensionGround
  /** First day of an interval, or the day of a step. */
  readonly from: string
  /** Last day of an interval; empty leaves it running. */
  readonly to: string
  readonly days: number
}

/** A new row: from today, a hearing in three weeks. */
export function guessOf(id: number, kind: GuessKind, today: CivilDate): Guess {
  const from = kind === 'hearing' ? addDays(today, 21) : today
  return { id, kind, ground: 8, from, to: isInterval(kind) ? addDays(today, 15) : '', days: 30 }
}

/** True for what begins and ends. */
export function isInterval(kind: GuessKind): boolean {
  return kind === 'suspend' || kind === 'appraise' || kind === 'inspect'
}

/** Null while a day is missing or no real day. */
export function suppositionOf({ kind, ground, from, to, days }: Guess): Supposition | null {
  const start = parseCivilDate(from)
  const end = to === '' ? '' : parseCivilDate(to)
  if (start === null || end === null) return null
  switch (kind) {
    case 'suspend':
      return { kind, ground, from: start, to: end }
    case 'appraise':
    case 'inspect':
      return { kind, from: start, to: end }
    case 'extend':
      return { kind, on: start, days }
    default:
      return { kind, on: start }
  }
}

const CODES = {
  suspend: 'suspend',
  resume: 'resume',
  appraise: 'startAppraisal',
  inspect: 'startInspection',
  extend: 'extend',
  convert: 'convert',
} as const

/** The dialog that would really do it, with the values taken over; or why there is none yet. */
export function actionOf(
  guess: Guess,
  today: CivilDate,
): { readonly action: CaseAction } | { readonly action: null; readonly why: string } {
  const on = parseCivilDate(guess.from)
  if (on === null) return { action: null, why: '请先填写日期。' }
  if (guess.kind === 'hearing') return { action: { kind: 'scheduleHearing', on } }
  if (on > today) return { action: null, why: '尚未到这一天，到当天再登记。' }
  const preset =
    guess.kind === 'suspend'
      ? { on, ground: guess.ground }
      : guess.kind === 'extend'
        ? { on, days: guess.days }
        : { on }
  return { action: { kind: 'step', code: CODES[guess.kind], preset } }
}
