import { describe, expect, it } from 'vitest'
import { CONVENTIONS, DEFAULT_CONVENTIONS, departures } from '#shared/domain/deadlines/conventions.ts'
import { EXCLUSION_REASONS } from '#shared/domain/deadlines/exclusion-reasons.ts'
import { OWN_LENGTHS } from '#shared/domain/deadlines/office-conventions.ts'
import { OPEN_POINTS } from '#shared/domain/deadlines/open-points.ts'
import { POINTS_BESIDE_LIMITS } from '#shared/domain/deadlines/points-beside-limits.ts'
import { RULE_SETS, ruleSetOn } from '#shared/domain/deadlines/rule-sets.ts'
import { RULE_ALIASES, RULES, ruleByCode, ruleOf } from '#shared/domain/deadlines/rules/index.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'

describe('the rule table', () => {
  it('has each code once', () => {
    const codes = RULES.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('gives every rule an article, a consequence and someone bound', () => {
    const incomplete = RULES.filter(
      ({ articles, consequence, bound, trigger }) =>
        articles.length === 0 || [consequence, bound, trigger].includes(''),
    )
    expect(incomplete).toEqual([])
  })

  it('writes the names of laws out wherever a person reads them', () => {
    const read = JSON.stringify([
      RULES.map(({ name, trigger, bound, consequence, extension, caps, articles, articlesBefore2026 }) => [
        [name, trigger, bound, consequence, extension?.condition, caps.map((cap) => cap.name)],
        [articles, articlesBefore2026],
      ]),
      [CONVENTIONS, OPEN_POINTS, POINTS_BESIDE_LIMITS, RULE_SETS, EXCLUSION_REASONS],
    ])
    expect(read.match(/[^",]*(?:法|条例|行诉|民诉|解释|规定)\d[^",]*/gu)).toBeNull()
  })

  it('refers only to doubtful points that are explained', () => {
    const known = new Set<string>([...CONVENTIONS, ...OPEN_POINTS].map(({ id }) => id))
    const unknown = RULES.flatMap(({ code, doubts }) =>
      doubts.filter((id) => !known.has(id)).map((id) => `${code} ${id}`),
    )
    expect(unknown).toEqual([])
  })

  it('explains no point that no rule refers to', () => {
    const used = new Set<string>(RULES.flatMap(({ doubts }) => doubts))
    expect(OPEN_POINTS.filter(({ id }) => !used.has(id))).toEqual([])
  })

  it('has every doubtful point in the list, once', () => {
    const numbers = (prefix: string, last: number) =>
      Array.from({ length: last }, (_, i) => `${prefix}-${String(i + 1).padStart(2, '0')}`)
    const settings = new Set<string>(CONVENTIONS.map(({ id }) => id))
    const listed = [...OPEN_POINTS, ...POINTS_BESIDE_LIMITS].map(({ id }) => id)
    // LD-01 is D-09: one setting holds for both procedures.
    expect([...settings, ...listed, 'LD-01'].sort()).toEqual([...numbers('D', 32), ...numbers('LD', 21)])
  })

  it('says of a point that decides no limit where it is heeded, and of readings which one is followed', () => {
    const decided = new Set<string>(RULES.flatMap(({ doubts }) => doubts))
    expect(POINTS_BESIDE_LIMITS.filter(({ id, heededIn }) => decided.has(id) || heededIn === '')).toEqual([])
    const lists = [...OPEN_POINTS, ...POINTS_BESIDE_LIMITS].flatMap(({ readings }) => readings ?? [])
    expect(lists.filter((reading) => reading === '')).toEqual([])
  })

  it('names the doubts about exclusions and about make-up days wherever they matter', () => {
    const silent = RULES.filter(
      ({ exclusionKinds, unit, ending, doubts }) =>
        (exclusionKinds.length > 0 && !doubts.includes('D-06')) ||
        (unit !== 'workday' && ending === 'rolls' && !doubts.includes('D-09')),
    )
    expect(silent.map(({ code }) => code)).toEqual([])
  })

  it('lets only rules without a statutory length differ by office', () => {
    const adjustable = RULES.filter(({ status }) => status === 'default').map(({ code }) => code)
    expect(Object.keys(OWN_LENGTHS).filter((code) => !adjustable.some((own) => own === code))).toEqual([])
    expect(Object.keys(OWN_LENGTHS)).toEqual(['DL-PUBLISH', 'DL-COPYTO'])
    expect(adjustable).not.toContain('DL-DECIDE-ORD')
  })

  it('counts the limits within ten days of the Administrative Compulsion Law in working days (行政强制法69)', () => {
    const terms = (['E-06', 'E-07', 'E-09'] as const).map(ruleOf).map(({ length, unit }) => [length, unit])
    expect(terms).toEqual([
      [10, 'workday'],
      [5, 'workday'],
      [7, 'workday'],
    ])
  })

  it('extends only the ordinary procedure, by thirty days at most (法62)', () => {
    expect(ruleOf('DL-DECIDE-ORD').extension?.maxDays).toBe(30)
    expect(ruleOf('DL-DECIDE-SIMPLE').extension).toBeNull()
  })

  it('finds a rule by its code and by its other spellings', () => {
    expect(ruleByCode('DL-SUE-15')?.name).toBe('不服复议决定起诉')
    expect(Object.keys(RULE_ALIASES).map((alias) => ruleByCode(alias)?.code)).toEqual(
      Object.values(RULE_ALIASES),
    )
    expect(ruleByCode('DL-NOTHING')).toBeUndefined()
  })
})

describe('rule sets', () => {
  it('changes on the day the 2026 Regulation came into force', () => {
    const ids = ['2024-01-01', '2026-06-30', '2026-07-01'].map(
      (date) => ruleSetOn('reconsideration', civilDate(date)).id,
    )
    expect(ids).toEqual(['RS-2024', 'RS-2024', 'RS-2026'])
  })

  it('falls back on the first set for earlier days', () => {
    expect(ruleSetOn('reconsideration', civilDate('2019-05-01')).id).toBe('RS-2024')
    expect(ruleSetOn('litigation', civilDate('2026-05-01')).id).toBe('SS-2018')
  })
})

describe('conventions', () => {
  it('take the first option of every setting by default', () => {
    expect(DEFAULT_CONVENTIONS).toMatchObject({
      deemedAcceptance: 'last-day',
      conversionStart: 'original-acceptance',
      extensionStart: 'raw-day',
      exclusionEnds: 'difference',
      hearingNotice: 'strict',
      suitLongCap: 'stands',
      makeupDays: 'workday',
      suspensionStopsWorkdays: 'stops',
    })
    expect(departures(DEFAULT_CONVENTIONS)).toEqual([])
  })

  it('have each key once, and two options or more', () => {
    expect(new Set(CONVENTIONS.map(({ key }) => key)).size).toBe(CONVENTIONS.length)
    expect(CONVENTIONS.filter(({ options }) => new Set(options.map(({ value }) => value)).size < 2)).toEqual(
      [],
    )
  })

  it('name the readings an office has chosen instead', () => {
    expect(departures({ ...DEFAULT_CONVENTIONS, hearingNotice: 'loose' })).toEqual([
      { id: 'D-07', label: '听证日往前数第五个工作日' },
    ])
  })
})
