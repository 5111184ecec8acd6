import { describe, expect, test } from 'vitest'
import { parseJournalLine } from '#shared/backup/journal-line.ts'
import { recordTables } from '#shared/backup/stored-rows.ts'
import { attachmentOf } from '../../renderer/data/files.ts'
import type { DataLayer } from '../../renderer/data/open-data.ts'
import { applyLines } from '../../renderer/data/replay.ts'
import { recordStore } from '../../renderer/data/schema.ts'
import { verifyDatabase } from '../../renderer/data/verify.ts'
import { materialOf, registerCase, setUpOffice } from '../support/data-harness/commands.ts'
import { newMachine, populate, run } from '../support/data-harness/harness.ts'

async function everything(data: DataLayer) {
  const tables = await Promise.all(recordTables.map((table) => recordStore(data.db, table).toArray()))
  return {
    tables,
    audit: await data.db.audit.toArray(),
    changes: await data.db.changes.orderBy('seq').toArray(),
  }
}

describe('recovery from the journal', () => {
  test('a wiped database comes back whole, and saving goes on where it stopped', async () => {
    const machine = newMachine()
    const data = await machine.open()
    await populate(data)
    const before = await everything(data)
    data.close()
    await data.db.delete()

    const wiped = await machine.open()
    const report = await wiped.recovery.replayJournal()
    expect(report).toMatchObject({ ok: true, value: { changes: 4, expected: 4, missingFiles: [] } })
    wiped.close()

    const again = await machine.open()
    expect(again.integrity).toEqual({ state: 'ok' })
    expect(await everything(again)).toEqual(before)
    expect((await run(again, registerCase())).seq).toBe(5)
    expect(await verifyDatabase(again.db)).toMatchObject({ ok: true, changes: 5 })
  })

  test('replaying twice, and with repeated lines, is the same as once', async () => {
    const machine = newMachine()
    const data = await machine.open()
    await populate(data)
    const before = await everything(data)
    const lines = machine.guard.lines.map(parseJournalLine).filter((line) => line !== null)
    expect(lines).toHaveLength(4)
    await applyLines(data.db, [...lines, ...lines].reverse())
    expect(await everything(data)).toEqual(before)
  })

  test('lost rows come back, attachments that are still there included', async () => {
    const machine = newMachine()
    const data = await machine.open()
    await run(data, setUpOffice)
    const kept = await attachmentOf(new Blob(['甲']))
    const gone = await attachmentOf(new Blob(['乙']))
    await run(data, registerCase({ materials: [materialOf(kept.hash, 3), materialOf(gone.hash, 3)] }), [
      kept,
      gone,
    ])
    await data.db.cases.clear()
    await data.db.files.delete(gone.hash)
    data.close()

    const damaged = await machine.open()
    expect(damaged.integrity.state).toBe('differs')
    const report = await damaged.recovery.replayJournal()
    expect(report).toMatchObject({ ok: true, value: { changes: 2, missingFiles: ['申请书.pdf'] } })
    const again = await machine.open()
    expect(again.integrity).toEqual({ state: 'ok' })
    expect(await again.db.cases.count()).toBe(1)
    expect(await again.db.files.toCollection().primaryKeys()).toEqual([kept.hash])
  })

  test('a journal that breaks off gives back what came before, and says how much is missing', async () => {
    const machine = newMachine()
    const data = await machine.open()
    await populate(data)
    data.close()
    await data.db.delete()
    machine.guard.lines[2] = '{"kind":"change"'
    const wiped = await machine.open()
    expect(await wiped.recovery.replayJournal()).toMatchObject({
      ok: true,
      value: { changes: 2, expected: 4 },
    })
    wiped.close()
    const again = await machine.open()
    expect(again.integrity).toMatchObject({ state: 'differs', findings: [{ code: 'behind' }] })
    expect(await again.recovery.acceptCurrent('其余两件已重新登记')).toMatchObject({ ok: true })
    again.close()
    const settled = await machine.open()
    expect(settled.integrity).toEqual({ state: 'ok' })
    expect((await settled.db.audit.get(3))?.summary).toContain('其余两件已重新登记')
  })

  test('a journal with a hole in the middle is refused and changes nothing', async () => {
    const machine = newMachine()
    const data = await machine.open()
    await populate(data)
    data.close()
    await data.db.delete()
    machine.guard.lines.splice(1, 1)
    const wiped = await machine.open()
    const report = await wiped.recovery.replayJournal()
    expect(report).toMatchObject({ ok: false, error: { code: 'failed' } })
    expect(!report.ok && report.error.message).toContain('现有数据没有任何改动')
    wiped.close()
    expect((await machine.open()).integrity).toMatchObject({ findings: [{ code: 'databaseLost' }] })
  })

  test('a journal without this data set says so', async () => {
    const machine = newMachine()
    const data = await machine.open()
    await populate(data)
    data.close()
    await data.db.delete()
    machine.guard.lines.length = 0
    const wiped = await machine.open()
    const report = await wiped.recovery.replayJournal()
    expect(report).toMatchObject({ ok: false, error: { message: expect.stringContaining('没有这套数据') } })
  })

  test('accepting an empty database starts over, and the history that was lost never mixes with the new one', async () => {
    const machine = newMachine()
    const data = await machine.open()
    await populate(data)
    data.close()
    await data.db.delete()
    const wiped = await machine.open()
    expect(await wiped.recovery.acceptCurrent('测试数据，不再需要')).toMatchObject({ ok: true })
    wiped.close()
    const again = await machine.open()
    expect(again.integrity).toEqual({ state: 'ok' })
    await run(again, setUpOffice)
    again.close()
    await again.db.delete()
    const lost = await machine.open()
    expect(await lost.recovery.replayJournal()).toMatchObject({ ok: true, value: { changes: 2 } })
    lost.close()
    const back = await machine.open()
    expect(back.integrity).toEqual({ state: 'ok' })
    expect(await back.db.cases.count()).toBe(0)
  })
})

describe('the full check', () => {
  test('finds a record that was altered behind the log, one that was added, and one that was removed', async () => {
    for (const tamper of ['alter', 'add', 'remove'] as const) {
      const data = await newMachine().open()
      await populate(data)
      expect(await data.recovery.verifyAudit()).toEqual({ ok: true, changes: 4, records: 18 })
      const claim = (await data.db.claims.toArray())[0]
      if (claim === undefined) throw new Error('no claim')
      if (tamper === 'alter') await data.db.claims.put({ ...claim, text: '另一项请求' })
      if (tamper === 'add') await data.db.claims.put({ ...claim, id: 'smuggled' })
      if (tamper === 'remove') await data.db.claims.delete(claim.id)
      const verdict = await data.recovery.verifyAudit()
      expect(verdict).toMatchObject({ ok: false, message: expect.stringContaining('复议请求') })
    }
  })
})
