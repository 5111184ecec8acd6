/**
 * The leak gate. Finished bytes are opened again and read in every way a stranger could read them; one hit stops
 * the release. Nothing here shares code with the writers of the files.
 */
import { strFromU8, unzipSync } from 'fflate'
import { birthDateOf, hasValidCheckDigit, passesLuhn } from '../masking/detect/id-number.ts'
import { canonical } from '../masking/fold.ts'
import { secretsOfRecord } from '../masking/secrets.ts'
import type { KnownParty, MaskResult, Secret } from '../masking/types.ts'
import { fromBase64, fromLatin1, fromUtf16 } from './bytes.ts'
import { foldedSecret, type Needle, needlesOf } from './needles.ts'
import { readPdf } from './pdf-text.ts'
import { viewsOf } from './views.ts'

/** One reason to stop. `where` names the file and the reading in which it was found. */
export type Leak = {
  readonly where: string
  readonly kind: 'secret' | 'pattern' | 'unreadable'
  /** What was found, shortened so that the report itself tells as little as possible. */
  readonly what: string
  readonly spelling: string
}

export type ScanOptions = {
  /** Decoders for encodings that ECMAScript lacks (GB 18030); each reads bytes as text or returns null. */
  readonly decoders?: readonly {
    readonly name: string
    readonly decode: (bytes: Uint8Array) => string | null
  }[]
  /** Numbers that may stay although they look like private ones (the office's own telephone). */
  readonly allowedNumbers?: readonly string[]
}

/** A prepared search: secrets, folded once, with all their spellings. */
export type LeakScanner = {
  readonly scanText: (where: string, text: string) => readonly Leak[]
  readonly scanBytes: (where: string, bytes: Uint8Array) => readonly Leak[]
}

/** Everything that must not survive: what the record knows and what was masked. */
export function secretsOf(
  knowledge: readonly KnownParty[],
  masked: Pick<MaskResult, 'secrets'>,
): readonly Secret[] {
  const merged = new Map<string, Secret>()
  for (const secret of [...masked.secrets, ...secretsOfRecord(knowledge)]) {
    const key = canonical(secret.value)
    if (!merged.has(key)) merged.set(key, secret)
  }
  return [...merged.values()]
}

