/** The shell's journal and sentinel in memory, with switches to make them fail. */
import type { Sentinel, SentinelState } from '#shared/ipc/contract.ts'
import { ipcError } from '#shared/ipc/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { GuardPort } from '../../../renderer/data/journal-writer.ts'

export type MemoryGuard = GuardPort & {
  readonly lines: string[]
  /** How many lines each call to the journal brought. */
  readonly calls: number[]
  sentinel: SentinelState
  /** While true, every write is refused as if the disk were full. */
  full: boolean
}

export function memoryGuard(): MemoryGuard {
  const guard: MemoryGuard = {
    lines: [],
    calls: [],
    sentinel: { state: 'absent' },
    full: false,
    appendJournal: async ({ entries }) => {
      if (guard.full) return err(ipcError('no-space'))
      guard.lines.push(...entries)
      guard.calls.push(entries.length)
      return ok({ lastSeq: guard.lines.length, head: 'a'.repeat(64) })
    },
    readJournalEntries: async ({ afterSeq, limit }) => {
      const page = guard.lines.slice(afterSeq, afterSeq + limit)
      const entries = page.map((text, i) => ({ seq: afterSeq + i + 1, text }))
      return ok({ entries, more: afterSeq + limit < guard.lines.length })
    },
    writeSentinel: async (sentinel: Sentinel) => {
      if (guard.full) return err(ipcError('no-space'))
      guard.sentinel = { state: 'present', sentinel: structuredClone(sentinel) }
      return ok(null)
    },
    readSentinel: async () => ok(guard.sentinel),
  }
  return guard
}
