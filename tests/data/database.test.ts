import type { Transaction } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import { SCHEMA_VERSION } from '#shared/backup/row-migrations.ts'
import { fixedClock } from '#shared/kernel/clock.ts'
import { openDatabase } from '../../renderer/data/database.ts'
import { ensureIdentity, readMeta } from '../../renderer/data/head.ts'
import { openData } from '../../renderer/data/open-data.ts'
import { FIRST_DATABASE } from '../../renderer/data/pointer.ts'
import { probeDatabase } from '../../renderer/data/probe.ts'
import { type FuyiDatabase, type SchemaVersion, schemaVersions } from '../../renderer/data/schema.ts'
import { registerCase, TEST_NOW } from '../support/data-harness/commands.ts'
import { newMachine, populate, run } from '../support/data-harness/harness.ts'

const clock = fixedClock(TEST_NOW)

function newEnvironment() {
  return { indexedDB: new IDBFactory(), IDBKeyRange }
}

async function open(
  environment: ReturnType<typeof newEnvironment>,
  versions: readonly SchemaVersion[] = schemaVersions,
  more: { readonly onClosed?: (message: string) => void; readonly blockedAfterMs?: number } = {},
) {
  return openDatabase({ name: FIRST_DATABASE, environment, clock, versions, onClosed: () => {}, ...more })
}

