/** Long work in small steps: progress, cancelling and letting the page breathe are passed in. */

export type BackupPhase = 'reading' | 'packing' | 'verifying' | 'loading' | 'journaling'

/** What a progress line says is being done. */
export const PHASE_LABELS = {
  reading: '读取数据',
  packing: '装入附件',
  verifying: '核对',
  loading: '载入',
  journaling: '写入第二份副本',
} as const satisfies Record<BackupPhase, string>

/** `done` of `total` within the phase: rows, files or parts of the file. */
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
