import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACT_KIND_LABELS } from '#shared/domain/model/act.ts'
import type { CaseEntry } from '../../renderer/data/case-entry.ts'
import { type CaseSort, searchCases, selectCases } from '../../renderer/data/case-index.ts'
import { type CasePage, type CaseRowsQuery, countCases, pageOfCases } from '../../renderer/data/queries.ts'
import { normalized } from '../../renderer/data/search-text.ts'
import { intakeOf, registerCase } from '../support/data-harness/commands.ts'
import { first, newMachine, populate, run } from '../support/data-harness/harness.ts'

async function officeOf(count: number) {
  const data = await newMachine().open()
  const days = ['2026-11-16', '2026-11-12', '2026-11-16', '2026-11-10']
  const sketches = Array.from({ length: count }, (_, i) => ({
    given: `望${i}`,
    actNumber: `禾市监罚〔2026〕${i + 1}号`,
    receivedOn: days[i % days.length] ?? '2026-11-16',
  }))
  await populate(data, sketches)
  await data.caseIndex.settled()
  return data
}

const entriesOf = (data: Awaited<ReturnType<typeof officeOf>>) => data.caseIndex.entries.get() ?? []

describe('search', () => {
  test.each([
    ['欧阳修远', 1],
    ['欧阳', 1],
    ['修远 市场监督', 1],
    ['修远 公安', 0],
    ['禾政复〔2026〕2号', 1],
    ['禾政复[2026]2号', 1],
    ['禾政复（２０２６）2号', 1],
    ['行政处罚 禾市监罚【2026】18', 2],
    ['撤销 处罚决定', 2],
    ['市场监管', 2],
    ['', 0],
  ])('%s finds %i of two cases', async (query, count) => {
    const data = await newMachine().open()
    await populate(data, [{}, { surname: '欧阳', given: '修远' }])
    await data.caseIndex.settled()
    expect(searchCases(entriesOf(data), query, 20)).toHaveLength(count)
  })

  test('says where it was found, number before party before act', async () => {
    const data = await newMachine().open()
    await populate(data, [{ surname: '禾', given: '田' }, {}])
    await data.caseIndex.settled()
    const matched = (query: string) => searchCases(entriesOf(data), query, 20).map((hit) => hit.matched)
    expect(matched('禾田')).toEqual(['party'])
    expect(matched('2号')).toEqual(['number'])
    expect(matched('行政处罚')).toEqual(['act', 'act'])
    expect(matched('撤销')).toEqual(['other', 'other'])
  })

  test('a term never matches across two fields', async () => {
    const data = await newMachine().open()
    await populate(data, [{ surname: '张', given: '望舒' }])
    await data.caseIndex.settled()
    expect(searchCases(entriesOf(data), '望舒禾丰县', 20)).toEqual([])
  })

  test('follows every save, of this window and of another', async () => {
    const machine = newMachine()
    const data = await machine.open()
    const caseId = first(await populate(data, [{}]))
    await data.caseIndex.settled()
    const other = await machine.open()
    const parties = await other.db.parties.where('caseId').equals(caseId).toArray()
    const intake = intakeOf({ surname: '诸葛', given: '明川' })
    await run(other, {
      type: 'case.editIntake',
      caseId,
      expectedRev: 1,
      intake: {
        ...intake,
        parties: intake.parties.map((party, i) => ({ ...party, id: parties[i]?.id ?? null })),
      },
    })
    await run(other, registerCase({ given: '后来' }))
    await data.caseIndex.settled()
    expect(searchCases(entriesOf(data), '诸葛明川', 5)).toHaveLength(1)
    expect(searchCases(entriesOf(data), '张望舒', 5)).toHaveLength(0)
    expect(searchCases(entriesOf(data), '后来', 5)).toHaveLength(1)
    expect(countCases(entriesOf(data))).toEqual({
      total: 2,
      open: 2,
      byKind: { reconsideration: 2, litigation: 0 },
      byStage: { review: 2 },
    })
  })

  test('33,000 cases are searched exactly, without an index structure', () => {
    const entries = Array.from({ length: 33_000 }, (_, i) => entryOf(i))
    const hits = searchCases(entries, '当事人29999 市场', 10)
    expect(hits.map((hit) => hit.number)).toEqual(['禾政复〔2019〕29999号'])
  })
})

