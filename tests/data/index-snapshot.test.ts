import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Party } from '#shared/domain/model/party.ts'
import { createCaseIndex, entriesFor } from '../../renderer/data/case-index.ts'
import { readHead, readMeta } from '../../renderer/data/head.ts'
import { createIndexMemory } from '../../renderer/data/index-memory.ts'
import { createIndexSnapshots, type SnapshotMark } from '../../renderer/data/index-snapshot.ts'
import type { DataLayer } from '../../renderer/data/open-data.ts'
import { intakeOf, registerCase } from '../support/data-harness/commands.ts'
import { first, type Machine, newMachine, populate, run } from '../support/data-harness/harness.ts'

const always = { snapshotFrom: 1 }
const VERSION = '0.1.0'

function fail(error: unknown): never {
  throw error
}

/** Entries in the order of their ids. */
async function settledEntries({ caseIndex }: Pick<DataLayer, 'caseIndex'>) {
  await caseIndex.settled()
  return [...(caseIndex.entries.get() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The same index, read from the rows alone. */
function anew({ db }: DataLayer) {
  return settledEntries({ caseIndex: createCaseIndex(db, { onError: fail }) })
}

/** Waits until the index of this moment is kept. */
async function kept(machine: Machine, data: DataLayer): Promise<SnapshotMark> {
  const { changeSeq } = await readHead(data.db)
  return vi.waitFor(async () => {
    const mark = await createIndexSnapshots(machine.environment.indexedDB).mark()
    if (mark?.changeSeq !== changeSeq) throw new Error('not kept yet')
    return mark
  })
}

async function rename(data: DataLayer, caseId: string, given: string): Promise<void> {
  const parties = await data.db.parties.where('caseId').equals(caseId).toArray()
  const header = await data.db.cases.get(caseId)
  const intake = intakeOf({ given })
  await run(data, {
    type: 'case.editIntake',
    caseId,
    expectedRev: header?.rev ?? 0,
    intake: {
      ...intake,
      parties: intake.parties.map((party, i) => ({ ...party, id: parties[i]?.id ?? null })),
    },
  })
}

/** A machine whose index of `count` cases was kept by its second start. */
async function machineWithSnapshot(count: number) {
  const machine = newMachine()
  const before = await machine.open()
  const ids = await populate(
    before,
    Array.from({ length: count }, (_, i) => ({ given: `望${i}` })),
  )
  before.close()
  const data = await machine.open(undefined, always)
  await data.caseIndex.settled()
  return { machine, data, ids, mark: await kept(machine, data) }
}

describe('the index kept from one start to the next', () => {
  test('is the index that the rows give, whatever was saved in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 5 }), async (steps) => {
        const { machine, data, ids } = await machineWithSnapshot(3)
        for (const [i, step] of steps.entries()) {
          const id = ids[step]
          if (id === undefined) await run(data, registerCase({ given: `新${i}` }))
          else await rename(data, id, `改${i}`)
        }
        data.close()
        const again = await machine.open(undefined, always)
        expect(await settledEntries(again)).toEqual(await anew(again))
        again.close()
      }),
      { numRuns: 12 },
    )
  })

  test('is taken over without reading a case again', async () => {
    const { machine, data, ids } = await machineWithSnapshot(4)
    data.close()
    const again = await machine.open(undefined, always)
    const read: string[] = []
    again.db.parties.hook('reading', (party: Party | undefined) => {
      if (party !== undefined) read.push(party.caseId)
      return party
    })
    const memory = createIndexMemory(again.db, createIndexSnapshots(machine.environment.indexedDB), {
      datasetId: (await readMeta(again.db, 'dataset'))?.datasetId ?? '',
      appVersion: VERSION,
      fromCases: 1,
    })
    await run(again, registerCase({ given: '后来' }))
    await rename(again, first(ids), '改名')
    await Promise.all([again.caseIndex.settled(), again.activeCases.settled()])
    read.length = 0
    const index = createCaseIndex(again.db, { onError: fail, memory })
    expect(await settledEntries({ caseIndex: index })).toEqual(await settledEntries(again))
    expect(new Set(read).size).toBe(2)
    expect(read).not.toContain(ids[1])
  })

  test('is not kept for few cases', async () => {
    const machine = newMachine()
    const data = await machine.open()
    await populate(data)
    await data.caseIndex.settled()
    data.close()
    const again = await machine.open()
    await again.caseIndex.settled()
    const names = (await machine.environment.indexedDB.databases()).map(({ name }) => name)
    expect(names.sort()).toEqual(['fuyi', 'fuyi-pointer'])
  })

  const misfits: readonly (readonly [string, Partial<SnapshotMark>])[] = [
    ['another data set', { datasetId: 'another' }],
    ['another release', { appVersion: '0.0.9' }],
    ['another history', { auditHead: 'f'.repeat(64) }],
    ['a log that was longer', { changeSeq: 1_000 }],
  ]
  test.each(misfits)('of %s is passed over', async (_, patch) => {
    const { machine, data, mark } = await machineWithSnapshot(3)
    const snapshots = createIndexSnapshots(machine.environment.indexedDB)
    const wrong = (await settledEntries(data)).slice(0, 1)
    await snapshots.save({ ...mark, ...patch }, wrong)
    data.close()
    const again = await machine.open(undefined, always)
    expect(await settledEntries(again)).toEqual(await anew(again))
    expect(again.caseIndex.entries.get()).toHaveLength(3)
  })

  test('with a piece missing is passed over, and a whole one takes its place', async () => {
    const { machine, data } = await machineWithSnapshot(3)
    data.close()
    const snapshots = createIndexSnapshots(machine.environment.indexedDB)
    await new Promise<void>((resolve) => {
      const request = machine.environment.indexedDB.open('fuyi-index')
      request.onsuccess = () => {
        const transaction = request.result.transaction('index', 'readwrite')
        transaction.objectStore('index').delete(0)
        transaction.oncomplete = () => {
          request.result.close()
          resolve()
        }
      }
    })
    const again = await machine.open(undefined, always)
    expect(await settledEntries(again)).toHaveLength(3)
    const mark = await kept(machine, again)
    await vi.waitFor(async () => expect(await snapshots.load(mark)).toHaveLength(3))
  })

  test('of an older shape is thrown away', async () => {
    const { machine, data } = await machineWithSnapshot(2)
    const { indexedDB } = machine.environment
    data.close()
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('fuyi-index').onsuccess = resolve
    })
    await new Promise<void>((resolve) => {
      const request = indexedDB.open('fuyi-index', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('index').put({ cases: 1 }, 'mark')
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
    })
    expect(await createIndexSnapshots(indexedDB).mark()).toBeNull()
  })

  test('survives a shell that cannot open its database', async () => {
    const { machine, data } = await machineWithSnapshot(2)
    data.close()
    const { indexedDB } = machine.environment
    const open = indexedDB.open.bind(indexedDB)
    indexedDB.open = (name, version) => {
      if (name === 'fuyi-index') throw new DOMException('no', 'QuotaExceededError')
      return open(name, version)
    }
    const again = await machine.open(undefined, always)
    expect(await settledEntries(again)).toHaveLength(2)
  })
})

describe('while names are still being read', () => {
  test('cases can be listed, and only a search has to wait', async () => {
    const data = await newMachine().open()
    await populate(data, [{ given: '望舒' }, {}])
    const index = createCaseIndex(data.db, { onError: fail })
    const seen = new Promise((resolve) => {
      const stop = index.headers.subscribe(() => {
        stop()
        resolve({
          listed: entriesFor(index, { text: ' ' })?.map(({ number }) => number),
          searched: entriesFor(index, { text: '望舒' }),
        })
      })
    })
    await index.settled()
    expect(await seen).toEqual({
      listed: ['禾政复〔2026〕1号', '禾政复〔2026〕2号'],
      searched: null,
    })
    expect(entriesFor(index, { text: '望舒' })).toBe(entriesFor(index, {}))
    expect(index.entries.get()).toHaveLength(2)
  })
})
