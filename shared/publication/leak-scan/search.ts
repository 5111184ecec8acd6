/** Looking for needles in one reading of a file. */
import { birthDateOf, hasValidCheckDigit, passesLuhn } from '../masking/detect/id-number.ts'
import { canonical, isAscii } from '../masking/fold.ts'
import { withoutSeparators } from '../masking/spellings.ts'
import type { Secret } from '../masking/types.ts'
import type { Needle } from './needles.ts'

/** One reason to stop. `where` names the file and the reading in which it was found. */
export type Leak = {
  readonly where: string
  readonly kind: 'secret' | 'pattern' | 'unreadable'
  /** What was found, shortened so that the report itself tells as little as possible. */
  readonly what: string
  readonly spelling: string
}

/** — 3 —, as GB/T 9704 prints it. A hyphen is no sign of a page: it groups the digits of telephones and permits. */
const PAGE_NUMBER = /—\d{1,4}—/gu
/** Long enough to hold a name in base64 or hex. */
const RUN = /[A-Za-z0-9+/_-]{7,}/gu
const ID = /(?<![0-9A-Za-z])\d(?:[\s-]?\d){16}[\s-]?[\dXx](?![0-9A-Za-z])/gu
const MOBILE = /(?<![0-9A-Za-z.#])1[3-9]\d(?:[ -]?\d{4}){2}(?![0-9A-Za-z])/gu
const CARD = /(?<![0-9A-Za-z.])[3-6]\d{3}(?:[ -]?\d{4}){2,3}(?:[ -]?\d{1,3})?(?![0-9A-Za-z])/gu

/** A hit of one secret in one spelling. */
export function leakOf(where: string, needle: { readonly secret: Secret; readonly spelling: string }): Leak {
  return { where, kind: 'secret', what: shorten(needle.secret.value), spelling: needle.spelling }
}

/** Folded text for comparison, as it stands and, where it differs, without the page numbers of a printed text. */
export function foldForSearch(text: string): readonly string[] {
  const folded = canonical(text)
  const running = folded.replace(PAGE_NUMBER, '')
  return running === folded ? [folded] : [folded, running]
}

/** The pages of a printed document as one running text: the number at the foot or head of each is left out. */
export function joinPages(pages: readonly string[]): string {
  return pages.map((page) => page.replace(/^\s*—\s*\d{1,4}\s*—|—\s*\d{1,4}\s*—\s*$/gu, '')).join('\n')
}

/** Needles in folded text; numbers are also looked for without their separators. */
export function searchFolded(
  where: string,
  readings: readonly string[],
  needles: readonly Needle[],
): readonly Leak[] {
  const loose = readings.map(withoutSeparators)
  return needles
    .filter(
      (needle) =>
        readings.some((folded) => contains(folded, needle, canonical)) ||
        (needle.grouped && loose.some((text) => contains(text, needle, looseForm))),
    )
    .map((needle) => leakOf(where, needle))
}

const looseForm = (text: string): string => withoutSeparators(canonical(text))

/** Blanks out the lawful strings first: 「高峰」 inside 「高峰镇人民政府」 is no leak. */
function contains(folded: string, needle: Needle, fold: (text: string) => string): boolean {
  if (!occurs(folded, needle)) return false
  if (needle.secret.allowedIn.length === 0) return true
  // Tags may stand inside the lawful string; attributes and comments are read on their own.
  let rest = folded.includes('<') ? folded.replace(/<!--.*?-->|<[^>]*>/gu, '') : folded
  const lawful = needle.secret.allowedIn.map(fold).sort((a, b) => b.length - a.length)
  for (const string of lawful) if (string !== '') rest = rest.split(string).join('\u0000')
  return occurs(rest, needle)
}

/** 「26年3月2日」 is not found inside 「2026年3月2日」, nor 「1985-7-1」 inside 「1985-7-12」. */
function occurs(text: string, { value, edge }: Needle): boolean {
  let at = text.indexOf(value)
  if (edge === null) return at >= 0
  while (at >= 0) {
    const neighbour = edge === 'start' ? text.charAt(at - 1) : text.charAt(at + value.length)
    if (!/\d/u.test(neighbour)) return true
    at = text.indexOf(value, at + 1)
  }
  return false
}

/**
 * Prepares the search for needles in raw bytes. One pass over a file finds all of them: where two bytes begin
 * some needle, and hardly anywhere else, those needles are compared in full.
 */
export function byteSearch(
  needles: readonly Needle[],
): (where: string, bytes: Uint8Array) => readonly Leak[] {
  const byStart = new Map<number, { readonly needle: Needle; readonly value: Uint8Array }[]>()
  const begins = new Uint8Array(0x10000)
  for (const needle of needles) {
    if (needle.secret.allowedIn.length > 0 || needle.value.length < 2) continue
    const value = Uint8Array.from(needle.value, (char) => char.charCodeAt(0))
    const start = ((value[0] ?? 0) << 8) | (value[1] ?? 0)
    begins[start] = 1
    byStart.set(start, [...(byStart.get(start) ?? []), { needle, value }])
  }
  return (where, bytes) => {
    const found = new Set<Needle>()
    let start = bytes[0] ?? 0
    for (let next = 1; next < bytes.length; next += 1) {
      start = ((start & 0xff) << 8) | (bytes[next] ?? 0)
      if (begins[start] === 0) continue
      for (const { needle, value } of byStart.get(start) ?? [])
        if (standsAt(bytes, next - 1, value)) found.add(needle)
    }
    return needles.filter((needle) => found.has(needle)).map((needle) => leakOf(where, needle))
  }
}

function standsAt(bytes: Uint8Array, at: number, value: Uint8Array): boolean {
  for (let i = 0; i < value.length; i += 1) if (bytes[at + i] !== value[i]) return false
  return true
}

/** Base64 and hex needles in the long runs of a text. */
export function searchRuns(where: string, text: string, needles: readonly Needle[]): readonly Leak[] {
  const runs = (text.match(RUN) ?? []).join('\n')
  return runs === ''
    ? []
    : needles.filter((needle) => runs.includes(needle.value)).map((needle) => leakOf(where, needle))
}

/** Private numbers that no dictionary knows: identity numbers, mobiles, bank cards. */
export function searchPatterns(where: string, text: string, allowed: ReadonlySet<string>): readonly Leak[] {
  const flat = isAscii(text)
    ? text
    : text.normalize('NFKC').replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, '')
  const leaks: Leak[] = []
  const hit = (what: string, digits: string) => {
    if (!allowed.has(digits.replace(/\D/gu, '')))
      leaks.push({ where, kind: 'pattern', what: `${what} ${shorten(digits)}`, spelling: '' })
  }
  for (const match of flat.matchAll(ID)) {
    const id = match[0].replace(/[\s-]/gu, '')
    if (hasValidCheckDigit(id) && birthDateOf(id) !== null) hit('身份证号', id)
  }
  for (const match of flat.matchAll(MOBILE)) hit('手机号', match[0])
  for (const match of flat.matchAll(CARD)) {
    const digits = match[0].replace(/\D/gu, '')
    if (digits.length >= 15 && digits.length <= 19 && passesLuhn(digits)) hit('银行卡号', digits)
  }
  return leaks
}

/** First and last character with crosses between. */
function shorten(value: string): string {
  const units = [...value]
  const [first, last] = [units[0] ?? '', units[units.length - 1] ?? '']
  return units.length <= 2 ? `${first}×` : `${first}${'×'.repeat(Math.min(6, units.length - 2))}${last}`
}

/** The same finding once. */
export function uniqueLeaks(leaks: readonly Leak[]): readonly Leak[] {
  const seen = new Map(
    leaks.map((item) => [`${item.where}|${item.kind}|${item.what}|${item.spelling}`, item]),
  )
  return [...seen.values()]
}

/** Strings of `mustKeep` that are missing from a text: masking too much is a fault as well. */
export function missingFrom(text: string, mustKeep: readonly string[]): readonly string[] {
  const readings = foldForSearch(text)
  return mustKeep.filter((keep) => !readings.some((folded) => folded.includes(canonical(keep))))
}
