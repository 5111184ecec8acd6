/** After the decision: suits, performance, copies to superiors, publication, enforcement; service by announcement. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { eventsOf, latestOf } from '../../ledger/effective-events.ts'
import type { ReconsiderationCase } from '../../model/case.ts'
import type { EventOf } from '../../model/event.ts'
import { partyName } from '../../model/party.ts'
import { type CaseClock, type ClockScope, clockOf, partiesOf, servedDays } from './clock.ts'

type Scope = ClockScope<ReconsiderationCase>

/** Every clock that runs from the decision, from a refusal, or from an announcement. */
export function afterClocks(scope: Scope): readonly CaseClock[] {
  const decided = latestOf(scope.effective, 'decided')
  const refused = latestOf(scope.effective, 'refused')
  const announcements = announcementClocks(scope)
  if (decided === null) {
    return refused === null
      ? announcements
      : [...suitClocks(scope, refused.data.documentId), ...announcements]
  }
  const suits = suitClocks(scope, decided.data.documentId)
  return [
    ...suits,
    ...performanceClocks(scope, decided),
    ...openingClocks(scope, decided),
    ...enforcementClock(scope, decided, suits),
    ...announcements,
  ]
}

/** Each applicant and third party has fifteen days from the day the document reached them (行诉45). */
function suitClocks(scope: Scope, documentId: string): readonly CaseClock[] {
  const served = servedDays(scope, documentId)
  const sued = eventsOf(scope.effective, 'sued')
  return partiesOf(scope, ['applicant', 'thirdParty']).flatMap((party) => {
    const trigger = served.get(party.id)
    if (trigger === undefined) return []
    const suit = sued.find(({ data }) => data.plaintiff.includes(partyName(party)))
    return [
      clockOf(scope, {
        code: 'DL-SUE-15',
        facts: { trigger },
        metOn: suit?.on,
        partyId: party.id,
        nature: 'right',
        ours: false,
      }),
    ]
  })
}

/** 责令重作 and 责令履行, from the day the decision reached each respondent (法64、66; 条例58Ⅰ). */
function performanceClocks(scope: Scope, decided: EventOf<'decided'>): readonly CaseClock[] {
  const { types, performanceDays, documentId } = decided.data
  const setDays = performanceDays !== null && performanceDays >= 1 ? performanceDays : null
  const redo = types.includes('revokeAndRedo')
  if (!redo && (!types.includes('orderPerformance') || setDays === null)) return []
  const served = servedDays(scope, documentId)
  return partiesOf(scope, ['respondent']).flatMap(({ id }) => {
    const trigger = served.get(id)
    if (trigger === undefined) return []
    const code = !redo ? 'DL-PERFORM-SET' : setDays === null ? 'DL-REDO-60' : 'DL-REDO-SET'
    return [
      clockOf(scope, {
        code,
        facts: setDays === null ? { trigger } : { trigger, setDays },
        metOn: latestOf(scope.effective, 'performed')?.on,
        partyId: id,
        ours: false,
      }),
    ]
  })
}

/** 抄告 and 公开, from the first day the decision took effect for anyone (法75Ⅱ、79). */
function openingClocks(scope: Scope, decided: EventOf<'decided'>): readonly CaseClock[] {
  const [trigger] = [...servedDays(scope, decided.data.documentId).values()].sort()
  if (trigger === undefined) return []
  const copied = latestOf(scope.effective, 'copiedToSuperior')
  const settled = [latestOf(scope.effective, 'published'), latestOf(scope.effective, 'publicationDeclined')]
    .flatMap((event) => (event === null ? [] : [event.on]))
    .sort()
  return [
    ...(concernsDepartment(scope)
      ? [clockOf(scope, { code: 'DL-COPYTO', facts: { trigger }, metOn: copied?.on })]
      : []),
    clockOf(scope, { code: 'DL-PUBLISH', facts: { trigger }, metOn: settled[0] }),
  ]
}

/** 抄告 only concerns departments of the same government (法79Ⅱ). */
function concernsDepartment(scope: Scope): boolean {
  const departments = scope.office.agencies.filter(({ relation }) => relation === 'department')
  return partiesOf(scope, ['respondent']).some(
    (party) => party.kind === 'agency' && departments.some(({ id }) => id === party.agencyId),
  )
}

/**
 * Three months to ask the court for enforcement, from the day the last party's time to sue ran out (D-22).
 * An upheld act is enforced by the agency that made it, a modified one by this office (法78).
 */
function enforcementClock(
  scope: Scope,
  decided: EventOf<'decided'>,
  suits: readonly CaseClock[],
): readonly CaseClock[] {
  const { types } = decided.data
  const modified = types.includes('modify')
  const parties = partiesOf(scope, ['applicant', 'thirdParty'])
  if ((!modified && !types.includes('uphold')) || suits.length < parties.length) return []
  const trigger = latestDay(suits.map(({ deadline }) => deadline.lastDay))
  if (trigger === undefined || scope.today <= trigger || latestOf(scope.effective, 'sued') !== null) return []
  return [
    clockOf(scope, {
      code: 'DL-ENFORCE-3M',
      facts: { trigger },
      metOn: latestOf(scope.effective, 'performed')?.on,
      nature: 'right',
      ours: modified,
      note: '以最后一名当事人的起诉期限届满日起算；申请前须催告满十个工作日。',
    }),
  ]
}

function latestDay(days: readonly CivilDate[]): CivilDate | undefined {
  return [...days].sort().at(-1)
}

/** 公告: the day on which it counts as service (民诉95); met once that day is entered. */
function announcementClocks(scope: Scope): readonly CaseClock[] {
  return scope.aggregate.services
    .filter(({ method, deleted }) => method === 'announcement' && deleted === 0)
    .map(({ sentOn, servedOn, partyId }) => {
      const clock = clockOf(scope, {
        code: 'DL-SERVE-NOTICE',
        facts: { publishedOn: sentOn },
        partyId,
        nature: 'reminder',
        note: '公告期满即为送达，请登记送达日。',
      })
      return servedOn === '' ? clock : { ...clock, status: 'met', metOn: servedOn }
    })
}
