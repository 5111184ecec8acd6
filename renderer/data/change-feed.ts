/**
 * Keeps what is held in memory (search index, active cases) in step with the database. The feed watches the
 * head of the change log, so it also sees what another window saved, and it tells which cases changed.
 */
import { liveQuery } from 'dexie'
import { readHead } from './head.ts'
import type { FuyiDatabase, HeadMeta } from './schema.ts'

export type Follower = {
  /** Reads everything that the follower holds; `head` was read before. */
  readonly load: (head: HeadMeta) => Promise<void>
  /** Reads these cases again. */
  readonly refresh: (caseIds: readonly string[]) => Promise<void>
}

export type Feed = {
  /** Resolves when the follower has loaded and seen every change committed before the call. */
  readonly settled: () => Promise<void>
  readonly stop: () => void
}

/** The cases that the changes after `afterSeq` and up to `seq` are about. */
export async function changedCases(
  db: FuyiDatabase,
  afterSeq: number,
  seq: number,
): Promise<readonly string[]> {
  const changes = await db.changes.where('seq').between(afterSeq, seq, false, true).toArray()
  const ids = changes.flatMap((change) => [
    change.caseId,
    ...change.records.filter(({ table }) => table === 'cases').map(({ id }) => id),
  ])
  return [...new Set(ids)].filter((id) => id !== '')
}

export type FeedOptions = {
  /** Hears of a database that stopped answering. */
  readonly onError: (error: unknown) => void
  /** The first load waits for this. */
  readonly after?: Promise<unknown>
  /** Every refresh waits for this: the save that caused it is on its way to its second copy and goes first. */
  readonly idle?: () => Promise<void>
}

/** Loads a follower and then tells it about every change. */
export function follow(
  db: FuyiDatabase,
  follower: Follower,
  { onError, after = Promise.resolve(), idle = () => Promise.resolve() }: FeedOptions,
): Feed {
  let seenSeq = -1
  let stopped = false
  let queue: Promise<unknown> = after
  // A database that was closed on purpose answers what is still under way with an error.
  const report = (error: unknown) => {
    if (!stopped) onError(error)
  }

  async function advance(): Promise<void> {
    await idle()
    // In one transaction: each one more costs a save nearly as much as what is read in it.
    const { head, changed } = await db.transaction('r', [db.meta, db.changes], async () => {
      const now = await readHead(db)
      const isNews = seenSeq !== -1 && now.changeSeq > seenSeq
      return { head: now, changed: isNews ? await changedCases(db, seenSeq, now.changeSeq) : [] }
    })
    if (seenSeq === -1) await follower.load(head)
    else if (head.changeSeq > seenSeq) await follower.refresh(changed)
    // The head was read before the rows: a change that came in between is read once more, never missed.
    seenSeq = head.changeSeq
  }

  const enqueue = () => {
    const next = queue.then(advance)
    // One failure must not silence the feed for good: the next change tries again.
    queue = next.catch(report)
    return next
  }
  const subscription = liveQuery(() => db.meta.get('head')).subscribe({
    next: () => void enqueue(),
    error: report,
  })
  return {
    settled: enqueue,
    stop: () => {
      stopped = true
      subscription.unsubscribe()
    },
  }
}
