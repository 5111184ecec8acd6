/**
 * The journal of committed changes, outside the browser's store: one file a month, appended and flushed
 * before the caller is told. Replaying it rebuilds what the database lost.
 */
import { join } from 'node:path'
import type { JournalHead, JournalPage, JournalSummary } from '#shared/ipc/contract.ts'
import type { IpcError } from '#shared/ipc/errors.ts'
import { EMPTY_HEAD } from '#shared/ipc/journal-chain.ts'
import { type Clock, todayOf } from '#shared/kernel/clock.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { fileError } from './file-errors.ts'
import type { FilePort } from './file-port.ts'
import { type ChainPosition, formatEntries, type ParsedMonth, parseMonth } from './journal-format.ts'

export type Journal = {
  readonly append: (entries: readonly string[]) => Promise<Result<JournalHead, IpcError>>
  readonly summary: () => Promise<Result<JournalSummary, IpcError>>
  readonly read: (afterSeq: number, limit: number) => Promise<Result<JournalPage, IpcError>>
}

type MonthFile = ParsedMonth & { readonly month: string; readonly bytes: number }
type Tail = ChainPosition & { readonly month: string; readonly bytes: number }

const MONTH_FILE = /^(\d{4}-\d{2})\.ndj$/

/** Opens the journal kept in `folder`; nothing is touched before the first call. */
export function openJournal(folder: string, files: FilePort, clock: Clock): Journal {
  const fileOf = (month: string) => join(folder, `${month}.ndj`)
  let tail: Tail | null = null
  let tornTailSetAside = false
  let queue: Promise<unknown> = Promise.resolve()

  /** Runs one call after the other: two windows' appends never interleave. */
  function inTurn<T>(work: () => Promise<T>): Promise<Result<T, IpcError>> {
    const turn = queue.then(async (): Promise<Result<T, IpcError>> => {
      try {
        return ok(await work())
      } catch (error) {
        tail = null
        return err(fileError(error))
      }
    })
    queue = turn
    return turn
  }

  async function load(): Promise<readonly MonthFile[]> {
    await files.ensureFolder(folder)
    const months = (await files.readdir(folder)).flatMap((name) => MONTH_FILE.exec(name)?.[1] ?? []).sort()
    const loaded: MonthFile[] = []
    let position: ChainPosition = { lastSeq: 0, head: EMPTY_HEAD }
    for (const month of months) {
      const bytes = await files.readFile(fileOf(month))
      const parsed = parseMonth(month, bytes, position)
      if (parsed.wholeBytes < bytes.byteLength) await setTornTailAside(month, bytes, parsed.wholeBytes)
      loaded.push({ ...parsed, month, bytes: parsed.wholeBytes })
      position = parsed.end
    }
    return loaded
  }

  /** A line without an end was never acknowledged; it is kept beside the journal for a human, and cut off. */
  async function setTornTailAside(month: string, bytes: Uint8Array, keep: number): Promise<void> {
    const aside = await files.open(join(folder, `${month}.torn-${clock.nowMs()}`), 'wx')
    try {
      await aside.writeFile(bytes.subarray(keep))
      await aside.sync()
    } finally {
      await aside.close()
    }
    await truncate(fileOf(month), keep)
    tornTailSetAside = true
  }

  async function truncate(path: string, length: number): Promise<void> {
    const file = await files.open(path, 'r+')
    try {
      await file.truncate(length)
      await file.sync()
    } finally {
      await file.close()
    }
  }

  function tailOf(months: readonly MonthFile[]): Tail {
    const last = months.at(-1)
    const position = last?.end ?? { lastSeq: 0, head: EMPTY_HEAD }
    return { ...position, month: last?.month ?? '', bytes: last?.bytes ?? 0 }
  }

  async function append(entries: readonly string[]): Promise<JournalHead> {
    const from = tail ?? tailOf(await load())
    // A clock set back must not write into an older month: the chain runs through the files in name order.
    const today = todayOf(clock).slice(0, 7)
    const month = laterMonth(today, from.month)
    const start = month === from.month ? from.bytes : 0
    const { text, end } = formatEntries(from, entries)
    const bytes = Buffer.from(text)
    const isNew = start === 0
    const file = await files.open(fileOf(month), 'a')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } catch (error) {
      // Half a line on the disk would hide every later one: take the file back to where it was.
      await file.truncate(start).catch(() => undefined)
      throw error
    } finally {
      await file.close()
    }
    if (isNew) await syncFolder()
    tail = { ...end, month, bytes: start + bytes.byteLength }
    return end
  }

  async function syncFolder(): Promise<void> {
    // Not every system can flush a folder (Windows cannot); the entries themselves are already flushed.
    const handle = await files.open(folder, 'r').catch(() => null)
    await handle?.sync().catch(() => undefined)
    await handle?.close()
  }

  return {
    append: (entries) => inTurn(() => append(entries)),
    summary: () =>
      inTurn(async () => {
        const months = await load()
        const end = tailOf(months)
        tail = end
        return {
          lastSeq: end.lastSeq,
          head: end.head,
          months: months.map(({ month, entries, bytes }) => ({ month, entries: entries.length, bytes })),
          faults: months.flatMap(({ faults }) => faults),
          tornTailSetAside,
        }
      }),
    read: (afterSeq, limit) =>
      inTurn(async () => {
        const all = (await load()).flatMap(({ entries }) => entries).filter(({ seq }) => seq > afterSeq)
        return { entries: all.slice(0, limit), more: all.length > limit }
      }),
  }
}

function laterMonth(a: string, b: string): string {
  if (a > b) return a
  return b
}
