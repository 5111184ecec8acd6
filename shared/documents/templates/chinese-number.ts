/** Chinese numerals for article numbers and numbered items (GB/T 15835: 法律条文序号用汉字). */

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const
const PLACES = ['', '十', '百'] as const

/** 1–999 in Chinese: 7 → 七, 15 → 十五, 64 → 六十四, 105 → 一百零五. */
export function toChinese(value: number): string {
  const digits = [...String(value)].map(Number)
  let text = ''
  let zeroPending = false
  digits.forEach((digit, index) => {
    if (digit === 0) {
      zeroPending = true
      return
    }
    if (zeroPending) text += '零'
    zeroPending = false
    text += `${DIGITS[digit] ?? ''}${PLACES[digits.length - 1 - index] ?? ''}`
  })
  return value >= 10 && value < 20 ? text.slice(1) : text
}

/** The inverse of {@link toChinese}; Arabic digits are read too. Null when the text is no number. */
export function fromChinese(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text)
  if (!/^[零一二三四五六七八九十百]+$/u.test(text)) return null
  let total = 0
  let digit = 0
  for (const char of text) {
    if (char === '百') {
      total += (digit === 0 ? 1 : digit) * 100
      digit = 0
    } else if (char === '十') {
      total += (digit === 0 ? 1 : digit) * 10
      digit = 0
    } else digit = DIGITS.indexOf(char as (typeof DIGITS)[number])
  }
  return total + digit
}
