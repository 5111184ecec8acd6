/** The running shell: services, locked-down session, contract, menu and the one window. */
import { randomUUID } from 'node:crypto'
import { statfs } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  protocol,
  screen,
  session,
  shell,
} from 'electron'
import { type AppInfo, eventChannels } from '#shared/ipc/contract.ts'
import type { Clock } from '#shared/kernel/clock.ts'
import { serveApp } from './app-protocol.ts'
import { closeAfterSaving } from './closing.ts'
import { reloadLimit, watchForCrashes } from './crash.ts'
import { electronDialogs, messageBox } from './dialogs.ts'
import { flusher } from './flush.ts'
import { createHandlers } from './handlers.ts'
import { APP_TITLE } from './identity.ts'
import { registerHandlers } from './ipc.ts'
import { menuTemplate } from './menu.ts'
import { cleaningNotice, type DataFolder, dataLayout } from './paths.ts'
import { confineContents, lockDownSession } from './security.ts'
import { type AtomicFiles, atomicFiles } from './services/atomic-file.ts'
import { fileExchange } from './services/file-exchange.ts'
import { nodeFiles } from './services/file-port.ts'
import { openJournal } from './services/journal.ts'
import { errorFacts, type Log, openLog } from './services/log.ts'
import { notifications } from './services/notifications.ts'
import { loadRemembered, type RememberedStore } from './services/remembered.ts'
import { sentinelFile } from './services/sentinel.ts'
import { fontFolders, systemFonts } from './services/system-fonts.ts'
import { compareVersions, majorOf, readStamp, writeStamp } from './services/version-stamp.ts'
import { focusWindow, openMainWindow } from './window.ts'
import { placeWindow } from './window-state.ts'

type Layout = ReturnType<typeof dataLayout>
type Shell = {
  readonly data: DataFolder
  readonly programRoot: string
  readonly layout: Layout
  readonly log: Log
  readonly atomic: AtomicFiles
}

const systemClock: Clock = { nowMs: () => Date.now() }
let mainWindow: BrowserWindow | null = null

/** Takes the lock and arranges for the window to open when Electron is ready. */
export function startShell(options: { readonly data: DataFolder; readonly programRoot: string }): void {
  const layout = dataLayout(options.data.folder, join)
  app.setPath('sessionData', layout.profile)
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return
  }
  const log = openLog(layout.logs, systemClock)
  const atomic = atomicFiles(nodeFiles, randomUUID, process.platform)
  watchProcess(log)
  app.on('second-instance', () => focusWindow(mainWindow))
  app.on('web-contents-created', (_event, contents) =>
    confineContents(contents, (kind) => log.write('warn', `blocked-${kind}`)),
  )
  app.on('window-all-closed', () => app.quit())
  app
    .whenReady()
    .then(() => open({ ...options, layout, log, atomic }))
    .catch((error: unknown) => fail(log, 'start-failed', error))
}

async function open(desk: Shell): Promise<void> {
  const { layout, log, atomic, programRoot } = desk
  if (!(await stampAllows(desk))) return
  await nodeFiles
    .readFile(layout.notice)
    .catch(() => atomic.write(layout.notice, Buffer.from(`\uFEFF${cleaningNotice}`)))
  const remembered = await loadRemembered(layout.remembered, nodeFiles, atomic)

  lockDownSession(session.defaultSession, (kind) => log.write('warn', `blocked-${kind}`))
  serveApp(protocol, join(programRoot, 'dist', 'renderer'))
  registerHandlers(ipcMain, handlersOf(desk, remembered), log)
  const flush = flusher(ipcMain)
  installMenu(desk)

  const window = openMainWindow({
    place: placeWindow(
      remembered.get().window,
      [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea),
    ),
    preload: join(programRoot, 'dist', 'preload', 'preload.cjs'),
    icon: join(programRoot, 'resources', 'icons', '512x512.png'),
    devTools: !app.isPackaged,
    failed: (error) => fail(log, 'page-not-loaded', error),
  })
  mainWindow = window
  const ask = messageBox(() => window)
  watchForCrashes(window, { log, limit: reloadLimit(systemClock.nowMs), ask, quit: () => app.exit(1) })
  closeAfterSaving(window, {
    flush: () => flush.request(window.webContents),
    ask,
    remember: () =>
      remembered.set({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } }),
  })
  log.write('info', 'started', { version: app.getVersion(), portable: desk.data.portable })
}

