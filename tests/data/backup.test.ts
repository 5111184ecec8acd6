import { IDBObjectStore as FDBObjectStore } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import { recordTables } from '#shared/backup/stored-rows.ts'
import type { DataLayer } from '../../renderer/data/open-data.ts'
import { readPointer } from '../../renderer/data/pointer.ts'
import { lastBackup } from '../../renderer/data/queries.ts'
import { recordStore } from '../../renderer/data/schema.ts'
import { verifyDatabase } from '../../renderer/data/verify.ts'
import { backupOf, smallOffice } from '../support/data-harness/backup-file.ts'
import { registerCase, setUpOffice } from '../support/data-harness/commands.ts'
import { newMachine, populate, run } from '../support/data-harness/harness.ts'

async function records(data: DataLayer) {
  return Promise.all(recordTables.map((table) => recordStore(data.db, table).toArray()))
}

describe('backup and restore', () => {
  test('a backup restored on another machine gives the same records and files, and the log goes on', async () => {
    const source = await smallOffice()
    const bytes = await backupOf(source)
    const machine = newMachine('target')
    const empty = await machine.open()
    expect(await empty.backup.restore(bytes)).toEqual({ ok: true, value: { cases: 3, rows: 19, files: 1 } })
    empty.close()

    const restored = await machine.open()
    expect(restored.integrity).toEqual({ state: 'ok' })
    expect(await records(restored)).toEqual(await records(source))
    expect(await restored.db.files.toArray()).toEqual(await source.db.files.toArray())
    expect((await restored.db.audit.get(5))?.summary).toContain('的备份恢复')
    expect((await run(restored, registerCase())).summary).toContain('〔2026〕4号')
    expect(await verifyDatabase(restored.db)).toMatchObject({ ok: true, changes: 6 })
  })

  test('after a restore the journal alone can bring the restored data back', async () => {
    const bytes = await backupOf(await smallOffice())
    const machine = newMachine('target')
    const data = await machine.open()
    await populate(data, [{ given: '旧数据' }])
    await data.backup.restore(bytes)
    data.close()
    const restored = await machine.open()
    await run(restored, registerCase({ given: '恢复之后' }))
    const before = await records(restored)
    restored.close()
    await restored.db.delete()
    const wiped = await machine.open()
    expect(wiped.integrity).toMatchObject({ findings: [{ code: 'databaseLost' }] })
    expect(await wiped.recovery.replayJournal()).toMatchObject({
      ok: true,
      value: { changes: 6, expected: 6 },
    })
    wiped.close()
    const again = await machine.open()
    expect(again.integrity).toEqual({ state: 'ok' })
    expect(await records(again)).toEqual(before)
  })

  test('attachments that no single file can carry are refused before the work, with what to do', async () => {
    const data = await smallOffice()
    await data.db.materials.toCollection().modify({ fileSize: 600 * 1024 * 1024 })
    const phases: string[] = []
    const exported = await data.backup.exportBackup(({ phase }) => phases.push(phase))
    expect(exported).toMatchObject({
      ok: false,
      error: {
        code: 'tooLarge',
        message: expect.stringMatching(
          /附件共 600 MB，多于 512 MB.*现有数据没有任何改动.*把整个数据文件夹复制/,
        ),
      },
    })
    expect(phases).toEqual([])
  })

  test('the preview names what would disappear', async () => {
    const data = await smallOffice()
    const bytes = await backupOf(data)
    await run(data, registerCase({ surname: '司马', given: '秋池' }))
    const preview = await data.backup.inspect(bytes)
    expect(preview).toMatchObject({
      ok: true,
      value: {
        officeName: '禾丰县人民政府',
        sameOffice: true,
        inBackup: {
          cases: 3,
          files: 1,
          newestCaseNumbers: ['禾政复〔2026〕3号', '禾政复〔2026〕2号', '禾政复〔2026〕1号'],
        },
        current: { cases: 4, files: 1 },
        disappearing: [{ number: '禾政复〔2026〕4号', applicantLabel: '司马秋池' }],
        disappearingTotal: 1,
      },
    })
    const other = await smallOffice('other')
    expect(await other.backup.inspect(bytes)).toMatchObject({ value: { sameOffice: false } })
    const empty = await newMachine('new').open()
    expect(await empty.backup.inspect(bytes)).toMatchObject({ value: { sameOffice: null } })
  })

  test('a backup taken while people go on saving holds exactly one moment', async () => {
    const data = await smallOffice()
    let saved = 0
    const exported = await data.backup.exportBackup(({ phase }) => {
      if (phase === 'reading' && saved < 3) {
        saved += 1
        void run(data, registerCase({ given: `途中${saved}` }))
      }
    })
    expect(exported.ok).toBe(true)
    if (!exported.ok) return
    const { changeSeq, counts } = exported.value.manifest
    expect(changeSeq).toBeGreaterThan(4)
    expect(counts.cases).toBe(changeSeq - 1)
    const machine = newMachine('target')
    expect((await (await machine.open()).backup.restore(exported.value.bytes)).ok).toBe(true)
  })

  test('an empty office has nothing to back up', async () => {
    const data = await newMachine().open()
    expect(await data.backup.exportBackup()).toMatchObject({ ok: false, error: { code: 'empty' } })
  })

  test('a written backup is recorded, with how much was saved since', async () => {
    const data = await smallOffice()
    expect(await lastBackup(data.db)).toBeNull()
    const exported = await data.backup.exportBackup()
    if (!exported.ok) throw new Error(exported.error.message)
    expect(exported.value.suggestedName).toBe('禾丰县人民政府备份-2026-11-18-1000.fybak')
    await data.backup.markBackedUp(exported.value)
    await run(data, registerCase())
    expect(await lastBackup(data.db)).toMatchObject({ sha256: exported.value.sha256, changesSince: 1 })
    expect(await verifyDatabase(data.db)).toMatchObject({ ok: true, changes: 6 })
  })

  test('a restore can be cancelled at any step; nothing changes and nothing is left lying about', async () => {
    const source = await smallOffice()
    const bytes = await backupOf(source)
    const machine = newMachine('target')
    const data = await machine.open()
    await populate(data)
    const before = await records(data)
    let cancelled = 0
    for (let steps = 0; ; steps += 1) {
      const abort = new AbortController()
      let seen = 0
      const onProgress = () => {
        seen += 1
        if (seen > steps) abort.abort()
      }
      const result = await data.backup.restore(bytes, onProgress, abort.signal)
      if (result.ok) break
      cancelled += 1
      expect(result.error.code).toBe('cancelled')
      expect(await readPointer(machine.environment)).toEqual({ current: 'fuyi', previous: [] })
      expect(await records(data)).toEqual(before)
    }
    expect(cancelled).toBeGreaterThan(15)
    const names = (await machine.environment.indexedDB.databases()).map(({ name }) => name)
    expect(names.filter((name) => name?.startsWith('fuyi-target'))).toHaveLength(1)
  }, 60_000)
})

