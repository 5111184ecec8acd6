/** Which limits the ribbon shows, and the common axis they are drawn on. */
import { type CaseClock, explainClock } from '#shared/domain/deadlines/case-clocks.ts'
import { type Ribbon, ribbonOf } from '#shared/domain/deadlines/ribbon.ts'
import { partyName } from '#shared/domain/model/party.ts'
import { addDays, type CivilDate, daysBetween, earlierOf, laterOf } from '#shared/kernel/civil-date.ts'
import { isLive } from '../../../ui/live-clocks.ts'
import type { CaseView } from '../case-view.ts'

export type RibbonRow = {
  readonly key: string
  readonly name: string
  /** Whose limit it is; empty for limits of the case as a whole. */
  readonly party: string
  readonly clock: CaseClock
  readonly ribbon: Ribbon
}

export type Axis = { readonly from: CivilDate; readonly to: CivilDate; readonly days: number }

/** `main`: the time for deciding and whatever runs · `all`: finished limits as well. */
export type RibbonScope = 'main' | 'all'

/** Rows in the order of the procedure, the time for deciding first. */
export function ribbonRows(
  { clocks, aggregate, office, today }: CaseView,
  scope: RibbonScope,
): readonly RibbonRow[] {
  const shown = clocks.filter(
    (clock) => scope === 'all' || clock.rule.family === '决定' || isLive(clock, aggregate.case.stage),
  )
  const decisionsFirst = [
    ...shown.filter(({ rule }) => rule.family === '决定').toReversed(),
    ...shown.filter(({ rule }) => rule.family !== '决定'),
  ]
  return decisionsFirst.flatMap((clock, index) => {
    const explained = explainClock(clock, office)
    if (!explained.ok) return []
    const party = aggregate.parties.find(({ id }) => id === clock.partyId)
    return [
      {
        key: `${clock.rule.code}:${clock.partyId ?? ''}:${index}`,
        name: clock.rule.name,
        party: party === undefined ? '' : partyName(party),
        clock,
        ribbon: ribbonOf(clock, explained.value, today),
      },
    ]
  })
}

/** From the first to the last day any row shows, with a little air on both sides. */
export function axisOf(rows: readonly RibbonRow[], today: CivilDate): Axis {
  const from = addDays(
    rows.reduce((day, { ribbon }) => earlierOf(day, ribbon.from), rows[0]?.ribbon.from ?? today),
    -3,
  )
  const to = addDays(
    rows.reduce((day, { ribbon }) => laterOf(day, ribbon.to), rows[0]?.ribbon.to ?? today),
    6,
  )
  return { from, to, days: daysBetween(from, to) + 1 }
}

/** Where a day begins on the axis, in per cent. */
export function at(axis: Axis, day: CivilDate): number {
  return (daysBetween(axis.from, day) / axis.days) * 100
}
