/** What views ask for, as plain async functions over the database and the index; hooks.ts makes them live. */
import type { AuditRow } from '#shared/backup/stored-rows.ts'
import type { CaseRecord, Stage } from '#shared/domain/model/case.ts'
import type { DocumentRecord } from '#shared/domain/model/document.ts'
import type { Hearing } from '#shared/domain/model/hearing.ts'
import type { Publication } from '#shared/domain/model/publication.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { CaseEntry } from './case-entry.ts'
import {
  type CaseFilter,
  type CasePosition,
  type CaseSort,
  compare,
  hitOf,
  positionOf,
  type SearchHit,
  searchCases,
  selectCases,
} from './case-index.ts'
import { live } from './gather.ts'
import { readHead, readMeta } from './head.ts'
import type { FuyiDatabase, LastBackup } from './schema.ts'

/** Continues a list from an edge of the page that was shown, whatever was added or removed meanwhile. */
export type CaseCursor = CasePosition & { readonly go: 'after' | 'before' }

export type CaseRowsQuery = CaseFilter & {
  readonly sort: CaseSort
  readonly pageSize: number
  readonly cursor: CaseCursor | null
}

type PageOf<Row> = {
  readonly rows: readonly Row[]
  /** Cases that pass the filter, on all pages. */
  readonly total: number
  readonly nextCursor: CaseCursor | null
  readonly previousCursor: CaseCursor | null
}

export type CaseListPage = PageOf<CaseEntry>
export type CasePage = PageOf<CaseRecord>

/** One page of cases as the index holds them: no gaps and no repeats, however far down. */
export function listPage(entries: readonly CaseEntry[], query: CaseRowsQuery): CaseListPage {
  const { sort, pageSize, cursor } = query
  const selected = selectCases(entries, query, sort)
  const start = startOf(selected, sort, pageSize, cursor)
  const rows = selected.slice(start, start + pageSize)
  const first = rows[0]
  const last = rows.at(-1)
  return {
    rows,
    total: selected.length,
    nextCursor:
      last !== undefined && start + pageSize < selected.length
        ? { ...positionOf(last, sort), go: 'after' }
        : null,
    previousCursor: first !== undefined && start > 0 ? { ...positionOf(first, sort), go: 'before' } : null,
  }
}

/** The same with whole records, for lists that show more than the index knows. */
export async function pageOfCases(
  db: FuyiDatabase,
  entries: readonly CaseEntry[],
  query: CaseRowsQuery,
): Promise<CasePage> {
  const page = listPage(entries, query)
  return { ...page, rows: await recordsOf(db, page.rows) }
}

function startOf(
  selected: readonly CaseEntry[],
  sort: CaseSort,
  pageSize: number,
  cursor: CaseCursor | null,
): number {
  if (cursor === null) return 0
  const at = (test: (order: number) => boolean) => {
    const index = selected.findIndex((entry) => test(compare(positionOf(entry, sort), cursor, sort)))
    return index === -1 ? selected.length : index
  }
  return cursor.go === 'after' ? at((order) => order > 0) : Math.max(0, at((order) => order >= 0) - pageSize)
}

async function recordsOf(db: FuyiDatabase, entries: readonly CaseEntry[]): Promise<readonly CaseRecord[]> {
  const rows = await db.cases.bulkGet(entries.map((entry) => entry.id))
  return rows.filter((row) => row !== undefined)
}

/** Whether there is any case, without counting them. */
export async function hasCases(db: FuyiDatabase): Promise<boolean> {
  return (await db.cases.filter(({ deleted }) => deleted === 0).first()) !== undefined
}

export type CaseCounts = {
  readonly total: number
  readonly open: number
  readonly byKind: Readonly<Record<CaseRecord['kind'], number>>
  readonly byStage: Readonly<Partial<Record<Stage, number>>>
}

/** How many cases there are, by kind and stage. */
export function countCases(entries: readonly CaseEntry[]): CaseCounts {
  const byKind = { reconsideration: 0, litigation: 0 }
  const byStage: Partial<Record<Stage, number>> = {}
  let open = 0
  for (const entry of entries) {
    byKind[entry.kind] += 1
    byStage[entry.stage] = (byStage[entry.stage] ?? 0) + 1
    open += entry.open
  }
  return { total: entries.length, open, byKind, byStage }
}

