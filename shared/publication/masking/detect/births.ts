/** Birth dates: beside the word 出生, or the date inside a known identity number in any spelling. */
import { type CivilDate, civilDateOf, dateParts } from '#shared/kernel/civil-date.ts'
import { type Finding, matches } from './finding.ts'

const HAN_DIGITS = '〇一二三四五六七八九'
const YEAR = '(?:\\d{4}|\\d{2}|[一二三四五六七八九〇零○Ｏ]{4})'
const SMALL = '(?:\\d{1,2}|[元正一二三四五六七八九十廿]{1,3})'
const DATE = `(?:${YEAR}\\s*年(?:\\s*${SMALL}\\s*月(?:\\s*${SMALL}\\s*[日号]?)?)?|\\d{4}\\s*[-./·]\\s*\\d{1,2}(?:\\s*[-./·]\\s*\\d{1,2})?|(?:19|20)\\d{6})`
const BEFORE_BORN = new RegExp(
  `(?:农历|公历|阳历|阴历)?${DATE}(?=\\s*(?:日)?\\s*(?:出生|降生|诞生|生人|生(?=[，。；、,;）)\\s])|生于))`,
  'gu',
)
const AFTER_BORN = new RegExp(
  `(?<=(?:出生于|生于|出生日期|出生年月日|出生年月|出生时间|生日)\\s*(?:为|是|系|：|:)?\\s*)(?:农历|公历)?${DATE}`,
  'gu',
)

const REPLACEMENT = '×年×月×日'

function hanYear(year: number): string {
  return [...String(year)]
    .map((digit) => (digit === '0' ? '[〇零○]' : HAN_DIGITS.charAt(Number(digit))))
    .join('')
}

function hanNumber(n: number): string {
  if (n < 10) return HAN_DIGITS.charAt(n)
  const tens = Math.floor(n / 10)
  const unit = n % 10 === 0 ? '' : HAN_DIGITS.charAt(n % 10)
  return `${tens === 1 ? '' : HAN_DIGITS.charAt(tens)}十${unit}`
}

/** A pattern for every usual spelling of one day. */
function spellingsOf(date: CivilDate): RegExp {
  const { year, month, day } = dateParts(date)
  const two = String(year % 100).padStart(2, '0')
  const two2 = (n: number) => String(n).padStart(2, '0')
  return new RegExp(
    `(?<![0-9])(?:${year}|${two})\\s*年\\s*0?${month}\\s*月\\s*0?${day}(?![0-9])\\s*[日号]?` +
      `|(?<![0-9])${year}\\s*[-./·]\\s*0?${month}\\s*[-./·]\\s*0?${day}(?![0-9])` +
      `|(?<![0-9])${year}${two2(month)}${two2(day)}(?![0-9])` +
      `|${hanYear(year)}年${hanNumber(month)}月${hanNumber(day)}日?`,
    'gu',
  )
}

function parse(text: string): CivilDate | null {
  const parts = /^(?:农历|公历|阳历|阴历)?\s*(\d{4})\D+(\d{1,2})\D+(\d{1,2})/u.exec(text)
  return parts ? civilDateOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null
}

function decadeOf(text: string): string {
  const year = /\d{4}/.exec(text)?.[0]
  return year ? `${year.slice(0, 3)}0年代` : REPLACEMENT
}

/** Finds birth dates; `known` are dates from the record and from identity numbers in the text. */
export function findBirthDates(
  narrowText: string,
  known: readonly CivilDate[],
  mode: 'remove' | 'decade',
): readonly Finding[] {
  const hits = [...matches(narrowText, BEFORE_BORN), ...matches(narrowText, AFTER_BORN)]
  const days = new Set<CivilDate>(known)
  for (const { match } of hits) {
    const day = parse(match[0])
    if (day !== null) days.add(day)
  }
  for (const day of days) hits.push(...matches(narrowText, spellingsOf(day)))
  return hits.map(({ start, end, match }) => ({
    start,
    end,
    rule: 'birth-date',
    replacement: { text: mode === 'decade' ? decadeOf(match[0]) : REPLACEMENT },
    weight: 85,
  }))
}
