/** Ten years of a large city office in Chromium's own database: saving, lists, search, start, backup and memory. */
import type { Page } from 'playwright-core'
import { must } from '#shared/kernel/assert.ts'
import { type Browsing, openSite, type Site } from '../browser.ts'
import { BUDGETS, type Budget } from '../budgets.ts'
import type { BenchContext, Group } from '../group.ts'
import type { StartReport } from '../page/main.ts'
import type { Peer, Row } from '../report.ts'
import { type Sample, summarize } from '../sampling.ts'
import { CASES } from './deadlines.ts'

export const dataGroup: Group = { name: 'data', title: '数据', run }

type Sizes = {
  readonly cases: number
  readonly saves: number
  readonly lists: number
  readonly searches: number
  readonly starts: number
}

const FULL: Sizes = { cases: CASES, saves: 200, lists: 25, searches: 3, starts: 7 }
const QUICK: Sizes = { cases: 1_500, saves: 5, lists: 3, searches: 1, starts: 2 }

async function run(context: BenchContext): Promise<readonly Row[]> {
  const sizes = context.quick ? QUICK : FULL
  context.say('  构建程序和测量页')
  const site = await openSite(context.root)
  try {
    await fill(site, sizes, context)
    return [...(await startOfProgram(site, sizes, context)), ...(await layer(site, sizes, context))]
  } finally {
    await site.close()
  }
}

/** One browser per step: a fresh process has neither warm caches nor another step's memory. */
async function inBrowser<T>(site: Site, work: (browsing: Browsing) => Promise<T>): Promise<T> {
  const browsing = await site.browse()
  try {
    return await work(browsing)
  } finally {
    await browsing.context.close()
  }
}

async function openBench(site: Site, { page }: Browsing): Promise<void> {
  await page.goto(site.bench)
  await page.waitForFunction(() => 'bench' in window)
}

function fill(site: Site, { cases }: Sizes, { say, note }: BenchContext): Promise<void> {
  return inBrowser(site, async (browsing) => {
    say(`  写入 ${cases} 件案件的十年案卷`)
    await openBench(site, browsing)
    const report = await browsing.page.evaluate((count) => window.bench.seed(count), cases)
    await browsing.page.evaluate(() => window.bench.start())
    const checked = await browsing.page.evaluate(() => window.bench.verify())
    note(
      `案卷：${report.cases} 件、当事人 ${report.parties} 个、程序事项 ${report.events} 条、记录共 ${report.rows} 条、日志 ${report.audit} 条；按写入路径的格式成批直接写入（案件投影、摘要和哈希链由正式代码计算），写入后整库核对通过，用时 ${(checked / 1_000).toFixed(1)} s。`,
    )
  })
}

/** The built program itself: from the address to the page with its due list. */
function startOfProgram(
  site: Site,
  { starts }: Sizes,
  { say, quick }: BenchContext,
): Promise<readonly Row[]> {
  return inBrowser(site, async (browsing) => {
    const { page } = browsing
    say(`  启动程序 ${starts} 次`)
    await page.addInitScript(() => {
      localStorage.setItem('fuyi.preferences', JSON.stringify({ operatorId: 'staff-3' }))
    })
    const times: number[] = []
    for (let i = 0; i < starts; i += 1) {
      await page.goto('about:blank')
      await page.goto(site.app, { waitUntil: 'commit' })
      times.push(await readyAt(page))
    }
    say('  在程序中打开案件列表')
    const lists: number[] = []
    for (let i = 0; i < starts; i += 1) lists.push(await listAfter(page, `共 ${cases} 件`))
    const heap = await browsing.heap()
    const peak = await browsing.peakMemory()
    return [
      row('程序启动到今日页可用', summarize(times), quick ? null : BUDGETS.start),
      row('程序中从今日页打开案件列表', summarize(lists), quick ? null : BUDGETS.list),
      { ...row('此时的脚本内存', summarize([heap])), unit: 'MB' },
      ...(peak === null ? [] : [{ ...row('至此页面进程内存峰值', summarize([peak])), unit: 'MB' as const }]),
    ]
  })
}

/** Milliseconds from the start of the navigation to the frame in which the due list is there. */
async function readyAt(page: Page): Promise<number> {
  const handle = await page.waitForFunction(
    () => document.body?.textContent.includes('到期提醒') && performance.now(),
    undefined,
    { polling: 'raf', timeout: 120_000 },
  )
  return Number(await handle.jsonValue())
}

