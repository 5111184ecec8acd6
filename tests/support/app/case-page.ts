/** The case page: its next steps, its tabs, and the dialogs they open. */
import type { Locator, Page } from 'playwright-core'
import { button, choose, confirm, dialogNamed } from './controls.ts'

/** Starts a step, from the one primary button or from 更多. */
export async function startStep(page: Page, step: string): Promise<void> {
  const strip = page.getByRole('region', { name: '案件概况' })
  const more = button(strip, '更多.*')
  await more.waitFor()
  if (await button(strip, step).isVisible()) await button(strip, step).click()
  else {
    await more.click()
    await page.getByRole('menuitem', { name: new RegExp(`^${step}(?=\\s|$)`) }).click()
  }
}

/** Opens the dialog of a step. */
export async function takeStep(page: Page, step: string, title: string | RegExp = step): Promise<Locator> {
  await startStep(page, step)
  const dialog = dialogNamed(page, title)
  await dialog.waitFor()
  return dialog
}

/** Shows one of the tabs. */
export async function openTab(page: Page, tab: string): Promise<Locator> {
  await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click()
  const panel = page.getByRole('tabpanel', { name: new RegExp(`^${tab}`) })
  await panel.waitFor()
  return panel
}

/** Answers every condition of 受理审查 with 符合. */
export async function reviewAllMet(page: Page): Promise<void> {
  const dialog = await takeStep(page, '受理审查')
  const met = dialog.getByText('符合', { exact: true })
  for (let index = 0; index < (await met.count()); index++) await met.nth(index).click()
  await confirm(dialog, '保存审查记录')
}

/** Ticks names in a group of check boxes. */
export async function tick(dialog: Locator, names: readonly string[]): Promise<void> {
  for (const name of names) await dialog.getByRole('checkbox', { name: new RegExp(name) }).check()
}

export type HearingPlan = {
  readonly on: string
  readonly from: string
  readonly to: string
  readonly room: string
  readonly presider: string
  readonly members: readonly string[]
  readonly recorder: string
}

/** Fills the hearing form; the button is the caller's. */
export async function planHearing(dialog: Locator, plan: HearingPlan): Promise<void> {
  for (const [label, value] of [
    ['听证日期', plan.on],
    ['开始时间', plan.from],
    ['结束时间', plan.to],
  ] as const) {
    await dialog.getByLabel(label, { exact: true }).fill(value)
    // Leaves the field, so that its list of proposals covers nothing.
    await dialog.page().keyboard.press('Tab')
  }
  await choose(dialog, '听证室', plan.room)
  await choose(dialog, '主持人', plan.presider)
  for (const member of plan.members) await choose(dialog, '听证员', member)
  await choose(dialog, '记录员', plan.recorder)
  await dialog
    .getByLabel('拟听证事项')
    .fill('行政处罚决定认定的事实是否清楚，作出决定之前是否履行了告知义务。')
}
