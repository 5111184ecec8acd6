/** The ledger as it stands after corrections: voided events are gone, corrected days replaced. Order of recording does not matter. */
import type { CaseEvent, EventOf, EventType } from '../model/event.ts'

/**
 * Events in legal order (day, then order of recording), with every correction applied; corrections themselves are left
 * out. A ledger that is in order and was never corrected is given back as it is: most are, and everything reads here.
 */
export function effectiveEvents(events: readonly CaseEvent[]): readonly CaseEvent[] {
  if (isPlain(events)) return events
  const corrections = latestCorrections(events)
  return events
    .filter(stands)
    .flatMap((event) => applyCorrection(event, corrections.get(event.id)))
    .sort(inOrder)
}

function isPlain(events: readonly CaseEvent[]): boolean {
  let before: CaseEvent | undefined
  for (const event of events) {
    if (!stands(event) || inOrder(before, event) > 0) return false
    before = event
  }
  return true
}

function stands(event: CaseEvent): boolean {
  return event.deleted === 0 && event.data.type !== 'corrected'
}

function inOrder(a: CaseEvent | undefined, b: CaseEvent): number {
  if (a === undefined) return -1
  return a.on < b.on ? -1 : a.on > b.on ? 1 : a.seq - b.seq
}

/** By target, the correction recorded last. */
function latestCorrections(events: readonly CaseEvent[]): ReadonlyMap<string, EventOf<'corrected'>> {
  const latest = new Map<string, EventOf<'corrected'>>()
  for (const event of events) {
    if (!isOf(event, 'corrected') || event.deleted === 1) continue
    const before = latest.get(event.data.targetId)
    if (before === undefined || before.seq < event.seq) latest.set(event.data.targetId, event)
  }
  return latest
}

function applyCorrection(
  event: CaseEvent,
  correction: EventOf<'corrected'> | undefined,
): readonly CaseEvent[] {
  if (correction === undefined) return [event]
  if (correction.data.voided) return []
  return correction.data.newOn === '' ? [event] : [{ ...event, on: correction.data.newOn }]
}

/** Narrows an event to one type. */
export function isOf<T extends EventType>(event: CaseEvent, type: T): event is EventOf<T> {
  return event.data.type === type
}

/** All effective events of one type, earliest first. */
export function eventsOf<T extends EventType>(
  effective: readonly CaseEvent[],
  type: T,
): readonly EventOf<T>[] {
  // Filed under its own type, so it is of that type.
  return (byType(effective).get(type) ?? NONE) as readonly EventOf<T>[]
}

/** The latest effective event of one type, or null. */
export function latestOf<T extends EventType>(effective: readonly CaseEvent[], type: T): EventOf<T> | null {
  return eventsOf(effective, type).at(-1) ?? null
}

/** The earliest effective event of any of the types; undefined where there is none. */
export function firstOfAny(
  effective: readonly CaseEvent[],
  types: readonly EventType[],
): CaseEvent | undefined {
  let first: CaseEvent | undefined
  for (const type of types) {
    const event: CaseEvent | undefined = eventsOf(effective, type)[0]
    if (event === undefined) continue
    if (first === undefined || effective.indexOf(event) < effective.indexOf(first)) first = event
  }
  return first
}

/** The latest effective event of any of the types; undefined where there is none. */
export function latestOfAny(
  effective: readonly CaseEvent[],
  types: readonly EventType[],
): CaseEvent | undefined {
  let latest: CaseEvent | undefined
  for (const type of types) {
    const event: CaseEvent | undefined = eventsOf(effective, type).at(-1)
    if (event === undefined) continue
    if (latest === undefined || effective.indexOf(event) > effective.indexOf(latest)) latest = event
  }
  return latest
}

/** The effective events recorded or dated after one of them. */
export function eventsAfter(effective: readonly CaseEvent[], event: CaseEvent): readonly CaseEvent[] {
  return effective.slice(effective.indexOf(event) + 1)
}

type ByType = ReadonlyMap<EventType, readonly CaseEvent[]>

const NONE: readonly CaseEvent[] = []
// The clocks of one case ask for some forty types in a row: the ledger asked about last is kept sorted by type.
let sorted: { readonly effective: readonly CaseEvent[]; readonly types: ByType } | null = null

function byType(effective: readonly CaseEvent[]): ByType {
  if (sorted?.effective === effective) return sorted.types
  const types = new Map<EventType, CaseEvent[]>()
  for (const event of effective) {
    const others = types.get(event.data.type)
    if (others === undefined) types.set(event.data.type, [event])
    else others.push(event)
  }
  sorted = { effective, types }
  return types
}
