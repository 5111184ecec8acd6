/** Tests of one describe that are the steps of one day's work: each needs the ones before it. */
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect } from 'vitest'
import type { Desk } from './desk.ts'

/** Ends the work at the first step that fails, and after every step asks whether anything went wrong unseen. */
export function stepByStep(desk: () => Desk): void {
  let broken = false
  beforeEach(() => {
    if (broken) throw new Error('an earlier step failed')
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' && !broken) {
      broken = true
      await report(desk().page, task.name)
    }
    expect(desk().problems).toEqual([])
  })
}

/** What the clerk had before her when it failed: without it a failure elsewhere cannot be understood. */
async function report(page: Page, step: string): Promise<void> {
  console.log(`${step}\n${page.url()}\n${await page.locator('body').ariaSnapshot()}`)
}
