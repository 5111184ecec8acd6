/**
 * Text as people paste it. Invisible characters are taken out once, at the entrance to `decide`; HTML stays
 * the plain text it is; each field has a length cap and says so when it is passed.
 */
import type { FieldError } from '../commands/errors.ts'

// Tab and line feed stay. The rest of C0/C1, zero-width characters, bidirectional overrides, the byte order
// mark and noncharacters neither show nor print, and hide differences between two equal-looking names.
const INVISIBLE =
  /[\p{Cc}\p{Noncharacter_Code_Point}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u00AD]/gu
const PRIVATE_USE = /\p{Co}/u

/** Removes invisible characters and lone surrogates, makes line ends `\n`, and trims the ends. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, (found) => (found === '\n' || found === '\t' ? found : ''))
    .replace(/[\uD800-\uDFFF]/gu, '')
    .trim()
}

/** Applies {@link cleanText} to every string inside plain data; keys and other values stay as they are. */
export function cleanDeep<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T
  if (Array.isArray(value)) return value.map((item: unknown) => cleanDeep(item)) as T
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, cleanDeep(member)])) as T
  }
  return value
}

/** Number of characters as a person counts them (code points, so that 𬭎 is one). */
export function characterCount(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

export type TextRule = {
  /** What the field is called on the form. */
  readonly label: string
  /** Most characters (code points). */
  readonly max: number
  readonly required?: boolean
  /** Names and titles: one line, and no self-made (private use) characters, which no font can print. */
  readonly name?: boolean
}

/** Length caps in characters. Long text takes whole documents pasted in; a name does not. */
export const TEXT_CAPS = {
  name: 50,
  organization: 100,
  short: 100,
  address: 200,
  line: 500,
  paragraph: 5_000,
  longText: 50_000,
} as const

/** Checks one cleaned text; an empty list when it is in order. */
export function textErrors(field: string, text: string, rule: TextRule): readonly FieldError[] {
  if (text === '') return rule.required ? [{ field, message: `请填写${rule.label}。` }] : []
  const count = characterCount(text)
  if (count > rule.max) {
    return [{ field, message: `${rule.label}最多${rule.max}字，现有${count}字，请删减后再保存。` }]
  }
  if (!rule.name) return []
  if (/[\n\t]/.test(text)) return [{ field, message: `${rule.label}只能写在一行内，请去掉换行。` }]
  const selfMade = PRIVATE_USE.exec(text)?.[0]
  return selfMade === undefined ? [] : [{ field, message: privateUseMessage(rule.label, selfMade) }]
}

function privateUseMessage(label: string, character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
  return `${label}中的“${character}”（U+${code}）是自造字，换一台电脑就无法显示和打印。请改用国家标准字库中的字；确实没有的，请按户籍证明写法用近似字并在备注中说明。`
}
