/**
 * Reads the official notice as it is published: 「一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）
 * 上班。」 The wordings of the notices since 2006 are understood. Nothing is filled in: what was read is reported
 * sentence by sentence, what was not is reported too, and a person compares both with the original.
 */
import { type CivilDate, civilDateOf, formatChinese } from '#shared/kernel/civil-date.ts'
import { stretchesOf } from './holiday-year.ts'
import { adviceProblem, decides, hasAdvice, withoutAdvice } from './notice-advice.ts'
import { type Cancelled, readSentence } from './notice-sentence.ts'
import { normalizeNotice } from './notice-tokens.ts'

export type NoticeSentence = {
  /** As in the notice, in one spelling. */
  readonly text: string
  /** used: days were taken from it · unread: it has dates that could not be used · aside: nothing to use. */
  readonly state: 'used' | 'unread' | 'aside'
  readonly holiday: string
  readonly off: readonly CivilDate[]
  readonly work: readonly CivilDate[]
  readonly cancelled: Cancelled
  /** What was understood, in words; why nothing was, for the others. */
  readonly understood: string
  readonly problems: readonly string[]
}

export type NoticeReading = {
  /** Null when the text does not say for which year it is, and nobody has. */
  readonly year: number | null
  /** Every year for which the text is the arrangement; more than one when notices were pasted together. */
  readonly namedYears: readonly number[]
  readonly noticeNumber: string
  readonly title: string
  readonly publishedOn: CivilDate | ''
  readonly off: readonly CivilDate[]
  readonly work: readonly CivilDate[]
  readonly cancelled: Cancelled
  readonly sentences: readonly NoticeSentence[]
}

const HOLIDAY_NAMES = /元旦|春节|清明节?|劳动节|五一|端午节?|中秋节?|国庆节?|十一/gu
const ITEM = /(?:[一二三四五六七八九十]+|\(?\d{1,2}\)?)[、.]/u
const NUMBERED = new RegExp(`^${ITEM.source}`, 'u')
const ITEM_HEAD = new RegExp(`^(?:${ITEM.source})?["“]?([^:,。\\d]{2,24}?)["”]?:`, 'u')
/** “自2025年1月1日起施行” is the day a decree takes effect, and says nothing of any arrangement. */
const TAKES_EFFECT = /\d{4}年\d{1,2}月\d{1,2}日起(?:施行|实施|执行|生效)/gu

/** Reads a notice; `knownYear`, which a person has chosen, goes before the year in the text. */
export function readNotice(text: string, knownYear: number | null = null): NoticeReading {
  const lines = normalizeNotice(text)
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((line) => line.replace(/\s+/gu, ''))
    .filter((line) => line !== '')
  const compact = lines.join('')
  const namedYears = namedYearsOf(compact)
  const year = knownYear ?? namedYears[0] ?? null
  const publishedOn = publicationDay(compact)
  const sentences =
    year === null
      ? []
      : readSentences(
          splitSentences(lines).filter((sentence) => !isLetterhead(sentence, publishedOn)),
          year,
        )
  return {
    year,
    namedYears,
    noticeNumber: noticeNumberOf(lines, compact),
    title: titleOf(compact),
    publishedOn,
    ...daysOf(sentences),
    sentences,
  }
}

/** True when anything in the text looks like a day of the month. */
export function hasDates(text: string): boolean {
  return /\d{1,2}月\d{1,2}日/u.test(normalizeNotice(text).replace(/\s+/gu, ''))
}

/** Years of the headings and openings, in order; where there is none, the first year written before a holiday. */
function namedYearsOf(compact: string): readonly number[] {
  // A title in 《》 is another notice that is only mentioned, unless nothing else tells the year.
  for (const text of [compact.replace(/《[^》]*》/gu, ''), compact]) {
    const headed = [...text.matchAll(/(?:关于(?:调整|延长)?|现将)(\d{4})年/gu)]
    if (headed.length > 0) return [...new Set(headed.map(([, year]) => Number(year)))]
  }
  const [, year] =
    /(\d{4})年(?:元旦|春节|部分节假日|节假日|放假)/u.exec(compact) ??
    /(\d{4})年1月1日/u.exec(compact.replace(TAKES_EFFECT, '')) ??
    []
  return year === undefined ? [] : [Number(year)]
}

