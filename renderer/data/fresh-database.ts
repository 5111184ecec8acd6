/**
 * Builds a database beside the current one and switches to it only after everything in it has been verified.
 * Whatever fails before the switch leaves the current database as it was; the old one is kept afterwards.
 */
import { Dexie } from 'dexie'
import type { Clock } from '#shared/kernel/clock.ts'
import type { IdSource } from '#shared/kernel/ids.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type IdbEnvironment, openDatabase } from './database.ts'
import { FIRST_DATABASE, flipPointer } from './pointer.ts'
import type { FuyiDatabase } from './schema.ts'
import { storageErrorOf } from './storage-errors.ts'
import { type VerifyProgress, verifyDatabase } from './verify.ts'

export type FreshOptions = {
  readonly environment: IdbEnvironment
  readonly clock: Clock
  readonly ids: IdSource
  readonly onVerify: (progress: VerifyProgress) => void
}

/** A stop on purpose (cancelled, nothing to load), with the sentence to show. */
export class Stopped extends Error {}

const UNCHANGED = '现有数据没有任何改动。'

/**
 * Fills, verifies and switches; `fill` may throw {@link Stopped}. `afterwards` runs once the new database is
 * the current one; the next start makes up for it if it fails. The error is a sentence to show.
 */
export async function switchToFresh<T>(
  options: FreshOptions,
  fill: (db: FuyiDatabase) => Promise<T>,
  afterwards: (db: FuyiDatabase, filled: T) => Promise<unknown> = () => Promise.resolve(),
): Promise<Result<T, string>> {
  const { environment, clock } = options
  const name = `${FIRST_DATABASE}-${options.ids.next()}`
  const opened = await openDatabase({ name, environment, clock, onClosed: () => {} })
  if (!opened.ok) return err(opened.error.message)
  const db = opened.value
  try {
    const filled = await fill(db)
    const verdict = await verifyDatabase(db, options.onVerify)
    if (!verdict.ok) throw new Stopped(`重建后的数据没有通过核对：${verdict.message}`)
    await flipPointer(environment, name)
    await afterwards(db, filled).catch(() => undefined)
    db.close()
    return ok(filled)
  } catch (error) {
    db.close()
    await discard(environment, name)
    if (error instanceof Stopped) return err(`${error.message}${UNCHANGED}`)
    const storage = storageErrorOf(error)
    if (storage === null && !(error instanceof DOMException)) throw error
    return err(`写入新数据库失败，可能是磁盘空间不足。${UNCHANGED}请清理磁盘后再试。`)
  }
}

/** Removes the half-built database; if even that fails, nothing points at it. */
async function discard(environment: IdbEnvironment, name: string): Promise<void> {
  const db = new Dexie(name, environment)
  await db.delete().catch(() => undefined)
}
