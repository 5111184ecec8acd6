/** A value that views can watch (`useSyncExternalStore`). */
export type Store<T> = {
  readonly get: () => T
  /** Returns the function that stops watching. */
  readonly subscribe: (listener: () => void) => () => void
}

export type WritableStore<T> = Store<T> & { readonly set: (value: T) => void }

/** Makes a store; listeners are called after each `set`. */
export function createStore<T>(initial: T): WritableStore<T> {
  const listeners = new Set<() => void>()
  let current = initial
  return {
    get: () => current,
    set: (value) => {
      current = value
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
