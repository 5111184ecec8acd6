import { describe, expect, it } from 'vitest'
import { lastDayText, moveKind, movesSummary, moveText } from '#renderer/features/settings/moves/move-text.ts'
import { daysLeftText } from '#renderer/ui/due.ts'
import { bandOf, isOnSafeDay, liveClocks } from '#renderer/ui/live-clocks.ts'
import { movedLimits } from '#shared/domain/deadlines/moved-limits.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import { withImported, withStanding } from '#shared/domain/office/local-packs.ts'
import { must } from '#shared/kernel/assert.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { accepted, day, reconsideration } from '#tests/support/fixtures/cases.ts'
import { officeState } from '#tests/support/fixtures/office.ts'

const plain = officeState()
const importedWith = (length: number): OfficeState => {
  const limit = {
    code: 'DL-DECIDE-ORD',
    length,
    unit: '日' as const,
    effectiveFrom: civilDate('2026-07-01'),
    document: '《云州市行政复议工作规定》',
    article: '第二十条',
  }
  const stamp = { id: 'pack', importedAt: plain.settings.updatedAt, by: '' }
  return {
    ...plain,
    settings: { ...plain.settings, localPacks: withImported([], { name: '云州市', limits: [limit] }, stamp) },
  }
}
const office = importedWith(45)
/** Accepted on 2026-08-03: locally until 2026-09-17, by statute until 2026-10-08. */
const aggregate = reconsideration({
  entries: [
    ['0729', { type: 'applicationReceived', channel: 'inPerson', postmarkedOn: '' }],
    ['0803', accepted('ordinary')],
  ],
})

function decision(today: string, state = office) {
  return must(
    liveClocks([aggregate], state, day(today)).find(({ clock }) => clock.rule.code === 'DL-DECIDE-ORD'),
    'the decision',
  )
}

describe('a live clock with a local day', () => {
  it('goes by the local day while that is ahead, by the statutory day afterwards', () => {
    expect(decision('0917')).toMatchObject({ dueOn: '2026-09-17', lastDay: '2026-10-08' })
    expect(decision('0918')).toMatchObject({ dueOn: '2026-10-08', lastDay: '2026-10-08' })
    expect(decision('0917', plain)).toMatchObject({ dueOn: '2026-10-08' })
  })

  it('stands in the band of that day; past the local day it has lapsed, and is overdue only past the statutory one', () => {
    const bands = ['0901', '0915', '0917', '0918', '1003', '1008', '1009'] as const
    expect(bands.map((today) => bandOf(decision(today), day(today)))).toEqual([
      'later',
      'within3',
      'today',
      'lapsed',
      'within7',
      'today',
      'overdue',
    ])
  })

  it('reminds on the safe day of the day it goes by', () => {
    expect(isOnSafeDay(decision('0916'), day('0916'))).toBe(false)
    expect(isOnSafeDay(decision('0917'), day('0917'))).toBe(true)
    expect(isOnSafeDay(decision('0918'), day('0918'))).toBe(false)
  })

  it('never says 届满 of a local day', () => {
    expect(daysLeftText(day('0917'), day('0917'), false, true)).toBe('今天是本地末日')
    expect(daysLeftText(day('0917'), day('0915'), false, true)).toBe('本地还有 2 天')
  })
})

describe('the list of what a pack moves', () => {
  const move = (before: OfficeState, after: OfficeState) =>
    must(movedLimits(aggregate, before, after, day('0901'))[0], 'the decision moves')

  it('tells a new local day, an earlier one, and one that is gone', () => {
    const fresh = move(plain, office)
    expect([moveKind(fresh), moveText(fresh)]).toEqual(['local', '新增，比法定早 21 天'])
    expect([lastDayText(fresh.before), lastDayText(fresh.after)]).toEqual([
      '2026-10-08 周四',
      '2026-10-08 周四；本地 2026-09-17 周四',
    ])
    expect(moveText(move(office, importedWith(40)))).toBe('本地末日提前 3 天')
    expect(moveText(move(importedWith(40), office))).toBe('本地末日延后 3 天')
    const off = {
      ...office,
      settings: {
        ...office.settings,
        localPacks: withStanding(office.settings.localPacks ?? [], 'pack', 'off', '修订'),
      },
    }
    expect(moveText(move(office, off))).toBe('不再有本地末日')
    expect(movesSummary([fresh])).toBe('1个期限的本地末日变动，法定末日不变')
  })
})
