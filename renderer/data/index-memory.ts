/** When the case index of an earlier start may be taken over, and when it is worth keeping. */
import type { CaseEntry } from './case-entry.ts'
import { changedCases } from './change-feed.ts'
import type { IndexSnapshots } from './index-snapshot.ts'
import type { FuyiDatabase, HeadMeta } from './schema.ts'

export type Remembered = {
  readonly entries: readonly CaseEntry[]
  /** Cases that changed since: they have to be read again. */
  readonly changed: readonly string[]
}

export type IndexMemory = {
  /** What an earlier start knew of this very history; null when nothing fits, and then everything is read. */
  readonly recall: (head: HeadMeta) => Promise<Remembered | null>
  /** Keeps the index for the next start, in the background. */
  readonly remember: (head: HeadMeta, entries: readonly CaseEntry[]) => void
}

export type IndexMemoryOptions = {
  readonly datasetId: string
  readonly appVersion: string
  /** Fewer cases than this are read as fast as a snapshot of them. */
  readonly fromCases: number
}

/** After this many changes, reading everything is as fast as reading the changed cases one by one. */
const MOST_CHANGES = 5_000

/** Trouble with a snapshot is never reported: the next start is slower, and nothing else. */
export function createIndexMemory(
  db: FuyiDatabase,
  snapshots: IndexSnapshots,
  { datasetId, appVersion, fromCases }: IndexMemoryOptions,
): IndexMemory {
  async function recall(head: HeadMeta): Promise<Remembered | null> {
    const mark = await snapshots.mark()
    if (mark === null || mark.datasetId !== datasetId || mark.appVersion !== appVersion) return null
    const passed = head.changeSeq - mark.changeSeq
    if (passed < 0 || passed > MOST_CHANGES) return null
    const row = await db.audit.get(mark.changeSeq)
    if (row?.hash !== mark.auditHead) return null
    const entries = await snapshots.load(mark)
    return entries === null
      ? null
      : { entries, changed: await changedCases(db, mark.changeSeq, head.changeSeq) }
  }

  return {
    recall: async (head) => (head.counts.cases < fromCases ? null : recall(head).catch(() => null)),
    remember: ({ changeSeq, auditHead, counts }, entries) => {
      if (counts.cases < fromCases) return
      snapshots.save({ datasetId, appVersion, changeSeq, auditHead }, entries).catch(() => undefined)
    },
  }
}
