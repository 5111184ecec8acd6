/**
 * The limits that still need somebody to act, over all cases in work: the due list, the due board, the last days in
 * lists. What counts as due is decided here once; every number in the program is the length of one of these lists.
 */

import { type CaseClock, type ClockCase, caseClocks } from '#shared/domain/deadlines/case-clocks.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import type { Stage } from '#shared/domain/model/case.ts'
import { partyName } from '#shared/domain/model/party.ts'
import { type CivilDate, daysBetween } from '#shared/kernel/civil-date.ts'
import { DUE_BANDS, type DueBand, dueBandOf } from './due.ts'

export type LiveClock = {
  /** Stays the same while the case goes on: case, rule, party, and which one of several such limits it is. */
  readonly key: string
  readonly clock: CaseClock
  readonly aggregate: ClockCase
  /** The party whose clock it is; empty for limits of the case as a whole. */
  readonly partyLabel: string
  /** The statutory last day. */
  readonly lastDay: CivilDate
  /** The day lists and counts go by: 本地末日 while that is ahead, the statutory last day otherwise. */
  readonly dueOn: CivilDate
  /** 稳妥日 for that day. */
  readonly safeOn: CivilDate
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

/** Live clocks of the given cases, earliest day to act by first. */
export function liveClocks(
  aggregates: readonly ClockCase[],
  office: OfficeState,
  today: CivilDate,
): readonly LiveClock[] {
  return aggregates
    .flatMap((aggregate) => liveClocksOf(aggregate, office, today))
    .sort((a, b) => (a.dueOn === b.dueOn ? a.key.localeCompare(b.key) : a.dueOn < b.dueOn ? -1 : 1))
}

function liveClocksOf(aggregate: ClockCase, office: OfficeState, today: CivilDate): readonly LiveClock[] {
  const seen = new Map<string, number>()
  return caseClocks(aggregate, office, today).flatMap((clock) => {
    // Finished ones are counted too, so that finishing one does not rename the others.
    const kind = `${aggregate.case.id}:${clock.rule.code}:${clock.partyId ?? ''}`
    const nth = (seen.get(kind) ?? 0) + 1
    seen.set(kind, nth)
    if (!isLive(clock, aggregate.case.stage)) return []
    const party = aggregate.parties.find(({ id }) => id === clock.partyId)
    const partyLabel = party === undefined ? '' : partyName(party)
    return [{ key: `${kind}:${nth}`, clock, aggregate, partyLabel, ...daysOf(clock, today) }]
  })
}

/** The last days of a clock; see `LiveClock`. */
export function daysOf(
  { deadline, local }: Pick<CaseClock, 'deadline' | 'local'>,
  today: CivilDate,
): Pick<LiveClock, 'lastDay' | 'dueOn' | 'safeOn'> {
  const { lastDay, safeDay } = deadline
  const ahead = local !== null && today <= local.lastDay
  return ahead
    ? { lastDay, dueOn: local.lastDay, safeOn: local.safeDay }
    : { lastDay, dueOn: lastDay, safeOn: safeDay }
}

/** True from the day after 本地末日 to the statutory last day: late by the local rule, by the law not yet. */
function isPastLocal({ clock: { local, paused }, lastDay }: LiveClock, today: CivilDate): boolean {
  return local !== null && paused === null && local.lastDay < today && today <= lastDay
}

/** Duties, the office's own and those of others it waits for; what parties merely may do is left out. */
export function dutiesOf(clocks: readonly LiveClock[]): readonly LiveClock[] {
  return clocks.filter(({ clock }) => clock.nature !== 'right')
}

/** True while 中止, 鉴定, 勘验 or 报请提级 holds the limit: its last day is known only when that has ended. */
export function isPaused({ clock }: LiveClock): boolean {
  return clock.paused !== null
}

/** The band a limit stands in; one that is past its 本地末日 has lapsed like a reminder, unless the law presses more. */
export function bandOf(live: LiveClock, today: CivilDate): DueBand {
  if (isPaused(live)) return 'paused'
  const band = dueBandOf(live.dueOn, today, live.clock.nature === 'reminder')
  return isPastLocal(live, today) && DUE_BANDS.indexOf(band) > DUE_BANDS.indexOf('lapsed') ? 'lapsed' : band
}

/** True from the safe day on, while the last day has not passed: the day people are reminded on. */
export function isOnSafeDay(live: LiveClock, today: CivilDate): boolean {
  return !isPaused(live) && live.safeOn <= today && today <= live.dueOn
}

/** Who has to act, as the due lists sort it; `right`: somebody may act, nobody must. */
export const BOUND_LABELS = {
  office: '本机关应办',
  respondent: '被申请人',
  party: '申请人等当事人',
  court: '人民法院',
  agency: '其他机关',
  right: '可以行使的权利',
} as const satisfies Record<string, string>

export type BoundGroup = keyof typeof BOUND_LABELS

/** The group of a clock; the rule's own wording of who is bound stays on the row. */
export function boundOf({ ours, nature, rule }: CaseClock): BoundGroup {
  if (nature === 'right') return 'right'
  if (ours) return 'office'
  if (rule.bound.includes('法院')) return 'court'
  if (rule.bound.startsWith('被申请人')) return 'respondent'
  return /申请人|第三人|原告|当事人|被处罚人|上诉人|权利人/.test(rule.bound) ? 'party' : 'agency'
}

/** 本机关应办: what this office itself must do or wants to be reminded of. */
export function ownDuties(clocks: readonly LiveClock[]): readonly LiveClock[] {
  return clocks.filter(({ clock }) => boundOf(clock) === 'office')
}

/** The office's own next limit of each case, by case id; one that runs goes before one that is held. */
export function nextOwnLimits(clocks: readonly LiveClock[]): ReadonlyMap<string, LiveClock> {
  const next = new Map<string, LiveClock>()
  for (const live of ownDuties(clocks)) {
    const { id } = live.aggregate.case
    const known = next.get(id)
    if (live.clock.nature !== 'duty') continue
    if (known === undefined || (isPaused(known) && !isPaused(live))) next.set(id, live)
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

/** Ids of cases with a statutory limit of the office's own that the filter takes, each once. */
export function casesDue(
  clocks: readonly LiveClock[],
  filter: DueFilter,
  today: CivilDate,
): ReadonlySet<string> {
  const { matches } = DUE_FILTERS[filter]
  return new Set(
    ownDuties(clocks)
      .filter((live) => live.clock.nature === 'duty' && !isPaused(live))
      .filter(({ dueOn }) => matches(daysBetween(today, dueOn)))
      .map(({ aggregate }) => aggregate.case.id),
  )
}
