/** Every clock of every case, as after an imported holiday arrangement; and working-day arithmetic against chinese-days. */
import chineseDays from 'chinese-days'
import { BUNDLED_CALENDAR } from '#shared/domain/calendar/bundled-calendar.ts'
import { addWorkdays } from '#shared/domain/calendar/calendar.ts'
import { caseClocks } from '#shared/domain/deadlines/case-clocks.ts'
import type { CaseAggregate } from '#shared/domain/model/aggregate.ts'
import { must } from '#shared/kernel/assert.ts'
import { addDays, civilDate } from '#shared/kernel/civil-date.ts'
import { todayOf } from '#shared/kernel/clock.ts'
import { archivedCases } from '../archive/archived-cases.ts'
import { archivedOffice, officeStateOf } from '../archive/archived-office.ts'
import { FULL, QUICK } from '../archive/sizes.ts'
import { BUDGETS } from '../budgets.ts'
import type { BenchContext, Group } from '../group.ts'
import { plainRow, type Row } from '../report.ts'
import { interleaved, repeated } from '../sampling.ts'

export const deadlinesGroup: Group = { name: 'deadlines', title: '期限', run }

async function run(context: BenchContext): Promise<void> {
  context.row(await workdays(context))
  context.row(await everyClock(context))
}

async function everyClock({ quick, say, note }: BenchContext): Promise<Row> {
  const { cases } = quick ? QUICK : FULL
  say(`  生成 ${cases} 件案件`)
  const today = todayOf({ nowMs: Date.now })
  const aggregates: CaseAggregate[] = []
  for (const aggregate of archivedCases({ cases, today })) aggregates.push(asRead(aggregate))
  const office = officeStateOf(archivedOffice(new Map()))
  let clocks = 0
  const recompute = () => {
    clocks = 0
    for (const aggregate of aggregates) clocks += caseClocks(aggregate, office, today).length
  }
  say('  重算全部期限')
  const sample = await repeated(recompute, quick ? { rounds: 3, warmUp: 1 } : { rounds: 9, warmUp: 2 })
  note(
    `期限：${cases} 件案件共 ${clocks} 项期限，从程序事项重新推算，不读缓存（Node 中，只计算、不生成逐日说明）。`,
  )
  return plainRow(`${cases} 件案件全部期限重算`, sample, BUDGETS.deadlines)
}

/** The case as a database hands it out: rows of their own, without the generator's unfinished strings. */
function asRead(aggregate: CaseAggregate): CaseAggregate {
  const { documents, ...others } = aggregate
  return { ...structuredClone({ ...others, documents: [] }), documents }
}

const FIRST_DAY = civilDate('2024-01-02')
/** Days from which limits are counted; their ends stay inside the years both calendars know. */
const STARTS = 1_000
const LENGTHS = [3, 5, 7, 10, 15, 30] as const

async function workdays({ quick, say, note }: BenchContext): Promise<Row> {
  const starts = Array.from({ length: STARTS }, (_, i) => addDays(FIRST_DAY, i))
  const ours = () => starts.map((day) => LENGTHS.map((length) => addWorkdays(BUNDLED_CALENDAR, day, length)))
  const theirs = () => starts.map((day) => LENGTHS.map((length) => chineseDays.findWorkday(length, day)))
  say(`  工作日加减 ${STARTS * LENGTHS.length} 次，与 chinese-days 逐一核对结果`)
  const expected = theirs().flat()
  const differing = ours()
    .flat()
    .filter((day, i) => day !== expected[i]).length
  if (differing > 0) throw new Error(`与 chinese-days 有 ${differing} 个结果不同，不能比较`)
  const samples = await interleaved(
    [
      { name: 'ours', run: ours },
      { name: 'theirs', run: theirs },
    ],
    quick ? { rounds: 3, warmUp: 1 } : { rounds: 15, warmUp: 3 },
  )
  note(`工作日加减：每轮 ${STARTS * LENGTHS.length} 次，两者结果逐一相同。`)
  return {
    what: `工作日加减 ${STARTS * LENGTHS.length} 次`,
    unit: 'ms',
    sample: must(samples.get('ours'), 'ours'),
    peers: [{ name: 'chinese-days', median: must(samples.get('theirs'), 'theirs').median }],
    budget: null,
  }
}
