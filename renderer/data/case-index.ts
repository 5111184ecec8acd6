/**
 * Every case in memory, with what lists sort and filter by and one normalised text to search in. Exact
 * substring search over 33,000 such texts takes milliseconds, needs no library and costs nothing on saving;
 * any combination of filters can be counted and paged.
 */
import type { CaseRecord, Stage } from '#shared/domain/model/case.ts'
import { type CaseEntry, claimText, entryOf, joined, partyText, withTexts } from './case-entry.ts'
import { type Feed, type FeedOptions, follow } from './change-feed.ts'
import { live } from './gather.ts'
import type { IndexMemory } from './index-memory.ts'
import type { FuyiDatabase } from './schema.ts'
import { searchTerms } from './search-text.ts'
import { createStore, type Store } from './store.ts'
import { batchesOf } from './table-batches.ts'

export type CaseIndex = {
  /** Null until everything is loaded; a new array after every change. */
  readonly entries: Store<readonly CaseEntry[] | null>
  /** The same, but here earlier: enough to list and count by, while names and claims cannot be searched yet. */
  readonly headers: Store<readonly CaseEntry[] | null>
  readonly settled: () => Promise<void>
  readonly stop: () => void
}

export type CaseIndexOptions = FeedOptions & {
  /** Where the index is kept from one start to the next; without it, every start reads every case. */
  readonly memory?: IndexMemory
}

const ROWS = 2_000
/** Cases read again at once, each by three requests. */
const REFRESHED_AT_ONCE = 50
/** So many cases read again at a start are reason enough to keep a newer index. */
const OLD_FROM = 100

/** Loads the index in the background and keeps it in step with the database. */
export function createCaseIndex(db: FuyiDatabase, options: CaseIndexOptions): CaseIndex {
  const { memory } = options
  const headers = createStore<readonly CaseEntry[] | null>(null)
  const store = createStore<readonly CaseEntry[] | null>(null)
  const byId = new Map<string, CaseEntry>()
  const publish = () => {
    const entries = [...byId.values()]
    headers.set(entries)
    store.set(entries)
  }
  const refresh = async (caseIds: readonly string[]) => {
    for (let at = 0; at < caseIds.length; at += REFRESHED_AT_ONCE) {
      const ids = caseIds.slice(at, at + REFRESHED_AT_ONCE)
      const entries = await db.transaction('r', [db.cases, db.parties, db.claims], () =>
        Promise.all(ids.map((id) => readEntry(db, id))),
      )
      for (const [i, id] of ids.entries()) {
        const entry = entries[i]
        if (entry === undefined || entry === null) byId.delete(id)
        else byId.set(id, entry)
      }
    }
  }
  const readAll = async () => {
    for await (const batch of batchesOf(db.cases, ROWS)) {
      for (const row of live(batch)) byId.set(row.id, entryOf(row))
    }
    headers.set([...byId.values()])
    const parties = await textsByCase(db, 'parties')
    const claims = await textsByCase(db, 'claims')
    for (const [id, entry] of byId) {
      byId.set(id, withTexts(entry, parties.get(id) ?? '', claims.get(id) ?? ''))
    }
  }

  const feed: Feed = follow(
    db,
    {
      load: async (head) => {
        const remembered = (await memory?.recall(head)) ?? null
        if (remembered === null) await readAll()
        else {
          for (const entry of remembered.entries) byId.set(entry.id, entry)
          await refresh(remembered.changed)
        }
        publish()
        if (remembered === null || remembered.changed.length > OLD_FROM) {
          memory?.remember(head, [...byId.values()])
        }
      },
      refresh: async (caseIds) => {
        await refresh(caseIds)
        publish()
      },
    },
    options,
  )
  return { entries: store, headers, settled: feed.settled, stop: feed.stop }
}

/** One case from its rows; null when there is no such case. */
async function readEntry(db: FuyiDatabase, id: string): Promise<CaseEntry | null> {
  const [row, parties, claims] = await Promise.all([
    db.cases.get(id),
    db.parties.where('caseId').equals(id).toArray(),
    db.claims.where('caseId').equals(id).toArray(),
  ])
  if (row === undefined || row.deleted === 1) return null
  return withTexts(entryOf(row), joined(live(parties).map(partyText)), joined(live(claims).map(claimText)))
}

async function textsByCase(
  db: FuyiDatabase,
  table: 'parties' | 'claims',
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  const add = (caseId: string, text: string) => {
    const before = texts.get(caseId)
    texts.set(caseId, before === undefined ? text : joined([before, text]))
  }
  if (table === 'parties') {
    for await (const batch of batchesOf(db.parties, ROWS)) {
      for (const row of live(batch)) add(row.caseId, partyText(row))
    }
  } else {
    for await (const batch of batchesOf(db.claims, ROWS)) {
      for (const row of live(batch)) add(row.caseId, claimText(row))
    }
  }
  return texts
}

export type CaseSort = {
  readonly by: 'number' | 'receivedOn' | 'decidedOn' | 'updatedAt'
  readonly direction: 'asc' | 'desc'
}

