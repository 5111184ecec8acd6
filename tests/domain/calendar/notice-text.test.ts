import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amended } from '#shared/domain/calendar/arrangement-changes.ts'
import { readArrangement } from '#shared/domain/calendar/arrangement-input.ts'
import { BUNDLED_CALENDAR } from '#shared/domain/calendar/bundled-calendar.ts'
import { daysFrom, stretchesOf } from '#shared/domain/calendar/holiday-year.ts'
import { readNotice } from '#shared/domain/calendar/notice-text.ts'
import { must } from '#shared/kernel/assert.ts'
import {
  addDays,
  type CivilDate,
  civilDate,
  dateParts,
  formatChinese,
  isWeekend,
  weekdayName,
} from '#shared/kernel/civil-date.ts'
import { patternItems } from './notice-pattern.ts'
import { NOTICES, wholeNotice } from './notices.ts'

const d = civilDate

function bundled(year: number) {
  return must(
    BUNDLED_CALENDAR.years.find((arrangement) => arrangement.year === year),
    `${year} is bundled`,
  )
}

/** 2027 sentences, with a made-up heading. */
function read2027(items: string) {
  return readNotice(`国务院办公厅关于2027年部分节假日安排的通知\n${items}`)
}

describe('the published notices', () => {
  it.each(NOTICES.map((notice) => [notice.year, notice] as const))(
    '%s reads as the bundled year',
    (year, notice) => {
      const reading = readNotice(wholeNotice(notice))
      const { off, work, noticeNumber } = bundled(year)
      expect(reading.sentences.flatMap(({ problems }) => problems)).toEqual([])
      expect({ off: reading.off, work: reading.work }).toEqual({
        off: [...off].sort(),
        work: [...work].sort(),
      })
      expect(reading).toMatchObject({
        year,
        title: `国务院办公厅关于${year}年部分节假日安排的通知`,
        noticeNumber,
      })
    },
  )

  it.each(NOTICES.filter(({ year }) => year >= 2023).map((notice) => [notice.year, notice] as const))(
    '%s gives the day of issue under the signature',
    (year, notice) => {
      expect(readNotice(wholeNotice(notice)).publishedOn).toBe(bundled(year).publishedOn)
    },
  )

  // The words of these years are the standard pattern, not a quotation; the days are the arrangement's own, with what
  // later notices changed (2015, 2019, 2020).
  it.each([2005, 2009, 2011, 2012, 2013, 2015, 2016, 2017, 2019, 2020])(
    'the whole notice of %s, in the standard wording, reads as the bundled year',
    (year) => {
      const arrangement = bundled(year)
      const { off, work, publishedOn } = arrangement
      const [number = ''] = arrangement.noticeNumber.split('、')
      const signed = publishedOn === '' ? '' : formatChinese(publishedOn)
      const reading = readNotice(wholeNotice({ year, number, signed, items: patternItems(arrangement) }))
      expect(reading.sentences.flatMap(({ problems }) => problems)).toEqual([])
      expect(reading.sentences.filter(({ state }) => state === 'unread')).toEqual([])
      expect({ off: reading.off, work: reading.work }).toEqual({
        off: [...off].sort(),
        work: [...work].sort(),
      })
      expect(reading).toMatchObject({ year, noticeNumber: number, publishedOn })
    },
  )

  it('read the same without spaces and line ends, in full-width figures, and with brackets of another kind', () => {
    const text = wholeNotice(must(NOTICES.at(-1), 'there are notices'))
    const plain = readNotice(text)
    const fullWidth = text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    const spaced = text.replace(/([月日（）])/gu, ' $1 ')
    for (const variant of [
      text.replace(/\s/gu, ''),
      fullWidth,
      spaced,
      text.replaceAll('〔', '[').replaceAll('〕', ']'),
    ]) {
      const { off, work, noticeNumber, publishedOn } = readNotice(variant)
      expect({ off, work, noticeNumber, publishedOn }).toEqual({
        off: plain.off,
        work: plain.work,
        noticeNumber: plain.noticeNumber,
        publishedOn: plain.publishedOn,
      })
    }
  })

  it('do not take the encouraged leave of 除夕 2024 for a day off', () => {
    const notice = must(
      NOTICES.find(({ year }) => year === 2024),
      'there is one for 2024',
    )
    const advice = readNotice(wholeNotice(notice)).sentences.find(({ text }) => text.includes('鼓励'))
    expect(advice).toMatchObject({ state: 'aside', off: [], understood: '倡议性的内容，不改变工作日' })
  })

  it('can be amended by a later notice about one holiday', () => {
    const original = readNotice(
      '关于2019年部分节假日安排的通知\n四、劳动节：5月1日放假。七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。',
    )
    const change = readArrangement(
      '国务院办公厅关于调整2019年劳动节假期安排的通知\n国办发明电〔2019〕3号\n2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。',
    )
    if (!change.ok) throw new Error(change.error.messages.join())
    const { draft: both, doubts } = amended(
      { ...original, year: 2019, noticeNumber: '甲', source: '甲通知', version: 1 },
      change.value,
    )
    expect(doubts).toEqual([])
    expect(stretchesOf(both.off)).toEqual([
      { from: '2019-05-01', to: '2019-05-04' },
      { from: '2019-10-01', to: '2019-10-07' },
    ])
    expect(both.work).toEqual(['2019-04-28', '2019-05-05', '2019-09-29', '2019-10-12'])
    expect(both.noticeNumber).toBe('甲、国办发明电〔2019〕3号')
  })
})

