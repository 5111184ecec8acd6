/** The built page in Chromium, served with the program's own headers; each call starts with an empty database. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { needsBuild } from '#electron/launch/build-state.ts'
import { addressOf, serve } from '#electron/launch/loopback-server.ts'
import { chromiumArguments, chromiumPath } from './chromium.ts'
import { freePort } from './free-port.ts'

const repository = join(import.meta.dirname, '..', '..')

export type AppPage = {
  readonly page: Page
  readonly context: BrowserContext
  readonly address: string
  /** Uncaught errors and console errors of the page so far. */
  readonly problems: readonly string[]
  readonly close: () => Promise<void>
}

let checked = false

/** Builds the page when the built one is missing or old; looked at once in a run. */
function ensureBuilt(): void {
  if (checked) return
  checked = true
  if (!needsBuild(repository)) return
  // A process of its own: under NODE_ENV=test the component kit would give every dialog the same id.
  const run = spawnSync(
    process.execPath,
    [join(repository, 'node_modules/vite/bin/vite.js'), 'build', '--mode', 'renderer'],
    {
      cwd: repository,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: 'inherit',
    },
  )
  if (run.status !== 0) throw new Error('the page could not be built')
}

/** Opens the program at its first-start page. */
export async function openApp(size = { width: 1366, height: 768 }): Promise<AppPage> {
  ensureBuilt()
  const port = await freePort()
  const served = await serve(join(repository, 'dist/renderer'), port)
  if (served.outcome !== 'serving') throw new Error(`the port ${port} was taken meanwhile`)
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArguments] })
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', acceptDownloads: true })
  // Without the system's own save dialog, which no test can answer, the program offers a download.
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
    Reflect.deleteProperty(window, 'showDirectoryPicker')
  })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} ${message.location().url}`)
  })
  await page.goto(addressOf(port))
  return {
    page,
    context,
    address: addressOf(port),
    problems,
    close: async () => {
      await browser.close()
      served.server.closeAllConnections()
      served.server.close()
    },
  }
}

/** Loads the sample office from the first-start page and works as the first person of the list. */
export async function loadSampleOffice(page: Page): Promise<void> {
  await page.getByRole('button', { name: '载入演示数据' }).click()
  await page
    .getByRole('dialog', { name: '您是哪一位？' })
    .getByRole('button')
    .first()
    .click({ timeout: 90_000 })
  await page.getByRole('heading', { name: '到期提醒' }).waitFor()
}
