/** Finding an installed Chromium family browser and the arguments that open it as a window of its own. */
import { delimiter, join } from 'node:path'

export type BrowserSearch = {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists: (path: string) => boolean
}

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  // UOS and Kylin.
  'browser',
  'uos-browser-stable',
  'qaxbrowser-safe-stable',
]
const windowsPrograms = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
] as const
const macPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The first browser found; `FUYI_BROWSER` names one explicitly. Null when there is none. */
export function findBrowser({ platform, env, exists }: BrowserSearch): string | null {
  const named = env.FUYI_BROWSER
  if (named !== undefined && named !== '') return exists(named) ? named : null
  return candidates(platform, env).find(exists) ?? null
}

function candidates(platform: string, env: BrowserSearch['env']): readonly string[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA]
    return windowsPrograms.flatMap((program) =>
      roots.flatMap((root) => (root === undefined ? [] : [[root, ...program].join('\\')])),
    )
  }
  if (platform === 'darwin') return macPrograms
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/opt/google/chrome'].filter(Boolean)
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** True when a window can be shown. */
export function hasDisplay(platform: string, env: BrowserSearch['env']): boolean {
  if (platform !== 'linux') return true
  return Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY)
}

/** Opens `url` as an application window in a profile of its own, with nothing going to the network. */
export function browserArguments(url: string, profile: string, asRoot: boolean): readonly string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--window-size=1360,860',
    '--lang=zh-CN',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-sync',
    '--no-pings',
    '--disable-features=Translate,MediaRouter,OptimizationHints',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    // Chromium's sandbox refuses to start for root.
    ...(asRoot ? ['--no-sandbox'] : []),
  ]
}
