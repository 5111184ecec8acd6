/** 应诉: the suit's page. */
import type { Page } from 'playwright-core'
import { button, choose } from './controls.ts'

/** What the source and the purpose of one item of evidence are, by its number. */
export type EvidenceNote = { readonly 来源?: string; readonly 证明对象?: string; readonly 页数?: string }

/** Completes the list carried over from the case and saves it. */
export async function completeEvidence(
  page: Page,
  notes: Readonly<Record<number, EvidenceNote>>,
): Promise<void> {
  const panel = page.getByRole('region', { name: '证据清单', exact: true })
  for (const [number, fields] of Object.entries(notes))
    for (const [field, value] of Object.entries(fields))
      await panel.getByLabel(`第${number}件${field}`).fill(value)
  await choose(panel, '第1件形式', '原件')
  // What the program issued it has counted itself; of papers that came from others only the clerk knows.
  await button(panel, '填入已签发文书的页数.*').click()
  const pages = panel.getByLabel(/^第\d+件页数$/)
  for (let index = 0; index < (await pages.count()); index++) {
    if ((await pages.nth(index).inputValue()) === '') await pages.nth(index).fill('1')
  }
  await button(panel, '保存清单').click()
  await button(panel, '保存清单').waitFor({ state: 'detached' })
}

/** Drafts one of the two papers and opens it in the editor. */
export async function draftPaper(page: Page, paper: string): Promise<void> {
  await page
    .getByRole('region', { name: '答辩状和证据清单' })
    .getByRole('listitem')
    .filter({ has: page.getByText(paper, { exact: true }) })
    .getByRole('button')
    .click()
  await button(page, '签发').waitFor()
}
