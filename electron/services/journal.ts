/**
 * The journal of committed changes, outside the browser's store: one file a month, appended and flushed
 * before the caller is told. Replaying it rebuilds what the database lost.
 */
import { join } from 'node:path'
import type {
  JournalEntry,
  JournalFault,
  JournalHead,
  JournalPage,
  JournalSummary,
} from '#shared/ipc/contract.ts'
import type { IpcError } from '#shared/ipc/errors.ts'
import { EMPTY_HEAD } from '#shared/ipc/journal-chain.ts'
import { type Clock, todayOf } from '#shared/kernel/clock.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { fileError } from './file-errors.ts'
import { fileLines } from './file-lines.ts'
import type { FilePort } from './file-port.ts'
import { type ChainPosition, checkLine, formatEntries } from './journal-format.ts'

export type Journal = {
  readonly append: (entries: readonly string[]) => Promise<Result<JournalHead, IpcError>>
  readonly summary: () => Promise<Result<JournalSummary, IpcError>>
  readonly read: (afterSeq: number, limit: number) => Promise<Result<JournalPage, IpcError>>
}

type MonthFile = {
  readonly month: string
  readonly entries: number
  readonly faults: readonly JournalFault[]
  readonly end: ChainPosition
  /** Bytes up to and including the last line break. */
  readonly bytes: number
}
type Tail = ChainPosition & { readonly month: string; readonly bytes: number }
/** A place between two lines: which month's file, how far into it, and the chain up to there. */
type Place = ChainPosition & { readonly month: string; readonly offset: number }

const START: Place = { lastSeq: 0, head: EMPTY_HEAD, month: '', offset: 0 }

const MONTH_FILE = /^(\d{4}-\d{2})\.ndj$/

/** Opens the journal kept in `folder`; nothing is touched before the first call. */
export function openJournal(folder: string, files: FilePort, clock: Clock): Journal {
  const fileOf = (month: string) => join(folder, `${month}.ndj`)
  let tail: Tail | null = null
  let lastRead = START
  let tornTailSetAside = false
  let queue: Promise<unknown> = Promise.resolve()

  /** Runs one call after the other: two windows' appends never interleave. */
  function inTurn<T>(work: () => Promise<T>): Promise<Result<T, IpcError>> {
    const turn = queue.then(async (): Promise<Result<T, IpcError>> => {
      try {
        return ok(await work())
      } catch (error) {
        tail = null
        lastRead = START
        return err(fileError(error))
      }
    })
    queue = turn
    return turn
  }

  async function monthsFrom(first: string): Promise<readonly string[]> {
    await files.ensureFolder(folder)
    const months = (await files.readdir(folder)).flatMap((name) => MONTH_FILE.exec(name)?.[1] ?? [])
    return months.filter((month) => month >= first).sort()
  }

  /** Walks and verifies the whole chain. */
  async function load(): Promise<readonly MonthFile[]> {
    const loaded: MonthFile[] = []
    let position: ChainPosition = START
    for (const month of await monthsFrom('')) {
      const faults: JournalFault[] = []
      let [entries, line, bytes] = [0, 0, 0]
      for await (const { text, next } of fileLines(files, fileOf(month), 0)) {
        const checked = checkLine(text, position)
        line += 1
        if (checked.entry !== null) entries += 1
        for (const what of checked.faults) faults.push({ month, line, what })
        position = checked.end
        bytes = next
      }
      const { size } = await files.stat(fileOf(month))
      if (bytes < size) await setTornTailAside(month, bytes, size)
      loaded.push({ month, entries, faults, end: position, bytes })
    }
    return loaded
  }

  /** Entries after a number; a reader that goes on where it stopped reads nothing twice. */
  async function read(afterSeq: number, limit: number): Promise<JournalPage> {
    let place = lastRead.lastSeq === afterSeq ? lastRead : START
    const entries: JournalEntry[] = []
    for (const month of await monthsFrom(place.month)) {
      const from = month === place.month ? place.offset : 0
      for await (const { text, next } of fileLines(files, fileOf(month), from)) {
        const { entry, end } = checkLine(text, place)
        if (entry !== null && entry.seq > afterSeq) {
          if (entries.length === limit) return { entries, more: true }
          entries.push(entry)
        }
        place = { ...end, month, offset: next }
        if (entry !== null && entries.length > 0) lastRead = place
      }
    }
    return { entries, more: false }
  }

  /** A line without an end was never acknowledged; it is kept beside the journal for a human, and cut off. */
  async function setTornTailAside(month: string, keep: number, size: number): Promise<void> {
    const torn = await bytesBetween(fileOf(month), keep, size)
    const aside = await files.open(join(folder, `${month}.torn-${clock.nowMs()}`), 'wx')
    try {
      await aside.writeFile(torn)
      await aside.sync()
    } finally {
      await aside.close()
    }
    await truncate(fileOf(month), keep)
    tornTailSetAside = true
  }

  async function bytesBetween(path: string, from: number, to: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(to - from)
    const file = await files.open(path, 'r')
    try {
      const { bytesRead } = await file.read(bytes, 0, bytes.length, from)
      return bytes.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
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
    const position = last?.end ?? START
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
          months: months.map(({ month, entries, bytes }) => ({ month, entries, bytes })),
          faults: months.flatMap(({ faults }) => faults),
          tornTailSetAside,
        }
      }),
    read: (afterSeq, limit) => inTurn(() => read(afterSeq, limit)),
  }
}

function laterMonth(a: string, b: string): string {
  if (a > b) return a
  return b
}
