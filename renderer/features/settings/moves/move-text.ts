/** A moved limit in words: for the table, the spreadsheet and the screen reader alike. */
import type { CaseClock } from '#shared/domain/deadlines/case-clocks.ts'
import type { MovedLimit } from '#shared/domain/deadlines/moved-limits.ts'
import { partyName } from '#shared/domain/model/party.ts'
import { must } from '#shared/kernel/assert.ts'
import { daysBetween, weekdayName } from '#shared/kernel/civil-date.ts'

/** Name of the limit, with the party whose it is. */
export function limitName({ aggregate, before, after }: MovedLimit): string {
  const clock = must(after ?? before, 'a moved limit exists before or after')
  const party = aggregate.parties.find(({ id }) => id === clock.partyId)
  return party === undefined ? clock.rule.name : `${clock.rule.name}（${partyName(party)}）`
}

/** `2027-01-08 周五（暂定）`; a dash where the limit does not exist. */
export function lastDayText(clock: CaseClock | null): string {
  if (clock === null) return '—'
  const { lastDay, provisional } = clock.deadline
  return `${lastDay} ${weekdayName(lastDay)}${provisional ? '（暂定）' : ''}`
}

export type MoveKind = 'later' | 'earlier' | 'settled' | 'unsettled' | 'begins' | 'ends' | 'status'

/** What kind of change it is, for its mark. */
export function moveKind({ before, after }: MovedLimit): MoveKind {
  if (before === null) return 'begins'
  if (after === null) return 'ends'
  const days = daysBetween(before.deadline.lastDay, after.deadline.lastDay)
  if (days !== 0) return days > 0 ? 'later' : 'earlier'
  if (before.deadline.provisional !== after.deadline.provisional)
    return after.deadline.provisional ? 'unsettled' : 'settled'
  return 'status'
}

/** 延后 3 天 · 提前 1 天 · 暂定→确定 … */
export function moveText(move: MovedLimit): string {
  const { before, after } = move
  if (before === null || after === null) return before === null ? '新产生' : '不再产生'
  const days = daysBetween(before.deadline.lastDay, after.deadline.lastDay)
  const moved = days === 0 ? [] : [days > 0 ? `延后 ${days} 天` : `提前 ${-days} 天`]
  const settled =
    before.deadline.provisional === after.deadline.provisional
      ? []
      : [after.deadline.provisional ? '确定→暂定' : '暂定→确定']
  const status =
    before.status === after.status ? [] : [`${STATUS_WORDS[before.status]}→${STATUS_WORDS[after.status]}`]
  return [...moved, ...settled, ...status].join('，')
}

const STATUS_WORDS: Readonly<Record<CaseClock['status'], string>> = {
  running: '进行中',
  met: '按期',
  missed: '逾期',
  superseded: '已被替代',
}
