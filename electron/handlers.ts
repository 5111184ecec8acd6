/** The shell's answer to each operation of the contract, put together from the services. */
import type { AppInfo, DiskSpace, InputOf, ValueOf } from '#shared/ipc/contract.ts'
import { type IpcError, ipcError } from '#shared/ipc/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Handlers } from './ipc.ts'
import { fileError } from './services/file-errors.ts'
import type { FileExchange } from './services/file-exchange.ts'
import type { Journal } from './services/journal.ts'
import type { Log } from './services/log.ts'
import type { SentinelFile } from './services/sentinel.ts'
import type { SystemFonts } from './services/system-fonts.ts'

export type HandlerPorts = {
  readonly info: AppInfo
  readonly exchange: FileExchange
  readonly journal: Journal
  readonly sentinel: SentinelFile
  readonly fonts: SystemFonts
  readonly log: Log
  readonly showInFolder: (path: string) => void
  /** False when the system has no notifications. */
  readonly notify: (input: InputOf<'notify'>) => boolean
  readonly diskSpace: () => Promise<DiskSpace>
}

/** Builds the handlers. */
export function createHandlers(ports: HandlerPorts): Handlers {
  const { info, exchange, journal, sentinel, fonts, log } = ports
  return {
    appInfo: async () => ok(info),
    saveFile: (input) => exchange.saveFile(input),
    saveFiles: (input) => exchange.saveFiles(input),
    openFile: (input) => exchange.openFile(input),
    openFolderOf: async ({ handle }) => {
      const path = exchange.pathOf(handle)
      if (path === null) return err(ipcError('not-found'))
      ports.showInFolder(path)
      return ok(null)
    },
    systemFonts: async () => ok(await fonts.list()),
    readSystemFont: ({ handle }) => fonts.read(handle),
    writeSentinel: (state) => sentinel.write(state),
    readSentinel: () => sentinel.read(),
    appendJournal: ({ entries }) => journal.append(entries),
    readJournal: () => journal.summary(),
    readJournalEntries: ({ afterSeq, limit }) => journal.read(afterSeq, limit),
    notify: async (input) => (ports.notify(input) ? ok(null) : err(ipcError('unsupported'))),
    freeDiskSpace: () => measured(ports.diskSpace),
    writeLog: async ({ level, code }) => {
      log.write(level, `page.${code}`)
      return ok(null)
    },
  }
}

async function measured(
  measure: () => Promise<DiskSpace>,
): Promise<Result<ValueOf<'freeDiskSpace'>, IpcError>> {
  try {
    return ok(await measure())
  } catch (error) {
    return err(fileError(error))
  }
}
