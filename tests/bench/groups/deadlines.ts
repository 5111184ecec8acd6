/**
 * Every clock of every case, one case's alone, the comparison that an imported holiday arrangement sets off, and
 * working-day arithmetic against chinese-days.
 */
import chineseDays from 'chinese-days'
import { BUNDLED_CALENDAR } from '#shared/domain/calendar/bundled-calendar.ts'
import { addWorkdays, isWorkday, workdaysBetween } from '#shared/domain/calendar/calendar.ts'
import { withArrangement } from '#shared/domain/calendar/office-calendar.ts'
import { caseClocks } from '#shared/domain/deadlines/case-clocks.ts'
import { byLastDay, movedLimits } from '#shared/domain/deadlines/moved-limits.ts'
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import { must } from '#shared/kernel/assert.ts'
import { addDays, type CivilDate, civilDate, dateParts } from '#shared/kernel/civil-date.ts'
import { todayOf } from '#shared/kernel/clock.ts'
import { archivedCases } from '../archive/archived-cases.ts'
import { archivedOffice, officeStateOf } from '../archive/archived-office.ts'
import { FULL, QUICK } from '../archive/sizes.ts'
import { BUDGETS } from '../budgets.ts'
import type { BenchContext, Group } from '../group.ts'
import { plainRow, type Row } from '../report.ts'
import { interleaved, repeated, summarize, timed } from '../sampling.ts'

export const deadlinesGroup: Group = { name: 'deadlines', title: '期限', run }

async function run(context: BenchContext): Promise<void> {
  const { quick, say, row } = context
  for (const trial of [addition, counting]) row(await workdays(context, trial))
  const { cases } = quick ? QUICK : FULL
  say(`  生成 ${cases} 件案件`)
  const today = todayOf({ nowMs: Date.now })
  const aggregates: CaseAggregate[] = []
  for (const aggregate of archivedCases({ cases, today })) aggregates.push(asRead(aggregate))
  const all: AllCases = { aggregates, office: officeStateOf(archivedOffice(new Map())), today }
  row(await everyClock(all, context))
  row(await oneCase(all, context))
  row(await calendarImport(all, context))
}

type AllCases = {
  readonly aggregates: readonly CaseAggregate[]
  readonly office: OfficeState
  readonly today: CivilDate
}

/** The case as a database hands it out: rows of their own, without the generator's unfinished strings. */
function asRead(aggregate: CaseAggregate): CaseAggregate {
  const { documents, ...others } = aggregate
  return { ...structuredClone({ ...others, documents: [] }), documents }
}

async function everyClock(
  { aggregates, office, today }: AllCases,
  { quick, say, note }: BenchContext,
): Promise<Row> {
  let clocks = 0
  const recompute = () => {
    clocks = 0
    for (const aggregate of aggregates) clocks += caseClocks(aggregate, office, today).length
  }
  say('  重算全部期限')
  const sample = await repeated(recompute, quick ? { rounds: 3, warmUp: 1 } : { rounds: 9, warmUp: 2 })
  note(
    `期限：${aggregates.length} 件案件共 ${clocks} 项期限，从程序事项重新推算，不读缓存（Node 中，只计算、不生成逐日说明）。`,
  )
  return plainRow(`${aggregates.length} 件案件全部期限重算`, sample, BUDGETS.deadlines)
}

async function oneCase({ aggregates, office, today }: AllCases, { quick, say }: BenchContext): Promise<Row> {
  say('  逐件计算一件案件的期限')
  const times: number[] = []
  // The latest cases: what a person opens is mostly in work.
  for (const aggregate of aggregates.slice(quick ? -200 : -2_000)) {
    times.push(await timed(() => caseClocks(aggregate, office, today)))
  }
  return plainRow('一件案件的全部期限', summarize(times))
}

/** Working days of this year that become days off: enough to move limits of every case that runs over one of them. */
const NEW_DAYS_OFF = 10

async function calendarImport(
  { aggregates, office, today }: AllCases,
  { quick, say, note }: BenchContext,
): Promise<Row> {
  say('  导入节假日安排：全部案件逐项比较前后末日')
  const { year } = dateParts(today)
  const { version: _, ...current } = must(
    BUNDLED_CALENDAR.years.findLast((arrangement) => arrangement.year <= year),
    'a delivered year',
  )
  const first = civilDate(`${current.year}-01-10`)
  const off = Array.from({ length: NEW_DAYS_OFF }, (_, i) => addDays(first, i * 34)).filter((day) =>
    isWorkday(BUNDLED_CALENDAR, day),
  )
  const after = withArrangement(office, { ...current, off: [...current.off, ...off].sort() })
  let moved = 0
  const compare = () => {
    moved = aggregates
      .flatMap((aggregate) => movedLimits(aggregate, office, after, today))
      .sort(byLastDay).length
  }
  const sample = await repeated(compare, quick ? { rounds: 2, warmUp: 1 } : { rounds: 5, warmUp: 1 })
  if (moved === 0) throw new Error('改变节假日安排没有移动任何期限')
  note(
    `导入节假日安排：${current.year} 年增加 ${off.length} 个放假日，${aggregates.length} 件案件的全部期限按新旧两个日历各算一遍并逐项比较、排序，变动 ${moved} 项。`,
  )
  return plainRow(`导入节假日安排，${aggregates.length} 件前后比较`, sample)
}

const FIRST_DAY = civilDate('2024-01-02')
/** Days from which is counted; their ends stay inside the years both calendars know. */
const STARTS = Array.from({ length: 1_000 }, (_, i) => addDays(FIRST_DAY, i))
const LENGTHS = [3, 5, 7, 10, 15, 30] as const

type WorkdayTrial = {
  readonly what: string
  readonly ours: (day: CivilDate, length: number) => CivilDate | number
  readonly theirs: (day: CivilDate, length: number) => string | number
}

const addition: WorkdayTrial = {
  what: '工作日加减',
  ours: (day, length) => addWorkdays(BUNDLED_CALENDAR, day, length),
  theirs: (day, length) => chineseDays.findWorkday(length, day),
}

const counting: WorkdayTrial = {
  what: '两日之间的工作日',
  ours: (day, length) => workdaysBetween(BUNDLED_CALENDAR, day, addDays(day, length)),
  theirs: (day, length) => chineseDays.getWorkdaysInRange(addDays(day, 1), addDays(day, length), true).length,
}

async function workdays({ quick, say, note }: BenchContext, trial: WorkdayTrial): Promise<Row> {
  const each = <T>(run: (day: CivilDate, length: number) => T) =>
    STARTS.flatMap((day) => LENGTHS.map((length) => run(day, length)))
  const count = STARTS.length * LENGTHS.length
  say(`  ${trial.what} ${count} 次，与 chinese-days 逐一核对结果`)
  const expected = each(trial.theirs)
  const differing = each(trial.ours).filter((result, i) => result !== expected[i]).length
  if (differing > 0) throw new Error(`${trial.what}与 chinese-days 有 ${differing} 个结果不同，不能比较`)
  const samples = await interleaved(
    [
      { name: 'ours', run: () => each(trial.ours) },
      { name: 'theirs', run: () => each(trial.theirs) },
    ],
    quick ? { rounds: 3, warmUp: 1 } : { rounds: 15, warmUp: 3 },
  )
  note(`${trial.what}：每轮 ${count} 次，两者结果逐一相同。`)
  return {
    ...plainRow(`${trial.what} ${count} 次`, must(samples.get('ours'), 'ours')),
    peers: [{ name: 'chinese-days', median: must(samples.get('theirs'), 'theirs').median }],
  }
}
