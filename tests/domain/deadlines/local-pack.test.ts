import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BUNDLED_CALENDAR } from '#shared/domain/calendar/bundled-calendar.ts'
import { DEFAULT_CONVENTIONS } from '#shared/domain/deadlines/conventions.ts'
import { computeDeadline } from '#shared/domain/deadlines/engine/explain.ts'
import { parseLocalPack, STRICTER_RULES, withLocalPack } from '#shared/domain/deadlines/local-pack.ts'
import { EXAMPLE_PACK, readLocalPack } from '#shared/domain/deadlines/local-pack-text.ts'
import { type RuleCode, ruleOf } from '#shared/domain/deadlines/rules/index.ts'
import { checkWorkedCase, parseCalendar, parseWorkedCases } from '#shared/domain/deadlines/worked-cases.ts'
import { must } from '#shared/kernel/assert.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'

const limit = (code: string, length: number, unit = '工作日') => ({
  code,
  length,
  unit,
  effectiveFrom: '2026-07-01',
  document: '《云州市行政复议工作规定》',
  article: '第十二条',
})
const pack = (...limits: readonly unknown[]) => parseLocalPack({ name: '云州市', limits }, {})

/** Every fault of a pack, place and message. */
function faults(data: unknown, lengths = {}): readonly string[] {
  const parsed = parseLocalPack(data, lengths)
  return parsed.ok ? [] : parsed.error.map(({ at, message }) => `${at}：${message}`)
}

function refusalOf(code: string, length: number, unit = '工作日'): string {
  return faults({ name: '云州市', limits: [limit(code, length, unit)] }).join('')
}

function deadline(code: RuleCode, trigger: string, ...packs: readonly (readonly unknown[])[]) {
  const conventions = packs
    .map((limits) => pack(...limits))
    .reduce((all, parsed) => withLocalPack(all, must(parsed.ok ? parsed.value : null, 'a good pack')), {
      ...DEFAULT_CONVENTIONS,
    })
  const result = computeDeadline(ruleOf(code), { trigger: civilDate(trigger) }, BUNDLED_CALENDAR, conventions)
  return must(result.ok ? result.value : null, 'a deadline')
}

