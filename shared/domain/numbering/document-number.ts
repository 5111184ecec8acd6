/** 文号: every common spelling is read, one is printed — 禾政复〔2026〕9号 (GB/T 9704—2012: 六角括号, no leading zeros, no 第). */

export type DocumentNumber = {
  /** 机关代字和文种代字, e.g. 禾政复. */
  readonly prefix: string
  readonly year: number
  readonly sequence: number
  /** 同一文号下的第几件 (禾政复补〔2026〕9-2号); null for the first. */
  readonly part: number | null
}

// A prefix may hold a place in round brackets (禾公（城）行罚决字); digits in it would make it a court's case number.
const SPELLING =
  /^(?<prefix>(?:[^\d[\]()〔〕【】{}<>]|\([^\d()]+\))*?)(?<open>[[(〔【{<])?(?<year>\d{4})(?<yearWord>年)?(?<close>[\])〕】}>])?(?<word>[^\d[\]()〔〕【】]{0,12}?)(?<ordinal>第)?0*(?<sequence>[1-9]\d{0,6})(?:[-之](?<part>\d{1,3}))?号?$/u

/** Longer texts are prose, not numbers. */
const LONGEST = 100

/** Reads a number such as `[2026]第9号`, `(2025)炎政复字第23号`, `禾政复﹝2026﹞009`; null when it is not one. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  if (text.length > LONGEST) return null
  const groups = SPELLING.exec(unify(text))?.groups
  if (!groups) return null
  // Without a whole pair of brackets, only 年 or 第 tells a year and a number from a plain row of digits.
  const bracketed = groups.open !== undefined && groups.close !== undefined
  const worded = groups.yearWord !== undefined || groups.ordinal !== undefined
  if (!bracketed && (!worded || groups.open !== undefined || groups.close !== undefined)) return null
  const year = Number(groups.year)
  if (year < 1949 || year > 2199) return null
  return {
    prefix: fullWidth(`${groups.prefix ?? ''}${groups.word ?? ''}`),
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

function fullWidth(prefix: string): string {
  return prefix.replaceAll('(', '（').replaceAll(')', '）')
}
