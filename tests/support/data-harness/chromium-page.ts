/** A real Chromium with a profile on disk that can be killed like by a power switch, and the harness page served to it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { chromiumArguments, chromiumPath } from '../chromium.ts'

const here = dirname(fileURLToPath(import.meta.url))

export type HarnessServer = { readonly url: string; readonly close: () => void }

/** Bundles the page as the app is bundled and serves it on a port that stays the same through restarts of the browser. */
export async function serveHarness(): Promise<HarnessServer> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: join(here, 'page'),
    build: {
      write: false,
      target: 'chrome140',
      rollupOptions: { input: join(here, 'page/main.tsx'), output: { entryFileNames: 'main.js' } },
    },
  })
  const outputs = Array.isArray(built) ? built : [built]
  const script = outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .find((file) => file.type === 'chunk')
  if (script?.type !== 'chunk') throw new Error('the harness page did not build')
  const server = createServer((request, response) => {
    const isScript = request.url === '/main.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8')
    response.end(
      isScript ? script.code : '<!doctype html><title>data</title><script type=module src=/main.js></script>',
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

export type Profile = { readonly folder: string; readonly remove: () => Promise<void> }

/** An empty browser profile. */
export async function newProfile(): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'fuyi-profile-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

export type RunningPage = {
  readonly page: Page
  readonly browser: Browser
  /** Ends the browser and all its processes at once, without a chance to write anything more. */
  readonly kill: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Starts Chromium on a profile and opens the harness page. */
export async function startPage(profile: Profile, url: string): Promise<RunningPage> {
  const portFile = join(profile.folder, 'DevToolsActivePort')
  await rm(portFile, { force: true })
  const child = spawn(
    chromiumPath(),
    [
      ...chromiumArguments,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile.folder}`,
      '--no-first-run',
      'about:blank',
    ],
    // A process group of its own, so that one signal reaches every process of the browser.
    { detached: true, stdio: 'ignore' },
  )
  const exited = once(child, 'exit')
  const browser = await chromium.connectOverCDP(await endpointOf(portFile, child))
  const context = browser.contexts()[0]
  if (context === undefined) throw new Error('no browser context')
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(url)
  await page.waitForFunction(() => 'harness' in window)
  return {
    page,
    browser,
    kill: async () => {
      killGroup(child)
      await exited
      await groupGone(child)
      await browser.close().catch(() => undefined)
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession()
      await session.send('Browser.close').catch(() => undefined)
      await exited
    },
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
}

/**
 * A killed process that waits for its disk dies only when the disk has answered. Until the last one is gone it still
 * holds the profile, and a new browser beside it would be something that no power cut can produce.
 */
async function groupGone({ pid = 0 }: ChildProcess): Promise<void> {
  if (process.platform !== 'linux') return
  while (await hasLiving(pid)) await new Promise((resolve) => setTimeout(resolve, 20))
}

async function hasLiving(group: number): Promise<boolean> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const stats = await Promise.all(
    processes.map((name) => readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')),
  )
  return stats.some((stat) => {
    // After the name in brackets: state, parent, process group. Z has ended and only waits to be counted.
    const [state, , of] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return Number(of) === group && state !== 'Z'
  })
}

async function endpointOf(portFile: string, child: ChildProcess): Promise<string> {
  while (child.exitCode === null) {
    const [port, path] = (await readFile(portFile, 'utf8').catch(() => '')).split('\n')
    if (port && path) return `ws://127.0.0.1:${port}${path}`
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('Chromium ended before it could be reached')
}
