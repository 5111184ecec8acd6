import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUNDLED_CALENDAR } from '#shared/domain/calendar/bundled-calendar.ts'
import { dayKind, isWorkday } from '#shared/domain/calendar/calendar.ts'
import { type Conventions, DEFAULT_CONVENTIONS } from '#shared/domain/deadlines/conventions.ts'
import { computeDates } from '#shared/domain/deadlines/engine/compute.ts'
import { computeDeadline } from '#shared/domain/deadlines/engine/explain.ts'
import { type Exclusion, type Facts, parseFacts } from '#shared/domain/deadlines/engine/facts.ts'
import { RULES, type RuleCode, ruleOf } from '#shared/domain/deadlines/rules/index.ts'
import { must } from '#shared/kernel/assert.ts'
import { addDays, civilDate, daysBetween } from '#shared/kernel/civil-date.ts'

const d = civilDate

function compute(code: RuleCode, facts: Facts, conventions: Partial<Conventions> = {}) {
  const merged = { ...DEFAULT_CONVENTIONS, ...conventions }
  const result = computeDeadline(ruleOf(code), facts, BUNDLED_CALENDAR, merged)
  return must(result.ok ? result.value : null, 'the limit can be computed')
}

function errorOf(code: RuleCode, facts: Facts) {
  const result = computeDeadline(ruleOf(code), facts, BUNDLED_CALENDAR, DEFAULT_CONVENTIONS)
  return result.ok ? null : result.error
}

const aDay = fc.integer({ min: 0, max: 900 }).map((offset) => addDays(d('2024-01-02'), offset))
const aStretch = (kinds: readonly Exclusion['kind'][]) =>
  fc
    .tuple(aDay, fc.integer({ min: 0, max: 40 }), fc.constantFrom(...kinds))
    .map(([from, days, kind]): Exclusion => ({ kind, from, to: addDays(from, days) }))

const simple = RULES.filter(
  ({ start, length, direction, dayAfter }) =>
    start === 'trigger' && length !== null && direction === 'forward' && dayAfter === null,
)

describe('service abroad', () => {
  it('by post counts from the day the letter was posted, by announcement from the day it was published (民诉283)', () => {
    expect(compute('DL-SERVE-POST-ABROAD', { trigger: d('2026-03-02') }).lastDay).toBe('2026-06-02')
    expect(errorOf('DL-SERVE-POST-ABROAD', { publishedOn: d('2026-03-02') })?.message).toContain('起算日')
    expect(compute('DL-SERVE-NOTICE-ABROAD', { publishedOn: d('2026-03-02') }).lastDay).toBe('2026-05-01')
  })
})