/** Refuses, before any page opens, to let an older Chromium near newer data. */
async function stampAllows({ layout, atomic, log }: Shell): Promise<boolean> {
  const now = { app: app.getVersion(), chromium: majorOf(process.versions.chrome ?? '') }
  const check = compareVersions(await readStamp(layout.stamp, nodeFiles), now)
  if (check.outcome === 'too-old') {
    log.write('error', 'older-than-data')
    dialog.showErrorBox(
      '请使用较新的版本',
      `数据由较新的版本（${check.writtenBy}）保存过。旧版本打开会破坏数据库，所以没有启动，数据没有改动。\n请安装该版本或更新的版本后再打开。`,
    )
    app.exit(1)
    return false
  }
  if (check.outcome !== 'same') await writeStamp(layout.stamp, atomic, now)
  return true
}

function handlersOf({ data, layout, log, atomic }: Shell, remembered: RememberedStore) {
  const dialogs = electronDialogs(() => mainWindow)
  return createHandlers({
    info: appInfo(data),
    log,
    exchange: fileExchange({
      dialogs,
      files: nodeFiles,
      atomic,
      documents: app.getPath('documents'),
      folders: {
        get: (key) => remembered.get().folders[key] ?? null,
        set: (key, folder) => remembered.set({ folders: { ...remembered.get().folders, [key]: folder } }),
      },
    }),
    journal: openJournal(layout.journal, nodeFiles, systemClock),
    sentinel: sentinelFile(layout.sentinel, nodeFiles, atomic),
    fonts: systemFonts(fontFolders(process.platform, homedir(), process.env), nodeFiles),
    showInFolder: (path) => shell.showItemInFolder(path),
    notify: notifications({
      supported: () => Notification.isSupported(),
      make: (options) => new Notification(options),
      open: (page) => {
        focusWindow(mainWindow)
        if (page !== null) mainWindow?.webContents.send(eventChannels.menuCommand, page)
      },
    }),
    async diskSpace() {
      const { bavail, blocks, bsize } = await statfs(data.folder)
      return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
    },
  })
}

function appInfo(data: DataFolder): AppInfo {
  const platforms: Readonly<Record<string, AppInfo['platform']>> = { win32: 'windows', darwin: 'macos' }
  return {
    version: app.getVersion(),
    platform: platforms[process.platform] ?? 'linux',
    shell: 'electron',
    portable: data.portable,
    dataFolder: data.folder,
    capabilities: {
      durableJournal: true,
      atomicSave: true,
      choosesFolder: true,
      opensFolder: true,
      systemFonts: true,
      freeDiskSpace: true,
    },
  }
}

function installMenu({ data, log }: Shell): void {
  const template = menuTemplate(
    {
      command: (command) => mainWindow?.webContents.send(eventChannels.menuCommand, command),
      openLogs: () => void shell.openPath(log.folder),
      openData: () => void shell.openPath(data.folder),
      about: () =>
        void messageBox(() => mainWindow)({
          type: 'info',
          title: `关于${APP_TITLE}`,
          message: `${APP_TITLE} ${app.getVersion()}`,
          detail: `数据文件夹：${data.folder}\n本软件不连接网络。`,
          buttons: ['确定'],
        }),
    },
    !app.isPackaged,
  )
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function watchProcess(log: Log): void {
  process.on('uncaughtException', (error) => fail(log, 'uncaught', error))
  process.on('unhandledRejection', (reason) => log.write('error', 'unhandled-rejection', errorFacts(reason)))
  app.on('child-process-gone', (_event, { type, reason }) =>
    log.write('warn', 'child-process-gone', { type, reason }),
  )
}

function fail(log: Log, code: string, error: unknown): void {
  log.write('error', code, errorFacts(error))
  dialog.showErrorBox(
    '软件遇到问题，需要关闭',
    `已经保存的内容不受影响。请重新打开；如反复出现，请把运行日志文件夹交给维护人员：\n${log.folder}`,
  )
  app.exit(1)
}
