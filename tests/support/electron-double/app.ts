/** `app`: life cycle, paths, switches and the single-instance lock. */
import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { record } from './record.ts'
import { strict } from './strict.ts'

const programRoot = join(dirname(process.argv[1] ?? ''), '..', '..')
const home = process.env.HOME ?? '/tmp'
const paths = new Map([
  ['home', home],
  ['appData', join(home, '.config')],
  ['documents', join(home, 'documents')],
  ['userData', join(home, '.config', 'double-default')],
])
let ready = false
let quitting = false

export const appState = {
  isReady: () => ready,
  sessionData: () => paths.get('sessionData') ?? paths.get('userData') ?? home,
  /** Set by the windows module: closes everything and says whether all closed. */
  closeAll: async () => true,
  shutDown: async () => {},
}

const emitter = new EventEmitter()
const whenReady = new Promise<void>((resolve) => {
  // Electron is ready some turns after the main script has run.
  setTimeout(() => {
    ready = true
    resolve()
  }, 20)
})

function beforeReady(what: string): void {
  if (ready) throw new Error(`${what} must be called before app is ready`)
}

function takeLock(): boolean {
  const folder = paths.get('userData') ?? home
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, '.double-lock')
  const signal = join(folder, '.double-second')
  if (existsSync(lock) && isAlive(Number(readFileSync(lock, 'utf8')))) {
    writeFileSync(signal, String(process.pid))
    return false
  }
  writeFileSync(lock, String(process.pid))
  process.on('exit', () => rmSync(lock, { force: true }))
  watch(folder, (_kind, name) => {
    if (name !== '.double-second' || !existsSync(signal)) return
    rmSync(signal)
    emitter.emit('second-instance', {}, [], '')
  }).unref()
  return true
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function exit(code: number): Promise<never> {
  emitter.emit('quit', {}, code)
  await appState.shutDown()
  process.exit(code)
}

async function quit(): Promise<void> {
  if (quitting) return
  quitting = true
  emitter.emit('before-quit', { preventDefault() {} })
  if (!(await appState.closeAll())) {
    quitting = false
    return
  }
  emitter.emit('will-quit', { preventDefault() {} })
  await exit(0)
}

/** Electron quits when the last window is gone, unless someone listens for it. */
export function lastWindowGone(): void {
  if (quitting) void exit(0)
  else if (!emitter.emit('window-all-closed')) void quit()
}

const members = {
  on: (name: string, listener: (...args: readonly unknown[]) => void) => emitter.on(name, listener),
  emit: (name: string, ...args: readonly unknown[]) => emitter.emit(name, ...args),
  whenReady: () => whenReady,
  isPackaged: false,
  getVersion: () => {
    const { version } = JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8')) as {
      version: string
    }
    return version
  },
  setPath(name: string, path: string) {
    beforeReady('app.setPath in this program')
    paths.set(name, path)
  },
  getPath(name: string) {
    const path = paths.get(name)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  },
  setAppUserModelId: (id: string) => record('app-user-model-id', id),
  enableSandbox() {
    beforeReady('app.enableSandbox')
    record('sandbox')
  },
  commandLine: strict('app.commandLine', {
    appendSwitch(name: string, value?: string) {
      beforeReady('app.commandLine.appendSwitch')
      record('switch', value === undefined ? name : `${name}=${value}`)
    },
  }),
  requestSingleInstanceLock: takeLock,
  quit: () => void quit(),
  exit: (code = 0) => void exit(code),
} satisfies { readonly [K in keyof Electron.App]?: unknown }

export const app = strict('app', members)
