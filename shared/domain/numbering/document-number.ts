/** 文号: every common spelling is read, one is printed — 禾政复〔2026〕9号 (GB/T 9704—2012: 六角括号, no leading zeros, no 第). */

export type DocumentNumber = {
  /** 机关代字和文种代字, e.g. 禾政复. */
  readonly prefix: string
  readonly year: number
  readonly sequence: number
  /** 同一文号下的第几件 (禾政复补〔2026〕9-2号); null for the first. */
  readonly part: number | null
}

const SPELLING =
  /^(?<prefix>[^\d[\]()〔〕【】{}<>]*?)(?<open>[[(〔【{<])?(?<year>\d{4})年?(?<close>[\])〕】}>])?(?<word>[^\d[\]()〔〕【】]{0,12}?)第?0*(?<sequence>[1-9]\d{0,6})(?:[-之](?<part>\d{1,3}))?号?$/u

/** Reads a number such as `[2026]第9号`, `（2025）炎政复字第23号`, `禾政复﹝2026﹞009`; null when it is not one. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const groups = SPELLING.exec(unify(text))?.groups
  if (!groups) return null
  // Without brackets, only 2026年…号 or a prefix before the year tells a year from a plain number.
  if (groups.open === undefined && groups.close !== undefined) return null
  const year = Number(groups.year)
  if (year < 1949 || year > 2199) return null
  return {
    prefix: tidyPrefix(`${groups.prefix ?? ''}${groups.word ?? ''}`),
    year,
    sequence: Number(groups.sequence),
    part: groups.part === undefined ? null : Number(groups.part),
  }
}

/** 禾政复〔2026〕9号. */
export function formatDocumentNumber(number: DocumentNumber): string {
  const part = number.part === null ? '' : `-${number.part}`
  return `${number.prefix}〔${number.year}〕${number.sequence}${part}号`
}

/** The printed form when the text is a document number, otherwise the text as it was written. */
export function normalizeDocumentNumber(text: string): string {
  const number = parseDocumentNumber(text)
  return number === null ? text.trim() : formatDocumentNumber(number)
}

// Full-width digits and brackets become half-width by NFKC, except the tortoise-shell forms ﹝﹞ which it maps to 〔〕.
function unify(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[﹝〘⟦［]/gu, '〔')
    .replace(/[﹞〙⟧］]/gu, '〕')
    .replace(/[—–－]/gu, '-')
}

// 炎政复字第23号 is the older spelling of 炎政复…23号.
function tidyPrefix(prefix: string): string {
  return prefix.replace(/字?第?$/u, '')
}
