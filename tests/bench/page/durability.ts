/** Turns strict durability off for a comparison, below everything the application does. */

let relaxed = false
const seen = new Set<string>()

const transaction = IDBDatabase.prototype.transaction
IDBDatabase.prototype.transaction = function (
  this: IDBDatabase,
  ...[stores, mode, options]: Parameters<typeof transaction>
) {
  const asked = relaxed && mode === 'readwrite' ? { ...options, durability: 'relaxed' as const } : options
  const made = transaction.call(this, stores, mode, asked)
  if (mode === 'readwrite') seen.add(made.durability)
  return made
}

/** Runs with every writing transaction relaxed. */
export async function withRelaxedWrites<T>(run: () => Promise<T>): Promise<T> {
  relaxed = true
  try {
    return await run()
  } finally {
    relaxed = false
  }
}

/** Runs as the application does, and throws when any write was not strict. */
export async function withStrictWrites<T>(run: () => Promise<T>): Promise<T> {
  seen.clear()
  const result = await run()
  if ([...seen].join() !== 'strict') throw new Error(`写入不是严格落盘：${[...seen].join()}`)
  return result
}
