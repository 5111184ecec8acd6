/** Saves the form as a draft shortly after the last keystroke, on Ctrl+S, on leaving, and when the window closes. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useDraftStore } from '../../data/hooks.ts'
import type { JsonValue } from '../../data/schema.ts'
import { useFlush } from '../../ui/flush.ts'
import type { IntakeValues } from './intake-values.ts'

export type SaveState = 'untouched' | 'pending' | 'saved' | 'failed'

export type Autosave = {
  readonly state: SaveState
  /** Call on every change. */
  readonly touch: () => void
  readonly saveNow: () => Promise<void>
  /** After registration: no draft is written any more and the stored one is removed. */
  readonly finish: () => Promise<void>
}

const DELAY_MS = 700

/** `read` gives the form's values and the draft's title at the moment of saving. */
export function useAutosave(
  key: string,
  read: () => { readonly title: string; readonly values: IntakeValues },
): Autosave {
  const store = useDraftStore()
  const [state, setState] = useState<SaveState>('untouched')
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const waiting = useRef(false)

  const saveNow = async () => {
    clearTimeout(timer.current)
    if (!waiting.current) return
    waiting.current = false
    const { title, values } = read()
    try {
      // The form holds plain data only; the copy drops what JSON cannot carry.
      await store.save(key, title, JSON.parse(JSON.stringify(values)) as JsonValue)
      setState('saved')
    } catch {
      waiting.current = true
      setState('failed')
    }
  }
  const latest = useRef(saveNow)
  latest.current = saveNow
  useFlush(saveNow)
  useEffect(() => () => void latest.current(), [])

  const touch = useCallback(() => {
    waiting.current = true
    setState('pending')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void latest.current(), DELAY_MS)
  }, [])

  return {
    state,
    saveNow,
    touch,
    finish: async () => {
      clearTimeout(timer.current)
      waiting.current = false
      await store.clear(key)
    },
  }
}
