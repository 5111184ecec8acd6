/** 期限 as a clerk uses it: the board and 今日 agree, a calculation is right and printed, the calendar file is read back. */
import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { violations } from '../support/app/accessibility.ts'
import { docxErrors, readableText } from '../support/app/files.ts'
import { type AppPage, openSampleApp } from '../support/app-page.ts'
import { without } from '../support/tools.ts'

/** Decisions in the ordinary procedure that the sample office owes that morning, one of them suspended. */
const DECISIONS = 4
/** The calendar file prints the day of that morning so. */
const TODAY = '20261120'

/** A list follows its address a moment later. */
const SETTLED = { timeout: 15_000 }

let app: AppPage

beforeEach(async () => {
  app = await openSampleApp()
})

afterEach(async () => {
  const { problems } = app
  await app.close()
  expect(problems).toEqual([])
})

const rail = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name })
const boardRows = (page: Page): Locator => page.getByRole('table', { name: '期限' }).locator('[data-due-row]')

async function openBoard(page: Page): Promise<void> {
  await rail(page, '期限').click()
  await page.getByRole('table', { name: '期限' }).waitFor()
}

async function downloaded(page: Page, act: () => Promise<void>): Promise<Uint8Array> {
  const waiting = page.waitForEvent('download')
  await act()
  return readFile(await (await waiting).path())
}

async function choose(page: Page, chip: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: chip }).click()
  await page.locator('.ant-select-item-option', { hasText: option }).first().click()
}

async function openCalculator(page: Page, search: string): Promise<void> {
  await openBoard(page)
  await page.getByRole('button', { name: '期限计算器' }).click()
  await page.getByText('先选择一项期限').waitFor()
  await page.getByRole('combobox', { name: '选择期限' }).click()
  await page.keyboard.type(search)
  await page.keyboard.press('Enter')
}

describe.skipIf(without('chromium'))('the due board', () => {
  it('shows exactly the rows that each number of 今日 counts', async () => {
    const { page } = app
    const links = page.getByRole('link', { name: /^全机关.* \d+ 项$/ })
    const names = await links.evaluateAll((found) =>
      found.map((link) => link.getAttribute('aria-label') ?? ''),
    )
    expect(names).toEqual([
      '全机关今天届满 1 项',
      '全机关3日内届满 1 项',
      '全机关4至7日届满 1 项',
      '全机关过了提醒日 3 项',
    ])
    for (const name of names) {
      await page.getByRole('link', { name }).click()
      await expect
        .poll(() => boardRows(page).count(), { ...SETTLED, message: name })
        .toBe(Number(/(\d+) 项$/.exec(name)?.[1]))
      await rail(page, '今日').click()
    }
    const own = await page.getByRole('radio', { name: /^本机关应办 \d+$/ }).getAttribute('value')
    expect(own).toBe('own')
    const label = await page.getByText(/^本机关应办 \d+$/).textContent()
    await openBoard(page)
    await expect.poll(async () => `本机关应办 ${await boardRows(page).count()}`, SETTLED).toBe(label)
    await page.getByText(/^全机关，本机关应办：\d+ 项/).waitFor()
    await page.getByText(label ?? '', { exact: true }).waitFor()
    const others = await page.getByText(/^等待他人 \d+$/).textContent()
    await page.getByText(others ?? '', { exact: true }).click()
    await expect.poll(async () => `等待他人 ${await boardRows(page).count()}`, SETTLED).toBe(others)
    await page.getByText(/^全机关，等待他人：\d+ 项/).waitFor()
  })

  it('narrows, keeps its state in the address, explains a row by keyboard, exports what it shows', async () => {
    const { page } = app
    await openBoard(page)
    const everybody = page.getByText(/^合计 \d+$/)
    const all = Number(/\d+/.exec((await everybody.textContent()) ?? '')?.[0])
    await everybody.click()
    await expect.poll(() => boardRows(page).count(), SETTLED).toBe(all)
    await page.getByRole('button', { name: /^已逾期/ }).click()
    await page.getByRole('rowheader', { name: '已逾期 1 项' }).waitFor()
    await page.getByRole('button', { name: `全部 ${all}` }).click()
    await choose(page, '期限种类', '复议决定（普通）')
    await expect.poll(() => boardRows(page).count(), SETTLED).toBe(DECISIONS)
    await page.reload()
    await expect.poll(() => boardRows(page).count(), SETTLED).toBe(DECISIONS)

    await boardRows(page).first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.getByText('自次日').waitFor()
    expect(await violations(page)).toEqual([])
    const sheet = await downloaded(page, () => page.getByRole('button', { name: '导出 XLSX' }).click())
    const cells = new TextDecoder().decode(unzipSync(sheet)['xl/worksheets/sheet1.xml'])
    expect([...cells.matchAll(/<row /g)].length - 1).toBe(DECISIONS)

    await page.getByRole('button', { name: '清除筛选' }).click()
    // The filter lives in the address, so the box is ticked a moment after the click.
    await page.getByRole('checkbox', { name: '仅看暂定' }).click()
    await expect.poll(() => boardRows(page).count(), SETTLED).toBe(1)
    await page.getByText('暂定', { exact: true }).waitFor()
    await boardRows(page).first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/cases\/[0-9a-f-]{36}$/)
  })

  it('lists the cases in which nothing runs, each with the reason', async () => {
    const { page } = app
    await page.getByRole('link', { name: '全部 2 件' }).click()
    const table = page.getByRole('table', { name: '没有期限在走的案件' })
    await table.getByText(/^审理已经中止/).waitFor()
    await table.getByText(/^决定已经作出，法律没有规定送达的天数/).waitFor()
    expect(await table.getByRole('row').count()).toBe(3)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: '换成深色' }).click()
    await page.getByRole('tab', { name: '正在计算的期限' }).click()
    await boardRows(page).first().waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('writes a calendar file that another reader understands, without a name in it', async () => {
    const { page } = app
    await openBoard(page)
    const rows = await boardRows(page).count()
    await page.getByRole('button', { name: '导出日历' }).click()
    const bytes = await downloaded(page, () => page.getByRole('menuitem', { name: /只写案号/ }).click())
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const lines = text.replaceAll('\r\n ', '').trim().split('\r\n')
    expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR'])
    const starts = lines.filter((line) => line.startsWith('DTSTART;VALUE=DATE:'))
    // The suspended decision has no day yet.
    expect(starts.length).toBe(rows - 1)
    expect(starts).toContain(`DTSTART;VALUE=DATE:${TODAY}`)
    const titles = lines.filter((line) => line.startsWith('SUMMARY:'))
    expect(titles.every((title) => /^SUMMARY:澍政[复诉]〔2026〕\d+号 /.test(title))).toBe(true)
    expect(lines.filter((line) => line.startsWith('TRIGGER;VALUE=DATE-TIME:')).length).toBeGreaterThan(5)
    expect(text).not.toContain('欧阳')
  })

  it('reminds once a day when it is switched on, with numbers only', async () => {
    const { page } = app
    await rail(page, '设置').click()
    await page.getByRole('menuitem', { name: '外观和提醒' }).click()
    await page.getByText('每天提醒一次').click()
    const notice = page.getByText('今天届满 1 项，3日内 1 项')
    await notice.first().waitFor()
    await page.reload()
    await page.getByRole('heading', { name: '提醒' }).waitFor()
    expect(await page.getByText('全机关中本机关应办的期限').count()).toBe(0)
  })
})

