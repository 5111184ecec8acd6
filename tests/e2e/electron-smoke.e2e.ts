/**
 * The real Electron, where its program is installed and a screen exists; says why where it is not. Uses an
 * unfused binary: driving Electron from outside needs the inspector that the packed program switches off.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasDisplay } from '#electron/launch/browser.ts'
import { findElectron } from '#electron/launch/electron-binary.ts'
import { type BuiltProgram, buildProgram } from '../support/electron-double/program.ts'

const repository = join(import.meta.dirname, '..', '..')
const electron = findElectron(repository, process.platform, process.env)
const reason =
  electron === null
    ? '没有 Electron 运行程序（node_modules/electron/path.txt 或 ELECTRON_OVERRIDE_DIST_PATH）'
    : hasDisplay(process.platform, process.env)
      ? null
      : '没有图形界面'
if (reason !== null) console.log(`跳过真实 Electron 检查：${reason}`)

describe.skipIf(reason !== null)('the program in real Electron', () => {
  let program: BuiltProgram
  let home: string

  beforeAll(async () => {
    program = await buildProgram()
    home = await mkdtemp(join(tmpdir(), 'fuyi-smoke-'))
  })
  afterAll(async () => {
    await program.remove()
    await rm(home, { recursive: true, force: true })
  })

  function open(): Promise<ElectronApplication> {
    return _electron.launch({
      executablePath: electron ?? '',
      args: [program.root, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      env: { ...process.env, XDG_DATA_HOME: home, LOCALAPPDATA: home } as Record<string, string>,
    })
  }

  it('opens app://fuyi without Node in the page, and keeps data over a restart', async () => {
    const first = await open()
    const page = await first.firstWindow()
    await page.waitForFunction('document.documentElement.dataset.ready')
    expect(page.url()).toBe('app://fuyi/')
    expect(await page.evaluate('[typeof process, typeof require, window.inlineScriptRan ?? false]')).toEqual([
      'undefined',
      'undefined',
      false,
    ])
    expect(await page.evaluate('desktop.appInfo()')).toMatchObject({ ok: true, value: { shell: 'electron' } })
    expect(await page.evaluate('probe.countRows(10)')).toBe(10)
    await first.close()

    const second = await open()
    const again = await second.firstWindow()
    await again.waitForFunction('document.documentElement.dataset.ready')
    expect(await again.evaluate('probe.countRows(0)')).toBeGreaterThanOrEqual(10)
    await second.close()
  })
})
