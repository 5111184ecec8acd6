/** Reads one sentence of a holiday notice: which days it declares off, which weekend days it has worked. */
import { addDays, type CivilDate, formatChinese, isWeekend } from '#shared/kernel/civil-date.ts'
import { daysFrom, stretchesOf } from './holiday-year.ts'
import {
  type NoticeToken,
  noticeTokens,
  resolveDate,
  type WrittenDate,
  weekdayMistake,
} from './notice-tokens.ts'

export type SentenceContext = {
  readonly year: number
  /** The holiday the sentence belongs to: 元旦, 春节 …; empty when none has been named yet. */
  readonly holiday: string
  /** Days off already declared for that holiday by earlier sentences. */
  readonly offBefore: readonly CivilDate[]
}

/** Days of which a notice says that they are not off, or not worked; they follow the weekday. */
export type Cancelled = { readonly off: readonly CivilDate[]; readonly work: readonly CivilDate[] }

export type SentenceReading = {
  readonly off: readonly CivilDate[]
  readonly work: readonly CivilDate[]
  /** Weekly rest days that were moved elsewhere: worked, unless another part of the notice has them off. */
  readonly moved: readonly CivilDate[]
  readonly cancelled: Cancelled
  /** What contradicts itself or could not be read, in plain Chinese. */
  readonly problems: readonly string[]
}

type Kind = 'off' | 'work'

/** Reads a normalized sentence; dates without a verb are reported and not used. */
export function readSentence(sentence: string, context: SentenceContext): SentenceReading {
  const found = { off: new Set<CivilDate>(), work: new Set<CivilDate>() }
  const cancelled = { off: new Set<CivilDate>(), work: new Set<CivilDate>() }
  const moved: CivilDate[] = []
  const problems: string[] = []
  const newYear = context.holiday.includes('元旦')
  let pending: CivilDate[] = []
  let previous: CivilDate | null = null
  let lastEnd = 0
  let awaitsRestDay = false
  let denied = false
  let lastTaken: { readonly kind: Kind; readonly dates: readonly CivilDate[] } | null = null
  /** What is said last of a day wins. */
  const put = (dates: readonly CivilDate[], kind: Kind, isDenied: boolean) => {
    const [into, outOf] = isDenied ? [cancelled, found] : [found, cancelled]
    for (const date of dates) {
      into[kind].add(date)
      outOf[kind].delete(date)
    }
  }
  const take = (kind: Kind) => {
    put(pending, kind, denied)
    if (pending.length > 0) lastTaken = denied ? null : { kind, dates: pending }
    pending = []
    denied = false
    awaitsRestDay = false
  }
  const takeBack = (): readonly CivilDate[] | null => {
    if (lastTaken === null) return null
    const { kind, dates } = lastTaken
    put(dates, kind, true)
    lastTaken = null
    return dates
  }
  const tokens = noticeTokens(sentence)
  for (const [index, token] of tokens.entries()) {
    const gap = sentence.slice(lastEnd, token.at)
    switch (token.kind) {
      case 'date': {
        const date = resolveDate(token.parts, previous, {
          year: context.year,
          newYear,
          holidayDays: context.offBefore,
        })
        if (date === null) {
          problems.push(`“${writtenText(token.parts)}”不是真实存在的日期。`)
          break
        }
        const mistake = weekdayMistake(date, token.parts.remark)
        if (mistake !== null) problems.push(`${formatChinese(date)}：${mistake}。`)
        if (isRange(gap) && previous !== null && pending.at(-1) === previous) {
          if (date < previous || addDays(previous, 31) < date) {
            problems.push(`“${formatChinese(previous)}至${formatChinese(date)}”的首末日有误。`)
          } else pending.push(...daysFrom(addDays(previous, 1), date))
        } else pending.push(date)
        previous = date
        break
      }
      case 'moved':
        if (denied) put(pending, 'work', true)
        else moved.push(...pending)
        pending = []
        awaitsRestDay = true
        break
      case 'not':
        denied = true
        break
      case 'cancel': {
        // “取消5月9日上班” looks forward; “5月9日上班取消” and “……，现予取消” look back.
        const following = tokens.slice(index + 1)
        const forward = !['comma', undefined].includes(following[0]?.kind)
        const dated = pending.length > 0 || following.some(({ kind }) => kind === 'date')
        if (forward && dated) denied = true
        else if (pending.length === 0 && takeBack() === null)
          problems.push('原文写取消，没有读懂取消的是哪些天。')
        break
      }
      case 'instead': {
        const replaced = takeBack()
        if (replaced !== null && tokens[index + 1]?.kind === 'off') pending = [...replaced]
        break
      }
      case 'work':
        // “2月3日起正常上班” is the end of the holiday, not a day worked in exchange.
        if (/起$/u.test(gap) && !denied) pending = []
        take('work')
        break
      case 'off':
        take('off')
        break
      case 'comma':
        if (awaitsRestDay && pending.length > 0) take('off')
        break
      case 'total': {
        take('off')
        const problem = totalProblem(token.days, [...context.offBefore, ...found.off], sentence)
        if (problem !== null) problems.push(problem)
        break
      }
    }
    lastEnd = token.end
  }
  if (awaitsRestDay) take('off')
  const denial = /[^,、]{0,4}[不免停废][^,、]{0,4}/u.exec(unreadPart(sentence, tokens))?.[0]
  if (denial !== undefined) problems.push(`原文有“${denial}”，没有读懂，请对照原文核对所写的日子。`)
  if (pending.length > 0) {
    problems.push(`${pending.map(formatChinese).join('、')}：没有读懂是放假还是上班，没有采用。`)
  }
  const back = { off: [...cancelled.off].sort(), work: [...cancelled.work].sort() }
  return {
    off: [...found.off].sort(),
    work: [...found.work].sort(),
    moved: [...new Set(moved)].sort(),
    cancelled: back,
    problems: [...problems, ...cancelledProblems(back)],
  }
}

