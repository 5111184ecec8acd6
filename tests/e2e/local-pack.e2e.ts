/** A city asks for quicker work than the statute: imported, seen before and after, heeded everywhere, switched off. */
import { strToU8 } from 'fflate'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../support/app/accessibility.ts'
import { button, chooseFile, confirm, dialogNamed, fill } from '../support/app/controls.ts'
import { type AppPage, openSampleApp } from '../support/app-page.ts'
import { without } from '../support/tools.ts'

const NAME = '云州市行政复议办理期限'

const limit = (code: string, length: number, unit: string, article: string) => ({
  code,
  length,
  unit,
  effectiveFrom: '2026-07-01',
  document: '《云州市行政复议工作规定》',
  article,
})

function packText(...limits: readonly unknown[]): string {
  return JSON.stringify({ name: NAME, limits }, null, 2)
}

const PACK = packText(
  limit('DL-ACC-REVIEW', 3, '工作日', '第八条'),
  limit('DL-DECIDE-ORD', 45, '日', '第二十条'),
)

describe.skipIf(without('chromium'))('a local pack', () => {
  let app: AppPage

  beforeAll(async () => {
    app = await openSampleApp()
  })
  afterEach(() => expect(app.problems).toEqual([]))
  afterAll(() => app?.close())

  it('is refused whole, at its place, when it loosens a limit or touches a party’s', async () => {
    const { page } = app
    await page.getByRole('link', { name: /设置/ }).click()
    await page.getByRole('menuitem', { name: '地方规则' }).click()
    await page.getByText('没有正在使用的地方规则包').waitFor()
    await button(page, '导入地方规则包').click()
    const refusal = page.getByRole('alert').filter({ hasText: '没有读成，现行的期限没有变动' })
    for (const [text, message] of [
      [PACK.replace('45', '90'), '第2项 DL-DECIDE-ORD：长度应当小于法定的60日'],
      [packText(limit('DL-REPLY-ORD', 5, '工作日', '第九条')), '是被申请人的期限，地方规则不得缩短'],
      [packText(limit('DL-DEEMED', 3, '工作日', '第九条')), '到期产生法律效果'],
      [PACK.replace('"name":', '"name"：'), '第2行：有中文标点“：”'],
    ] as const) {
      await page.getByLabel('规则包内容（JSON）').fill(text)
      await button(page, '读取').click()
      await refusal.getByText(message).first().waitFor()
    }
    expect(await violations(page)).toEqual([])
  })

  it('shows each length before and after, and every day that moves, before it is confirmed', async () => {
    const { page } = app
    const file = { name: '规则包.json', bytes: strToU8(`\uFEFF${PACK}`) }
    await chooseFile(page, () => button(page, '选择文件').click(), file)
    const limits = page.getByRole('table', { name: '导入的期限' })
    const review = limits.getByRole('row', { name: /受理审查/ })
    await review.getByText('5个工作日→3个工作日').waitFor()
    await review.getByText('《云州市行政复议工作规定》第八条').waitFor()
    const moves = page.getByRole('table', { name: `${NAME}变动的期限` })
    await moves.getByText('新增，比法定早').first().waitFor()
    expect(await violations(page)).toEqual([])
    await button(page, '确认导入').click()
    await page.getByText(`“${NAME}”已导入`).waitFor()
    await button(page, '查看地方规则').click()
    await page.getByRole('table', { name: `${NAME}的期限` }).waitFor()
    await page.getByRole('table', { name: '历次版本' }).getByText('现行').waitFor()
  })

  it('adds its day beside the statutory one in 今日, on the board and in the reckoning', async () => {
    const { page } = app
    await page.getByRole('link', { name: /今日/ }).click()
    const list = page.getByRole('region', { name: '到期提醒列表' })
    await list
      .getByText(/^已过本地末日/)
      .first()
      .waitFor()
    await list.getByRole('button', { name: '展开受理审查的计算过程' }).first().click()
    await list.getByText(/^已过本地要求的日子（.*第八条），法定末日为.*，请尽快办理。$/).waitFor()
    await list.getByText(/^本地规定（.*第八条）要求3个工作日，严于法定5个工作日/).waitFor()
    await page.getByRole('link', { name: /期限/ }).first().click()
    const row = page.getByRole('row').filter({ hasText: '本地还有' }).first()
    await row.getByText(/^本地 \d\d-\d\d/).waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('is switched off with a reason; its days are gone, its versions and the log stay', async () => {
    const { page } = app
    await page.getByRole('link', { name: /设置/ }).click()
    await page.getByRole('menuitem', { name: '地方规则' }).click()
    await button(page, '停用').click()
    const dialog = dialogNamed(page, /^停用/)
    await dialog.getByText('不再有本地末日').last().waitFor()
    await fill(dialog, { 停用的理由: '文件正在修订' })
    await confirm(dialog, '停用')
    await page.getByText('已停用').first().waitFor()
    await page.getByRole('link', { name: /今日/ }).click()
    const list = page.getByRole('region', { name: '到期提醒列表' })
    await list.getByRole('button', { name: '展开受理审查的计算过程' }).first().waitFor()
    await expect
      .poll(() => list.getByText(/^(?:已过本地末日|本地还有|法定末日) /).count(), { timeout: 15_000 })
      .toBe(0)
  })
})