describe('a restore that fails', () => {
  test('at any write leaves the old data in use, and the next attempt succeeds', async () => {
    const bytes = await backupOf(await smallOffice())
    const machine = newMachine('target')
    const data = await machine.open()
    await populate(data)
    const before = await records(data)
    let failures = 0
    for (let failAt = 1; ; failAt += 1) {
      const undo = failNthWrite(failAt)
      const result = await data.backup.restore(bytes).finally(undo)
      if (result.ok) break
      failures += 1
      expect(result.error).toMatchObject({ code: 'storage' })
      expect(result.error.message).toContain('现有数据没有任何改动')
      expect(await readPointer(machine.environment)).toEqual({ current: 'fuyi', previous: [] })
      expect(await records(data)).toEqual(before)
    }
    expect(failures).toBeGreaterThan(15)
    data.close()
    const restored = await machine.open()
    expect(restored.integrity).toEqual({ state: 'ok' })
    expect(await restored.db.cases.count()).toBe(3)
    expect((await readPointer(machine.environment)).previous).toEqual(['fuyi'])
  }, 60_000)

  test('because the file is damaged says so and touches nothing', async () => {
    const bytes = (await backupOf(await smallOffice())).slice()
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff
    const machine = newMachine('target')
    const data = await machine.open()
    await run(data, setUpOffice)
    expect(await data.backup.restore(bytes)).toMatchObject({ ok: false, error: { code: 'corrupted' } })
    expect((await readPointer(machine.environment)).current).toBe('fuyi')
  })
})

/** Makes the n-th put from now on fail like a full disk, in whatever database; gives the function that undoes it. */
function failNthWrite(n: number): () => void {
  let writes = 0
  const store = FDBObjectStore.prototype
  const { put, add } = store
  const failing = (original: typeof put) =>
    function (this: IDBObjectStore, ...values: Parameters<typeof put>) {
      writes += 1
      if (writes === n) throw new DOMException('disk full', 'QuotaExceededError')
      return original.apply(this, values)
    }
  store.put = failing(put)
  store.add = failing(add)
  return () => {
    store.put = put
    store.add = add
  }
}