describe('days that a notice denies or takes back', () => {
  it.each([
    '5月1日至3日放假，5月4日、5日不放假。',
    '5月1日至3日放假，5月4日、5日不再放假。',
    '5月1日至3日放假，5月4日、5日不再列为放假日。',
    '5月1日至3日放假，取消5月4日、5日放假。',
    '5月1日至3日放假，原定5月4日、5日的放假取消。',
    '5月1日至5日放假。5月4日、5日不放假。',
    '5月1日至3日放假，5月4日、5日由放假改为正常上班。',
  ])('are not off: %s', (items) => {
    const { off, work, cancelled, sentences } = read2027(`四、劳动节：${items}`)
    expect({ off, work }).toEqual({ off: ['2027-05-01', '2027-05-02', '2027-05-03'], work: [] })
    expect(cancelled).toEqual({ off: ['2027-05-04', '2027-05-05'], work: [] })
    expect(sentences.flatMap(({ problems }) => problems)).toEqual([
      '2027年5月4日、2027年5月5日：原文写不放假或者取消放假，没有列为放假日，按星期确定。',
    ])
  })

  it.each([
    '5月8日（周六）不上班。',
    '5月8日（周六）不再上班。',
    '5月8日（周六）不调休上班。',
    '5月8日（周六）无需上班。',
    '5月8日（周六）停止上班。',
    '5月8日（周六）暂停上班。',
    '免去5月8日（周六）的上班。',
    '5月8日（周六）上班安排不再执行。',
    '取消5月8日（周六）上班。',
    '取消原定5月8日（周六）的调休上班安排。',
    '原定5月8日（周六）上班取消。',
    '原定5月8日（周六）调休上班，现予取消。',
    '5月8日（周六）上班。5月8日（周六）上班取消。',
  ])('are not worked: %s', (items) => {
    const { off, work, cancelled, sentences } = read2027(`四、劳动节：5月1日放假1天。${items}`)
    expect({ off, work }).toEqual({ off: ['2027-05-01'], work: [] })
    expect(cancelled).toEqual({ off: [], work: ['2027-05-08'] })
    expect(sentences.flatMap(({ problems }) => problems)).toEqual([
      '2027年5月8日：原文写不上班或者取消上班，没有列为上班日，按星期确定。',
    ])
    expect(sentences.at(-1)?.understood).toBe('劳动节：不上班 2027年5月8日')
  })

  it('give way to the days put in their place', () => {
    const { off, work, cancelled } = read2027(
      '四、劳动节：5月1日至3日放假改为5月1日至2日放假。5月8日（周六）上班改为5月9日（周日）上班。',
    )
    expect({ off, work }).toEqual({ off: ['2027-05-01', '2027-05-02'], work: ['2027-05-09'] })
    expect(cancelled).toEqual({ off: ['2027-05-03'], work: ['2027-05-08'] })
  })

  it('are told of even when nothing says which they are', () => {
    const { sentences } = read2027('四、劳动节：取消原有安排，5月1日至3日放假。')
    expect(sentences.at(-1)?.problems).toEqual(['原文写取消，没有读懂取消的是哪些天。'])
  })

  it('are suspected behind every denial that was not understood', () => {
    const { sentences } = read2027('四、劳动节：5月8日（周六）上班的要求不适用。')
    expect(sentences.at(-1)?.problems).toEqual(['原文有“的要求不适用”，没有读懂，请对照原文核对所写的日子。'])
  })

  it('are none where the notice only says that nothing is moved', () => {
    const { off, work, cancelled, sentences } = read2027(
      '一、元旦：1月1日放假1天，不调休，1月9日（周六）调休上班。',
    )
    expect({ off, work, cancelled }).toEqual({
      off: ['2027-01-01'],
      work: ['2027-01-09'],
      cancelled: { off: [], work: [] },
    })
    expect(sentences.at(-1)?.problems).toEqual([])
  })
})

