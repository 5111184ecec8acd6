/**
 * The cases on which something may still be due, whole and in memory: 今日 and 期限 compute every clock from
 * them. Closed cases stay out, so ten years of files cost nothing here.
 */
import { CLOSING_EVENTS } from '#shared/domain/ledger/closing.ts'
import type { CaseAggregate, CaseTableName } from '#shared/domain/model/aggregate.ts'
import type { EventType } from '#shared/domain/model/event.ts'
import type { RecordMeta } from '#shared/domain/model/meta.ts'
import { addDays, type CivilDate } from '#shared/kernel/civil-date.ts'
import { follow } from './change-feed.ts'
import { aggregateOf, childTables, loadAggregate } from './gather.ts'
import { keyRuns } from './key-runs.ts'
import { type FuyiDatabase, recordStore } from './schema.ts'
import { createStore, type Store } from './store.ts'

export type ActiveCases = {
  /** Null until the first load is done; a new array after every change to one of them. */
  readonly aggregates: Store<readonly CaseAggregate[] | null>
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

/** Loads the active cases and keeps them in step with the database; `today` is asked again at every reload. */
export function createActiveCases(
  db: FuyiDatabase,
  today: () => CivilDate,
  onError: (error: unknown) => void,
): ActiveCases {
  const store = createStore<readonly CaseAggregate[] | null>(null)
  let held = new Map<string, CaseAggregate>()

  const feed = follow(
    db,
    {
      load: async () => {
        const wanted = await activeIds(db, today())
        held = new Map((await loadMany(db, wanted)).map((aggregate) => [aggregate.case.id, aggregate]))
        store.set([...held.values()])
      },
      refresh: async (caseIds) => {
        const changed = await Promise.all(caseIds.map((id) => loadAggregate(db, id)))
        for (const [i, id] of caseIds.entries()) {
          const aggregate = changed[i] ?? null
          if (aggregate !== null && isActive(aggregate, today())) held.set(id, aggregate)
          else held.delete(id)
        }
        if (caseIds.length > 0) store.set([...held.values()])
      },
    },
    onError,
  )
  return { aggregates: store, settled: feed.settled, stop: feed.stop }
}

/** Whether something may still be due in a case; the same rule as {@link activeIds}, on one aggregate. */
function isActive({ case: header, events }: CaseAggregate, today: CivilDate): boolean {
  if (header.open === 1) return true
  const closedSince = addDays(today, -CLOSED_DAYS)
  if (events.some((event) => CLOSING.includes(event.data.type) && event.on >= closedSince)) return true
  const decidedSince = addDays(today, -PERFORMANCE_DAYS)
  return (
    events.some(({ data, on }) => data.type === 'decided' && data.terms.length > 0 && on >= decidedSince) &&
    !events.some(({ data }) => data.type === 'performed')
  )
}

async function activeIds(db: FuyiDatabase, today: CivilDate): Promise<ReadonlySet<string>> {
  const since = (type: EventType, days: number) =>
    db.events
      .where('[data.type+on]')
      .between([type, addDays(today, -days)], [type, '\uffff'])
      .toArray()
  const [open, performed, ...closing] = await Promise.all([
    db.cases.where('open').equals(1).primaryKeys(),
    since('performed', PERFORMANCE_DAYS),
    ...CLOSING.map((type) => since(type, CLOSED_DAYS)),
  ])
  const done = new Set(performed.map((event) => event.caseId))
  const ordered = (await since('decided', PERFORMANCE_DAYS)).filter(
    (event) => event.data.type === 'decided' && event.data.terms.length > 0 && !done.has(event.caseId),
  )
  return new Set([...open, ...closing.flat().map((event) => event.caseId), ...ordered.map((e) => e.caseId)])
}

/** Many aggregates by a few range reads per table. */
async function loadMany(db: FuyiDatabase, wanted: ReadonlySet<string>): Promise<readonly CaseAggregate[]> {
  const all = await db.cases.toCollection().primaryKeys()
  const runs = keyRuns(all, wanted, GAP)
  const children = new Map(
    await Promise.all(childTables.map(async (table) => [table, await rowsByCase(db, table, runs)] as const)),
  )
  const headers = await db.cases.bulkGet([...wanted])
  return headers.flatMap((header) => {
    if (header === undefined || header.deleted === 1) return []
    const own = childTables.map((table) => [table, children.get(table)?.get(header.id) ?? []] as const)
    return [aggregateOf(header, new Map<CaseTableName, readonly RecordMeta[]>(own))]
  })
}

async function rowsByCase(
  db: FuyiDatabase,
  table: CaseTableName,
  runs: readonly { readonly from: string; readonly to: string }[],
): Promise<ReadonlyMap<string, readonly RecordMeta[]>> {
  const byCase = new Map<string, RecordMeta[]>()
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
