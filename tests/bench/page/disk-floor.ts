/** What the disk and the browser ask of anybody: one row put into an empty database of its own, strictly durable. */

const NAME = 'fuyi-bench-floor'
const STORE = 'rows'
/** About as long as a case. */
const ROW = { text: '案'.repeat(500) }

export type DiskFloor = { readonly put: () => Promise<void>; readonly remove: () => Promise<void> }

/** Opens the database; `put` resolves when the row is on the disk. */
export async function openDiskFloor(): Promise<DiskFloor> {
  const request = indexedDB.open(NAME, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { autoIncrement: true })
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return {
    put: () =>
      new Promise((resolve, reject) => {
        const transaction = db.transaction(STORE, 'readwrite', { durability: 'strict' })
        transaction.objectStore(STORE).put(ROW)
        transaction.oncomplete = () => resolve()
        transaction.onabort = () => reject(transaction.error)
      }),
    remove: () =>
      new Promise((resolve, reject) => {
        db.close()
        const removal = indexedDB.deleteDatabase(NAME)
        removal.onsuccess = () => resolve()
        removal.onerror = () => reject(removal.error)
      }),
  }
}
