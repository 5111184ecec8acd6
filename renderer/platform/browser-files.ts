/** Saving and opening in a plain browser: the File System Access pickers where they exist, else download and <input>. */
import { zipSync } from 'fflate'
import {
  MAX_FILE_BYTES,
  type OpenedFile,
  type OpenFileInput,
  type Reply,
  type SaveFileInput,
  type SaveFilesInput,
  type SaveFilesOutcome,
  type SaveOutcome,
} from '#shared/ipc/contract.ts'
import { ipcError } from '#shared/ipc/errors.ts'
import { type FileKind, fileKindInfo, fitsKind } from '#shared/ipc/file-kinds.ts'
import { packagePath, safeFileName, safeName } from '#shared/ipc/file-names.ts'
import { err, ok } from '#shared/kernel/result.ts'

type Bytes = Uint8Array<ArrayBuffer>
type PickerType = {
  readonly description: string
  readonly accept: Readonly<Record<string, readonly string[]>>
}

// Chromium's pickers, not in the standard DOM library.
type Pickers = {
  readonly showSaveFilePicker?: (options: {
    readonly id: string
    readonly suggestedName: string
    readonly types: readonly PickerType[]
  }) => Promise<FileSystemFileHandle>
  readonly showDirectoryPicker?: (options: {
    readonly id: string
    readonly mode: 'readwrite'
  }) => Promise<FileSystemDirectoryHandle>
}

function pickers(): Pickers {
  return globalThis as Pickers
}

/** True when the browser can ask where to save a file. */
export function canChooseFile(): boolean {
  return pickers().showSaveFilePicker !== undefined
}

/** True when the browser can write into a folder that the person chooses. */
export function canChooseFolder(): boolean {
  return pickers().showDirectoryPicker !== undefined
}

/** Saves one file where the person says, or as a download. */
export async function saveFile({
  suggestedName,
  kind,
  bytes,
  rememberAs,
}: SaveFileInput): Reply<SaveOutcome> {
  const name = safeFileName(suggestedName, kind)
  const content = Uint8Array.from(bytes)
  const saved = (sha256: string | null) => ok({ cancelled: false, path: null, handle: null, sha256 } as const)
  const handle = await pick(() =>
    pickers().showSaveFilePicker?.({
      id: rememberAs ?? kind,
      suggestedName: name,
      types: [pickerType(kind)],
    }),
  )
  if (handle === 'cancelled') return ok({ cancelled: true })
  if (handle === 'unavailable') {
    download(name, content, kind)
    return saved(null)
  }
  return guarded(async () => {
    await writeInto(handle, content)
    if (!(await holds(handle, content))) return err(ipcError('verify-failed'))
    return saved(hex(new Uint8Array(await crypto.subtle.digest('SHA-256', content))))
  })
}

/** Saves a package into a new folder, or as one zip file where the browser cannot write folders. */
export async function saveFiles({ folderName, files, rememberAs }: SaveFilesInput): Reply<SaveFilesOutcome> {
  const entries: { readonly segments: readonly string[]; readonly bytes: Bytes }[] = []
  for (const { path, bytes } of files) {
    const segments = packagePath(path)
    if (segments === null) return err(ipcError('bad-request'))
    entries.push({ segments, bytes: Uint8Array.from(bytes) })
  }
  const name = safeName(folderName)
  const done = ok({ cancelled: false, path: null, handle: null } as const)
  const parent = await pick(() =>
    pickers().showDirectoryPicker?.({ id: rememberAs ?? 'package', mode: 'readwrite' }),
  )
  if (parent === 'cancelled') return ok({ cancelled: true })
  if (parent === 'unavailable') {
    const tree = Object.fromEntries(
      entries.map(({ segments, bytes }) => [[name, ...segments].join('/'), bytes]),
    )
    download(safeFileName(`${name}.zip`, 'zip'), zipSync(tree), 'zip')
    return done
  }
  return guarded(async () => {
    if (await hasEntry(parent, name)) return err(ipcError('name-taken'))
    const root = await parent.getDirectoryHandle(name, { create: true })
    for (const { segments, bytes } of entries) {
      const handle = await fileIn(root, segments)
      await writeInto(handle, bytes)
      if (!(await holds(handle, bytes))) return err(ipcError('verify-failed'))
    }
    return done
  })
}

/** Lets the person choose files; an empty list when cancelled. */
export async function openFiles({ kinds, multiple }: OpenFileInput): Reply<readonly OpenedFile[]> {
  const chosen = await chooseFiles(kinds, multiple)
  if (chosen.some((file) => !kinds.some((kind) => fitsKind(file.name, kind))))
    return err(ipcError('wrong-kind'))
  if (chosen.reduce((total, file) => total + file.size, 0) > MAX_FILE_BYTES) return err(ipcError('too-large'))
  return guarded(async () =>
    ok(
      await Promise.all(
        chosen.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      ),
    ),
  )
}

function pickerType(kind: FileKind): PickerType {
  const { label, mime, extensions } = fileKindInfo(kind)
  return { description: label, accept: { [mime]: extensions.map((extension) => `.${extension}`) } }
}

/** Opens a picker; a browser without one, or without a fresh click to show it for, is `unavailable`. */
async function pick<T>(open: () => Promise<T> | undefined): Promise<T | 'cancelled' | 'unavailable'> {
  try {
    return (await open()) ?? 'unavailable'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'unavailable'
  }
}

async function writeInto(handle: FileSystemFileHandle, bytes: Bytes): Promise<void> {
  // The browser writes to a hidden copy and replaces the file on close().
  const stream = await handle.createWritable()
  try {
    await stream.write(bytes)
    await stream.close()
  } catch (error) {
    await stream.abort().catch(() => undefined)
    throw error
  }
}

async function holds(handle: FileSystemFileHandle, bytes: Bytes): Promise<boolean> {
  const stored = new Uint8Array(await (await handle.getFile()).arrayBuffer())
  return stored.length === bytes.length && stored.every((byte, i) => byte === bytes[i])
}

async function fileIn(
  root: FileSystemDirectoryHandle,
  segments: readonly string[],
): Promise<FileSystemFileHandle> {
  let folder = root
  for (const segment of segments.slice(0, -1))
    folder = await folder.getDirectoryHandle(segment, { create: true })
  return folder.getFileHandle(segments.at(-1) ?? '', { create: true })
}

async function hasEntry(parent: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await parent.getDirectoryHandle(name)
    return true
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return false
    throw error
  }
}

function download(name: string, bytes: Bytes, kind: FileKind): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: fileKindInfo(kind).mime }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Chromium reads the blob after click() returns; a minute is ample for the largest file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

function chooseFiles(kinds: readonly FileKind[], multiple: boolean): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = multiple
    input.accept = kinds.flatMap((kind) => fileKindInfo(kind).extensions.map((ext) => `.${ext}`)).join(',')
    input.style.display = 'none'
    const finish = (files: readonly File[]) => {
      input.remove()
      resolve(files)
    }
    input.addEventListener('change', () => finish([...(input.files ?? [])]))
    input.addEventListener('cancel', () => finish([]))
    document.body.append(input)
    input.click()
  })
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function guarded<T>(work: () => Reply<T>): Reply<T> {
  try {
    return await work()
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ''
    if (name === 'QuotaExceededError') return err(ipcError('no-space'))
    if (name === 'NotAllowedError' || name === 'SecurityError') return err(ipcError('no-permission'))
    if (name === 'NoModificationAllowedError' || name === 'InvalidStateError') return err(ipcError('busy'))
    return err(ipcError('io-failed'))
  }
}
