import { describe, expect, it } from 'vitest'
import { chooseDataFolder, isUncPath, type Machine } from '#electron/paths.ts'

const windows: Machine = {
  platform: 'win32',
  env: { LOCALAPPDATA: 'C:\\Users\\lin\\AppData\\Local', APPDATA: 'C:\\Users\\lin\\AppData\\Roaming' },
  home: 'C:\\Users\\lin',
  canWrite: () => true,
  fileSystemType: () => 0,
}
const linux: Machine = { ...windows, platform: 'linux', env: {}, home: '/home/lin' }

describe('the data folder', () => {
  it('is in the local, not the roaming, profile on Windows', () => {
    expect(chooseDataFolder(windows)).toEqual({
      ok: true,
      value: { folder: 'C:\\Users\\lin\\AppData\\Local\\fuyi-desk', portable: false },
    })
  })

  it('follows the XDG folder on Linux, and ignores a relative one', () => {
    const folderOf = (env: Machine['env']) => chooseDataFolder({ ...linux, env })
    expect(folderOf({})).toMatchObject({ value: { folder: '/home/lin/.local/share/fuyi-desk' } })
    expect(folderOf({ XDG_DATA_HOME: '/data/lin' })).toMatchObject({
      value: { folder: '/data/lin/fuyi-desk' },
    })
    expect(folderOf({ XDG_DATA_HOME: 'lin' })).toMatchObject({
      value: { folder: '/home/lin/.local/share/fuyi-desk' },
    })
  })

  it('is beside the portable program', () => {
    const env = { ...windows.env, PORTABLE_EXECUTABLE_DIR: 'E:\\办案台' }
    expect(chooseDataFolder({ ...windows, env })).toEqual({
      ok: true,
      value: { folder: 'E:\\办案台\\数据', portable: true },
    })
  })

  it('never falls back to another place when the portable one cannot be written', () => {
    const env = { ...windows.env, PORTABLE_EXECUTABLE_DIR: 'E:\\办案台' }
    const chosen = chooseDataFolder({ ...windows, env, canWrite: (folder) => folder.startsWith('C:') })
    expect(chosen.ok).toBe(false)
    expect(chosen.ok ? '' : chosen.error).toMatch(/E:\\办案台\\数据[\s\S]*没有启动[\s\S]*没有改动/)
  })

  it('refuses shares and network mounts before touching them', () => {
    const touched: string[] = []
    const share = {
      ...windows,
      env: { LOCALAPPDATA: '\\\\server\\profiles\\lin' },
      canWrite: (f: string) => touched.push(f) > 0,
    }
    expect(chooseDataFolder(share)).toMatchObject({ ok: false, error: expect.stringContaining('网络') })
    expect(chooseDataFolder({ ...linux, fileSystemType: () => 0x6969 })).toMatchObject({ ok: false })
    expect(touched).toEqual([])
  })
})

describe('a UNC path', () => {
  it.each([
    ['\\\\server\\share', true],
    ['//server/share', true],
    ['\\\\?\\UNC\\server\\share', true],
    ['\\\\?\\C:\\data', false],
    ['C:\\data', false],
    ['/home/lin', false],
  ])('%s → %s', (path, expected) => {
    expect(isUncPath(path)).toBe(expected)
  })
})
