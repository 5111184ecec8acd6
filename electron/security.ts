/** Everything that keeps the window inside its own page and off the network, set before the page loads. */
import type { App, Session, WebContents, WebPreferences } from 'electron'
import { isAppUrl } from './app-protocol.ts'

/** Stated in full, defaults included, so that a test can hold them. */
export function webPreferences(preload: string, devTools: boolean) {
  return {
    preload,
    devTools,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
  } as const satisfies WebPreferences
}

/** The only permissions that are ever granted, each with its reason; Electron would grant all by default. */
export const allowedPermissions: Readonly<Record<string, string>> = {
  'clipboard-sanitized-write': 'copying a case number or a paragraph',
  'persistent-storage': 'asking Chromium not to evict the database',
}

/** Command-line switches: no background traffic, no name resolution. Must run before `ready`. */
export const chromiumSwitches: readonly (readonly [string, string?])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
]

const LOCAL_SCHEMES = new Set(['blob:', 'data:', 'devtools:'])

/** True for what the session may load: our own page and what lives in memory. */
export function isLocalRequest(url: string): boolean {
  return isAppUrl(url) || (URL.canParse(url) && LOCAL_SCHEMES.has(new URL(url).protocol))
}

/** Sandbox and switches; call once at the very start. */
export function hardenApp(app: Pick<App, 'enableSandbox' | 'commandLine'>): void {
  app.enableSandbox()
  for (const [name, value] of chromiumSwitches) app.commandLine.appendSwitch(name, value)
}

/** Denies permissions, devices, downloads and every request that is not local. */
export function lockDownSession(
  session: Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setSpellCheckerEnabled'
    | 'webRequest'
    | 'on'
  >,
  blocked: (kind: 'request' | 'permission' | 'download') => void,
): void {
  const allowed = (permission: string, url: string) =>
    Object.hasOwn(allowedPermissions, permission) && isAppUrl(url)
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    const granted = allowed(permission, details.requestingUrl)
    if (!granted) blocked('permission')
    decide(granted)
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => allowed(permission, origin))
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, decide) => {
    const cancel = !isLocalRequest(details.url)
    if (cancel) blocked('request')
    decide({ cancel })
  })
  // Files are saved through the shell only; a download would be an unrecorded copy.
  session.on('will-download', (event) => {
    blocked('download')
    event.preventDefault()
  })
}

/** Keeps a window on our page: no navigation, no redirect, no new windows, no embedded pages. */
export function confineContents(
  contents: WebContents,
  blocked: (kind: 'navigation' | 'window') => void,
): void {
  const confine = (event: { readonly preventDefault: () => void }, url: string) => {
    if (isAppUrl(url)) return
    blocked('navigation')
    event.preventDefault()
  }
  contents.on('will-navigate', (event) => confine(event, event.url))
  contents.on('will-redirect', (event) => confine(event, event.url))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => {
    blocked('window')
    return { action: 'deny' }
  })
}
