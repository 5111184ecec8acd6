/** From the first start to a registered case, as a clerk would go: assistant, registration, list, search, settings. */
import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { idCheckCharacter } from '#shared/domain/identity/id-card.ts'
import { addDays, type CivilDate, dateParts } from '#shared/kernel/civil-date.ts'
import { todayOf } from '#shared/kernel/clock.ts'
import { violations } from '../support/app/accessibility.ts'
import { type AppPage, loadSampleOffice, openApp, openSampleApp } from '../support/app-page.ts'
import { without } from '../support/tools.ts'

const today = todayOf({ nowMs: () => Date.now() })
const year = dateParts(today).year
/** An unassigned region, so that the number belongs to nobody. */
const ID_NUMBER = `33998819850312111${idCheckCharacter('33998819850312111')}`

let app: AppPage

afterEach(async () => {
  const { problems } = app
  await app.close()
  expect(problems).toEqual([])
})

async function addPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '添加人员' }).click()
  const dialog = page.getByRole('dialog', { name: '添加人员' })
  await dialog.getByLabel('姓名').fill(name)
  await dialog.getByLabel('姓名').press('Enter')
  await dialog.waitFor({ state: 'detached' })
}

async function setUpOffice(page: Page): Promise<void> {
  await page.getByRole('button', { name: '开始设置' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('请填写作出复议决定的机关全称。').waitFor()
  await page.getByLabel('机关全称').fill('禾丰县人民政府')
  await page.getByLabel('机关简称').fill('禾政')
  await page.getByLabel('行政复议机构').fill('禾丰县司法局')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText(`示例：禾政复〔${year}〕12号`).first().waitFor()
  await page.getByRole('button', { name: '保存并继续' }).click()
  await addPerson(page, '许知远')
  await addPerson(page, '欧阳明')
  await page.getByRole('button', { name: '完成，进入今日' }).click()
  await page
    .getByRole('dialog', { name: '您是哪一位？' })
    .getByRole('button', { name: /许知远/ })
    .click()
}

async function addAgency(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '添加机关' }).click()
  const dialog = page.getByRole('dialog', { name: '添加机关' })
  await dialog.getByLabel('机关全称').fill(name)
  await dialog.getByLabel('行政管理领域').fill('市场监管')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Typing, Enter and Tab choose exactly the agency that was typed. */
async function leavesByTabWithoutChoosing(page: Page): Promise<void> {
  await addAgency(page, '禾丰县公安局')
  const chosen = page.locator('.ant-select-selection-item')
  const box = page.getByRole('combobox', { name: '被申请人' })
  await box.press('Backspace')
  expect(await chosen.allInnerTexts()).toEqual(['禾丰县市场监督管理局'])
  await box.pressSequentially('公安')
  await page
    .getByRole('option', { name: /公安局/ })
    .first()
    .waitFor({ state: 'attached' })
  await box.press('Enter')
  await page.keyboard.press('Tab')
  expect(await chosen.allInnerTexts()).toEqual(['禾丰县市场监督管理局', '禾丰县公安局'])
  await box.press('ArrowDown')
  await page.keyboard.press('Tab')
  expect(await chosen.allInnerTexts()).toEqual(['禾丰县市场监督管理局', '禾丰县公安局'])
  await box.press('Backspace')
}

async function fillAct(page: Page, madeOn: CivilDate): Promise<void> {
  await page.getByLabel('文书或者行为名称').fill('《行政处罚决定书》')
  await page.getByLabel('文号', { exact: true }).fill(`禾市监罚[${year}]第018号`)
  await page.getByLabel('作出之日').fill(madeOn)
  await page.getByLabel('签收（拒绝签收）之日').fill(madeOn)
}

describe.skipIf(without('chromium'))('the way in', () => {
  it('leads from the first start to a registered case that is found again', async () => {
    app = await openApp()
    const { page } = app
    await setUpOffice(page)
    await page.getByText('还没有案件').waitFor()

    await page.keyboard.press('Alt+n')
    await page.getByRole('button', { name: '登记收案' }).click()
    await page.getByText('请选择被申请人。').first().waitFor()

    await page.getByLabel('姓名').fill('欧阳修远')
    await page.getByText('姓“欧阳”，名“修远”').waitFor()
    await page.getByLabel('证件号码').fill(`${ID_NUMBER.slice(0, 16)}00`)
    await page.getByLabel('联系电话').fill('13900012345')
    await page.getByText('身份证号的校验位不对').waitFor()
    await page.getByLabel('证件号码').fill(ID_NUMBER)
    await page.getByLabel('联系电话').focus()
    expect(await page.getByLabel('出生日期').inputValue()).toBe('1985-03-12')

    await addAgency(page, '禾丰县市场监督管理局')
    await page
      .getByRole('textbox', { name: '行政管理领域' })
      .and(page.locator('[value="市场监管"]'))
      .waitFor()
    await leavesByTabWithoutChoosing(page)
    await fillAct(page, addDays(today, -200))
    await page.getByLabel('事实和理由').focus()
    expect(await page.getByLabel('文号', { exact: true }).inputValue()).toBe(`禾市监罚〔${year}〕18号`)
    expect(await page.getByLabel('文书或者行为名称').inputValue()).toBe('行政处罚决定书')
    const checks = page.getByRole('complementary', { name: '登记时核对' })
    await checks.getByText('申请已经超过期限').waitFor()
    await fillAct(page, addDays(today, -20))
    await checks.getByText('申请在期限内提出').waitFor()

    await page.getByLabel('作出之日').fill('2026-02-30')
    await page.getByLabel('事实和理由').fill('事实不清。'.repeat(4_000))
    await page.getByText('“2026-02-30”不是有效日期').waitFor()
    await page.getByLabel('作出之日').fill(addDays(today, -20))
    await page.getByRole('textbox', { name: '复议请求 1' }).fill('撤销<b>行政处罚决定</b>')
    await page.getByLabel('选择材料文件').setInputFiles({
      name: '行政复议申请书.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('申请书'),
    })
    await page.getByText('9 字节').waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: '登记收案' }).click()
    await page.waitForURL(/#\/cases\/[0-9a-f-]{36}$/)
    expect(await page.locator('[data-save-state]').getAttribute('data-save-state')).toBe('saved')

    await page.keyboard.press('Control+k')
    await page.keyboard.type('欧阳 市场')
    // Nothing of what is typed right after the keystroke may be lost, however slow the machine.
    const palette = page.getByRole('dialog', { name: '查找' }).getByRole('combobox')
    expect(await palette.inputValue()).toBe('欧阳 市场')
    await page.getByRole('option', { name: new RegExp(`禾政复〔${year}〕1号`) }).waitFor()
    await page.keyboard.press('Escape')
    await palette.waitFor({ state: 'hidden' })

    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '今日' }).click()
    await page.getByRole('link', { name: '全机关未办结 1 件' }).waitFor()
    await page.getByRole('button', { name: '展开受理审查的计算过程' }).click()
    await page.getByText('起算：').waitFor()
    await page.getByRole('link', { name: '全机关未办结 1 件' }).click()
    await page.getByRole('row', { name: /欧阳修远/ }).waitFor()
  })

  it('keeps an unfinished registration as a draft and brings it back after a restart', async () => {
    app = await openApp()
    const { page } = app
    await setUpOffice(page)
    await page.getByRole('button', { name: '收案登记' }).click()
    await page.getByLabel('姓名').fill('阿依努尔·艾山')
    await page.getByText('草稿已保存').waitFor()
    await page.reload()
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '案件' }).click()
    await page.getByRole('button', { name: '收案登记' }).click()
    await page.getByText('有 1 份没有登记完的草稿').waitFor()
    await page.getByRole('button', { name: '继续填写' }).click()
    await page.getByText('按整名记录').waitFor()
    expect(await page.getByLabel('姓名').inputValue()).toBe('阿依努尔·艾山')
  })

  it('shows the sample office at every stage, filters it, exports it', async () => {
    app = await openApp()
    const { page } = app
    await loadSampleOffice(page)
    await page.getByText('示例数据：单位、人员、案件均为虚构').waitFor()
    expect(await violations(page)).toEqual([])

    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')

    const rail = page.getByRole('navigation', { name: '主导航' })
    await rail.getByRole('link', { name: '案件' }).click()
    await page.getByText('共 12 件').waitFor()
    const rows = page.getByRole('table').getByRole('row')
    await rows.nth(1).focus()
    await page.keyboard.press('End')
    const last = await page.evaluate(() => document.activeElement?.textContent ?? '')
    expect(last).toContain('1号')
    expect(await violations(page)).toEqual([])

    await page.getByLabel('筛选文字').fill('公安局')
    await page.getByText(/符合条件的 \d 件/).waitFor()
    const shown = await page.getByText(/符合条件的 \d 件/).textContent()
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 XLSX' }).click()
    const download = await waiting
    const files = unzipSync(await readFile(await download.path()))
    const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml'])
    expect(shown).toContain(String([...sheet.matchAll(/<row /g)].length - 1))
  })

  it('loses no letter of a filter and opens no case that the search was not asked for', async () => {
    app = await openSampleApp()
    const { page } = app
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '案件' }).click()
    await page.getByText('共 12 件').waitFor()
    const filter = page.getByRole('textbox', { name: '筛选文字' })
    // About as long between two letters as the list waits: each answer comes while the next is typed.
    await filter.pressSequentially('abcdefgh', { delay: 160 })
    expect(await filter.inputValue()).toBe('abcdefgh')
    await page.getByRole('search').getByRole('button', { name: '清除筛选' }).click()
    await page.getByText('共 12 件').waitFor()
    expect(await filter.inputValue()).toBe('')

    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: '查找' })
    await page.keyboard.type('临澍')
    await palette.getByRole('option').first().waitFor()
    await page.keyboard.type('没有这样的案件')
    await page.keyboard.press('Enter')
    await palette.getByText('没有找到“临澍没有这样的案件”').waitFor()
    expect(page.url()).toMatch(/#\/cases$/)
    await page.keyboard.press('Escape')
    await palette.waitFor({ state: 'hidden' })

    await page.keyboard.press('F1')
    const help = page.getByRole('dialog').filter({ hasText: '快捷键' })
    await help.waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Escape')
    await palette.waitFor({ state: 'hidden' })
    expect(await help.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'hidden' })

    await page.keyboard.press('Control+k')
    await page.keyboard.type('12号')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /〔2026〕12号/ }).waitFor()
    await palette.waitFor({ state: 'hidden' })
  })

  it('passes the accessibility rules on every page of the settings, in the dark theme too', async () => {
    app = await openApp()
    const { page } = app
    await setUpOffice(page)
    await page.getByRole('button', { name: '换成深色' }).click()
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '设置' }).click()
    for (const section of ['人员', '听证室', '被申请人目录', '办案规则', '日历', '外观', '单位概况']) {
      await page.getByRole('menuitem', { name: section }).click()
      await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor()
      expect(await violations(page), section).toEqual([])
    }
  })

  it('refuses a rule below the statute at its field', async () => {
    app = await openApp()
    const { page } = app
    await setUpOffice(page)
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '设置' }).click()
    await page.getByRole('menuitem', { name: '办案规则' }).click()
    await page.getByLabel('一般案件承办人数').fill('1')
    await page.getByRole('button', { name: '保存' }).click()
    await page
      .getByRole('alert')
      .getByText(/应为2至9之间的整数/)
      .first()
      .waitFor()
    await page.getByLabel('一般案件承办人数').fill('3')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('办案规则已保存').waitFor()
  })
})