function noticeNumberOf(lines: readonly string[], compact: string): string {
  const number = String.raw`[〔[(【](\d{4})[〕\])】]第?(\d{1,4})号`
  const known = new RegExp(`(国办发明电|国发明电|国办发|国发|国办函)${number}`, 'u').exec(compact)
  const other = lines.flatMap(
    (line) => new RegExp(`^([\\u4e00-\\u9fff]{2,12})${number}$`, 'u').exec(line) ?? [],
  )
  const [, series = '', year = '', running = ''] = known ?? other
  return series === '' ? '' : `${series}〔${year}〕${running}号`
}

function titleOf(compact: string): string {
  const title =
    /(?:国务院办公厅|国务院|[\u4e00-\u9fff]{2,16}?人民政府(?:办公厅|办公室)?)关于[^。:;]{2,40}?的通知/u
  return title.exec(compact)?.[0] ?? ''
}

/** 成文日期 if the page gives it, else the date under the signature: the last one, with nothing declared behind it. */
function publicationDay(compact: string): CivilDate | '' {
  const day = String.raw`(\d{4})年(\d{1,2})月(\d{1,2})日`
  const stated = new RegExp(`成文日期:?${day}`, 'u').exec(compact)
  const last = [...compact.matchAll(new RegExp(day, 'gu'))].at(-1)
  const behind = last === undefined ? '' : compact.slice(last.index + last[0].length)
  const signed =
    last !== undefined && behind.length < 60 && !/[放休班]/u.test(behind.replaceAll('此件公开发布', ''))
  const found = stated ?? (signed ? last : undefined)
  return found === undefined ? '' : (civilDateOf(Number(found[1]), Number(found[2]), Number(found[3])) ?? '')
}

/** Sentences end at a full stop; wrapped lines are put together again, and each numbered part begins anew. */
function splitSentences(lines: readonly string[]): readonly string[] {
  const starts = new RegExp(
    `^${ITEM.source}|^(?:国务院|各省|国办|国发|发布日期|成文日期|索引号|标题|发文)`,
    'u',
  )
  return lines
    .reduce((text, line) => text + (starts.test(line) ? '\n' : '') + line, '')
    .replace(
      /(?<=[^\n])(?=[一二三四五六七八九十]{1,2}、["“]?(?:元旦|春节|清明|劳动|五一|端午|中秋|国庆|十一))/gu,
      '\n',
    )
    .split(/[。!;\n]/u)
    .filter((sentence) => sentence !== '')
}

/** Headings, addressee, signature: they carry dates that say nothing about working days. */
function isLetterhead(sentence: string, publishedOn: CivilDate | ''): boolean {
  if (/^(?:发布日期|成文日期|索引号|发文|标题|主题)/u.test(sentence)) return true
  const signature = publishedOn !== '' && sentence.includes(formatChinese(publishedOn))
  return signature && !/[放休班]/u.test(sentence)
}

function readSentences(sentences: readonly string[], year: number): readonly NoticeSentence[] {
  let holiday = ''
  let offOfHoliday: readonly CivilDate[] = []
  const read = sentences.map((whole) => {
    const text = whole.replace(TAKES_EFFECT, '')
    const named = holidayOf(text)
    if (named !== '') {
      holiday = named
      offOfHoliday = []
    }
    if (!/\d{1,2}日/u.test(text)) return aside(whole, asideWords(whole))
    const advised = hasAdvice(text)
    if (advised && !decides(text)) return aside(whole, '倡议性的内容，不改变工作日')
    const reading = readSentence(advised ? withoutAdvice(text) : text, {
      year,
      holiday,
      offBefore: offOfHoliday,
    })
    offOfHoliday = [...offOfHoliday, ...reading.off]
    const problems = advised ? [...reading.problems, adviceProblem(reading)] : reading.problems
    return { text: shown(whole), holiday, ...reading, problems }
  })
  // A rest day that was moved is worked, unless it is itself a day off (2008: 端午 fell on a Sunday).
  const off = new Set(read.flatMap((sentence) => sentence.off))
  return read.map((sentence) => {
    if (!('moved' in sentence)) return sentence
    const { moved, ...rest } = sentence
    const work = [...new Set([...rest.work, ...moved.filter((date) => !off.has(date))])].sort()
    const understood = wordsOf({ ...rest, work })
    const used = understood !== ''
    return { ...rest, work, state: used ? 'used' : 'unread', understood: used ? understood : UNREAD }
  })
}

const UNREAD = '含有日期，但没有读懂'

const NO_DAYS: Cancelled = { off: [], work: [] }

/** All days of a notice, sentence after sentence: what is said last of a day wins. */
function daysOf(sentences: readonly NoticeSentence[]): Cancelled & { readonly cancelled: Cancelled } {
  const [off, work] = [standing(sentences, 'off'), standing(sentences, 'work')]
  return {
    off: off.taken,
    work: work.taken,
    cancelled: { off: off.cancelled, work: work.cancelled },
  }
}

function standing(sentences: readonly NoticeSentence[], kind: keyof Cancelled) {
  const last = new Map<CivilDate, 'taken' | 'cancelled'>()
  for (const sentence of sentences) {
    for (const date of sentence[kind]) last.set(date, 'taken')
    for (const date of sentence.cancelled[kind]) last.set(date, 'cancelled')
  }
  const days = [...last.keys()].sort()
  return {
    taken: days.filter((date) => last.get(date) === 'taken'),
    cancelled: days.filter((date) => last.get(date) === 'cancelled'),
  }
}

function aside(text: string, understood: string): NoticeSentence {
  return {
    text: shown(text),
    state: 'aside',
    holiday: '',
    off: [],
    work: [],
    cancelled: NO_DAYS,
    understood,
    problems: [],
  }
}

function asideWords(text: string): string {
  if (/关于.{2,40}的通知$/u.test(text)) return '通知名称'
  if (/\d{4}[〕\])】]第?\d{1,4}号$/u.test(text)) return '文号'
  return '不涉及放假、上班的日期'
}

