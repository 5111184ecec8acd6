/** The built page in Chromium, served with the program's own headers; each call starts with an empty database. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { needsBuild } from '#electron/launch/build-state.ts'
import { addressOf, serve } from '#electron/launch/loopback-server.ts'
import { chromiumArguments, chromiumPath } from './chromium.ts'
import { freePort } from './free-port.ts'

/** A Friday morning in China. The sample office is told up to the day it is loaded on: this day fixes its dates. */
export const SAMPLE_MORNING = '2026-11-20T09:00:00+08:00'

type StoredState = Awaited<ReturnType<BrowserContext['storageState']>>

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

export type OpenOptions = {
  /** The instant at which the page's clock stands; without it the clock is the machine's. */
  readonly now?: string
  /** What a browser had stored when it was left; everything of it belongs to the program's origin. */
  readonly stored?: StoredState
}

/** Opens the program, at its first-start page when nothing is stored. */
export async function openApp({ now, stored }: OpenOptions = {}): Promise<AppPage> {
  ensureBuilt()
  const port = await freePort()
  const served = await serve(join(repository, 'dist/renderer'), port)
  if (served.outcome !== 'serving') throw new Error(`the port ${port} was taken meanwhile`)
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArguments] })
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    acceptDownloads: true,
    ...(stored === undefined ? {} : { storageState: atOrigin(stored, addressOf(port)) }),
  })
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
  if (now !== undefined) await page.clock.setFixedTime(now)
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

/** The stored state as if it had been left at another port. */
function atOrigin(stored: StoredState, address: string): StoredState {
  const { origin } = new URL(address)
  return { cookies: [], origins: stored.origins.map((one) => ({ ...one, origin })) }
}

/**
 * Opens the program on the sample office, as the first person of its list. The program loads it through its own
 * button once in a run for each day; after that a fresh browser begins with what the program had stored then.
 */
export async function openSampleApp(now = SAMPLE_MORNING): Promise<AppPage> {
  const kept = join(inject('sampleStates'), `${now.replaceAll(':', '')}.json`)
  if (!existsSync(kept)) {
    const first = await openApp({ now })
    await loadSampleOffice(first.page)
    await first.page.locator('[data-save-state="saved"]').waitFor()
    const written = `${kept}.${process.pid}`
    await writeFile(written, JSON.stringify(await first.context.storageState({ indexedDB: true })))
    await rename(written, kept)
    await first.close()
  }
  const app = await openApp({ now, stored: JSON.parse(await readFile(kept, 'utf8')) as StoredState })
  await app.page.getByRole('heading', { name: '到期提醒' }).waitFor()
  return app
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
