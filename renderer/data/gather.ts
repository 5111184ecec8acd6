/** Gathers what a decision or a view needs from the tables; inside or outside a transaction. Tombstones are left out here, once. */
import type {
  CaseAggregate,
  CaseTableName,
  DomainState,
  OfficeState,
  Tables,
} from '#shared/domain/model/aggregate.ts'
import type { CaseRecord } from '#shared/domain/model/case.ts'
import type { Hearing } from '#shared/domain/model/hearing.ts'
import type { RecordMeta } from '#shared/domain/model/meta.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/office/default-settings.ts'
import { type FuyiDatabase, recordStore } from './schema.ts'

/** Child tables of a case, each with the order in which views and documents list its rows. */
const childOrder: { readonly [T in CaseTableName]: (row: Tables[T]) => string | number } = {
  claims: (row) => row.order,
  parties: (row) => row.order,
  events: (row) => row.seq,
  materials: (row) => row.order,
  hearings: (row) => `${row.on} ${row.startsAt}`,
  documents: (row) => row.createdAt,
  services: (row) => row.sentOn,
  publications: (row) => row.createdAt,
  evidence: (row) => row.order,
}

export const childTables = Object.keys(childOrder) as readonly CaseTableName[]

/** Everything `decide` may look at for a command on a case (`caseId` empty: office commands and registration). */
export async function gatherState(db: FuyiDatabase, caseId: string): Promise<DomainState> {
  const [office, { aggregate, source }, scheduledHearings] = await Promise.all([
    loadOffice(db),
    loadWithSource(db, caseId),
    loadScheduledHearings(db),
  ])
  return { office, aggregate, source, scheduledHearings }
}

async function loadWithSource(
  db: FuyiDatabase,
  caseId: string,
): Promise<Pick<DomainState, 'aggregate' | 'source'>> {
  const aggregate = caseId === '' ? null : await loadAggregate(db, caseId)
  const isSuit = aggregate?.case.kind === 'litigation'
  return { aggregate, source: isSuit ? await loadAggregate(db, aggregate.case.sourceCaseId) : null }
}

/** The office's own tables; default settings until some are saved. */
export async function loadOffice(db: FuyiDatabase): Promise<OfficeState> {
  const [profile, settings, staff, rooms, agencies, calendars, counters] = await Promise.all([
    db.offices.toArray(),
    db.settings.toArray(),
    db.staff.toArray(),
    db.rooms.toArray(),
    db.agencies.toArray(),
    db.calendars.toArray(),
    db.counters.toArray(),
  ])
  return {
    profile: live(profile)[0] ?? null,
    settings: live(settings)[0] ?? DEFAULT_SETTINGS,
    staff: live(staff),
    rooms: live(rooms),
    agencies: live(agencies),
    calendars: live(calendars),
    counters: live(counters),
  }
}

/** One case with its child records in order; null when there is no such case. */
export async function loadAggregate(db: FuyiDatabase, caseId: string): Promise<CaseAggregate | null> {
  const [header, ...children] = await Promise.all([
    db.cases.get(caseId),
    ...childTables.map((table) => recordStore(db, table).where('caseId').equals(caseId).toArray()),
  ])
  if (header === undefined || header.deleted === 1) return null
  return aggregateOf(header, new Map(childTables.map((table, i) => [table, children[i] ?? []])))
}

function aggregateOf(
  header: CaseRecord,
  children: ReadonlyMap<CaseTableName, readonly RecordMeta[]>,
): CaseAggregate {
  const rows = <T extends CaseTableName>(table: T): readonly Tables[T][] =>
    childrenInOrder(table, (children.get(table) ?? []) as readonly Tables[T][])
  return {
    case: header,
    claims: rows('claims'),
    parties: rows('parties'),
    events: rows('events'),
    materials: rows('materials'),
    hearings: rows('hearings'),
    documents: rows('documents'),
    services: rows('services'),
    publications: rows('publications'),
    evidence: rows('evidence'),
  }
}

/** Rows of one case as views and documents list them. */
export function childrenInOrder<T extends CaseTableName>(
  table: T,
  rows: readonly Tables[T][],
): readonly Tables[T][] {
  return inOrder(live(rows), childOrder[table])
}

/** Scheduled hearings of every case, for clash checks and the schedule. */
export async function loadScheduledHearings(db: FuyiDatabase): Promise<readonly Hearing[]> {
  const hearings = await db.hearings
    .where('[status+on]')
    .between(['scheduled', ''], ['scheduled', '\uffff'])
    .toArray()
  return live(hearings)
}

/** Rows that are not tombstones. */
export function live<T extends RecordMeta>(rows: readonly T[]): readonly T[] {
  return rows.filter((row) => row.deleted === 0)
}

function inOrder<T>(rows: readonly T[], key: (row: T) => string | number): readonly T[] {
  return [...rows].sort((a, b) => {
    const [x, y] = [key(a), key(b)]
    return x < y ? -1 : x > y ? 1 : 0
  })
}