describe.skipIf(without('chromium'))('the calculator', () => {
  it('gives the golden answer to two suspensions and an extension, and prints it', async () => {
    const { page } = app
    await openCalculator(page, '62条')
    await page.getByLabel('受理行政复议申请之日').fill('2025-11-03')
    await page.getByLabel('批准延长的天数').fill('20')
    await page.getByLabel('批准延长之日').fill('2025-12-20')
    for (const [from, to] of [
      ['2025-11-24', '2025-12-15'],
      ['2026-01-05', '2026-01-19'],
    ] as const) {
      await page.getByRole('button', { name: '添加一段' }).click()
      await page.getByLabel('开始日').last().fill(from)
      await page.getByLabel('结束日').last().fill(to)
    }
    await page.getByRole('region', { name: '末日' }).getByText('2026年2月26日').waitFor()
    // The address follows a moment after the last key.
    await page.waitForURL(/out=suspension.*2026-01-19/)
    await page.reload()
    await page.getByRole('region', { name: '末日' }).getByText('2026年2月26日').waitFor()
    expect(await violations(page)).toEqual([])

    await page.getByRole('button', { name: /期限计算说明/ }).click()
    const dialog = page.getByRole('dialog', { name: /^期限计算说明/ })
    await dialog.getByRole('img', { name: '第1页预览' }).waitFor()
    const save = (format: RegExp) => async () => {
      await dialog.getByRole('button', { name: '导出' }).click()
      await page.getByRole('menuitem', { name: format }).click()
    }
    const pdf = await downloaded(page, save(/^导出 PDF/))
    expect(readableText('statement.pdf', pdf).replaceAll(/\s/g, '')).toContain('2026年2月26日（周四）')
    const docx = await downloaded(page, save(/DOCX/))
    expect(await docxErrors(docx)).toEqual([])
    expect(readableText('statement.docx', docx)).toContain('另加经批准延长的20日')
  })

  it('refuses an extension granted after the limit had run out, at the day it was granted', async () => {
    const { page } = app
    await openCalculator(page, '62条')
    await page.getByLabel('受理行政复议申请之日').fill('2026-09-22')
    await page.getByLabel('批准延长的天数').fill('30')
    await page.getByText('请填写“批准延长之日”').waitFor()
    const granted = page.getByLabel('批准延长之日')
    await granted.fill('2026-11-25')
    await granted.blur()
    await page.getByRole('alert').getByText('2026年11月25日才批准的延长不发生效力').waitFor()
    await granted.fill('2026-11-20')
    await page.getByRole('region', { name: '末日' }).getByText('2026年12月21日').waitFor()
  })

  it('refuses what cannot be right at the field where it stands', async () => {
    const { page } = app
    await openCalculator(page, '复议决定（简易）')
    await page.getByLabel('受理行政复议申请之日').fill('2026-09-01')
    const extension = page.getByLabel('批准延长的天数')
    await extension.fill('10')
    await extension.blur()
    await page.getByRole('alert').getByText('简易程序的期限不得延长').waitFor()
    expect(await page.getByRole('region', { name: '末日' }).count()).toBe(0)
    await extension.fill('')
    await page.getByRole('button', { name: '添加一段' }).click()
    await page.getByLabel('开始日').fill('2026-09-20')
    await page.getByLabel('结束日').fill('2026-09-10')
    await page.getByLabel('结束日').blur()
    await page.getByRole('alert').getByText('早于开始日2026-09-20').waitFor()
    await page.getByLabel('结束日').fill('2026-09-25')
    await page.getByRole('region', { name: '末日' }).getByText('2026年10月').waitFor()
    expect(await violations(page)).toEqual([])
  })
})
