/** 收案登记 as a clerk fills it in. */
import type { Locator, Page } from 'playwright-core'
import { button, choose, confirm, dialogNamed, fill } from './controls.ts'

/** One person or organisation of the form: its fields by label. */
export type Entrant = {
  readonly role: '申请人' | '第三人' | '委托代理人'
  readonly kind: '个人' | '单位'
  readonly fields: Readonly<Record<string, string>>
  /** For agents: whom they act for. */
  readonly actsFor?: readonly string[]
}

export type Registration = {
  readonly receipt: Readonly<Record<string, string>>
  readonly entrants: readonly Entrant[]
  readonly respondent: Readonly<Record<string, string>>
  readonly act: Readonly<Record<string, string>>
  readonly actKind: string
  readonly claims: readonly string[]
  readonly reasons: string
  /** Why the case is 重大; null for an ordinary one. */
  readonly majorReason: string | null
  readonly files: readonly { readonly name: string; readonly text: string }[]
}

/** The group of fields of the n-th entrant of a role. */
export function entrantGroup(page: Page, role: Entrant['role'], index: number): Locator {
  return page.getByRole('group', { name: new RegExp(`^${role}`) }).nth(index)
}

async function addEntrants(page: Page, entrants: readonly Entrant[]): Promise<void> {
  const seen = new Map<Entrant['role'], number>()
  for (const { role, kind, fields, actsFor } of entrants) {
    const index = seen.get(role) ?? 0
    seen.set(role, index + 1)
    // The form begins with one empty applicant.
    if (role !== '申请人' || index > 0) await button(page, role).click()
    const group = entrantGroup(page, role, index)
    if (kind === '单位') await group.getByText('单位', { exact: true }).click()
    for (const name of actsFor ?? []) await choose(group, '代表谁', name)
    if (actsFor !== undefined) await page.keyboard.press('Escape')
    await fill(group, fields)
  }
}

/** Adds an agency from inside the registration. */
export async function quickAddAgency(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('button', { name: '添加机关' }).click()
  const dialog = dialogNamed(page, '添加机关')
  await fill(dialog, fields)
  await confirm(dialog, '保存')
}

/** Fills the whole form; registering is the caller's step. */
export async function fillRegistration(page: Page, registration: Registration): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '案件' }).click()
  await page.getByRole('button', { name: '收案登记' }).click()
  await fill(page, registration.receipt)
  await addEntrants(page, registration.entrants)
  await quickAddAgency(page, registration.respondent)
  await choose(page, '类别', registration.actKind)
  await fill(page, registration.act)
  for (const [index, claim] of registration.claims.entries()) {
    if (index > 0) await page.getByRole('button', { name: '再加一项请求' }).click()
    await page.getByRole('textbox', { name: `复议请求 ${index + 1}` }).fill(claim)
  }
  await page.getByLabel('事实和理由').fill(registration.reasons)
  if (registration.majorReason !== null) {
    await page.getByLabel('重大、疑难、复杂案件').check()
    await page.getByLabel('列为重大案件的理由').fill(registration.majorReason)
  }
  if (registration.files.length > 0) {
    await page.getByLabel('选择材料文件').setInputFiles(
      registration.files.map(({ name, text }) => ({
        name,
        mimeType: 'text/plain',
        buffer: Buffer.from(text),
      })),
    )
  }
}

/** Registers and gives the case's own address. */
export async function register(page: Page): Promise<string> {
  await page.getByRole('button', { name: '登记收案' }).click()
  await page.waitForURL(/#\/cases\/[0-9a-f-]{36}$/)
  return page.url()
}
