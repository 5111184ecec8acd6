/** Text still on its way to the store. The shell waits for all of it before the window closes. */
import { useEffect, useRef } from 'react'

type Flush = () => Promise<void>
const pending = new Set<Flush>()

/** Writes everything that autosave still holds back. */
export async function flushAll(): Promise<void> {
  await Promise.all([...pending].map((flush) => flush()))
}

/** Registers an autosave to be flushed on quit. */
export function useFlush(flush: Flush): void {
  const latest = useRef(flush)
  latest.current = flush
  useEffect(() => {
    const entry = () => latest.current()
    pending.add(entry)
    return () => {
      pending.delete(entry)
    }
  }, [])
}
