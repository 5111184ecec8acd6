/** Live reading for views: undefined while loading, null for what does not exist; views follow every save by themselves. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import type { CaseRecord } from '#shared/domain/model/case.ts'
import type { Publication } from '#shared/domain/model/publication.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { ActiveCase } from './active-cases.ts'
import type { CaseEntry } from './case-entry.ts'
import { type CaseFilter, entriesFor, type SearchHit } from './case-index.ts'
import { useData } from './data-context.tsx'
import { clearDraft, listDrafts, loadDraft, saveDraft } from './drafts.ts'
import { type DuplicateHit, type DuplicateInput, findDuplicates } from './duplicates.ts'
import type { Execute } from './execute.ts'
import { loadAggregate, loadOffice } from './gather.ts'
import type { GuardStatus } from './journal-writer.ts'
import {
  type AuditPage,
  auditPage,
  type CaseCounts,
  type CaseListPage,
  type CasePage,
  type CaseRowsQuery,
  casesToPublish,
  countCases,
  hasCases,
  hearingsBetween,
  lastBackup,
  listPage,
  type PublicationRow,
  pageOfCases,
  publicationRows,
  type ScheduledHearing,
  searchEverything,
} from './queries.ts'
import type { Draft, JsonValue, LastBackup } from './schema.ts'
import type { Store } from './store.ts'

/** The one way to save. */
export function useExecute(): Execute {
  return useData().execute
}

/** The office: profile (null before set-up), settings (defaults before they are saved), staff, rooms, agencies … */
export function useOffice(): OfficeState | undefined {
  const { db } = useData()
  return useLiveQuery(() => loadOffice(db), [db])
}

/** One case with everything that belongs to it. */
export function useAggregate(caseId: string): CaseAggregate | null | undefined {
  const { db } = useData()
  const loaded = useLiveQuery(
    async () => ({ caseId, aggregate: await loadAggregate(db, caseId) }),
    [db, caseId],
  )
  // While another case is being loaded, the one before must not show under the new address.
  return loaded?.caseId === caseId ? loaded.aggregate : undefined
}

/** One page of a list of cases from the index: there at the first glance, nothing is read. */
export function useCaseList(query: CaseRowsQuery): CaseListPage | undefined {
  const entries = useEntriesFor(query)
  return useMemo(() => (entries === null ? undefined : listPage(entries, query)), [entries, query])
}

/** One page of a list of cases, whole records. */
export function useCaseRows(query: CaseRowsQuery): CasePage | undefined {
  const { db } = useData()
  const entries = useEntriesFor(query)
  const key = JSON.stringify(query)
  return useLiveQuery(
    () => (entries === null ? undefined : pageOfCases(db, entries, query)),
    [db, entries, key],
  )
}

/** Several cases whole; those that do not exist are left out. For a few hundred at most. */
export function useAggregates(caseIds: readonly string[]): readonly CaseAggregate[] | undefined {
  const { db } = useData()
  const key = caseIds.join(' ')
  return useLiveQuery(async () => {
    const loaded = await Promise.all(caseIds.map((id) => loadAggregate(db, id)))
    return loaded.filter((aggregate) => aggregate !== null)
  }, [db, key])
}

/** Every case on which something may still be due, without its papers; the same array until one of them changes. */
export function useActiveAggregates(): readonly ActiveCase[] | undefined {
  return useStore(useData().activeCases.aggregates) ?? undefined
}

/** Hearings of a period with their cases. */
export function useScheduledHearings(
  from: CivilDate,
  to: CivilDate,
): readonly ScheduledHearing[] | undefined {
  const { db } = useData()
  return useLiveQuery(() => hearingsBetween(db, from, to), [db, from, to])
}

/** Publications of the given states, the latest changed first. */
export function usePublicationRows(
  statuses: readonly Publication['status'][],
): readonly PublicationRow[] | undefined {
  const { db } = useData()
  const key = statuses.join(' ')
  return useLiveQuery(async () => publicationRows(db, statuses), [db, key])
}

/** Cases in force whose publication nobody has decided about yet. */
export function useCasesToPublish(): readonly CaseRecord[] | undefined {
  const { db } = useData()
  const entries = useEntriesFor(NO_TEXT)
  return useLiveQuery(async () => (entries === null ? undefined : casesToPublish(db, entries)), [db, entries])
}

/** Log rows, newest first; `cursor` is the `nextCursor` of the page before. */
export function useAuditRows(
  caseId: string | null,
  cursor: number | null,
  pageSize = 50,
): AuditPage | undefined {
  const { db } = useData()
  return useLiveQuery(() => auditPage(db, caseId, cursor, pageSize), [db, caseId, cursor, pageSize])
}

/** How many cases there are. */
export function useCaseCounts(): CaseCounts | undefined {
  const entries = useEntriesFor(NO_TEXT)
  return useMemo(() => (entries === null ? undefined : countCases(entries)), [entries])
}

/** Whether there is any case at all; known long before all of them are counted. */
export function useHasCases(): boolean | undefined {
  const { db } = useData()
  return useLiveQuery(() => hasCases(db), [db])
}

export type SearchAnswer = { readonly query: string; readonly hits: readonly SearchHit[] }

/** Ctrl+K. The answer may be one to an earlier text; it names the text it is for. */
export function useSearch(text: string, limit = 20): SearchAnswer | undefined {
  const { db } = useData()
  const entries = useStore(useData().caseIndex.entries)
  const query = useDeferredValue(text)
  return useLiveQuery(
    async () =>
      entries === null ? undefined : { query, hits: await searchEverything(db, entries, query, limit) },
    [db, entries, query, limit],
  )
}

/** Earlier cases about the same act or by the same applicant. */
export function useDuplicates(input: DuplicateInput): readonly DuplicateHit[] | undefined {
  const { db } = useData()
  const key = useDeferredValue(JSON.stringify(input))
  return useLiveQuery(() => findDuplicates(db, JSON.parse(key) as DuplicateInput), [db, key])
}

/** Unsubmitted forms, newest first. */
export function useDrafts(): readonly Draft[] | undefined {
  const { db } = useData()
  return useLiveQuery(() => listDrafts(db), [db])
}

export type DraftStore = {
  readonly save: (key: string, title: string, value: JsonValue) => Promise<void>
  readonly load: (key: string) => Promise<Draft | null>
  readonly clear: (key: string) => Promise<void>
}

/** Saving and finding the text of a form that is not submitted yet. */
export function useDraftStore(): DraftStore {
  const { db, clock } = useData()
  return useMemo(
    () => ({
      save: (key, title, value) => saveDraft(db, clock, { key, title, value }),
      load: (key) => loadDraft(db, key),
      clear: (key) => clearDraft(db, key),
    }),
    [db, clock],
  )
}

/** Whether the second copy is up to date; for the status line. */
export function useGuardStatus(): GuardStatus {
  return useStore(useData().journal.status)
}

/** The last backup and how many saves came after it. */
export function useLastBackup(): (LastBackup & { readonly changesSince: number }) | null | undefined {
  const { db } = useData()
  return useLiveQuery(() => lastBackup(db), [db])
}

const NO_TEXT = {}

/** What a filter can be answered from: without words to look for, that is here well before names can be searched. */
function useEntriesFor(filter: Pick<CaseFilter, 'text'>): readonly CaseEntry[] | null {
  const { caseIndex } = useData()
  return useSyncExternalStore(caseIndex.headers.subscribe, () => entriesFor(caseIndex, filter))
}

function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get)
}