/** Milliseconds from leaving 今日 to the frame in which the list says how many cases there are; ends on 今日 again. */
async function listAfter(page: Page, total: string): Promise<number> {
  await page.evaluate(() => {
    performance.mark('leave')
    location.hash = '#/cases'
  })
  const handle = await page.waitForFunction(
    (text) => {
      const left = performance.getEntriesByName('leave').at(-1)?.startTime ?? 0
      return document.body?.textContent.includes(text) && performance.now() - left
    },
    total,
    { polling: 'raf' },
  )
  const time = Number(await handle.jsonValue())
  await page.evaluate(() => {
    location.hash = '#/today'
  })
  await readyAt(page)
  return time
}

/** The data layer alone, below the interface. */
function layer(site: Site, sizes: Sizes, context: BenchContext): Promise<readonly Row[]> {
  return inBrowser(site, async (browsing) => {
    const { page } = browsing
    const { say, note, quick } = context
    say(`  打开数据 ${sizes.starts} 次`)
    const reports: StartReport[] = []
    for (let i = 0; i < sizes.starts; i += 1) {
      await page.goto('about:blank')
      await openBench(site, browsing)
      reports.push(await page.evaluate(() => window.bench.start()))
    }
    const last = must(reports.at(-1), 'at least one start')
    note(
      `启动：在办和近期结案 ${last.active} 件、待办期限 ${last.clocks} 项在打开时算出；每次启动都是新页面。`,
    )
    say('  列表')
    const lists = await page.evaluate((rounds) => window.bench.lists(rounds), sizes.lists)
    say('  边输边查')
    const searches = await page.evaluate((passes) => window.bench.searches(passes), sizes.searches)
    say(`  保存，每种 ${sizes.saves} 次`)
    const saves = await page.evaluate((rounds) => window.bench.saves(rounds), sizes.saves)
    say('  备份全部数据')
    const snapshot = await page.evaluate(() => window.bench.snapshot())
    const peak = await browsing.peakMemory()
    note(
      '保存：经正式写入路径，含裁决、记录、哈希链和浏览器内的日志副本，两者都严格落盘才算保存；对照把同样的保存改为宽松落盘，轮流进行。',
    )
    note('列表和查找：每一页都从全部案件重新筛选、排序；查找按逐字输入计时，对照为数据库游标逐条过滤。')
    note(`备份：含写后重新打开核对，备份文件 ${Math.round(snapshot.bytes / 2 ** 20)} MB。`)
    const budget = (one: Budget) => (quick ? null : one)
    const sampleOf = (samples: Readonly<Record<string, Sample>>, name: string) => must(samples[name], name)
    const peer = (name: string, sample: Sample): Peer => ({ name, median: sample.median })
    const total = sizes.cases
    return [
      row('打开数据到今日内容算出', summarize(reports.map(({ today }) => today)), budget(BUDGETS.start)),
      row('打开数据到全部案件可查', summarize(reports.map(({ index }) => index))),
      row(`案件列表首页（${total} 件）`, sampleOf(lists, 'first'), budget(BUDGETS.list)),
      row('案件列表筛选后首页', sampleOf(lists, 'filtered'), budget(BUDGETS.list)),
      row('案件列表翻到中间', sampleOf(lists, 'middle'), budget(BUDGETS.list), [
        peer('按偏移读取', sampleOf(lists, 'offset')),
      ]),
      row('查找，每输入一字', sampleOf(searches, 'index'), budget(BUDGETS.search), [
        peer('游标过滤', sampleOf(searches, 'cursor')),
      ]),
      row('保存：收案登记', sampleOf(saves, 'registerStrict'), budget(BUDGETS.save), [
        peer('宽松落盘', sampleOf(saves, 'registerRelaxed')),
      ]),
      row('保存：记一次听取意见', sampleOf(saves, 'hearStrict'), budget(BUDGETS.save), [
        peer('宽松落盘', sampleOf(saves, 'hearRelaxed')),
      ]),
      row('备份全部数据并核对', summarize([snapshot.ms]), budget(BUDGETS.snapshot)),
      ...(peak === null
        ? []
        : [{ ...row('含备份在内页面进程内存峰值', summarize([peak])), unit: 'MB' as const }]),
    ]
  })
}

function row(what: string, sample: Sample, budget: Budget | null = null, peers: readonly Peer[] = []): Row {
  return { what, unit: 'ms', sample, peers, budget }
}
