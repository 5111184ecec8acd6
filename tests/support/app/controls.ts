/** The controls every page is made of, used as a person would. */
import type { Locator, Page } from 'playwright-core'

/** A page, a dialog, a group of fields. */
export type Scope = Page | Locator

function pageOf(scope: Scope): Page {
  return 'page' in scope ? scope.page() : scope
}

/** A button by its text; an icon before the text has a word of its own. */
export function button(scope: Scope, text: string): Locator {
  return scope.getByRole('button', { name: new RegExp(`^(?:[a-z-]+ )?${text}$`) })
}

/** Chooses one entry of a drop-down list by its text. */
export async function choose(scope: Scope, label: string | RegExp, option: string | RegExp): Promise<void> {
  await scope.getByRole('combobox', { name: label }).click()
  await pageOf(scope)
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ hasText: option })
    .first()
    .click()
}

/** Fills fields by their labels, in order. */
export async function fill(scope: Scope, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    await scope.getByLabel(label, { exact: true }).fill(value)
  }
}

/** An open dialog by its title. */
export function dialogNamed(page: Page, title: string | RegExp): Locator {
  return page.getByRole('dialog', { name: title })
}

/** Presses the dialog's own button and waits until it is gone, which it is only when its command was saved. */
export async function confirm(dialog: Locator, text: string): Promise<void> {
  await button(dialog, text).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Answers the file picker that an action opens. */
export async function chooseFile(
  page: Page,
  action: () => Promise<unknown>,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  const [picker] = await Promise.all([page.waitForEvent('filechooser'), action()])
  await picker.setFiles({ name, mimeType: '', buffer: Buffer.from(bytes) })
}
