/** Where the data live. Decided once, before anything of Chromium's starts, and never silently elsewhere. */
import { posix, win32 } from 'node:path'
import { err, ok, type Result } from '#shared/kernel/result.ts'

export type Machine = {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** True when a file can be created in the folder (which is made if need be). */
  readonly canWrite: (folder: string) => boolean
  /** `statfs` type number of the file system that holds the folder; 0 when unknown. */
  readonly fileSystemType: (folder: string) => number
}

export type DataFolder = { readonly folder: string; readonly portable: boolean }

const FOLDER_NAME = 'fuyi-desk'
const PORTABLE_FOLDER_NAME = '数据'
// Linux magic numbers of NFS, SMB, CIFS and SMB2 mounts.
const NETWORK_FILE_SYSTEMS = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42])

/** True for `\\server\share` in any spelling; `\\?\C:\` is local. */
export function isUncPath(path: string): boolean {
  const slashed = path.replaceAll('/', '\\')
  return slashed.startsWith('\\\\') && !/^\\\\[?.]\\(?!UNC\\)/i.test(slashed)
}

/**
 * Chooses the data folder, or says in Chinese why the program must not start. Windows: the local, not the
 * roaming profile, because a roaming database is copied while open. Portable: beside the program, and only
 * there, because a fallback would show an empty second database.
 */
export function chooseDataFolder(machine: Machine): Result<DataFolder, string> {
  const portableHome = machine.platform === 'win32' ? machine.env.PORTABLE_EXECUTABLE_DIR : undefined
  const portable = portableHome !== undefined && portableHome !== ''
  const folder = portable ? win32.join(portableHome, PORTABLE_FOLDER_NAME) : installedFolder(machine)
  if (isUncPath(folder) || NETWORK_FILE_SYSTEMS.has(machine.fileSystemType(folder))) {
    return err(
      `数据文件夹位于网络位置：\n${folder}\n\n` +
        '数据库放在网络盘上可能被几台电脑同时打开而损坏，软件没有启动，已有数据没有改动。' +
        '请把软件和数据放到本机硬盘或 U 盘后再打开。',
    )
  }
  if (!machine.canWrite(folder)) {
    return err(
      `数据文件夹不能写入：\n${folder}\n\n` +
        '软件没有启动，已有数据没有改动。请检查 U 盘是否写保护、磁盘是否已满，或请管理员开放该文件夹的权限。',
    )
  }
  return ok({ folder, portable })
}

function installedFolder({ platform, env, home }: Machine): string {
  if (platform === 'win32') {
    const local = env.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local')
    return win32.join(local, FOLDER_NAME)
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', FOLDER_NAME)
  const data = env.XDG_DATA_HOME
  return posix.join(data?.startsWith('/') ? data : posix.join(home, '.local', 'share'), FOLDER_NAME)
}

/** Folders and files inside the data folder; names that cleaning tools do not take for a browser's cache. */
export function dataLayout(folder: string, join: (...parts: string[]) => string) {
  return {
    /** Chromium's profile with IndexedDB. Fixed for ever, like the page's origin. */
    profile: join(folder, 'profile'),
    /** The profile of the browser that stands in where Electron cannot be had: a database of its own. */
    browserProfile: join(folder, 'browser-profile'),
    journal: join(folder, 'journal'),
    logs: join(folder, 'logs'),
    sentinel: join(folder, 'state.json'),
    remembered: join(folder, 'remembered.json'),
    stamp: join(folder, 'version.json'),
    notice: join(folder, '请勿清理.txt'),
  } as const
}

/** Left in the data folder for whoever is about to clean the disk. */
export const cleaningNotice =
  '本文件夹保存“复议应诉办案台”的全部案件数据。\r\n' +
  '请勿移动、改名、删除，也不要用清理软件处理；需要搬迁或备份时，请在软件的“数据”页操作。\r\n'
