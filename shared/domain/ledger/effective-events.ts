/** The ledger as it stands after corrections: voided events are gone, corrected days replaced. Order of recording does not matter. */
import type { CaseEvent, EventOf, EventType } from '../model/event.ts'

/** Events in legal order (day, then order of recording), with every correction applied; corrections themselves are left out. */
export function effectiveEvents(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const corrections = new Map<string, EventOf<'corrected'>>()
  for (const event of bySequence(events)) {
    if (isOf(event, 'corrected')) corrections.set(event.data.targetId, event)
  }
  return events
    .filter((event) => event.data.type !== 'corrected' && event.deleted === 0)
    .flatMap((event) => applyCorrection(event, corrections.get(event.id)))
    .sort((a, b) => (a.on === b.on ? a.seq - b.seq : a.on < b.on ? -1 : 1))
}

function applyCorrection(
  event: CaseEvent,
  correction: EventOf<'corrected'> | undefined,
): readonly CaseEvent[] {
  if (correction === undefined) return [event]
  if (correction.data.voided) return []
  return correction.data.newOn === '' ? [event] : [{ ...event, on: correction.data.newOn }]
}

function bySequence(events: readonly CaseEvent[]): readonly CaseEvent[] {
  return [...events].sort((a, b) => a.seq - b.seq)
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
  return effective.filter((event): event is EventOf<T> => isOf(event, type))
}

/** The latest effective event of one type, or null. */
export function latestOf<T extends EventType>(effective: readonly CaseEvent[], type: T): EventOf<T> | null {
  return eventsOf(effective, type).at(-1) ?? null
}
