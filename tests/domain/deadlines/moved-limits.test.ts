import { describe, expect, it } from 'vitest'
import { readArrangement } from '#shared/domain/calendar/arrangement-input.ts'
import { officeCalendar, withArrangement } from '#shared/domain/calendar/office-calendar.ts'
import { caseClocks, explainClock } from '#shared/domain/deadlines/case-clocks.ts'
import { CONVENTIONS, DEFAULT_CONVENTIONS } from '#shared/domain/deadlines/conventions.ts'
import { computeDeadline } from '#shared/domain/deadlines/engine/explain.ts'
import { byLastDay, movedLimits } from '#shared/domain/deadlines/moved-limits.ts'
import { type RuleCode, ruleOf } from '#shared/domain/deadlines/rules/index.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import type { LocalDay } from '#shared/domain/model/office.ts'
import { must } from '#shared/kernel/assert.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { reconsideration } from '#tests/support/fixtures/cases.ts'
import { officeState } from '#tests/support/fixtures/office.ts'

const d = civilDate
const office = officeState()

/** Accepted on 2026-11-02: the sixty days run out on Friday 2027-01-01. */
const aggregate = reconsideration({
  entries: [
    ['1029', { type: 'applicationReceived', channel: 'inPerson', postmarkedOn: '' }],
    ['1102', { type: 'accepted', procedure: 'ordinary', simplifiedGround: '', deemed: false }],
  ],
})

function arrangement(text: string) {
  const read = readArrangement(`国务院办公厅关于2027年部分节假日安排的通知\n${text}`)
  if (!read.ok) throw new Error(read.error.messages.join())
  return read.value.draft
}

function clockIn(state: OfficeState, code: RuleCode, today = '2026-11-21') {
  return must(
    caseClocks(aggregate, state, d(today)).find(({ rule }) => rule.code === code),
    code,
  )
}

const withSettings = (settings: Partial<OfficeState['settings']>): OfficeState => ({
  ...office,
  settings: { ...office.settings, ...settings },
})

describe('importing a year', () => {
  const after = withArrangement(office, arrangement('一、元旦：1月1日（周五）至3日（周日）放假，共3天。'))

  it('moves the limits that end in it and makes them certain', () => {
    const moves = movedLimits(aggregate, office, after, d('2026-11-21'))
    const decision = moves.find(({ after: clock }) => clock?.rule.code === 'DL-DECIDE-ORD')
    expect(decision?.before?.deadline).toMatchObject({ lastDay: '2027-01-01', provisional: true })
    const told = explainClock(clockIn(office, 'DL-DECIDE-ORD'), office)
    expect(told.ok && told.value.steps.join()).toContain(
      '2027年1月1日（元旦）是法定节假日（《全国年节及纪念日放假办法》第二条），末日应当顺延',
    )
    expect(decision?.after?.deadline).toMatchObject({ lastDay: '2027-01-04', provisional: false })
  })

  it('says nothing of a limit that a suspension holds: its last day is not known either way', () => {
    const events = reconsideration({
      entries: [
        ['1029', { type: 'applicationReceived', channel: 'inPerson', postmarkedOn: '' }],
        ['1102', { type: 'accepted', procedure: 'ordinary', simplifiedGround: '', deemed: false }],
        ['1110', { type: 'suspended', ground: 8, reason: '' }],
      ],
    })
    const codes = (moves: ReturnType<typeof movedLimits>) => moves.map(({ after: clock }) => clock?.rule.code)
    expect(codes(movedLimits(events, office, after, d('2026-11-21')))).not.toContain('DL-DECIDE-ORD')
    expect(codes(movedLimits(aggregate, office, after, d('2026-11-21')))).toContain('DL-DECIDE-ORD')
  })

  it('leaves alone every limit that does not need the year', () => {
    const moved = new Set(
      movedLimits(aggregate, office, after, d('2026-11-21')).map(({ after: clock }) => clock?.rule.code),
    )
    expect(moved.has('DL-ACC-REVIEW')).toBe(false)
    expect(movedLimits(aggregate, office, office, d('2026-11-21'))).toEqual([])
  })

  it('can move a limit from missed to running, which is told', () => {
    const move = must(
      movedLimits(aggregate, office, after, d('2027-01-03')).find(
        ({ before }) => before?.rule.code === 'DL-DECIDE-ORD',
      ),
      'the decision moves',
    )
    expect([move.before?.status, move.after?.status]).toEqual(['missed', 'running'])
  })

  it('lists the earliest new last day first', () => {
    const moves = [...movedLimits(aggregate, office, after, d('2027-01-03'))].sort(byLastDay)
    const days = moves.map(({ before, after: clock }) => (clock ?? before)?.deadline.lastDay)
    expect(days).toEqual([...days].sort())
  })
})

