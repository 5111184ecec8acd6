import { describe, expect, test } from 'vitest'
import { SCHEMA_VERSION } from '#shared/backup/row-migrations.ts'
import { decide } from '#shared/domain/commands/decide.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { sha256Hex } from '#shared/kernel/hash.ts'
import { attachmentOf } from '../../renderer/data/files.ts'
import { readHead } from '../../renderer/data/head.ts'
import { verifyDatabase } from '../../renderer/data/verify.ts'
import { intakeOf, materialOf, registerCase, setUpOffice } from '../support/data-harness/commands.ts'
import { first, newMachine, populate, run } from '../support/data-harness/harness.ts'

describe('execute', () => {
  test('a registration writes the case, its children, one change and one audit row', async () => {
    const data = await newMachine().open()
    await run(data, setUpOffice)
    const saved = await run(data, registerCase())
    expect(saved).toMatchObject({
      seq: 2,
      guarded: true,
      summary: expect.stringContaining('禾政复〔2026〕1号'),
    })
    const change = await data.db.changes.where('seq').equals(2).first()
    expect(change?.records.map(({ table }) => table).sort()).toEqual(
      ['cases', 'claims', 'counters', 'events', 'parties', 'parties'].sort(),
    )
    expect(await data.db.audit.get(2)).toMatchObject({
      action: 'case.register',
      actorId: 'staff-1',
      caseId: saved.caseId,
    })
    expect((await readHead(data.db)).counts).toMatchObject({ cases: 1, parties: 2, claims: 1, events: 1 })
    expect(await verifyDatabase(data.db)).toMatchObject({ ok: true, changes: 2 })
  })

  test('an exception in the middle of the writing leaves nothing at all', async () => {
    const machine = newMachine()
    const data = await machine.open((state, command, context) => {
      const decided = decide(state, command, context)
      if (!decided.ok || command.type !== 'case.register') return decided
      // The last table's row is not a row: everything before it has then been put already.
      const broken = { ...first(decided.value.puts.events ?? []), on: 'never' }
      const { events: _, ...rest } = decided.value.puts
      return { ok: true, value: { ...decided.value, puts: { ...rest, events: [broken as never] } } }
    })
    await run(data, setUpOffice)
    const before = await readHead(data.db)
    await expect(data.execute(registerCase())).rejects.toThrow('malformed events row')
    expect(await readHead(data.db)).toEqual(before)
    expect(await data.db.cases.count()).toBe(0)
    expect(await data.db.parties.count()).toBe(0)
    expect(await data.db.changes.count()).toBe(1)
    expect(machine.guard.lines).toHaveLength(1)
  })

  test('a command that the domain refuses writes nothing', async () => {
    const data = await newMachine().open()
    await run(data, setUpOffice)
    const refused = await data.execute({
      ...registerCase(),
      intake: { ...intakeOf({}), claims: [''] },
    })
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect((await readHead(data.db)).changeSeq).toBe(1)
  })

  test('a row that is not the next revision is refused as a conflict', async () => {
    const data = await newMachine().open((state, command, context) => {
      const decided = decide(state, command, context)
      if (!decided.ok || command.type !== 'case.editIntake') return decided
      const stale = (decided.value.puts.cases ?? []).map((row) => ({ ...row, rev: row.rev - 1 }))
      return { ok: true, value: { ...decided.value, puts: { ...decided.value.puts, cases: stale } } }
    })
    const caseId = first(await populate(data))
    const parties = await data.db.parties.where('caseId').equals(caseId).toArray()
    const intake = intakeOf({ facts: '补充事实。' })
    const withIds = {
      ...intake,
      parties: intake.parties.map((party, i) => ({ ...party, id: parties[i]?.id ?? null })),
    }
    const result = await data.execute({ type: 'case.editIntake', caseId, expectedRev: 1, intake: withIds })
    expect(result).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(await data.db.cases.get(caseId)).toMatchObject({ rev: 1, factsAndReasons: '处罚过重。' })
  })

  test('a new record under an id that is taken is refused as a conflict, and nothing of it is kept', async () => {
    let takenId = ''
    const data = await newMachine().open((state, command, context) => {
      const decided = decide(state, command, context)
      if (!decided.ok || command.type !== 'case.register' || takenId === '') return decided
      const [party] = decided.value.puts.parties ?? []
      const taken = (decided.value.puts.parties ?? []).map((row) =>
        row === party ? { ...row, id: takenId } : row,
      )
      return { ok: true, value: { ...decided.value, puts: { ...decided.value.puts, parties: taken } } }
    })
    await populate(data)
    takenId = first(await data.db.parties.toArray()).id
    const before = [await readHead(data.db), await data.db.parties.toArray()]
    expect(await data.execute(registerCase())).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect([await readHead(data.db), await data.db.parties.toArray()]).toEqual(before)
    expect(await verifyDatabase(data.db)).toMatchObject({ ok: true })
  })

  test('simultaneous registrations take different numbers without a gap', async () => {
    const data = await newMachine().open()
    await run(data, setUpOffice)
    const results = await Promise.all(Array.from({ length: 12 }, () => data.execute(registerCase())))
    expect(results.every((result) => result.ok)).toBe(true)
    const numbers = (await data.db.cases.toArray()).map((row) => row.numberSequence).sort((a, b) => a - b)
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect((await data.db.changes.orderBy('seq').toArray()).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 13 }, (_, i) => i + 1),
    )
  })

  test('two windows on the same database do not take the same number', async () => {
    const machine = newMachine()
    const one = await machine.open()
    await run(one, setUpOffice)
    const two = await machine.open()
    await Promise.all([run(one, registerCase()), run(two, registerCase()), run(one, registerCase())])
    const numbers = (await two.db.cases.toArray()).map((row) => row.number)
    expect(new Set(numbers).size).toBe(3)
    expect(await verifyDatabase(one.db)).toMatchObject({ ok: true, changes: 4 })
  })

  describe('a command that touches two cases', () => {
    const opened = async (machine: ReturnType<typeof newMachine>, decideWith?: typeof decide) => {
      const data = await machine.open(decideWith)
      await run(data, setUpOffice)
      const { caseId: sourceId } = await run(data, registerCase())
      const plaintiff = first(
        await data.db.parties
          .where('caseId')
          .equals(sourceId)
          .filter(({ role }) => role === 'applicant')
          .toArray(),
      )
      const suit = {
        receivedOn: civilDate('2026-11-17'),
        filedOn: '',
        court: '禾丰县人民法院',
        courtCaseNumber: '',
        plaintiffPartyIds: [plaintiff.id],
        plaintiffClaims: '',
        plaintiffReasons: '',
      } as const
      const { recordId: suitId } = await run(data, { type: 'litigation.open', caseId: sourceId, ...suit })
      return { data, sourceId, suitId }
    }
    const filed = async (data: Awaited<ReturnType<typeof opened>>['data'], suitId: string) => {
      const suit = await data.db.cases.get(suitId)
      if (suit?.kind !== 'litigation') throw new Error('no suit')
      const { court, courtCaseNumber, plaintiffClaims, plaintiffReasons, ourRole, ourRoleReason, rev } = suit
      const patch = { court, courtCaseNumber, plaintiffClaims, plaintiffReasons, ourRole, ourRoleReason }
      return {
        type: 'litigation.update',
        caseId: suitId,
        expectedRev: rev,
        patch: { ...patch, filedOn: civilDate('2026-11-16') },
      } as const
    }

    test('leaves a line in the log of each, in one unbroken chain, and in the journal', async () => {
      const machine = newMachine()
      const { data, sourceId, suitId } = await opened(machine)
      await run(data, await filed(data, suitId))
      const audit = await data.db.audit.orderBy('seq').toArray()
      expect(audit.map(({ seq, action, caseId }) => [seq, action, caseId])).toEqual([
        [1, 'office.setUp', ''],
        [2, 'case.register', sourceId],
        [3, 'litigation.open', sourceId],
        [4, 'litigation.open', suitId],
        [5, 'litigation.update', suitId],
        [6, 'litigation.update', sourceId],
      ])
      expect(audit.at(-1)?.summary).toBe('应诉案件登记的起诉日改为2026年11月16日')
      expect(audit.slice(1).map(({ prevHash }) => prevHash)).toEqual(
        audit.slice(0, -1).map(({ hash }) => hash),
      )
      expect(await verifyDatabase(data.db)).toMatchObject({ ok: true, changes: 6 })
      expect(machine.guard.lines).toHaveLength(6)
      // The two lines of one save go to the shell in one call: never one without the other.
      expect(machine.guard.calls.at(-1)).toBe(2)
      // The rows stand with the line of their own case.
      const [own, other] = await data.db.changes.where('seq').above(4).sortBy('seq')
      expect(own?.records.map(({ table }) => table)).toEqual(['cases'])
      expect(other?.records.map(({ table }) => table)).toEqual(['events', 'events', 'cases'])
    })

    test('writes nothing to either when one of them is not what was read', async () => {
      const { data, sourceId, suitId } = await opened(newMachine(), (state, command, context) => {
        const decided = decide(state, command, context)
        if (!decided.ok || command.type !== 'litigation.update') return decided
        const [line] = decided.value.also ?? []
        const stale = (line?.puts.cases ?? []).map((row) => ({ ...row, rev: row.rev - 1 }))
        const also = line === undefined ? [] : [{ ...line, puts: { ...line.puts, cases: stale } }]
        return { ok: true, value: { ...decided.value, also } }
      })
      const before = await Promise.all([
        readHead(data.db),
        data.db.cases.get(suitId),
        data.db.cases.get(sourceId),
      ])
      expect(await data.execute(await filed(data, suitId))).toMatchObject({
        ok: false,
        error: { code: 'conflict' },
      })
      expect(
        await Promise.all([readHead(data.db), data.db.cases.get(suitId), data.db.cases.get(sourceId)]),
      ).toEqual(before)
    })
  })

  test('an attachment is stored once by its hash, with the case that refers to it', async () => {
    const data = await newMachine().open()
    await run(data, setUpOffice)
    const attachment = await attachmentOf(new Blob(['复议申请书'], { type: 'application/pdf' }))
    const sketch = { materials: [materialOf(attachment.hash, attachment.bytes.length)] }
    await run(data, registerCase(sketch), [attachment])
    await run(data, registerCase(sketch), [attachment])
    expect(await data.db.files.count()).toBe(1)
    const stored = await data.db.files.get(attachment.hash)
    expect(stored && sha256Hex(stored.bytes)).toBe(attachment.hash)
  })

  test('a material whose file did not come along is refused, and so is a file that changed on the way', async () => {
    const data = await newMachine().open()
    await run(data, setUpOffice)
    const attachment = await attachmentOf(new Blob(['证据']))
    const command = registerCase({ materials: [materialOf(attachment.hash, 6)] })
    expect(await data.execute(command)).toMatchObject({ ok: false, error: { code: 'invalid' } })
    const changed = { ...attachment, bytes: new Uint8Array([1, 2, 3]) }
    expect(await data.execute(command, [changed])).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(await data.db.files.count()).toBe(0)
  })

  test('a journal that refuses makes a warning, not a lost save, and is made up by the next save', async () => {
    const machine = newMachine()
    const data = await machine.open()
    await run(data, setUpOffice)
    machine.guard.full = true
    const saved = await run(data, registerCase())
    expect(saved.guarded).toBe(false)
    expect(data.journal.status.get()).toMatchObject({ state: 'behind', pending: 1 })
    expect(await data.db.cases.count()).toBe(1)
    machine.guard.full = false
    expect((await run(data, registerCase())).guarded).toBe(true)
    expect(await data.journal.flush()).toBe(true)
    expect(data.journal.status.get()).toMatchObject({ state: 'saved', pending: 0 })
    expect(machine.guard.lines).toHaveLength(3)
    expect(machine.guard.sentinel).toMatchObject({
      sentinel: { changeSeq: 3, schemaVersion: SCHEMA_VERSION, counts: { cases: 2 } },
    })
  })

  test.each([
    ['QuotaExceededError', '磁盘空间不足'],
    ['UnknownError', '写入数据库失败'],
    ['AbortError', '写入数据库失败'],
    ['InvalidStateError', '数据库已被另一个窗口关闭'],
  ])('a database that answers %s gives a plain message that nothing is lost', async (name, words) => {
    const data = await newMachine().open(() => {
      throw new DOMException('Internal error opening backing store', name)
    })
    const result = await data.execute(setUpOffice)
    expect(result).toMatchObject({ ok: false, error: { code: 'storage' } })
    expect(!result.ok && result.error.message).toContain(words)
    expect(!result.ok && result.error.message).toContain('此前已保存的内容不受影响')
  })
})
