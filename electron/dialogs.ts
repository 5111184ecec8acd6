/** Electron's dialogs behind the services' small ports. */
import { type BrowserWindow, dialog, type MessageBoxOptions, type OpenDialogOptions } from 'electron'
import type { DialogFilter, FileDialogs } from './services/file-exchange.ts'

type CurrentWindow = () => BrowserWindow | null

/** File dialogs, modal to the window when there is one. */
export function electronDialogs(current: CurrentWindow): FileDialogs {
  async function open(options: OpenDialogOptions): Promise<readonly string[] | null> {
    const window = current()
    const { canceled, filePaths } = await (window === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options))
    return canceled ? null : filePaths
  }
  return {
    async save({ defaultPath, filters }) {
      const window = current()
      const options = {
        title: '保存',
        buttonLabel: '保存',
        defaultPath,
        filters: mutable(filters),
        properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
      }
      const { canceled, filePath } = await (window === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options))
      return canceled || filePath === '' ? null : filePath
    },
    async folder({ title, defaultPath }) {
      const chosen = await open({ title, defaultPath, properties: ['openDirectory', 'createDirectory'] })
      return chosen?.[0] ?? null
    },
    open: ({ defaultPath, filters, multiple }) =>
      open({
        title: '打开',
        buttonLabel: '打开',
        defaultPath,
        filters: mutable(filters),
        properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
      }),
  }
}

/** A message box that answers with the chosen button's index. */
export function messageBox(current: CurrentWindow): (options: MessageBoxOptions) => Promise<number> {
  return async (options) => {
    const window = current()
    const { response } = await (window === null || window.isDestroyed()
      ? dialog.showMessageBox({ noLink: true, ...options })
      : dialog.showMessageBox(window, { noLink: true, ...options }))
    return response
  }
}

function mutable(filters: readonly DialogFilter[]): { name: string; extensions: string[] }[] {
  return filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }))
}
