/**
 * Readings of one text: as it stands, with its escapes undone, and without its markup. A secret hidden in any
 * of them is found; which reading it was is part of the report.
 */

/** A reading and its name; the text as it stands has none. */
export type View = { readonly name: string; readonly text: string }

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  middot: '·',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwj: '',
  zwnj: '',
  shy: '',
}

const fromCode = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')

/** HTML and XML entities. */
export function decodeEntities(text: string): string {
  return text
    .replace(/&#[xX]([0-9a-fA-F]{1,6});?/gu, (_, hex: string) => fromCode(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});?/gu, (_, digits: string) => fromCode(Number(digits)))
    .replace(/&([a-z]{2,6});/gu, (whole, name: string) => NAMED[name] ?? whole)
}

/** JSON, JavaScript and CSS escapes. */
export function decodeEscapes(text: string): string {
  return text
    .replace(/\\u\{([0-9a-fA-F]{1,6})\}/gu, (_, hex: string) => fromCode(Number.parseInt(hex, 16)))
    .replace(/(?:\\|%)u([0-9a-fA-F]{4})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\x([0-9a-fA-F]{2})/gu, (_, hex: string) => fromCode(Number.parseInt(hex, 16)))
    .replace(/\\([0-9a-fA-F]{4,6})\s?/gu, (_, hex: string) => fromCode(Number.parseInt(hex, 16)))
}

/** Percent encoding and quoted-printable, as UTF-8. */
export function decodePercent(text: string, decodeUtf8: (bytes: Uint8Array) => string): string {
  return text.replace(/(?:[%=][0-9a-fA-F]{2}(?:=\r?\n)?)+/gu, (run) =>
    decodeUtf8(
      Uint8Array.from(run.match(/[%=][0-9a-fA-F]{2}/gu) ?? [], (pair) => Number.parseInt(pair.slice(1), 16)),
    ),
  )
}

/** What stands between the tags; comments and CDATA keep their content elsewhere (the raw view has them). */
export function withoutTags(text: string): string {
  return decodeEntities(text.replace(/<!--[\s\S]*?-->/gu, '').replace(/<[^>]*>/gu, ''))
}

/** Only what a reader sees: scripts, styles and comments are gone, `rt` and hidden text are not. */
export function attributeTexts(text: string): string {
  return decodeEntities((text.match(/(?:"[^"<]*"|'[^'<]*')/gu) ?? []).join('\n'))
}

/** The readings of a text. */
export function viewsOf(text: string, decodeUtf8: (bytes: Uint8Array) => string): readonly View[] {
  const views: View[] = [{ name: '', text }]
  const add = (name: string, value: string) => {
    if (value !== text && value.trim() !== '') views.push({ name, text: value })
  }
  if (/&[#a-z]/iu.test(text)) add('实体还原', decodeEntities(text))
  if (/[\\%]/u.test(text)) add('转义还原', decodeEscapes(text))
  if (/[%=][0-9a-fA-F]{2}/u.test(text)) add('编码还原', decodePercent(text, decodeUtf8))
  if (/<[a-z!?/]/iu.test(text)) {
    add('去标签', withoutTags(text))
    add('属性值', attributeTexts(text))
    if (/<!--/u.test(text))
      add('注释', (text.match(/<!--[\s\S]*?-->/gu) ?? []).join('\n').replace(/<[^>]*>/gu, ''))
  }
  return views
}
