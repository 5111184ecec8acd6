import { describe, expect, it } from 'vitest'
import { readBoardFilters, writeBoardFilters } from '#renderer/features/deadlines/board-filters.ts'
import {
  inBands,
  matchingCase,
  narrowed,
  pageOf,
  scopeTotals,
} from '#renderer/features/deadlines/board-rows.ts'
import { leftText, sheetColumns, workdaysLeft } from '#renderer/features/deadlines/board-text.ts'
import { dueCalendar, scheduled } from '#renderer/features/deadlines/due-calendar.ts'
import { bandOf, boundOf, isPaused, type LiveClock, liveClocks } from '#renderer/ui/live-clocks.ts'
import { documentEngine } from '#shared/documents/drafting/document-engine.ts'
import { officeCalendar } from '#shared/domain/calendar/office-calendar.ts'
import { createMemoryStore } from '#shared/domain/commands/memory-store.ts'
import { must } from '#shared/kernel/assert.ts'
import { addDays, civilDate } from '#shared/kernel/civil-date.ts'
import { fixedClock, instantFromMs } from '#shared/kernel/clock.ts'
import { sequentialIds } from '#shared/kernel/ids.ts'
import { buildSample, runSample } from '#shared/sample/build-sample.ts'

const today = civilDate('2026-11-20')
const store = createMemoryStore()
const ids = sequentialIds('t')
runSample(store, buildSample(today), (step, actorId) => ({
  clock: fixedClock(step.at),
  documents: documentEngine,
  ids,
  actorId,
  device: 'test',
}))
const office = store.office()
const clocks = liveClocks(
  store.tables().cases.flatMap(({ id }) => store.aggregate(id) ?? []),
  office,
  today,
)
const none = readBoardFilters(new URLSearchParams())
const rowsOf = (query: string) => {
  const filters = readBoardFilters(new URLSearchParams(query))
  return inBands(narrowed(clocks, filters, today), filters, today).flatMap(({ rows }) => rows)
}

describe('the board', () => {
  it('shows every live limit once, the most urgent band first', () => {
    const bands = inBands(clocks, none, today)
    expect(bands.flatMap(({ rows }) => rows).toSorted(byKey)).toEqual(clocks.toSorted(byKey))
    expect(bands.map(({ band }) => band)).toEqual([
      'overdue',
      'today',
      'within3',
      'within7',
      'lapsed',
      'later',
      'paused',
    ])
    for (const { band, rows } of bands) for (const live of rows) expect(bandOf(live, today)).toBe(band)
  })

  it('narrows by who acts, handler, kind, text and doubt, each alone and together', () => {
    expect(rowsOf('bound=respondent').map(({ clock }) => clock.rule.bound)).toEqual(['被申请人', '被申请人'])
    expect(rowsOf('')).toEqual(rowsOf('bound=office'))
    expect(rowsOf('').every(({ clock }) => boundOf(clock) === 'office')).toBe(true)
    expect(rowsOf('bound=all').length).toBe(clocks.length)
    expect(new Set(rowsOf('kind=决定').map(({ clock }) => clock.rule.family))).toEqual(new Set(['决定']))
    expect(rowsOf('kind=DL-DECIDE-SIMPLE').length).toBe(1)
    expect(rowsOf('provisional=1&bound=all').every(({ clock }) => clock.deadline.provisional)).toBe(true)
    expect(rowsOf('provisional=1&bound=all').length).toBe(1)
    const handler = must(
      clocks.find(({ aggregate }) => aggregate.case.handlerIds[0]),
      'a handled case',
    )
    const id = must(handler.aggregate.case.handlerIds[0], 'its handler')
    expect(rowsOf(`handler=${id}`).every(({ aggregate }) => aggregate.case.handlerIds.includes(id))).toBe(
      true,
    )
    const [first] = rowsOf('q=９号　复议决定')
    expect(first?.aggregate.case.number).toContain('9号')
    expect(rowsOf('q=９号　复议决定&bound=respondent')).toEqual([])
  })

  it('says how many rows each scope holds, under every other filter', () => {
    for (const query of ['', 'kind=决定', 'q=公安', 'bound=court&safe=1']) {
      const filters = readBoardFilters(new URLSearchParams(query))
      const totals = scopeTotals(clocks, filters, today)
      for (const scope of ['office', 'others', 'right', 'all'] as const) {
        expect(narrowed(clocks, { ...filters, bound: scope }, today).length, `${query} ${scope}`).toBe(
          totals[scope],
        )
      }
      expect(totals.office + totals.others + totals.right).toBe(totals.all)
    }
  })

  it('orders inside the bands, both ways, numbers by their value', () => {
    const numbers = inBands(clocks, { ...none, sort: 'number' }, today)
      .find(({ band }) => band === 'later')
      ?.rows.map(({ aggregate }) => Number(/(\d+)号/.exec(aggregate.case.number)?.[1]))
    expect(numbers).toEqual(numbers?.toSorted((a, b) => a - b))
    const turned = inBands(clocks, { ...none, sort: 'number', descending: true }, today)
      .find(({ band }) => band === 'later')
      ?.rows.map(({ aggregate }) => Number(/(\d+)号/.exec(aggregate.case.number)?.[1]))
    expect(turned).toEqual(numbers?.toReversed())
  })

  it('cuts thousands of rows into pages without losing or repeating one', () => {
    const many = Array.from({ length: 250 }, (_, copy) =>
      clocks.map((live): LiveClock => ({ ...live, key: `${live.key}#${copy}` })),
    ).flat()
    const bands = inBands(many, none, today)
    const pages = Array.from({ length: Math.ceil(many.length / 100) }, (_, index) => pageOf(bands, index + 1))
    expect(pages.slice(0, -1).every((page) => page.flatMap(({ rows }) => rows).length === 100)).toBe(true)
    const keys = pages.flatMap((page) => page.flatMap(({ rows }) => rows.map(({ key }) => key)))
    expect(keys).toEqual(bands.flatMap(({ rows }) => rows.map(({ key }) => key)))
    expect(pageOf(bands, pages.length + 1)).toEqual([])
  })

  it('keeps its whole state in the address', () => {
    const query =
      'q=公安&band=within3&bound=respondent&handler=s-1&kind=决定&provisional=1&safe=1&sort=number&dir=desc&page=3'
    expect(
      decodeURIComponent(writeBoardFilters(readBoardFilters(new URLSearchParams(query))).toString()),
    ).toBe(query)
    expect(writeBoardFilters(none).toString()).toBe('')
    expect(readBoardFilters(new URLSearchParams('band=soon&bound=me&sort=luck&page=-2'))).toEqual(none)
  })

  it('finds cases without a running limit by the same words', () => {
    const [{ aggregate }] = [must(clocks[0], 'a clock')]
    expect(matchingCase(aggregate, aggregate.case.number, '')).toBe(true)
    expect(matchingCase(aggregate, '不存在的当事人', '')).toBe(false)
    expect(matchingCase(aggregate, '', 'nobody')).toBe(false)
  })
})

