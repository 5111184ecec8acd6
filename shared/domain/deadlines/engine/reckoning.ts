/** The days and stretches behind a limit, each with its reason. */
import {
  type Calendar,
  type DayKind,
  dayKindAt,
  isLoaded,
  localDayOn,
} from '#shared/domain/calendar/calendar.ts'
import { type CivilDate, dateParts, fromEpochDay, weekdayName } from '#shared/kernel/civil-date.ts'
import type { Conventions } from '../conventions.ts'
import type { ExclusionKind, Rule } from '../rule.ts'
import { type Candidate, isOpenDay, type Reckoned } from './reckon.ts'
import { kindNames, termText } from './wording.ts'

/** One day of the reckoning; `ordinal` is its number among the counted days, null when it does not count. */
export type ReckonedDay = {
  readonly date: CivilDate
  readonly ordinal: number | null
  /** What leaves the day out; empty where it counts or is a rest day. */
  readonly kinds: readonly ExclusionKind[]
  readonly reason: string
}

/** A stretch of natural days with one reason; both ends included. */
export type Segment = {
  readonly kind: 'lead-in' | 'counted' | 'excluded' | 'rolled' | 'extension'
  readonly from: CivilDate
  readonly to: CivilDate
  readonly days: number
  /** What leaves the stretch out; empty for every other kind. */
  readonly kinds: readonly ExclusionKind[]
  readonly reason: string
}

/** Working-day limits list every day; other limits list stretches, and day by day only where the end rolls. */
export type Reckoning =
  | { readonly by: 'days'; readonly days: readonly ReckonedDay[] }
  | {
      readonly by: 'segments'
      readonly segments: readonly Segment[]
      readonly rolling: readonly ReckonedDay[]
    }

/** Lays a reckoning out day by day or stretch by stretch, whichever its unit asks for. */
export function reckoningOf(
  rule: Rule,
  reckoned: Reckoned,
  calendar: Calendar,
  conventions: Conventions,
): Reckoning {
  return reckoned.chosen.term?.unit === 'workday'
    ? dayReckoning(rule, reckoned, calendar)
    : segmentReckoning(rule, reckoned, calendar, conventions)
}

function dayReckoning(rule: Rule, { chosen, raw }: Reckoned, calendar: Calendar): Reckoning {
  const step = rule.direction === 'backward' ? -1 : 1
  const days: ReckonedDay[] = []
  let ordinal = 0
  for (let day = chosen.origin + step; step * day <= step * raw; day += step) {
    const stretch = chosen.stretches.find(({ first, last }) => first <= day && day <= last)
    const kind = dayKindAt(calendar, day)
    const counts = stretch === undefined && (kind === 'workday' || kind === 'makeup')
    if (counts) ordinal += 1
    days.push({
      date: fromEpochDay(day),
      ordinal: counts ? ordinal : null,
      kinds: stretch?.kinds ?? [],
      reason: stretch ? `${kindNames(stretch.kinds)}期间，不计入` : dayReason(calendar, day),
    })
  }
  return { by: 'days', days }
}

function dayReason(calendar: Calendar, day: number): string {
  const date = fromEpochDay(day)
  const kind = DAY_REASONS[dayKindAt(calendar, day)]
  const known = isLoaded(calendar, dateParts(date).year)
  return `${weekdayName(date)}，${kind}${localNote(calendar, date)}${known ? '' : '（该年放假安排未载入）'}`
}

function localNote(calendar: Calendar, date: CivilDate): string {
  const local = localDayOn(calendar, date)
  if (local === undefined) return ''
  return `（${local.reason}${calendar.local?.rest === true ? '' : '，本机关不因此顺延'}）`
}

const DAY_REASONS: Readonly<Record<DayKind, string>> = {
  workday: '工作日',
  makeup: '调休上班，计为工作日',
  weekend: '休息日',
  holiday: '放假日',
  local: '当地放假日',
}

function segmentReckoning(
  rule: Rule,
  reckoned: Reckoned,
  calendar: Calendar,
  conventions: Conventions,
): Reckoning {
  const { chosen, raw, last } = reckoned
  const rolling: ReckonedDay[] = []
  for (let day = raw; last > raw && day <= last; day += 1) {
    const open = isOpenDay(day, calendar, conventions)
    rolling.push({
      date: fromEpochDay(day),
      ordinal: null,
      kinds: [],
      reason: dayReason(calendar, day) + (open ? '，顺延到此日' : ''),
    })
  }
  return { by: 'segments', segments: segmentsOf(rule, chosen), rolling }
}

function segmentsOf(rule: Rule, candidate: Candidate): readonly Segment[] {
  const { start, origin, stretches, extensionDays, rolledBeforeExtension, raw, term } = candidate
  // Backward and appointed limits have nothing to count through.
  if (term === null || raw < start) return []
  const excludedDays = stretches.reduce((sum, { first, last }) => sum + last - first + 1, 0)
  const own = raw - origin - excludedDays - extensionDays - rolledBeforeExtension
  const parts = [
    {
      kind: 'counted' as const,
      left: own,
      reason: rule.endsOnMonthDay === null ? termText(term) : '至规定的月、日',
    },
    { kind: 'rolled' as const, left: rolledBeforeExtension, reason: '延长前的末日顺延' },
    { kind: 'extension' as const, left: extensionDays, reason: `延长${extensionDays}日` },
  ]
  const segments: Segment[] = origin > start ? [segment('lead-in', start + 1, origin, '先满期间')] : []
  let day = origin
  const countUpTo = (limit: number) => {
    for (const part of parts) {
      const days = Math.min(part.left, limit - day)
      if (days <= 0) continue
      segments.push(segment(part.kind, day + 1, day + days, part.reason))
      part.left -= days
      day += days
    }
  }
  for (const stretch of stretches) {
    countUpTo(stretch.first - 1)
    const { first, last, kinds } = stretch
    segments.push({ ...segment('excluded', first, last, `${kindNames(kinds)}，不计入`), kinds })
    day = stretch.last
  }
  countUpTo(Number.POSITIVE_INFINITY)
  return segments
}

function segment(kind: Segment['kind'], first: number, last: number, reason: string): Segment {
  return {
    kind,
    from: fromEpochDay(first),
    to: fromEpochDay(last),
    days: last - first + 1,
    kinds: [],
    reason,
  }
}
