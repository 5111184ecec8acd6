/** Fills in the parts of an intake form that a sample does not care about. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { IntakeInput, MaterialInput } from '../domain/commands/intake/intake-command.ts'
import type { ChallengedAct } from '../domain/model/act.ts'
import type { MaterialCategory } from '../domain/model/material.ts'

const NO_ACT: ChallengedAct = {
  kind: 'penalty',
  title: '',
  number: '',
  madeOn: '',
  delivery: 'direct',
  knewOn: '',
  toldRemedies: true,
  knewRightsOn: '',
  realEstate: false,
  amountYuan: null,
  electronicMonitoring: false,
  performanceDueOn: '',
  requestReceivedOn: '',
  urgent: false,
}

/** A challenged act; everything not given is empty. */
export function act(given: Partial<ChallengedAct>): ChallengedAct {
  return { ...NO_ACT, ...given }
}

/** An intake form; everything not given is empty. */
export function intake(
  given: Partial<IntakeInput> &
    Pick<IntakeInput, 'receivedOn' | 'act' | 'claims' | 'factsAndReasons' | 'parties'>,
): IntakeInput {
  return {
    channel: 'inPerson',
    postmarkedOn: '',
    appliedOn: given.receivedOn,
    agencyReceivedOn: '',
    field: '',
    major: false,
    majorReason: '',
    prerequisite: false,
    prerequisiteGround: '',
    normativeDocument: '',
    compensationClaim: '',
    stayRequested: false,
    hearingRequested: false,
    ...given,
  }
}

/** A paper that came in with the application; sample materials have no attached file. */
export function paper(
  name: string,
  category: MaterialCategory,
  pages: number,
  receivedOn: CivilDate,
): MaterialInput {
  return {
    name,
    category,
    fromPartyId: '',
    receivedOn,
    pages,
    original: true,
    fileHash: '',
    fileName: '',
    fileSize: 0,
  }
}

/** The papers every application brings. */
export function usualPapers(receivedOn: CivilDate): readonly MaterialInput[] {
  return [
    paper('行政复议申请书', 'application', 3, receivedOn),
    paper('申请人身份证明复印件', 'identity', 1, receivedOn),
    paper('被申请行政行为文书复印件', 'evidence', 2, receivedOn),
  ]
}
