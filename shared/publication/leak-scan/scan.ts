/**
 * The leak gate. Finished bytes are opened again and read in every way a stranger could read them; one hit stops
 * the release. Nothing here shares code with the writers of the files.
 */
import { strFromU8, unzipSync } from 'fflate'
import { canonical } from '../masking/fold.ts'
import { secretsOfRecord } from '../masking/secrets.ts'
import { DEFAULT_MASKING_SETTINGS, type MaskingSettings } from '../masking/settings.ts'
import type { KnownParty, MaskResult, Secret } from '../masking/types.ts'
import { fromBase64, fromLatin1, fromUtf16 } from './bytes.ts'
import { foldedSecret, needlesOf } from './needles.ts'
import { type PdfContent, readPdf } from './pdf-text.ts'
import {
  byteSearch,
  foldForSearch,
  joinPages,
  type Leak,
  leakOf,
  searchFolded,
  searchPatterns,
  searchRuns,
  uniqueLeaks,
} from './search.ts'
import { viewsOf } from './views.ts'

export type ScanOptions = {
  /** Decoders for encodings that ECMAScript lacks (GB 18030); each reads bytes as text or returns null. */
  readonly decoders?: readonly {
    readonly name: string
    readonly decode: (bytes: Uint8Array) => string | null
  }[]
  /** Numbers that may stay although they look like private ones (the office's own telephone). */
  readonly allowedNumbers?: readonly string[]
  /** Told what was read out of each PDF, so that whoever needs it too does not read it a second time. */
  readonly onPdf?: (content: PdfContent) => void
}

/** A prepared search: secrets, folded once, with all their spellings. */
export type LeakScanner = {
  readonly scanText: (where: string, text: string) => readonly Leak[]
  /** Scans a finished file; `where` is its name and is scanned too. */
  readonly scanBytes: (where: string, bytes: Uint8Array) => readonly Leak[]
}

/** Everything that must not survive: what the record knows and what was masked. */
export function secretsOf(
  knowledge: readonly KnownParty[],
  masked: Pick<MaskResult, 'secrets'>,
  settings: MaskingSettings = DEFAULT_MASKING_SETTINGS,
): readonly Secret[] {
  const merged = new Map<string, Secret>()
  for (const secret of [...masked.secrets, ...secretsOfRecord(knowledge, settings)]) {
    const key = canonical(secret.value)
    if (!merged.has(key)) merged.set(key, secret)
  }
  return [...merged.values()]
}

