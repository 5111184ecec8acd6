/**
 * The ribbon of a limit: its days from start to last day as stretches of one kind each, with the days that matter
 * marked on them. Data only; positions are day numbers, so that a screen, a printer and a reader of tables agree.
 */
import { addDays, type CivilDate, daysBetween, earlierOf, laterOf } from '#shared/kernel/civil-date.ts'
import type { CaseClock } from './clocks/clock.ts'
import type { Deadline } from './engine/explain.ts'
import type { ReckonedDay } from './engine/reckoning.ts'
import { cited } from './engine/wording.ts'
import { EXCLUSION_REASONS, exclusionArticle } from './exclusion-reasons.ts'
import { heldText, PAUSES, type Pause } from './pauses.ts'
import type { Body, ExclusionKind } from './rule.ts'

/**
 * counted 计入 · excluded 不计入 · extension 延长 · rest 休息日不计（工作日期限）· rolled 末日顺延 · lead-in 先满期间 ·
 * pending 停止计算，恢复后续算.
 */
export type RibbonKind = 'lead-in' | 'counted' | 'rest' | 'excluded' | 'extension' | 'rolled' | 'pending'

export type RibbonStretch = {
  readonly kind: RibbonKind
  readonly from: CivilDate
  readonly to: CivilDate
  readonly days: number
  /** One or two characters that tell the stretch without its colour: 中 鉴 勘 延 顺 续. */
  readonly letter: string
  readonly kinds: readonly ExclusionKind[]
  readonly reason: string
}

export type RibbonMark = {
  readonly kind: 'start' | 'raw' | 'last' | 'safe' | 'local' | 'met' | 'today' | 'if-resumed'
  readonly on: CivilDate
  readonly label: string
}

export type Ribbon = {
  /** First and last day shown; marks outside the stretches widen it. */
  readonly from: CivilDate
  readonly to: CivilDate
  readonly stretches: readonly RibbonStretch[]
  readonly marks: readonly RibbonMark[]
  /** The whole ribbon in sentences. */
  readonly summary: string
}

export const RIBBON_LABELS: Readonly<Record<RibbonKind, string>> = {
  'lead-in': '先满期间',
  counted: '计入',
  rest: '休息日',
  excluded: '不计入',
  extension: '延长',
  rolled: '末日顺延',
  pending: '恢复后续算',
}

export const MARK_LABELS: Readonly<Record<RibbonMark['kind'], string>> = {
  start: '起算日',
  raw: '原始末日',
  last: '法定末日',
  safe: '稳妥日',
  local: '本地末日',
  met: '办理日',
  today: '今天',
  'if-resumed': '如今天恢复计算的末日',
}

const LETTERS: Readonly<Record<ExclusionKind, string>> = {
  suspension: '中',
  appraisal: '鉴',
  inspection: '勘',
  'escalation-request': '提',
  obstacle: '障',
  'self-correction': '纠',
  'mistaken-suit': '诉',
  announcement: '告',
  mediation: '调',
  'jurisdiction-objection': '管',
  other: '其',
}

/** The ribbon of one clock, from its explanation. */
export function ribbonOf(clock: CaseClock, deadline: Deadline, today: CivilDate): Ribbon {
  const settled = stretchesOf(clock.rule.body, deadline)
  const stretches = clock.paused === null ? settled : heldFrom(settled, today, clock.paused)
  const marks = marksOf(clock, deadline, today)
  const days = [...marks.map(({ on }) => on), ...stretches.flatMap(({ from, to }) => [from, to])]
  const first = days.reduce(earlierOf, deadline.startDay)
  const last = days.reduce(laterOf, deadline.lastDay)
  return { from: first, to: last, stretches, marks, summary: summaryOf(clock, deadline, stretches) }
}

/** While a limit is held nothing after today is known: the rest is one open stretch, as long as if it went on today. */
function heldFrom(
  stretches: readonly RibbonStretch[],
  today: CivilDate,
  pause: Pause,
): readonly RibbonStretch[] {
  const past = stretches
    .filter(({ from }) => from <= today)
    .map((one) => {
      const to = earlierOf(one.to, today)
      const running = one.kinds.includes(pause) && to === today
      const reason = running ? `${one.reason}，尚未结束` : one.reason
      return { ...one, to, days: daysBetween(one.from, to) + 1, reason }
    })
  const rest = stretches.filter(({ to }) => to > today)
  const [first, last] = [rest.at(0), rest.at(-1)]
  if (first === undefined || last === undefined) return past
  const from = laterOf(first.from, addDays(today, 1))
  return [
    ...past,
    stretch('pending', from, last.to, [], `${PAUSES[pause].held}；长度按今天${PAUSES[pause].ends}画出`),
  ]
}

function stretchesOf(body: Body, { reckoning, rawDay, lastDay }: Deadline): readonly RibbonStretch[] {
  return plainStretches({ reckoning, rawDay, lastDay }).map((one) => withBasis(one, body))
}

/** The article that leaves a stretch out, as in force when it began. */
function withBasis(one: RibbonStretch, body: Body): RibbonStretch {
  const articles = one.kinds.flatMap((kind) => exclusionArticle(kind, body, one.from) ?? [])
  return articles.length === 0
    ? one
    : { ...one, reason: `${one.reason}（${articles.map(cited).join('、')}）` }
}

