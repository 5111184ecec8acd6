/**
 * A notice in the standard wording of the State Council's notices, written from an arrangement. It is the pattern, not a
 * quotation: for these years only the days are certain here, not the words in which they were published.
 */
import { type HolidayYear, stretchesOf } from '#shared/domain/calendar/holiday-year.ts'
import {
  type CivilDate,
  civilDate,
  dateParts,
  daysBetween,
  formatChinese,
  weekdayName,
} from '#shared/kernel/civil-date.ts'

type Stretch = { readonly from: CivilDate; readonly to: CivilDate }
type Holiday = {
  readonly name: string
  readonly stretches: readonly Stretch[]
  readonly work: readonly CivilDate[]
}

const NUMERALS = '一二三四五六七八九'

/** The dispositive sentences, numbered, one holiday a line. */
export function patternItems(arrangement: HolidayYear): string {
  return holidaysOf(arrangement)
    .map((holiday, index) => `${NUMERALS[index]}、${holiday.name}：${sentences(holiday, arrangement.year)}`)
    .join('\n')
}

function holidaysOf({ year, off, work }: HolidayYear): readonly Holiday[] {
  const groups: { name: string; stretches: Stretch[] }[] = []
  for (const stretch of stretchesOf(off)) {
    const name = nameOf(stretch, year)
    const last = groups.at(-1)
    if (last?.name === name) last.stretches.push(stretch)
    else groups.push({ name, stretches: [stretch] })
  }
  const distance = (date: CivilDate, { from, to }: Stretch) =>
    Math.min(Math.abs(daysBetween(date, from)), Math.abs(daysBetween(to, date)))
  const nearest = (date: CivilDate) =>
    groups.toSorted(
      (a, b) =>
        Math.min(...a.stretches.map((one) => distance(date, one))) -
        Math.min(...b.stretches.map((one) => distance(date, one))),
    )[0]
  return groups.map((group) => ({ ...group, work: work.filter((date) => nearest(date) === group) }))
}

function nameOf({ from, to }: Stretch, year: number): string {
  const holds = (day: string) => from <= civilDate(`${year}-${day}`) && civilDate(`${year}-${day}`) <= to
  if (holds('01-01') || dateParts(from).year < year || from === civilDate(`${year}-01-02`)) return '元旦'
  if (holds('10-01')) return '国庆节'
  if (from === civilDate('2015-09-03')) return '抗战胜利纪念日'
  if (dateParts(from).month === 5 && dateParts(from).day > 20) return '端午节'
  return ['', '春节', '春节', '', '清明节', '劳动节', '端午节', '', '', '中秋节'][dateParts(to).month] ?? ''
}

function sentences({ stretches, work }: Holiday, year: number): string {
  const [first, second] = stretches
  if (first === undefined) return ''
  const days = daysBetween(first.from, first.to) + 1
  const rest =
    second !== undefined || days === 2
      ? `${said(first.from, year)}放假，${said(second?.from ?? first.to, year)}${weekday(second?.from ?? first.to)}补休`
      : days === 1
        ? `${said(first.from, year)}放假，与周末连休`
        : `${said(first.from, year)}至${said(first.to, year)}放假调休，共${days}天`
  const worked = work.map((date) => `${said(date, year)}${weekday(date)}`).join('、')
  return `${rest}。${worked === '' ? '' : `${worked}上班。`}`
}

function said(date: CivilDate, year: number): string {
  const whole = formatChinese(date)
  return whole.startsWith(`${year}年`) ? whole.slice(5) : whole
}

function weekday(date: CivilDate): string {
  return `（${weekdayName(date).replace('周', '星期')}）`
}
