import { describe, expect, test } from 'vitest'
import { ipcError } from '#shared/ipc/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { registerCase } from '../support/data-harness/commands.ts'
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
})
