/** Documents, publication and litigation in the sample office: written, signed, masked, exported, answered. */

import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { workAs } from '../support/app/office.ts'
import { type AppPage, openSampleApp } from '../support/app-page.ts'
import { pdfText } from '../support/render.ts'
import { without } from '../support/tools.ts'

let app: AppPage

// One office for all of them, as one person's morning: each works on another case or goes on where it stands.
beforeAll(async () => {
  if (without('chromium')) return
  app = await openSampleApp()
})

afterEach(() => expect(app.problems).toEqual([]))

afterAll(() => app?.close())

function goTo(page: Page, feature: string): Promise<void> {
  const rail = page.getByRole('navigation', { name: '主导航' })
  return rail.getByRole('link', { name: feature, exact: true }).click()
}

async function openDraft(page: Page): Promise<void> {
  await goTo(page, '案件')
  // The row, not a message about an earlier export that names the case too.
  await page.getByRole('row', { name: /〔\d{4}〕3号/ }).click()
  await page.getByRole('button', { name: '制作复议决定书' }).click()
  await page.waitForURL(/#\/cases\/[^/]+\/documents\//)
}

async function downloaded(page: Page, action: () => Promise<void>) {
  const waiting = page.waitForEvent('download')
  await action()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) }
}

async function exported(page: Page, entry: RegExp) {
  return downloaded(page, async () => {
    await page.getByRole('button', { name: /导出$/ }).click()
    await page.getByRole('menuitem', { name: entry }).click()
  })
}

function preview(page: Page) {
  return page.getByRole('region', { name: '版面预览' })
}

async function saved(page: Page): Promise<void> {
  await page.locator('[data-document-save="saved"]').waitFor()
}

describe.skipIf(without('chromium'))('the document editor', () => {
  it('shows on the page what is typed, keeps it through a reload, and puts it into PDF and DOCX', async () => {
    const { page } = app
    await openDraft(page)
    const sentence = '2026年6月1日，申请人覃𬭎志提交最低生活保障申请表。'
    await page.getByRole('textbox', { name: '经审理查明', exact: true }).fill(sentence)
    await preview(page).getByText('提交最低生活保障申请表').waitFor()
    await page.locator('[data-document-save="saving"], [data-document-save="saved"]').waitFor()
    await saved(page)
    await page.reload()
    expect(await page.getByRole('textbox', { name: '经审理查明', exact: true }).inputValue()).toBe(sentence)

    const pdf = await exported(page, /^导出 PDF/)
    expect(pdf.name).toContain('行政复议决定书（草稿）.pdf')
    if (!without('pdftoppm')) expect(pdfText(pdf.bytes)).toContain(sentence)
    const docx = await exported(page, /DOCX/)
    const xml = new TextDecoder().decode(unzipSync(docx.bytes)['word/document.xml'])
    expect(xml.replaceAll(/<[^>]+>/g, '')).toContain(sentence)
  })

  it('chooses no decision for anybody, lets the basis follow it, and finds the place of what is clicked', async () => {
    const { page } = app
    await openDraft(page)
    const basis = page.getByRole('textbox', { name: '决定依据', exact: true })
    expect(await basis.inputValue()).toContain('第六十六条')
    await page.getByRole('button', { name: '删除第1项主文' }).click()
    await page.waitForFunction(() =>
      document.querySelector<HTMLTextAreaElement>('#section-basis')?.value.includes('【待补：'),
    )
    const findings = page.getByRole('list', { name: '签发前检查' })
    await findings.getByRole('button', { name: /还没有写决定主文，请先选择决定类型/ }).waitFor()
    await page.getByRole('combobox', { name: '类型' }).first().click()
    await page.getByTitle('驳回复议请求').click()
    await page.waitForFunction(() =>
      document.querySelector<HTMLTextAreaElement>('#section-basis')?.value.includes('第六十九条'),
    )
    // More than one ground in law: none is taken for granted.
    await findings.getByRole('button', { name: /没有选择法定事由/ }).waitFor()
    await findings.getByRole('button', { name: /被申请人的法定职权和依据/ }).click()
    const selected = () => {
      const area = document.activeElement
      return area instanceof HTMLTextAreaElement
        ? area.value.slice(area.selectionStart, area.selectionEnd)
        : ''
    }
    expect(await page.evaluate(selected)).toBe('【待补：被申请人的法定职权和依据】')
    await preview(page)
      .getByText(/法定代表人/)
      .first()
      .click()
    await page.waitForFunction(() => document.activeElement?.id === 'section-head')
  })

  it('does not sign over errors without a reason, and then freezes what was signed', async () => {
    const { page } = app
    await openDraft(page)
    await page.getByRole('button', { name: '签发', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: /^签发/ })
    await dialog.getByText('错误').first().waitFor()
    await dialog.getByRole('button', { name: '签发', exact: true }).click()
    await dialog.getByText(/写明仍要签发的理由/).waitFor()
    await dialog.getByLabel('仍要签发的理由').fill('演练签发')
    await dialog.getByRole('button', { name: '签发', exact: true }).click()
    await page.getByText('已签发', { exact: true }).waitFor()
    await page.getByRole('heading', { level: 1, name: /行政复议决定书 .+〔\d{4}〕\d+号/ }).waitFor()
    expect(await page.getByRole('textbox', { name: '经审理查明' }).count()).toBe(0)
  })
})

