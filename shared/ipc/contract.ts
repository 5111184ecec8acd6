/**
 * The one contract between the window and the shell. The operations' types, the channel table and the
 * schemas below drive main (handlers), preload (the bridge) and the browser adapter: adding an operation is
 * one type, one table row and one handler, and the compiler finds whatever is missing.
 */
import * as v from 'valibot'
import type { Result } from '#shared/kernel/result.ts'
import { type IpcError, ipcErrorCodes } from './errors.ts'
import { type FileKind, fileKindNames } from './file-kinds.ts'
import { type MenuCommand, menuCommands } from './menu-commands.ts'

export type Reply<T> = Promise<Result<T, IpcError>>

/** What this way of running can promise; the interface says so where a promise is missing. */
export type Capabilities = {
  /** The journal and the sentinel live outside the browser's own store and are flushed to the disk. */
  readonly durableJournal: boolean
  /** A saved file is written beside the old one, flushed, re-read and only then renamed over it. */
  readonly atomicSave: boolean
  readonly choosesFolder: boolean
  readonly opensFolder: boolean
  readonly systemFonts: boolean
  readonly freeDiskSpace: boolean
}

export type AppInfo = {
  readonly version: string
  readonly platform: 'windows' | 'linux' | 'macos' | 'browser'
  readonly shell: 'electron' | 'browser'
  readonly portable: boolean
  /** Where the shell keeps its data, to be shown to people; null in a browser. */
  readonly dataFolder: string | null
  readonly capabilities: Capabilities
}

export type SaveFileInput = {
  readonly suggestedName: string
  readonly kind: FileKind
  readonly bytes: Uint8Array
  /** The dialog opens where this key was last used, e.g. `publication`; by default one folder per kind. */
  readonly rememberAs?: string | undefined
}

/**
 * `path` is for showing only; `handle` is what {@link DesktopOperations.openFolderOf} takes; null in a browser.
 * `sha256` is that of the file as it was re-read; null when the file was only handed over as a download, so that
 * nobody knows whether it arrived.
 */
export type SaveOutcome =
  | { readonly cancelled: true }
  | {
      readonly cancelled: false
      readonly path: string | null
      readonly handle: string | null
      readonly sha256: string | null
    }

export type PackageFile = { readonly path: string; readonly bytes: Uint8Array }

export type SaveFilesInput = {
  /** Name of the new folder made inside the folder that the person chooses; never an existing one. */
  readonly folderName: string
  /** Paths inside the new folder, `/` between segments. */
  readonly files: readonly PackageFile[]
  readonly rememberAs?: string | undefined
}

export type SaveFilesOutcome =
  | { readonly cancelled: true }
  | { readonly cancelled: false; readonly path: string | null; readonly handle: string | null }

export type OpenFileInput = {
  readonly kinds: readonly [FileKind, ...FileKind[]]
  readonly multiple: boolean
  readonly rememberAs?: string | undefined
}

export type OpenedFile = { readonly name: string; readonly bytes: Uint8Array }

export type FontRole = 'fangsong' | 'kai' | 'hei' | 'title' | 'song'
export type SystemFont = { readonly role: FontRole; readonly family: string; readonly handle: string }

/** What the shell remembers about the database from outside it; compared with the database at every start. */
export type Sentinel = {
  readonly datasetId: string
  readonly schemaVersion: number
  readonly changeSeq: number
  readonly auditHead: string
  /** Live records of each table. */
  readonly counts: Readonly<Record<string, number>>
  readonly lastSnapshotId: string | null
  /** UTC instant. */
  readonly savedAt: string
}

export type SentinelState =
  | { readonly state: 'absent' }
  | { readonly state: 'damaged' }
  | { readonly state: 'present'; readonly sentinel: Sentinel }

/** `head` is the SHA-256 of the whole chain so far; `lastSeq` counts entries from 1 (0 = empty). */
export type JournalHead = { readonly lastSeq: number; readonly head: string }

export type JournalFault = {
  /** Month file, `2026-11`. */
  readonly month: string
  readonly line: number
  readonly what: 'malformed' | 'length' | 'chain' | 'sequence'
}

export type JournalSummary = JournalHead & {
  readonly months: readonly { readonly month: string; readonly entries: number; readonly bytes: number }[]
  /** Empty when every line is whole and chained to the one before. */
  readonly faults: readonly JournalFault[]
  /** A half-written last line (power cut) was set aside when the journal was opened. */
  readonly tornTailSetAside: boolean
}

export type JournalEntry = { readonly seq: number; readonly text: string }
export type JournalPage = { readonly entries: readonly JournalEntry[]; readonly more: boolean }

export type DiskSpace = { readonly freeBytes: number; readonly totalBytes: number }

export type NotifyInput = {
  readonly title: string
  readonly body: string
  readonly opens?: MenuCommand | undefined
}

export type LogInput = {
  readonly level: 'info' | 'warn' | 'error'
  /** A code such as `save-failed`, never a sentence: nothing about a case may reach the log. */
  readonly code: string
}

