import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { appScheme } from '#electron/app-protocol.ts'
import { contentSecurityPolicy } from '#electron/content-policy.ts'
import { isTrustedSender } from '#electron/ipc.ts'
import { allowedPermissions, chromiumSwitches, isLocalRequest, webPreferences } from '#electron/security.ts'

describe('the window', () => {
  it('is sandboxed and isolated, and says so in full', () => {
    expect(webPreferences('/p/preload.cjs', false)).toEqual({
      preload: '/p/preload.cjs',
      devTools: false,
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
    })
  })

  it('has a scheme that keeps the database and never bypasses the policy', () => {
    expect(appScheme).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    })
  })

  it('may use two permissions', () => {
    expect(Object.keys(allowedPermissions).sort()).toEqual([
      'clipboard-sanitized-write',
      'persistent-storage',
    ])
  })

  it('resolves no host name and sends nothing in the background', () => {
    expect(chromiumSwitches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND'])
    expect(chromiumSwitches).toContainEqual(['disable-background-networking'])
  })

  it('loads its own page and memory, nothing else', () => {
    expect(
      ['app://fuyi/a.js', 'blob:app://fuyi/1', 'data:,x', 'devtools://devtools/x'].every(isLocalRequest),
    ).toBe(true)
    const outside = [
      'http://127.0.0.1/',
      'https://outside.test/',
      'ws://x/',
      'file:///etc/passwd',
      'app://other/',
      'ftp://x/',
      '',
    ]
    expect(outside.filter(isLocalRequest)).toEqual([])
  })
})

describe('the content policy', () => {
  it('is exactly this', () => {
    expect(contentSecurityPolicy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' blob: data:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "worker-src 'self'",
      "frame-src 'self' blob:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ])
  })
})

describe('a sender', () => {
  it('is trusted only as the top frame of the page', () => {
    expect(isTrustedSender({ url: 'app://fuyi/#/today', parent: null })).toBe(true)
    const parent = { url: 'app://fuyi/' } as Electron.WebFrameMain
    expect(isTrustedSender({ url: 'app://fuyi/', parent })).toBe(false)
    expect(isTrustedSender({ url: 'https://outside.test/', parent: null })).toBe(false)
    expect(isTrustedSender(null)).toBe(false)
  })
})

describe('the shell source', () => {
  it('listens to the page only where the sender is checked', () => {
    const folder = new URL('../../electron/', import.meta.url)
    const sources = readdirSync(folder, { encoding: 'utf8', recursive: true })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => ({ file, source: readFileSync(new URL(file, folder), 'utf8') }))
    const listening = sources.filter(({ source }) => /ipcMain\.(on|once|handle)/.test(source))
    expect(listening.map(({ file }) => file).sort()).toEqual(['flush.ts', 'ipc.ts'])
    expect(listening.every(({ source }) => source.includes('isTrustedSender(event.senderFrame)'))).toBe(true)
  })

  it('never clears stored data', () => {
    const folder = new URL('../../electron/', import.meta.url)
    const sources = readdirSync(folder, { encoding: 'utf8', recursive: true })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    expect(sources.filter((source) => /clearStorageData|clearData|openExternal\(/.test(source))).toEqual([])
  })
})
