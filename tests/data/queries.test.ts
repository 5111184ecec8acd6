import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { clearDraft, listDrafts, loadDraft, saveDraft } from '../../renderer/data/drafts.ts'
import { findDuplicates } from '../../renderer/data/duplicates.ts'
import { attachmentOf, readFile } from '../../renderer/data/files.ts'
import { loadAggregate, loadOffice } from '../../renderer/data/gather.ts'
import { keyRuns } from '../../renderer/data/key-runs.ts'
import { auditPage, hearingsBetween, searchEverything } from '../../renderer/data/queries.ts'
import { materialOf, registerCase } from '../support/data-harness/commands.ts'
import { first, newMachine, populate, run } from '../support/data-harness/harness.ts'

describe('reading', () => {
  test('an office before set-up has default settings and no profile', async () => {
    const data = await newMachine().open()
    expect(await loadOffice(data.db)).toMatchObject({
      profile: null,
      settings: { ordinaryHandlers: 2 },
      staff: [],
    })
  })

  test('an aggregate is whole, in order and without tombstones', async () => {
    const data = await newMachine().open()
    const attachment = await attachmentOf(new Blob(['甲']))
    await populate(data, [])
    const { caseId } = await run(data, registerCase({ materials: [materialOf(attachment.hash, 3)] }), [
      attachment,
    ])
    const before = await loadAggregate(data.db, caseId)
    expect(before).toMatchObject({
      case: { id: caseId },
      claims: [{ order: 1 }],
      parties: [{ role: 'applicant' }, { role: 'respondent' }],
      events: [{ seq: 1 }],
      materials: [{ fileHash: attachment.hash }],
    })
    const materialId = before?.materials[0]?.id ?? ''
    await run(data, { type: 'case.removeMaterial', caseId, materialId })
    expect((await loadAggregate(data.db, caseId))?.materials).toEqual([])
    expect(await data.db.materials.count()).toBe(1)
    expect(await readFile(data.db, attachment.hash)).toMatchObject({ size: 3 })
    expect(await loadAggregate(data.db, 'nobody')).toBeNull()
  })

  test('the log pages from newest to oldest, of one case or of all', async () => {
    const data = await newMachine().open()
    const ids = await populate(data)
    const newest = await auditPage(data.db, null, null, 3)
    expect(newest.rows.map(({ seq }) => seq)).toEqual([4, 3, 2])
    const rest = await auditPage(data.db, null, newest.nextCursor, 3)
    expect(rest).toMatchObject({ rows: [{ seq: 1 }], nextCursor: null })
    const own = await auditPage(data.db, ids[1] ?? '', null, 3)
    expect(own.rows.map(({ seq }) => seq)).toEqual([3])
  })

  test('hearings of a period come by day and time, cancelled ones left out', async () => {
    const data = await newMachine().open()
    const caseId = first(await populate(data))
    const hearing = {
      rev: 1,
      createdAt: '2026-11-18T02:00:00.000Z',
      updatedAt: '2026-11-18T02:00:00.000Z',
      by: 's',
      device: 'd',
      deleted: 0,
      caseId,
      endsAt: '11:00',
      memberIds: [],
      status: 'scheduled',
    }
    await data.db.table('hearings').bulkPut([
      { ...hearing, id: 'h1', on: '2026-12-02', startsAt: '14:00' },
      { ...hearing, id: 'h2', on: '2026-12-02', startsAt: '09:00' },
      { ...hearing, id: 'h3', on: '2026-12-01', startsAt: '09:00', status: 'cancelled' },
      { ...hearing, id: 'h4', on: '2026-12-09', startsAt: '09:00' },
    ])
    const found = await hearingsBetween(data.db, civilDate('2026-12-01'), civilDate('2026-12-05'))
    expect(found.map((entry) => entry.hearing.id)).toEqual(['h2', 'h1'])
    expect(found[0]?.case.id).toBe(caseId)
  })

  test('a document is found by its number', async () => {
    const data = await newMachine().open()
    const caseId = first(await populate(data))
    await data.caseIndex.settled()
    await data.db
      .table('documents')
      .put({ id: 'd1', caseId, number: '禾政复决〔2026〕7号', title: '决定书', deleted: 0 })
    const hits = await searchEverything(data.db, data.caseIndex.entries.get() ?? [], '禾政复决〔2026〕', 10)
    expect(hits).toMatchObject([{ caseId, matched: 'document', matchedText: '禾政复决〔2026〕7号 决定书' }])
  })
})