describe('every rule', () => {
  it('ends on a working day, unless the rule says that the last day stands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...simple), aDay, (rule, trigger) => {
        const result = computeDates(rule, { trigger }, BUNDLED_CALENDAR, DEFAULT_CONVENTIONS)
        if (!result.ok) throw new Error(result.error.message)
        const { rawDay, lastDay, safeDay } = result.value
        const stands = rule.ending === 'stands' || rule.ending === 'suitLongCap'
        if (!stands) expect(isWorkday(BUNDLED_CALENDAR, lastDay)).toBe(true)
        expect(isWorkday(BUNDLED_CALENDAR, safeDay)).toBe(true)
        expect(safeDay <= rawDay && rawDay <= lastDay).toBe(true)
        expect(lastDay > trigger).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('counts exactly its length when nothing is excluded and the last day needs no rolling', () => {
    const days = simple.filter(({ unit, endsOnMonthDay }) => unit === 'day' && endsOnMonthDay === null)
    fc.assert(
      fc.property(fc.constantFrom(...days), aDay, (rule, trigger) => {
        const { rawDay } = compute(rule.code, { trigger })
        expect(daysBetween(trigger, rawDay)).toBe(rule.length)
      }),
    )
  })

  it('gives the same days with and without the explanation', () => {
    fc.assert(
      fc.property(fc.constantFrom(...simple), aDay, (rule, trigger) => {
        const dates = computeDates(rule, { trigger }, BUNDLED_CALENDAR, DEFAULT_CONVENTIONS)
        expect(compute(rule.code, { trigger })).toMatchObject(dates.ok ? dates.value : {})
      }),
    )
  })
})

describe('exclusions', () => {
  const kinds = ['suspension', 'appraisal', 'inspection', 'obstacle', 'other'] as const
  const codes = [
    'DL-DECIDE-ORD',
    'DL-DECIDE-SIMPLE',
    'DL-REPLY-ORD',
    'DL-COPY-ORD',
    'DL-APPLY-60',
    'C-05',
  ] as const

  it('never shorten a limit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        aDay,
        fc.array(aStretch(kinds), { maxLength: 4 }),
        aStretch(kinds),
        (code, trigger, exclusions, another) => {
          const before = compute(code, { trigger, exclusions })
          const after = compute(code, { trigger, exclusions: [...exclusions, another] })
          expect(after.lastDay >= before.lastDay).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('do not depend on the order in which they are recorded', () => {
    fc.assert(
      fc.property(aDay, fc.array(aStretch(kinds), { maxLength: 5 }), (trigger, exclusions) => {
        const reversed = [...exclusions].reverse()
        expect(compute('DL-DECIDE-ORD', { trigger, exclusions: reversed }).lastDay).toBe(
          compute('DL-DECIDE-ORD', { trigger, exclusions }).lastDay,
        )
      }),
    )
  })

  it('count nothing that lies before the start', () => {
    const exclusions: readonly Exclusion[] = [
      { kind: 'suspension', from: d('2026-02-20'), to: d('2026-03-12') },
    ]
    expect(compute('DL-DECIDE-ORD', { trigger: d('2026-03-02'), exclusions }).rawDay).toBe('2026-05-11')
  })

  it('do not revive a limit that has run out', () => {
    const exclusions: readonly Exclusion[] = [
      { kind: 'suspension', from: d('2026-06-01'), to: d('2026-06-30') },
    ]
    const deadline = compute('DL-DECIDE-ORD', { trigger: d('2026-03-02'), exclusions })
    expect(deadline.lastDay).toBe('2026-05-06')
    expect(deadline.steps).toContain('中止（2026年6月1日至2026年6月30日）不在期限之内，不影响末日。')
  })

  it('account for every day between start and raw end', () => {
    fc.assert(
      fc.property(
        aDay,
        fc.array(aStretch(['suspension', 'appraisal']), { maxLength: 4 }),
        (trigger, exclusions) => {
          const { reckoning, rawDay } = compute('DL-DECIDE-ORD', { trigger, exclusions, extensionDays: 15 })
          if (reckoning.by !== 'segments') throw new Error('natural days are told in segments')
          const total = reckoning.segments.reduce((sum, { days }) => sum + days, 0)
          expect(total).toBe(daysBetween(trigger, rawDay))
          const own = reckoning.segments.filter(({ kind }) => kind === 'counted')
          expect(own.reduce((sum, { days }) => sum + days, 0)).toBe(60)
        },
      ),
    )
  })
})

describe('readings of doubtful points', () => {
  const cases: readonly [string, RuleCode, Facts, Partial<Conventions>, string][] = [
    ['D-03', 'DL-DEEMED', { trigger: d('2026-06-01') }, { deemedAcceptance: 'next-day' }, '2026-06-09'],
    [
      'D-05',
      'DL-DECIDE-ORD',
      { trigger: d('2026-09-22'), extensionDays: 30 },
      { extensionStart: 'rolled-day' },
      '2026-12-23',
    ],
    ['D-07', 'DL-HEARING-NOTICE', { hearingOn: d('2026-10-16') }, { hearingNotice: 'loose' }, '2026-10-10'],
    [
      'D-08 one year',
      'DL-APPLY-UNTOLD',
      { knewContentOn: d('2025-11-21') },
      { oneYearCap: 'stands' },
      '2026-11-21',
    ],
    ['D-08 five years', 'DL-CAP-5Y', { actMadeOn: d('2021-05-02') }, { longCap: 'stands' }, '2026-05-02'],
    ['LD-04', 'P-06', { trigger: d('2021-05-02') }, { suitLongCap: 'rolls' }, '2026-05-06'],
    ['D-09', 'F-01', { trigger: d('2026-01-30') }, { makeupDays: 'rest-day' }, '2026-02-24'],
  ]

  it.each(cases)('%s can be chosen', (_id, code, facts, conventions, expected) => {
    expect(compute(code, facts, conventions).lastDay).toBe(expected)
  })

  it('D-06 moves the end by one day each way', () => {
    const exclusions: readonly Exclusion[] = [
      { kind: 'suspension', from: d('2026-03-20'), to: d('2026-04-10') },
    ]
    const facts = { trigger: d('2026-03-02'), exclusions }
    const ends = (['neither-end', 'difference', 'both-ends'] as const).map(
      (exclusionEnds) => compute('DL-DECIDE-ORD', facts, { exclusionEnds }).rawDay,
    )
    expect(ends).toEqual(['2026-05-21', '2026-05-22', '2026-05-23'])
  })

  it('D-08 lets an obstacle lengthen the five years only when chosen', () => {
    const exclusions: readonly Exclusion[] = [
      { kind: 'obstacle', from: d('2026-04-15'), to: d('2026-04-25') },
    ]
    const facts = { actMadeOn: d('2021-04-20'), exclusions }
    expect(compute('DL-CAP-5Y', facts).rawDay).toBe('2026-04-20')
    expect(compute('DL-CAP-5Y', facts, { longCapExclusions: 'counted' }).rawDay).toBe('2026-04-30')
  })

  it('D-26 lets a suspension pass over working-day limits when chosen', () => {
    const exclusions: readonly Exclusion[] = [
      { kind: 'suspension', from: d('2026-04-24'), to: d('2026-05-12') },
    ]
    const facts = { trigger: d('2026-04-20'), exclusions }
    expect(compute('DL-REPLY-ORD', facts, { suspensionStopsWorkdays: 'runs' }).lastDay).toBe('2026-05-07')
  })

  it('are named in the reckoning', () => {
    const { steps } = compute('DL-HEARING-NOTICE', { hearingOn: d('2026-10-16') }, { hearingNotice: 'loose' })
    expect(steps).toContain('本机关选用的口径（D-07）：听证日往前数第五个工作日。')
  })

  it('an office may set the length of a limit the law leaves open, and of no other', () => {
    const lengths = { 'DL-PUBLISH': 7, 'DL-DECIDE-ORD': 5 }
    expect(compute('DL-PUBLISH', { trigger: d('2026-11-02') }, { lengths }).lastDay).toBe('2026-11-11')
    expect(compute('DL-DECIDE-ORD', { trigger: d('2026-11-02') }, { lengths }).rawDay).toBe('2027-01-01')
  })
})

describe('special limits', () => {
  it('counts ten working days after the demand letter (行政强制法54、69)', () => {
    expect(compute('E-06', { trigger: d('2026-09-22') }).lastDay).toBe('2026-10-13')
  })

  it('takes the last day or the number of days that an instrument sets', () => {
    expect(compute('DL-PERFORM-SET', { trigger: d('2026-09-14'), dueOn: d('2026-10-03') }).lastDay).toBe(
      '2026-10-08',
    )
    expect(compute('DL-PERFORM-SET', { trigger: d('2026-09-14'), setDays: 15 }).lastDay).toBe('2026-09-29')
  })

  it('lets the office name the last day of a longer correction period (法31Ⅱ)', () => {
    expect(compute('DL-CORR-SUBMIT', { trigger: d('2026-11-02'), dueOn: d('2026-11-25') }).lastDay).toBe(
      '2026-11-25',
    )
  })

  it('counts an extension of the correction period in working days', () => {
    expect(compute('DL-CORR-SUBMIT', { trigger: d('2026-11-02'), extensionDays: 3 }).lastDay).toBe(
      '2026-11-19',
    )
  })

  it('takes 20 years for real estate in a suit', () => {
    expect(compute('P-06', { trigger: d('2006-02-15'), realEstate: true }).rawDay).toBe('2026-02-15')
  })

  it('ends the archive year on 30 June', () => {
    expect(compute('DL-ARCHIVE', { trigger: d('2025-10-14') }).lastDay).toBe('2026-06-30')
  })

  it('summons three natural days before the court hearing', () => {
    const { lastDay, safeDay } = compute('C-04', { hearingOn: d('2026-10-14') })
    expect([lastDay, safeDay]).toEqual(['2026-10-11', '2026-10-10'])
  })

  it('never puts a hearing notice closer than five whole working days', () => {
    fc.assert(
      fc.property(aDay, (hearingOn) => {
        const { lastDay, reckoning } = compute('DL-HEARING-NOTICE', { hearingOn })
        if (reckoning.by !== 'days') throw new Error('working days are told day by day')
        const between = reckoning.days.filter(({ date, ordinal }) => ordinal !== null && date > lastDay)
        expect(between).toHaveLength(5)
      }),
    )
  })
})

describe('years without a calendar', () => {
  it('are reported when a counted day lies in them', () => {
    const deadline = compute('DL-ACC-REVIEW', { trigger: d('2026-12-28') })
    expect([deadline.provisional, deadline.provisionalYears]).toEqual([true, [2027]])
    expect(deadline.steps).toContain('2027年的放假安排尚未载入，只按周六、周日推算；载入后末日可能变动。')
  })

  it('do not matter when only excluded days lie in them', () => {
    const exclusions: readonly Exclusion[] = [
      { kind: 'suspension', from: d('2023-12-25'), to: d('2024-01-10') },
    ]
    const deadline = compute('DL-REPLY-ORD', { trigger: d('2023-12-25'), exclusions })
    expect([deadline.lastDay, deadline.provisional]).toEqual(['2024-01-24', false])
  })

  it('do not matter for a limit that only passes through them', () => {
    expect(compute('E-02', { trigger: d('2022-09-05') }).provisional).toBe(false)
  })
})

describe('refusals', () => {
  it('names a fact that is missing', () => {
    expect(errorOf('DL-DECIDE-ORD', {})).toEqual({
      kind: 'missing-fact',
      message: '计算“复议决定（普通）”缺少：起算日。请补充后重新计算。',
    })
    expect(errorOf('DL-APPLY-UNTOLD', { knewRightsOn: d('2026-01-05') })?.message).toContain(
      '知道或者应当知道内容之日',
    )
    expect(errorOf('DL-PERFORM-SET', { trigger: d('2026-01-05') })?.kind).toBe('missing-fact')
  })

  it('refuses an extension of the simplified procedure, and of more than thirty days', () => {
    const trigger = d('2026-09-01')
    expect(errorOf('DL-DECIDE-SIMPLE', { trigger, extensionDays: 1 })).toEqual({
      kind: 'extension-not-allowed',
      message:
        '“复议决定（简易）”不能延长：简易程序的期限不得延长；确需更长时间的，应当先转为普通程序（《行政复议法》第五十五条、第六十二条）。',
    })
    expect(errorOf('DL-DECIDE-ORD', { trigger, extensionDays: 31 })).toEqual({
      kind: 'extension-too-long',
      message: '“复议决定（普通）”最多延长30日，不能延长31日。',
    })
    expect(errorOf('F-01', { trigger, extensionDays: 5 })?.kind).toBe('extension-not-allowed')
    expect(errorOf('DL-DECIDE-ORD', { trigger, extensionDays: -1 })?.kind).toBe('bad-fact')
    expect(errorOf('DL-DECIDE-ORD', { trigger, extensionDays: 1.5 })?.kind).toBe('bad-fact')
  })

  it('refuses an exclusion that ends before it starts', () => {
    const exclusions: readonly Exclusion[] = [
      { kind: 'suspension', from: d('2026-03-20'), to: d('2026-03-10') },
    ]
    expect(errorOf('DL-DECIDE-ORD', { trigger: d('2026-03-02'), exclusions })).toEqual({
      kind: 'exclusion-reversed',
      message: '不计入期间的结束日2026-03-10早于开始日2026-03-20，请核对。',
    })
  })

  it('refuses the five-year rule for real estate, and the other way round', () => {
    expect(errorOf('DL-CAP-5Y', { actMadeOn: d('2021-05-02'), realEstate: true })?.kind).toBe('wrong-rule')
    expect(errorOf('DL-CAP-20Y', { actMadeOn: d('2021-05-02'), realEstate: false })?.kind).toBe('wrong-rule')
  })

  it.each([
    [{ trigger: '2026-02-30' }, '起算日“2026-02-30”不是有效日期，应为 2026-01-01 这样的写法。'],
    [
      { exclusions: [{ kind: 'suspension', from: '2026-02-20' }] },
      '不计入期间的结束日“undefined”不是有效日期',
    ],
    [{ exclusions: 'none' }, '不计入期间应为一个清单。'],
    [{ extensionDays: '三十' }, '天数“三十”不是数字。'],
    [{ realEstate: 'yes' }, '“是否涉及不动产”应为 true 或者 false。'],
    [null, '没有给出计算期限所需的事实。'],
  ])('refuses facts that cannot be read: %j', (data, message) => {
    const parsed = parseFacts(data)
    expect(parsed.ok ? '' : parsed.error.message).toContain(message)
  })

  it('keeps time of an unknown kind as time that stops nothing', () => {
    const parsed = parseFacts({
      exclusions: [{ kind: 'consultation', from: '2026-03-10', to: '2026-03-20' }],
    })
    expect(parsed.ok && parsed.value.exclusions?.[0]?.kind).toBe('other')
  })
})

describe('the explanation', () => {
  it('can be read aloud', () => {
    expect(compute('DL-DECIDE-ORD', { trigger: d('2026-09-22') }).steps).toEqual([
      '期限：复议决定（普通），依据《行政复议法》第六十二条第一款；应当遵守的是行政复议机关。',
      '起算：受理行政复议申请之日，2026年9月22日（周二），当日不计。',
      '自次日2026年9月23日（周三）起计算60日。',
      '届满日为2026年11月21日（周六）。',
      '该日是休息日，顺延到其后第一个工作日2026年11月23日（周一）；法定末日为2026年11月23日（周一）。',
      '稳妥起见，请不晚于2026年11月20日（周五）办理完毕。',
      expect.stringContaining('逾期后果：逾期不作出决定属程序违法'),
    ])
  })

  it('gives every counted and skipped working day its reason', () => {
    const { reckoning } = compute('DL-REPLY-SIMPLE', { trigger: d('2026-09-28') })
    expect(reckoning).toMatchObject({ by: 'days' })
    if (reckoning.by !== 'days') return
    expect(reckoning.days.map(({ date, ordinal }) => `${date.slice(5)} ${ordinal ?? '-'}`)).toEqual([
      '09-29 1',
      '09-30 2',
      ...['01', '02', '03', '04', '05', '06', '07'].map((day) => `10-${day} -`),
      '10-08 3',
      '10-09 4',
      '10-10 5',
    ])
    expect(reckoning.days.at(-1)?.reason).toBe('周六，调休上班，计为工作日')
  })

  it('cites the article behind an exclusion as in force at the time', () => {
    const appraisal = (from: string, to: string) =>
      compute('DL-DECIDE-ORD', {
        trigger: d('2026-05-06'),
        exclusions: [{ kind: 'appraisal', from: d(from), to: d(to) }],
      }).steps[3]
    expect(appraisal('2026-05-20', '2026-06-10')).toContain('（《行政复议法实施条例》（2007年）第三十七条）')
    expect(appraisal('2026-07-01', '2026-07-03')).toContain('（《行政复议法实施条例》第四十六条）')
  })

  it('mentions time that stops nothing', () => {
    const exclusions: readonly Exclusion[] = [
      { kind: 'appraisal', from: d('2026-04-22'), to: d('2026-05-12') },
    ]
    expect(compute('DL-REPLY-ORD', { trigger: d('2026-04-20'), exclusions }).steps).toContain(
      '鉴定（2026年4月22日至2026年5月12日）不停止本期限的计算。',
    )
  })

  it('marks the days of a year that is not loaded', () => {
    const { reckoning } = compute('DL-ACC-REVIEW', { trigger: d('2026-12-30') })
    if (reckoning.by !== 'days') throw new Error('working days are told day by day')
    expect(reckoning.days[1]?.reason).toBe('周五，工作日（该年放假安排未载入）')
  })

  it('picks the rule set by the latest act, not by the age of the challenged one (D-16)', () => {
    const deadline = compute('DL-CAP-20Y', { actMadeOn: d('2006-12-01'), knewOn: d('2026-11-10') })
    expect(deadline.ruleSet).toBe('RS-2026')
  })

  it('tells the limit that lost', () => {
    const deadline = compute('DL-APPLY-UNTOLD', {
      knewContentOn: d('2025-11-21'),
      knewRightsOn: d('2026-10-20'),
    })
    expect(deadline.alternatives).toEqual([
      { name: '60日的期限', startDay: '2026-10-20', rawDay: '2026-12-19' },
    ])
  })

  it('cites the articles of the rule set in force on the day of the start', () => {
    const before = compute('DL-REDO-60', { trigger: d('2026-06-30') })
    const after = compute('DL-REDO-60', { trigger: d('2026-07-01') })
    expect([before.ruleSet, before.articles]).toEqual([
      'RS-2024',
      ['行政复议法实施条例（2007年）第四十九条第一款'],
    ])
    expect([after.ruleSet, after.articles]).toEqual(['RS-2026', ['行政复议法实施条例第五十八条第一款']])
  })

  it('warns when the article was not yet in force on the day of the start', () => {
    expect(compute('DL-SELFCORR-38', { trigger: d('2026-06-01') }).steps).toContain(
      '本条自2026年7月1日起施行，起算日早于施行日，请核对应当适用的规定。',
    )
  })

  it('names the holiday notices it rests on', () => {
    expect(compute('DL-DECIDE-ORD', { trigger: d('2025-11-20') }).calendarNotices).toEqual([
      '2025年：国办发明电〔2024〕12号（第1版）',
      '2026年：国办发明电〔2025〕7号（第1版）',
    ])
  })

  it('shows each rest day that the end rolls over', () => {
    const { reckoning } = compute('F-01', { trigger: d('2025-04-11') })
    if (reckoning.by !== 'segments') throw new Error('natural days are told in segments')
    expect(reckoning.rolling.map(({ date, reason }) => `${date} ${reason}`)).toEqual([
      '2025-04-26 周六，休息日',
      '2025-04-27 周日，调休上班，计为工作日，顺延到此日',
    ])
    expect(dayKind(BUNDLED_CALENDAR, d('2025-04-27'))).toBe('makeup')
  })
})

describe('the source of the engine', () => {
  it('uses no Date, so that results are the same in every time zone', () => {
    const folders = ['calendar', 'deadlines', 'deadlines/engine', 'deadlines/clocks', 'deadlines/rules']
    const sources = folders.flatMap((folder) => {
      const path = new URL(`../../../shared/domain/${folder}/`, import.meta.url)
      return readdirSync(path)
        .filter((name) => name.endsWith('.ts'))
        .map((name) => ({ name, text: readFileSync(new URL(name, path), 'utf8') }))
    })
    expect(sources.length).toBeGreaterThan(30)
    expect(
      sources.filter(({ text }) => /\bDate\s*[.(]|new Date|Intl\./.test(text)).map(({ name }) => name),
    ).toEqual([])
  })
})
