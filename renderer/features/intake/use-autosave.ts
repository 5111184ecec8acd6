/** Saves the form as a draft shortly after the last keystroke, on Ctrl+S, on leaving, and when the window closes. */
import { useEffect, useRef, useState } from 'react'
import { useDraftStore } from '../../data/hooks.ts'
import type { JsonValue } from '../../data/schema.ts'
import { useFlush } from '../../ui/flush.ts'
import { createAutosaver, type SaveState } from './autosaver.ts'
import type { IntakeValues } from './intake-values.ts'

export type Autosave = {
  readonly state: SaveState
  /** Call on every change. */
  readonly touch: () => void
  /** Saves now; true when everything is stored. */
  readonly saveNow: () => Promise<boolean>
  /** After registration: no draft is written any more and the stored one is removed. */
  readonly finish: () => Promise<void>
}

/** `read` gives the form's values and the draft's title at the moment of saving. */
export function useAutosave(
  key: string,
  read: () => { readonly title: string; readonly values: IntakeValues },
): Autosave {
  const store = useDraftStore()
  const [state, setState] = useState<SaveState>('untouched')

  const write = async () => {
    const { title, values } = read()
    // The form holds plain data only; the copy drops what JSON cannot carry.
    await store.save(key, title, JSON.parse(JSON.stringify(values)) as JsonValue)
  }
  const latest = useRef(write)
  latest.current = write
  const [autosaver] = useState(() => createAutosaver(() => latest.current(), setState))
  const { touch, saveNow, stop } = autosaver
  useFlush(saveNow)
  useEffect(() => () => void saveNow(), [saveNow])

  return {
    state,
    saveNow,
    touch,
    finish: async () => {
      await stop()
      await store.clear(key)
    },
  }
}
