/** The real file system whose n-th call fails, so that a test can fail every single call in turn. */
import { type FilePort, nodeFiles, type OpenFile } from '#electron/services/file-port.ts'

export type Fault = {
  /** 1 = the first call. */
  readonly call: number
  readonly code: string
  /** Every call from there on fails too, as on a disk that is gone. */
  readonly stays?: boolean
}

export type FaultyFiles = { readonly files: FilePort; readonly calls: () => readonly string[] }

/** Wraps the real file system; `fault` null only counts. A failing write leaves half of its bytes behind. */
export function faultyFiles(fault: Fault | null): FaultyFiles {
  const calls: string[] = []
  function failing(name: string): boolean {
    calls.push(name)
    return (
      fault !== null && (calls.length === fault.call || (fault.stays === true && calls.length > fault.call))
    )
  }
  function thrown(name: string): Error {
    return Object.assign(new Error(`${fault?.code}: ${name}`), { code: fault?.code })
  }
  function guard<A extends readonly unknown[], T>(name: string, work: (...args: A) => Promise<T>) {
    return async (...args: A): Promise<T> => {
      if (failing(name)) throw thrown(name)
      return work(...args)
    }
  }
  function wrap(file: OpenFile): OpenFile {
    return {
      async writeFile(data) {
        if (!failing('writeFile')) return file.writeFile(data)
        await file.writeFile(data.subarray(0, data.byteLength >> 1))
        throw thrown('writeFile')
      },
      read: guard('read', (buffer, offset, length, position) => file.read(buffer, offset, length, position)),
      sync: guard('sync', () => file.sync()),
      truncate: guard('truncate', (length) => file.truncate(length)),
      async close() {
        const failed = failing('close')
        await file.close()
        if (failed) throw thrown('close')
      },
    }
  }
  const files: FilePort = {
    open: guard('open', async (path, flags) => wrap(await nodeFiles.open(path, flags))),
    readFile: guard('readFile', nodeFiles.readFile),
    rename: guard('rename', nodeFiles.rename),
    unlink: guard('unlink', nodeFiles.unlink),
    mkdir: guard('mkdir', nodeFiles.mkdir),
    ensureFolder: guard('ensureFolder', nodeFiles.ensureFolder),
    removeTree: guard('removeTree', nodeFiles.removeTree),
    readdir: guard('readdir', nodeFiles.readdir),
    stat: guard('stat', nodeFiles.stat),
  }
  return { files, calls: () => calls }
}
