/** Opens the data of this page once, with everything that the data layer is given from outside. */
import { documentEngine } from '#shared/documents/drafting/document-engine.ts'
import { decide } from '#shared/domain/commands/decide.ts'
import { uuidV7Source } from '#shared/kernel/ids.ts'
import { err, type Result as Outcome } from '#shared/kernel/result.ts'
import type { OpenFailure } from '../data/database.ts'
import { type DataLayer, openData } from '../data/open-data.ts'
import { startBackupWorker } from '../data/start-worker.ts'
import { createStore, type Store } from '../data/store.ts'
import { desktopApi } from '../platform/desktop.ts'
import { systemClock } from '../ui/clock.ts'
import { preferences } from './preferences.ts'

const FAILED: OpenFailure = {
  code: 'unavailable',
  message:
    '打开数据时出错，已保存的内容没有改动。请重新打开；若仍然打不开，请重新启动电脑后再试，并联系管理员。',
}

let opening: Promise<Outcome<DataLayer, OpenFailure>> | null = null

const closing = createStore('')

/** Why this page has given the data up again, as a sentence to show; empty while it has not. */
export const closedBecause: Store<string> = closing

/** One opening per page, however often it is asked for: before the first pixel, and by every mount of the gate. */
export function openOnce(): Promise<Outcome<DataLayer, OpenFailure>> {
  opening ??= open().catch(() => {
    void desktopApi().writeLog({ level: 'error', code: 'open-failed' })
    return err(FAILED)
  })
  return opening
}

async function open(): Promise<Outcome<DataLayer, OpenFailure>> {
  const info = await desktopApi().appInfo()
  return openData({
    clock: systemClock,
    ids: uuidV7Source(systemClock, (length) => crypto.getRandomValues(new Uint8Array(length))),
    documents: documentEngine,
    decide,
    guard: desktopApi(),
    actor: () => preferences().operatorId || 'system',
    appVersion: info.ok ? info.value.version : '',
    onClosed: closing.set,
    startWorker: startBackupWorker,
  })
}
