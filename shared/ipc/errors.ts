/** What can go wrong between the window and the shell, said in one table in plain Chinese. */

export const ipcErrorText = {
  'bad-request': '程序内部的请求格式不对，本次操作没有执行，已有数据不受影响。请重新打开软件后再试。',
  'bad-response': '程序返回的结果无法识别，已有数据不受影响。请重新打开软件后再试。',
  forbidden: '这个请求来自不受信任的页面，已被拒绝，数据没有改动。',
  'no-space': '磁盘空间不足，文件没有写入，原有文件没有改动。请清理磁盘或换一个位置后再保存。',
  'no-permission':
    '没有写入这个位置的权限，文件没有写入，原有文件没有改动。请换一个文件夹，或请管理员开放权限。',
  'read-only':
    '这个位置是只读的（例如写保护的 U 盘或光盘），文件没有写入，原有文件没有改动。请换一个位置保存。',
  busy: '文件正被其他程序打开（例如 Word、WPS 或杀毒软件），新内容没有写入，原有文件没有改动。请关闭该文件后再保存。',
  'not-found': '找不到这个文件或文件夹，可能已被移走、改名，或 U 盘已拔出。请确认后再试。',
  'name-taken': '这个名称已经被占用，没有覆盖原有文件。请换一个名称。',
  'name-too-long': '文件名或路径太长，文件没有写入。请换一个较短的名称或较浅的文件夹。',
  'verify-failed':
    '写入后核对发现内容不一致，可能是磁盘故障。新文件已丢弃，原有文件没有改动。请换一个磁盘保存并检查本机磁盘。',
  'not-durable': '文件已写入，但系统没有确认它已安全落盘。请再保存一次；如反复出现，请检查磁盘。',
  'too-large': '文件太大，没有读取或写入。请拆分后再试。',
  'wrong-kind': '文件类型不符，没有读取或写入。请选择正确类型的文件。',
  'io-failed': '读写磁盘时出错，本次写入没有完成，原有文件没有改动。请换一个位置再试，并检查磁盘。',
  damaged: '文件已损坏或被改动过，没有采用其中的内容。',
  unsupported: '当前运行方式不支持这项功能。',
  failed: '操作没有完成，已有数据不受影响。请再试一次；如反复出现，请导出运行日志交给维护人员。',
} as const satisfies Readonly<Record<string, string>>

export type IpcErrorCode = keyof typeof ipcErrorText

export type IpcError = {
  readonly code: IpcErrorCode
  /** Plain Chinese: what happened, what is safe, what to do. */
  readonly message: string
}

/** Every code, in table order. */
export const ipcErrorCodes = Object.keys(ipcErrorText) as readonly IpcErrorCode[]

/** The error of a code; `message` replaces the table's sentence where the place knows more. */
export function ipcError(code: IpcErrorCode, message: string = ipcErrorText[code]): IpcError {
  return { code, message }
}