/** Ctrl+K: cases by number, party, act or claim, and documents by number. */
export async function searchEverything(
  db: FuyiDatabase,
  entries: readonly CaseEntry[],
  query: string,
  limit: number,
): Promise<readonly SearchHit[]> {
  const hits = searchCases(entries, query, limit)
  const prefix = query.trim()
  if (prefix.length < 2 || hits.length >= limit) return hits
  const documents = await db.documents.where('number').startsWith(prefix).limit(limit).toArray()
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const found = documents.flatMap((document) => {
    const entry = byId.get(document.caseId)
    if (entry === undefined || document.deleted === 1) return []
    return [hitOf(entry, 'document', `${document.number} ${document.title}`)]
  })
  return [...hits, ...found].slice(0, limit)
}

export type ScheduledHearing = { readonly hearing: Hearing; readonly case: CaseRecord }

/** Hearings of a period with their cases, by day and time; cancelled ones are left out. */
export async function hearingsBetween(
  db: FuyiDatabase,
  from: CivilDate,
  to: CivilDate,
): Promise<readonly ScheduledHearing[]> {
  const hearings = live(await db.hearings.where('on').between(from, to, true, true).toArray())
    .filter((hearing) => hearing.status !== 'cancelled')
    .sort((a, b) => (`${a.on} ${a.startsAt}` < `${b.on} ${b.startsAt}` ? -1 : 1))
  const cases = await db.cases.bulkGet(hearings.map((hearing) => hearing.caseId))
  return hearings.flatMap((hearing, i) => {
    const header = cases[i]
    return header === undefined ? [] : [{ hearing, case: header }]
  })
}

export type PublicationRow = {
  readonly publication: Publication
  readonly case: CaseRecord
  readonly document: DocumentRecord
}

/** Publications of the given states with their cases and documents, the latest changed first. */
export async function publicationRows(
  db: FuyiDatabase,
  statuses: readonly Publication['status'][],
): Promise<readonly PublicationRow[]> {
  const rows = live(
    await db.publications.filter(({ status }) => statuses.includes(status)).toArray(),
  ).toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0))
  const [cases, documents] = await Promise.all([
    db.cases.bulkGet(rows.map(({ caseId }) => caseId)),
    db.documents.bulkGet(rows.map(({ documentId }) => documentId)),
  ])
  return rows.flatMap((publication, i) => {
    const [header, document] = [cases[i], documents[i]]
    return header === undefined || document === undefined ? [] : [{ publication, case: header, document }]
  })
}

/** Cases whose decision is in force and about whose publication nobody has decided yet (法79Ⅰ). */
export async function casesToPublish(
  db: FuyiDatabase,
  entries: readonly CaseEntry[],
): Promise<readonly CaseRecord[]> {
  const begun = new Set(await db.publications.orderBy('caseId').uniqueKeys())
  return recordsOf(
    db,
    entries.filter(({ id, stage }) => stage === 'effective' && !begun.has(id)),
  )
}

export type AuditPage = { readonly rows: readonly AuditRow[]; readonly nextCursor: number | null }

/** Log rows, newest first, of one case or of everything; `cursor` continues below that number. */
export async function auditPage(
  db: FuyiDatabase,
  caseId: string | null,
  cursor: number | null,
  pageSize: number,
): Promise<AuditPage> {
  const below = cursor ?? Number.MAX_SAFE_INTEGER
  const selected =
    caseId === null
      ? db.audit.where('seq').below(below)
      : db.audit.where('[caseId+seq]').between([caseId, 0], [caseId, below])
  const rows = await selected
    .reverse()
    .limit(pageSize + 1)
    .toArray()
  const shown = rows.slice(0, pageSize)
  return { rows: shown, nextCursor: rows.length > pageSize ? (shown.at(-1)?.seq ?? null) : null }
}

/** The last backup and how many saves came after it; null when there was none. */
export async function lastBackup(
  db: FuyiDatabase,
): Promise<(LastBackup & { readonly changesSince: number }) | null> {
  const [last, head] = await Promise.all([readMeta(db, 'lastBackup'), readHead(db)])
  return last === null ? null : { ...last, changesSince: head.changeSeq - last.changeSeq }
}
