/** One case through the whole program, day by day, as a clerk works: from an empty machine to the answer in court. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { type Desk, openDesk } from '../support/app/desk.ts'
import { fillRegistration, register } from '../support/app/intake.ts'
import { setUpOffice } from '../support/app/office.ts'
import { REGISTRATION } from '../support/app/walk-case.ts'
import { without } from '../support/tools.ts'

describe.skipIf(without('chromium'))('the walk of one case', () => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk(civilDate('2026-09-07'))
  })
  afterAll(() => desk.close())
  afterEach(() => expect(desk.problems).toEqual([]))

  it('sets up the office and registers the application', async () => {
    const { page } = desk
    await setUpOffice(page)
    await fillRegistration(page, REGISTRATION)
    const checks = page.getByRole('complementary', { name: '登记时核对' })
    await checks.getByText('申请在期限内提出').waitFor()
    await register(page)
  })
})