const MAX_DEPTH = 6
const BIDI = /[\u202a-\u202e\u2066-\u2069]|direction\s*:\s*rtl|unicode-bidi|dir\s*=\s*["']?rtl|<bdo\b/iu
const BASE64 = /[A-Za-z0-9+/_-]{16,}={0,2}/gu

/** Prepares a scanner for a set of secrets. */
export function leakScanner(secrets: readonly Secret[], options: ScanOptions = {}): LeakScanner {
  const needles = secrets.flatMap(needlesOf)
  const inText = needles.filter((needle) => needle.where === 'text')
  const searchBytes = byteSearch(needles.filter((needle) => needle.where === 'bytes'))
  const inRuns = needles.filter((needle) => needle.where === 'run')
  const pairs = secrets
    .map((secret) => ({ secret, turned: [...foldedSecret(secret)].reverse().join('') }))
    .filter(({ turned }) => [...turned].length === 2)
  const allowed = new Set((options.allowedNumbers ?? []).map((number) => number.replace(/\D/gu, '')))

  const scanText = (where: string, text: string): readonly Leak[] => {
    const leaks: Leak[] = []
    for (const { name, text: view } of viewsOf(text, strFromU8)) {
      const place = name === '' ? where : `${where}（${name}）`
      const folded = foldForSearch(view)
      leaks.push(...searchFolded(place, folded, inText))
      if (BIDI.test(view))
        for (const { secret, turned } of pairs)
          if (folded.some((reading) => reading.includes(turned)))
            leaks.push(leakOf(place, { secret, spelling: 'reversed' }))
      leaks.push(...searchPatterns(place, view, allowed))
      leaks.push(...searchRuns(place, view.replace(/\s/gu, ''), inRuns))
      for (const [run] of view.matchAll(BASE64)) {
        const inner = fromBase64(run)
        if (inner !== null)
          leaks.push(...searchFolded(`${place}（base64）`, foldForSearch(strFromU8(inner)), inText))
      }
    }
    return uniqueLeaks(leaks)
  }

  const scanAny = (where: string, bytes: Uint8Array, depth: number): readonly Leak[] => {
    if (depth > MAX_DEPTH) return [{ where, kind: 'unreadable', what: '压缩包嵌套过深', spelling: '' }]
    const exact = searchBytes(where, bytes)
    const start = fromLatin1(bytes.subarray(0, 1024))
    if (start.startsWith('PK')) return [...exact, ...scanZip(where, bytes, depth)]
    if (start.includes('%PDF-')) return [...exact, ...scanPdf(where, bytes)]
    const texts = decodings(bytes, options).flatMap(({ name, text }) =>
      scanText(name === '' ? where : `${where}（${name}）`, text),
    )
    return [...exact, ...texts]
  }

  const scanZip = (where: string, bytes: Uint8Array, depth: number): readonly Leak[] => {
    let entries: Readonly<Record<string, Uint8Array>>
    try {
      entries = unzipSync(bytes)
    } catch {
      return [{ where, kind: 'unreadable', what: '压缩包打不开', spelling: '' }]
    }
    return Object.entries(entries).flatMap(([name, content]) => [
      ...scanText(`${where} 文件名`, name),
      ...scanAny(`${where}/${name}`, content, depth + 1),
    ])
  }

  const scanPdf = (where: string, bytes: Uint8Array): readonly Leak[] => {
    const pdf = readPdf(bytes)
    if (pdf === null) return [{ where, kind: 'unreadable', what: 'PDF 打不开', spelling: '' }]
    options.onPdf?.(pdf)
    const leaks: Leak[] = pdf.unreadable.map((filter) => ({
      where,
      kind: 'unreadable',
      what: `无法展开的数据流（${filter}）`,
      spelling: '',
    }))
    const [drawn, read] = [joinPages(pdf.drawn), joinPages(pdf.read)]
    leaks.push(...scanText(`${where} 页面`, drawn))
    if (read !== drawn) leaks.push(...scanText(`${where} 页面（阅读顺序）`, read))
    leaks.push(...scanText(`${where} 属性`, pdf.strings.join('\n')))
    leaks.push(...scanText(`${where} 正文以外`, pdf.outside))
    for (const stream of pdf.streams) {
      leaks.push(...searchBytes(`${where} 数据流`, stream))
      // Glyph outlines are no text: folding them would cost more than the rest of the scan together.
      if (!looksBinary(stream)) leaks.push(...scanText(`${where} 数据流`, strFromU8(stream)))
    }
    return leaks
  }

  return {
    scanText,
    scanBytes: (where, bytes) =>
      uniqueLeaks([...scanText(`${where} 文件名`, where), ...scanAny(where, bytes, 0)]),
  }
}

/** More than one control byte in fifty: font programs, images. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096)
  let control = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32)) control += 1
  return control * 50 > sample.length
}

/**
 * Bytes that are no UTF-8, or two of its two-byte characters side by side, which is what GB 18030 looks like when it
 * happens to be well-formed. The crosses and dots of masked text are neither.
 */
const OTHER_ENCODING = /\ufffd|(?![×·]{2})[\u0080-\u07ff]{2}/u

function decodings(bytes: Uint8Array, options: ScanOptions): readonly { name: string; text: string }[] {
  const utf8 = strFromU8(bytes)
  const out = [{ name: '', text: utf8 }]
  if (bytes[0] === 0xff && bytes[1] === 0xfe) out.push({ name: 'UTF-16', text: fromUtf16(bytes, 'le', 2) })
  if (bytes[0] === 0xfe && bytes[1] === 0xff) out.push({ name: 'UTF-16', text: fromUtf16(bytes, 'be', 2) })
  if (!OTHER_ENCODING.test(utf8)) return out
  for (const decoder of options.decoders ?? []) {
    const text = decoder.decode(bytes)
    if (text !== null) out.push({ name: decoder.name, text })
  }
  return out
}
