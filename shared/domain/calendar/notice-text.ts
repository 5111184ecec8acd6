/**
 * Reads the official notice as it is published: 「一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）
 * 上班。」 The wordings of the notices since 2006 are understood. Nothing is filled in: what was read is reported
 * sentence by sentence, what was not is reported too, and a person compares both with the original.
 */
import { type CivilDate, civilDateOf, formatChinese } from '#shared/kernel/civil-date.ts'
import { stretchesOf } from './holiday-year.ts'
import { readSentence } from './notice-sentence.ts'
import { normalizeNotice } from './notice-tokens.ts'

export type NoticeSentence = {
  /** As in the notice, in one spelling. */
  readonly text: string
  /** used: days were taken from it · unread: it has dates that could not be used · aside: nothing to use. */
  readonly state: 'used' | 'unread' | 'aside'
  readonly holiday: string
  readonly off: readonly CivilDate[]
  readonly work: readonly CivilDate[]
  /** What was understood, in words; why nothing was, for the others. */
  readonly understood: string
  readonly problems: readonly string[]
}

export type NoticeReading = {
  /** Null when the text does not say for which year it is. */
  readonly year: number | null
  readonly noticeNumber: string
  readonly title: string
  readonly publishedOn: CivilDate | ''
  readonly off: readonly CivilDate[]
  readonly work: readonly CivilDate[]
  readonly sentences: readonly NoticeSentence[]
}

const HOLIDAY_NAMES = /元旦|春节|清明节?|劳动节|五一|端午节?|中秋节?|国庆节?|十一/gu
const ITEM = /(?:[一二三四五六七八九十]+|\(?\d{1,2}\)?)[、.]/u
const ITEM_HEAD = new RegExp(`^(?:${ITEM.source})?["“]?([^:,。\\d]{2,24}?)["”]?:`, 'u')
/** Wishes about leave of one's own change no working day (2024: 除夕 was encouraged, not given). */
const ADVICE = /鼓励|倡导|提倡|建议|可结合|可以结合/u

/** Reads a notice; `knownYear` is used only where the text does not name its year. */
export function readNotice(text: string, knownYear: number | null = null): NoticeReading {
  const lines = normalizeNotice(text)
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((line) => line.replace(/\s+/gu, ''))
    .filter((line) => line !== '')
  const compact = lines.join('')
  const year = yearOf(compact) ?? knownYear
  const publishedOn = publicationDay(compact)
  const sentences =
    year === null
      ? []
      : readSentences(
          splitSentences(lines).filter((sentence) => !isLetterhead(sentence, publishedOn)),
          year,
        )
  const off = new Set(sentences.flatMap((sentence) => sentence.off))
  return {
    year,
    noticeNumber: noticeNumberOf(lines, compact),
    title: titleOf(compact),
    publishedOn,
    off: [...off].sort(),
    work: [...new Set(sentences.flatMap((sentence) => sentence.work))].sort(),
    sentences,
  }
}

/** True when anything in the text looks like a day of the month. */
export function hasDates(text: string): boolean {
  return /\d{1,2}月\d{1,2}日/u.test(normalizeNotice(text).replace(/\s+/gu, ''))
}

function yearOf(compact: string): number | null {
  const named =
    /关于(?:调整|延长)?(\d{4})年/u.exec(compact) ??
    /现将(\d{4})年/u.exec(compact) ??
    /(\d{4})年(?:元旦|春节|部分节假日|节假日|放假)/u.exec(compact) ??
    /(\d{4})年1月1日/u.exec(compact)
  return named === null ? null : Number(named[1])
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
  const read = sentences.map((text) => {
    const named = holidayOf(text)
    if (named !== '') {
      holiday = named
      offOfHoliday = []
    }
    if (!/\d{1,2}日/u.test(text)) return aside(text, asideWords(text))
    if (ADVICE.test(text)) return aside(text, '倡议性的内容，不改变工作日')
    const reading = readSentence(text, { year, holiday, offBefore: offOfHoliday })
    offOfHoliday = [...offOfHoliday, ...reading.off]
    return { text: shown(text), holiday, ...reading }
  })
  // A rest day that was moved is worked, unless it is itself a day off (2008: 端午 fell on a Sunday).
  const off = new Set(read.flatMap((sentence) => sentence.off))
  return read.map((sentence) => {
    if (!('moved' in sentence)) return sentence
    const { moved, ...rest } = sentence
    const work = [...new Set([...rest.work, ...moved.filter((date) => !off.has(date))])].sort()
    const used = rest.off.length > 0 || work.length > 0
    const understood = used ? wordsOf(rest.holiday, rest.off, work) : '含有日期，但没有读懂'
    return { ...rest, work, state: used ? ('used' as const) : ('unread' as const), understood }
  })
}

function aside(text: string, why: string): NoticeSentence {
  return { text: shown(text), state: 'aside', holiday: '', off: [], work: [], understood: why, problems: [] }
}

function asideWords(text: string): string {
  if (/关于.{2,40}的通知$/u.test(text)) return '通知名称'
  if (/\d{4}[〕\])】]第?\d{1,4}号$/u.test(text)) return '文号'
  return '不涉及放假、上班的日期'
}

/** The holiday a numbered part is about; several when they fall together (国庆节、中秋节). */
function holidayOf(sentence: string): string {
  const head = ITEM_HEAD.exec(sentence)?.[1] ?? (sentence.length < 14 ? sentence : '')
  return [...new Set(head.match(HOLIDAY_NAMES))].join('、')
}

function wordsOf(holiday: string, off: readonly CivilDate[], work: readonly CivilDate[]): string {
  const parts = [
    ...(off.length > 0 ? [`放假 ${stretchesOf(off).map(stretchText).join('、')}，${off.length}天`] : []),
    ...(work.length > 0 ? [`上班 ${work.map(formatChinese).join('、')}`] : []),
  ]
  return `${holiday === '' ? '' : `${holiday}：`}${parts.join('；')}`
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
