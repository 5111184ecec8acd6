/** The file system as the services see it: small enough that a test can make any single call fail. */
import * as fs from 'node:fs/promises'

export type OpenFile = {
  /** Fills the buffer from a position in the file; `bytesRead` 0 is the end. */
  readonly read: (
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ readonly bytesRead: number }>
  readonly writeFile: (data: Uint8Array) => Promise<void>
  readonly sync: () => Promise<void>
  readonly truncate: (length: number) => Promise<void>
  readonly close: () => Promise<void>
}

export type FileStat = {
  readonly size: number
  readonly isFile: () => boolean
  readonly isDirectory: () => boolean
}

export type FilePort = {
  readonly open: (path: string, flags: 'wx' | 'a' | 'r' | 'r+') => Promise<OpenFile>
  readonly readFile: (path: string) => Promise<Uint8Array>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly unlink: (path: string) => Promise<void>
  /** Creates one folder; fails with EEXIST when it is there. */
  readonly mkdir: (path: string) => Promise<void>
  /** Creates a folder and its parents; does nothing when it is there. */
  readonly ensureFolder: (path: string) => Promise<void>
  readonly removeTree: (path: string) => Promise<void>
  readonly readdir: (path: string) => Promise<readonly string[]>
  readonly stat: (path: string) => Promise<FileStat>
}

/** The real file system. */
export const nodeFiles: FilePort = {
  open: (path, flags) => fs.open(path, flags),
  readFile: (path) => fs.readFile(path),
  rename: (from, to) => fs.rename(from, to),
  unlink: (path) => fs.unlink(path),
  mkdir: (path) => fs.mkdir(path),
  ensureFolder: async (path) => {
    await fs.mkdir(path, { recursive: true })
  },
  removeTree: (path) => fs.rm(path, { recursive: true, force: true }),
  readdir: (path) => fs.readdir(path),
  stat: (path) => fs.stat(path),
}

/** The system's error code (`ENOSPC` …) of a thrown value; empty when it has none. */
export function systemCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/** True when the error only says that the file or folder is not there. */
export function isMissing(error: unknown): boolean {
  return systemCode(error) === 'ENOENT'
}