function plainStretches({
  reckoning,
  rawDay,
  lastDay,
}: Pick<Deadline, 'reckoning' | 'rawDay' | 'lastDay'>): readonly RibbonStretch[] {
  if (reckoning.by === 'days') return joined(reckoning.days)
  const rolled =
    lastDay > rawDay
      ? [stretch('rolled', addDays(rawDay, 1), lastDay, [], '原始末日是休息日，顺延到其后第一个工作日')]
      : []
  return [
    ...reckoning.segments.map(({ kind, from, to, kinds, reason }) =>
      stretch(kind, from, to, kinds, kind === 'counted' ? `计入（${reason}）` : reason),
    ),
    ...rolled,
  ]
}

/** Days of a working-day limit, neighbours of one kind and one reason for leaving them out joined. */
function joined(days: readonly ReckonedDay[]): readonly RibbonStretch[] {
  const stretches: RibbonStretch[] = []
  for (const day of days.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    const kind = day.ordinal !== null ? 'counted' : day.kinds.length > 0 ? 'excluded' : 'rest'
    const last = stretches.at(-1)
    if (last !== undefined && last.kind === kind && last.kinds.join() === day.kinds.join()) {
      stretches[stretches.length - 1] = stretch(kind, last.from, day.date, day.kinds, last.reason)
    } else {
      stretches.push(stretch(kind, day.date, day.date, day.kinds, DAY_REASONS[kind] ?? day.reason))
    }
  }
  return stretches
}

const DAY_REASONS: Readonly<Partial<Record<RibbonKind, string>>> = {
  counted: '工作日，计入',
  rest: '休息日、放假日，不计入',
}

function stretch(
  kind: RibbonKind,
  from: CivilDate,
  to: CivilDate,
  kinds: readonly ExclusionKind[],
  reason: string,
): RibbonStretch {
  const letter =
    kind === 'excluded'
      ? kinds.map((one) => LETTERS[one]).join('')
      : kind === 'extension'
        ? '延'
        : kind === 'rolled'
          ? '顺'
          : kind === 'pending'
            ? '续'
            : ''
  return { kind, from, to, days: daysBetween(from, to) + 1, letter, kinds, reason }
}

function marksOf(clock: CaseClock, deadline: Deadline, today: CivilDate): readonly RibbonMark[] {
  const { startDay, rawDay, lastDay, safeDay } = deadline
  const mark = (kind: RibbonMark['kind'], on: CivilDate): RibbonMark => ({
    kind,
    on,
    label: MARK_LABELS[kind],
  })
  if (clock.paused !== null)
    return [mark('start', startDay), mark('if-resumed', lastDay), mark('today', today)]
  return [
    mark('start', startDay),
    ...(clock.local === null ? [] : [mark('local', clock.local.lastDay)]),
    ...(safeDay === lastDay ? [] : [mark('safe', safeDay)]),
    ...(rawDay === lastDay ? [] : [mark('raw', rawDay)]),
    mark('last', lastDay),
    ...(clock.metOn === null ? [] : [mark('met', clock.metOn)]),
    ...(clock.status === 'running' || clock.status === 'missed' ? [mark('today', today)] : []),
  ]
}

function summaryOf(clock: CaseClock, deadline: Deadline, stretches: readonly RibbonStretch[]): string {
  const { startDay, rawDay, lastDay, safeDay } = deadline
  const total = (kind: RibbonKind) =>
    stretches.filter((one) => one.kind === kind).reduce((sum, { days }) => sum + days, 0)
  const excluded = stretches
    .filter(({ kind }) => kind === 'excluded')
    .map(({ kinds, from, to, days }) => `${namesOf(kinds)}${from}至${to}共${days}日`)
  const ends = [
    rawDay === lastDay ? `末日${lastDay}` : `原始末日${rawDay}，顺延${total('rolled')}日到${lastDay}`,
    ...(safeDay === lastDay ? [] : [`稳妥日${safeDay}`]),
    ...(clock.local === null ? [] : [`本地末日${clock.local.lastDay}`]),
  ]
  const parts = [
    `${clock.rule.name}：${startDay}起算，${clock.paused === null ? '' : '已'}计入${total('counted')}日`,
    ...(excluded.length === 0 ? [] : [`不计入${total('excluded')}日（${excluded.join('、')}）`]),
    ...(total('extension') === 0 ? [] : [`延长${total('extension')}日`]),
    ...(clock.paused === null ? ends : [heldText(clock.paused, lastDay)]),
    ...(clock.status === 'superseded' ? [`${clock.supersededOn ?? ''}起不再适用`] : []),
  ]
  return `${parts.join('；')}。`
}

/** What a stretch is called in a legend: `鉴定（不计入）`, `延长`. */
export function stretchLabel({ kind, kinds }: Pick<RibbonStretch, 'kind' | 'kinds'>): string {
  return kind === 'excluded' ? `${namesOf(kinds)}（不计入）` : RIBBON_LABELS[kind]
}

function namesOf(kinds: readonly ExclusionKind[]): string {
  return kinds.map((kind) => EXCLUSION_REASONS[kind].name).join('、')
}

/** A day on the axis: month boundaries between two days, the first of each month, for ruling and labels. */
export function monthsBetween(from: CivilDate, to: CivilDate): readonly CivilDate[] {
  const months: CivilDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (day.endsWith('-01')) months.push(day)
  return months
}