describe('what rests on a provisional day', () => {
  it('is provisional too: the days to sue after a decision that is overdue on an uncertain day', () => {
    const late = clockIn(office, 'DL-SUE-OVERDUE-15', '2027-01-05')
    expect(late.deadline).toMatchObject({ provisional: true, provisionalYears: [2027] })
    expect(late.note).toContain('起算日取自另一项暂定的期限')
    const explained = explainClock(late, office)
    expect(explained.ok && explained.value.provisional).toBe(true)
  })

  it('is provisional even where the years it runs through are loaded', () => {
    const only2028 = withArrangement(office, {
      year: 2028,
      off: [d('2028-01-01')],
      work: [],
      noticeNumber: '示例〔2027〕1号',
      source: '示例放假安排',
      publishedOn: '',
    })
    const entries = [
      ['1029', { type: 'applicationReceived', channel: 'inPerson', postmarkedOn: '' }],
    ] as const
    const inDecember = reconsideration({ entries })
    const shifted = {
      ...inDecember,
      events: inDecember.events.map((event) => ({ ...event, on: d('2027-12-20') })),
    }
    const decision = caseClocks(shifted, only2028, d('2028-01-10')).find(
      ({ rule }) => rule.code === 'DL-DECIDE-ORD',
    )
    expect(decision?.deadline.provisionalYears).toEqual([2027])
  })
})

describe('a last day at the very end of a loaded year', () => {
  it('says that the next year’s notice may still rule on it', () => {
    const early = reconsideration({
      entries: [
        ['1029', { type: 'applicationReceived', channel: 'inPerson', postmarkedOn: '' }],
        ['1101', { type: 'accepted', procedure: 'ordinary', simplifiedGround: '', deemed: false }],
      ],
    })
    const steps = (state: OfficeState) => {
      const decision = must(
        caseClocks(early, state, d('2026-11-21')).find(({ rule }) => rule.code === 'DL-DECIDE-ORD'),
        'the decision',
      )
      const explained = explainClock(decision, state)
      return explained.ok ? explained.value.steps.filter((step) => step.includes('元旦假期可能')) : []
    }
    expect(steps(office)).toEqual([
      '2027年的放假安排尚未载入，元旦假期可能包括12月30日、31日；载入后末日可能变动。',
    ])
    expect(steps(withArrangement(office, arrangement('一、元旦：1月1日放假1天。')))).toEqual([])
  })
})

describe('another reading of the law', () => {
  it('moves nothing when it is the one in force', () => {
    const defaults = Object.fromEntries(CONVENTIONS.map(({ key, options }) => [key, options[0].value]))
    const same = withSettings({ deadlineConventions: defaults })
    expect(movedLimits(aggregate, office, same, d('2026-11-21'))).toEqual([])
  })
})

describe('a local day off', () => {
  const local: LocalDay = {
    id: 'local',
    from: d('2026-11-05'),
    to: d('2026-11-05'),
    reason: '三月三',
    documentNumber: '示例政办〔2026〕1号',
    source: '示例自治县人民政府',
    active: 1,
  }
  const shown = withSettings({ localDays: [local] })
  const rest = withSettings({ localDays: [local], deadlineConventions: { localDays: 'rest-days' } })
  const off = withSettings({
    localDays: [{ ...local, active: 0 }],
    deadlineConventions: { localDays: 'rest-days' },
  })
  const sentences = (state: OfficeState, code: RuleCode) => {
    const explained = explainClock(clockIn(state, code), state)
    return explained.ok ? explained.value.steps.filter((step) => step.startsWith('当地放假')) : []
  }

  it('changes no date while it is switched off', () => {
    expect(movedLimits(aggregate, office, off, d('2026-11-21'))).toEqual([])
    expect(sentences(off, 'DL-COPY-ORD')).toEqual([])
  })

  it('is named in the reckoning and extends nothing under the default reading', () => {
    expect(movedLimits(aggregate, office, shown, d('2026-11-21'))).toEqual([])
    expect(sentences(shown, 'DL-COPY-ORD')).toEqual([
      '当地放假：2026年11月5日至2026年11月5日（三月三，示例政办〔2026〕1号），本机关只作提示，末日不因此变动，请提前办理。',
    ])
  })

  it('counts as a rest day only when the office has chosen so, and the reckoning says so', () => {
    expect(
      clockIn(rest, 'DL-COPY-ORD').deadline.lastDay > clockIn(office, 'DL-COPY-ORD').deadline.lastDay,
    ).toBe(true)
    expect(sentences(rest, 'DL-COPY-ORD')[0]).toContain('本机关按休息日对待')
  })

  it('draws the safe day forward where it falls on it', () => {
    const onLast = clockIn(office, 'DL-COPY-ORD').deadline.lastDay
    const state = withSettings({ localDays: [{ ...local, from: onLast, to: onLast }] })
    expect(clockIn(state, 'DL-COPY-ORD').deadline.lastDay).toBe(onLast)
    expect(clockIn(state, 'DL-COPY-ORD').deadline.safeDay < onLast).toBe(true)
  })

  it('is named where it stands between the safe day and a limit that runs out on the weekend', () => {
    const friday = d('2026-11-20')
    const calendar = officeCalendar(withSettings({ localDays: [{ ...local, from: friday, to: friday }] }))
    const limit = computeDeadline(
      ruleOf('DL-DECIDE-ORD'),
      { trigger: d('2026-09-22') },
      calendar,
      DEFAULT_CONVENTIONS,
    )
    const deadline = must(limit.ok ? limit.value : null, 'the limit can be computed')
    expect(deadline).toMatchObject({ rawDay: '2026-11-21', lastDay: '2026-11-23', safeDay: '2026-11-19' })
    expect(deadline.steps.filter((step) => step.startsWith('当地放假'))).toHaveLength(1)
  })
})
