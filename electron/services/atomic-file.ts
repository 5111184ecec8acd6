/**
 * Saving that leaves either the old file or the new one: a temporary file in the same folder, flushed,
 * re-read and compared, then renamed over the target, then the folder flushed. There is no fallback to
 * writing in place: that is where other programs lose files when the disk is full.
 */
import { basename, dirname, join } from 'node:path'
import { type IpcError, ipcError } from '#shared/ipc/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { fileError } from './file-errors.ts'
import { type FilePort, systemCode } from './file-port.ts'

export type AtomicFiles = {
  /** Replaces or creates `path`. Fails with the contract's file codes; the old file is then unchanged. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<Result<null, IpcError>>
  /** Creates the folder `path` with all files in it, or nothing. Fails with `name-taken` when it exists. */
  readonly writeFolder: (
    path: string,
    files: readonly { readonly segments: readonly string[]; readonly bytes: Uint8Array }[],
  ) => Promise<Result<null, IpcError>>
}

// What some file systems answer when a folder cannot be flushed at all; there is nothing more to do then.
const FOLDER_SYNC_UNSUPPORTED = new Set(['EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR', 'EACCES'])

/** Builds the writer; `suffix` gives a fresh random text for temporary names. */
export function atomicFiles(files: FilePort, suffix: () => string, platform: string): AtomicFiles {
  const temporary = (path: string) => join(dirname(path), `.${basename(path).slice(0, 40)}.${suffix()}.tmp`)

  async function syncFolder(path: string): Promise<Result<null, IpcError>> {
    // Windows has no way to flush a folder; NTFS journals the rename itself.
    if (platform === 'win32') return ok(null)
    try {
      const folder = await files.open(path, 'r')
      try {
        await folder.sync()
      } finally {
        await folder.close()
      }
      return ok(null)
    } catch (error) {
      return FOLDER_SYNC_UNSUPPORTED.has(systemCode(error)) ? ok(null) : err(ipcError('not-durable'))
    }
  }

  async function writeNew(path: string, bytes: Uint8Array): Promise<Result<null, IpcError>> {
    const file = await files.open(path, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    return sameBytes(await files.readFile(path), bytes) ? ok(null) : err(ipcError('verify-failed'))
  }

  async function write(path: string, bytes: Uint8Array): Promise<Result<null, IpcError>> {
    const draft = temporary(path)
    const prepared = await attempt(async () => {
      const written = await writeNew(draft, bytes)
      if (written.ok) await files.rename(draft, path)
      return written
    })
    if (!prepared.ok) {
      await files.unlink(draft).catch(() => undefined)
      return prepared
    }
    return syncFolder(dirname(path))
  }

  async function writeTree(
    root: string,
    entries: readonly { readonly segments: readonly string[]; readonly bytes: Uint8Array }[],
  ): Promise<Result<null, IpcError>> {
    await files.mkdir(root)
    const folders = new Set([root])
    for (const { segments, bytes } of entries) {
      const path = join(root, ...segments)
      await files.ensureFolder(dirname(path))
      folders.add(dirname(path))
      const written = await writeNew(path, bytes)
      if (!written.ok) return written
    }
    for (const folder of folders) {
      // Still a draft: what cannot be flushed now is discarded, not kept with a warning.
      if (!(await syncFolder(folder)).ok) return err(ipcError('io-failed'))
    }
    return ok(null)
  }

  return {
    write,
    async writeFolder(path, entries) {
      const draft = temporary(path)
      const prepared = await attempt(async () => {
        // rename() would silently replace an empty folder of the same name.
        if (await exists(files, path)) return err(ipcError('name-taken'))
        const written = await writeTree(draft, entries)
        if (written.ok) await files.rename(draft, path)
        return written
      })
      if (!prepared.ok) {
        await files.removeTree(draft).catch(() => undefined)
        return prepared
      }
      return syncFolder(dirname(path))
    },
  }
}

/** True when something has this name; other errors (no permission …) are thrown. */
export async function exists(files: FilePort, path: string): Promise<boolean> {
  try {
    await files.stat(path)
    return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw error
  }
}

async function attempt(work: () => Promise<Result<null, IpcError>>): Promise<Result<null, IpcError>> {
  try {
    return await work()
  } catch (error) {
    return err(fileError(error))
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
