import { useEffect, useState } from 'react'
import { useSession } from '../../../app/session.tsx'
import { useActiveAggregates } from '../../../data/hooks.ts'
import { collectEffects, type Effects } from './collect-effects.ts'

const NONE: Effects = new Map()

/** Effects of the readings not chosen, filled in one by one while the page stays usable. */
export function useEffects(): Effects {
  const { office, today } = useSession()
  const cases = useActiveAggregates()
  const [effects, setEffects] = useState<Effects>(NONE)
  useEffect(() => {
    setEffects(NONE)
    if (cases === undefined) return
    const abort = new AbortController()
    void collectEffects(cases, office, today, abort.signal, (reading, moves) =>
      setEffects((known) => new Map(known).set(reading, moves)),
    )
    return () => abort.abort()
  }, [cases, office, today])
  return effects
}
