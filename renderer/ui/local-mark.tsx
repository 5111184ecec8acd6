/** 本地末日 in a word: the statutory day behind it, that it went by, that something was done after it. */
import type { CaseClock } from '#shared/domain/deadlines/case-clocks.ts'
import { type LocalStanding, localStanding } from '#shared/domain/deadlines/local-due.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { dateWithWeekday } from './date-text.ts'
import { Mark, type Tone } from './tags.tsx'

const TONES: Readonly<Record<LocalStanding['state'], Tone>> = {
  ahead: 'neutral',
  passed: 'warning',
  late: 'neutral',
}

/** How a clock stands to its 本地末日; null while it is held, and where there is none. */
export function localStandingOf(clock: CaseClock, today: CivilDate): LocalStanding | null {
  const { local, deadline, metOn, supersededOn, paused } = clock
  return paused === null ? localStanding({ local, deadline, endedOn: metOn ?? supersededOn }, today) : null
}

/** `（本地末日2026-11-25 周三）` after a statutory day; empty where there is none. */
export function localAside({ local, paused }: CaseClock): string {
  return local === null || paused !== null ? '' : `（本地末日${dateWithWeekday(local.lastDay)}）`
}

export type LocalMarkProps = {
  readonly clock: CaseClock
  readonly today: CivilDate
  /** True where the statutory day stands nowhere else in the row. */
  readonly withLegalDay?: boolean
}

/** The mark; the whole sentence, with source and statutory day, is its title. */
export function LocalMark({ clock, today, withLegalDay = false }: LocalMarkProps) {
  const standing = localStandingOf(clock, today)
  if (standing === null || (standing.state === 'ahead' && !withLegalDay)) return null
  const day = standing.lastDay.slice(5)
  const words: Readonly<Record<LocalStanding['state'], string>> = {
    ahead: `法定末日 ${clock.deadline.lastDay.slice(5)}`,
    passed: `已过本地末日 ${day}`,
    late: `晚于本地末日 ${day}`,
  }
  return (
    <span title={standing.text}>
      <Mark tone={TONES[standing.state]}>{words[standing.state]}</Mark>
    </span>
  )
}
