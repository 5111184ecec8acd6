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

export type Service = {
  readonly document: string
  readonly party: string
  readonly method?: string
  readonly fields: Readonly<Record<string, string>>
}

/** Registers one service in the matrix of 送达. */
export async function serve(page: Page, { document, party, fields }: Service): Promise<void> {
  const tab = await openTab(page, '送达')
  await tab.getByRole('button', { name: `登记送达：${document}，${party}`, exact: true }).first().click()
  const dialog = dialogNamed(page, '登记送达')
  await fill(dialog, fields)
  await confirm(dialog, '登记')
}
