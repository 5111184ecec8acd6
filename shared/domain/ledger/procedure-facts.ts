/** What the ledger says about the procedure: acceptance, intervals that do not count, panel, decision. Pure derivations. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { Procedure } from '../model/case.ts'
import type { CaseEvent, EventOf, EventType, SuspensionGround } from '../model/event.ts'
import type { Party } from '../model/party.ts'
import { eventsOf, latestOf } from './effective-events.ts'

/** An interval that is not counted: `to` is empty while it still runs. Kinds as in the rule table. */
export type OpenInterval = {
  readonly kind: 'suspension' | 'appraisal' | 'inspection'
  readonly from: CivilDate
  readonly to: CivilDate | ''
  readonly ground: SuspensionGround | null
}

/** Procedure in force: as accepted, ordinary after 转普通程序 (法55). Null before acceptance. */
export function procedureOf(effective: readonly CaseEvent[]): Procedure | null {
  const accepted = latestOf(effective, 'accepted')
  if (accepted === null) return null
  return latestOf(effective, 'convertedToOrdinary') === null ? accepted.data.procedure : 'ordinary'
}

/** 中止、鉴定、勘验 intervals in order; an end without a start is ignored (法39; 条例45、46). */
export function intervalsOf(effective: readonly CaseEvent[]): readonly OpenInterval[] {
  if (OPENS_INTERVAL.every((type) => eventsOf(effective, type).length === 0)) return NO_INTERVALS
  return [
    ...paired(effective, 'suspended', 'resumed', 'suspension'),
    ...paired(effective, 'appraisalStarted', 'appraisalEnded', 'appraisal'),
    ...paired(effective, 'inspectionStarted', 'inspectionEnded', 'inspection'),
  ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

const OPENS_INTERVAL: readonly EventType[] = ['suspended', 'appraisalStarted', 'inspectionStarted']
const NO_INTERVALS: readonly OpenInterval[] = []

function paired<S extends EventType, E extends EventType>(
  effective: readonly CaseEvent[],
  startType: S,
  endType: E,
  kind: OpenInterval['kind'],
): readonly OpenInterval[] {
  const intervals: OpenInterval[] = []
  let open: EventOf<S> | null = null
  for (const event of effective) {
    if (event.data.type === startType && open === null) open = event as EventOf<S>
    else if (event.data.type === endType && open !== null) {
      intervals.push(intervalFrom(open, kind, event.on))
      open = null
    }
  }
  if (open !== null) intervals.push(intervalFrom(open, kind, ''))
  return intervals
}

function intervalFrom(start: CaseEvent, kind: OpenInterval['kind'], to: CivilDate | ''): OpenInterval {
  return { kind, from: start.on, to, ground: start.data.type === 'suspended' ? start.data.ground : null }
}

/** The interval of a kind that is still running, or null. */
export function runningInterval(
  effective: readonly CaseEvent[],
  kind: OpenInterval['kind'],
): OpenInterval | null {
  return intervalsOf(effective).find((interval) => interval.kind === kind && interval.to === '') ?? null
}

/** 承办人: the latest assignment in legal order, without those recused since. */
export function handlerIdsOf(effective: readonly CaseEvent[]): readonly string[] {
  let ids: readonly string[] = []
  for (const event of effective) {
    const data = event.data
    if (data.type === 'handlersAssigned') ids = data.staffIds
    else if (data.type === 'recused') ids = ids.filter((id) => id !== data.staffId)
  }
  return ids
}

/** Everyone recused in this case; they may not be assigned or sit again. */
export function recusedIdsOf(effective: readonly CaseEvent[]): readonly string[] {
  return eventsOf(effective, 'recused').map((event) => event.data.staffId)
}

/**
 * 法49、51: a hearing was held, or every applicant was heard, in person or through whoever acts for them, or could not
 * be heard for reasons of their own, which was recorded. Where representatives were named, what they do binds those
 * they represent (法15Ⅱ). Hearing the respondent alone is not enough.
 */
export function hasHeardOpinions(effective: readonly CaseEvent[], parties: readonly Party[]): boolean {
  if (latestOf(effective, 'hearingHeld') !== null) return true
  const present = parties.filter((party) => party.deleted === 0)
  const heardIds = eventsOf(effective, 'opinionHeard').flatMap((event) => event.data.partyIds)
  const heard = new Set([
    ...heardIds,
    ...present.filter((party) => heardIds.includes(party.id)).flatMap((party) => party.actsForPartyIds),
  ])
  const ofRole = (role: Party['role']) => present.filter((party) => party.role === role)
  const representatives = ofRole('representative')
  const must = representatives.length > 0 ? representatives : ofRole('applicant')
  const isHeard = (party: Party) =>
    heard.has(party.id) ||
    (party.role === 'representative' && party.actsForPartyIds.some((id) => heard.has(id)))
  return heard.size > 0 && must.every(isHeard)
}
