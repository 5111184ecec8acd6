/**
 * Journal and sentinel in a browser: a second database, `fuyi-guard`, apart from the case data. It notices a
 * lost or emptied case database, but shares the browser profile's fate; `durableJournal` is therefore false.
 */
import * as v from 'valibot'
import {
  type DesktopOperations,
  type JournalFault,
  type JournalHead,
  type JournalSummary,
  type Reply,
  type Sentinel,
  type SentinelState,
  sentinelSchema,
} from '#shared/ipc/contract.ts'
import { ipcError } from '#shared/ipc/errors.ts'
import { chainText, EMPTY_HEAD } from '#shared/ipc/journal-chain.ts'
import { type Clock, todayOf } from '#shared/kernel/clock.ts'
import { sha256Text } from '#shared/kernel/hash.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { utf8Length } from '#shared/kernel/utf8.ts'

const DATABASE = 'fuyi-guard'
const JOURNAL = 'journal'
const STATE = 'state'
const SENTINEL_KEY = 'sentinel'

type Row = { readonly seq: number; readonly month: string; readonly text: string; readonly hash: string }

export type BrowserGuard = Pick<
  DesktopOperations,
  'writeSentinel' | 'readSentinel' | 'appendJournal' | 'readJournal' | 'readJournalEntries'
>

/** Builds the guard over a browser's IndexedDB. */
export function browserGuard(factory: IDBFactory, clock: Clock): BrowserGuard {
  let opened: Promise<IDBDatabase> | null = null
  function database(): Promise<IDBDatabase> {
    opened ??= open(factory).catch((error: unknown) => {
      opened = null
      throw error
    })
    return opened
  }
  /** The journal's end as this page last wrote it: reading it anew costs every save a way to the database and back. */
  let known: JournalHead | null = null
  const store = async (name: string, mode: IDBTransactionMode) => {
    const transaction = (await database()).transaction(name, mode, { durability: 'strict' })
    return { store: transaction.objectStore(name), done: finished(transaction) }
  }
  const allRows = async (): Promise<readonly Row[]> => {
    const { store: journal } = await store(JOURNAL, 'readonly')
    return settled<Row[]>(journal.getAll())
  }

  /** Adds lines after `end`, or after the last one that is stored. */
  async function append(entries: readonly string[], end?: JournalHead): Promise<JournalHead> {
    const transaction = (await database()).transaction(JOURNAL, 'readwrite', { durability: 'strict' })
    const done = finished(transaction)
    const journal = transaction.objectStore(JOURNAL)
    let { lastSeq, head } = end ?? headOf((await settled(journal.openCursor(null, 'prev')))?.value)
    const month = todayOf(clock).slice(0, 7)
    for (const text of entries) {
      lastSeq += 1
      head = sha256Text(chainText(head, lastSeq, text))
      // Never `put`: a line that another window has written in the meantime must not be overwritten.
      journal.add({ seq: lastSeq, month, text, hash: head } satisfies Row)
    }
    transaction.commit()
    await done
    return { lastSeq, head }
  }

  return {
    writeSentinel: (sentinel) =>
      guarded(async () => {
        const { store: state, done } = await store(STATE, 'readwrite')
        state.put(sentinel, SENTINEL_KEY)
        await done
        return null
      }),

    readSentinel: () =>
      guarded(async (): Promise<SentinelState> => {
        const { store: state } = await store(STATE, 'readonly')
        return sentinelState(await settled<Sentinel | undefined>(state.get(SENTINEL_KEY)))
      }),

    appendJournal: ({ entries }) =>
      guarded(async (): Promise<JournalHead> => {
        const end = known
        // Whatever happens now, the next append may only build on an end that is certain.
        known = null
        const appended =
          end === null ? append(entries) : append(entries, end).catch(ifTaken(() => append(entries)))
        known = await appended
        return known
      }),

    readJournal: () =>
      guarded(async () => {
        const rows = await allRows()
        return {
          ...headOf(rows.at(-1)),
          months: monthsOf(rows),
          faults: faultsOf(rows),
          tornTailSetAside: false,
        }
      }),

    readJournalEntries: ({ afterSeq, limit }) =>
      guarded(async () => {
        const { store: journal } = await store(JOURNAL, 'readonly')
        const range = IDBKeyRange.lowerBound(afterSeq, true)
        const rows = await settled<Row[]>(journal.getAll(range, limit + 1))
        return {
          entries: rows.slice(0, limit).map(({ seq, text }) => ({ seq, text })),
          more: rows.length > limit,
        }
      }),
  }
}

/** Where a journal stands after its last row. */
function headOf(last: Row | undefined): JournalHead {
  return { lastSeq: last?.seq ?? 0, head: last?.hash ?? EMPTY_HEAD }
}

/** Goes another way when the number was taken: another window has written to the journal. */
function ifTaken<T>(otherwise: () => Promise<T>): (error: unknown) => Promise<T> {
  return (error) => {
    if (error instanceof DOMException && error.name === 'ConstraintError') return otherwise()
    throw error
  }
}

function sentinelState(stored: unknown): SentinelState {
  if (stored === undefined) return { state: 'absent' }
  const parsed = v.safeParse(sentinelSchema, stored)
  return parsed.success ? { state: 'present', sentinel: parsed.output } : { state: 'damaged' }
}

function monthsOf(rows: readonly Row[]): JournalSummary['months'] {
  const months = new Map<string, { month: string; entries: number; bytes: number }>()
  for (const { month, text } of rows) {
    const { entries, bytes } = months.get(month) ?? { entries: 0, bytes: 0 }
    months.set(month, { month, entries: entries + 1, bytes: bytes + utf8Length(text) })
  }
  return [...months.values()]
}

/** Walks the chain; `line` is the row's place in its month, as in the shell's files. */
function faultsOf(rows: readonly Row[]): readonly JournalFault[] {
  const faults: JournalFault[] = []
  const lines = new Map<string, number>()
  let previous = { seq: 0, hash: EMPTY_HEAD }
  for (const row of rows) {
    const line = (lines.get(row.month) ?? 0) + 1
    lines.set(row.month, line)
    if (row.seq !== previous.seq + 1) faults.push({ month: row.month, line, what: 'sequence' })
    else if (sha256Text(chainText(previous.hash, row.seq, row.text)) !== row.hash)
      faults.push({ month: row.month, line, what: 'chain' })
    previous = row
  }
  return faults
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(JOURNAL, { keyPath: 'seq' })
    request.result.createObjectStore(STATE)
  }
  return settled(request)
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}

async function guarded<T>(work: () => Promise<T>): Reply<T> {
  try {
    return ok(await work())
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError'
    return err(ipcError(full ? 'no-space' : 'io-failed'))
  }
}