describe('advice beside a decision', () => {
  const WORKED = ['2027-09-26', '2027-10-09']

  it.each([
    '9月26日（周日）、10月9日（周六）上班，倡导错峰返岗',
    '倡导错峰返岗，9月26日（周日）、10月9日（周六）上班',
  ])('leaves the decision, with a doubt: %s', (sentence) => {
    const { work, sentences } = read2027(`七、国庆节：10月1日至7日放假调休，共7天。${sentence}。`)
    expect(work).toEqual(WORKED)
    expect(sentences.at(-1)?.problems).toEqual([
      '这句话有倡议性的内容，只采用了写明放假、上班的部分，请对照原文核对。',
    ])
  })

  it('is never taken for one, and is doubted when it speaks of days off', () => {
    const { off, sentences } = read2027('二、春节：鼓励各单位2月4日（周四）放假。')
    expect(off).toEqual([])
    expect(sentences.at(-1)).toMatchObject({
      state: 'unread',
      problems: ['这句话有倡议性的内容，其中的日期没有采用，请对照原文核对。'],
    })
  })
})

describe('a notice that contradicts itself', () => {
  it('is told a weekday that is not the weekday of the date', () => {
    const { sentences } = read2027('一、元旦：1月1日（周四）放假1天。')
    expect(sentences.at(-1)?.problems).toEqual(['2027年1月1日：原文写“周四”，日历上是周五。'])
  })

  it('is told a number of days that the dates do not give', () => {
    const { sentences } = read2027('二、春节：2月5日至11日放假调休，共8天。')
    expect(sentences.at(-1)?.problems).toEqual(['原文写共8天，按日期数是7天。'])
  })

  it('is told dates that do not exist, and ranges that run backwards', () => {
    const { sentences } = read2027('二、春节：2月30日放假。三、清明节：4月6日至4日放假。')
    expect(sentences.flatMap(({ problems }) => problems)).toEqual([
      '“2月30日”不是真实存在的日期。',
      '“2027年4月6日至2027年4月4日”的首末日有误。',
    ])
  })

  it('is told dates without a verb, which are not used', () => {
    const { sentences, off, work } = read2027('二、春节：2月5日至2月11日由各单位自行掌握。')
    expect([...off, ...work]).toEqual([])
    expect(sentences.at(-1)).toMatchObject({ state: 'unread', understood: '含有日期，但没有读懂' })
  })

  it('does not take the return to work for a day worked in exchange', () => {
    const { work } = read2027('二、春节：2月5日至2月11日放假，2月12日（星期五）起正常上班。')
    expect(work).toEqual([])
  })
})

describe('what a sentence says', () => {
  it('is repeated in words', () => {
    const { sentences } = read2027('一、元旦：2026年12月31日至1月3日放假调休，共4天。1月9日（星期六）上班。')
    expect(sentences.map(({ understood }) => understood).slice(-2)).toEqual([
      '元旦：放假 2026年12月31日至2027年1月3日，4天',
      '元旦：上班 2027年1月9日',
    ])
  })

  it('counts the weekend beside a single day where the notice counts it', () => {
    const { sentences, off } = read2027('三、清明节：4月5日（周一）放假，与周末连休，共3天。')
    expect(sentences.at(-1)?.problems).toEqual([])
    expect(off).toEqual(['2027-04-05'])
  })

  it('belongs to no year when the text names none', () => {
    expect(readNotice('一、元旦：1月1日放假1天。').year).toBeNull()
    expect(readNotice('一、元旦：1月1日放假1天。', 2027).off).toEqual(['2027-01-01'])
  })

  it('is not dated by the day a decree takes effect, and belongs to the year a person has chosen', () => {
    const text = '根据2025年1月1日起施行的放假办法，安排如下。一、元旦：1月1日放假1天。'
    expect(readNotice(text).year).toBeNull()
    expect(readNotice(text, 2027)).toMatchObject({ year: 2027, off: ['2027-01-01'] })
  })
})

