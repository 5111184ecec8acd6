/**
 * The case index as it was last time, kept in a database of its own beside the cases, so that a start need not
 * read ten years of them again. It is derived and nothing depends on it: whatever does not fit, by data set,
 * program version, chain of the log or number of cases, is passed over and the index is made anew.
 */
import { type CaseEntry, joined } from './case-entry.ts'

/** What the entries were made from; every later change is found in the log after `changeSeq`. */
export type SnapshotMark = {
  readonly datasetId: string
  /** Another release may spell the search text differently. */
  readonly appVersion: string
  readonly changeSeq: number
  /** Hash of the audit row `changeSeq`: proves that the log still continues the same history. */
  readonly auditHead: string
}

export type IndexSnapshots = {
  /** The mark of what is kept; null when nothing is. */
  readonly mark: () => Promise<SnapshotMark | null>
  /** Everything that is kept under this mark; null when it was replaced meanwhile or is not whole. */
  readonly load: (mark: SnapshotMark) => Promise<readonly CaseEntry[] | null>
  /** Replaces what is kept, all or nothing. */
  readonly save: (mark: SnapshotMark, entries: readonly CaseEntry[]) => Promise<void>
}

const DATABASE = 'fuyi-index'
/** Raised whenever entries gain or lose a member. */
const SHAPE = 2
const STORE = 'index'
const MARK = 'mark'
/** Entries per stored value: few enough that packing or unpacking one does not hold up a click. */
const CHUNK = 500

type StoredMark = SnapshotMark & { readonly cases: number }
/** The text follows from its parts. */
type StoredEntry = Omit<CaseEntry, 'text'>

/** Opens the snapshot's database only for as long as it is being read or written. */
export function createIndexSnapshots(indexedDB: IDBFactory): IndexSnapshots {
  const within = async <T>(work: (db: IDBDatabase) => Promise<T>): Promise<T> => {
    const db = await open(indexedDB)
    try {
      return await work(db)
    } finally {
      db.close()
    }
  }
  return {
    mark: () => within(async (db) => (await markOf(reading(db))) ?? null),
    load: (mark) => within((db) => load(db, mark)),
    save: (mark, entries) => within((db) => save(db, mark, entries)),
  }
}

async function load(db: IDBDatabase, wanted: SnapshotMark): Promise<readonly CaseEntry[] | null> {
  const store = reading(db)
  const mark = await markOf(store)
  if (mark?.auditHead !== wanted.auditHead) return null
  const entries: CaseEntry[] = []
  for (let at = 0; at < mark.cases; at += CHUNK) {
    const chunk = await settled<readonly StoredEntry[] | undefined>(store.get(at))
    for (const stored of chunk ?? []) entries.push({ ...stored, text: joined(stored.parts) })
  }
  return entries.length === mark.cases ? entries : null
}

async function save(db: IDBDatabase, mark: SnapshotMark, entries: readonly CaseEntry[]): Promise<void> {
  // Losing the latest snapshot to a power cut costs one slow start: no need to wait for the disk.
  const transaction = db.transaction(STORE, 'readwrite', { durability: 'relaxed' })
  const committed = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
  committed.catch(() => undefined)
  const store = transaction.objectStore(STORE)
  await settled(store.clear())
  for (let at = 0; at < entries.length; at += CHUNK) {
    const chunk: readonly StoredEntry[] = entries
      .slice(at, at + CHUNK)
      .map(({ text: _, ...stored }) => stored)
    await settled(store.put(chunk, at))
  }
  await settled(store.put({ ...mark, cases: entries.length } satisfies StoredMark, MARK))
  await committed
}

function reading(db: IDBDatabase): IDBObjectStore {
  return db.transaction(STORE, 'readonly').objectStore(STORE)
}

function markOf(store: IDBObjectStore): Promise<StoredMark | undefined> {
  return settled(store.get(MARK))
}

function open(indexedDB: IDBFactory): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, SHAPE)
  request.onupgradeneeded = () => {
    // What is kept is of an older shape and made again in any case.
    const db = request.result
    if (db.objectStoreNames.contains(STORE)) db.deleteObjectStore(STORE)
    db.createObjectStore(STORE)
  }
  return settled(request)
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
