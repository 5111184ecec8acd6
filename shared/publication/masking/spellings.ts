/** How a secret may be spelled: what the leak gate looks for, and what a reviewer's restoring covers. */
import { type CivilDate, dateParts, parseCivilDate } from '#shared/kernel/civil-date.ts'
import { canonical } from './fold.ts'
import type { Secret } from './types.ts'

/** One folded spelling; `edge` names the side on which no further digit may stand, because it would be another value. */
export type SecretSpelling = { readonly value: string; readonly edge: 'start' | 'end' | null }

const NUMBER_RULES: ReadonlySet<string> = new Set([
  'id-number',
  'phone',
  'bank-card',
  'long-number',
  'labelled-number',
])
const SEPARATORS = /[-–—_.()（）·]/gu

/** A folded text without what people put between digits. */
export function withoutSeparators(folded: string): string {
  return folded.replace(SEPARATORS, '')
}

/** Every folded spelling of a secret, the plain one first. */
export function spellingsOf({ value, rule }: Pick<Secret, 'value' | 'rule'>): readonly SecretSpelling[] {
  const date = rule === 'birth-date' ? parseCivilDate(value) : null
  if (date !== null) return dateSpellings(date)
  const folded = canonical(value)
  const plain = NUMBER_RULES.has(rule) ? withoutSeparators(folded) : folded
  const values = plain.includes('·') ? [plain, plain.replace(/·/gu, '')] : [plain]
  return values.map((text) => ({ value: text, edge: null }))
}

/** Whether a text shows the secret in one of its spellings. */
export function mentions(text: string, secret: Pick<Secret, 'value' | 'rule'>): boolean {
  const folded = canonical(text)
  const loose = withoutSeparators(folded)
  return spellingsOf(secret).some(({ value }) => folded.includes(value) || loose.includes(value))
}

const HAN_DIGITS = '〇一二三四五六七八九'

function dateSpellings(date: CivilDate): readonly SecretSpelling[] {
  const { year, month, day } = dateParts(date)
  const padded = (n: number) => String(n).padStart(2, '0')
  const unique = (...texts: readonly string[]) => [...new Set(texts)]
  const months = unique(String(month), padded(month))
  const days = unique(String(day), padded(day))
  const digits = `${year}${padded(month)}${padded(day)}`
  const out: SecretSpelling[] = [{ value: digits, edge: null }]
  for (const m of months)
    for (const d of days) {
      const end = d.length === 1 ? 'end' : null
      out.push({ value: `${year}年${m}月${d}`, edge: end })
      // Two digits for the year: 85年7月12日, but not the end of another year.
      out.push({ value: `${padded(year % 100)}年${m}月${d}日`, edge: 'start' })
      for (const mark of ['-', '.', '/', '·']) out.push({ value: `${year}${mark}${m}${mark}${d}`, edge: end })
    }
  const hanYear = [...String(year)].map((digit) => HAN_DIGITS.charAt(Number(digit))).join('')
  for (const zero of hanYear.includes('〇') ? ['〇', '零', '○'] : [''])
    for (const ending of ['日', '号'])
      out.push({
        value: `${hanYear.replace(/〇/gu, zero)}年${hanNumber(month)}月${hanNumber(day)}${ending}`,
        edge: null,
      })
  return out
}

/** 1 to 31 as 一 … 三十一. */
function hanNumber(n: number): string {
  const tens = Math.floor(n / 10)
  const unit = n % 10 === 0 ? '' : HAN_DIGITS.charAt(n % 10)
  return tens === 0 ? unit : `${tens === 1 ? '' : HAN_DIGITS.charAt(tens)}十${unit}`
}