function golden(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../golden/${name}`, import.meta.url), 'utf8'))
}

const parsedCases = parseWorkedCases(golden('local-pack.json'))
const worked = must(parsedCases.ok ? parsedCases.value : null, 'the golden pack can be read')
const parsedCalendar = parseCalendar(golden('holidays.json'), 'holidays.json')
const calendar = must(parsedCalendar.ok ? parsedCalendar.value : null, 'the golden calendar can be read')

describe('the golden pack', () => {
  const conventions = withLocalPack(DEFAULT_CONVENTIONS, must(worked.localPack, 'the pack'))

  it.each(worked.cases.map((item) => [item.id, item.rule, item] as const))('%s %s', (_id, _rule, item) => {
    expect(checkWorkedCase(item, {}, calendar, conventions).mismatches).toEqual([])
  })

  it('leaves every statutory day where it stands without the pack', () => {
    for (const item of worked.cases) {
      const { localDay: _, ...statutory } = item.expected
      const plain = { ...item, expected: statutory }
      expect(checkWorkedCase(plain, {}, calendar, DEFAULT_CONVENTIONS).mismatches).toEqual([])
    }
  })
})

describe('a local day', () => {
  it('stands beside the statutory day, and the reckoning names its source', () => {
    const { lastDay, local, steps } = deadline('DL-ACC-REVIEW', '2026-11-16', [limit('DL-ACC-REVIEW', 3)])
    expect([lastDay, local?.lastDay]).toEqual(['2026-11-23', '2026-11-19'])
    expect(steps).toContain(
      '本地规定（《云州市行政复议工作规定》第十二条）要求3个工作日，严于法定5个工作日（《行政复议法》第三十条）：本地末日为2026年11月19日（周四）。',
    )
    expect(steps).toContain(
      '本地末日是本机关内部的办理要求；法律后果只按法定末日2026年11月23日（周一）发生。',
    )
  })

  it('is the earliest of several packs', () => {
    const [province, city] = [[limit('DL-COPY-ORD', 5)], [limit('DL-COPY-ORD', 3)]]
    expect(deadline('DL-COPY-ORD', '2026-11-20', province, city).local?.lastDay).toBe('2026-11-25')
    expect(deadline('DL-COPY-ORD', '2026-11-20', city, province).local?.lastDay).toBe('2026-11-25')
  })

  it('is none where the office’s own length has become the stricter one since', () => {
    const conventions = withLocalPack(
      { ...DEFAULT_CONVENTIONS, lengths: { 'DL-PUBLISH': 7 } },
      must(worked.localPack, 'the pack'),
    )
    const facts = { trigger: civilDate('2026-11-02') }
    const result = computeDeadline(ruleOf('DL-PUBLISH'), facts, BUNDLED_CALENDAR, conventions)
    expect(result.ok && [result.value.lastDay, result.value.local]).toEqual(['2026-11-11', null])
  })

  it('is none where a stored limit no longer fits the rule table', () => {
    const stored = { ...limit('DL-COPY-ORD', 3), unit: '日' as const, effectiveFrom: civilDate('2026-07-01') }
    expect(withLocalPack(DEFAULT_CONVENTIONS, { limits: [stored] }).local).toEqual({})
  })
})

describe('reading a pack', () => {
  it('takes no length that gives more time than the statute, or the same', () => {
    expect(refusalOf('DL-DECIDE-ORD', 60, '日')).toContain('应当小于法定的60日')
    expect(refusalOf('DL-DECIDE-ORD', 90, '日')).toContain('不能放宽期限')
    expect(pack(limit('DL-DECIDE-ORD', 45, '日')).ok).toBe(true)
  })

  it('may only lengthen the notice before a hearing', () => {
    expect(refusalOf('DL-HEARING-NOTICE', 3)).toContain('应当大于法定的5个工作日')
    expect(pack(limit('DL-HEARING-NOTICE', 7)).ok).toBe(true)
  })

  it('compares with the office’s own length where the law leaves it open', () => {
    const publish = { name: '云州市', limits: [limit('DL-PUBLISH', 10)] }
    expect(faults(publish)).toEqual([])
    expect(faults(publish, { 'DL-PUBLISH': 10 }).join('')).toContain('应当小于本机关现行的10个工作日')
  })

  it('cuts nobody else’s time short: no party’s, no respondent’s, no other body’s', () => {
    for (const code of ['DL-APPLY-60', 'DL-CORR-SUBMIT', 'DL-SUE-15', 'P-03', 'K-03', 'DL-REPLY-ORD', 'A-01'])
      expect(refusalOf(code, 1)).toContain('地方规则不得缩短')
    for (const code of ['DL-FORWARD-32', 'DL-NORM-MAKER-REPLY', 'K-01'])
      expect(refusalOf(code, 1)).toContain('只收本机关自己的期限')
    expect(refusalOf('C-05', 3)).toContain('法院')
  })

  it('moves no day on which something takes effect, and none without days of its own', () => {
    for (const code of ['DL-DEEMED', 'DL-TERM-60', 'DL-SERVE-NOTICE'])
      expect(refusalOf(code, 3)).toContain('法律效果')
    expect(refusalOf('DL-RECORD', 3)).toContain('没有固定的日数')
  })

  it('offers the limits of this office alone', () => {
    const bodies = [...new Set(STRICTER_RULES.map(({ bound }) => bound))]
    expect(bodies.filter((body) => /(?<!被)申请人|被申请人|第三人|原告|法院/u.test(body))).toEqual([])
    expect(STRICTER_RULES.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['DL-ACC-REVIEW', 'DL-COPY-ORD', 'DL-DECIDE-ORD', 'DL-HEARING-NOTICE', 'F-01']),
    )
  })

  it('is refused as a whole, with every fault at its place', () => {
    const limits = [
      limit('DL-NOTHING', 3),
      { ...limit('DL-COPY-ORD', 3), document: '', effectiveFrom: '2026-02-30' },
      limit('DL-ACC-REVIEW', 0.5),
      limit('DL-DECIDE-ORD', 45, '工作日'),
      'DL-RESUME',
    ]
    expect(faults({ name: '', limits })).toEqual([
      '：请填写规则包名称（name）。',
      '第1项 DL-NOTHING：规则表中没有这项期限，请对照“可以从严的期限”核对代码（code）。',
      '第2项 DL-COPY-ORD：请填写依据文件（document）。',
      '第2项 DL-COPY-ORD：施行日期（effectiveFrom）应为真实存在的日期，写作 2026-07-01。',
      '第3项 DL-ACC-REVIEW：长度（length）应为1至250之间的整数。',
      '第4项 DL-DECIDE-ORD：单位（unit）应写“日”：这项期限按日计算，换一种单位无法比较宽严。',
      '第5项：没有写明期限代码（code）。',
    ])
    expect(faults({ name: '云州市', limits: [limit('DL-COPY-ORD', 3), limit('DL-COPY-ORD', 4)] })).toEqual([
      '第2项 DL-COPY-ORD：与第1项是同一项期限，请只留一项。',
    ])
    expect(faults({ name: '云州市', limits: [] })).toEqual(['：没有期限清单（limits），或者清单是空的。'])
    expect(faults([])[0]).toContain('应为一个对象')
  })
})

describe('the text of a pack', () => {
  const at = (text: string) => {
    const read = readLocalPack(text, {})
    return read.ok ? [] : read.error.map((fault) => `${fault.at}：${fault.message}`)
  }

  it('may be the example, also with a byte order mark', () => {
    const read = readLocalPack(`\uFEFF${EXAMPLE_PACK}`, {})
    expect(read.ok && read.value.limits.map(({ code, length }) => [code, length])).toEqual([
      ['DL-ACC-REVIEW', 3],
      ['DL-COPY-ORD', 3],
      ['DL-DECIDE-ORD', 45],
      ['DL-HEARING-NOTICE', 7],
    ])
  })

  it('is told the line where it breaks', () => {
    const [missing = ''] = at(EXAMPLE_PACK.replace('"length": 45,', '"length": 45'))
    expect(missing).toMatch(/^第2[0-9]行：这里不符合 JSON 的写法/u)
    expect(at(EXAMPLE_PACK.slice(0, 60))[0]).toMatch(/^第5行：/u)
    expect(at('')).toEqual(['：还没有内容。请粘贴地方规则包，或者选择文件。'])
  })

  it('is told of a Chinese mark where an English one belongs, and not of those inside the words', () => {
    expect(at(EXAMPLE_PACK.replace('"name":', '"name"：'))[0]).toContain('第2行：有中文标点“：”')
    expect(at(EXAMPLE_PACK.replace('第八条', '第八条（一）：')).length).toBe(0)
  })
})

describe('a file of worked cases', () => {
  it('is refused with its pack', () => {
    const file = { localPack: { name: '云州市', limits: [limit('DL-COPY-ORD', 9)] }, cases: [{}] }
    const cases = [{ rule: 'DL-COPY-ORD', facts: {}, expected: {} }]
    const bad = parseWorkedCases({ ...file, cases })
    expect(bad.ok ? '' : bad.error).toContain('不能放宽期限')
  })

  it('says so when the local day is not the one expected', () => {
    const item = must(worked.cases[2], 'L-03')
    expect(checkWorkedCase(item, {}, calendar, DEFAULT_CONVENTIONS).mismatches).toEqual([
      '本地末日：期望2026-11-25，算得没有。',
    ])
  })

  it('explains a code that has no days instead of calling it unknown', () => {
    const item = {
      id: 'L2',
      rule: 'DL-HEAR-OPINION',
      facts: {},
      expected: { lastDay: '2026-11-25' },
      note: '',
    }
    const [message = ''] = checkWorkedCase(item, {}, BUNDLED_CALENDAR, DEFAULT_CONVENTIONS).mismatches
    expect(message).toContain('“听取意见”没有固定的日数')
  })
})
