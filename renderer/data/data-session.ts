/** What every part of an opened data layer shares. */
import type { Clock } from '#shared/kernel/clock.ts'
import type { IdSource } from '#shared/kernel/ids.ts'
import type { StartWorker } from './backup-lanes.ts'
import type { IdbEnvironment } from './database.ts'
import type { GuardPort } from './journal-writer.ts'
import type { DatasetMeta, FuyiDatabase } from './schema.ts'

export type DataSession = {
  readonly db: FuyiDatabase
  readonly dataset: DatasetMeta
  /** The data set that the sentinel speaks of; the same one, unless the start-up comparison found a difference. */
  readonly guardedId: string
  readonly device: string
  readonly environment: IdbEnvironment
  readonly clock: Clock
  readonly ids: IdSource
  readonly guard: GuardPort
  /** Staff id of the operator at this moment. */
  readonly actor: () => string
  readonly appVersion: string
  /** For long work off the page's thread; null where there are no workers. */
  readonly startWorker: StartWorker | null
}
