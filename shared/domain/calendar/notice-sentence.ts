/** Reads one sentence of a holiday notice: which days it declares off, which weekend days it has worked. */
import { addDays, type CivilDate, formatChinese, isWeekend } from '#shared/kernel/civil-date.ts'
import { daysFrom, stretchesOf } from './holiday-year.ts'
import { noticeTokens, resolveDate, type WrittenDate, weekdayMistake } from './notice-tokens.ts'

export type SentenceContext = {
  readonly year: number
  /** The holiday the sentence belongs to: 元旦, 春节 …; empty when none has been named yet. */
  readonly holiday: string
  /** Days off already declared for that holiday by earlier sentences. */
  readonly offBefore: readonly CivilDate[]
}

export type SentenceReading = {
  readonly off: readonly CivilDate[]
  readonly work: readonly CivilDate[]
  /** Weekly rest days that were moved elsewhere: worked, unless another part of the notice has them off. */
  readonly moved: readonly CivilDate[]
  /** What contradicts itself or could not be read, in plain Chinese. */
  readonly problems: readonly string[]
}

type Collected = {
  readonly off: CivilDate[]
  readonly work: CivilDate[]
  readonly moved: CivilDate[]
  readonly problems: string[]
}

/** Reads a normalized sentence; dates without a verb are reported and not used. */
export function readSentence(sentence: string, context: SentenceContext): SentenceReading {
  const found: Collected = { off: [], work: [], moved: [], problems: [] }
  const newYear = context.holiday.includes('元旦')
  let pending: CivilDate[] = []
  let previous: CivilDate | null = null
  let lastEnd = 0
  let awaitsRestDay = false
  const take = (into: CivilDate[]) => {
    into.push(...pending)
    pending = []
  }
  for (const token of noticeTokens(sentence)) {
    const gap = sentence.slice(lastEnd, token.at)
    switch (token.kind) {
      case 'date': {
        const date = resolveDate(token.parts, previous, {
          year: context.year,
          newYear,
          holidayDays: context.offBefore,
        })
        if (date === null) {
          found.problems.push(`“${writtenText(token.parts)}”不是真实存在的日期。`)
          break
        }
        const mistake = weekdayMistake(date, token.parts.remark)
        if (mistake !== null) found.problems.push(`${formatChinese(date)}：${mistake}。`)
        if (isRange(gap) && previous !== null && pending.at(-1) === previous) {
          if (date < previous || addDays(previous, 31) < date) {
            found.problems.push(`“${formatChinese(previous)}至${formatChinese(date)}”的首末日有误。`)
          } else pending.push(...daysFrom(addDays(previous, 1), date))
        } else pending.push(date)
        previous = date
        break
      }
      case 'moved':
        take(found.moved)
        awaitsRestDay = true
        break
      case 'work':
        // “2月3日起正常上班” is the end of the holiday, not a day worked in exchange.
        if (/起$/u.test(gap)) pending = []
        else take(found.work)
        awaitsRestDay = false
        break
      case 'off':
        take(found.off)
        awaitsRestDay = false
        break
      case 'comma':
        if (awaitsRestDay && pending.length > 0) {
          take(found.off)
          awaitsRestDay = false
        }
        break
      case 'total': {
        take(found.off)
        const problem = totalProblem(token.days, [...context.offBefore, ...found.off], sentence)
        if (problem !== null) found.problems.push(problem)
        break
      }
    }
    lastEnd = token.end
  }
  if (awaitsRestDay) take(found.off)
  if (pending.length > 0) {
    found.problems.push(`${pending.map(formatChinese).join('、')}：没有读懂是放假还是上班，没有采用。`)
  }
  return { ...found, off: unique(found.off), work: unique(found.work), moved: unique(found.moved) }
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

function unique(dates: readonly CivilDate[]): readonly CivilDate[] {
  return [...new Set(dates)].sort()
}
