import { describe, expect, it } from 'vitest'
import { amended, dayChanges, looksLikeAmendment } from '#shared/domain/calendar/arrangement-changes.ts'
import { readArrangement } from '#shared/domain/calendar/arrangement-input.ts'
import { BUNDLED_CALENDAR } from '#shared/domain/calendar/bundled-calendar.ts'
import { withYear } from '#shared/domain/calendar/calendar.ts'
import { stretchesOf } from '#shared/domain/calendar/holiday-year.ts'
import { must } from '#shared/kernel/assert.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { NOTICES, wholeNotice } from './notices.ts'

function refused(text: string, year: number | null = null) {
  const result = readArrangement(text, year)
  return result.ok ? { code: 'read', messages: [] } : result.error
}

function read(text: string, year: number | null = null) {
  const result = readArrangement(text, year)
  if (!result.ok) throw new Error(result.error.messages.join())
  return result.value
}

const WHOLE = {
  year: 2027,
  version: 1,
  noticeNumber: '示例〔2026〕1号',
  source: '示例放假安排',
  publishedOn: '2026-11-20',
  off: [
    ...['2027-01-01', '2027-02-05/2027-02-11', '2027-04-05', '2027-05-01/2027-05-05'],
    ...['2027-06-09', '2027-09-15', '2027-10-01/2027-10-07'],
  ],
  work: ['2027-01-30'],
}

describe('an arrangement file', () => {
  it('is read with nothing to doubt when it is whole', () => {
    const { format, draft, doubts } = read(`\uFEFF${JSON.stringify(WHOLE)}\n`)
    expect({ format, doubts }).toEqual({ format: 'json', doubts: [] })
    expect(draft).toMatchObject({ year: 2027, noticeNumber: '示例〔2026〕1号', publishedOn: '2026-11-20' })
    expect(draft.off).toHaveLength(23)
  })

  it('is read again as it was written when nobody gave the day of issue', () => {
    const { draft } = read(JSON.stringify({ ...WHOLE, publishedOn: '' }))
    expect(draft.publishedOn).toBe('')
    expect(read(JSON.stringify({ ...draft, version: 1 })).draft).toEqual(draft)
  })

  it('is doubted when statutory holidays are missing', () => {
    const { doubts } = read(JSON.stringify({ ...WHOLE, off: WHOLE.off.slice(0, 6) }))
    expect(doubts).toEqual(['没有国庆节（10月1日至3日）的放假日。'])
  })

  it('is refused in plain words when it is something else', () => {
    expect(refused('{"name":"某系统","cases":[]}')).toMatchObject({
      code: 'unreadable',
      messages: ['这个 JSON 文件不是本软件的放假安排。请改用本软件格式的文件，或者直接粘贴通知全文。'],
    })
    expect(refused('{"year": 2027, "off": [').messages[0]).toContain('可能没有复制全')
    expect(refused('[1,2,3]').code).toBe('unreadable')
  })

  it('is refused with every contradiction when it contradicts itself', () => {
    expect(refused(JSON.stringify({ ...WHOLE, work: ['2027-02-06', '2027-03-01'] }))).toMatchObject({
      code: 'contradictory',
      messages: [
        '2027年2月6日既列为放假日，又列为调休上班日。',
        '2027年3月1日不是周六、周日，不能列为调休上班日。',
      ],
    })
  })
})

describe('a table of dates', () => {
  it('is read with or without titles, in the usual spellings', () => {
    const { format, draft, doubts } = read(
      '日期,类型\r\n2027/1/1,放假\r\n2027年1月2日，休\r\n20270103,off\r\n2027-01-09,上班',
    )
    expect(format).toBe('csv')
    expect(draft).toMatchObject({
      year: 2027,
      off: ['2027-01-01', '2027-01-02', '2027-01-03'],
      work: ['2027-01-09'],
      noticeNumber: '',
    })
    expect(doubts).toContain('没有春节的放假日。')
  })

  it('is refused line by line', () => {
    expect(refused('2027-01-01,放假\n2027-01-02,半天\n2027-01-03,放假').messages).toEqual([
      '第2行的“半天”应写“放假”或者“上班”。',
    ])
  })

  it('is refused where figures without separators can be read in two ways', () => {
    const rows = ['2026-01-01,放假', '2026-01-02,放假', '2026111,放假']
    expect(refused(rows.join('\n')).messages).toEqual(['第3行的“2026111”不是有效日期。'])
    expect(refused(rows.toReversed().join('\n')).messages).toEqual(['第1行的“2026111”不是有效日期。'])
  })
})

