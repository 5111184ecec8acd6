/**
 * File names that every office machine can store: Windows' forbidden characters and device names, invisible
 * and direction-changing characters, and over-long names are all cleaned here, for every shell alike.
 */
import { utf8Length } from '#shared/kernel/utf8.ts'
import { extensionOf, type FileKind, fileKindInfo, fitsKind } from './file-kinds.ts'

// Longest name most file systems take is 255 bytes; the rest is left for the temporary suffix and "（2）".
const MAX_BYTES = 200
const DEVICE_NAME = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i
// Control characters, zero-width and direction marks (a right-to-left override can disguise an extension).
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Cs}/gu
const FORBIDDEN: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '＂',
  '<': '＜',
  '>': '＞',
  '|': '｜',
}

function clip(text: string, maxBytes: number): string {
  let kept = ''
  let bytes = 0
  for (const char of text) {
    bytes += utf8Length(char)
    if (bytes > maxBytes) break
    kept += char
  }
  return kept
}

/** Cleans one path segment; `fallback` is used when nothing is left. Never returns `.`, `..` or an empty name. */
export function safeName(name: string, fallback = '未命名'): string {
  const extension = extensionOf(name.trim())
  const cleaned = name
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\\/:*?"<>|]/g, (char) => FORBIDDEN[char] ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
  const named = cleaned === '' ? fallback : DEVICE_NAME.test(cleaned) ? `_${cleaned}` : cleaned
  if (utf8Length(named) <= MAX_BYTES) return named
  const tail = extension !== '' && utf8Length(extension) <= 10 ? `.${extension}` : ''
  return `${clip(named.slice(0, named.length - tail.length), MAX_BYTES - utf8Length(tail)).trimEnd()}${tail}`
}

/** A clean file name that carries one of the kind's extensions. */
export function safeFileName(name: string, kind: FileKind): string {
  const cleaned = safeName(name)
  return fitsKind(cleaned, kind) ? cleaned : `${safeName(cleaned)}.${fileKindInfo(kind).extensions[0]}`
}

/** The n-th alternative of a taken name: `决定书.pdf` → `决定书（2）.pdf`. */
export function numberedName(name: string, n: number): string {
  const extension = extensionOf(name)
  if (extension === '') return `${name}（${n}）`
  return `${name.slice(0, name.length - extension.length - 1)}（${n}）.${extension}`
}

/**
 * Checks a name inside a package (`附件/目录.html`): at most four clean segments joined by `/`.
 * Returns null when any segment would climb out of the folder or could not be stored as it is.
 */
export function packagePath(path: string): readonly string[] | null {
  const segments = path.split('/')
  if (segments.length > 4 || segments.some((segment) => segment === '' || safeName(segment) !== segment))
    return null
  return segments
}