describe('the words of a row', () => {
  const calendar = officeCalendar(office)

  it('count working days beside natural days for limits that run in working days', () => {
    const review = must(
      clocks.find(({ clock }) => clock.rule.code === 'DL-ACC-REVIEW'),
      'a case under review',
    )
    const before = addDays(review.lastDay, -4)
    expect(workdaysLeft(review, calendar, before)).toBe(4)
    expect(leftText(review, calendar, before)).toBe('还有 4 天（4 个工作日）')
    expect(workdaysLeft(review, calendar, review.lastDay)).toBeNull()
  })

  it('never count down for a suspended case, and never call a right overdue', () => {
    const suspended = must(clocks.find(isPaused), 'a suspended case')
    expect(leftText(suspended, calendar, addDays(suspended.lastDay, 9))).toBe('中止中')
    const right = must(
      clocks.find(({ clock }) => clock.nature === 'right'),
      'a right',
    )
    expect(leftText(right, calendar, addDays(right.lastDay, 2))).toBe('已过 2 天')
  })

  it('fill every column of the spreadsheet', () => {
    const columns = sheetColumns(office, today)
    expect(columns.map(({ title }) => title).slice(0, 6)).toEqual([
      '分组',
      '法定末日',
      '本地末日',
      '剩余',
      '稳妥日',
      '期限',
    ])
    for (const live of clocks) {
      const cells = new Map(columns.map(({ title, text }) => [title, text?.(live)]))
      expect(cells.get('案号')).toBe(live.aggregate.case.number)
      expect(cells.get('依据')).not.toBe('')
    }
  })
})

describe('the calendar file of the due list', () => {
  const stampedAt = instantFromMs(Date.UTC(2026, 10, 20, 1))
  const textOf = (withNames: boolean) =>
    new TextDecoder().decode(dueCalendar(clocks, { withNames, today, stampedAt })).replaceAll('\r\n ', '')

  it('has one entry for every limit that has a day, with lasting names', () => {
    const uids = [...textOf(false).matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid)
    expect(uids.length).toBe(scheduled(clocks).length)
    expect(new Set(uids).size).toBe(uids.length)
    expect(scheduled(clocks).length).toBe(clocks.length - clocks.filter(isPaused).length)
  })

  it('names nobody unless asked', () => {
    const people = clocks.flatMap(({ aggregate, partyLabel }) =>
      [partyLabel, aggregate.case.applicantLabel, aggregate.case.respondentLabel].filter(
        (name) => name !== '',
      ),
    )
    expect(people.filter((name) => textOf(false).includes(name))).toEqual([])
    expect(people.filter((name) => !textOf(true).includes(name) && !isLost(name))).toEqual([])
  })

  it('rings on the safe day, and not for days that are over', () => {
    const alarms = [...textOf(false).matchAll(/^TRIGGER;VALUE=DATE-TIME:(\d{8})T010000Z\r$/gm)].map(
      ([, day]) => day,
    )
    const expected = scheduled(clocks)
      .filter(({ clock }) => clock.deadline.safeDay >= today)
      .map(({ clock }) => clock.deadline.safeDay.replaceAll('-', ''))
    expect(alarms).toEqual(expected)
    expect(textOf(false)).toContain('（暂定）')
  })

  /** The suspended case is left out of the file, and so are its people. */
  function isLost(name: string): boolean {
    return clocks
      .filter(isPaused)
      .some(({ aggregate: { case: record } }) =>
        [record.applicantLabel, record.respondentLabel].includes(name),
      )
  }
})

function byKey(a: LiveClock, b: LiveClock): number {
  return a.key < b.key ? -1 : 1
}
