/**
 * The words of a holiday notice that carry meaning: dates with the weekday written behind them, and the few
 * verbs that say what happens on them. Everything else is left unread.
 */
import { type CivilDate, civilDateOf, dateParts, weekday, weekdayName } from '#shared/kernel/civil-date.ts'

export type NoticeToken =
  | { readonly kind: 'date'; readonly parts: WrittenDate; readonly at: number; readonly end: number }
  | {
      /** not: the next verb is denied · cancel: taken back, before or behind the verb · instead: the last verb is replaced. */
      readonly kind: 'off' | 'work' | 'moved' | 'comma' | 'not' | 'cancel' | 'instead'
      readonly at: number
      readonly end: number
    }
  | { readonly kind: 'total'; readonly days: number; readonly at: number; readonly end: number }

/** A date as written; what the notice leaves out is null. `remark` is the text in the brackets behind it. */
export type WrittenDate = {
  readonly year: number | null
  readonly month: number | null
  readonly day: number
  readonly remark: string
}

/** One spelling for what can be written in many: full-width forms, dashes, Chinese numerals, spaces, line ends. */
export function normalizeNotice(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu, '')
    .replace(/[—–―‐‑−─]+|-{2,}/gu, '-')
    .replace(/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)日?/gu, '$1年$2月$3日')
    .replace(/([〇○零一二三四五六七八九]{4})年/gu, (_, digits: string) => `${digitsOf(digits)}年`)
    .replace(/([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/gu, monthDayInDigits)
    .replace(/(年|至|、)([一二三四五六七八九十]{1,3})日/gu, (all, before: string, day: string) => {
      const number = numeralOf(day)
      return number === null ? all : `${before}${number}日`
    })
    .replace(/(\d)号(?=[(、,至-]|上班|放假)/gu, '$1日')
}

function monthDayInDigits(all: string, month: string, day: string): string {
  const [m, d] = [numeralOf(month), numeralOf(day)]
  return m === null || d === null ? all : `${m}月${d}日`
}

const DIGITS = '〇一二三四五六七八九'

function digitsOf(text: string): string {
  return [...text.replace(/[○零]/gu, '〇')].map((digit) => DIGITS.indexOf(digit)).join('')
}

/** 一 … 三十一 as a number; null when it is none. */
export function numeralOf(text: string): number | null {
  if (/^\d{1,3}$/u.test(text)) return Number(text)
  const match = /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text)
  if (match === null || text === '') return null
  const [, tens, ten, ones] = match
  if (ten === undefined)
    return tens !== undefined && ones !== undefined ? null : DIGITS.indexOf(tens ?? ones ?? '')
  return (
    (tens === undefined ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === undefined ? 0 : DIGITS.indexOf(ones))
  )
}

const DATE = String.raw`(?:(?<year>\d{4})年)?(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})日(?:\((?<remark>[^()]*)\))?`
const TOKEN = new RegExp(
  [
    DATE,
    // Weekly rest days moved elsewhere are worked, unless they are holidays themselves.
    '(?<moved>(?:公休日?)?(?:分别)?调(?:整)?(?:至|到))',
    '(?<not>(?:不(?:再|用|必|需要?|予|得|安排|实行|进行)*|无需|无须|毋须|未|勿|免于?|停止)(?=(?:正常|照常|调休)?(?:上班|补班|放假|补休|休息|休假|调休|公休)))',
    '(?<cancel>取消|撤销|撤消|停止|暂停|中止|终止|作废|废止|免[除去]|不再(?:执行|实行|列为|作为)?)',
    '(?<instead>改[为在到成]|变更[为到]|调整为)',
    '(?<work>(?:正常|照常|调休)?上班|补班)',
    String.raw`(?:放假|共|共计|合计|连休)(?<total>\d{1,2}|[一二三四五六七八九十]{1,2})天`,
    '(?<off>放假|补休|照常公休|公休日?|休息|休假|调休|为?法定(?:节)?假日)',
    '(?<comma>,)',
  ].join('|'),
  'gu',
)

const VERBS = ['moved', 'not', 'cancel', 'instead', 'work', 'off'] as const

/** The tokens of one normalized sentence, in order. */
export function noticeTokens(sentence: string): readonly NoticeToken[] {
  return [...sentence.matchAll(TOKEN)].map((match) => {
    const { year, month, day, remark = '', total, ...verbs } = match.groups ?? {}
    const place = { at: match.index, end: match.index + match[0].length }
    if (day !== undefined) {
      const parts = { year: numberOr(year), month: numberOr(month), day: Number(day), remark }
      return { kind: 'date', parts, ...place }
    }
    if (total !== undefined) return { kind: 'total', days: numeralOf(total) ?? 0, ...place }
    return { kind: VERBS.find((verb) => verbs[verb] !== undefined) ?? 'comma', ...place }
  })
}

function numberOr(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}

/**
 * The day meant. A month left out is that of the date before, or of the holiday's own day; December in the part
 * about 元旦 belongs to the year before the arrangement's. Null when there is no such day, or nothing tells the month.
 */
export function resolveDate(
  written: WrittenDate,
  previous: CivilDate | null,
  context: {
    readonly year: number
    readonly newYear: boolean
    /** Days off the holiday already has, which “其中29日、30日” refers back to. */
    readonly holidayDays: readonly CivilDate[]
  },
): CivilDate | null {
  const sameDay = context.holidayDays.find((date) => dateParts(date).day === written.day) ?? null
  const reference = previous ?? sameDay
  const before = reference === null ? null : dateParts(reference)
  const month = written.month ?? before?.month ?? null
  if (month === null) return null
  const inherited = written.month === null ? (before?.year ?? context.year) : yearOf(month, context)
  return civilDateOf(written.year ?? inherited, month, written.day)
}

function yearOf(
  month: number,
  { year, newYear }: { readonly year: number; readonly newYear: boolean },
): number {
  return newYear && month === 12 ? year - 1 : year
}

const WEEKDAY = /(?:星期|周|礼拜)([日天一二三四五六])/u

/** A sentence when the weekday written behind a date is not the weekday of that date; else null. */
export function weekdayMistake(date: CivilDate, remark: string): string | null {
  const written = WEEKDAY.exec(remark)?.[1]
  if (written === undefined) return null
  const expected = '日一二三四五六'[weekday(date)]
  return (written === '天' ? '日' : written) === expected
    ? null
    : `原文写“${remark}”，日历上是${weekdayName(date)}`
}