/** An arrangement as somebody might decide it: one stretch per holiday, made up on weekend days around it. */
const arrangement = fc
  .record({
    year: fc.integer({ min: 2008, max: 2050 }),
    lengths: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 }),
    shifts: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 6, maxLength: 6 }),
    style: fc.record({
      weekdays: fc.boolean(),
      monthTwice: fc.boolean(),
      dash: fc.constantFrom('至', '—', '-'),
    }),
  })
  .map(({ year, lengths, shifts, style }) => {
    const firsts = [
      `${year - 1}-12-30`,
      `${year}-01-24`,
      `${year}-04-01`,
      `${year}-04-25`,
      `${year}-06-01`,
      `${year}-09-15`,
    ]
    const holidays = firsts.map((first, index) => {
      const from = addDays(d(first), index === 0 ? 0 : (shifts[index] ?? 0) % 8)
      const length = index === 0 ? 3 + ((lengths[index] ?? 1) % 4) : (lengths[index] ?? 1)
      const off = daysFrom(from, addDays(from, length - 1))
      const around = daysFrom(addDays(from, length), addDays(from, length + 6))
      const work = around.filter(isWeekend).slice(0, (shifts[index] ?? 0) % 3)
      return { off, work }
    })
    return { year, holidays, style }
  })

const NAMES = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节、国庆节']
const NUMERALS = '一二三四五六'

type Made = typeof arrangement extends fc.Arbitrary<infer T> ? T : never

function written({ year, holidays, style }: Made): string {
  const day = (date: CivilDate, withMonth: boolean) => {
    const parts = dateParts(date)
    const remark = style.weekdays ? `（${weekdayName(date)}）` : ''
    const monthDay = `${withMonth ? `${parts.month}月` : ''}${parts.day}日${remark}`
    return parts.year === year ? monthDay : `${parts.year}年${monthDay}`
  }
  const items = holidays.map(({ off, work }, index) => {
    const [first, last] = [must(off[0], 'a first day'), must(off.at(-1), 'a last day')]
    const otherMonth = dateParts(first).month !== dateParts(last).month || style.monthTwice
    const lastText = dateParts(first).year === year ? day(last, otherMonth) : formatChinese(last)
    const range = off.length === 1 ? day(first, true) : `${day(first, true)}${style.dash}${lastText}`
    const made = work.length === 0 ? '' : `${work.map((date) => day(date, true)).join('、')}上班。`
    return `${NUMERALS[index]}、${NAMES[index]}：${range}放假调休，共${off.length}天。${made}`
  })
  return `国务院办公厅关于${year}年部分节假日安排的通知\n${items.join('\n')}`
}

describe('any arrangement', () => {
  it('written as a notice is read as it was', () => {
    fc.assert(
      fc.property(arrangement, (made) => {
        const reading = readNotice(written(made))
        const off = made.holidays.flatMap((holiday) => holiday.off)
        const work = made.holidays.flatMap((holiday) => holiday.work)
        expect(reading.sentences.flatMap(({ problems }) => problems)).toEqual([])
        expect({ year: reading.year, off: reading.off, work: reading.work }).toEqual({
          year: made.year,
          off: [...new Set(off)].sort(),
          work: [...new Set(work)].sort(),
        })
      }),
      { numRuns: 400 },
    )
  })

  it('is refused or read, never thrown at, whatever is pasted', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'123年月日至、，。（）周六上班放假共天一：\n {[",'),
          maxLength: 80,
        }),
        (text) => {
          const result = readArrangement(text, 2027)
          expect(result.ok || result.error.messages.length > 0).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})
