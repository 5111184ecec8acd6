/** Finds the office's own official typefaces in the system's font folders; nothing else is ever readable. */
import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import type { SystemFont } from '#shared/ipc/contract.ts'
import { type IpcError, ipcError } from '#shared/ipc/errors.ts'
import { isTrueType, knownFonts } from '#shared/ipc/known-fonts.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { fileError } from './file-errors.ts'
import type { FilePort } from './file-port.ts'

export type SystemFonts = {
  readonly list: () => Promise<readonly SystemFont[]>
  readonly read: (handle: string) => Promise<Result<Uint8Array, IpcError>>
}

const MAX_DEPTH = 4
const MAX_FONT_BYTES = 64 * 1024 * 1024

/** The system's and the user's font folders; `env` is the process environment. */
export function fontFolders(
  platform: string,
  home: string,
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (platform === 'win32') {
    const windows = env.WINDIR ?? 'C:\\Windows'
    const local = env.LOCALAPPDATA
    return [`${windows}\\Fonts`, ...(local === undefined ? [] : [`${local}\\Microsoft\\Windows\\Fonts`])]
  }
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.local/share/fonts'),
    join(home, '.fonts'),
  ]
}

/** Looks through `folders`; handles are digests of paths, so that no path comes from the window. */
export function systemFonts(folders: readonly string[], files: FilePort): SystemFonts {
  const paths = new Map<string, string>()

  async function walk(folder: string, depth: number): Promise<readonly string[]> {
    const names = await files.readdir(folder).catch(() => [])
    const found = await Promise.all(
      names.map(async (name) => {
        const path = join(folder, name)
        if (name.toLowerCase().endsWith('.ttf')) return [path]
        if (depth === 0 || name.includes('.')) return []
        const stat = await files.stat(path).catch(() => null)
        return stat?.isDirectory() ? walk(path, depth - 1) : []
      }),
    )
    return found.flat()
  }

  async function list(): Promise<readonly SystemFont[]> {
    const present = new Map<string, string>()
    for (const folder of folders) {
      for (const path of await walk(folder, MAX_DEPTH)) {
        const name = basename(path.replaceAll('\\', '/')).toLowerCase()
        if (!present.has(name)) present.set(name, path)
      }
    }
    const fonts: SystemFont[] = []
    for (const { role, family, files: names } of knownFonts) {
      const path = names.map((name) => present.get(name)).find((found) => found !== undefined)
      if (path === undefined) continue
      const handle = `font-${createHash('sha256').update(path).digest('hex').slice(0, 32)}`
      paths.set(handle, path)
      fonts.push({ role, family, handle })
    }
    return fonts
  }

  return {
    list,
    async read(handle) {
      if (!paths.has(handle)) await list()
      const path = paths.get(handle)
      if (path === undefined) return err(ipcError('not-found'))
      try {
        const { size } = await files.stat(path)
        if (size > MAX_FONT_BYTES) return err(ipcError('too-large'))
        const bytes = await files.readFile(path)
        return isTrueType(bytes) ? ok(bytes) : err(ipcError('wrong-kind'))
      } catch (error) {
        return err(fileError(error))
      }
    },
  }
}
