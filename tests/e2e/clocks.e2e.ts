/** The clock tab as a clerk reads it: the ribbon of a much interrupted case, trying things out, correcting a day. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../support/app/accessibility.ts'
import { openTab, takeStep } from '../support/app/case-page.ts'
import { choose, confirm, dialogNamed } from '../support/app/controls.ts'
import { type AppPage, openSampleApp } from '../support/app-page.ts'
import { without } from '../support/tools.ts'

/** The sample office is told up to the day it is loaded on, so that this day fixes every date below. */
const MORNING = '2026-11-22T09:00:00+08:00'

describe.skipIf(without('chromium'))('the clock tab', () => {
  let app: AppPage
  let page: Page

  beforeAll(async () => {
    app = await openSampleApp(MORNING)
    page = app.page
    page.setDefaultTimeout(15_000)
    await page.getByRole('link', { name: '案件', exact: true }).click()
    await page.getByText('桑落雁').first().click()
    await interrupt()
  })
  afterAll(async () => {
    const { problems } = app
    await app.close()
    expect(problems).toEqual([])
  })

  /** An appraisal and a suspension are in the sample; another suspension and an extension are added. */
  async function interrupt(): Promise<void> {
    await resume('2026-11-12', '另案判决已经生效。')
    const extension = await takeStep(page, '延长审理期限')
    await extension.getByLabel('批准日期').fill('2026-11-13')
    await extension.getByLabel('延长的理由').fill('案情复杂，需要补充调查。')
    await confirm(extension, '延长')
    const suspension = await takeStep(page, '中止')
    await choose(suspension, /中止情形/, /调解、和解/)
    await suspension.getByText('都同意中止').click()
    await suspension.getByLabel('中止日期').fill('2026-11-14')
    await suspension.getByLabel('事由').fill('双方同意调解。')
    await confirm(suspension, '中止')
    await resume('2026-11-19', '调解不成。')
  }

  async function resume(on: string, reason: string): Promise<void> {
    const resumption = await takeStep(page, '恢复审理')
    await resumption.getByLabel('恢复日期').fill(on)
    await resumption.getByLabel('中止原因消除的情况').fill(reason)
    await confirm(resumption, '恢复审理')
  }

  const ribbon = () => page.getByRole('toolbar', { name: /^复议决定（普通）：/ })
  const panel = (name: string) => page.getByRole('region', { name })

  it('shows two suspensions, an appraisal and an extension on one ribbon, by pattern, letter and name', async () => {
    await openTab(page, '期限')
    const names = await ribbon()
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons.map((button) => `${button.textContent}${button.getAttribute('aria-label')?.split('：')[0]}`),
      )
    expect(names).toEqual(['计入', '鉴不计入', '计入', '中不计入', '计入', '中不计入', '计入', '延延长'])
    expect(await ribbon().getAttribute('aria-label')).toContain('不计入50日')
  })

  it('tells the reason of a stretch by click and by arrow key', async () => {
    await ribbon()
      .getByRole('button', { name: /^不计入：2026-09-25/ })
      .click()
    await panel('时间轴').getByText('鉴定，不计入（《行政复议法实施条例》第四十六条）').waitFor()
    await panel('时间轴').getByText('事故现场车辆行驶轨迹鉴定').waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await panel('时间轴').getByText('中止，不计入（《行政复议法》第三十九条）').waitFor()
  })

  it('says the same in a table and on a narrower span', async () => {
    await panel('时间轴').getByText('3 个月', { exact: true }).click()
    await ribbon().waitFor()
    await panel('时间轴').getByRole('button', { name: '文字说明' }).click()
    const table = panel('时间轴').getByRole('table', { name: /^复议决定（普通）：/ })
    expect(await table.getByRole('row').count()).toBe(9)
    await panel('时间轴').getByRole('button', { name: '看图' }).click()
  })

  it('tries a suspension and an extension, explains what is illegal, and saves nothing', async () => {
    const tryOut = panel('试算')
    const before = await page
      .locator('[role="tabpanel"]')
      .getByRole('row', { name: /复议决定（普通）/ })
      .first()
      .textContent()
    for (const kind of ['中止', '延期']) {
      await tryOut.getByRole('combobox', { name: '加一项假设' }).click()
      await page
        .locator('.ant-select-item-option')
        .filter({ hasText: new RegExp(`^${kind}$`) })
        .click()
    }
    const suspension = tryOut.getByRole('group', { name: '假设1：中止' })
    await suspension.getByLabel('自', { exact: true }).fill('2026-12-01')
    await suspension.getByLabel('至', { exact: true }).fill('2026-12-11')
    await tryOut.getByRole('group', { name: '假设2：延期' }).getByText('本案已经延长过一次').waitFor()
    const row = tryOut.getByRole('row', { name: /^复议决定（普通）/ })
    await row.getByText('推后').waitFor()
    expect(await row.textContent()).toContain('中止多扣除10日')
    expect(await suspension.getByRole('button', { name: '照此办理' }).isDisabled()).toBe(true)
    const now = await page
      .locator('[role="tabpanel"]')
      .getByRole('row', { name: /复议决定（普通）/ })
      .first()
      .textContent()
    expect(now).toBe(before)
    await page.reload()
    await ribbon().waitFor()
    expect(await panel('试算').getByRole('group').count()).toBe(0)
    expect(await ribbon().getByRole('button').count()).toBe(8)
  })

  it('hands a tried step over to the real dialog with its values', async () => {
    const tryOut = panel('试算')
    await tryOut.getByRole('combobox', { name: '加一项假设' }).click()
    await page
      .locator('.ant-select-item-option')
      .filter({ hasText: /^现场勘验$/ })
      .click()
    await tryOut
      .getByRole('group', { name: '假设1：现场勘验' })
      .getByLabel('自', { exact: true })
      .fill('2026-11-20')
    await tryOut.getByRole('button', { name: '照此办理' }).click()
    const dialog = dialogNamed(page, '开始现场勘验')
    expect(await dialog.getByLabel('日期').inputValue()).toBe('2026-11-20')
    await dialog.getByRole('button', { name: /^取\s?消$/ }).click()
    await dialog.waitFor({ state: 'detached' })
  })

  it('is accessible', async () => {
    expect(await violations(page)).toEqual([])
  })

  it('records a side step whose clock then runs', async () => {
    await page.getByRole('button', { name: '登记其他程序事项' }).click()
    const dialog = dialogNamed(page, '登记其他程序事项')
    await dialog.getByRole('combobox', { name: '事项' }).fill('有关机关收到行政复议意见书')
    await page.keyboard.press('Enter')
    await dialog.getByLabel('日期').fill('2026-11-20')
    await dialog.getByLabel('有关机关').fill('临澍县人力资源和社会保障局')
    await dialog.getByText('意见书反馈：开始计算').waitFor()
    await confirm(dialog, '登记')
    await page.getByRole('toolbar', { name: /^意见书反馈：/ }).waitFor()
  })

  it('previews what a correction changes, and the log keeps it', async () => {
    await openTab(page, '日志')
    await page
      .getByRole('row', { name: /2026-11-19.*恢复审理/ })
      .getByRole('button', { name: '更正恢复审理' })
      .click()
    const dialog = dialogNamed(page, /^更正：恢复审理/)
    await dialog.getByLabel('正确的日期').fill('2026-11-17')
    const moved = dialog.getByText(/复议决定（普通）：2027-01-26 → 2027-01-2\d.*中止少扣除2日/)
    await moved.waitFor()
    const preview = (await moved.textContent()) ?? ''
    await dialog.getByLabel('更正的理由').fill('登记时看错日期。')
    await confirm(dialog, '更正')
    await page
      .getByRole('row', { name: new RegExp(`改动后：${preview.slice(0, 20)}`) })
      .first()
      .waitFor()
  })

  it('finds side steps in 更多 by keyboard, and an open request leaves no last day', async () => {
    const header = page.getByRole('region', { name: '案件概况' })
    const asked = await bySideStep('提级审理', '报请上级提级审理', '2026-11-21')
    await asked.getByText(/停止计算，上级答复后继续/).waitFor()
    await confirm(asked, '登记')
    await header.getByText('报请中').waitFor()
    await header.getByText('自2026年11月21日起，停止计算').click()
    await page.getByText(/报请期间不计入，末日待定；.*如今天答复，末日为2027-01-\d\d/).waitFor()
    await page.keyboard.press('Escape')
    const declined = await bySideStep('提级审理', '上级决定不提级', '2026-11-22')
    await confirm(declined, '登记')
    await header.getByText('报请中').waitFor({ state: 'detached' })
  })

  async function bySideStep(group: string, step: string, on: string) {
    const more = page.getByRole('region', { name: '案件概况' }).getByRole('button', { name: /^更多/ })
    await more.focus()
    await page.keyboard.press('Enter')
    const item = page.getByRole('menuitem', { name: group, exact: true })
    await item.waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[role=menu]') != null))
      .toBe(true)
    for (let presses = 0; presses < 40; presses++) {
      if (await item.evaluate((element) => element === document.activeElement)) break
      await page.keyboard.press('ArrowDown')
      // The menu moves the focus with the next frame.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      )
    }
    await page.keyboard.press('Enter')
    const dialog = dialogNamed(page, `登记：${group}`)
    await dialog.waitFor()
    await dialog.getByRole('combobox', { name: '事项' }).fill(step)
    await page.keyboard.press('Enter')
    await dialog.getByLabel('日期').fill(on)
    await dialog.getByLabel('上级行政复议机关').fill('澄屿市人民政府')
    return dialog
  }
})