describe('a notice', () => {
  it.each(NOTICES.map((notice) => [notice.year, notice] as const))(
    'of %s leaves nothing to doubt',
    (_, notice) => {
      const { format, doubts } = read(wholeNotice(notice))
      expect({ format, doubts }).toEqual({ format: 'notice', doubts: [] })
    },
  )

  it('is refused when nothing in it is a date', () => {
    expect(refused('关于做好假日值班工作的通知：请各单位安排好值班。')).toMatchObject({
      code: 'noDates',
      messages: ['没有找到“1月1日”这样的日期。请粘贴放假安排通知的全文，从标题到落款。'],
    })
    expect(refused('  \n ').code).toBe('empty')
  })

  it('says how to complete a notice that only prolongs a holiday (2020)', () => {
    const prolonged =
      '国务院办公厅关于延长2020年春节假期的通知\n延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。'
    expect(refused(prolonged).messages[1]).toContain('请补上首日')
    expect(refused(prolonged.replace('假期至', '假期，1月24日至').replace('），2', '）放假，2')).code).toBe(
      'read',
    )
  })

  it('asks for the year when it names none', () => {
    expect(refused('一、元旦：1月1日放假1天。').code).toBe('noYear')
    expect(refused('一、元旦：1月1日放假1天。', 2027).code).toBe('read')
  })

  it('is read for the year a person has chosen, with a doubt when it names another', () => {
    const text = '关于2026年部分节假日安排的通知\n一、元旦：1月1日放假1天。'
    const { draft, doubts } = read(text, 2027)
    expect(draft).toMatchObject({ year: 2027, off: ['2027-01-01'] })
    expect(doubts[0]).toBe('通知写的像是2026年的安排，按所选的2027年读取。')
    expect(read(text).doubts).not.toContain(doubts[0])
  })

  it('is refused together with the notice of another year, but may mention one', () => {
    const [first, second] = NOTICES.slice(-2).map(wholeNotice)
    expect(refused(`${first}\n${second}`)).toMatchObject({
      code: 'contradictory',
      messages: ['这里有2025年、2026年的通知。请一次只粘贴一年的，分别导入。'],
    })
    const mention = '《国务院办公厅关于2025年部分节假日安排的通知》同时停止执行。'
    expect(read(`${second}\n${mention}`).draft).toMatchObject({ year: 2026 })
  })

  it('says how to complete a notice that only takes days back', () => {
    const text = '关于调整2026年劳动节假期安排的通知\n5月9日（周六）不上班。'
    expect(refused(text).messages.at(-1)).toContain('请补上该假期保留的放假日')
  })

  it('is refused when a day is both off and worked, or worked on a weekday', () => {
    const heading = '国务院办公厅关于2027年部分节假日安排的通知\n'
    expect(refused(`${heading}一、元旦：1月1日至3日放假。1月2日（周六）上班。`)).toMatchObject({
      code: 'contradictory',
      messages: ['2027年1月2日既列为放假日，又列为调休上班日。'],
    })
    expect(refused(`${heading}一、元旦：1月1日放假。1月5日上班。`).messages).toEqual([
      '2027年1月5日不是周六、周日，不能列为调休上班日。',
    ])
  })

  it('carries what contradicts the calendar as doubts for a person', () => {
    const { doubts } = read(
      wholeNotice(must(NOTICES.at(-1), 'there are notices')).replace(
        '1月4日（周日）上班',
        '1月4日（周一）上班',
      ),
    )
    expect(doubts).toEqual(['元旦：2026年1月4日：原文写“周一”，日历上是周日。'])
  })
})

