/** Writing a finished backup out: what may be claimed of the file afterwards, and when it counts as a backup. */

import type { DesktopApi } from '#shared/ipc/contract.ts'
import type { BackupService, ExportedBackup } from '../../data/backup.ts'

export type BackupOutcome =
  /** Written, re-read, and recorded as the last backup. */
  | { readonly state: 'done'; readonly message: string }
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
  if (saved.value.sha256 === null) return { state: 'unproven', message: UNPROVEN }
  return recordBackup(backup, made, '备份已写好并核对无误。请存放到本机以外的地方。')
}

/** Records the backup after a person has seen the downloaded file. */
export function confirmBackup(
  backup: Pick<BackupService, 'markBackedUp'>,
  made: ExportedBackup,
): Promise<BackupOutcome> {
  return recordBackup(backup, made, '已记为完成备份。请把文件存放到本机以外的地方。')
}

async function recordBackup(
  backup: Pick<BackupService, 'markBackedUp'>,
  made: ExportedBackup,
  message: string,
): Promise<BackupOutcome> {
  try {
    await backup.markBackedUp(made)
    return { state: 'done', message }
  } catch {
    return { state: 'problem', message: NOT_RECORDED }
  }
}
