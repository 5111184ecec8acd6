/**
 * Ten years of invented cases as finished rows. Running a million commands through the write path would take
 * hours, so the rows are made directly; the header comes from the domain's own projection, and every
 * hundredth case is checked against the ledger rules and the row checks of backups.
 */
import { checkRow } from '#shared/backup/row-checks.ts'
import { SCHEMA_VERSION } from '#shared/backup/row-migrations.ts'
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import { ledgerProblems } from '#shared/domain/ledger/ledger-rules.ts'
import { projectionOf } from '#shared/domain/ledger/projection.ts'
import type { CaseAggregate, CaseTableName } from '#shared/domain/model/aggregate.ts'
import type { Block } from '#shared/domain/model/blocks.ts'
import type { CaseProjection, Claim, ReconsiderationCase } from '#shared/domain/model/case.ts'
import type { DocumentRecord } from '#shared/domain/model/document.ts'
import type { CaseEvent } from '#shared/domain/model/event.ts'
import type { Hearing } from '#shared/domain/model/hearing.ts'
import type { Material } from '#shared/domain/model/material.ts'
import type { RecordMeta } from '#shared/domain/model/meta.ts'
import type { ServiceRecord } from '#shared/domain/model/service.ts'
import { addDays, type CivilDate, dateParts, formatChinese, toEpochDay } from '#shared/kernel/civil-date.ts'
import { type Instant, instantFromMs } from '#shared/kernel/clock.ts'
import type { IdSource } from '#shared/kernel/ids.ts'
import { longDecision } from '../../support/sample-documents.ts'
import { ARCHIVE_DEVICE, CASE_PREFIX, DECISION_PREFIX, HANDLER_IDS } from './archived-office.ts'
import { type Cast, HEARING_DAY, hasHearing, historyOf } from './case-history.ts'
import { actOf, partiesOf } from './case-matter.ts'
import { choice, scattered } from './variety.ts'

export type ArchivePlan = {
  readonly cases: number
  /** The last day of the ten years. */
  readonly today: CivilDate
}

const TEN_YEARS = 3_652
/** Decisions of the last year carry their full text; older ones a short one, to keep the seeding short. */
const FULL_TEXT_DAYS = 365
const CHECKED_EVERY = 100

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

/** Ids of the shape and order of the program's own, counted instead of drawn: millions of them cost seconds. */
function timeOrderedIds(): (day: CivilDate) => IdSource {
  let count = 0
  return (day) => {
    const time = millisecondsOf(day).toString(16).padStart(12, '0')
    const start = `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-`
    return {
      next: () => {
        count += 1
        return start + count.toString(16).padStart(12, '0')
      },
    }
  }
}

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
    documents: documentsOf(slot, header, documentId, events),
    services: servicesOf(events),
    publications: [],
    evidence: [],
  }
  return { ...aggregate, case: { ...header, ...projectionOf(aggregate) } }
}

