/** Ten years of a large city office in Chromium's own database: saving, lists, search, start, backup and memory. */
import { type ArchiveSizes, FULL, QUICK } from '../archive/sizes.ts'
import { inBrowser, openBench, openSite, type Site } from '../browser.ts'
import type { BenchContext, Group } from '../group.ts'
import { plainRow } from '../report.ts'
import { summarize } from '../sampling.ts'
import { measureDataLayer } from './data-layer.ts'
import { measureProgram } from './program.ts'

export const dataGroup: Group = { name: 'data', title: '数据', run }

async function run(context: BenchContext): Promise<void> {
  const sizes = context.quick ? QUICK : FULL
  context.say('  构建程序和测量页')
  const site = await openSite(context.root)
  try {
    await fill(site, sizes, context)
    await measureProgram(site, sizes, context)
    await measureDataLayer(site, sizes, context)
  } finally {
    await site.close()
  }
}

function fill(site: Site, { cases }: ArchiveSizes, { say, row, note }: BenchContext): Promise<void> {
  return inBrowser(site, async (browsing) => {
    say(`  写入 ${cases} 件案件的十年案卷`)
    await openBench(site, browsing)
    const report = await browsing.page.evaluate((count) => window.bench.seed(count), cases)
    await browsing.page.evaluate(() => window.bench.start())
    const checked = await browsing.page.evaluate(() => window.bench.verify())
    row(plainRow('整库核对：哈希链与每条记录', summarize([checked])))
    note(
      `案卷：${report.cases} 件、当事人 ${report.parties} 个、程序事项 ${report.events} 条、记录共 ${report.rows} 条、日志 ${report.audit} 条；按写入路径的格式成批直接写入（案件投影、摘要和哈希链由正式代码计算），写入后整库核对通过。`,
    )
  })
}
