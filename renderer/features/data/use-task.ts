/** One long piece of work at a time: its progress, and a way to stop it. */
import { useRef, useState } from 'react'

export type TaskState<P> = { readonly running: boolean; readonly progress: P | null }

export type Task<P> = TaskState<P> & {
  readonly start: <T>(work: (report: (progress: P) => void, signal: AbortSignal) => Promise<T>) => Promise<T>
  readonly cancel: () => void
}

/** Runs work with progress; `cancel` aborts the signal that the work was given. */
export function useTask<P>(): Task<P> {
  const [state, setState] = useState<TaskState<P>>({ running: false, progress: null })
  const controller = useRef<AbortController | null>(null)
  return {
    ...state,
    start: async (work) => {
      const abort = new AbortController()
      controller.current = abort
      setState({ running: true, progress: null })
      try {
        return await work((progress) => setState({ running: true, progress }), abort.signal)
      } finally {
        setState({ running: false, progress: null })
      }
    },
    cancel: () => controller.current?.abort(),
  }
}
