/** The data layer over the archive, below the interface: opening, lists, search, saving, backup and memory. */
import { must } from '#shared/kernel/assert.ts'
import type { ArchiveSizes } from '../archive/sizes.ts'
import { type Browsing, inBrowser, openBench, type Site } from '../browser.ts'
import { BUDGETS, type Budget } from '../budgets.ts'
import type { BenchContext } from '../group.ts'
import type { Samples, StartReport } from '../page/main.ts'
import { plainRow, type Row } from '../report.ts'
import { summarize } from '../sampling.ts'

/** Measures everything in one browser of its own. */
export function measureDataLayer(site: Site, sizes: ArchiveSizes, context: BenchContext): Promise<void> {
  return inBrowser(site, async (browsing) => {
    await opening(site, browsing, sizes, context)
    await reading(browsing, sizes, context)
    await saving(browsing, sizes, context)
    await backup(browsing, context)
  })
}

async function opening(
  site: Site,
  browsing: Browsing,
  { starts }: ArchiveSizes,
  { say, row, note }: BenchContext,
): Promise<void> {
  say(`  打开数据 ${starts} 次`)
  const reports: StartReport[] = []
  for (let i = 0; i < starts; i += 1) {
    await browsing.page.goto('about:blank')
    await openBench(site, browsing)
    reports.push(await browsing.page.evaluate(() => window.bench.start()))
  }
  row(plainRow('打开数据到今日内容算出', summarize(reports.map(({ today }) => today)), BUDGETS.start))
  row(plainRow('打开数据到全部案件可查', summarize(reports.map(({ index }) => index))))
  const { active, clocks } = must(reports.at(-1), 'at least one start')
  note(`启动：在办和近期结案 ${active} 件、待办期限 ${clocks} 项在打开时算出；每次启动都是新页面。`)
}

async function reading(
  { page }: Browsing,
  { cases, lists: rounds, searches: passes }: ArchiveSizes,
  { say, row, note }: BenchContext,
): Promise<void> {
  say('  列表')
  const lists = await page.evaluate((count) => window.bench.lists(count), rounds)
  row(plainRow(`案件列表首页（${cases} 件）`, sampleOf(lists, 'first'), BUDGETS.list))
  row(plainRow('案件列表筛选后首页', sampleOf(lists, 'filtered'), BUDGETS.list))
  row(against('案件列表翻到中间', lists, 'middle', { offset: '按偏移读取' }, BUDGETS.list))
  say('  边输边查')
  const searches = await page.evaluate((count) => window.bench.searches(count), passes)
  row(against('查找，每输入一字', searches, 'index', { cursor: '游标过滤' }, BUDGETS.search))
  note('列表和查找：每一页都从全部案件重新筛选、排序；查找按逐字输入计时，对照为数据库游标逐条过滤。')
}

async function saving(
  { page }: Browsing,
  { saves: rounds }: ArchiveSizes,
  { say, row, note }: BenchContext,
): Promise<void> {
  say(`  保存，每种 ${rounds} 次`)
  const saves = await page.evaluate((count) => window.bench.saves(count), rounds)
  const floor = '严格写一行'
  row(
    against('保存：收案登记', saves, 'registerStrict', { floor, registerRelaxed: '宽松落盘' }, BUDGETS.save),
  )
  row(against('保存：记一次听取意见', saves, 'hearStrict', { floor, hearRelaxed: '宽松落盘' }, BUDGETS.save))
  row(plainRow('直接向空数据库严格写一行（磁盘的底数）', sampleOf(saves, 'floor')))
  note(
    '保存：经正式写入路径，含裁决、记录、哈希链和浏览器内的日志副本，两者先后严格落盘才算保存。对照：“严格写一行”是不经本软件、向空数据库严格写入一行，一次保存至少要等两次；“宽松落盘”是同样的保存不等磁盘。轮流进行。',
  )
}

async function backup(browsing: Browsing, { say, row, note }: BenchContext): Promise<void> {
  say('  备份全部数据')
  const { ms, bytes, pauses } = await browsing.page.evaluate(() => window.bench.snapshot())
  row(plainRow('备份全部数据并核对', summarize([ms]), BUDGETS.snapshot))
  row(plainRow('备份期间点击要等（每 20 ms 试一次）', pauses))
  const peak = await browsing.peakMemory()
  if (peak !== null) row({ ...plainRow('含备份在内页面进程内存峰值', summarize([peak])), unit: 'MB' })
  note(`备份：含写后重新打开核对，备份文件 ${Math.round(bytes / 2 ** 20)} MB。`)
}

function sampleOf(samples: Samples, name: string) {
  return must(samples[name], name)
}

/** `peers` are other samples, by their key, with the names to print. */
function against(
  what: string,
  samples: Samples,
  ours: string,
  peers: Readonly<Record<string, string>>,
  budget: Budget,
): Row {
  return {
    ...plainRow(what, sampleOf(samples, ours), budget),
    peers: Object.entries(peers).map(([key, name]) => ({ name, median: sampleOf(samples, key).median })),
  }
}
