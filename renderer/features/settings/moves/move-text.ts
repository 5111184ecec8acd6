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

/** `2027-01-08 周五（暂定）`; a dash where the limit does not exist, 恢复后确定 where a suspension holds it. */
export function lastDayText(clock: CaseClock | null): string {
  if (clock === null) return '—'
  if (clock.paused) return '恢复后确定'
  const { lastDay, provisional } = clock.deadline
  return `${lastDay} ${weekdayName(lastDay)}${provisional ? '（暂定）' : ''}`
}

export type MoveKind = 'later' | 'earlier' | 'settled' | 'unsettled' | 'begins' | 'ends' | 'status'

/** What kind of change it is, for its mark. */
export function moveKind({ before, after }: MovedLimit): MoveKind {
  if (before === null) return 'begins'
  if (after === null) return 'ends'
  if (before.paused || after.paused) return 'status'
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
  if (before.paused !== after.paused) return after.paused ? '改为中止中' : '不再中止'
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

/** `2个期限的末日移动，另有1个由暂定变为确定`: what moved, each limit counted once. */
export function movesSummary(moves: readonly MovedLimit[]): string {
  const kinds = moves.map(moveKind)
  const count = (...wanted: readonly MoveKind[]) => kinds.filter((kind) => wanted.includes(kind)).length
  const parts = [
    { number: count('later', 'earlier'), text: '个期限的末日移动' },
    { number: count('settled'), text: '个由暂定变为确定' },
    { number: count('unsettled'), text: '个由确定变为暂定' },
    { number: count('begins', 'ends', 'status'), text: '个产生、结束或者改变状态' },
  ].filter(({ number }) => number > 0)
  return parts
    .map(({ number, text }, index) => {
      if (index > 0) return `${index === 1 ? '另有' : ''}${number}${text}`
      return `${number}${text.startsWith('个期限') ? text : `个期限${text.slice(1)}`}`
    })
    .join('，')
}

const STATUS_WORDS: Readonly<Record<CaseClock['status'], string>> = {
  running: '进行中',
  met: '按期',
  missed: '逾期',
  superseded: '已被替代',
}
