/** The operating system's error codes in the contract's words. */
import { type IpcError, type IpcErrorCode, ipcError } from '#shared/ipc/errors.ts'
import { systemCode } from './file-port.ts'

const codes: Readonly<Record<string, IpcErrorCode>> = {
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  // FAT32 refuses files over 4 GiB with this code.
  EFBIG: 'too-large',
  EACCES: 'no-permission',
  EROFS: 'read-only',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  // Windows reports a file that another program holds open as EPERM when it is renamed over.
  EPERM: 'busy',
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ENODEV: 'not-found',
  ENXIO: 'not-found',
  EEXIST: 'name-taken',
  ENOTEMPTY: 'name-taken',
  EISDIR: 'name-taken',
  ENAMETOOLONG: 'name-too-long',
}

/** Translates a thrown file-system error; anything unknown is a disk fault to the person. */
export function fileError(error: unknown): IpcError {
  return ipcError(codes[systemCode(error)] ?? 'io-failed')
}