export type CaseFilter = {
  readonly kind: CaseRecord['kind'] | null
  readonly stages?: readonly Stage[] | undefined
  readonly open?: 0 | 1 | undefined
  readonly handlerId?: string | undefined
  /** Restricts to these cases, e.g. those of a due band. */
  readonly ids?: readonly string[] | undefined
  /** All terms must be found. */
  readonly text?: string | undefined
}

/** The cases that a filter can be answered from; null while they are still being loaded. */
export function entriesFor(
  { entries, headers }: Pick<CaseIndex, 'entries' | 'headers'>,
  { text = '' }: Pick<CaseFilter, 'text'>,
): readonly CaseEntry[] | null {
  return (searchTerms(text).length === 0 ? headers : entries).get()
}

/** Selections of the entries they were made from: turning a page must not sort 33,000 cases again. */
const selections = new WeakMap<readonly CaseEntry[], Map<string, readonly CaseEntry[]>>()

/** The cases that pass a filter, in order; equal keys are ordered by id, so that pages never overlap. */
export function selectCases(
  entries: readonly CaseEntry[],
  filter: CaseFilter,
  sort: CaseSort,
): readonly CaseEntry[] {
  const { kind, stages, open, handlerId, ids, text } = filter
  const key = JSON.stringify([kind, stages, open, handlerId, ids, text, sort.by, sort.direction])
  const known = selections.get(entries) ?? new Map<string, readonly CaseEntry[]>()
  selections.set(entries, known)
  const selected = known.get(key) ?? sorted(filtered(entries, filter), sort)
  known.set(key, selected)
  return selected
}

function filtered(entries: readonly CaseEntry[], filter: CaseFilter): readonly CaseEntry[] {
  const terms = searchTerms(filter.text ?? '')
  const ids = filter.ids === undefined ? null : new Set(filter.ids)
  const { stages, handlerId } = filter
  return entries.filter(
    (entry) =>
      (filter.kind === null || entry.kind === filter.kind) &&
      (filter.open === undefined || entry.open === filter.open) &&
      (stages === undefined || stages.length === 0 || stages.includes(entry.stage)) &&
      (handlerId === undefined || handlerId === '' || entry.handlerIds.includes(handlerId)) &&
      (ids === null || ids.has(entry.id)) &&
      terms.every((term) => entry.text.includes(term)),
  )
}

function sorted(entries: readonly CaseEntry[], sort: CaseSort): readonly CaseEntry[] {
  return entries
    .map((entry) => ({ entry, position: positionOf(entry, sort) }))
    .sort((a, b) => compare(a.position, b.position, sort))
    .map(({ entry }) => entry)
}

/** A place in a sorted list: the sort key and, to break ties, the id. */
export type CasePosition = { readonly key: string; readonly id: string }

/** Where a case stands under a sort. */
export function positionOf(entry: CaseEntry, sort: CaseSort): CasePosition {
  return { key: sort.by === 'number' ? entry.numberKey : entry[sort.by], id: entry.id }
}

/** Negative when `a` comes before `b` in the list. */
export function compare(a: CasePosition, b: CasePosition, sort: CaseSort): number {
  const order = a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
  return sort.direction === 'asc' ? order : -order
}

export type SearchHit = Pick<
  CaseEntry,
  'kind' | 'number' | 'applicantLabel' | 'respondentLabel' | 'actLabel' | 'stage'
> & {
  readonly caseId: string
  /** Where the first term was found. */
  readonly matched: 'number' | 'party' | 'act' | 'other' | 'document'
  /** For `document`: its number and title; else empty. */
  readonly matchedText: string
}

const MATCHED = ['number', 'party', 'act', 'other'] as const

/** The best hits for Ctrl+K: found in the number first, then parties, act, the rest; newest first within each. */
export function searchCases(
  entries: readonly CaseEntry[],
  query: string,
  limit: number,
): readonly SearchHit[] {
  const terms = searchTerms(query)
  const first = terms[0]
  if (first === undefined) return []
  const byNumber: CaseSort = { by: 'number', direction: 'desc' }
  return entries
    .filter((entry) => terms.every((term) => entry.text.includes(term)))
    .map((entry) => ({
      entry,
      rank: Math.max(
        0,
        entry.parts.findIndex((part) => part.includes(first)),
      ),
    }))
    .sort(
      (a, b) =>
        a.rank - b.rank || compare(positionOf(a.entry, byNumber), positionOf(b.entry, byNumber), byNumber),
    )
    .slice(0, limit)
    .map(({ entry, rank }) => hitOf(entry, MATCHED[rank] ?? 'other', ''))
}

/** A hit on a case, found by way of `matched`. */
export function hitOf(entry: CaseEntry, matched: SearchHit['matched'], matchedText: string): SearchHit {
  const { id, kind, number, applicantLabel, respondentLabel, actLabel, stage } = entry
  return { caseId: id, kind, number, applicantLabel, respondentLabel, actLabel, stage, matched, matchedText }
}
