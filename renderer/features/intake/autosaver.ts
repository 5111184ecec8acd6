/** When a form is written as a draft: a moment after the last keystroke, never two writes at once, never a failure unsaid. */

export type SaveState = 'untouched' | 'pending' | 'saved' | 'failed'

export type Autosaver = {
  /** Call on every change. */
  readonly touch: () => void
  /** Writes at once; true when everything typed so far is stored. */
  readonly saveNow: () => Promise<boolean>
  /** Writes nothing more; resolves when a write under way has ended. */
  readonly stop: () => Promise<void>
}

/** ms after the last keystroke. */
const PAUSE = 700

/** Makes the autosaver of one form; `write` rejects when the store refuses. */
export function createAutosaver(
  write: () => Promise<void>,
  show: (state: SaveState) => void,
  pause: number = PAUSE,
): Autosaver {
  let timer: ReturnType<typeof setTimeout> | undefined
  let unsaved = false
  let running: Promise<boolean> | null = null

  const drain = async (): Promise<boolean> => {
    while (unsaved) {
      unsaved = false
      try {
        await write()
      } catch {
        unsaved = true
        show('failed')
        return false
      }
      if (!unsaved) show('saved')
    }
    return true
  }
  const saveNow = (): Promise<boolean> => {
    clearTimeout(timer)
    running ??= drain().finally(() => {
      running = null
    })
    return running
  }

  return {
    saveNow,
    touch: () => {
      unsaved = true
      show('pending')
      clearTimeout(timer)
      timer = setTimeout(() => void saveNow(), pause)
    },
    stop: async () => {
      clearTimeout(timer)
      unsaved = false
      await running
    },
  }
}