/** The holiday a numbered part is about; several when they fall together (国庆节、中秋节). */
function holidayOf(sentence: string): string {
  const heading = ITEM_HEAD.exec(sentence)?.[1]
  const head = heading ?? (sentence.length < 14 ? sentence : '')
  const known = [...new Set(head.match(HOLIDAY_NAMES))].join('、')
  // A day of another kind (2015: 抗战胜利纪念日) is a part of its own and no longer counts with the holiday before.
  return known === '' && heading !== undefined && NUMBERED.test(sentence) ? heading : known
}

type Understood = Pick<NoticeSentence, 'holiday' | 'off' | 'work' | 'cancelled'>

/** What a sentence says, in words; empty when it says nothing about any day. */
function wordsOf({ holiday, off, work, cancelled }: Understood): string {
  const parts = [
    ...(off.length > 0 ? [`放假 ${stretchesOf(off).map(stretchText).join('、')}，${off.length}天`] : []),
    ...(work.length > 0 ? [`上班 ${work.map(formatChinese).join('、')}`] : []),
    ...(cancelled.off.length > 0 ? [`不放假 ${cancelled.off.map(formatChinese).join('、')}`] : []),
    ...(cancelled.work.length > 0 ? [`不上班 ${cancelled.work.map(formatChinese).join('、')}`] : []),
  ]
  return parts.length === 0 ? '' : `${holiday === '' ? '' : `${holiday}：`}${parts.join('；')}`
}

function stretchText({ from, to }: { readonly from: CivilDate; readonly to: CivilDate }): string {
  if (from === to) return formatChinese(from)
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  return `${formatChinese(from)}至${sameYear ? formatChinese(to).replace(/^\d{4}年/u, '') : formatChinese(to)}`
}

/** Chinese punctuation again, as the notice has it. */
function shown(text: string): string {
  return text.replaceAll(',', '，').replaceAll(':', '：').replaceAll('(', '（').replaceAll(')', '）')
}
