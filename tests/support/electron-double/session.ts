/** `protocol`, `session` and `ipcMain`: the program's own handlers, kept for the page and the test to call. */
import { EventEmitter } from 'node:events'
import type { CustomScheme, PermissionRequest } from 'electron'
import { appState } from './app.ts'
import { record } from './record.ts'
import { strict } from './strict.ts'

type ProtocolHandler = (request: Request) => Response | Promise<Response>
type RequestFilter = (
  details: { readonly url: string },
  decide: (r: { readonly cancel?: boolean }) => void,
) => void
type PermissionHandler = (
  contents: unknown,
  permission: string,
  decide: (granted: boolean) => void,
  details: Pick<PermissionRequest, 'requestingUrl'>,
) => void
type PermissionCheck = (contents: unknown, permission: string, origin: string) => boolean
type InvokeHandler = (event: unknown, ...args: readonly unknown[]) => unknown

export const schemes = new Map<string, CustomScheme['privileges']>()
export const protocolHandlers = new Map<string, ProtocolHandler>()
export const invokeHandlers = new Map<string, InvokeHandler>()
export const ipcEvents = new EventEmitter()
const sessionEvents = new EventEmitter()
let requestFilter: RequestFilter | null = null
let permissionHandler: PermissionHandler | null = null
let permissionCheck: PermissionCheck | null = null

/** Asks the program's request filter; without one everything passes, as in Electron. */
export function passesFilter(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    if (requestFilter === null) resolve(true)
    else requestFilter({ url }, ({ cancel }) => resolve(cancel !== true))
  })
}

/** What Electron would decide on a permission; without handlers it grants everything. */
export async function decidePermission(permission: string, url: string) {
  const requested = await new Promise<boolean>((resolve) => {
    if (permissionHandler === null) resolve(true)
    else permissionHandler(null, permission, resolve, { requestingUrl: url })
  })
  return { requested, checked: permissionCheck?.(null, permission, url) ?? true }
}

/** Tells the program of a download; true when it was let through. */
export function allowsDownload(): boolean {
  let allowed = true
  sessionEvents.emit('will-download', {
    preventDefault() {
      allowed = false
    },
  })
  return allowed
}

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(list: readonly CustomScheme[]) {
    if (appState.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of list) schemes.set(scheme, privileges)
  },
  handle: (scheme: string, handler: ProtocolHandler) => void protocolHandlers.set(scheme, handler),
} satisfies { readonly [K in keyof Electron.Protocol]?: unknown })

const defaultSession = strict('session', {
  setPermissionRequestHandler: (handler: PermissionHandler) => {
    permissionHandler = handler
  },
  setPermissionCheckHandler: (handler: PermissionCheck) => {
    permissionCheck = handler
  },
  setDevicePermissionHandler: (handler: () => boolean) => record('device-permission', handler()),
  setSpellCheckerEnabled: (enabled: boolean) => record('spell-checker', enabled),
  webRequest: strict('webRequest', {
    onBeforeRequest: (filter: RequestFilter) => {
      requestFilter = filter
    },
  }),
  on: (name: 'will-download', listener: (event: unknown) => void) => sessionEvents.on(name, listener),
} satisfies { readonly [K in keyof Electron.Session]?: unknown })

export const session = { defaultSession }

export const ipcMain = strict('ipcMain', {
  handle(channel: string, handler: InvokeHandler) {
    if (invokeHandlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    invokeHandlers.set(channel, handler)
  },
  on: (channel: string, listener: (...args: readonly unknown[]) => void) => ipcEvents.on(channel, listener),
} satisfies { readonly [K in keyof Electron.IpcMain]?: unknown })
