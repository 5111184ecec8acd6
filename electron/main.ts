/** The shell's start: harden, choose the data folder, take the single-instance lock, then open the window. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, dialog, protocol } from 'electron'
import { appScheme } from './app-protocol.ts'
import { APP_ID, APP_TITLE } from './identity.ts'
import { thisMachine } from './machine.ts'
import { chooseDataFolder } from './paths.ts'
import { hardenApp } from './security.ts'
import { startShell } from './shell.ts'

const programRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

// Both must happen before `ready`, hence before anything is awaited.
protocol.registerSchemesAsPrivileged([appScheme])
hardenApp(app)

const data = chooseDataFolder(thisMachine())
if (!data.ok) {
  void app.whenReady().then(() => {
    dialog.showErrorBox(`${APP_TITLE}没有启动`, data.error)
    app.exit(1)
  })
} else {
  // The instance lock is taken on `userData`, so the folder is set first.
  app.setPath('userData', data.value.folder)
  app.setAppUserModelId(APP_ID)
  startShell({ data: data.value, programRoot })
}
