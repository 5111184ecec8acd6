/** 听取意见 and 听证 as documents tell them (法49、50). */
import { eventsOf, latestOf } from '#shared/domain/ledger/effective-events.ts'
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import type { CaseEvent, EventOf } from '#shared/domain/model/event.ts'
import type { Hearing } from '#shared/domain/model/hearing.ts'
import { PARTY_ROLE_LABELS, type Party, partyName } from '#shared/domain/model/party.ts'
import { fullName } from '#shared/domain/model/person.ts'
import { dateText, withoutStop } from './wording.ts'

type Method = EventOf<'opinionHeard'>['data']['method']

const METHODS = {
  inPerson: '当面',
  phone: '通过电话',
  video: '通过互联网视频',
  written: '以书面方式',
  notPossible: '',
} as const satisfies Record<Method, string>

/** One paragraph per hearing of opinions; `self` is what the writer calls itself. */
export function opinionSentences(
  aggregate: CaseAggregate,
  effective: readonly CaseEvent[],
  self: string,
): readonly string[] {
  return eventsOf(effective, 'opinionHeard').map(({ on, data }) => {
    const who = whoWasHeard(aggregate.parties, data.partyIds)
    const summary = withoutStop(data.summary)
    if (data.method === 'notPossible')
      return `因当事人原因未能听取${who}的意见${summary === '' ? '' : `（${summary}）`}，依法书面审理。`
    return `${self}于${dateText(on)}${METHODS[data.method]}听取了${who}的意见。${summary === '' ? '' : `${summary}。`}`
  })
}

/** Facts of the last hearing of opinions, for its record. */
export function latestOpinionOf(aggregate: CaseAggregate, effective: readonly CaseEvent[]) {
  const event = latestOf(effective, 'opinionHeard')
  return {
    on: event === null ? '' : dateText(event.on),
    method: event === null ? '' : METHODS[event.data.method].replace(/^(通过|以)/u, ''),
    names: event === null ? '' : whoWasHeard(aggregate.parties, event.data.partyIds),
    summary: event?.data.summary ?? '',
    mediation: event === null ? '' : event.data.mediationWilling ? '愿意调解' : '不愿意调解',
  }
}

function whoWasHeard(parties: readonly Party[], ids: readonly string[]): string {
  return parties
    .filter((party) => ids.includes(party.id))
    .map((party) => `${PARTY_ROLE_LABELS[party.role]}${partyName(party)}`)
    .join('、')
}

/** The hearing a document is about: the named one, else the latest that was not cancelled. */
export function hearingOf(aggregate: CaseAggregate, hearingId: string): Hearing | null {
  const live = aggregate.hearings.filter((hearing) => hearing.deleted === 0)
  return (
    live.find((hearing) => hearing.id === hearingId) ??
    live
      .filter((hearing) => hearing.status !== 'cancelled')
      .sort((a, b) => (a.on < b.on ? -1 : 1))
      .at(-1) ??
    null
  )
}

/** The hearing with names instead of ids. */
export function hearingFacts(hearing: Hearing | null, office: OfficeState, effective: readonly CaseEvent[]) {
  const room = office.rooms.find((candidate) => candidate.id === hearing?.roomId)
  const held = eventsOf(effective, 'hearingHeld').find((event) => event.data.hearingId === hearing?.id)
  return {
    exists: hearing !== null,
    on: hearing === null ? '' : dateText(hearing.on),
    time: clockText(hearing?.startsAt ?? ''),
    endTime: clockText(hearing?.endsAt ?? ''),
    room: room === undefined ? '' : `${room.name}${room.address === '' ? '' : `（${room.address}）`}`,
    presider: staffNames(office, hearing === null ? [] : [hearing.presiderId]),
    members: staffNames(office, hearing?.memberIds ?? []),
    recorder: staffNames(office, hearing === null ? [] : [hearing.recorderId]),
    isOpen: hearing?.openToPublic ?? false,
    matters: withoutStop(hearing?.matters ?? ''),
    summary: held?.data.summary ?? '',
  }
}

/** Names joined with 、 in the order given. */
export function staffNames(office: OfficeState, ids: readonly string[]): string {
  return ids
    .flatMap((id) => office.staff.filter((member) => member.id === id))
    .map((member) => fullName(member.name))
    .join('、')
}

/** 09:30 → 9时30分. */
function clockText(time: string): string {
  const match = /^(\d{1,2}):(\d{2})$/u.exec(time)
  if (match === null) return ''
  return `${Number(match[1])}时${match[2] === '00' ? '' : `${match[2] ?? ''}分`}`
}
