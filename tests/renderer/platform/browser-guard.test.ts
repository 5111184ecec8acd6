import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { browserGuard } from '#renderer/platform/browser-guard.ts'
import type { Sentinel } from '#shared/ipc/contract.ts'
import { fixedClock } from '#shared/kernel/clock.ts'

const clock = fixedClock('2026-11-21T02:03:04.567Z')
const sentinel: Sentinel = {
  datasetId: 'd-1',
  schemaVersion: 1,
  changeSeq: 4,
  auditHead: 'a',
  counts: { cases: 2 },
  lastSnapshotId: null,
  savedAt: '2026-11-21T02:03:04.567Z',
}

describe('the guard in a browser', () => {
  beforeAll(() => {
    vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  })

  it('keeps the sentinel over a reload', async () => {
    const factory = new IDBFactory()
    expect(await browserGuard(factory, clock).readSentinel()).toEqual({
      ok: true,
      value: { state: 'absent' },
    })
    await browserGuard(factory, clock).writeSentinel(sentinel)
    expect(await browserGuard(factory, clock).readSentinel()).toEqual({
      ok: true,
      value: { state: 'present', sentinel },
    })
  })

  it('chains the journal exactly as the shell does', async () => {
    const guard = browserGuard(new IDBFactory(), clock)
    await guard.appendJournal({ entries: ['{"op":"a"}', '{"op":"b"}'] })
    const head = await guard.appendJournal({ entries: ['{"op":"丙"}'] })
    const { chainHash } = await import('#electron/services/journal-format.ts')
    const { EMPTY_HEAD } = await import('#shared/ipc/journal-chain.ts')
    const expected = chainHash(
      chainHash(chainHash(EMPTY_HEAD, 1, '{"op":"a"}'), 2, '{"op":"b"}'),
      3,
      '{"op":"丙"}',
    )
    expect(head).toEqual({ ok: true, value: { lastSeq: 3, head: expected } })
    expect(await guard.readJournal()).toMatchObject({
      ok: true,
      value: { lastSeq: 3, head: expected, faults: [], months: [{ month: '2026-11', entries: 3 }] },
    })
    expect(await guard.readJournalEntries({ afterSeq: 1, limit: 1 })).toEqual({
      ok: true,
      value: { entries: [{ seq: 2, text: '{"op":"b"}' }], more: true },
    })
  })

  it('goes on behind what another window has written meanwhile, in one chain', async () => {
    const factory = new IDBFactory()
    const [one, two] = [browserGuard(factory, clock), browserGuard(factory, clock)]
    await one.appendJournal({ entries: ['a'] })
    await two.appendJournal({ entries: ['b', 'c'] })
    expect(await one.appendJournal({ entries: ['d'] })).toMatchObject({ ok: true, value: { lastSeq: 4 } })
    expect(await two.appendJournal({ entries: ['e'] })).toMatchObject({ ok: true, value: { lastSeq: 5 } })
    expect(await one.readJournal()).toMatchObject({ ok: true, value: { lastSeq: 5, faults: [] } })
    const read = await two.readJournalEntries({ afterSeq: 0, limit: 9 })
    expect(read.ok && read.value.entries.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('finds a changed and a removed entry', async () => {
    const factory = new IDBFactory()
    const guard = browserGuard(factory, clock)
    await guard.appendJournal({ entries: ['a', 'b', 'c', 'd'] })
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = factory.open('fuyi-guard', 1)
      request.onsuccess = () => resolve(request.result)
    })
    const transaction = db.transaction('journal', 'readwrite')
    const journal = transaction.objectStore('journal')
    journal.put({ seq: 2, month: '2026-11', text: 'B', hash: 'f'.repeat(64) })
    journal.delete(4)
    await new Promise<void>((resolve) => {
      transaction.oncomplete = () => resolve()
    })
    db.close()
    expect(await guard.readJournal()).toMatchObject({
      value: {
        lastSeq: 3,
        faults: [
          { line: 2, what: 'chain' },
          { line: 3, what: 'chain' },
        ],
      },
    })
  })
})
