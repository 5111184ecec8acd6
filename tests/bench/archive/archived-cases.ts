/**
 * Ten years of invented cases as finished rows. Running hundreds of thousands of commands through the write
 * path would take hours, so the rows are made directly; the header comes from the domain's own projection, and every
 * hundredth case is checked against the ledger rules and the row checks of backups.
 */
import { checkRow } from '#shared/backup/row-checks.ts'
import { SCHEMA_VERSION } from '#shared/backup/row-migrations.ts'
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import { ledgerProblems } from '#shared/domain/ledger/ledger-rules.ts'
import { projectionOf } from '#shared/domain/ledger/projection.ts'
import type { CaseAggregate, CaseTableName } from '#shared/domain/model/aggregate.ts'
import type { CaseProjection, ReconsiderationCase } from '#shared/domain/model/case.ts'
import type { CaseEvent } from '#shared/domain/model/event.ts'
import type { RecordMeta } from '#shared/domain/model/meta.ts'
import { addDays, type CivilDate, dateParts } from '#shared/kernel/civil-date.ts'
import type { IdSource } from '#shared/kernel/ids.ts'
import { metaOf, timeOrderedIds } from './archived-meta.ts'
import { archivedOffice, CASE_PREFIX, HANDLER_IDS, officeStateOf } from './archived-office.ts'
import { type Cast, historyOf } from './case-history.ts'
import { actOf, partiesOf } from './case-matter.ts'
import { claimsOf, documentsOf, hearingsOf, materialsOf, servicesOf } from './case-papers.ts'
import { scattered } from './variety.ts'

export type ArchivePlan = {
  readonly cases: number
  /** The last day of the ten years. */
  readonly today: CivilDate
}

const TEN_YEARS = 3_652
const CHECKED_EVERY = 100

const FACTS =
  '申请人认为被申请人认定的事实与实际不符，作出决定之前没有听取申请人的陈述和申辩，没有告知要求举行听证的权利，处罚也明显过重，与违法行为的事实、性质、情节以及社会危害程度不相当。'

const UNDECIDED: CaseProjection = {
  stage: 'review',
  open: 1,
  applicantLabel: '',
  respondentLabel: '',
  actLabel: '',
  handlerIds: [],
  acceptedOn: '',
  decidedOn: '',
  outcomeLabel: '',
}

/** The cases, oldest first, spread evenly over the years. */
export function* archivedCases({ cases, today }: ArchivePlan): Generator<CaseAggregate<ReconsiderationCase>> {
  const sequences = new Map<number, number>()
  const ids = timeOrderedIds()
  for (let index = 0; index < cases; index += 1) {
    const received = addDays(today, -Math.floor(((cases - 1 - index) * TEN_YEARS) / cases))
    const { year } = dateParts(received)
    const sequence = (sequences.get(year) ?? 0) + 1
    sequences.set(year, sequence)
    const aggregate = archivedCase({ index, received, year, sequence, today, ids: ids(received) })
    if (index % CHECKED_EVERY === 0) requireValid(aggregate)
    yield aggregate
  }
}

/** Its calendar is what the header of a suit depends on; the numbers play no part. */
const OFFICE = officeStateOf(archivedOffice(new Map()))

type Slot = {
  readonly index: number
  readonly received: CivilDate
  readonly year: number
  readonly sequence: number
  readonly today: CivilDate
  readonly ids: IdSource
}

function archivedCase(slot: Slot): CaseAggregate<ReconsiderationCase> {
  const { index, received, today, ids } = slot
  const caseId = ids.next()
  const meta = (on: CivilDate = received): RecordMeta => metaOf(ids.next(), on)
  const parties = partiesOf(index, caseId, meta)
  const idsOf = (roles: readonly string[]) =>
    parties.filter(({ role }) => roles.includes(role)).map(({ id }) => id)
  const serviceIds = new Map(parties.map(({ id }) => [id, ids.next()]))
  const [hearingId, documentId] = [ids.next(), ids.next()]
  const first = scattered(index, 30, HANDLER_IDS.length)
  const cast: Cast = {
    respondentId: idsOf(['respondent'])[0] ?? '',
    applicantIds: idsOf(['applicant']),
    addresseeIds: idsOf(['applicant', 'respondent', 'thirdParty']),
    staffIds: [HANDLER_IDS[first] ?? '', HANDLER_IDS[(first + 1) % HANDLER_IDS.length] ?? ''],
    hearingId,
    documentId,
    serviceIdOf: (partyId) => serviceIds.get(partyId) ?? '',
  }
  const events = historyOf(index, cast)
    .map(({ day, data }) => ({ on: addDays(received, day), data }))
    .filter(({ on }) => on <= today)
    .map(({ on, data }, order): CaseEvent => ({ ...meta(on), caseId, seq: order + 1, on, data, note: '' }))
  const header = headerOf(slot, caseId, events)
  const aggregate: CaseAggregate<ReconsiderationCase> = {
    case: header,
    claims: claimsOf(index, caseId, meta),
    parties,
    events,
    materials: materialsOf(header, meta),
    hearings: hearingsOf(index, header, hearingId, today),
    documents: documentsOf(header, documentId, events, today),
    services: servicesOf(events),
    publications: [],
    evidence: [],
  }
  return { ...aggregate, case: { ...header, ...projectionOf(aggregate, OFFICE) } }
}

function headerOf(slot: Slot, caseId: string, events: readonly CaseEvent[]): ReconsiderationCase {
  const { index, received, year, sequence } = slot
  return {
    ...metaOf(caseId, events.at(-1)?.on ?? received),
    ...UNDECIDED,
    createdAt: metaOf(caseId, received).createdAt,
    kind: 'reconsideration',
    number: `${CASE_PREFIX}〔${year}〕${sequence}号`,
    numberYear: year,
    numberSequence: sequence,
    channel: 'post',
    receivedOn: received,
    postmarkedOn: addDays(received, -2),
    appliedOn: addDays(received, -3),
    agencyReceivedOn: '',
    ...actOf(index, received),
    factsAndReasons: FACTS,
    major: 0,
    majorReason: '',
    prerequisite: 0,
    prerequisiteGround: '',
    normativeDocument: '',
    compensationClaim: '',
    stayRequested: 0,
    hearingRequested: 0,
    review: null,
  }
}

/** The rows of a case by table, header included. */
export function rowsOf(
  aggregate: CaseAggregate,
): readonly { readonly table: CaseTableName | 'cases'; readonly rows: readonly RecordMeta[] }[] {
  const { case: header, ...children } = aggregate
  const tables = Object.keys(children) as CaseTableName[]
  return [{ table: 'cases', rows: [header] }, ...tables.map((table) => ({ table, rows: children[table] }))]
}

function requireValid(aggregate: CaseAggregate): void {
  const problems = ledgerProblems(effectiveEvents(aggregate.events))
  const malformed = rowsOf(aggregate).flatMap(({ table, rows }) =>
    rows.filter((row) => checkRow(table, row, SCHEMA_VERSION) === null).map(({ id }) => `${table}/${id}`),
  )
  const found = [...problems, ...malformed]
  if (found.length > 0) throw new Error(`生成的案件 ${aggregate.case.number} 不合规则：${found.join('；')}`)
}