const MAX_DEPTH = 6
const BIDI = /[\u202a-\u202e\u2066-\u2069]|direction\s*:\s*rtl|unicode-bidi|dir\s*=\s*["']?rtl|<bdo\b/iu
const PAGE_NUMBER = /[—－-]\d{1,4}[—－-]/gu
const BASE64_RUN = /[A-Za-z0-9+/_-]{16,}={0,2}/gu

/** Prepares a scanner for a set of secrets. */
export function leakScanner(secrets: readonly Secret[], options: ScanOptions = {}): LeakScanner {
  const needles = secrets.flatMap(needlesOf)
  const textNeedles = needles.filter((needle) => needle.where === 'text')
  const rawNeedles = needles.filter((needle) => needle.where === 'raw')
  const pairs = secrets
    .map((secret) => ({ secret, folded: foldedSecret(secret) }))
    .filter(({ folded }) => folded.length === 2)
  const allowedNumbers = new Set((options.allowedNumbers ?? []).map((number) => number.replace(/\D/gu, '')))

  const scanText = (where: string, text: string): readonly Leak[] => {
    const leaks: Leak[] = []
    for (const view of viewsOf(text, lossyUtf8)) {
      const place = view.name === '原文' ? where : `${where}（${view.name}）`
      const folded = canonical(view.text)
      leaks.push(...searchFolded(place, folded, textNeedles))
      if (BIDI.test(view.text)) {
        for (const { secret, folded: pair } of pairs)
          if (folded.includes([...pair].reverse().join('')))
            leaks.push(leak(place, { secret, spelling: 'reversed' }))
      }
      leaks.push(...searchPatterns(place, view.text, allowedNumbers))
      leaks.push(...searchRaw(place, view.text.replace(/\s/gu, ''), rawNeedles))
      for (const match of view.text.matchAll(BASE64_RUN)) {
        const inner = fromBase64(match[0])
        if (inner !== null)
          leaks.push(...searchFolded(`${place}（base64）`, canonical(lossyUtf8(inner)), textNeedles))
      }
    }
    return unique(leaks)
  }

  const scanAny = (where: string, bytes: Uint8Array, depth: number): readonly Leak[] => {
    if (depth > MAX_DEPTH) return [{ where, kind: 'unreadable', what: '压缩包嵌套过深', spelling: '' }]
    const leaks: Leak[] = []
    const raw = fromLatin1(bytes)
    leaks.push(...searchRaw(where, raw, rawNeedles))
    for (const { name, text } of decodings(bytes, options))
      leaks.push(...scanText(name === '' ? where : `${where}（${name}）`, text))
    if (raw.startsWith('PK')) leaks.push(...scanZip(where, bytes, depth))
    const pdf = readPdf(bytes)
    if (pdf !== null) {
      for (const filter of pdf.unreadable)
        leaks.push({ where, kind: 'unreadable', what: `无法展开的数据流（${filter}）`, spelling: '' })
      for (const [i, text] of pdf.drawn.entries()) leaks.push(...scanText(`${where} 第${i + 1}页`, text))
      for (const [i, text] of pdf.read.entries())
        leaks.push(...scanText(`${where} 第${i + 1}页（阅读顺序）`, text))
      leaks.push(...scanText(`${where} 全文`, pdf.read.join('')))
      leaks.push(...scanText(`${where} 属性`, pdf.strings.join('\n')))
      for (const stream of pdf.streams) {
        leaks.push(...searchRaw(`${where} 数据流`, fromLatin1(stream), rawNeedles))
        leaks.push(
          ...searchFolded(
            `${where} 数据流`,
            canonical(lossyUtf8(stream)),
            textNeedles.filter((needle) => needle.spelling === 'plain'),
          ),
        )
      }
    }
    return unique(leaks)
  }

  const scanZip = (where: string, bytes: Uint8Array, depth: number): readonly Leak[] => {
    let entries: Readonly<Record<string, Uint8Array>>
    try {
      entries = unzipSync(bytes)
    } catch {
      return [{ where, kind: 'unreadable', what: '压缩包打不开', spelling: '' }]
    }
    const leaks: Leak[] = []
    for (const [name, content] of Object.entries(entries)) {
      leaks.push(...scanText(`${where} 文件名`, name))
      leaks.push(...scanAny(`${where}/${name}`, content, depth + 1))
    }
    return leaks
  }

  return {
    scanText,
    scanBytes: (where, bytes) => unique([...scanText(`${where} 文件名`, where), ...scanAny(where, bytes, 0)]),
  }
}

function decodings(bytes: Uint8Array, options: ScanOptions): readonly { name: string; text: string }[] {
  const out = [{ name: '', text: lossyUtf8(bytes) }]
  const head = [bytes[0], bytes[1]]
  if (head[0] === 0xff && head[1] === 0xfe) out.push({ name: 'UTF-16', text: fromUtf16(bytes, 'le', 2) })
  if (head[0] === 0xfe && head[1] === 0xff) out.push({ name: 'UTF-16', text: fromUtf16(bytes, 'be', 2) })
  for (const decoder of options.decoders ?? []) {
    const text = decoder.decode(bytes)
    if (text !== null) out.push({ name: decoder.name, text })
  }
  return out
}

function lossyUtf8(bytes: Uint8Array): string {
  return strFromU8(bytes)
}

function searchFolded(where: string, folded: string, needles: readonly Needle[]): readonly Leak[] {
  const bare = folded.replace(PAGE_NUMBER, '')
  const leaks: Leak[] = []
  let loose: string | null = null
  for (const needle of needles) {
    if (contains(bare, needle)) leaks.push(leak(where, needle))
    else if (/\d{6}/u.test(needle.value)) {
      loose ??= bare.replace(/[-–—_.()（）·]/gu, '')
      if (loose !== bare && contains(loose, needle)) leaks.push(leak(where, needle))
    }
  }
  return leaks
}

/** Blanks out the lawful strings first: 「高峰」 inside 「高峰镇人民政府」 is no leak. */
function contains(folded: string, needle: Needle): boolean {
  if (!folded.includes(needle.value)) return false
  if (needle.secret.allowedIn.length === 0) return true
  // Tags may stand inside the lawful string; attributes and comments are read on their own.
  let rest = folded.includes('<') ? folded.replace(/<!--.*?-->|<[^>]*>/gu, '') : folded
  for (const lawful of [...needle.secret.allowedIn].map(canonical).sort((a, b) => b.length - a.length))
    rest = rest.split(lawful).join('\u0000')
  return rest.includes(needle.value)
}

function searchRaw(where: string, text: string, needles: readonly Needle[]): readonly Leak[] {
  return needles.filter((needle) => text.includes(needle.value)).map((needle) => leak(where, needle))
}

/** Private numbers that no dictionary knows: identity numbers, mobiles, bank cards. */
function searchPatterns(where: string, text: string, allowed: ReadonlySet<string>): readonly Leak[] {
  const flat = text.normalize('NFKC').replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, '')
  const leaks: Leak[] = []
  const hit = (what: string, digits: string) => {
    if (!allowed.has(digits.replace(/\D/gu, '')))
      leaks.push({ where, kind: 'pattern', what: `${what} ${shorten(digits)}`, spelling: '' })
  }
  for (const match of flat.matchAll(/(?<![0-9A-Za-z])\d(?:[\s-]?\d){16}[\s-]?[\dXx](?![0-9A-Za-z])/gu)) {
    const id = match[0].replace(/[\s-]/gu, '')
    if (hasValidCheckDigit(id) && birthDateOf(id) !== null) hit('身份证号', id)
  }
  for (const match of flat.matchAll(/(?<![0-9A-Za-z.#])1[3-9]\d(?:[ -]?\d{4}){2}(?![0-9A-Za-z])/gu))
    hit('手机号', match[0])
  for (const match of flat.matchAll(
    /(?<![0-9A-Za-z.])[3-6]\d{3}(?:[ -]?\d{4}){2,3}(?:[ -]?\d{1,3})?(?![0-9A-Za-z])/gu,
  )) {
    const digits = match[0].replace(/\D/gu, '')
    if (digits.length >= 15 && digits.length <= 19 && passesLuhn(digits)) hit('银行卡号', digits)
  }
  return leaks
}

function leak(where: string, needle: { readonly secret: Secret; readonly spelling: string }): Leak {
  return { where, kind: 'secret', what: shorten(needle.secret.value), spelling: needle.spelling }
}

function shorten(value: string): string {
  const units = [...value]
  return units.length <= 2
    ? `${units[0] ?? ''}×`
    : `${units[0] ?? ''}${'×'.repeat(Math.min(6, units.length - 2))}${units[units.length - 1] ?? ''}`
}

function unique(leaks: readonly Leak[]): readonly Leak[] {
  const seen = new Map(
    leaks.map((item) => [`${item.where}|${item.kind}|${item.what}|${item.spelling}`, item]),
  )
  return [...seen.values()]
}

/** Strings of `mustKeep` that are missing from a text: masking too much is a fault as well. */
export function missingFrom(text: string, mustKeep: readonly string[]): readonly string[] {
  const folded = canonical(text).replace(PAGE_NUMBER, '')
  return mustKeep.filter((keep) => !folded.includes(canonical(keep)))
}
