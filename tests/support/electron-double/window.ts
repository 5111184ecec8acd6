/** `BrowserWindow` and its `webContents` over a real Chromium page. */
import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions } from 'electron'
import { app, appState, lastWindowGone } from './app.ts'
import { closeBrowser, openPage, type ProgramPage } from './browser-page.ts'
import { record } from './record.ts'
import { strict } from './strict.ts'

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' }

export const windows = new Set<DoubleWindow>()

/** Emits a cancellable event; true when nobody prevented it. */
function allowed(emitter: EventEmitter, name: string, event: object): boolean {
  let prevented = false
  emitter.emit(name, {
    ...event,
    preventDefault() {
      prevented = true
    },
  })
  return !prevented
}

export type DoubleWindow = ReturnType<typeof createWindow>

function createWindow(options: BrowserWindowConstructorOptions) {
  const events = new EventEmitter()
  const contents = new EventEmitter()
  let openHandler: OpenHandler = () => ({ action: 'allow' })
  let page: Promise<ProgramPage> | null = null
  let lastUrl = ''
  let crashed = false
  let destroyed = false
  record('window', options)

  function open(): Promise<ProgramPage> {
    crashed = false
    page = openPage(appState.sessionData(), {
      preload: options.webPreferences?.preload ?? '',
      allowNavigation: (url) => allowed(contents, 'will-navigate', { url }),
      allowPopup: (url) => openHandler({ url }).action === 'allow',
      crashed() {
        crashed = true
        contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
      },
    })
    return page
  }

  async function load(url: string): Promise<void> {
    lastUrl = url
    await (await open()).load(url)
    events.emit('ready-to-show')
    record('loaded', url)
  }

  async function destroy(): Promise<void> {
    if (destroyed) return
    destroyed = true
    windows.delete(self)
    await (await page)?.close().catch(() => undefined)
    events.emit('closed')
    if (windows.size === 0) lastWindowGone()
  }

  const webContents = strict('webContents', {
    on: (name: string, listener: (...args: readonly unknown[]) => void) => contents.on(name, listener),
    setWindowOpenHandler: (handler: OpenHandler) => {
      openHandler = handler
    },
    send: (channel: string, ...args: readonly unknown[]) =>
      void page?.then((opened) => opened.send(channel, args)),
    isCrashed: () => crashed,
    reload: () => void load(lastUrl),
    forcefullyCrashRenderer: () => void page?.then((opened) => opened.crash()),
  } satisfies { readonly [K in keyof Electron.WebContents]?: unknown })

  const self = strict('BrowserWindow', {
    webContents,
    on: (name: string, listener: (...args: readonly unknown[]) => void) => events.on(name, listener),
    once: (name: string, listener: (...args: readonly unknown[]) => void) => events.once(name, listener),
    loadURL: load,
    show: () => record('shown'),
    maximize: () => record('maximized'),
    focus: () => record('focused'),
    restore: () => record('restored'),
    isMinimized: () => false,
    isMaximized: () => false,
    isDestroyed: () => destroyed,
    getNormalBounds: () => ({ x: options.x, y: options.y, width: options.width, height: options.height }),
    close: () => {
      if (allowed(events, 'close', {})) void destroy()
    },
    destroy: () => void destroy(),
    /** For the test side only. */
    page: () => page,
  } satisfies { readonly [K in keyof Electron.BrowserWindow]?: unknown } & { readonly page: unknown })
  windows.add(self)
  app.emit('web-contents-created', {}, webContents)
  return self
}

/** Callable with `new`, like Electron's class. */
export const BrowserWindow = function BrowserWindow(options: BrowserWindowConstructorOptions) {
  return createWindow(options)
} as unknown as new (
  options: BrowserWindowConstructorOptions,
) => DoubleWindow

appState.closeAll = async () => {
  for (const window of windows) window.close()
  return windows.size === 0
}
appState.shutDown = closeBrowser
