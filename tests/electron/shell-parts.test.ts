import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reloadLimit } from '#electron/crash.ts'
import { menuTemplate } from '#electron/menu.ts'
import { atomicFiles } from '#electron/services/atomic-file.ts'
import { nodeFiles } from '#electron/services/file-port.ts'
import { errorFacts, formatLine, openLog } from '#electron/services/log.ts'
import { loadRemembered } from '#electron/services/remembered.ts'
import { fontFolders, systemFonts } from '#electron/services/system-fonts.ts'
import { compareVersions, majorOf } from '#electron/services/version-stamp.ts'
import { placeWindow } from '#electron/window-state.ts'
import { menuCommands } from '#shared/ipc/menu-commands.ts'
import { fixedClock } from '#shared/kernel/clock.ts'
import { tempFolder } from '../support/temp-folder.ts'

const atomic = atomicFiles(nodeFiles, () => 'draft', 'linux')

describe('the window’s place', () => {
  const left = { x: 0, y: 0, width: 1920, height: 1040 }
  const right = { x: 1920, y: 0, width: 1280, height: 984 }

  it('starts in the middle of the first screen', () => {
    expect(placeWindow(null, [left])).toEqual({ x: 280, y: 90, width: 1360, height: 860, maximized: false })
  })

  it('stays where it was, also on the second screen', () => {
    const place = { x: 2000, y: 50, width: 1100, height: 700, maximized: true }
    expect(placeWindow(place, [left, right])).toEqual(place)
  })

  it('comes back when its screen is gone or smaller', () => {
    const lost = { x: 2000, y: 50, width: 1100, height: 700, maximized: false }
    expect(placeWindow(lost, [left])).toEqual({ x: 410, y: 170, width: 1100, height: 700, maximized: false })
    const hanging = { x: 1500, y: 900, width: 1100, height: 700, maximized: false }
    expect(placeWindow(hanging, [left])).toEqual({
      x: 820,
      y: 340,
      width: 1100,
      height: 700,
      maximized: false,
    })
    const huge = { x: -50, y: -50, width: 4000, height: 3000, maximized: false }
    expect(placeWindow(huge, [right, left])).toEqual({
      x: 0,
      y: 0,
      width: 1920,
      height: 1040,
      maximized: false,
    })
  })
})

describe('reloading after a crash', () => {
  it('is offered twice a minute and again later', () => {
    let now = 0
    const limit = reloadLimit(() => now)
    expect([limit.allow(), limit.allow(), limit.allow()]).toEqual([true, true, false])
    now = 60_000
    expect(limit.allow()).toBe(true)
  })
})

describe('the menu', () => {
  const nothing = {
    command: () => undefined,
    openLogs: () => undefined,
    openData: () => undefined,
    about: () => undefined,
  }
  const items = menuTemplate(nothing, false).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))

  it('has every command once, and only items that do something', () => {
    const ids = items.map(({ id }) => id)
    for (const command of menuCommands) expect(ids.filter((id) => id === command)).toEqual([command])
    const idle = items.filter(
      ({ type, role, click }) => type !== 'separator' && role === undefined && click === undefined,
    )
    expect(idle).toEqual([])
  })

  it('is Chinese throughout, and has developer tools only in development', () => {
    const labels = items.flatMap(({ label }) => label ?? [])
    expect(labels.filter((label) => !/^\p{Script=Han}+…?$/u.test(label))).toEqual([])
    expect(items.some(({ role }) => role === 'toggleDevTools')).toBe(false)
  })

  it('gives no two items the same key', () => {
    const keys = items.flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('the log', () => {
  const clock = fixedClock('2026-11-21T02:03:04.567Z')

  it('keeps codes and numbers and hides whatever could identify', () => {
    const facts = { code: 'no-space', size: 12, name: '张三', id: '339988199001010010', phone: '13900012345' }
    expect(formatLine('T', 'warn', 'save-failed', facts)).toBe(
      'T warn save-failed code=no-space size=12 name=■ id=■ phone=■',
    )
  })

  it('says of an error where it came from, never what it said', () => {
    const line = formatLine(
      'T',
      'error',
      'uncaught',
      errorFacts(new TypeError('张三的身份证号 339988199001010010')),
    )
    expect(line).toMatch(/^T error uncaught type=TypeError at=\S*shell-parts\.test\.ts:\d+/)
    expect(line).not.toMatch(/张三|339988/)
  })

  it('rotates and keeps five files', () => {
    const folder = join(tempFolder(), 'logs')
    const log = openLog(folder, clock, 60)
    for (let i = 0; i < 40; i += 1) log.write('info', `line-${i}`)
    expect(readdirSync(folder).sort()).toEqual([
      'fuyi.1.log',
      'fuyi.2.log',
      'fuyi.3.log',
      'fuyi.4.log',
      'fuyi.log',
    ])
    expect(readFileSync(join(folder, 'fuyi.log'), 'utf8')).toContain('line-39')
  })

  it('does not stop the work when it cannot be written', () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'logs'), 'a file in the way')
    expect(() => openLog(join(folder, 'logs'), clock).write('info', 'started')).not.toThrow()
  })
})

