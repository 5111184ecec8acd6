import { useCallback, useEffect, useRef, useState } from 'react'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import { useSession } from '../../../app/session.tsx'
import { useActiveAggregates } from '../../../data/hooks.ts'
import { collectMoves, type Moves } from './collect-moves.ts'

export type MovesState =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly done: number; readonly total: number }
  | { readonly state: 'stopped' }
  | { readonly state: 'done'; readonly moves: Moves; readonly cases: number }

export type MovesRun = {
  readonly result: MovesState
  readonly stop: () => void
  readonly again: () => void
}

const IDLE: MovesState = { state: 'idle' }

/** The limits that would move if the office were `after`; null compares nothing. */
export function useMoves(after: OfficeState | null): MovesRun {
  const { office: before, today } = useSession()
  const cases = useActiveAggregates()
  const [result, setResult] = useState<MovesState>(IDLE)
  const running = useRef<AbortController | null>(null)

  const start = useCallback(() => {
    running.current?.abort()
    if (after === null || cases === undefined) {
      setResult(IDLE)
      return
    }
    const abort = new AbortController()
    running.current = abort
    const progress = (done: number) => setResult({ state: 'running', done, total: cases.length })
    progress(0)
    void collectMoves({ cases, before, after, today }, abort.signal, progress).then((moves) => {
      if (moves !== null) setResult({ state: 'done', moves, cases: cases.length })
    })
  }, [after, before, cases, today])

  useEffect(() => {
    start()
    return () => running.current?.abort()
  }, [start])

  const stop = useCallback(() => {
    running.current?.abort()
    setResult({ state: 'stopped' })
  }, [])
  return { result, stop, again: start }
}
