/**
 * 裁判生效日: from which day a judgment binds. One of the first instance binds when the time of the party that was
 * served last has run out and nobody appealed (行诉85); one of the second instance binds on service, because it is final
 * (行诉7). A ruling that cannot be appealed binds on service too, a 调解书 once every party has signed for it (行诉60).
 */
import { addDays, type CivilDate, formatChinese, laterOf } from '#shared/kernel/civil-date.ts'
import type { Judgments } from './judgment.ts'
import { litigationOutcome, type Outcome } from './outcomes.ts'

/** One party's time to appeal; the two first days are null while its service is unknown. */
export type AppealPeriod = {
  readonly partyId: string
  readonly servedOn: CivilDate | null
  readonly lastDay: CivilDate | null
  readonly appealedOn: CivilDate | null
}

export type JudgmentEffect =
  | {
      readonly state: 'effective'
      readonly on: CivilDate
      readonly how: 'unappealed' | 'served' | 'signed' | 'final' | 'appealWithdrawn'
      /** What has to be performed: the first instance's where the second left it standing. */
      readonly outcome: Outcome
      /** 自然日 from effect that the judgment leaves for performing it; null where it sets none. */
      readonly performDays: number | null
    }
  /** `on`: the day it takes effect if nobody appeals; until then `lastDay` of the last party runs. */
  | { readonly state: 'waiting'; readonly on: CivilDate; readonly lastDay: CivilDate }
  | { readonly state: 'unserved'; readonly partyIds: readonly string[] }
  | { readonly state: 'appealed'; readonly partyIds: readonly string[] }
  | { readonly state: 'remanded'; readonly on: CivilDate }

/** How a suit's rulings stand on a day; null before the first. An appeal made too late stops nothing. */
export function judgmentEffect(
  { first, second }: Judgments,
  periods: readonly AppealPeriod[],
  today: CivilDate,
): JudgmentEffect | null {
  if (second !== null) return secondEffect(first, second)
  const outcome = first === null ? undefined : litigationOutcome(first.data.outcome)
  if (first === null || outcome === undefined) return null
  const performDays = first.data.performDays ?? null
  const bound = { state: 'effective', outcome, performDays } as const
  if (!outcome.appealable && outcome.instrument !== '调解书') return { ...bound, on: first.on, how: 'served' }
  const appeals = periods.filter(inTime)
  if (appeals.length > 0) return { state: 'appealed', partyIds: appeals.map(({ partyId }) => partyId) }
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

function secondEffect(
  first: Judgments['first'],
  { on, data }: NonNullable<Judgments['second']>,
): JudgmentEffect | null {
  const outcome = litigationOutcome(data.outcome)
  if (outcome === undefined) return null
  if (data.outcome === 'remanded') return { state: 'remanded', on }
  const below = first === null ? undefined : litigationOutcome(first.data.outcome)
  const stands = outcome.leavesFirst && below !== undefined ? first : null
  return {
    state: 'effective',
    on,
    how: data.outcome === 'appealWithdrawn' ? 'appealWithdrawn' : 'final',
    outcome: stands === null || below === undefined ? outcome : below,
    performDays: data.performDays ?? stands?.data.performDays ?? null,
  }
}

/** One or two sentences for the page of a suit; `nameOf` names a party. */
export function effectText(effect: JudgmentEffect, nameOf: (partyId: string) => string): string {
  const names = (ids: readonly string[]) => ids.map(nameOf).join('、')
  switch (effect.state) {
    case 'effective':
      return `${formatChinese(effect.on)}起发生法律效力：${REASONS[effect.how]}`
    case 'waiting':
      return `尚未生效：最后一方当事人的上诉期于${formatChinese(effect.lastDay)}届满，没有人上诉的，自${formatChinese(effect.on)}起发生法律效力。`
    case 'unserved':
      return `尚未确定生效日：${names(effect.partyIds)}收到裁判文书的日期还没有登记。每名当事人的上诉期自其收到之日起各自计算。`
    case 'appealed':
      return `没有生效：${names(effect.partyIds)}已经上诉，等待二审裁判。`
    case 'remanded':
      return `没有生效：二审于${formatChinese(effect.on)}裁定发回重审，一审裁判已被撤销。重审的案件另行登记应诉。`
  }
}

const REASONS = {
  unappealed: '各方当事人的上诉期均已届满，没有人上诉（行政诉讼法第八十五条）。',
  served: '这种裁定不能上诉，送达即生效。',
  signed: '各方当事人均已签收调解书（行政诉讼法第六十条）。',
  final: '二审裁判是终审裁判，送达即生效，按本机关收到之日计算（行政诉讼法第七条）。',
  appealWithdrawn: '上诉已经撤回，一审裁判自准许撤回上诉的裁定送达之日起生效。',
} as const
