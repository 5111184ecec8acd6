/**
 * The contract in a plain Chromium or Edge. What a browser cannot promise is said by the capability flags
 * (`appInfo`) and by the code `unsupported`; nothing pretends.
 */
import * as v from 'valibot'
import {
  type AppInfo,
  channelOf,
  type DesktopApi,
  type InputOf,
  type Operation,
  type ReplyOf,
} from '#shared/ipc/contract.ts'
import { type IpcError, ipcError } from '#shared/ipc/errors.ts'
import type { Clock } from '#shared/kernel/clock.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { canChooseFolder, openFiles, saveFile, saveFiles } from './browser-files.ts'
import { canReadFonts, listFonts, readFont } from './browser-fonts.ts'
import { browserGuard } from './browser-guard.ts'

declare const __APP_VERSION__: string

/** Builds the browser's adapter. */
export function browserDesktop(clock: Clock): DesktopApi {
  const guard = browserGuard(globalThis.indexedDB, clock)
  return {
    appInfo: async () => ok(appInfo()),
    saveFile: checked('saveFile', saveFile),
    saveFiles: checked('saveFiles', saveFiles),
    openFile: checked('openFile', openFiles),
    openFolderOf: unsupported,
    systemFonts: listFonts,
    readSystemFont: checked('readSystemFont', readFont),
    writeSentinel: checked('writeSentinel', guard.writeSentinel),
    readSentinel: guard.readSentinel,
    appendJournal: checked('appendJournal', guard.appendJournal),
    readJournal: guard.readJournal,
    readJournalEntries: checked('readJournalEntries', guard.readJournalEntries),
    // A browser would ask the person for a permission; the page shows a notice of its own instead.
    notify: unsupported,
    freeDiskSpace: unsupported,
    writeLog: checked('writeLog', async ({ level, code }) => {
      console[level](code)
      return ok(null)
    }),
    onFlushRequest: listenForHiding,
    // A browser window has no application menu.
    onMenuCommand: () => () => undefined,
  }
}

function appInfo(): AppInfo {
  return {
    version: __APP_VERSION__,
    platform: 'browser',
    shell: 'browser',
    portable: false,
    dataFolder: null,
    capabilities: {
      durableJournal: false,
      atomicSave: false,
      choosesFolder: canChooseFolder(),
      opensFolder: false,
      systemFonts: canReadFonts(),
      freeDiskSpace: false,
    },
  }
}

/** Holds a call to the contract's schema, as the bridge does in Electron. */
function checked<K extends Operation>(
  operation: K,
  run: (input: InputOf<K>) => Promise<ReplyOf<K>>,
): (input: InputOf<K>) => Promise<ReplyOf<K> | Result<never, IpcError>> {
  const schema = channelOf(operation).input
  return async (given) => {
    const input = v.safeParse(schema, given)
    return input.success ? run(input.output) : err(ipcError('bad-request'))
  }
}

async function unsupported(): Promise<Result<never, IpcError>> {
  return err(ipcError('unsupported'))
}

/** A browser closes without waiting, but tells the page first that it is being hidden. */
function listenForHiding(listener: () => Promise<void>): () => void {
  const flush = () => {
    // Nothing can be asked any more; a save that failed stays visible in the page for whoever comes back.
    if (document.visibilityState === 'hidden') listener().catch(() => undefined)
  }
  document.addEventListener('visibilitychange', flush)
  return () => document.removeEventListener('visibilitychange', flush)
}