/** What the window asks of the shell. Expected failures are values; the promise itself never rejects. */
export type DesktopOperations = {
  readonly appInfo: () => Reply<AppInfo>
  readonly saveFile: (input: SaveFileInput) => Reply<SaveOutcome>
  readonly saveFiles: (input: SaveFilesInput) => Reply<SaveFilesOutcome>
  /** An empty list when the person cancelled. */
  readonly openFile: (input: OpenFileInput) => Reply<readonly OpenedFile[]>
  readonly openFolderOf: (input: { readonly handle: string }) => Reply<null>
  readonly systemFonts: () => Reply<readonly SystemFont[]>
  readonly readSystemFont: (input: { readonly handle: string }) => Reply<Uint8Array>
  readonly writeSentinel: (input: Sentinel) => Reply<null>
  readonly readSentinel: () => Reply<SentinelState>
  /** Appends one line per entry and returns only after the disk has it. */
  readonly appendJournal: (input: { readonly entries: readonly string[] }) => Reply<JournalHead>
  /** Re-reads and verifies the whole journal. */
  readonly readJournal: () => Reply<JournalSummary>
  readonly readJournalEntries: (input: {
    readonly afterSeq: number
    readonly limit: number
  }) => Reply<JournalPage>
  /** Shows a notification of the system; a click opens the page named by `opens`. No names of people in it. */
  readonly notify: (input: NotifyInput) => Reply<null>
  readonly freeDiskSpace: () => Reply<DiskSpace>
  readonly writeLog: (input: LogInput) => Reply<null>
}

/** What the shell tells the window. Each call returns the function that stops listening. */
export type DesktopEvents = {
  /** Called before the window closes; closing waits until the promise settles (at most 20 s, then asks). */
  readonly onFlushRequest: (listener: () => Promise<void>) => () => void
  readonly onMenuCommand: (listener: (command: MenuCommand) => void) => () => void
}

export type DesktopApi = DesktopOperations & DesktopEvents

export type Operation = keyof DesktopOperations
type Call<K extends Operation> = DesktopOperations[K]
/** What an operation is given; undefined for those without input. */
export type InputOf<K extends Operation> = Parameters<Call<K>> extends [infer I] ? I : undefined
export type ReplyOf<K extends Operation> = Awaited<ReturnType<Call<K>>>
export type ValueOf<K extends Operation> = Extract<ReplyOf<K>, { readonly ok: true }>['value']

/** One row of the table: both directions are checked at run time against these. */
export type Channel<K extends Operation> = {
  readonly channel: `fuyi:${K}`
  readonly input: v.GenericSchema<unknown, InputOf<K>>
  readonly value: v.GenericSchema<unknown, ValueOf<K>>
}

/** Largest single file through the bridge: 512 MiB. */
export const MAX_FILE_BYTES = 512 * 1024 * 1024

// A byte array may come from another JavaScript realm, where `instanceof Uint8Array` is false.
const bytes = v.custom<Uint8Array>(
  (value) =>
    ArrayBuffer.isView(value) &&
    Object.prototype.toString.call(value) === '[object Uint8Array]' &&
    value.byteLength <= MAX_FILE_BYTES,
  'not a byte array',
)
const text = (max: number) => v.pipe(v.string(), v.maxLength(max))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const none = v.optional(v.undefined())
const nothing = v.null()
const kind = v.picklist(fileKindNames)
const rememberAs = v.optional(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,31}$/)))
const handle = v.strictObject({ handle: text(100) })
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const cancelled = v.strictObject({ cancelled: v.literal(true) })
const saved = { cancelled: v.literal(false), path: v.nullable(v.string()), handle: v.nullable(v.string()) }

const sentinel = v.strictObject({
  datasetId: text(100),
  schemaVersion: count,
  changeSeq: count,
  auditHead: text(128),
  counts: v.record(text(60), count),
  lastSnapshotId: v.nullable(text(100)),
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
})
/** Checks a sentinel read back from the disk. */
export const sentinelSchema: v.GenericSchema<unknown, Sentinel> = sentinel

