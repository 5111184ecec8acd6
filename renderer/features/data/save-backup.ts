/** Writing a finished backup out: what may be claimed of the file afterwards, and when it counts as a backup. */

import type { DesktopApi } from '#shared/ipc/contract.ts'
import type { BackupService, ExportedBackup } from '../../data/backup.ts'

/** A file that left the program. */
export type BackupFile = {
  readonly name: string
  /** Folder and name; null where the browser keeps it to itself. */
  readonly path: string | null
  /** Bytes. */
  readonly size: number
  readonly sha256: string
  /** How far the file itself is known to be whole. */
  readonly proof: 'reread' | 'seenByPerson'
}

export type BackupOutcome =
  /** Written, recorded as the last backup. */
  | { readonly state: 'done'; readonly message: string; readonly file: BackupFile }
  /** Handed over as a download: only the person can see whether the file is there. */
  | { readonly state: 'unproven'; readonly message: string }
  | { readonly state: 'problem'; readonly message: string }

const UNPROVEN = '已交给浏览器下载，请确认文件已在下载目录。确认之前不算完成备份。'
const NOT_SAVED = '没有保存备份文件。数据没有变化，可以重新备份。'
const NOT_RECORDED =
  '备份文件可以使用，但“上次备份”没有记下来，所以提醒仍会出现。数据没有变化，请检查磁盘空间后重新备份一次。'

/** Saves the file; records the backup only when the shell has re-read what it wrote. */
export async function saveBackup(
  shell: Pick<DesktopApi, 'saveFile'>,
  backup: Pick<BackupService, 'markBackedUp'>,
  made: ExportedBackup,
): Promise<BackupOutcome> {
  const { suggestedName, bytes } = made
  const saved = await shell.saveFile({ suggestedName, kind: 'backup', bytes, rememberAs: 'backup' })
  if (!saved.ok) return { state: 'problem', message: saved.error.message }
  if (saved.value.cancelled) return { state: 'problem', message: NOT_SAVED }
  const { path, sha256 } = saved.value
  if (sha256 === null) return { state: 'unproven', message: UNPROVEN }
  const message = '备份已写好并核对无误。请存放到本机以外的地方。'
  return recordBackup(backup, made, message, { path, sha256, proof: 'reread' })
}

/** Records the backup after a person has seen the downloaded file. */
export function confirmBackup(
  backup: Pick<BackupService, 'markBackedUp'>,
  made: ExportedBackup,
): Promise<BackupOutcome> {
  const message = '已记为完成备份。请把文件存放到本机以外的地方。'
  return recordBackup(backup, made, message, { path: null, sha256: made.sha256, proof: 'seenByPerson' })
}

async function recordBackup(
  backup: Pick<BackupService, 'markBackedUp'>,
  made: ExportedBackup,
  message: string,
  file: Pick<BackupFile, 'path' | 'sha256' | 'proof'>,
): Promise<BackupOutcome> {
  try {
    await backup.markBackedUp(made)
    const name = nameIn(file.path) ?? made.suggestedName
    return { state: 'done', message, file: { ...file, name, size: made.bytes.length } }
  } catch {
    return { state: 'problem', message: NOT_RECORDED }
  }
}

/** The name the person chose; `\` and `/` both part folders. */
function nameIn(path: string | null): string | undefined {
  return path?.split(/[\\/]/).at(-1)
}
