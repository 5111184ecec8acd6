/**
 * The cases on which something may still be due, in memory: 今日 and 期限 compute every clock from them. Closed
 * cases stay out, and so do the texts of documents, so ten years of files cost nothing here.
 */
import type { ClockCase } from '#shared/domain/deadlines/case-clocks.ts'
import { CLOSING_EVENTS } from '#shared/domain/ledger/closing.ts'
import { ordersPerformance } from '#shared/domain/litigation/judgment.ts'
import type { CaseTableName, TableName, Tables } from '#shared/domain/model/aggregate.ts'
import type { CaseRecord } from '#shared/domain/model/case.ts'
import type { DocumentRecord } from '#shared/domain/model/document.ts'
import type { CaseEvent, EventData, EventType } from '#shared/domain/model/event.ts'
import { addDays, type CivilDate } from '#shared/kernel/civil-date.ts'
import { type FeedOptions, follow } from './change-feed.ts'
import { childrenInOrder, live } from './gather.ts'
import { type KeyRun, keyRuns } from './key-runs.ts'
import { type FuyiDatabase, recordStore } from './schema.ts'
import { createStore, type Store } from './store.ts'

/** A case with what its clocks are derived from; the rest is loaded when the case is opened. */
export type ActiveCase = ClockCase

export type ActiveCases = {
  /** Null until the first load is done; a new array after every change to one of them. */
  readonly aggregates: Store<readonly ActiveCase[] | null>
  readonly settled: () => Promise<void>
  readonly stop: () => void
}

/** 自然日 for which a closed case stays: service, publication, copies to the superior, the time to sue. */
const CLOSED_DAYS = 120
/** 自然日 for which an undone performance obligation keeps a case here (条例58: 60 days unless the decision says otherwise). */
const PERFORMANCE_DAYS = 365
const CLOSING: readonly EventType[] = [...CLOSING_EVENTS, 'judged']
/** Closed cases read along between two active ones, rather than starting another range. */
const GAP = 8
/** Share of the active cases that is taken for stragglers. */
const STRAGGLERS = 0.05

const loadedTables: readonly TableName[] = ['cases', 'parties', 'events', 'services', 'documents']

/** Loads the active cases and keeps them in step with the database; `today` is asked again at every reload. */
export function createActiveCases(
  db: FuyiDatabase,
  today: () => CivilDate,
  options: FeedOptions,
): ActiveCases {
  const store = createStore<readonly ActiveCase[] | null>(null)
  let held = new Map<string, ActiveCase>()

  const feed = follow(
    db,
    {
      load: async () => {
        // In one transaction: these are hundreds of reads, and each would open its own.
        const loaded = await db.transaction('r', loadedTables, async () => {
          const wanted = [...(await activeIds(db, today()))].sort()
          return loadCases(db, wanted, await runsFor(db, wanted))
        })
        held = new Map(loaded.map((active) => [active.case.id, active]))
        store.set([...held.values()])
      },
      refresh: async (caseIds) => {
        const loaded = await db.transaction('r', loadedTables, () => loadCases(db, caseIds, runsOf(caseIds)))
        const changed = new Map(loaded.map((active) => [active.case.id, active]))
        for (const id of caseIds) {
          const active = changed.get(id)
          if (active !== undefined && isActive(active, today())) held.set(id, active)
          else held.delete(id)
        }
        if (caseIds.length > 0) store.set([...held.values()])
      },
    },
    options,
  )
  return { aggregates: store, settled: feed.settled, stop: feed.stop }
}

/** Whether something may still be due in a case; the same rule as {@link activeIds}, on one case. */
function isActive({ case: header, events }: ActiveCase, today: CivilDate): boolean {
  if (header.open === 1) return true
  const closedSince = addDays(today, -CLOSED_DAYS)
  if (events.some((event) => CLOSING.includes(event.data.type) && event.on >= closedSince)) return true
  const decidedSince = addDays(today, -PERFORMANCE_DAYS)
  return (
    events.some(({ data, on }) => on >= decidedSince && ordersSomething(data)) &&
    !events.some(({ data }) => data.type === 'performed')
  )
}

/** A decision or a judgment that leaves something to be performed. */
function ordersSomething(data: EventData): boolean {
  return data.type === 'decided' ? data.terms.length > 0 : data.type === 'judged' && ordersPerformance(data)
}

