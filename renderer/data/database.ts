/** Opens the case database: strict durability, immutable results, and a plain answer when another window is in the way. */
import { Dexie, type Transaction } from 'dexie'
import { type Clock, instantOf } from '#shared/kernel/clock.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type FuyiDatabase, type MetaRow, type SchemaVersion, schemaVersions } from './schema.ts'

/** The browser's database engine; tests pass their own. */
export type IdbEnvironment = {
  readonly indexedDB: IDBFactory
  readonly IDBKeyRange: typeof IDBKeyRange
}

/** The page's own engine. */
export function pageEnvironment(): IdbEnvironment {
  return { indexedDB: globalThis.indexedDB, IDBKeyRange: globalThis.IDBKeyRange }
}

export type OpenFailure = {
  readonly code: 'newerSchema' | 'blocked' | 'unavailable' | 'upgradeFailed'
  /** What happened, what is safe, what to do. */
  readonly message: string
}

export type DatabaseOptions = {
  readonly name: string
  readonly environment: IdbEnvironment
  readonly clock: Clock
  /** Called after this window has given the database up because another one needs it. */
  readonly onClosed: (message: string) => void
  readonly versions?: readonly SchemaVersion[]
  /** How long another window may hold an upgrade up, in milliseconds. */
  readonly blockedAfterMs?: number
}

const BLOCKED_MS = 3_000

/** Dexie multiplies its version numbers by ten in the underlying database. */
const DEXIE_FACTOR = 10

/** The schema version of an underlying database version number. */
export function schemaVersionOf(nativeVersion: number): number {
  return nativeVersion / DEXIE_FACTOR
}

/** Opens (and creates or upgrades) a database by name. */
export async function openDatabase(options: DatabaseOptions): Promise<Result<FuyiDatabase, OpenFailure>> {
  let upgradeFailed = false
  const db = declareDatabase(options, () => {
    upgradeFailed = true
  })
  const blocked = new Promise<OpenFailure>((resolve) => {
    db.on('blocked', () => {
      setTimeout(() => resolve(blockedFailure()), options.blockedAfterMs ?? BLOCKED_MS)
      return false
    })
  })
  db.on('versionchange', () => {
    // Without giving way here, the other window's upgrade would hang for ever.
    db.close()
    options.onClosed('另一个窗口正在升级或恢复数据，本窗口已停止使用数据库。已保存的内容都在。请关闭本窗口。')
    return false
  })
  try {
    const failure = await Promise.race([db.open().then(() => null), blocked])
    if (failure === null) {
      await finishUpgrades(db, options)
      return ok(db)
    }
    db.close()
    return err(failure)
  } catch (error) {
    db.close()
    return err(upgradeFailed ? upgradeFailure() : openFailureOf(error))
  }
}

function declareDatabase(options: DatabaseOptions, onUpgradeFailed: () => void): FuyiDatabase {
  const db = new Dexie(options.name, {
    indexedDB: options.environment.indexedDB,
    IDBKeyRange: options.environment.IDBKeyRange,
    // A commit reaches the disk before it is reported; the default waits for the system to get round to it.
    chromeTransactionDurability: 'strict',
    cache: 'immutable',
  }) as FuyiDatabase
  for (const { version, stores, upgrade } of options.versions ?? schemaVersions) {
    const declared = db.version(version).stores(stores)
    declared.upgrade(async (transaction) => {
      try {
        if (upgrade !== null) await upgrade(transaction)
        await markUpgraded(transaction, version, options.clock)
      } catch (error) {
        onUpgradeFailed()
        throw error
      }
    })
  }
  return db
}

/**
 * Runs upgrades that left no mark, although the database already carries the newer number (a process killed at
 * the wrong moment). An upgrade must therefore do no harm when it meets rows that are already new.
 */
async function finishUpgrades(db: FuyiDatabase, options: DatabaseOptions): Promise<void> {
  const row = await db.meta.get('upgrades')
  if (row?.key !== 'upgrades') return
  const marked = row.value.map(({ version }) => version)
  for (const { version, upgrade } of options.versions ?? schemaVersions) {
    if (version < Math.min(...marked) || marked.includes(version)) continue
    await db.transaction('rw', db.tables, async (transaction) => {
      if (upgrade !== null) await upgrade(transaction)
      await markUpgraded(transaction, version, options.clock)
    })
  }
}

/** Leaves proof that a version's upgrade ran to its end. */
async function markUpgraded(transaction: Transaction, version: number, clock: Clock): Promise<void> {
  const meta = transaction.table<MetaRow, string>('meta')
  const row = await meta.get('upgrades')
  const done = row?.key === 'upgrades' ? row.value : []
  await meta.put({ key: 'upgrades', value: [...done, { version, at: instantOf(clock) }] })
}

function blockedFailure(): OpenFailure {
  return {
    code: 'blocked',
    message:
      '另一个窗口还在使用旧版数据，升级不能开始。数据没有任何改动。请关闭本软件的其他窗口，再重新打开。',
  }
}

function upgradeFailure(): OpenFailure {
  return {
    code: 'upgradeFailed',
    message: '数据升级没有完成，已全部退回，原有数据没有改动。请重新打开软件；如再次失败，请联系维护人员。',
  }
}

function openFailureOf(error: unknown): OpenFailure {
  return error instanceof Dexie.VersionError ? newerSchema() : unavailable()
}

/** The browser's engine refuses to open anything. */
export function unavailable(): OpenFailure {
  return {
    code: 'unavailable',
    message:
      '打不开本机数据库，可能是磁盘空间不足，或者浏览器数据目录不可写。本次没有改动任何数据。请清理磁盘后重新打开软件。',
  }
}

/** Data written by a newer release: opening it here could lose what this release does not know. */
export function newerSchema(): OpenFailure {
  return {
    code: 'newerSchema',
    message:
      '本机数据由更新版本的软件保存，当前版本太旧，不能打开。数据完好，没有任何改动。请安装并使用最新版本。',
  }
}
