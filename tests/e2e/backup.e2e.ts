/** What the 数据 page claims of a backup when the browser can only hand it over, and when it has a dialog to show. */
import { afterEach, describe, expect, it } from 'vitest'
import { type AppPage, openSampleApp } from '../support/app-page.ts'

let app: AppPage

afterEach(async () => {
  const { problems } = app
  await app.close()
  expect(problems).toEqual([])
})

describe('a backup in a plain browser', () => {
  it('counts only after the person has seen the downloaded file', async () => {
    app = await openSampleApp()
    const { page } = app
    const button = (name: string) => page.getByRole('button', { name })
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '数据' }).click()
    const download = page.waitForEvent('download', { timeout: 60_000 })
    await button('备份到文件').click()
    expect((await download).suggestedFilename()).toMatch(/\.fybak$/)
    await page.getByText('已交给浏览器下载，请确认文件已在下载目录').waitFor()
    expect(await page.getByText('还没有备份').count()).toBe(1)
    await button('文件已在下载目录').click()
    await page.getByText(/^上次备份 /).waitFor()
  })

  it('asks for another click when packing has used up the first, and writes through the dialog', async () => {
    app = await openSampleApp()
    const { page } = app
    const button = (name: string) => page.getByRole('button', { name })
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'userActivation', { value: { isActive: false } })
      Object.defineProperty(window, 'showSaveFilePicker', {
        value: async ({ suggestedName }: { readonly suggestedName: string }) =>
          (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
      })
    })
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '数据' }).click()
    await button('备份到文件').click()
    await page.getByText('还没有存成文件').waitFor({ timeout: 60_000 })
    await button('选择位置并保存').click()
    await page.getByText('备份已写好并核对无误').waitFor()
    await page.getByText(/^上次备份 /).waitFor()
  })
})
