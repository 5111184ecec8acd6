/** One Chromium page behind a double's window: routing, preload injection and messages. */
import { readFileSync } from 'node:fs'
import { type BrowserContext, type CDPSession, chromium, type Page, type Route } from 'playwright-core'
import { chromiumArguments, chromiumPath } from '../chromium.ts'
import { decode, encode } from './codec.ts'
import { BINDING, mainWorldScript, PRELOAD_WORLD, preloadWorldScript } from './page-scripts.ts'
import { record } from './record.ts'
import {
  allowsDownload,
  invokeHandlers,
  ipcEvents,
  passesFilter,
  protocolHandlers,
  schemes,
} from './session.ts'

/** Stock Chromium cannot register `app:`; this secure origin stands in for it. */
export const STAND_IN = 'https://fuyi.app.test'

/** The program's URL of a page URL. */
export function toProgramUrl(url: string): string {
  return url.startsWith(`${STAND_IN}/`) ? `app://fuyi${url.slice(STAND_IN.length)}` : url
}

let context: Promise<BrowserContext> | null = null

/** The one browser of this process, on the program's session folder. */
export function browserContext(folder: string): Promise<BrowserContext> {
  context ??= chromium.launchPersistentContext(folder, {
    executablePath: chromiumPath(),
    args: [...chromiumArguments],
    headless: true,
    viewport: { width: 1360, height: 860 },
  })
  return context
}

/** Closes the browser so that its profile is complete on the disk. */
export async function closeBrowser(): Promise<void> {
  await (await context)?.close()
}

export type PageHooks = {
  readonly preload: string
  /** True lets a navigation that the page itself started go on. */
  readonly allowNavigation: (url: string) => boolean
  readonly allowPopup: (url: string) => boolean
  readonly crashed: () => void
}

export type ProgramPage = {
  readonly load: (url: string) => Promise<void>
  readonly send: (channel: string, args: readonly unknown[]) => Promise<void>
  readonly evaluate: (expression: string) => Promise<unknown>
  readonly crash: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens a page in the program's profile. */
export async function openPage(folder: string, hooks: PageHooks): Promise<ProgramPage> {
  const browser = await browserContext(folder)
  const page = await browser.newPage()
  const devtools = await browser.newCDPSession(page)
  const own = { navigation: null as string | null, world: null as number | null }

  await page.route('**/*', (route) => handleRoute(page, route, own, hooks))
  page.on('crash', () => hooks.crashed())
  page.on('pageerror', (error) => record('page-error', error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') record('page-error', message.text())
  })
  page.on('popup', (popup) => {
    if (!hooks.allowPopup(popup.url())) record('popup-denied')
    else record('popup-opened')
    void popup.close()
  })
  page.on('download', (download) => {
    if (allowsDownload()) record('downloaded')
    void download.cancel()
  })
  await injectPreload(devtools, hooks.preload, (world) => {
    own.world = world
  })

  return {
    async load(url) {
      if (!schemes.get('app')?.standard || !schemes.get('app')?.secure)
        throw new Error('app: is not a standard, secure scheme: IndexedDB would be missing')
      own.navigation = url.replace('app://fuyi', STAND_IN)
      await page.goto(own.navigation)
    },
    send: (channel, args) => deliver(devtools, own.world, { event: channel, args }),
    evaluate: (expression) => page.evaluate(expression),
    async crash() {
      own.navigation = 'chrome://crash'
      await devtools.send('Page.crash').catch(() => undefined)
    },
    close: () => page.close(),
  }
}

async function handleRoute(
  page: Page,
  route: Route,
  own: { navigation: string | null },
  hooks: PageHooks,
): Promise<void> {
  const request = route.request()
  const url = toProgramUrl(request.url())
  const mainNavigation = request.isNavigationRequest() && request.frame() === page.mainFrame()
  if (mainNavigation && request.url() !== own.navigation && page.url() !== request.url()) {
    if (!hooks.allowNavigation(url)) {
      record('navigation-denied', url)
      return route.abort('aborted')
    }
    record('navigated', url)
  }
  if (!(await passesFilter(url))) {
    record('request-blocked', url)
    return route.abort('blockedbyclient')
  }
  const handler = protocolHandlers.get(url.split(':')[0] ?? '')
  if (handler === undefined) {
    // Electron would have gone to the network here.
    record('network', url)
    return route.abort('internetdisconnected')
  }
  const response = await handler(new Request(url, { method: request.method() }))
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

async function injectPreload(
  devtools: CDPSession,
  preload: string,
  onWorld: (id: number) => void,
): Promise<void> {
  devtools.on('Runtime.executionContextCreated', ({ context: created }) => {
    if (created.name === PRELOAD_WORLD) onWorld(created.id)
  })
  devtools.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
    void receive(devtools, executionContextId, decode(payload))
  })
  await devtools.send('Page.enable')
  await devtools.send('Runtime.enable')
  await devtools.send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD })
  await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript })
  await devtools.send('Page.addScriptToEvaluateOnNewDocument', {
    source: preloadWorldScript(readFileSync(preload, 'utf8')),
    worldName: PRELOAD_WORLD,
  })
}

type FromPage =
  | { readonly invoke: string; readonly id: number; readonly args: readonly unknown[] }
  | { readonly send: string; readonly args: readonly unknown[] }

async function receive(devtools: CDPSession, world: number, given: unknown): Promise<void> {
  const message = given as FromPage
  const event = { senderFrame: { url: 'app://fuyi/', parent: null } }
  if ('send' in message) {
    ipcEvents.emit(message.send, event, ...message.args)
    return
  }
  const reply = await invoke(message.invoke, event, message.args)
  await deliver(devtools, world, { reply: message.id, ...reply })
}

export type InvokeReply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string }

/** Calls the program's handler and words failures exactly as Electron does. */
export async function invoke(
  channel: string,
  event: unknown,
  args: readonly unknown[],
): Promise<InvokeReply> {
  const failed = (reason: string) =>
    ({ ok: false, error: `Error invoking remote method '${channel}': ${reason}` }) as const
  const handler = invokeHandlers.get(channel)
  if (handler === undefined) return failed(`Error: No handler registered for '${channel}'`)
  try {
    return { ok: true, value: structuredClone(await handler(event, ...args)) }
  } catch (error) {
    return failed(String(error))
  }
}

async function deliver(devtools: CDPSession, world: number | null, message: unknown): Promise<void> {
  if (world === null) return
  await devtools.send('Runtime.evaluate', {
    expression: `__doubleReceive(${JSON.stringify(encode(message))})`,
    contextId: world,
  })
}
