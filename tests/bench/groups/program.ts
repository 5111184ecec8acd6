/** The built program over the archive: from the address to a page that can be worked with. */
import type { Page } from 'playwright-core'
import type { ArchiveSizes } from '../archive/sizes.ts'
import { inBrowser, type Site } from '../browser.ts'
import { BUDGETS } from '../budgets.ts'
import type { BenchContext } from '../group.ts'
import { plainRow } from '../report.ts'
import { summarize } from '../sampling.ts'

/** How long the first start is left alone, so that it can write its index. */
const KEEPING_MS = 20_000

/** Start, list and memory of the program itself. */
export function measureProgram(
  site: Site,
  { cases, starts }: ArchiveSizes,
  { say, row }: BenchContext,
): Promise<void> {
  return inBrowser(site, async (browsing) => {
    const { page } = browsing
    say(`  启动程序 ${starts} 次`)
    await page.addInitScript(() => {
      localStorage.setItem('fuyi.preferences', JSON.stringify({ operatorId: 'staff-3' }))
    })
    const start = async () => {
      await page.goto('about:blank')
      await page.goto(site.app, { waitUntil: 'commit' })
      return await readyAt(page)
    }
    // The first start finds no kept index of this version; it leaves one behind for those after it.
    const first = await start()
    await page.waitForTimeout(KEEPING_MS)
    const times: number[] = []
    for (let i = 0; i < starts; i += 1) times.push(await start())
    say('  在程序中打开案件列表和期限看板')
    const lists: number[] = []
    const boards: number[] = []
    for (let i = 0; i < starts; i += 1) {
      lists.push(await timeTo(page, '#/cases', `共 ${cases} 件`))
      boards.push(await timeTo(page, '#/deadlines', '没有期限在走的案件'))
    }
    const heap = await browsing.heap()
    const peak = await browsing.peakMemory()
    row(plainRow('换版本后第一次启动到今日页可用', summarize([first]), BUDGETS.start))
    row(plainRow('程序启动到今日页可用', summarize(times), BUDGETS.start))
    row(plainRow('程序中从今日页打开案件列表', summarize(lists), BUDGETS.list))
    row(plainRow('程序中从今日页打开期限看板', summarize(boards), BUDGETS.list))
    row({ ...plainRow('此时的脚本内存', summarize([heap])), unit: 'MB' })
    if (peak !== null) row({ ...plainRow('至此页面进程内存峰值', summarize([peak])), unit: 'MB' })
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

/** Milliseconds from leaving 今日 to the frame in which the other page shows a text of its own; ends on 今日 again. */
async function timeTo(page: Page, address: string, sign: string): Promise<number> {
  await page.evaluate((hash) => {
    performance.mark('leave')
    location.hash = hash
  }, address)
  const handle = await page.waitForFunction(
    (text) => {
      const left = performance.getEntriesByName('leave').at(-1)?.startTime ?? 0
      return document.body?.textContent.includes(text) && performance.now() - left
    },
    sign,
    { polling: 'raf' },
  )
  const time = Number(await handle.jsonValue())
  await page.evaluate(() => {
    location.hash = '#/today'
  })
  await readyAt(page)
  return time
}
