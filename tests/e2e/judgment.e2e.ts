/** 裁判生效日 as a clerk records it: the judgment, its service on the other parties, an appeal, the second instance. */
import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { violations } from '../support/app/accessibility.ts'
import { type AppPage, openSampleApp } from '../support/app-page.ts'
import { without } from '../support/tools.ts'

let app: AppPage

beforeEach(async () => {
  app = await openSampleApp()
})

afterEach(async () => {
  const { problems } = app
  await app.close()
  expect(problems).toEqual([])
})

const effect = (page: Page): Locator => page.getByRole('region', { name: '裁判效力' })

async function openSuit(page: Page): Promise<void> {
  const rail = page.getByRole('navigation', { name: '主导航' })
  await rail.getByRole('link', { name: '应诉' }).click()
  await page.getByRole('table', { name: '应诉案件' }).getByRole('row').nth(1).click()
  await page.getByRole('heading', { name: '诉讼情况' }).waitFor()
}

async function choose(page: Page, dialog: Locator, field: string, text: string): Promise<void> {
  await dialog.getByLabel(field).click()
  await page.keyboard.type(text)
  await page.locator('.ant-select-item-option', { hasText: text }).first().click()
}

async function save(dialog: Locator, verb: string): Promise<void> {
  await dialog.getByRole('button', { name: verb }).click()
  await dialog.waitFor({ state: 'detached' })
}

describe.skipIf(without('chromium'))('a judgment', () => {
  it('binds when the last party’s time to appeal has run out, and not once somebody has appealed', async () => {
    const { page } = app
    await openSuit(page)
    const limits = page.getByRole('region', { name: '期限' })
    await limits.getByText('2026-11-27').first().waitFor()
    await page.getByRole('button', { name: '更正：收到起诉状副本（2026-11-12）' }).click()
    const correction = page.getByRole('dialog', { name: /^更正：收到起诉状副本/ })
    await correction.getByLabel('正确的日期').fill('2026-11-13')
    await correction.getByLabel('更正的理由').fill('登记时看错了一天。')
    await correction.getByText(/举证和答辩.*2026-11-27.*2026-11-30/).waitFor()
    await save(correction, '更正')
    await limits.getByText('2026-11-30').first().waitFor()

    await page.getByRole('button', { name: /更多/ }).click()
    await page.getByRole('menuitem', { name: /登记裁判结果/ }).click()
    const judgment = page.getByRole('dialog', { name: '登记裁判结果' })
    await judgment.getByLabel('收到裁判文书日期').fill('2026-11-18')
    await choose(page, judgment, '裁判结果', '判决驳回原告诉讼请求')
    await save(judgment, '登记裁判')
    await effect(page).getByText('收到裁判文书的日期还没有登记').waitFor()

    await effect(page).getByRole('button', { name: '登记送达' }).click()
    const service = page.getByRole('dialog', { name: '登记裁判文书送达其他当事人' })
    for (const [index, field] of (await service.getByLabel(/收到日期$/).all()).entries()) {
      await field.fill(index === 0 ? '2026-11-17' : '2026-11-19')
    }
    await save(service, '登记送达')
    await effect(page)
      .getByText('最后一方当事人的上诉期于2026年12月4日届满，没有人上诉的，自2026年12月5日起发生法律效力。')
      .waitFor()
    await page.getByText(/^时点要求：/).click()
    await page.getByRole('table', { name: '时点要求' }).getByText('庭前交换证据').waitFor()
    expect(await violations(page)).toEqual([])

    await effect(page).getByRole('button', { name: '登记上诉' }).click()
    const appeal = page.getByRole('dialog', { name: '登记上诉' })
    await appeal.getByLabel('上诉人').click()
    await page.locator('.ant-select-item-option', { hasText: '原告' }).click()
    await appeal.getByLabel('上诉日期').fill('2026-11-20')
    await appeal.getByLabel('收到上诉状副本日期').fill('2026-11-20')
    await save(appeal, '登记上诉')
    await effect(page).getByText('已经上诉，等待二审裁判').waitFor()
    await limits.getByText('二审答辩').waitFor()

    await effect(page).getByRole('button', { name: '登记二审裁判' }).click()
    const final = page.getByRole('dialog', { name: '登记二审裁判' })
    await choose(page, final, '裁判结果', '判决驳回上诉，维持原判')
    await save(final, '登记裁判')
    await effect(page).getByText('2026年11月20日起发生法律效力：二审裁判是终审裁判').waitFor()
    await limits.getByText('申请再审').waitFor()
  })
})
