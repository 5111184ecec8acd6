/** What can go wrong with a backup file, each in its own words: what happened, what is safe, what to do. */

export type BackupErrorCode =
  | 'notABackup'
  | 'truncated'
  | 'corrupted'
  | 'newerVersion'
  | 'empty'
  | 'tooLarge'
  | 'cancelled'
  | 'storage'

export type BackupError = { readonly code: BackupErrorCode; readonly message: string }

const SAFE = '现有数据没有任何改动。'

/** Not a backup of this application (another file type, another program's ZIP). */
export function notABackup(): BackupError {
  return {
    code: 'notABackup',
    message: `这不是本软件的备份文件。${SAFE}请选择扩展名为 .fybak 的备份文件。`,
  }
}

/** The file ends early: an interrupted copy or an unfinished backup. */
export function truncated(): BackupError {
  return {
    code: 'truncated',
    message: `备份文件不完整，可能是复制到 U 盘时中断或备份没有做完。${SAFE}请重新复制这个文件，或改用另一份备份。`,
  }
}

/** One part does not match its checksum; `entry` names it. */
export function corrupted(entry: string): BackupError {
  return {
    code: 'corrupted',
    message: `备份文件已损坏或被改动过（${entry}），不能用来恢复。${SAFE}请改用另一份备份。`,
  }
}

/** Made by a newer release whose data this one does not understand. */
export function newerVersion(appVersion: string): BackupError {
  return {
    code: 'newerVersion',
    message: `这份备份由更新的版本（${appVersion}）制作，当前版本不能读取。${SAFE}请先升级软件再恢复。`,
  }
}

/** A whole, genuine backup with nothing in it. */
export function emptyBackup(): BackupError {
  return { code: 'empty', message: `这份备份里没有任何数据，没有可以恢复的内容。${SAFE}请改用另一份备份。` }
}

/** Beyond what a single file may hold; `remedy` says what to do instead. */
export function tooLarge(detail: string, remedy = ''): BackupError {
  return { code: 'tooLarge', message: `${detail}，超出单个备份文件的上限。${SAFE}${remedy}` }
}

/** The person stopped it. */
export function cancelled(): BackupError {
  return { code: 'cancelled', message: `已取消。${SAFE}` }
}

/** The database refused while reading or loading. */
export function storageFailed(detail: string): BackupError {
  return { code: 'storage', message: `${detail}${SAFE}` }
}
