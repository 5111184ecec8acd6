import { Dexie } from 'dexie'
import { describe, expect, test } from 'vitest'
import { readHead } from '../../renderer/data/head.ts'
import { recount } from '../../renderer/data/integrity.ts'
import { type MetaRow, recordStore } from '../../renderer/data/schema.ts'
import { registerCase, setUpOffice } from '../support/data-harness/commands.ts'
import { first, newMachine, populate, run } from '../support/data-harness/harness.ts'

describe('the comparison at every start', () => {
  test('a new machine is fresh, and stays without a sentinel until something is saved', async () => {
    const machine = newMachine()
    const data = await machine.open()
    expect(data.integrity).toEqual({ state: 'fresh' })
    expect(machine.guard.sentinel).toEqual({ state: 'absent' })
  })

  test('after saving and restarting all is well and the data are the same', async () => {
    const machine = newMachine()
    const data = await machine.open()
    const ids = await populate(data)
    data.close()
    const again = await machine.open()
    expect(again.integrity).toEqual({ state: 'ok' })
    expect(await again.db.cases.toCollection().primaryKeys()).toEqual([...ids].sort())
  })

  test('an emptied database is never taken for a new one', async () => {
    const machine = newMachine()
    const data = await machine.open()
    await populate(data)
    data.close()
    await data.db.delete()
    const again = await machine.open()
    expect(again.integrity).toMatchObject({
      state: 'differs',
      findings: [{ code: 'databaseLost', message: expect.stringContaining('3 个案件') }],
      options: [
        { code: 'replayJournal', recommended: true },
        { code: 'restoreBackup' },
        { code: 'acceptCurrent' },
      ],
    })
    const sentinel = machine.guard.sentinel
    const refused = await again.execute(setUpOffice)
    expect(refused).toMatchObject({ ok: false, error: { code: 'storage' } })
    expect(machine.guard.sentinel).toEqual(sentinel)
  })

  test.each(['cases', 'parties', 'events', 'claims'] as const)(
    'a single row missing from %s is noticed',
    async (table) => {
      const machine = newMachine()
      const data = await machine.open()
      await populate(data)
      const key = first(await recordStore(data.db, table).toCollection().primaryKeys())
      await recordStore(data.db, table).delete(key)
      data.close()
      expect((await machine.open()).integrity).toMatchObject({
        state: 'differs',
        findings: [{ code: 'rowsMissing' }, { code: 'rowsMissing' }],
      })
    },
  )

  test('a cut-off log is noticed, with or without the head row in step', async () => {
    const machine = newMachine()
    const data = await machine.open()
    await populate(data)
    await data.db.audit.delete(4)
    data.close()
    expect((await machine.open()).integrity).toMatchObject({
      state: 'differs',
      findings: [{ code: 'chainBroken' }, { code: 'chainBroken' }],
    })
  })

  test('a database that stands at an earlier save is behind', async () => {
    const machine = newMachine()
    const data = await machine.open()
    await populate(data)
    const sentinel = structuredClone(machine.guard.sentinel)
    if (sentinel.state === 'present') {
      machine.guard.sentinel = { state: 'present', sentinel: { ...sentinel.sentinel, changeSeq: 9 } }
    }
    data.close()
    expect((await machine.open()).integrity).toMatchObject({
      state: 'differs',
      findings: [{ code: 'behind', message: expect.stringContaining('少了最近的 5 次') }],
    })
  })

  test('a damaged sentinel is a question for a person, not a fresh start', async () => {
    const machine = newMachine()
    const data = await machine.open()
    await populate(data)
    data.close()
    machine.guard.sentinel = { state: 'damaged' }
    const again = await machine.open()
    expect(again.integrity).toMatchObject({ state: 'differs', findings: [{ code: 'sentinelDamaged' }] })
    expect(await again.recovery.acceptCurrent('逐件核对过')).toEqual({ ok: true, value: null })
    again.close()
    expect((await machine.open()).integrity).toEqual({ state: 'ok' })
  })

  test('saves that reached the database but not the journal are made up at the next start', async () => {
    const machine = newMachine()
    const data = await machine.open()
    await populate(data)
    machine.guard.full = true
    await run(data, registerCase({ given: '晚到' }))
    await run(data, registerCase({ given: '更晚' }))
    data.close()
    machine.guard.full = false
    expect(machine.guard.lines).toHaveLength(4)
    const again = await machine.open()
    expect(again.integrity).toEqual({ state: 'ok' })
    expect(machine.guard.lines).toHaveLength(6)
    expect(machine.guard.sentinel).toMatchObject({ sentinel: { changeSeq: 6 } })
  })

  test('another data set in the database is noticed', async () => {
    const machine = newMachine()
    const other = newMachine('other')
    const data = await machine.open()
    await populate(data)
    await populate(await other.open())
    machine.guard.sentinel = other.guard.sentinel
    data.close()
    expect((await machine.open()).integrity).toMatchObject({
      state: 'differs',
      findings: [{ code: 'otherDataset' }],
    })
  })

  test('a database without any memory of it outside is written to the journal whole', async () => {
    const machine = newMachine()
    const data = await machine.open()
    await populate(data)
    data.close()
    machine.guard.sentinel = { state: 'absent' }
    machine.guard.lines.length = 0
    expect((await machine.open()).integrity).toEqual({ state: 'ok' })
    expect(machine.guard.lines.length).toBeGreaterThan(0)
    expect(machine.guard.sentinel).toMatchObject({ state: 'present', sentinel: { changeSeq: 4 } })
  })

  test('large tables are counted after the start; what is missing stops the program and opens the recovery next time', async () => {
    const machine = newMachine()
    const data = await machine.open()
    await populate(data)
    await data.db.parties.delete(first(await data.db.parties.toCollection().primaryKeys()))
    data.close()
    const closed = await new Promise<string>((resolve) => {
      void machine.open(undefined, { countAtStart: 5, onClosed: resolve }).then((opened) => {
        expect(opened.integrity).toEqual({ state: 'ok' })
      })
    })
    expect(closed).toContain('当事人应有 6 条、实有 5 条')
    const again = await machine.open(undefined, { countAtStart: 5 })
    expect(again.integrity).toMatchObject({ state: 'differs' })
    await again.recovery.acceptCurrent('已补录')
    again.close()
    expect((await machine.open(undefined, { countAtStart: 5 })).integrity).toEqual({ state: 'ok' })
  })

  test('a table is counted in steps, exactly, and rows added meanwhile make up for none that are missing', async () => {
    const data = await newMachine().open()
    await populate(data)
    const party = await data.db.parties.toCollection().first()
    const copies = Array.from({ length: 4_100 }, (_, i) => ({ ...party, id: `copy-${10_000 + i}` }))
    await data.db.table('parties').bulkAdd(copies)
    const head = await readHead(data.db)
    const parties = await data.db.parties.count()
    await data.db.meta.put({ key: 'head', value: { ...head, counts: { ...head.counts, parties } } })
    expect(await recount(data.db, 5)).toBe('')
    await data.db.parties.delete('copy-13000')
    let later: Promise<unknown> = Promise.resolve()
    // Another save waits for the end of the transaction in which the count learns what there should be.
    const addOnce = (row: MetaRow) => {
      data.db.meta.hook('reading').unsubscribe(addOnce)
      later = Dexie.ignoreTransaction(() => data.db.table('parties').add({ ...party, id: 'later' }))
      return row
    }
    data.db.meta.hook('reading', addOnce)
    expect(await recount(data.db, 5)).toBe(`有记录丢失：当事人应有 ${parties} 条、实有 ${parties - 1} 条。`)
    expect(await later).toBe('later')
  })
})