export const channels = {
  appInfo: {
    channel: 'fuyi:appInfo',
    input: none,
    value: v.strictObject({
      version: v.string(),
      platform: v.picklist(['windows', 'linux', 'macos', 'browser']),
      shell: v.picklist(['electron', 'browser']),
      portable: v.boolean(),
      dataFolder: v.nullable(v.string()),
      capabilities: v.strictObject({
        durableJournal: v.boolean(),
        atomicSave: v.boolean(),
        choosesFolder: v.boolean(),
        opensFolder: v.boolean(),
        systemFonts: v.boolean(),
        freeDiskSpace: v.boolean(),
      }),
    }),
  },
  saveFile: {
    channel: 'fuyi:saveFile',
    input: v.strictObject({ suggestedName: text(300), kind, bytes, rememberAs }),
    value: v.variant('cancelled', [cancelled, v.strictObject({ ...saved, sha256: v.nullable(hash) })]),
  },
  saveFiles: {
    channel: 'fuyi:saveFiles',
    input: v.strictObject({
      folderName: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
      files: v.pipe(v.array(v.strictObject({ path: text(400), bytes })), v.minLength(1), v.maxLength(20_000)),
      rememberAs,
    }),
    value: v.variant('cancelled', [cancelled, v.strictObject(saved)]),
  },
  openFile: {
    channel: 'fuyi:openFile',
    input: v.strictObject({ kinds: v.tupleWithRest([kind], kind), multiple: v.boolean(), rememberAs }),
    value: v.array(v.strictObject({ name: v.string(), bytes })),
  },
  openFolderOf: { channel: 'fuyi:openFolderOf', input: handle, value: nothing },
  systemFonts: {
    channel: 'fuyi:systemFonts',
    input: none,
    value: v.array(
      v.strictObject({
        role: v.picklist(['fangsong', 'kai', 'hei', 'title', 'song']),
        family: v.string(),
        handle: v.string(),
      }),
    ),
  },
  readSystemFont: { channel: 'fuyi:readSystemFont', input: handle, value: bytes },
  writeSentinel: { channel: 'fuyi:writeSentinel', input: sentinel, value: nothing },
  readSentinel: {
    channel: 'fuyi:readSentinel',
    input: none,
    value: v.variant('state', [
      v.strictObject({ state: v.literal('absent') }),
      v.strictObject({ state: v.literal('damaged') }),
      v.strictObject({ state: v.literal('present'), sentinel }),
    ]),
  },
  appendJournal: {
    channel: 'fuyi:appendJournal',
    input: v.strictObject({
      // A line break would end the line early, and with it the proof of where an entry stops.
      entries: v.pipe(
        v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(8_000_000), v.regex(/^[^\r\n]+$/))),
        v.minLength(1),
        v.maxLength(10_000),
      ),
    }),
    value: v.strictObject({ lastSeq: count, head: hash }),
  },
  readJournal: {
    channel: 'fuyi:readJournal',
    input: none,
    value: v.strictObject({
      lastSeq: count,
      head: hash,
      months: v.array(v.strictObject({ month: v.string(), entries: count, bytes: count })),
      faults: v.array(
        v.strictObject({
          month: v.string(),
          line: count,
          what: v.picklist(['malformed', 'length', 'chain', 'sequence']),
        }),
      ),
      tornTailSetAside: v.boolean(),
    }),
  },
  readJournalEntries: {
    channel: 'fuyi:readJournalEntries',
    input: v.strictObject({ afterSeq: count, limit: v.pipe(count, v.minValue(1), v.maxValue(10_000)) }),
    value: v.strictObject({
      entries: v.array(v.strictObject({ seq: count, text: v.string() })),
      more: v.boolean(),
    }),
  },
  notify: {
    channel: 'fuyi:notify',
    input: v.strictObject({ title: text(100), body: text(500), opens: v.optional(v.picklist(menuCommands)) }),
    value: nothing,
  },
  freeDiskSpace: {
    channel: 'fuyi:freeDiskSpace',
    input: none,
    value: v.strictObject({ freeBytes: count, totalBytes: count }),
  },
  writeLog: {
    channel: 'fuyi:writeLog',
    input: v.strictObject({
      level: v.picklist(['info', 'warn', 'error']),
      code: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{0,63}$/)),
    }),
    value: nothing,
  },
} as const satisfies { readonly [K in Operation]: Channel<K> }

/** Every operation's name. */
export const operations = Object.keys(channels) as readonly Operation[]

/** The table row of an operation, typed by its name. */
export function channelOf<K extends Operation>(operation: K): Channel<K> {
  const table: { readonly [Name in Operation]: Channel<Name> } = channels
  return table[operation]
}

const ipcErrorSchema: v.GenericSchema<unknown, IpcError> = v.strictObject({
  code: v.picklist(ipcErrorCodes),
  message: v.string(),
})

/** The schema of an operation's whole answer, success or failure. */
export function replySchema<K extends Operation>(
  operation: K,
): v.GenericSchema<unknown, Result<ValueOf<K>, IpcError>> {
  return v.variant('ok', [
    v.strictObject({ ok: v.literal(true), value: channelOf(operation).value }),
    v.strictObject({ ok: v.literal(false), error: ipcErrorSchema }),
  ])
}

/** Messages that go from the shell to the window, and the answer to the flush request. */
export const eventChannels = {
  flushRequest: 'fuyi:event:flush-request',
  flushDone: 'fuyi:event:flush-done',
  menuCommand: 'fuyi:event:menu-command',
} as const

export const menuCommandSchema = v.picklist(menuCommands)
export const flushTicketSchema = v.pipe(v.number(), v.integer(), v.minValue(1))
export const flushDoneSchema = v.strictObject({ ticket: flushTicketSchema, saved: v.boolean() })
