import { describe, expect, test } from 'vitest'
import { ipcError } from '#shared/ipc/errors.ts'
import { fixedClock, instantOf } from '#shared/kernel/clock.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { createJournalWriter } from '../../renderer/data/journal-writer.ts'
import { registerCase, TEST_NOW } from '../support/data-harness/commands.ts'
import { newMachine, populate, run } from '../support/data-harness/harness.ts'

describe('the second copy', () => {
  test('is written in the order of the saves, each line once, however many come together', async () => {
    const machine = newMachine()
    const data = await machine.open()
    await populate(data, [])
    await Promise.all(Array.from({ length: 10 }, () => run(data, registerCase())))
    await data.journal.flush()
    const seqs = machine.guard.lines.map(
      (line) => (JSON.parse(line) as { change: { seq: number } }).change.seq,
    )
    expect(seqs).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(machine.guard.sentinel).toMatchObject({ sentinel: { changeSeq: 11, counts: { cases: 10 } } })
  })

  test('a sentinel that cannot be written is a warning, and flushing makes it up', async () => {
    const machine = newMachine()
    const data = await machine.open()
    await populate(data, [])
    const { writeSentinel } = machine.guard
    Object.assign(machine.guard, { writeSentinel: async () => err(ipcError('no-space')) })
    expect((await run(data, registerCase())).guarded).toBe(true)
    expect(await data.journal.flush()).toBe(false)
    expect(data.journal.status.get()).toMatchObject({
      state: 'behind',
      message: expect.stringContaining('已保存'),
    })
    Object.assign(machine.guard, { writeSentinel })
    expect(await data.journal.flush()).toBe(true)
    expect(machine.guard.sentinel).toMatchObject({ sentinel: { changeSeq: 2 } })
  })

  test('a save is acknowledged only after its line is on the disk', async () => {
    const machine = newMachine()
    const data = await machine.open()
    await populate(data, [])
    await data.journal.flush()
    const order: string[] = []
    Object.assign(machine.guard, {
      appendJournal: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        order.push('journal')
        return ok({ lastSeq: 1, head: '' })
      },
    })
    await run(data, registerCase()).then(() => order.push('acknowledged'))
    expect(order).toEqual(['journal', 'acknowledged'])
  })

  test.each(['catchUp', 'base'] as const)(
    'a gap that could not be made up at the start is closed before anything else is written (%s)',
    async (need) => {
      const machine = newMachine()
      const data = await machine.open()
      await populate(data)
      machine.guard.full = true
      const late = await run(data, registerCase({ given: '缺口' }))
      data.close()
      if (need === 'base') {
        machine.guard.sentinel = { state: 'absent' }
        machine.guard.lines.length = 0
      }
      const sentinel = structuredClone(machine.guard.sentinel)

      const restarted = await machine.open()
      expect(restarted.journal.status.get()).toMatchObject({ state: 'behind' })
      const waiting = await run(restarted, registerCase({ given: '等候' }))
      expect(waiting.guarded).toBe(false)
      expect(await restarted.journal.flush()).toBe(false)
      expect(machine.guard.sentinel).toEqual(sentinel)
      machine.guard.full = false
      const after = await run(restarted, registerCase({ given: '之后' }))
      expect(after.guarded).toBe(true)
      expect(await restarted.journal.flush()).toBe(true)
      expect(restarted.journal.status.get()).toMatchObject({ state: 'saved', pending: 0 })
      restarted.close()

      await restarted.db.delete()
      const wiped = await machine.open()
      expect(await wiped.recovery.replayJournal()).toMatchObject({
        ok: true,
        value: { changes: 7, expected: 7 },
      })
      wiped.close()
      const again = await machine.open()
      expect(again.integrity).toEqual({ state: 'ok' })
      const found = await again.db.cases.bulkGet([late.caseId, waiting.caseId, after.caseId])
      expect(found.map((row) => row?.id)).toEqual([late.caseId, waiting.caseId, after.caseId])
    },
  )

  test('a gap that cannot be read from the database leaves the journal behind, never called saved', async () => {
    const { guard } = newMachine()
    const writer = createJournalWriter(
      guard,
      { datasetId: 'd', originId: 'd', createdAt: instantOf(fixedClock(TEST_NOW)), supersedes: '' },
      fixedClock(TEST_NOW),
      () => Promise.reject(new Error('closed')),
    )
    expect(await writer.flush()).toBe(false)
    expect(writer.status.get()).toMatchObject({ state: 'behind' })
    expect(guard.lines).toEqual([])
  })
})