describe('duplicates', () => {
  const none = { actNumber: '', actTitle: '', agencyName: '', applicants: [], exceptCaseId: '' }
  const person = (surname: string, given: string) => ({ idNumber: '', surname, given, organizationName: '' })

  test('are found by act number, by act and agency, and by name; strongest reason once per case', async () => {
    const data = await newMachine().open()
    const ids = await populate(data, [
      { actNumber: '禾公罚〔2026〕3号', agency: '禾丰县公安局' },
      { actNumber: '', actTitle: '强制措施决定书', agency: '禾丰县公安局', given: '秋水' },
    ])
    const reasons = async (input: Partial<typeof none>) =>
      (await findDuplicates(data.db, { ...none, ...input })).map(({ caseId, reason }) => [
        ids.indexOf(caseId),
        reason,
      ])
    expect(await reasons({ actNumber: '禾公罚〔2026〕3号' })).toEqual([[0, 'sameActNumber']])
    expect(await reasons({ actTitle: '强制措施决定书', agencyName: '禾丰县公安局' })).toEqual([
      [1, 'sameActTitle'],
    ])
    expect(await reasons({ applicants: [person('张', '秋水')] as never })).toEqual([[1, 'sameApplicantName']])
    expect(
      await reasons({ actNumber: '禾公罚〔2026〕3号', applicants: [person('张', '望舒')] as never }),
    ).toEqual([[0, 'sameActNumber']])
    expect(await reasons({ actNumber: '禾公罚〔2026〕3号', exceptCaseId: ids[0] ?? '' })).toEqual([])
    expect(await reasons({})).toEqual([])
  })
})

