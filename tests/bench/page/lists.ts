/** Pages of the case list, each with a selection that nothing has prepared, against reading by index and offset. */
import { must } from '#shared/kernel/assert.ts'
import type { CaseSort } from '../../../renderer/data/case-index.ts'
import { positionOf } from '../../../renderer/data/case-index.ts'
import type { DataLayer } from '../../../renderer/data/open-data.ts'
import { type CasePage, type CaseRowsQuery, pageOfCases } from '../../../renderer/data/queries.ts'
import { interleaved, type Sample } from '../sampling.ts'

const PAGE = 50
const NEWEST: CaseSort = { by: 'number', direction: 'desc' }
const LATEST_DECIDED: CaseSort = { by: 'decidedOn', direction: 'desc' }

/** Times per page by name of the way it was read. */
export async function listSamples(
  { db, caseIndex }: DataLayer,
  rounds: number,
): Promise<Readonly<Record<string, Sample>>> {
  const entries = must(caseIndex.entries.get(), 'the index is loaded')
  const query = (more: Partial<CaseRowsQuery>): CaseRowsQuery => ({
    kind: null,
    sort: NEWEST,
    pageSize: PAGE,
    cursor: null,
    ...more,
  })
  // A new array has no remembered selection: each page is filtered and sorted from all cases.
  const page = async (more: Partial<CaseRowsQuery>) => full(await pageOfCases(db, [...entries], query(more)))
  const decided = entries
    .filter(({ decidedOn }) => decidedOn !== '')
    .sort((a, b) => (a.decidedOn < b.decidedOn ? 1 : a.decidedOn > b.decidedOn ? -1 : a.id < b.id ? 1 : -1))
  const middle = must(decided[Math.floor(decided.length / 2)], 'some case is decided')
  const samples = await interleaved(
    [
      { name: 'first', run: () => page({}) },
      { name: 'filtered', run: () => page({ stages: ['effective'], text: '市场监管 处罚' }) },
      {
        name: 'middle',
        run: () =>
          page({
            sort: LATEST_DECIDED,
            cursor: { ...positionOf(middle, LATEST_DECIDED), go: 'after' },
          }),
      },
      {
        name: 'offset',
        run: async () => {
          const offset = Math.floor(decided.length / 2)
          const rows = await db.cases.orderBy('decidedOn').reverse().offset(offset).limit(PAGE).toArray()
          if (rows.length !== PAGE) throw new Error('按偏移读到的一页不满')
        },
      },
    ],
    { rounds, warmUp: 2 },
  )
  return Object.fromEntries(samples)
}

function full(page: CasePage): void {
  if (page.rows.length !== PAGE) throw new Error('列表页不满一页')
}
