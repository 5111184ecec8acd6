/** Was the application in time? The same clock that the case shows after registration, asked before it. */
import { type CivilDate, parseCivilDate } from '#shared/kernel/civil-date.ts'
import { instantFromMs } from '#shared/kernel/clock.ts'
import type { IntakeInput } from '../commands/intake/intake-command.ts'
import { intakeFields } from '../commands/intake/intake-rows.ts'
import { type CaseClock, scopeOf } from '../deadlines/clocks/clock.ts'
import { intakeClocks } from '../deadlines/clocks/intake-clocks.ts'
import { NOTHING_YET } from '../ledger/projection.ts'
import type { CaseAggregate, OfficeState } from '../model/aggregate.ts'
import type { ReconsiderationCase } from '../model/case.ts'

/** The application limit of a form; null while a date it needs is missing or impossible. */
export function applicationLimit(
  intake: IntakeInput,
  office: OfficeState,
  today: CivilDate,
): CaseClock | null {
  const { act, receivedOn, postmarkedOn, agencyReceivedOn } = intake
  const needed = [
    act.madeOn,
    act.knewOn,
    act.knewRightsOn,
    act.performanceDueOn,
    act.requestReceivedOn,
    postmarkedOn,
    agencyReceivedOn,
  ]
  const readable = needed.every((on) => on === '' || parseCivilDate(on) !== null)
  if (!readable || parseCivilDate(receivedOn) === null) return null
  const clocks = intakeClocks(scopeOf(provisional(intake), office, today))
  return clocks.find((clock) => clock.rule.family === '申请') ?? null
}

/** The case as it would be registered now, without number, ledger or children. */
function provisional(intake: IntakeInput): CaseAggregate<ReconsiderationCase> {
  const at = instantFromMs(0)
  return {
    case: {
      ...intakeFields(intake),
      kind: 'reconsideration',
      id: '',
      rev: 0,
      createdAt: at,
      updatedAt: at,
      by: '',
      device: '',
      deleted: 0,
      number: '',
      numberYear: 0,
      numberSequence: 0,
      ...NOTHING_YET,
      review: null,
    },
    claims: [],
    parties: [],
    events: [],
    materials: [],
    hearings: [],
    documents: [],
    services: [],
    publications: [],
    evidence: [],
  }
}