describe('active cases', () => {
  test('hold what is open, follow every save, and drop what is long closed', async () => {
    const data = await newMachine().open()
    const ids = await populate(data)
    await data.activeCases.settled()
    const held = () => (data.activeCases.aggregates.get() ?? []).map((aggregate) => aggregate.case.id).sort()
    expect(held()).toEqual([...ids].sort())
    const { caseId } = await run(data, registerCase())
    await data.activeCases.settled()
    expect(held()).toEqual([...ids, caseId].sort())
  })

  test('of closed ones keep those closed within 120 days and those whose performance is still due', async () => {
    const machine = newMachine()
    const data = await machine.open()
    const ids = await populate(data, [{}, {}, {}, {}, {}])
    const close = async (i: number, on: string, more: object = {}) => {
      const caseId = ids[i] ?? ''
      const event = await data.db.events.where('caseId').equals(caseId).first()
      await data.db.cases.update(caseId, { open: 0 })
      await data.db.table('events').put({
        ...event,
        id: `decided-${i}`,
        seq: 2,
        on,
        data: { type: 'decided', documentId: 'd', types: ['uphold'], terms: [], ...more },
      })
    }
    await close(0, '2026-11-01')
    await close(1, '2026-03-01')
    await close(2, '2026-03-01', { terms: [{ type: 'revokeAndRedo', days: 60 }] })
    await close(3, '2026-03-01', { terms: [{ type: 'revokeAndRedo', days: 60 }] })
    const decided = await data.db.events.get('decided-3')
    await data.db
      .table('events')
      .put({ ...decided, id: 'p', seq: 3, data: { type: 'performed', summary: '' } })
    data.close()
    // The rows were changed behind the log on purpose; the shell's memory has to be told.
    const sentinel = machine.guard.sentinel
    if (sentinel.state === 'present') {
      machine.guard.sentinel = { state: 'present', sentinel: { ...sentinel.sentinel, counts: {} } }
    }
    const again = await machine.open()
    await again.activeCases.settled()
    const held = (again.activeCases.aggregates.get() ?? []).map((aggregate) => ids.indexOf(aggregate.case.id))
    expect(held.sort()).toEqual([0, 2, 4])
  })

  test('hold exactly the open ones among many, the stragglers of old years included', async () => {
    const machine = newMachine()
    const data = await machine.open()
    const ids = await populate(
      data,
      Array.from({ length: 45 }, () => ({})),
    )
    // One straggler, a long stretch of closed cases, and then open and closed ones mixed.
    const closed = ids.filter((_, i) => (i > 0 && i < 15) || i % 7 === 0).slice(1)
    await data.db.cases.where(':id').anyOf(closed).modify({ open: 0 })
    data.close()
    const again = await machine.open()
    await again.activeCases.settled()
    const held = again.activeCases.aggregates.get() ?? []
    expect(held.map((active) => active.case.id)).toEqual(ids.filter((id) => !closed.includes(id)))
    for (const { case: header, parties, events } of held) {
      expect(parties.map(({ caseId }) => caseId)).toEqual([header.id, header.id])
      expect(events).toHaveLength(1)
    }
  })

  test('hold the notices of a called hearing, and of no document its text', async () => {
    const machine = newMachine()
    const data = await machine.open()
    const ids = await populate(data)
    const [called = '', other = ''] = ids
    const event = await data.db.events.where('caseId').equals(called).first()
    const hearing = { type: 'hearingScheduled', hearingId: 'h', hearingOn: '2026-12-10' }
    await data.db.table('events').put({ ...event, id: 'called', seq: 2, data: hearing })
    for (const [id, caseId] of [
      ['notice', called],
      ['letter', other],
    ]) {
      const sections = [{ key: 'body', label: '正文', text: '很长的正文' }]
      const document = { id, caseId, kind: 'hearingNotice', hearingId: 'h', deleted: 0, sections }
      await data.db.table('documents').put({ ...event, ...document, number: '' })
    }
    data.close()
    const sentinel = machine.guard.sentinel
    if (sentinel.state === 'present') {
      machine.guard.sentinel = { state: 'present', sentinel: { ...sentinel.sentinel, counts: {} } }
    }
    const again = await machine.open()
    await again.activeCases.settled()
    const documentsOf = (id: string) =>
      again.activeCases.aggregates.get()?.find((active) => active.case.id === id)?.documents
    expect(documentsOf(called)).toEqual([{ id: 'notice', kind: 'hearingNotice', hearingId: 'h', deleted: 0 }])
    expect(documentsOf(other)).toEqual([])
  })

  test('are read by few ranges that cover every wanted key and no long stretch of others', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 80 }), fc.nat(5), (flags, gap) => {
        const all = flags.map((_, i) => String(i).padStart(3, '0'))
        const wanted = new Set(all.filter((_, i) => flags[i]))
        const runs = keyRuns(all, wanted, gap)
        const covered = all.filter((key) => runs.some((run) => key >= run.from && key <= run.to))
        for (const key of wanted) expect(covered).toContain(key)
        expect(covered.length).toBeLessThanOrEqual(wanted.size * (gap + 1))
        for (const run of runs) expect(wanted.has(run.from) && wanted.has(run.to)).toBe(true)
      }),
    )
  })
})

describe('drafts', () => {
  test('are kept outside the log, newest first, until they are cleared', async () => {
    const data = await newMachine().open()
    await saveDraft(data.db, data.clock, { key: 'intake', title: '收案登记', value: { facts: '写到一半' } })
    await saveDraft(
      data.db,
      { nowMs: () => data.clock.nowMs() + 1 },
      { key: 'b', title: '决定书', value: 'x' },
    )
    await saveDraft(data.db, data.clock, { key: 'intake', title: '收案登记', value: { facts: '写到这里' } })
    expect((await listDrafts(data.db)).map(({ key }) => key)).toEqual(['b', 'intake'])
    expect((await loadDraft(data.db, 'intake'))?.value).toEqual({ facts: '写到这里' })
    await clearDraft(data.db, 'intake')
    expect(await loadDraft(data.db, 'intake')).toBeNull()
    expect(await data.db.changes.count()).toBe(0)
  })
})
