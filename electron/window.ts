/** The one window, opened where it was last. */
import { BrowserWindow } from 'electron'
import { APP_URL } from './app-protocol.ts'
import { APP_TITLE } from './identity.ts'
import { webPreferences } from './security.ts'
import { MINIMUM, type WindowPlace } from './window-state.ts'

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