describe.skipIf(without('chromium'))('publication', () => {
  it('is masked by one person, reviewed by another, and leaves as a package without a secret', async () => {
    const { page } = app
    await goTo(page, '公开')
    await page.getByRole('row', { name: /1号/ }).getByRole('button', { name: /^公开/ }).click()
    await page.waitForURL(/#\/publication\/[^/]+\/[^/]+$/)
    await page.getByText('应由另一名工作人员复核').waitFor()
    expect(await page.getByRole('button', { name: '复核通过' }).isDisabled()).toBe(true)

    // A manual change: what the program left on purpose is masked by hand, with a reason.
    const changes = page.getByRole('list', { name: '全部改动' })
    await changes.getByRole('button', { name: /^姓名/ }).first().click()
    await page.getByRole('button', { name: '恢复原文' }).click()
    const restore = page.getByRole('dialog', { name: '恢复原文' })
    await restore.getByLabel('恢复的理由').fill('试恢复一处')
    await restore.getByRole('button', { name: '恢复', exact: true }).click()
    await restore.waitFor({ state: 'detached' })
    await changes.getByRole('button', { name: /^已恢复/ }).click()
    await page.getByRole('button', { name: '撤销这处人工调整' }).click()
    await changes.getByRole('button', { name: /^已恢复/ }).waitFor({ state: 'detached' })

    await workAs(page, '顾明澈')
    await page.getByRole('button', { name: '复核通过' }).click()
    const review = page.getByRole('dialog', { name: /^复核通过/ })
    await review.getByText(/隐去 \d+ 处/).waitFor()
    await review.getByRole('button', { name: '复核通过' }).click()
    await review.waitFor({ state: 'detached' })
    // The queue leads on by a button of its own.
    await goTo(page, '公开')
    await page.getByRole('tab', { name: /^待导出/ }).click()
    await page
      .getByRole('row', { name: /1号/ })
      .getByRole('button', { name: /^导出公开包/ })
      .click()
    await page.getByText('0 处残留').waitFor()
    const file = await downloaded(page, () =>
      page.getByRole('button', { name: '保存公开包并登记公开' }).click(),
    )
    await page.getByText('已公开', { exact: true }).waitFor()
    const names = Object.keys(unzipSync(file.bytes))
    expect(names).toEqual(
      expect.arrayContaining(['index.html', 'document.pdf', 'document.docx', 'manifest.sha256']),
    )
    const html = new TextDecoder().decode(unzipSync(file.bytes)['index.html'])
    expect(html).toContain('闻人某')
    expect(html).not.toContain('闻人若谷')
  })

  it('keeps the reason when a decision is not published', async () => {
    const { page } = app
    await goTo(page, '公开')
    await page
      .getByRole('row', { name: /5号/ })
      .getByRole('button', { name: /^不公开/ })
      .click()
    const dialog = page.getByRole('dialog', { name: /^决定不公开/ })
    await dialog.getByRole('button', { name: '决定不公开' }).click()
    await dialog.getByText('请写明不公开的理由。').waitFor()
    await dialog.getByLabel('不公开的理由').fill('涉及商业秘密')
    await dialog.getByRole('button', { name: '决定不公开' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('tab', { name: '不公开' }).click()
    await page.getByRole('row', { name: /涉及商业秘密/ }).waitFor()
  })

  it('takes back what was declined, with a reason, and begins anew', async () => {
    const { page } = app
    await page
      .getByRole('row', { name: /涉及商业秘密/ })
      .getByRole('button', { name: /^改为公开/ })
      .click()
    const dialog = page.getByRole('dialog', { name: /^改为公开/ })
    await dialog.getByText(/涉及商业秘密/).waitFor()
    await dialog.getByLabel('改为公开的理由').fill('权利人书面同意公开')
    await dialog.getByRole('button', { name: '改为公开，开始脱敏' }).click()
    await page.waitForURL(/#\/publication\/[^/]+\/[^/]+$/)
    await page.getByText('待脱敏复核', { exact: true }).waitFor()
  })
})

describe.skipIf(without('chromium'))('litigation', () => {
  it('opens a suit from the decided case, keeps the evidence list, and exports answer and list together', async () => {
    const { page } = app
    await goTo(page, '应诉')
    await page.getByRole('button', { name: /登记应诉/ }).click()
    await page
      .getByRole('dialog', { name: '从哪一件复议案件转应诉' })
      .getByRole('row', { name: /5号/ })
      .click()
    const dialog = page.getByRole('dialog', { name: /转应诉$/ })
    await dialog.getByText(/本机关的诉讼地位/).waitFor()
    await dialog.getByRole('checkbox', { name: /^申请人/ }).check()
    await dialog.getByLabel('诉讼请求').fill('撤销行政复议决定')
    await dialog.getByRole('button', { name: '登记应诉' }).click()
    await page.waitForURL(/#\/litigation\/[^/]+$/)
    await page.getByRole('region', { name: '期限' }).getByText('举证和答辩').waitFor()
    await page.getByRole('region', { name: '经过' }).getByText('作出复议决定').waitFor()

    const evidence = page.getByRole('region', { name: '证据清单', exact: true })
    const before = await evidence.getByRole('row').count()
    await evidence.getByRole('button', { name: /添加一件/ }).click()
    await evidence.getByRole('textbox', { name: `第${before}件证据名称` }).fill('复议案卷目录')
    await evidence.getByRole('textbox', { name: `第${before}件证明对象` }).fill('复议程序完整')
    await evidence.getByRole('button', { name: '保存清单' }).click()
    await evidence.getByRole('button', { name: '保存清单' }).waitFor({ state: 'detached' })

    const papers = page.getByRole('region', { name: '答辩状和证据清单' })
    for (const name of ['行政诉讼答辩状', '证据清单']) {
      await papers.getByRole('listitem').filter({ hasText: name }).getByRole('button').click()
      await page.waitForURL(/\/documents\//)
      await preview(page).getByText(name, { exact: true }).first().waitFor()
      const place = page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '应诉' })
      expect(await place.getAttribute('aria-current')).toBe('page')
      await page.goBack()
    }
    const file = await downloaded(page, () => papers.getByRole('button', { name: /全部导出/ }).click())
    const names = Object.keys(unzipSync(file.bytes))
    expect(names.filter((name) => name.endsWith('.pdf'))).toHaveLength(2)
    expect(names.filter((name) => name.endsWith('.docx'))).toHaveLength(2)
  })
})
