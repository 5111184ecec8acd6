/** Turns recorded stretches of time into the days a limit leaves out: overlaps merged, nothing counted twice. */
import { toEpochDay } from '#shared/kernel/civil-date.ts'
import type { Conventions } from '../conventions.ts'
import type { ExclusionKind, Rule } from '../rule.ts'
import type { Exclusion } from './facts.ts'

/** Epoch days `first`…`last` are left out. */
export type ExcludedStretch = {
  readonly first: number
  readonly last: number
  readonly kinds: readonly ExclusionKind[]
}

const NONE: readonly ExcludedStretch[] = []

/**
 * The days after `origin` that the rule leaves out, in order and without overlap. Time before the origin was
 * never counted, so it is not left out either.
 */
export function excludedStretches(
  rule: Rule,
  exclusions: readonly Exclusion[],
  origin: number,
  conventions: Conventions,
): readonly ExcludedStretch[] {
  if (exclusions.length === 0) return NONE
  const stretches = exclusions
    .filter((exclusion) => stopsLimit(rule, exclusion, conventions))
    .map((exclusion) => daysLeftOut(exclusion, conventions))
    .map((stretch) => ({ ...stretch, first: Math.max(stretch.first, origin + 1) }))
    .filter(({ first, last }) => first <= last)
    .sort((a, b) => a.first - b.first)
  const merged: ExcludedStretch[] = []
  for (const stretch of stretches) {
    const previous = merged.at(-1)
    if (previous === undefined || stretch.first > previous.last) {
      merged.push(stretch)
    } else {
      merged[merged.length - 1] = {
        first: previous.first,
        last: Math.max(previous.last, stretch.last),
        kinds: [...new Set([...previous.kinds, ...stretch.kinds])],
      }
    }
  }
  return merged
}

/** True when the day lies in a stretch that is left out. */
export function isExcluded(stretches: readonly ExcludedStretch[], day: number): boolean {
  return stretches.some(({ first, last }) => first <= day && day <= last)
}

/** True when this kind of event stops this limit (1H: appraisal stops the decision, not the reply). */
export function stopsLimit(rule: Rule, exclusion: Exclusion, conventions: Conventions): boolean {
  if (!rule.exclusionKinds.includes(exclusion.kind)) return false
  if (rule.unit !== 'workday') return true
  // The working-day limits where the law leaves it open: D-26, and the review of an application (D-31).
  if (exclusion.kind === 'suspension') return conventions.suspensionStopsWorkdays === 'stops'
  return exclusion.kind !== 'escalation-request' || conventions.requestHoldsReview === 'holds'
}

function daysLeftOut({ kind, from, to }: Exclusion, conventions: Conventions): ExcludedStretch {
  const [start, end] = [toEpochDay(from), toEpochDay(to)]
  switch (conventions.exclusionEnds) {
    case 'difference':
      return { first: start + 1, last: end, kinds: [kind] }
    case 'neither-end':
      return { first: start + 1, last: end - 1, kinds: [kind] }
    case 'both-ends':
      return { first: start, last: end, kinds: [kind] }
  }
}
