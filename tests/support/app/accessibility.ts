/** The accessibility rules, asked of the page as it stands. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Broken rules of WCAG 2.1 A and AA, with the elements that break them. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { readonly axe: typeof import('axe-core') }
    const { violations: found } = await runner.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] })
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
  })
}
