/** The limits that still need somebody to act, over all cases in work: the due list and the last days in lists. */

import { type CaseClock, caseClocks } from '#shared/domain/deadlines/case-clocks.ts'
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import type { Stage } from '#shared/domain/model/case.ts'
import { partyName } from '#shared/domain/model/party.ts'
import { type CivilDate, daysBetween } from '#shared/kernel/civil-date.ts'

export type LiveClock = {
  readonly key: string
  readonly clock: CaseClock
  readonly aggregate: CaseAggregate
  /** The party whose clock it is; empty for limits of the case as a whole. */
  readonly partyLabel: string
  readonly lastDay: CivilDate
}

type Family = CaseClock['rule']['family']

/** Stages in which a limit that ran out unmet can still be made good; elsewhere it is history. */
const OPEN_STAGES: Readonly<Partial<Record<Family, readonly Stage[]>>> = {
  受理: ['review', 'correction'],
  审理: ['trial', 'suspended'],
  附带审查: ['trial', 'suspended'],
  决定: ['trial', 'suspended'],
}

/** True while the clock runs, or ran out and the step is still owed. Rights that lapsed are over. */
export function isLive(clock: CaseClock, stage: Stage): boolean {
  if (clock.status === 'running') return true
  if (clock.status !== 'missed' || clock.metOn !== null || clock.nature === 'right') return false
  const stages = OPEN_STAGES[clock.rule.family]
  return stages === undefined || stages.includes(stage)
}

/** Live clocks of the given cases, earliest last day first. */
export function liveClocks(
  aggregates: readonly CaseAggregate[],
  office: OfficeState,
  today: CivilDate,
): readonly LiveClock[] {
  return aggregates
    .flatMap((aggregate) =>
      caseClocks(aggregate, office, today)
        .filter((clock) => isLive(clock, aggregate.case.stage))
        .map((clock, index) => liveClock(aggregate, clock, index)),
    )
    .sort((a, b) => (a.lastDay === b.lastDay ? a.key.localeCompare(b.key) : a.lastDay < b.lastDay ? -1 : 1))
}

function liveClock(aggregate: CaseAggregate, clock: CaseClock, index: number): LiveClock {
  const party = aggregate.parties.find(({ id }) => id === clock.partyId)
  return {
    key: `${aggregate.case.id}:${clock.rule.code}:${clock.partyId ?? ''}:${index}`,
    clock,
    aggregate,
    partyLabel: party === undefined ? '' : partyName(party),
    lastDay: clock.deadline.lastDay,
  }
}

/** Duties, the office's own and those of others it waits for; what parties merely may do is left out. */
export function dutiesOf(clocks: readonly LiveClock[]): readonly LiveClock[] {
  return clocks.filter(({ clock }) => clock.nature !== 'right')
}

/** The office's own next limit of each case, by case id. */
export function nextOwnLimits(clocks: readonly LiveClock[]): ReadonlyMap<string, LiveClock> {
  const next = new Map<string, LiveClock>()
  for (const live of clocks) {
    const { clock, aggregate } = live
    if (clock.ours && clock.nature === 'duty' && !next.has(aggregate.case.id))
      next.set(aggregate.case.id, live)
  }
  return next
}

/** Ways to ask for cases by how near their own next duties are; days left are 自然日. */
export const DUE_FILTERS = {
  overdue: { label: '有期限已逾期', matches: (left: number) => left < 0 },
  today: { label: '今天届满', matches: (left: number) => left === 0 },
  week: { label: '7日内届满', matches: (left: number) => left > 0 && left <= 7 },
  fortnight: { label: '15日内届满', matches: (left: number) => left >= 0 && left <= 15 },
} as const

export type DueFilter = keyof typeof DUE_FILTERS

/** Ids of open cases with an own duty that the filter takes, each once. */
export function casesDue(
  clocks: readonly LiveClock[],
  filter: DueFilter,
  today: CivilDate,
): ReadonlySet<string> {
  const { matches } = DUE_FILTERS[filter]
  return new Set(
    clocks
      .filter(({ clock, aggregate }) => clock.ours && clock.nature === 'duty' && aggregate.case.open === 1)
      .filter(({ lastDay }) => matches(daysBetween(today, lastDay)))
      .map(({ aggregate }) => aggregate.case.id),
  )
}
