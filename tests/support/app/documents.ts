/** Documents: drafting, the editor, signing, exporting, serving. */
import type { Locator, Page } from 'playwright-core'
import { openTab } from './case-page.ts'
import { button, confirm, dialogNamed, fill } from './controls.ts'
import type { Desk, Downloaded } from './desk.ts'

/** The text area of one section in the editor. */
export function section(page: Page, label: string): Locator {
  return page.getByRole('textbox', { name: label, exact: true })
}

/** Signs the open draft; the dialog says what the check found. */
export async function issue(page: Page, acceptedFindings: string | null = null): Promise<void> {
  await page.getByRole('button', { name: '签发', exact: true }).click()
  const dialog = dialogNamed(page, /^签发/)
  await dialog.waitFor()
  if (acceptedFindings !== null) await fill(dialog, { 仍要签发的理由: acceptedFindings })
  await confirm(dialog, '签发')
  await page.getByText('已签发', { exact: true }).first().waitFor()
}

/** Exports the document that is open. */
export function exportAs(desk: Desk, format: 'PDF' | 'DOCX'): Promise<Downloaded> {
  const { page } = desk
  return desk.download(async () => {
    await button(page, '导出').click()
    await page.getByRole('menuitem', { name: new RegExp(format === 'PDF' ? '^导出 PDF' : 'DOCX') }).click()
  })
}

/** Opens a row of the case's documents. */
export async function openDocument(page: Page, row: RegExp, index = 0): Promise<void> {
  const tab = await openTab(page, '文书')
  const rows = tab.getByRole('row', { name: row })
  await rows.nth(index).getByRole('cell').first().click()
  await page.waitForURL(/\/documents\//)
}

/** Registers one service in the matrix of 送达; `served` is the day it was signed for. */
export async function serve(
  page: Page,
  document: string,
  party: string,
  { sent, served }: { readonly sent: string; readonly served: string },
): Promise<void> {
  const tab = await openTab(page, '送达')
  await button(tab, `登记送达：${document}，${party}`).click()
  const dialog = dialogNamed(page, '登记送达')
  await fill(dialog, { '发出（公告）日期': sent, '送达日期（在途的留空）': served, 签收人: '收发室' })
  await confirm(dialog, '登记')
}
