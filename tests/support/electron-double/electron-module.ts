/** What `import … from 'electron'` gives the built main process. */
import './control.ts'
import type { MenuItemConstructorOptions } from 'electron'
import { record, takeAnswer } from './record.ts'
import { strict } from './strict.ts'

export { app } from './app.ts'
export { Menu } from './menu.ts'
export { ipcMain, protocol, session } from './session.ts'
export { BrowserWindow } from './window.ts'

/** The options are the last argument, after an optional window. */
function lastOf(args: readonly unknown[]): unknown {
  return args.at(-1)
}

export const dialog = strict('dialog', {
  showSaveDialog: async (...args: readonly unknown[]) => {
    record('save-dialog', lastOf(args))
    return takeAnswer('showSaveDialog')
  },
  showOpenDialog: async (...args: readonly unknown[]) => {
    record('open-dialog', lastOf(args))
    return takeAnswer('showOpenDialog')
  },
  showMessageBox: async (...args: readonly unknown[]) => {
    record('message-box', lastOf(args))
    return takeAnswer('showMessageBox')
  },
  showErrorBox: (title: string, content: string) => record('error-box', { title, content }),
} satisfies { readonly [K in keyof Electron.Dialog]?: unknown })

export const shell = strict('shell', {
  showItemInFolder: (path: string) => record('show-in-folder', path),
  openPath: async (path: string) => {
    record('open-path', path)
    return ''
  },
} satisfies { readonly [K in keyof Electron.Shell]?: unknown })

const display = { workArea: { x: 0, y: 0, width: 1920, height: 1040 } }
export const screen = strict('screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
} satisfies { readonly [K in keyof Electron.Screen]?: unknown })

export { DoubleNotification as Notification } from './notification.ts'

export type MenuTemplate = readonly MenuItemConstructorOptions[]
