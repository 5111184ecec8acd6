/** A lawful panel for a day and time: free people without conflict, those with the fewest hearings first. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { conflictsOf, isReconsiderationStaff } from '../assignment/conflicts.ts'
import { effectiveEvents } from '../ledger/effective-events.ts'
import { handlerIdsOf } from '../ledger/procedure-facts.ts'
import type { CaseAggregate, OfficeState } from '../model/aggregate.ts'
import type { Hearing, TimeOfDay } from '../model/hearing.ts'
import type { StaffMember } from '../model/office.ts'
import { MINIMUM_MEMBERS } from './hearing-check.ts'
import { overlaps } from './time-of-day.ts'

export type PanelProposal = {
  readonly presiderId: string
  readonly memberIds: readonly string[]
  readonly recorderId: string
}

export type PanelRequest = {
  readonly aggregate: CaseAggregate
  readonly office: OfficeState
  readonly scheduled: readonly Hearing[]
  readonly on: CivilDate
  readonly startsAt: TimeOfDay
  readonly endsAt: TimeOfDay
}

/** Proposes presider, two members and a recorder; null when not enough people are free. Handlers of the case sit first. */
export function proposePanel(request: PanelRequest): PanelProposal | null {
  const { aggregate, office } = request
  const free = office.staff.filter(
    (member) =>
      member.active === 1 && !isBusy(request, member.id) && conflictsOf(member, aggregate).length === 0,
  )
  const handlers = handlerIdsOf(effectiveEvents(aggregate.events))
  const ranked = free
    .filter(isReconsiderationStaff)
    .toSorted((a, b) => rank(handlers, a) - rank(handlers, b) || load(request, a) - load(request, b))
  const [presider, ...rest] = ranked
  const members = rest.slice(0, MINIMUM_MEMBERS)
  if (presider === undefined || members.length < MINIMUM_MEMBERS) return null
  const seated = new Set([presider.id, ...members.map((member) => member.id)])
  // A clerk records where there is one, so that 复议人员 stay free.
  const recorder = free
    .filter((member) => !seated.has(member.id))
    .toSorted((a, b) => clerkFirst(a) - clerkFirst(b) || load(request, a) - load(request, b))[0]
  if (recorder === undefined) return null
  return {
    presiderId: presider.id,
    memberIds: members.map((member) => member.id),
    recorderId: recorder.id,
  }
}

function isBusy({ scheduled, on, startsAt, endsAt }: PanelRequest, staffId: string): boolean {
  return scheduled.some(
    (hearing) => hearing.on === on && overlaps(hearing, { startsAt, endsAt }) && sits(hearing, staffId),
  )
}

function sits(hearing: Hearing, staffId: string): boolean {
  return (
    hearing.presiderId === staffId || hearing.recorderId === staffId || hearing.memberIds.includes(staffId)
  )
}

function rank(handlers: readonly string[], member: StaffMember): number {
  return handlers.includes(member.id) ? 0 : 1
}

function load({ scheduled }: PanelRequest, member: StaffMember): number {
  return scheduled.filter((hearing) => sits(hearing, member.id)).length
}

function clerkFirst(member: StaffMember): number {
  return member.role === 'clerk' ? 0 : 1
}
