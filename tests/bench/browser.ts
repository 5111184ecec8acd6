/** Chromium on a profile on disk, with the built program and the measuring page served from one address, as one origin. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { addressOf, serve } from '#electron/launch/loopback-server.ts'
import { chromiumArguments, chromiumPath } from '../support/chromium.ts'
import { freePort } from '../support/free-port.ts'
import { cleaning } from './cleanup.ts'

export type Site = {
  /** The program's start page. */
  readonly app: string
  /** The measuring page of the same origin. */
  readonly bench: string
  /** Starts a browser of its own on the one profile; close it before the next. */
  readonly browse: () => Promise<Browsing>
  readonly close: () => Promise<void>
}

export type Browsing = {
  readonly page: Page
  readonly close: () => Promise<void>
  /** Peak resident memory of the page's process in MB; null where the system does not tell. */
  readonly peakMemory: () => Promise<number | null>
  /** JavaScript heap in use in MB, after collecting garbage. */
  readonly heap: () => Promise<number>
}

/** Builds both pages of the project into a temporary folder and serves them with the program's own headers. */
export async function openSite(project: string): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'fuyi-bench-'))
  const removeFolder = cleaning(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  const root = join(folder, 'site')
  await build({
    configFile: join(project, 'vite.config.ts'),
    mode: 'renderer',
    logLevel: 'error',
    build: { outDir: root, emptyOutDir: true },
  })
  await buildBenchPage(join(project, 'tests/bench/page'), join(root, 'bench'))
  const port = await freePort()
  const served = await serve(root, port)
  if (served.outcome !== 'serving') throw new Error(`端口 ${port} 被占用`)
  const stopServing = cleaning(async () => {
    served.server.closeAllConnections()
    served.server.close()
  })
  const app = addressOf(port)
  return {
    app,
    bench: `${app}bench/page.html`,
    browse: () => browse(join(folder, 'profile')),
    close: async () => {
      await stopServing()
      await removeFolder()
    },
  }
}

async function buildBenchPage(page: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: page,
    // The page lies in a folder of the site, and so do its workers.
    base: './',
    worker: { format: 'es' },
    build: {
      outDir,
      target: 'chrome140',
      rollupOptions: { input: join(page, 'main.ts'), output: { entryFileNames: 'main.js' } },
    },
  })
  await mkdir(outDir, { recursive: true })
  await writeFile(
    join(outDir, 'page.html'),
    '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="main.js"></script>',
  )
}

async function browse(profile: string): Promise<Browsing> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: [...chromiumArguments],
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
    // Stopping the run cleans up in order: the browser first, then its profile.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  const close = cleaning(() => context.close())
  const page = context.pages()[0] ?? (await context.newPage())
  page.on('console', (message) => {
    if (message.type() === 'info') console.log(message.text())
  })
  return {
    page,
    close,
    peakMemory: () => peakMemory(context),
    heap: async () => {
      const session = await context.newCDPSession(page)
      await session.send('HeapProfiler.collectGarbage')
      await session.send('Performance.enable')
      const { metrics } = await session.send('Performance.getMetrics')
      await session.detach()
      return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 2 ** 20
    },
  }
}

/** One browser per step: a fresh process has neither warm caches nor another step's memory. */
export async function inBrowser<T>(site: Site, work: (browsing: Browsing) => Promise<T>): Promise<T> {
  const browsing = await site.browse()
  try {
    return await work(browsing)
  } finally {
    await browsing.close()
  }
}

/** Loads the measuring page. */
export async function openBench(site: Site, { page }: Browsing): Promise<void> {
  await page.goto(site.bench)
  await page.waitForFunction(() => 'bench' in window)
}

/** The largest `VmHWM` among the renderer processes: the page's own, for there is only one page. */
async function peakMemory(context: BrowserContext): Promise<number | null> {
  const session = await context.browser()?.newBrowserCDPSession()
  if (session === undefined) return null
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const peaks = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => readFile(`/proc/${id}/status`, 'utf8').catch(() => '')),
  )
  const kilobytes = peaks.map((status) => Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0))
  const largest = Math.max(0, ...kilobytes)
  return largest === 0 ? null : largest / 1_024
}
