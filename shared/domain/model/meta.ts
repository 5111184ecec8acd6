/** What every stored record carries, so that two machines' data can be merged later and nothing is ever deleted. */
import type { Instant } from '#shared/kernel/clock.ts'

export type RecordMeta = {
  /** UUIDv7 made on the client. */
  readonly id: string
  /** 1 on the first save, +1 on each; the optimistic lock. */
  readonly rev: number
  readonly createdAt: Instant
  readonly updatedAt: Instant
  /** Staff id, or `system` before the office is set up. */
  readonly by: string
  readonly device: string
  /** Tombstone: 1 hides the record from every view; the row stays. 0/1 because IndexedDB cannot index booleans. */
  readonly deleted: 0 | 1
}

/** A record without its bookkeeping: what a command supplies. */
export type Draft<T extends RecordMeta> = Omit<T, keyof RecordMeta>
