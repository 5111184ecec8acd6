/**
 * Which database is in use. A restore loads into a database of a new name and then changes this one record,
 * so that it happens wholly or not at all. The record lives in a database of its own because localStorage
 * reaches the disk only when the browser gets round to it; this write is strict.
 */
import type { IdbEnvironment } from './database.ts'

export type DatabasePointer = {
  readonly current: string
  /** Databases that were replaced, newest first; kept, never deleted by the program. */
  readonly previous: readonly string[]
}

const POINTER_DATABASE = 'fuyi-pointer'
const STORE = 'pointer'
const KEY = 'current'

/** The name before any restore. */
export const FIRST_DATABASE = 'fuyi'

/** Reads the pointer; before any restore it points at {@link FIRST_DATABASE}. */
export async function readPointer(environment: IdbEnvironment): Promise<DatabasePointer> {
  const db = await open(environment)
  try {
    const stored = await settled<DatabasePointer | undefined>(
      db.transaction(STORE, 'readonly').objectStore(STORE).get(KEY),
    )
    return stored ?? { current: FIRST_DATABASE, previous: [] }
  } finally {
    db.close()
  }
}

/** Makes another database the current one; rejects if the disk did not take it (the old one then stays). */
export async function flipPointer(environment: IdbEnvironment, to: string): Promise<void> {
  const { current, previous } = await readPointer(environment)
  const db = await open(environment)
  try {
    const transaction = db.transaction(STORE, 'readwrite', { durability: 'strict' })
    const pointer: DatabasePointer = { current: to, previous: [current, ...previous] }
    transaction.objectStore(STORE).put(pointer, KEY)
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    db.close()
  }
}

function open(environment: IdbEnvironment): Promise<IDBDatabase> {
  const request = environment.indexedDB.open(POINTER_DATABASE, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  return settled(request)
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
