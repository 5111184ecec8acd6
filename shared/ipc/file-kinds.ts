/**
 * The kinds of file that may be saved or opened. The shell's dialogs, the browser adapter and the check of
 * what a file may be called all read this one table, so nothing executable can ever be written.
 */

export type FileKindInfo = {
  /** What the dialog calls the kind. */
  readonly label: string
  /** Allowed extensions in lower case; the first is added when a name has none. */
  readonly extensions: readonly [string, ...string[]]
  readonly mime: string
}

export const fileKinds = {
  pdf: { label: 'PDF 文档', extensions: ['pdf'], mime: 'application/pdf' },
  docx: {
    label: 'Word 文档',
    extensions: ['docx'],
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: {
    label: 'Excel 工作簿',
    extensions: ['xlsx'],
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  html: { label: '网页', extensions: ['html', 'htm'], mime: 'text/html' },
  zip: { label: '压缩包', extensions: ['zip'], mime: 'application/zip' },
  ics: { label: '日历文件', extensions: ['ics'], mime: 'text/calendar' },
  txt: { label: '文本文件', extensions: ['txt'], mime: 'text/plain' },
  csv: { label: 'CSV 表格', extensions: ['csv'], mime: 'text/csv' },
  json: { label: 'JSON 数据', extensions: ['json'], mime: 'application/json' },
  backup: { label: '复议应诉办案台备份', extensions: ['fybak'], mime: 'application/octet-stream' },
  font: { label: '字体文件', extensions: ['ttf'], mime: 'font/ttf' },
  image: { label: '图片', extensions: ['png', 'jpg', 'jpeg', 'bmp', 'tif', 'tiff'], mime: 'image/*' },
  attachment: {
    label: '案件材料',
    extensions: [
      ...(['pdf', 'ofd', 'doc', 'docx', 'wps', 'rtf', 'txt', 'xls', 'xlsx', 'et', 'csv'] as const),
      ...(['ppt', 'pptx', 'png', 'jpg', 'jpeg', 'bmp', 'tif', 'tiff', 'heic'] as const),
      ...(['mp3', 'wav', 'm4a', 'amr', 'mp4', 'mov', 'avi', 'eml', 'zip', 'rar', '7z'] as const),
    ],
    mime: 'application/octet-stream',
  },
} as const satisfies Readonly<Record<string, FileKindInfo>>

export type FileKind = keyof typeof fileKinds

/** Every kind, in table order. */
export const fileKindNames = Object.keys(fileKinds) as readonly FileKind[]

/** The table row of a kind. */
export function fileKindInfo(kind: FileKind): FileKindInfo {
  return fileKinds[kind]
}

/** The extension of a file name in lower case without the dot; empty when there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase()
}

/** True when the name ends in an extension that the kind allows. */
export function fitsKind(name: string, kind: FileKind): boolean {
  return fileKindInfo(kind).extensions.includes(extensionOf(name))
}
