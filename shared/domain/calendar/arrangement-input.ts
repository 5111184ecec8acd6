/**
 * What an office brings in: an arrangement file (JSON), a table of dates (CSV), or the text of the notice. All
 * three become the same draft, which a person completes, compares and confirms.
 */
import { type CivilDate, dateParts, formatChinese, parseCivilDate } from '#shared/kernel/civil-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import {
  type HolidayYear,
  missingStatutoryDays,
  parseHolidayYear,
  validateHolidayYear,
} from './holiday-year.ts'
import type { Cancelled } from './notice-sentence.ts'
import { hasDates, type NoticeSentence, readNotice } from './notice-text.ts'

export type ArrangementDraft = Omit<HolidayYear, 'version'>

export type ArrangementInput = {
  readonly format: 'json' | 'csv' | 'notice'
  readonly draft: ArrangementDraft
  /** Only for a notice: days it takes back; in an amendment they follow the weekday again. */
  readonly cancelled: Cancelled
  /** Only for a notice: what was read, sentence by sentence. */
  readonly sentences: readonly NoticeSentence[]
  /** What a person must compare with the original before confirming; empty when nothing is odd. */
  readonly doubts: readonly string[]
}

export type InputError = {
  readonly code: 'empty' | 'unreadable' | 'noDates' | 'noYear' | 'contradictory'
  readonly messages: readonly string[]
  /** What had been read of a notice before it failed. */
  readonly sentences: readonly NoticeSentence[]
}

