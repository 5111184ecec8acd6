/** The one window: opened where it was, closed only after the page has saved. */
import { BrowserWindow, type MessageBoxOptions } from 'electron'
import { APP_URL } from './app-protocol.ts'
import type { FlushOutcome } from './flush.ts'
import { webPreferences } from './security.ts'
import { MINIMUM, type WindowPlace } from './window-state.ts'

export const APP_TITLE = '复议应诉办案台'

/** Opens the window on our page; it is shown when the first paint is ready. */
export function openMainWindow(options: {
  readonly place: WindowPlace
  readonly preload: string
  readonly icon: string
  readonly devTools: boolean
  /** Called when the page cannot be loaded at all. */
  readonly failed: (error: unknown) => void
}): BrowserWindow {
  const { x, y, width, height, maximized } = options.place
  const window = new BrowserWindow({
    x,
    y,
    width,
    height,
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    title: APP_TITLE,
    icon: options.icon,
    backgroundColor: '#ffffff',
    webPreferences: webPreferences(options.preload, options.devTools),
  })
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  window.loadURL(APP_URL).catch(options.failed)
  return window
}

/** Brings the window to the front, e.g. when the program is started a second time. */
export function focusWindow(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** Holds the closing of the window until the page has saved; asks the person when it could not. */
export function closeAfterSaving(
  window: Pick<BrowserWindow, 'on' | 'destroy' | 'webContents'>,
  ports: {
    readonly flush: () => Promise<FlushOutcome>
    readonly ask: (options: MessageBoxOptions) => Promise<number>
    readonly remember: () => Promise<void>
  },
): void {
  let working = false
  window.on('close', (event) => {
    event.preventDefault()
    if (working) return
    working = true
    void finish()
      .then((close) => (close ? window.destroy() : undefined))
      .finally(() => {
        working = false
      })
  })

  async function finish(): Promise<boolean> {
    await ports.remember()
    if (window.webContents.isCrashed()) return true
    const outcome = await ports.flush()
    if (outcome === 'saved') return true
    const choice = await ports.ask({
      type: 'warning',
      title: APP_TITLE,
      message: outcome === 'failed' ? '还有内容没有保存成功。' : '界面没有在规定时间内完成保存。',
      detail: '以前保存的内容不受影响。建议返回检查后再关闭；如果仍然关闭，正在填写的内容可能丢失。',
      buttons: ['返回继续编辑', '仍然关闭'],
      defaultId: 0,
      cancelId: 0,
    })
    return choice === 1
  }
}