async function opened(...parameters: Parameters<typeof open>): Promise<FuyiDatabase> {
  const result = await open(...parameters)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

async function addPinyin(transaction: Transaction): Promise<void> {
  await transaction
    .table('rooms')
    .toCollection()
    .modify((room) => {
      room.floor = 1
    })
}

async function failHalfWay(transaction: Transaction): Promise<void> {
  await transaction
    .table('rooms')
    .toCollection()
    .modify((room) => {
      room.floor = 2
    })
  throw new Error('power cut')
}

/** A version that does not exist yet, to prove the mechanism that the next release will rely on. */
const next = (upgrade: SchemaVersion['upgrade']): readonly SchemaVersion[] => [
  ...schemaVersions,
  { version: 2, stores: { rooms: 'id, floor' }, upgrade },
]

async function withOldData(environment: ReturnType<typeof newEnvironment>): Promise<void> {
  const db = await opened(environment)
  await ensureIdentity(db, {
    dataset: { datasetId: 'd', originId: 'd', createdAt: clockInstant, supersedes: '' },
    device: 'device',
  })
  await db.table('rooms').put({ id: 'r1', name: '第一听证室' })
  db.close()
}
const clockInstant = '2026-11-18T02:00:00.000Z' as never

describe('schema versions', () => {
  test('are listed in ascending order without a gap, the last one being the version that is written', () => {
    expect(schemaVersions.at(-1)?.version).toBe(SCHEMA_VERSION)
    expect(schemaVersions.map(({ version }) => version)).toEqual(schemaVersions.map((_, i) => i + 1))
  })

  test('opening data of the version before runs the upgrade once, on the rows that are there, and leaves a mark', async () => {
    const environment = newEnvironment()
    await withOldData(environment)
    const db = await opened(environment, next(addPinyin))
    expect(await db.table('rooms').where('floor').equals(1).count()).toBe(1)
    expect((await readMeta(db, 'upgrades'))?.map(({ version }) => version)).toEqual([1, 2])
    db.close()
    const again = await opened(environment, next(failHalfWay))
    expect((await readMeta(again, 'upgrades'))?.map(({ version }) => version)).toEqual([1, 2])
  })

  test('an upgrade that fails half-way leaves the old version and the old rows', async () => {
    const environment = newEnvironment()
    await withOldData(environment)
    const failed = await open(environment, next(failHalfWay))
    expect(failed).toMatchObject({ ok: false, error: { code: 'upgradeFailed' } })
    expect(await probeDatabase(environment, FIRST_DATABASE)).toEqual({ state: 'present', schemaVersion: 1 })
    const db = await opened(environment)
    expect(await db.table('rooms').toArray()).toEqual([{ id: 'r1', name: '第一听证室' }])
  })

  test('an upgrade without its mark is run at the next start', async () => {
    const environment = newEnvironment()
    await withOldData(environment)
    // The number went up, but the rows did not follow.
    const skipped = await opened(environment, next(null))
    await skipped.meta.put({ key: 'upgrades', value: [{ version: 1, at: clockInstant }] })
    skipped.close()
    const db = await opened(environment, next(addPinyin))
    expect(await db.table('rooms').toArray()).toEqual([{ id: 'r1', name: '第一听证室', floor: 1 }])
    expect((await readMeta(db, 'upgrades'))?.map(({ version }) => version)).toEqual([1, 2])
  })

  test('newer data are refused before they are touched', async () => {
    const machine = newMachine()
    const newer = await openDatabase({
      name: FIRST_DATABASE,
      environment: machine.environment,
      clock,
      versions: next(addPinyin),
      onClosed: () => {},
    })
    if (newer.ok) newer.value.close()
    const result = await openData({
      clock,
      ids: machine.ids,
      documents: { build: () => [], check: () => [] },
      decide: () => {
        throw new Error('not reached')
      },
      guard: machine.guard,
      actor: () => 'system',
      appVersion: '0.1.0',
      environment: machine.environment,
    })
    expect(result).toMatchObject({ ok: false, error: { code: 'newerSchema' } })
    expect(!result.ok && result.error.message).toContain('数据完好')
    expect(await probeDatabase(machine.environment, FIRST_DATABASE)).toEqual({
      state: 'present',
      schemaVersion: 2,
    })
  })
})

describe('another window', () => {
  test('that upgrades makes this one give way, with a message', async () => {
    const environment = newEnvironment()
    const messages: string[] = []
    const old = await opened(environment, schemaVersions, { onClosed: (message) => messages.push(message) })
    await opened(environment, next(null))
    expect(messages).toEqual([expect.stringContaining('请关闭本窗口')])
    expect(old.isOpen()).toBe(false)
  })

  test('that does not give way is named instead of waiting for ever', async () => {
    const environment = newEnvironment()
    await withOldData(environment)
    const stubborn = await new Promise<IDBDatabase>((resolve) => {
      const request = environment.indexedDB.open(FIRST_DATABASE)
      request.onsuccess = () => resolve(request.result)
    })
    const result = await open(environment, next(null), { blockedAfterMs: 5 })
    expect(result).toMatchObject({ ok: false, error: { code: 'blocked' } })
    stubborn.close()
  })
})

describe('the look from outside', () => {
  test('finds nothing without creating anything', async () => {
    const environment = newEnvironment()
    expect(await probeDatabase(environment, FIRST_DATABASE)).toEqual({ state: 'absent' })
    expect(await environment.indexedDB.databases()).toEqual([])
  })

  test('reports a store that the engine removed as damaged', async () => {
    const environment = newEnvironment()
    const withLoss = new Proxy(environment.indexedDB, {
      get: (factory, member) =>
        member === 'open'
          ? (name: string) => {
              const request = factory.open(name)
              request.addEventListener('upgradeneeded', (event) => {
                Object.assign(event, { dataLoss: 'total', dataLossMessage: 'checksum mismatch' })
              })
              return request
            }
          : Reflect.get(factory, member),
    })
    expect(await probeDatabase({ ...environment, indexedDB: withLoss }, FIRST_DATABASE)).toEqual({
      state: 'lost',
      detail: 'checksum mismatch',
    })
  })

  test('comes before everything else: only the first open is told that the store was removed', async () => {
    const machine = newMachine()
    const { environment } = machine
    let opens = 0
    const withLoss = new Proxy(environment.indexedDB, {
      get: (factory, member) =>
        member === 'open'
          ? (name: string, version?: number) => {
              opens += 1
              const request = factory.open(name, version)
              if (opens > 1) return request
              request.addEventListener('upgradeneeded', (event) => {
                Object.assign(event, { dataLoss: 'total' })
              })
              return request
            }
          : Reflect.get(factory, member).bind(factory),
    })
    const data = await machine.open(undefined, { environment: { ...environment, indexedDB: withLoss } })
    expect(data.integrity).toMatchObject({ state: 'differs', findings: [{ code: 'databaseLost' }] })
  })

  test('gives the same data set to the next start', async () => {
    const machine = newMachine()
    const data = await machine.open()
    await populate(data)
    const dataset = await readMeta(data.db, 'dataset')
    data.close()
    const again = await machine.open()
    expect(await readMeta(again.db, 'dataset')).toEqual(dataset)
    expect((await run(again, registerCase())).seq).toBe(5)
  })
})
