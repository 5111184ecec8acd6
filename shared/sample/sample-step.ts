/**
 * The sample office is made by running real commands, each on its own day, through the same `decide` as the
 * app. A step builds its command from what earlier steps created, so nothing here knows an id.
 */
import { must } from '#shared/kernel/assert.ts'
import { type CivilDate, toEpochDay } from '#shared/kernel/civil-date.ts'
import { type Instant, instantFromMs } from '#shared/kernel/clock.ts'
import type { Command } from '../domain/commands/command.ts'
import type { CaseAggregate, OfficeState } from '../domain/model/aggregate.ts'
import { type Party, type PartyRole, partyName } from '../domain/model/party.ts'

/** What a step may look at. */
export type SampleView = {
  readonly office: OfficeState
  /** Aggregate of a case by its sample key; throws when the script is out of order. */
  readonly caseOf: (key: string) => CaseAggregate
  readonly byId: (caseId: string) => CaseAggregate
}

export type SampleStep = {
  /** Sample key of the case the step works on or creates; empty for the office. */
  readonly key: string
  /** The moment at which the command runs. */
  readonly at: Instant
  /** Full name of the staff member who acts; `system` for setting up. */
  readonly actor: string
  /** True for steps that create the case named by `key`. */
  readonly creates: boolean
  /** Sample key of a second case that the step opens (转应诉); its id is the change's main record. */
  readonly opens?: string
  readonly build: (view: SampleView) => Command
}

const DAY_MS = 86_400_000
const CHINA_OFFSET_MS = 8 * 3_600_000

/** 10:00 in China on a day, plus minutes so that steps of one day keep their order in the log. */
export function at(day: CivilDate, minutes = 0): Instant {
  return instantFromMs(toEpochDay(day) * DAY_MS - CHINA_OFFSET_MS + (10 * 60 + minutes) * 60_000)
}

/** Id of a staff member by full name. */
export function staffId(view: SampleView, name: string): string {
  const member = view.office.staff.find((s) => `${s.name.surname}${s.name.given}` === name)
  return must(member, `sample staff ${name}`).id
}

/** Id of a room by name. */
export function roomId(view: SampleView, name: string): string {
  return must(
    view.office.rooms.find((room) => room.name === name),
    `sample room ${name}`,
  ).id
}

/** A party of a case by role and, when there are several, by name. */
export function partyOf(aggregate: CaseAggregate, role: PartyRole, name?: string): Party {
  const party = aggregate.parties.find(
    (p) => p.role === role && (name === undefined || partyName(p) === name),
  )
  return must(party, `sample party ${role} ${name ?? ''}`)
}
