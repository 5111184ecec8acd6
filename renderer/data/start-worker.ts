/** The page's workers for long work on the data. */

/** Starts a worker that packs or verifies one lane of a backup. */
export function startBackupWorker(): Worker {
  return new Worker(new URL('./backup.worker.ts', import.meta.url), { type: 'module' })
}