describe('what an arrangement changes', () => {
  it('is told day by day, December before included', () => {
    const { draft } = read(
      '关于2027年部分节假日安排的通知\n一、元旦：2026年12月31日至1月2日放假调休，共3天。1月3日（周日）上班。',
    )
    const after = withYear(BUNDLED_CALENDAR, { ...draft, version: 1 })
    expect(dayChanges(BUNDLED_CALENDAR, after, 2027)).toEqual([
      { date: '2026-12-31', before: 'workday', after: 'holiday' },
      { date: '2027-01-01', before: 'workday', after: 'holiday' },
      { date: '2027-01-02', before: 'weekend', after: 'holiday' },
      { date: '2027-01-03', before: 'weekend', after: 'makeup' },
    ])
    expect(stretchesOf(draft.off)).toEqual([{ from: civilDate('2026-12-31'), to: civilDate('2027-01-02') }])
  })

  it('reaches as far beside the year as either version names days (2019)', () => {
    const withOut = {
      years: BUNDLED_CALENDAR.years.filter(({ year }) => year !== 2019),
    }
    const beside = (changes: ReturnType<typeof dayChanges>) =>
      changes.filter(({ date }) => !date.startsWith('2019')).map(({ date, after }) => [date, after])
    expect(beside(dayChanges(withOut, BUNDLED_CALENDAR, 2019))).toEqual([
      ['2018-12-29', 'makeup'],
      ['2018-12-30', 'holiday'],
      ['2018-12-31', 'holiday'],
    ])
    expect(beside(dayChanges(BUNDLED_CALENDAR, withOut, 2019))).toEqual([
      ['2018-12-29', 'weekend'],
      ['2018-12-30', 'weekend'],
      ['2018-12-31', 'workday'],
    ])
  })

  it('is taken for an amendment when it is about one holiday only', () => {
    const { draft } = read('关于调整2026年劳动节假期安排的通知\n2026年5月1日至6日放假调休，共6天。')
    expect(looksLikeAmendment(draft)).toBe(true)
    expect(looksLikeAmendment(read(JSON.stringify(WHOLE)).draft)).toBe(false)
  })
})

describe('an amendment of one holiday', () => {
  const known = must(
    BUNDLED_CALENDAR.years.find(({ year }) => year === 2026),
    '2026 is bundled',
  )
  /** What becomes of 2026 by a notice with this sentence: `-` no longer, `+` newly off or worked. */
  const amend = (sentence: string) => {
    const { draft, doubts } = amended(known, read(`关于调整2026年放假安排的通知\n${sentence}`))
    const told = (kind: 'off' | 'work') => [
      ...known[kind].filter((date) => !draft[kind].includes(date)).map((date) => `-${date}`),
      ...draft[kind].filter((date) => !known[kind].includes(date)).map((date) => `+${date}`),
    ]
    return { off: told('off'), work: told('work'), doubts }
  }

  it('takes away the days it leaves out, and the make-up days with them, for a person to compare', () => {
    expect(amend('劳动节：5月1日至3日放假，共3天。')).toEqual({
      off: ['-2026-05-04', '-2026-05-05'],
      work: ['-2026-05-09'],
      doubts: [
        '2026年5月4日、2026年5月5日：原安排放假，通知重新安排了这个假期而没有提到，不再列为放假日，按星期确定。',
        '2026年5月9日：原安排为这个假期调休上班，通知没有提到，不再列为上班日。',
      ],
    })
  })

  it('keeps a make-up day that may belong to the holiday beside it, and says so', () => {
    expect(amend('国庆节：10月1日至5日放假，共5天。9月20日（周日）上班。')).toEqual({
      off: ['-2026-10-06', '-2026-10-07'],
      work: [],
      doubts: [
        '2026年10月6日、2026年10月7日：原安排放假，通知重新安排了这个假期而没有提到，不再列为放假日，按星期确定。',
        '2026年10月10日：原安排调休上班，可能属于这个假期，通知没有提到，仍列为上班日。',
      ],
    })
  })

  it('returns the days it takes back by name to what the weekday makes them', () => {
    expect(amend('劳动节：5月1日至3日放假，5月4日、5日不放假。5月9日（周六）不再上班。')).toEqual({
      off: ['-2026-05-04', '-2026-05-05'],
      work: ['-2026-05-09'],
      doubts: [],
    })
  })

  it('only adds where a holiday is prolonged', () => {
    expect(amend('劳动节：5月1日至6日放假，共6天。')).toEqual({ off: ['+2026-05-06'], work: [], doubts: [] })
  })
})