/** Reads whatever was opened or pasted; `knownYear`, asked of the person when a notice names none, is the year read for. */
export function readArrangement(
  text: string,
  knownYear: number | null = null,
): Result<ArrangementInput, InputError> {
  const plain = text.replace(/^\uFEFF/u, '').trim()
  if (plain === '') return failed('empty', ['没有内容。请粘贴放假安排通知的全文，或者选择放假安排文件。'])
  if (/^[[{"]/u.test(plain)) return readJson(plain)
  const rows = csvRows(plain)
  return rows === null ? readText(plain, knownYear) : readCsv(rows)
}

function failed(
  code: InputError['code'],
  messages: readonly string[],
  sentences: readonly NoticeSentence[] = [],
): Result<never, InputError> {
  return err({ code, messages, sentences })
}

const NOTHING: Cancelled = { off: [], work: [] }

function readJson(text: string): Result<ArrangementInput, InputError> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return failed('unreadable', ['文件不是完整的 JSON，可能没有复制全。请重新取得文件后再导入。'])
  }
  const parsed = parseHolidayYear(Array.isArray(data) && data.length === 1 ? data[0] : data)
  if (parsed.ok) {
    const { version: _, ...draft } = parsed.value
    return ok({ format: 'json', draft, cancelled: NOTHING, sentences: [], doubts: doubtsOf(draft, []) })
  }
  const foreign = typeof data === 'object' && data !== null && !('off' in data) && !('work' in data)
  return foreign
    ? failed('unreadable', [
        '这个 JSON 文件不是本软件的放假安排。请改用本软件格式的文件，或者直接粘贴通知全文。',
      ])
    : failed('contradictory', parsed.error)
}

const OFF_WORDS = /^(?:放假|休|休息|节假日|假日|off|holiday)$/iu
const WORK_WORDS = /^(?:上班|班|调休上班|补班|work|makeup|workday)$/iu

/** Lines of “date, kind”; null when the text is something else. */
function csvRows(text: string): readonly (readonly [string, string])[] | null {
  const rows = text
    .split(/\r\n|[\r\n]/u)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(/[,，;；\t]/u).map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1')))
  const dated = rows.filter(([date = '']) => csvDate(date) !== null)
  const isTable = rows.every((cells) => cells.length >= 2) && dated.length >= rows.length - 1
  return isTable && dated.length > 0 ? rows.map(([date = '', kind = '']) => [date, kind]) : null
}

function csvDate(text: string): CivilDate | null {
  // Without separators only eight figures are clear: 2026111 may be 11 January or 1 November.
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(text)
  if (match === null) return null
  const [, year = '', month = '', day = ''] = match
  return parseCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function readCsv(rows: readonly (readonly [string, string])[]): Result<ArrangementInput, InputError> {
  const days = rows.flatMap(([text, kind], index) => {
    const date = csvDate(text)
    // The first line may hold the titles of the columns.
    return date === null && index === 0 && !/\d/u.test(text) ? [] : [{ date, kind, line: index + 1, text }]
  })
  const problems = days.flatMap(({ date, kind, line, text }) => [
    ...(date === null ? [`第${line}行的“${text}”不是有效日期。`] : []),
    ...(OFF_WORDS.test(kind) || WORK_WORDS.test(kind)
      ? []
      : [`第${line}行的“${kind}”应写“放假”或者“上班”。`]),
  ])
  if (problems.length > 0) return failed('unreadable', problems)
  const datesOf = (words: RegExp) =>
    days.flatMap(({ date, kind }) => (date !== null && words.test(kind) ? [date] : []))
  const [off, work] = [datesOf(OFF_WORDS), datesOf(WORK_WORDS)]
  const draft = {
    year: commonYear([...off, ...work]),
    off,
    work,
    noticeNumber: '',
    source: '',
    publishedOn: '' as const,
  }
  return finished({ format: 'csv', draft, cancelled: NOTHING, sentences: [], doubts: [] })
}

/** The year most days lie in; a December or January beside it does not count for more. */
function commonYear(dates: readonly CivilDate[]): number {
  const counts = new Map<number, number>()
  for (const { year } of dates.map(dateParts)) counts.set(year, (counts.get(year) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
}

function readText(text: string, knownYear: number | null): Result<ArrangementInput, InputError> {
  if (!hasDates(text)) {
    return failed('noDates', ['没有找到“1月1日”这样的日期。请粘贴放假安排通知的全文，从标题到落款。'])
  }
  const { year, namedYears, off, work, cancelled, noticeNumber, title, publishedOn, sentences } = readNotice(
    text,
    knownYear,
  )
  if (namedYears.length > 1) {
    const years = namedYears.map((named) => `${named}年`).join('、')
    return failed('contradictory', [`这里有${years}的通知。请一次只粘贴一年的，分别导入。`])
  }
  if (year === null) return failed('noYear', ['通知里没有写明是哪一年的安排，请先选择年份。'])
  const draft = { year, off, work, noticeNumber, source: title, publishedOn }
  if (off.length === 0) {
    const prolonged = text.includes('延长')
      ? ['通知只写“延长假期至某日”的，请补上首日，例如“1月24日至2月2日放假调休”，再读取。']
      : []
    const message = '有日期，但没有读出一个放假日。请核对是不是放假安排通知的全文。'
    const onlyCancels =
      cancelled.off.length + cancelled.work.length > 0
        ? ['通知只取消放假或者上班的，请补上该假期保留的放假日，例如“5月1日至3日放假”，再读取。']
        : []
    return failed('noDates', [message, ...prolonged, ...onlyCancels], sentences)
  }
  const otherYear = namedYears
    .filter((named) => named !== year)
    .map((named) => `通知写的像是${named}年的安排，按所选的${year}年读取。`)
  const doubts = sentences.flatMap(({ problems, holiday }) =>
    problems.map((problem) => (holiday === '' ? problem : `${holiday}：${problem}`)),
  )
  return finished({ format: 'notice', draft, cancelled, sentences, doubts: [...otherYear, ...doubts] })
}

function finished(input: ArrangementInput): Result<ArrangementInput, InputError> {
  const { draft, sentences, doubts } = input
  const valid = validateHolidayYear({ ...draft, version: 1 })
  if (!valid.ok) return failed('contradictory', valid.error, sentences)
  return ok({ ...input, doubts: doubtsOf(draft, doubts) })
}

function doubtsOf(draft: ArrangementDraft, doubts: readonly string[]): readonly string[] {
  const late =
    draft.publishedOn !== '' && dateParts(draft.publishedOn).year > draft.year
      ? [`发布日期${formatChinese(draft.publishedOn)}晚于安排的年份。`]
      : []
  return [...doubts, ...missingStatutoryDays(draft), ...late]
}