describe('what the shell remembers', () => {
  it('survives a restart, and a damaged file is only forgotten', async () => {
    const path = join(tempFolder(), 'remembered.json')
    const store = await loadRemembered(path, nodeFiles, atomic)
    await Promise.all([store.set({ folders: { pdf: '/a' } }), store.set({ folders: { pdf: '/b' } })])
    expect((await loadRemembered(path, nodeFiles, atomic)).get()).toEqual({
      folders: { pdf: '/b' },
      window: null,
    })
    writeFileSync(path, '{"folders":')
    expect((await loadRemembered(path, nodeFiles, atomic)).get()).toEqual({ folders: {}, window: null })
  })
})

describe('the version stamp', () => {
  it('lets newer programs open older data, never the reverse', () => {
    const now = { app: '1.2.0', chromium: 154 }
    expect(compareVersions(null, now)).toEqual({ outcome: 'first-start' })
    expect(compareVersions(now, now)).toEqual({ outcome: 'same' })
    expect(compareVersions({ app: '1.0.0', chromium: 152 }, now)).toEqual({ outcome: 'upgraded' })
    expect(compareVersions({ app: '2.0.0', chromium: 156 }, now)).toEqual({
      outcome: 'too-old',
      writtenBy: '2.0.0',
    })
    expect([majorOf('154.0.1.2'), majorOf('')]).toEqual([154, 0])
  })
})

describe('the system’s typefaces', () => {
  /** A minimal font file: version tag, one table record with the given tag. */
  function font(version: number, tag: string): Buffer {
    const bytes = Buffer.alloc(28)
    bytes.writeUInt32BE(version, 0)
    bytes.writeUInt16BE(1, 4)
    bytes.write(tag, 12, 'latin1')
    return bytes
  }

  it('are found by file name in any case, the best of each family first, and read by handle only', async () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'truetype', 'office'), { recursive: true })
    writeFileSync(join(folder, 'truetype', 'office', 'SIMFANG.TTF'), font(0x00010000, 'glyf'))
    writeFileSync(join(folder, 'fzxbsjw.ttf'), font(0x00010000, 'glyf'))
    writeFileSync(join(folder, 'unknown.ttf'), font(0x00010000, 'glyf'))
    const fonts = systemFonts([folder, join(folder, 'missing')], nodeFiles)
    const list = await fonts.list()
    expect(list.map(({ role, family }) => [role, family])).toEqual([
      ['fangsong', '仿宋'],
      ['title', '方正小标宋简体'],
    ])
    expect(await fonts.read(list[0]?.handle ?? '')).toMatchObject({ ok: true })
    expect(await fonts.read(join(folder, 'unknown.ttf'))).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
  })

  it('are refused when the outlines are not TrueType, whatever the name says', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'simhei.ttf'), font(0x4f54544f, 'CFF '))
    const fonts = systemFonts([folder], nodeFiles)
    const [hei] = await fonts.list()
    expect(await fonts.read(hei?.handle ?? '')).toMatchObject({ ok: false, error: { code: 'wrong-kind' } })
  })

  it('are looked for in the system’s and the user’s folders', () => {
    expect(fontFolders('win32', 'C:\\Users\\lin', { WINDIR: 'C:\\Windows', LOCALAPPDATA: 'C:\\L' })).toEqual([
      'C:\\Windows\\Fonts',
      'C:\\L\\Microsoft\\Windows\\Fonts',
    ])
    expect(fontFolders('linux', '/home/lin', {})).toContain('/home/lin/.local/share/fonts')
  })
})
