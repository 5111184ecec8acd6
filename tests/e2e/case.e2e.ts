/** The case page as a clerk works on it: from acceptance to a draft decision, a hearing, service, corrections. */
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { violations } from '../support/app/accessibility.ts'
import { issue } from '../support/app/documents.ts'
import { type AppPage, openSampleApp } from '../support/app-page.ts'
import { without } from '../support/tools.ts'

/** The sample office is told up to the day it is loaded on, so that this day fixes every date below. */
const MORNING = '2026-11-22T09:00:00+08:00'

describe.skipIf(without('chromium'))('the case page', () => {
  let app: AppPage
  let page: Page

  beforeAll(async () => {
    app = await openSampleApp(MORNING)
    page = app.page
    page.setDefaultTimeout(15_000)
  })
  // Every test begins without what the one before may have left open.
  beforeEach(async () => {
    await page.reload()
  })
  afterAll(async () => {
    const { problems } = app
    await app.close()
    expect(problems).toEqual([])
  })

  const dialog = (name: string | RegExp): Locator => page.getByRole('dialog', { name })
  const header = () => page.getByRole('region', { name: '案件概况' })
  const stage = (label: string) =>
    page.getByRole('list', { name: '办案阶段' }).getByRole('listitem').filter({ hasText: label })

  async function openCase(sequence: number): Promise<void> {
    await page.getByRole('link', { name: '案件', exact: true }).click()
    // A message that names the number may still stand above the page.
    await page
      .getByRole('main')
      .getByText(new RegExp(`〔2026〕${sequence}号$`))
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: new RegExp(`〔2026〕${sequence}号`) }).waitFor()
  }

  async function tab(name: string): Promise<void> {
    await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
    await page.getByRole('tabpanel', { name: new RegExp(`^${name}`) }).waitFor()
  }

  async function confirm(name: string | RegExp, button: string): Promise<void> {
    await dialog(name).getByRole('button', { name: button, exact: true }).click()
    await dialog(name).waitFor({ state: 'detached' })
  }

  async function menu(item: string): Promise<void> {
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: item, exact: true }).click()
  }

  const next = (label: string) => header().getByRole('button', { name: label, exact: true })

  it('records the acceptance of a paper file for its own day, and refuses a day after the limit', async () => {
    await openCase(12)
    await menu('受理审查')
    const review = dialog('受理审查')
    await review.getByText('审查期限已于2026年11月20日届满').waitFor()
    const met = review.getByText('符合', { exact: true })
    for (let index = 0; index < (await met.count()); index++) await met.nth(index).click()
    await review.getByLabel('审查日期').fill('2026-11-18')
    // Enter takes the date over and does not hand the dialog in.
    await review.getByLabel('审查日期').press('Enter')
    expect(await review.isVisible()).toBe(true)
    await confirm('受理审查', '保存审查记录')
    await page.getByText('七项受理条件均符合').waitFor()
    expect(await next('登记视为受理').isVisible()).toBe(true)

    await next('受理（补录）').click()
    const acceptance = dialog('受理（补录）')
    expect(await acceptance.getByLabel('受理日期').inputValue()).toBe('')
    await acceptance.getByLabel('受理日期').fill('2026-11-21')
    await acceptance.getByRole('button', { name: '受理', exact: true }).click()
    await acceptance.getByRole('alert').getByText('受理审查期限已于2026年11月20日届满').waitFor()
    await acceptance.getByLabel('受理日期').fill('2026-11-19')
    // 60 days from 2026-11-19 end in a year whose arrangement is not known yet.
    await acceptance.getByText('暂定：2027年放假安排尚未载入').waitFor()
    await acceptance.getByRole('button', { name: '取消' }).click()
    await page.getByRole('button', { name: '放弃' }).click()
  })

  it('leads from step to step until the decision is drafted, always with one next step', async () => {
    await openCase(12)
    await next('登记视为受理').click()
    await confirm('登记视为受理', '登记')
    expect(await stage('审理').getAttribute('aria-current')).toBe('step')

    await next('确定承办人').click()
    await dialog('确定承办人').getByText('温知夏').click()
    await dialog('确定承办人').getByRole('button', { name: '确定', exact: true }).click()
    await dialog('确定承办人').getByRole('alert').getByText('现在只有1名').waitFor()
    await dialog('确定承办人').getByText('陆怀瑾').click()
    await confirm('确定承办人', '确定')
    await header().getByText('承办人：温知夏、陆怀瑾').waitFor()

    // The two notices are drafted with one click each; nothing is asked that the case knows.
    await next('制作受理通知书').click()
    await page.getByRole('heading', { level: 1, name: '行政复议受理通知书' }).waitFor()
    await issue(page)
    await openCase(12)
    await next('送达通知书').click()
    await dialog('登记送达').getByText('行政复议受理通知书').waitFor()
    await confirm('登记送达', '登记')
    await next('制作答复通知书').click()
    await page.getByRole('heading', { level: 1, name: '行政复议答复通知书' }).waitFor()
    await issue(page)
    await openCase(12)
    // With the notice signed, sending the copy is serving the notice: one entry makes both.
    await next('发送申请书副本').click()
    await dialog('登记送达').getByText('行政复议答复通知书').waitFor()
    await dialog('登记送达').getByRole('button', { name: '登记', exact: true }).click()
    await dialog('登记送达').getByText('请填写签收人。').waitFor()
    await dialog('登记送达').getByLabel('签收人').fill('收发室')
    await confirm('登记送达', '登记')
    // 法48: ten 工作日 from the day after receipt.
    await page.getByText('2026-12-04').first().waitFor()
    await next('登记书面答复').click()
    await dialog('登记书面答复').getByLabel('答复要点').fill('请求维持。')
    await confirm('登记书面答复', '登记')
    await next('听取意见').click()
    await dialog('听取意见')
      .getByLabel(/^意见要点/)
      .fill('坚持申请书的意见。')
    await confirm('听取意见', '登记')

    await next('制作复议决定书').click()
    await confirm('起草行政复议决定书', '起草')
    await page.getByRole('heading', { level: 1, name: '行政复议决定书' }).waitFor()

    await openCase(12)
    await next('制作复议决定书').click()
    // The draft is taken up again instead of a second one being made.
    await page.getByRole('heading', { level: 1, name: '行政复议决定书' }).waitFor()
  })

  it('marks and shuts out who may not handle the case, and opens the same name only when it was looked into', async () => {
    await page.getByRole('link', { name: '设置', exact: true }).click()
    await page.getByRole('menuitem', { name: '人员' }).click()
    await page.getByRole('button', { name: '添加人员' }).click()
    const person = dialog('添加人员')
    await person.getByLabel('姓名').fill('钟离牧云')
    await person.getByLabel('姓名').press('Enter')
    await person.waitFor({ state: 'detached' })
    await openCase(9)
    await menu('确定承办人')
    const assign = dialog('确定承办人')
    const namesake = assign.getByRole('checkbox', { name: /^钟离牧云.*与本案申请人.*同名/ })
    expect(await namesake.isDisabled()).toBe(true)
    await assign.getByRole('checkbox', { name: /^已核实：钟离牧云/ }).check()
    expect(await namesake.isDisabled()).toBe(false)
    await assign.getByRole('button', { name: '取消' }).click()
    await page.getByRole('button', { name: '放弃' }).click()
  })

  it('counts no days down while a case is suspended', async () => {
    await openCase(4)
    await header().getByText('第 31 日').waitFor()
    await header().getByText('自2026年10月23日起，停止计算').waitFor()
    expect(
      await header()
        .getByText(/还有|逾期/)
        .count(),
    ).toBe(0)
  })

  it('shows before the step what an extension does to the clock, and why another is refused', async () => {
    await openCase(9)
    await menu('延长审理期限')
    const extension = dialog('延长审理期限')
    await extension.getByText('由2026-12-21 周一变为2027-01-20 周三').waitFor()
    await extension.getByLabel('延长的理由').fill('案情复杂，需要补充调查。')
    await confirm('延长审理期限', '延长')
    await header().getByText('2027年1月20日 周三届满').waitFor()
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: /^延长审理期限\s+现在不能办理：\s*本案已经延长过一次/ }).click()
    await page.getByRole('alert').getByText('不能再次延长（行政复议法第六十二条第一款）').waitFor()
    expect(await dialog('延长审理期限').count()).toBe(0)
  })

  it('schedules a hearing without clash, drafts a notice for each party and shows it in the week', async () => {
    await openCase(9)
    await tab('听证')
    await page.getByRole('button', { name: '安排听证' }).click()
    const form = dialog('安排听证')
    await form.getByLabel('听证日期').fill('2026-11-30')
    await form.getByLabel('听证日期').blur()
    await form.getByRole('combobox', { name: '听证室' }).click()
    await page.locator('.ant-select-item-option').filter({ hasText: '第一听证室' }).click()
    const checks = form.getByRole('complementary', { name: '安排时的核对' })
    await checks.getByText('现在已经来不及').waitFor()
    await checks.getByText('第一听证室已用于').waitFor()
    await form.getByLabel('听证日期').fill('2026-12-09')
    await form.getByLabel('听证日期').blur()
    await form.getByRole('button', { name: '按空闲和回避情况推荐人员' }).click()
    await checks.getByText('没有冲突').waitFor()
    await form.getByLabel('拟听证事项').fill('暂扣车辆的程序是否合法')
    await confirm('安排听证', '安排听证')

    await page.getByRole('button', { name: '起草通知书' }).click()
    await confirm('起草行政复议听证通知书', '各起草一份')
    await page.getByRole('tabpanel', { name: /^文书/ }).waitFor()
    expect(await page.getByRole('row', { name: /行政复议听证通知书.*草稿/ }).count()).toBe(2)

    await tab('听证')
    await page.getByRole('link', { name: '在排期中查看' }).click()
    await page.getByLabel('查看哪一天').fill('2026-12-09')
    await page.getByLabel('查看哪一天').press('Enter')
    const grid = page.getByRole('table', { name: '一周听证安排' })
    await grid
      .getByRole('row', { name: /^第一听证室/ })
      .getByText('〔2026〕9号')
      .waitFor()
    expect(await grid.getByRole('link', { name: /〔2026〕9号/ }).count()).toBe(5)
  })

  it('makes the decision effective when the last party has been served, and starts what follows', async () => {
    await openCase(6)
    await header().getByText('已决定待送达').waitFor()
    for (const left of [1, 0]) {
      await next('登记送达').click()
      await dialog('登记送达').getByLabel('签收人').fill('柏青')
      await confirm('登记送达', '登记')
      await stage('送达')
        .getByText(`已送达 ${2 - left}/2`)
        .waitFor()
    }
    await header().getByText('已生效').waitFor()
    await tab('送达')
    const matrix = page.getByRole('table', { name: '送达情况' })
    expect(await matrix.getByText('2026-11-22 送达').count()).toBe(2)
    await tab('期限')
    // 行诉45: fifteen days from the day after service.
    expect(await page.getByRole('row', { name: /2026-12-07/ }).count()).toBeGreaterThan(0)
  })

  it('prints the reckoning of a limit and the receipt of a service', async () => {
    await openCase(7)
    await tab('期限')
    await page.getByRole('button', { name: '复议决定（普通）：期限计算说明' }).click()
    const paper = dialog('期限计算说明：复议决定（普通）')
    await paper.getByRole('img', { name: '第1页预览' }).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      (async () => {
        await paper.getByRole('button', { name: '导出' }).click()
        await page.getByRole('menuitem', { name: /^导出 PDF/ }).click()
      })(),
    ])
    expect(download.suggestedFilename()).toMatch(/〔2026〕7号 期限计算说明（复议决定（普通））\.pdf$/)
    await paper.getByRole('button', { name: '关闭' }).first().click()
    await tab('送达')
    await page.getByRole('button', { name: '送达回证' }).first().click()
    await dialog('送达回证').getByRole('img', { name: '第1页预览' }).waitFor()
    await page.keyboard.press('Escape')
    await dialog('送达回证').waitFor({ state: 'detached' })
  })

  it('corrects a recorded day without losing it, and computes every limit anew', async () => {
    await openCase(10)
    const before = await header()
      .getByRole('button', { name: /是怎么算的$/ })
      .textContent()
    await tab('日志')
    await page.getByRole('button', { name: '更正受理', exact: true }).click()
    const correction = dialog(/^更正：受理/)
    await correction.getByLabel('正确的日期').fill('2026-11-09')
    await correction.getByLabel('更正的理由').fill('受理日期录入有误')
    await confirm(/^更正：受理/, '更正')
    await page
      .getByRole('row', { name: /受理 已更正/ })
      .getByText('2026-11-09')
      .waitFor()
    expect(
      await header()
        .getByRole('button', { name: /是怎么算的$/ })
        .textContent(),
    ).not.toBe(before)
    await page.getByRole('table', { name: '操作日志' }).getByText(/更正/).first().waitFor()
  })

  it('covers identity numbers until somebody asks, and asks before typed text is thrown away', async () => {
    await openCase(7)
    await tab('当事人')
    const party = page.getByRole('article', { name: '云樵生' })
    await party.getByText(/3399\*{10}\d{4}/).waitFor()
    await party.getByRole('button', { name: '显示云樵生的证件号码' }).click()
    await party.getByText(/3399\d{14}/).waitFor()
    await party.getByRole('button', { name: '修改云樵生' }).click()
    const form = dialog('修改申请人：云樵生')
    await form.getByLabel('联系电话').fill('13900019999')
    await page.keyboard.press('Escape')
    await dialog('放弃已填写的内容？').getByRole('button', { name: '继续填写' }).click()
    await form.getByLabel('联系电话').press('Enter')
    await form.waitFor({ state: 'detached' })
    await party.getByText('13900019999').waitFor()
  })

  it('is accessible on every tab and on the schedule', async () => {
    await openCase(7)
    for (const name of ['概览', '当事人', '期限', '材料与证据', '听证', '文书', '送达', '日志']) {
      await tab(name)
      expect(await violations(page), name).toEqual([])
    }
    await page.getByRole('link', { name: '排期', exact: true }).click()
    await page.getByRole('table', { name: '一周听证安排' }).waitFor()
    expect(await violations(page), '排期').toEqual([])
  })
})