async function activeIds(db: FuyiDatabase, today: CivilDate): Promise<ReadonlySet<string>> {
  const since = (type: EventType, days: number) =>
    db.events
      .where('[data.type+on]')
      .between([type, addDays(today, -days)], [type, '\uffff'])
      .toArray()
  const [open, performed, decided, judged, ...closing] = await Promise.all([
    db.cases.where('open').equals(1).primaryKeys(),
    since('performed', PERFORMANCE_DAYS),
    since('decided', PERFORMANCE_DAYS),
    since('judged', PERFORMANCE_DAYS),
    ...CLOSING.map((type) => since(type, CLOSED_DAYS)),
  ])
  const done = new Set(performed.map((event) => event.caseId))
  const ordered = [...decided, ...judged].filter(
    (event) => ordersSomething(event.data) && !done.has(event.caseId),
  )
  return new Set([...open, ...closing.flat().map((event) => event.caseId), ...ordered.map((e) => e.caseId)])
}

/** Cases by id, tombstones left out; their rows come by a few range reads per table. */
async function loadCases(
  db: FuyiDatabase,
  ids: readonly string[],
  runs: readonly KeyRun[],
): Promise<readonly ActiveCase[]> {
  const [headers, parties, events, services] = await Promise.all([
    headersIn(db, runs),
    rowsByCase(db, 'parties', runs),
    rowsByCase(db, 'events', runs),
    rowsByCase(db, 'services', runs),
  ])
  const wanted = new Set(ids)
  const present = live(headers).filter(({ id }) => wanted.has(id))
  // Documents are by far the longest rows; only the notices of a hearing matter to a clock.
  const heard = present.filter(({ id }) => events.get(id)?.some(isHearingCall)).map(({ id }) => id)
  const documents = await rowsByCase(db, 'documents', runsOf(heard))
  return present.map((header) => {
    const { id } = header
    return {
      case: header,
      parties: childrenInOrder('parties', parties.get(id) ?? []),
      events: childrenInOrder('events', events.get(id) ?? []),
      services: childrenInOrder('services', services.get(id) ?? []),
      documents: childrenInOrder('documents', documents.get(id) ?? []).map(withoutText),
    }
  })
}

function isHearingCall({ data }: CaseEvent): boolean {
  return data.type === 'hearingScheduled'
}

function withoutText({ id, kind, hearingId, deleted }: DocumentRecord): ActiveCase['documents'][number] {
  return { id, kind, hearingId, deleted }
}

/**
 * Few ranges that cover the wanted cases (ascending). The oldest ones, stragglers of many years, are read one
 * by one: a range from there would first have to go through the keys of everything that came after.
 */
async function runsFor(db: FuyiDatabase, wanted: readonly string[]): Promise<readonly KeyRun[]> {
  const old = wanted.slice(0, Math.floor(wanted.length * STRAGGLERS))
  const recent = wanted.slice(old.length)
  const [from, to] = [recent[0], recent.at(-1)]
  if (from === undefined || to === undefined) return []
  const keys = await db.cases.where(':id').between(from, to, true, true).primaryKeys()
  return [...runsOf(old), ...keyRuns(keys, new Set(recent), GAP)]
}

function runsOf(ids: readonly string[]): readonly KeyRun[] {
  return ids.map((id) => ({ from: id, to: id }))
}

/** Cases by a few range reads: one read per case takes several times as long. */
async function headersIn(db: FuyiDatabase, runs: readonly KeyRun[]): Promise<readonly CaseRecord[]> {
  const parts = await Promise.all(
    runs.map(({ from, to }) => db.cases.where(':id').between(from, to, true, true).toArray()),
  )
  return parts.flat()
}

async function rowsByCase<T extends CaseTableName>(
  db: FuyiDatabase,
  table: T,
  runs: readonly KeyRun[],
): Promise<ReadonlyMap<string, readonly Tables[T][]>> {
  const byCase = new Map<string, Tables[T][]>()
  const parts = await Promise.all(
    runs.map(({ from, to }) =>
      recordStore(db, table).where('caseId').between(from, to, true, true).toArray(),
    ),
  )
  for (const row of parts.flat()) {
    const rows = byCase.get(row.caseId)
    if (rows === undefined) byCase.set(row.caseId, [row])
    else rows.push(row)
  }
  return byCase
}
