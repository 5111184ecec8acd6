import { useCallback, useState } from 'react'

/** Whether a form has unsaved changes: `touch` on every change, `settle` after saving or resetting. */
export function useDirty(): {
  readonly dirty: boolean
  readonly touch: () => void
  readonly settle: () => void
} {
  const [dirty, setDirty] = useState(false)
  return {
    dirty,
    touch: useCallback(() => setDirty(true), []),
    settle: useCallback(() => setDirty(false), []),
  }
}
