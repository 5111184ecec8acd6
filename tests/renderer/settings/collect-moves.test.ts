import { describe, expect, it } from 'vitest'
import { collectEffects, withReading } from '#renderer/features/settings/doubts/collect-effects.ts'
import { collectMoves } from '#renderer/features/settings/moves/collect-moves.ts'
import {
  lastDayText,
  limitName,
  moveKind,
  movesSummary,
  moveText,
} from '#renderer/features/settings/moves/move-text.ts'
import { withArrangement } from '#shared/domain/calendar/office-calendar.ts'
import { CONVENTIONS } from '#shared/domain/deadlines/conventions.ts'
import type { MovedLimit } from '#shared/domain/deadlines/moved-limits.ts'
import { must } from '#shared/kernel/assert.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { reconsideration } from '#tests/support/fixtures/cases.ts'
import { officeState } from '#tests/support/fixtures/office.ts'

const d = civilDate
const today = d('2026-11-21')
const before = officeState()
const after = withArrangement(before, {
  year: 2027,
  off: [d('2027-01-01')],
  work: [],
  noticeNumber: '示例〔2026〕1号',
  source: '示例放假安排',
  publishedOn: '',
})
const running = reconsideration({
  entries: [
    ['1029', { type: 'applicationReceived', channel: 'inPerson', postmarkedOn: '' }],
    ['1102', { type: 'accepted', procedure: 'ordinary', simplifiedGround: '', deemed: false }],
  ],
})
const comparison = { cases: [running], before, after, today }

describe('comparing all active cases', () => {
  it('keeps what is still to be done apart from what is finished', async () => {
    const moves = await collectMoves(comparison, new AbortController().signal, () => {})
    expect(moves?.open.map(({ after: clock }) => clock?.rule.code)).toContain('DL-DECIDE-ORD')
    expect(moves?.finished).toEqual([])
  })

  it('gives nothing when it was stopped', async () => {
    const abort = new AbortController()
    abort.abort()
    expect(await collectMoves(comparison, abort.signal, () => {})).toBeNull()
  })

  it('says in words what became of a limit', async () => {
    const moves = await collectMoves(comparison, new AbortController().signal, () => {})
    const move = must(
      moves?.open.find(({ after: clock }) => clock?.rule.code === 'DL-DECIDE-ORD'),
      'the decision moves',
    )
    expect(limitName(move)).toBe('复议决定（普通）')
    expect([lastDayText(move.before), lastDayText(move.after)]).toEqual([
      '2027-01-01 周五（暂定）',
      '2027-01-04 周一',
    ])
    expect([moveKind(move), moveText(move)]).toEqual(['later', '延后 3 天，暂定→确定'])
    const settled = {
      ...move,
      before: {
        ...must(move.after, 'after'),
        deadline: { ...must(move.after, 'after').deadline, provisional: true },
      },
    }
    expect(movesSummary([move, move, settled])).toBe('2个期限的末日移动，另有1个由暂定变为确定')
    expect(movesSummary([settled])).toBe('1个期限由暂定变为确定')
    expect(lastDayText({ ...must(move.after, 'after'), paused: 'suspension' })).toBe('恢复后确定')
    expect(moveText({ ...move, after: null })).toBe('不再产生')
    expect(moveText({ ...move, before: null })).toBe('新产生')
    expect(moveText({ ...move, before: move.after, after: move.before })).toBe('提前 3 天，确定→暂定')
  })
})

describe('the other readings of the law', () => {
  it('are each told once, the one in force not at all', async () => {
    const told = new Map<string, readonly MovedLimit[]>()
    await collectEffects([running], before, today, new AbortController().signal, (reading, moves) =>
      told.set(reading, moves),
    )
    expect(told.size).toBe(CONVENTIONS.reduce((sum, { options }) => sum + options.length - 1, 0))
    expect(told.has('deemedAcceptance=last-day')).toBe(false)
    const other = withReading(before, 'deemedAcceptance', 'next-day')
    const again = new Map<string, readonly MovedLimit[]>()
    await collectEffects([running], other, today, new AbortController().signal, (reading, moves) =>
      again.set(reading, moves),
    )
    expect([again.has('deemedAcceptance=last-day'), again.has('deemedAcceptance=next-day')]).toEqual([
      true,
      false,
    ])
  })

  it('stop being told when nobody waits for them', async () => {
    const abort = new AbortController()
    abort.abort()
    const told: string[] = []
    await collectEffects([running], before, today, abort.signal, (reading) => told.push(reading))
    expect(told).toEqual([])
  })
})
