/**
 * 裁判生效日: from which day a judgment binds. One of the first instance binds when the time of the party that was
 * served last has run out and nobody appealed (行诉85); one of the second instance binds on service, because it is final
 * (行诉7). A ruling that cannot be appealed binds on service too, a 调解书 once every party has signed for it (行诉60).
 */
import { addDays, type CivilDate, formatChinese, laterOf } from '#shared/kernel/civil-date.ts'
import type { Judgments } from './judgment.ts'
import { litigationOutcome, type Outcome, orderedOutcome } from './outcomes.ts'
import type { PerformTerm } from './perform-term.ts'

/** One party's time to appeal; the two first days are null while its service is unknown. */
export type AppealPeriod = {
  readonly partyId: string
  readonly servedOn: CivilDate | null
  readonly lastDay: CivilDate | null
  readonly appealedOn: CivilDate | null
}

export type LateAppeal = { readonly partyId: string; readonly on: CivilDate }

export type JudgmentEffect =
  | {
      readonly state: 'effective'
      readonly on: CivilDate
      readonly how: 'unappealed' | 'served' | 'signed' | 'final' | 'appealWithdrawn'
      /** What has to be performed: the first instance's where the second left it standing. */
      readonly outcome: Outcome
      /** Time from effect that the judgment leaves for performing it; null where it sets none. */
      readonly performTerm: PerformTerm | null
      /** Appeals made after the time had run out: whether they are heard is for the court to say. */
      readonly late: readonly LateAppeal[]
    }
  /** `on`: the day it takes effect if nobody appeals; until then `lastDay` of the last party runs. */
  | { readonly state: 'waiting'; readonly on: CivilDate; readonly lastDay: CivilDate }
  | { readonly state: 'unserved'; readonly partyIds: readonly string[] }
  | { readonly state: 'appealed'; readonly partyIds: readonly string[] }
  /** 发回重审, or 指令立案、继续审理: the first ruling is gone and the first instance goes on. */
  | { readonly state: 'reopened'; readonly on: CivilDate; readonly outcome: Outcome }

/** How a suit's rulings stand on a day; null before the first. An appeal made too late stops nothing. */
export function judgmentEffect(
  { first, second, withdrawals }: Judgments,
  periods: readonly AppealPeriod[],
  today: CivilDate,
): JudgmentEffect | null {
  const late = periods.flatMap(lateAppeal)
  if (second !== null) return secondEffect(first, second, late)
  const outcome = first === null ? undefined : litigationOutcome(first.data.outcome)
  if (first === null || outcome === undefined) return null
  const bound = { state: 'effective', outcome, performTerm: first.data.performTerm ?? null, late } as const
  if (!outcome.appealable && outcome.instrument !== '调解书') return { ...bound, on: first.on, how: 'served' }
  const appeals = periods.filter((period) => inTime(period) && !withdrawals.has(period.partyId))
  if (appeals.length > 0) return { state: 'appealed', partyIds: appeals.map(({ partyId }) => partyId) }
  // Only appeals made too late are left besides those withdrawn.
  const withdrawn = [...withdrawals.values()].at(-1)
  if (withdrawn !== undefined) return secondEffect(first, withdrawn, late)
  const unserved = periods.filter(({ servedOn }) => servedOn === null)
  if (unserved.length > 0) return { state: 'unserved', partyIds: unserved.map(({ partyId }) => partyId) }
  const served = periods.reduce((day, { servedOn }) => laterOf(day, servedOn ?? day), first.on)
  if (!outcome.appealable) return { ...bound, on: served, how: 'signed' }
  const lastDay = periods.reduce((day, period) => laterOf(day, period.lastDay ?? day), served)
  const on = addDays(lastDay, 1)
  return today >= on ? { ...bound, on, how: 'unappealed' } : { state: 'waiting', on, lastDay }
}

function inTime({ lastDay, appealedOn }: AppealPeriod): boolean {
  return appealedOn !== null && (lastDay === null || appealedOn <= lastDay)
}

function lateAppeal(period: AppealPeriod): readonly LateAppeal[] {
  const { partyId, appealedOn } = period
  return appealedOn === null || inTime(period) ? [] : [{ partyId, on: appealedOn }]
}

function secondEffect(
  first: Judgments['first'],
  { on, data }: NonNullable<Judgments['second']>,
  late: readonly LateAppeal[],
): JudgmentEffect | null {
  const ruling = litigationOutcome(data.outcome)
  const outcome = orderedOutcome(data)
  if (ruling === undefined || outcome === undefined) return null
  if (ruling.below === 'reopened') return { state: 'reopened', on, outcome: ruling }
  const stood = first === null ? undefined : litigationOutcome(first.data.outcome)
  const stands = ruling.below !== 'replaced' && first !== null && stood !== undefined
  return {
    state: 'effective',
    on,
    how: ruling.below === 'unheard' ? 'appealWithdrawn' : 'final',
    outcome: stands ? stood : outcome,
    performTerm: data.performTerm ?? (stands ? (first.data.performTerm ?? null) : null),
    late,
  }
}

/** One or two sentences for the page of a suit; `nameOf` names a party. */
export function effectText(effect: JudgmentEffect, nameOf: (partyId: string) => string): string {
  const names = (ids: readonly string[]) => ids.map(nameOf).join('、')
  switch (effect.state) {
    case 'effective':
      return `${formatChinese(effect.on)}起发生法律效力：${REASONS[effect.how]}${effect.how === 'unappealed' ? unappealedText(effect.late, nameOf) : ''}`
    case 'waiting':
      return `尚未生效：最后一方当事人的上诉期于${formatChinese(effect.lastDay)}届满，没有人上诉的，自${formatChinese(effect.on)}起发生法律效力。`
    case 'unserved':
      return `尚未确定生效日：${names(effect.partyIds)}收到裁判文书的日期还没有登记。每名当事人的上诉期自其收到之日起各自计算。`
    case 'appealed':
      return `没有生效：${names(effect.partyIds)}已经上诉，等待二审裁判。`
    case 'reopened':
      return effect.outcome.code === 'remanded'
        ? `没有生效：二审于${formatChinese(effect.on)}裁定发回重审，一审裁判已被撤销。重审的案件另行登记应诉。`
        : `没有生效：二审于${formatChinese(effect.on)}撤销一审裁定，指令立案或者继续审理（行政诉讼法解释第一百零九条）。继续审理的案件另行登记应诉。`
  }
}

/** An appeal may have been posted on the last day and not be known here yet (行诉解释48Ⅳ). */
function unappealedText(late: readonly LateAppeal[], nameOf: (partyId: string) => string): string {
  const appeals = late.map(
    ({ partyId, on }) => `${nameOf(partyId)}于${formatChinese(on)}逾期上诉，是否受理以法院认定为准。`,
  )
  return `${appeals.join('')}请向法院核实后再办理履行。`
}

const REASONS = {
  unappealed: '各方当事人的上诉期均已届满，期内没有登记上诉（行政诉讼法第八十五条）。',
  served: '这种裁定不能上诉，送达即生效。',
  signed: '各方当事人均已签收调解书（行政诉讼法第六十条）。',
  final: '二审裁判是终审裁判，送达即生效，按本机关收到之日计算（行政诉讼法第七条）。',
  appealWithdrawn: '上诉已经撤回或者按撤回处理，一审裁判自该裁定送达之日起生效。',
} as const