function entryOf(i: number): CaseEntry {
  const number = `禾政复〔${2016 + Math.floor(i / 10_000) + 1}〕${i}号`
  const parts = [
    normalized(number),
    `当事人${i}\u0000市场监督管理局`,
    ACT_KIND_LABELS.penalty,
    '市场监管',
  ] as const
  return {
    id: `case-${String(i).padStart(6, '0')}`,
    kind: 'reconsideration',
    number,
    receivedOn: '2026-01-01' as CaseEntry['receivedOn'],
    decidedOn: '',
    updatedAt: '2026-01-01T00:00:00.000Z' as CaseEntry['updatedAt'],
    stage: 'trial',
    open: 1,
    handlerIds: [],
    applicantLabel: `当事人${i}`,
    respondentLabel: '市场监督管理局',
    outcomeLabel: '',
    actLabel: '《行政处罚决定书》',
    numberKey: String(i).padStart(6, '0'),
    parts,
    text: parts.join('\u0000'),
  }
}

describe('paging by key', () => {
  const sorts: readonly CaseSort[] = (['number', 'receivedOn', 'updatedAt', 'decidedOn'] as const).flatMap(
    (by) => [
      { by, direction: 'asc' },
      { by, direction: 'desc' },
    ],
  )

  test.each(sorts)('by $by $direction shows every case once, forwards and backwards', async (sort) => {
    const data = await officeOf(11)
    const query: CaseRowsQuery = { kind: null, sort, pageSize: 3, cursor: null }
    const all = selectCases(entriesOf(data), query, sort).map(({ id }) => id)
    expect(all).toHaveLength(11)
    const forwards: string[] = []
    const pages: CasePage[] = []
    for (let page = await pageOfCases(data.db, entriesOf(data), query); ; ) {
      pages.push(page)
      forwards.push(...page.rows.map(({ id }) => id))
      if (page.nextCursor === null) break
      page = await pageOfCases(data.db, entriesOf(data), { ...query, cursor: page.nextCursor })
    }
    expect(forwards).toEqual(all)
    expect(pages.map((page) => page.total)).toEqual([11, 11, 11, 11])
    const backwards: string[] = []
    for (let page = pages.at(-1); page?.previousCursor; ) {
      page = await pageOfCases(data.db, entriesOf(data), { ...query, cursor: page.previousCursor })
      backwards.unshift(...page.rows.map(({ id }) => id))
    }
    expect(backwards).toEqual(all.slice(0, 9))
  })

  test('goes on at the right place when cases are added and changed in between', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(200), { minLength: 4, maxLength: 40 }),
        fc.uniqueArray(fc.integer({ min: 201, max: 400 }), { maxLength: 10 }),
        fc.nat(30),
        (before, added, at) => {
          const sort: CaseSort = { by: 'number', direction: 'asc' }
          const sorted = [...before].sort((a, b) => a - b)
          const edge = sorted[at % sorted.length] ?? 0
          const entries = [...before, ...added].map(entryOf)
          const rest = selectCases(entries, { kind: null }, sort).filter(
            (e) => e.numberKey > entryOf(edge).numberKey,
          )
          expect(rest.map((e) => Number(e.numberKey))).toEqual(
            [...before, ...added].filter((n) => n > edge).sort((a, b) => a - b),
          )
        },
      ),
    )
  })

  test('a page after a case that meanwhile left the list begins where it stood', async () => {
    const data = await officeOf(6)
    const sort: CaseSort = { by: 'number', direction: 'asc' }
    const page = await pageOfCases(data.db, entriesOf(data), { kind: null, sort, pageSize: 2, cursor: null })
    const left = entriesOf(data).filter(({ id }) => id !== page.rows[1]?.id)
    const second = await pageOfCases(data.db, left, {
      kind: null,
      sort,
      pageSize: 2,
      cursor: page.nextCursor,
    })
    expect(second.rows.map((row) => row.numberSequence)).toEqual([3, 4])
    expect(second.total).toBe(5)
  })

  test('filters combine', async () => {
    const data = await officeOf(8)
    const sort: CaseSort = { by: 'number', direction: 'asc' }
    const numbers = (filter: Partial<CaseRowsQuery>) =>
      selectCases(entriesOf(data), { kind: null, ...filter }, sort).map((entry) =>
        entry.number.replace(/.*〕/, ''),
      )
    expect(numbers({ kind: 'litigation' })).toEqual([])
    expect(numbers({ stages: ['review'], open: 1, text: '望3' })).toEqual(['4号'])
    expect(numbers({ stages: ['trial'] })).toEqual([])
    expect(numbers({ handlerId: 'nobody' })).toEqual([])
    const [, second] = entriesOf(data)
    expect(numbers({ ids: second === undefined ? [] : [second.id] })).toHaveLength(1)
  })
})
