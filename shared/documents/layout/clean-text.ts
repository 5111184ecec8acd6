/**
 * What text may enter a document. Invisible characters that come along when people paste are dropped; characters
 * that would print as nothing, or as something else on every machine, are refused by name.
 */

/** Zero-width and direction marks, soft hyphens, variation selectors, byte order marks. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu

/** Radicals (⼀ ⻁) look like characters but are others; PDF files leak them into the clipboard. */
const RADICALS = /[\u2e80-\u2fd5]/gu

const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f]/gu

/** C0 and C1 controls (line feed aside), private use, lone surrogates, noncharacters. */
const REFUSED = /[^\P{Cc}\n]|\p{Co}|\p{Cs}|[\ufdd0-\ufdef\ufffc-\uffff]/gu

/** The text as it is set: `\n` line ends, no tabs, no invisible characters, no look-alike radicals. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n')
    .replaceAll('\t', '　')
    .replaceAll(SPACES, ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(RADICALS, (radical) => radical.normalize('NFKC'))
}

/** Code points that no document may contain, each once, in order of appearance. */
export function refusedCharacters(text: string): readonly number[] {
  const found = cleanText(text).match(REFUSED) ?? []
  return [...new Set(found.map((char) => char.codePointAt(0) ?? 0))]
}

/** 「U+4DAE」 or 「「䶮」U+4DAE」 if the character can be shown. */
export function nameCodePoint(codePoint: number): string {
  const hex = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
  const char = String.fromCodePoint(codePoint)
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(char) ? `「${char}」（${hex}）` : hex
}
