/** Saving and opening files through the system's dialogs; the window never names or sees a path it could use. */
import { createHash, randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import {
  MAX_FILE_BYTES,
  type OpenedFile,
  type OpenFileInput,
  type SaveFileInput,
  type SaveFilesInput,
  type SaveFilesOutcome,
  type SaveOutcome,
} from '#shared/ipc/contract.ts'
import { type IpcError, ipcError } from '#shared/ipc/errors.ts'
import { type FileKind, fileKindInfo, fitsKind } from '#shared/ipc/file-kinds.ts'
import { numberedName, packagePath, safeFileName, safeName } from '#shared/ipc/file-names.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type AtomicFiles, exists } from './atomic-file.ts'
import { fileError } from './file-errors.ts'
import type { FilePort } from './file-port.ts'

export type DialogFilter = { readonly name: string; readonly extensions: readonly string[] }

/** The system's dialogs; null means that the person cancelled. */
export type FileDialogs = {
  readonly save: (options: {
    readonly defaultPath: string
    readonly filters: readonly DialogFilter[]
  }) => Promise<string | null>
  readonly folder: (options: {
    readonly title: string
    readonly defaultPath: string
  }) => Promise<string | null>
  readonly open: (options: {
    readonly defaultPath: string
    readonly filters: readonly DialogFilter[]
    readonly multiple: boolean
  }) => Promise<readonly string[] | null>
}

/** Where each kind of file was last saved or opened. */
export type LastFolders = {
  readonly get: (key: string) => string | null
  readonly set: (key: string, folder: string) => Promise<void>
}

export type FileExchange = {
  readonly saveFile: (input: SaveFileInput) => Promise<Result<SaveOutcome, IpcError>>
  readonly saveFiles: (input: SaveFilesInput) => Promise<Result<SaveFilesOutcome, IpcError>>
  readonly openFile: (input: OpenFileInput) => Promise<Result<readonly OpenedFile[], IpcError>>
  /** The path behind a handle of this run; null for any other text. */
  readonly pathOf: (handle: string) => string | null
}

/** Builds the exchange from its ports; `documents` is where a first dialog opens. */
export function fileExchange(ports: {
  readonly dialogs: FileDialogs
  readonly files: FilePort
  readonly atomic: AtomicFiles
  readonly folders: LastFolders
  readonly documents: string
}): FileExchange {
  const { dialogs, files, atomic, folders, documents } = ports
  const handles = new Map<string, string>()
  const filterOf = (kind: FileKind): DialogFilter => {
    const { label, extensions } = fileKindInfo(kind)
    return { name: label, extensions }
  }
  const folderFor = (key: string) => folders.get(key) ?? documents

  function handleOf(path: string): string {
    const handle = `file-${randomUUID()}`
    handles.set(handle, path)
    return handle
  }

  return {
    async saveFile({ suggestedName, kind, bytes, rememberAs = kind }) {
      const name = safeFileName(suggestedName, kind)
      const chosen = await dialogs.save({
        defaultPath: join(folderFor(rememberAs), name),
        filters: [filterOf(kind)],
      })
      if (chosen === null) return ok({ cancelled: true })
      return guarded(async () => {
        // When we add the extension ourselves the dialog has not asked about an existing file of that name.
        const path = fitsKind(chosen, kind)
          ? chosen
          : await freeName(files, dirname(chosen), `${basename(chosen)}${defaultExtension(kind)}`)
        const written = await atomic.write(path, bytes)
        if (!written.ok) return written
        await folders.set(rememberAs, dirname(path))
        return ok({ cancelled: false, path, handle: handleOf(path), sha256: sha256(bytes) })
      })
    },

    async saveFiles({ folderName, files: packed, rememberAs = 'package' }) {
      const entries: { readonly segments: readonly string[]; readonly bytes: Uint8Array }[] = []
      for (const { path, bytes } of packed) {
        const segments = packagePath(path)
        if (segments === null) return err(ipcError('bad-request'))
        entries.push({ segments, bytes })
      }
      const parent = await dialogs.folder({
        title: `选择存放“${safeName(folderName)}”的位置`,
        defaultPath: folderFor(rememberAs),
      })
      if (parent === null) return ok({ cancelled: true })
      return guarded(async () => {
        const path = await freeName(files, parent, safeName(folderName))
        const written = await atomic.writeFolder(path, entries)
        if (!written.ok) return written
        await folders.set(rememberAs, parent)
        return ok({ cancelled: false, path, handle: handleOf(path) })
      })
    },

    async openFile({ kinds, multiple, rememberAs = kinds[0] }) {
      const combined = {
        name: kinds.map((kind) => fileKindInfo(kind).label).join('、'),
        extensions: extensions(kinds),
      }
      const chosen = await dialogs.open({ defaultPath: folderFor(rememberAs), filters: [combined], multiple })
      const [first] = chosen ?? []
      if (chosen === null || first === undefined) return ok([])
      return guarded(async () => {
        const opened: OpenedFile[] = []
        let total = 0
        for (const path of chosen) {
          if (!kinds.some((kind) => fitsKind(path, kind))) return err(ipcError('wrong-kind'))
          total += (await files.stat(path)).size
          if (total > MAX_FILE_BYTES) return err(ipcError('too-large'))
          opened.push({ name: basename(path), bytes: Uint8Array.from(await files.readFile(path)) })
        }
        await folders.set(rememberAs, dirname(first))
        return ok(opened)
      })
    },

    pathOf: (handle) => handles.get(handle) ?? null,
  }
}

function extensions(kinds: readonly FileKind[]): readonly string[] {
  return [...new Set(kinds.flatMap((kind) => fileKindInfo(kind).extensions))]
}

function defaultExtension(kind: FileKind): string {
  return `.${fileKindInfo(kind).extensions[0]}`
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function freeName(files: FilePort, folder: string, name: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const path = join(folder, n === 1 ? name : numberedName(name, n))
    if (!(await exists(files, path))) return path
  }
}

async function guarded<T>(work: () => Promise<Result<T, IpcError>>): Promise<Result<T, IpcError>> {
  try {
    return await work()
  } catch (error) {
    return err(fileError(error))
  }
}