/** A sentence without its tokens: a denial left there may turn round what was read. */
function unreadPart(sentence: string, tokens: readonly NoticeToken[]): string {
  const kept = tokens.map(({ at }, index) => sentence.slice(tokens[index - 1]?.end ?? 0, at))
  return [...kept, sentence.slice(tokens.at(-1)?.end ?? 0)].join(',')
}

/** Taking days back is rare in a notice and easily misread, so a person always compares it. */
function cancelledProblems({ off, work }: Cancelled): readonly string[] {
  const days = (dates: readonly CivilDate[]) => dates.map(formatChinese).join('、')
  return [
    ...(off.length > 0 ? [`${days(off)}：原文写不放假或者取消放假，没有列为放假日，按星期确定。`] : []),
    ...(work.length > 0 ? [`${days(work)}：原文写不上班或者取消上班，没有列为上班日，按星期确定。`] : []),
  ]
}

/** “至” between two dates, with nothing but a bracket or the name of a day around it. */
function isRange(gap: string): boolean {
  return /^[^、,;]{0,12}?(?:至|到|-|~)[^、,;]{0,6}$/u.test(gap)
}

function totalProblem(days: number, off: readonly CivilDate[], sentence: string): string | null {
  const counted = new Set(/与周末连休/u.test(sentence) ? withWeekends(off) : off).size
  return counted === days ? null : `原文写共${days}天，按日期数是${counted}天。`
}

function withWeekends(off: readonly CivilDate[]): readonly CivilDate[] {
  return stretchesOf(off).flatMap(({ from, to }) => {
    let [first, last] = [from, to]
    while (isWeekend(addDays(first, -1))) first = addDays(first, -1)
    while (isWeekend(addDays(last, 1))) last = addDays(last, 1)
    return daysFrom(first, last)
  })
}

function writtenText({ year, month, day }: WrittenDate): string {
  return `${year === null ? '' : `${year}年`}${month === null ? '' : `${month}月`}${day}日`
}
