/** A moved limit in words: for the table, the spreadsheet and the screen reader alike. */
import type { CaseClock } from '#shared/domain/deadlines/case-clocks.ts'
import type { MovedLimit } from '#shared/domain/deadlines/moved-limits.ts'
import { PAUSES } from '#shared/domain/deadlines/pauses.ts'
import { partyName } from '#shared/domain/model/party.ts'
import { must } from '#shared/kernel/assert.ts'
import { daysBetween, weekdayName } from '#shared/kernel/civil-date.ts'

/** Name of the limit, with the party whose it is. */
export function limitName({ aggregate, before, after }: MovedLimit): string {
  const clock = must(after ?? before, 'a moved limit exists before or after')
  const party = aggregate.parties.find(({ id }) => id === clock.partyId)
  return party === undefined ? clock.rule.name : `${clock.rule.name}（${partyName(party)}）`
}

/** `2027-01-08 周五（暂定）`, with `；本地 2027-01-05 周二` behind it; a dash where the limit does not exist, 恢复后确定 where it is held. */
export function lastDayText(clock: CaseClock | null): string {
  if (clock === null) return '—'
  if (clock.paused !== null) return PAUSES[clock.paused].lastDay
  const { lastDay, provisional } = clock.deadline
  const local = clock.local?.lastDay
  const aside = local === undefined ? '' : `；本地 ${local} ${weekdayName(local)}`
  return `${lastDay} ${weekdayName(lastDay)}${provisional ? '（暂定）' : ''}${aside}`
}

export type MoveKind = 'later' | 'earlier' | 'local' | 'settled' | 'unsettled' | 'begins' | 'ends' | 'status'

/** What kind of change it is, for its mark. */
export function moveKind({ before, after }: MovedLimit): MoveKind {
  if (before === null) return 'begins'
  if (after === null) return 'ends'
  if (before.paused !== null || after.paused !== null) return 'status'
  const days = daysBetween(before.deadline.lastDay, after.deadline.lastDay)
  if (days !== 0) return days > 0 ? 'later' : 'earlier'
  if (before.deadline.provisional !== after.deadline.provisional)
    return after.deadline.provisional ? 'unsettled' : 'settled'
  if (before.local?.lastDay !== after.local?.lastDay) return 'local'
  return 'status'
}

/** 延后 3 天 · 提前 1 天 · 暂定→确定 … */
export function moveText(move: MovedLimit): string {
  const { before, after } = move
  if (before === null || after === null) return before === null ? '新产生' : '不再产生'
  if (before.paused !== after.paused) {
    return after.paused === null ? '恢复计算' : `改为${PAUSES[after.paused].standing}`
  }
  const days = daysBetween(before.deadline.lastDay, after.deadline.lastDay)
  const moved = days === 0 ? [] : [days > 0 ? `延后 ${days} 天` : `提前 ${-days} 天`]
  const settled =
    before.deadline.provisional === after.deadline.provisional
      ? []
      : [after.deadline.provisional ? '确定→暂定' : '暂定→确定']
  const status =
    before.status === after.status ? [] : [`${STATUS_WORDS[before.status]}→${STATUS_WORDS[after.status]}`]
  return [...moved, ...localText(before, after), ...settled, ...status].join('，')
}

function localText(before: CaseClock, after: CaseClock): readonly string[] {
  const [old, now] = [before.local?.lastDay, after.local?.lastDay]
  if (old === now) return []
  if (now === undefined) return ['不再有本地末日']
  if (old === undefined) return [`新增，比法定早 ${daysBetween(now, after.deadline.lastDay)} 天`]
  const days = daysBetween(old, now)
  return [`本地末日${days > 0 ? '延后' : '提前'} ${Math.abs(days)} 天`]
}

/** `2个期限的末日移动，另有1个由暂定变为确定`: what moved, each limit counted once. */
export function movesSummary(moves: readonly MovedLimit[]): string {
  const kinds = moves.map(moveKind)
  const count = (...wanted: readonly MoveKind[]) => kinds.filter((kind) => wanted.includes(kind)).length
  const parts = [
    { number: count('later', 'earlier'), text: '个期限的末日移动' },
    { number: count('local'), text: '个期限的本地末日变动，法定末日不变' },
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
