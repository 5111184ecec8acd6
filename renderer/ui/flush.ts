/** Text still on its way to the store. The shell waits for all of it before the window closes. */
import { useEffect, useRef } from 'react'

/** Saves what is held back; false when it could not, so that nobody takes it for saved. */
export type Flush = () => Promise<boolean>

const pending = new Set<Flush>()

/** Writes everything that autosave still holds back. Rejects when any of it could not be written, after all were tried. */
export async function flushAll(): Promise<void> {
  const outcomes = await Promise.allSettled([...pending].map((flush) => flush()))
  const saved = outcomes.every((outcome) => outcome.status === 'fulfilled' && outcome.value)
  if (!saved) throw new Error('unsaved text')
}

/** Has `flush` called before the window closes; returns the function that takes it out again. */
export function registerFlush(flush: Flush): () => void {
  const entry = () => flush()
  pending.add(entry)
  return () => {
    pending.delete(entry)
  }
}

/** Registers an autosave to be flushed on quit. */
export function useFlush(flush: Flush): void {
  const latest = useRef(flush)
  latest.current = flush
  useEffect(() => registerFlush(() => latest.current()), [])
}
