/** Long work in small steps: progress, cancelling and letting the page breathe are passed in. */

export type BackupPhase = 'reading' | 'packing' | 'verifying' | 'loading'

/** `done` and `total` count rows and files together; `total` 0 means not known yet. */
export type BackupProgress = { readonly phase: BackupPhase; readonly done: number; readonly total: number }

export type Steps = {
  readonly onProgress: (progress: BackupProgress) => void
  readonly isCancelled: () => boolean
  /** Called between steps of some tens of milliseconds, so that a page stays usable. */
  readonly pause: () => Promise<void>
}

/** No progress, never cancelled, no pauses; for headless use. */
export const silentSteps: Steps = {
  onProgress: () => {},
  isCancelled: () => false,
  pause: () => Promise.resolve(),
}
