/**
 * Looks at a database before Dexie opens it. Two things must be known first: whether the data are newer than
 * this program (Dexie opens newer data without a word), and whether Chromium has thrown a corrupted store
 * away (it says so once, in the event of the raw open, which Dexie hides). The probe never creates anything.
 */
import { type IdbEnvironment, schemaVersionOf } from './database.ts'

export type Probe =
  | { readonly state: 'present'; readonly schemaVersion: number }
  | { readonly state: 'absent' }
  /** Chromium found the store damaged and removed it. */
  | { readonly state: 'lost'; readonly detail: string }
  | { readonly state: 'unreadable' }

// Not in the standard, and so not in the DOM types; present in Chromium.
type LossEvent = IDBVersionChangeEvent & { readonly dataLoss?: string; readonly dataLossMessage?: string }

/** Opens without a version number, reads what is there, and closes again. */
export function probeDatabase(environment: IdbEnvironment, name: string): Promise<Probe> {
  return new Promise((resolve) => {
    const request = environment.indexedDB.open(name)
    let absent: Probe | null = null
    request.onupgradeneeded = (event: LossEvent) => {
      absent =
        event.dataLoss === 'total'
          ? { state: 'lost', detail: event.dataLossMessage ?? '' }
          : { state: 'absent' }
      // An empty database must not stand where a lost one stood.
      request.transaction?.abort()
    }
    request.onsuccess = () => {
      const { version } = request.result
      request.result.close()
      resolve({ state: 'present', schemaVersion: schemaVersionOf(version) })
    }
    request.onerror = (event) => {
      event.preventDefault()
      resolve(absent ?? { state: 'unreadable' })
    }
  })
}