function headerOf(slot: Slot, caseId: string, events: readonly CaseEvent[]): ReconsiderationCase {
  const { index, received, year, sequence } = slot
  return {
    ...metaOf(caseId, events.at(-1)?.on ?? received),
    ...UNDECIDED,
    createdAt: instantFromMs(millisecondsOf(received)),
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
    factsAndReasons:
      '申请人认为被申请人认定的事实与实际不符，作出决定之前没有听取申请人的陈述和申辩，处罚明显过重。'.repeat(
        3,
      ),
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

function claimsOf(index: number, caseId: string, meta: () => RecordMeta): readonly Claim[] {
  const texts = ['撤销被申请人作出的行政行为', '确认被申请人未依法告知权利的行为违法']
  return texts
    .slice(0, 1 + Number(scattered(index, 31, 3) === 0))
    .map((text, order) => ({ ...meta(), caseId, order: order + 1, text }))
}

function materialsOf(header: ReconsiderationCase, meta: () => RecordMeta): readonly Material[] {
  const papers = [
    ['行政复议申请书', 'application'],
    ['身份证明复印件', 'identity'],
  ] as const
  return papers.map(([name, category], order) => ({
    ...meta(),
    caseId: header.id,
    order: order + 1,
    name,
    category,
    fromPartyId: '',
    receivedOn: header.receivedOn,
    pages: 3,
    original: category === 'application',
    fileHash: '',
    fileName: '',
    fileSize: 0,
  }))
}

function hearingsOf(
  index: number,
  { id: caseId, number, receivedOn }: ReconsiderationCase,
  hearingId: string,
  today: CivilDate,
): readonly Hearing[] {
  const on = addDays(receivedOn, HEARING_DAY)
  // The notice goes out two weeks ahead; before that nothing is scheduled.
  if (!hasHearing(index) || addDays(on, -14) > today) return []
  const [presiderId = '', ...memberIds] = HANDLER_IDS.slice(0, 3)
  const hearing: Hearing = {
    ...metaOf(hearingId, addDays(on, -14)),
    caseId,
    caseNumber: number,
    on,
    startsAt: '09:00',
    endsAt: '11:00',
    roomId: choice(['room-1', 'room-2'], index, 32),
    presiderId,
    memberIds,
    recorderId: 'staff-8',
    openToPublic: true,
    matters: '事实是否清楚，程序是否合法',
    nonWorkdayReason: '',
    status: on <= today ? 'held' : 'scheduled',
  }
  return [hearing]
}

const FULL_TEXT = textOf(longDecision().blocks)
const SHORT_TEXT = textOf(longDecision().blocks.slice(0, 9))

function textOf(blocks: readonly Block[]) {
  const paragraphs = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : [],
  )
  return { blocks, text: paragraphs.join('\n') }
}

function documentsOf(
  { year, sequence, today }: Slot,
  header: ReconsiderationCase,
  documentId: string,
  events: readonly CaseEvent[],
): readonly DocumentRecord[] {
  const closing = events.find(({ data }) => ['decided', 'refused', 'terminated'].includes(data.type))
  if (closing === undefined) return []
  const recent = closing.on > addDays(today, -FULL_TEXT_DAYS)
  const { blocks, text } = recent ? FULL_TEXT : SHORT_TEXT
  const document: DocumentRecord = {
    ...metaOf(documentId, closing.on),
    caseId: header.id,
    kind: 'decision',
    templateVersion: '1',
    title: '行政复议决定书',
    number: `${DECISION_PREFIX}〔${year}〕${sequence}号`,
    status: 'issued',
    issuedOn: closing.on,
    signedBy: 'staff-1',
    sections: [{ key: 'opinion', label: '本机关认为', text }],
    fields: { signedOn: formatChinese(closing.on) },
    decisionItems: [],
    addresseePartyIds: [],
    hearingId: '',
    issuedBlocks: blocks,
  }
  return [document]
}

function servicesOf(events: readonly CaseEvent[]): readonly ServiceRecord[] {
  return events.flatMap(({ data, on, caseId }) => {
    if (data.type !== 'served') return []
    const { serviceId, documentId, partyId } = data
    const service: ServiceRecord = {
      ...metaOf(serviceId, on),
      caseId,
      documentId,
      partyId,
      method: 'post',
      sentOn: addDays(on, -3),
      servedOn: on,
      receivedBy: '本人签收',
      relation: '',
      evidence: '邮政专递回执',
    }
    return [service]
  })
}

// A few thousand days, asked for a million times.
const instants = new Map<CivilDate, Instant>()

function metaOf(id: string, on: CivilDate): RecordMeta {
  const at = instants.get(on) ?? instantFromMs(millisecondsOf(on))
  instants.set(on, at)
  return { id, rev: 1, createdAt: at, updatedAt: at, by: 'staff-1', device: ARCHIVE_DEVICE, deleted: 0 }
}

/** Ten in the morning of a day in China. */
function millisecondsOf(day: CivilDate): number {
  return toEpochDay(day) * 86_400_000 + 2 * 3_600_000
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
