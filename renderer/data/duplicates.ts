/** Intake's live check: has this act been challenged before, has this applicant been here before. By index, so it can run as one types. */
import type { CaseRecord } from '#shared/domain/model/case.ts'
import { partyName } from '#shared/domain/model/party.ts'
import { live } from './gather.ts'
import type { FuyiDatabase } from './schema.ts'

export type DuplicateInput = {
  readonly actNumber: string
  readonly actTitle: string
  readonly agencyName: string
  readonly applicants: readonly {
    readonly idNumber: string
    readonly surname: string
    readonly given: string
    readonly organizationName: string
  }[]
  /** The case being edited; empty at registration. */
  readonly exceptCaseId: string
}

export type DuplicateHit = {
  readonly caseId: string
  readonly number: string
  readonly reason: 'sameActNumber' | 'sameActTitle' | 'sameApplicantId' | 'sameApplicantName'
  /** What is the same: the act, or the applicant's name. */
  readonly label: string
}

/** Hits, strongest reason first; one per case. */
export async function findDuplicates(
  db: FuyiDatabase,
  input: DuplicateInput,
): Promise<readonly DuplicateHit[]> {
  const [byNumber, byTitle, byId, byName] = await Promise.all([
    input.actNumber === '' ? [] : db.cases.where('act.number').equals(input.actNumber).toArray(),
    input.actTitle === '' || input.agencyName === ''
      ? []
      : db.cases.where('[act.title+respondentLabel]').equals([input.actTitle, input.agencyName]).toArray(),
    partiesById(db, input),
    partiesByName(db, input),
  ])
  const hits = [
    ...byNumber.map((row) => hit(row, 'sameActNumber', row.actLabel)),
    ...(await partyHits(db, byId, 'sameApplicantId')),
    ...byTitle.map((row) => hit(row, 'sameActTitle', row.actLabel)),
    ...(await partyHits(db, byName, 'sameApplicantName')),
  ].filter(({ row }) => row.deleted === 0 && row.id !== input.exceptCaseId)
  const first = new Map<string, DuplicateHit>()
  for (const { row, reason, label } of hits) {
    if (!first.has(row.id)) first.set(row.id, { caseId: row.id, number: row.number, reason, label })
  }
  return [...first.values()]
}

type Found = { readonly row: CaseRecord; readonly reason: DuplicateHit['reason']; readonly label: string }

function hit(row: CaseRecord, reason: DuplicateHit['reason'], label: string): Found {
  return { row, reason, label }
}

function partiesById(db: FuyiDatabase, input: DuplicateInput) {
  const numbers = input.applicants.map(({ idNumber }) => idNumber).filter((number) => number !== '')
  return numbers.length === 0 ? [] : db.parties.where('idNumber').anyOf(numbers).toArray()
}

async function partiesByName(db: FuyiDatabase, input: DuplicateInput) {
  const names = input.applicants
    .filter(({ given }) => given !== '')
    .map(({ surname, given }) => [surname, given])
  const organizations = input.applicants
    .map(({ organizationName }) => organizationName)
    .filter((name) => name !== '')
  const [people, units] = await Promise.all([
    names.length === 0 ? [] : db.parties.where('[name.surname+name.given]').anyOf(names).toArray(),
    organizations.length === 0 ? [] : db.parties.where('organizationName').anyOf(organizations).toArray(),
  ])
  return [...people, ...units]
}

async function partyHits(
  db: FuyiDatabase,
  parties: Awaited<ReturnType<typeof partiesByName>>,
  reason: DuplicateHit['reason'],
): Promise<readonly Found[]> {
  const applicants = live(parties).filter((party) => party.role === 'applicant')
  const cases = await db.cases.bulkGet(applicants.map((party) => party.caseId))
  return applicants.flatMap((party, i) => {
    const row = cases[i]
    return row === undefined ? [] : [hit(row, reason, partyName(party))]
  })
}
