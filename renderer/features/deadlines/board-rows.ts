/** Which rows the board shows, in which bands and order. Every count on the page is the length of one of these lists. */
import type { ClockCase } from '#shared/domain/deadlines/case-clocks.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { DUE_BANDS, type DueBand } from '../../ui/due.ts'
import { bandOf, boundOf, isOnSafeDay, isPaused, type LiveClock } from '../../ui/live-clocks.ts'
import { type BoardFilters, type BoardScope, type BoardSort, isOtherBound } from './board-filters.ts'

export type BandRows = { readonly band: DueBand; readonly rows: readonly LiveClock[] }

/** Rows on one page of the board. */
export const PAGE_SIZE = 100

const byText = new Intl.Collator('zh-CN', { numeric: true }).compare

/** Rows that pass every filter but the band: the basis of the counts on the band buttons. */
export function narrowed(
  clocks: readonly LiveClock[],
  filters: BoardFilters,
  today: CivilDate,
): readonly LiveClock[] {
  const { bound, handler, kind, provisional, safe } = filters
  const terms = termsOf(filters.text)
  return clocks.filter(
    (live) =>
      inScope(live, bound) &&
      (handler === '' || live.aggregate.case.handlerIds.includes(handler)) &&
      (kind === '' || live.clock.rule.family === kind || live.clock.rule.code === kind) &&
      (!provisional || (live.clock.deadline.provisional && !isPaused(live))) &&
      (!safe || isOnSafeDay(live, today)) &&
      holdsAll(terms, [live.clock.rule.name, live.partyLabel, ...wordsOf(live.aggregate)]),
  )
}

/** Rows that each scope would show, all other filters but the band being kept. */
export function scopeTotals(
  clocks: readonly LiveClock[],
  filters: BoardFilters,
  today: CivilDate,
): Readonly<Record<BoardScope, number>> {
  const rows = narrowed(clocks, { ...filters, bound: 'all' }, today)
  const count = (scope: BoardScope) => rows.filter((live) => inScope(live, scope)).length
  return { office: count('office'), others: count('others'), right: count('right'), all: rows.length }
}

function inScope({ clock }: LiveClock, bound: BoardFilters['bound']): boolean {
  if (bound === 'all') return true
  const group = boundOf(clock)
  return bound === 'others' ? isOtherBound(group) : group === bound
}

/** Rows in their bands, most urgent band first, ordered inside each band; bands without rows are left out. */
export function inBands(
  rows: readonly LiveClock[],
  { band: only, sort, descending }: Pick<BoardFilters, 'band' | 'sort' | 'descending'>,
  today: CivilDate,
): readonly BandRows[] {
  const bands = new Map<DueBand, LiveClock[]>()
  for (const live of rows) {
    const band = bandOf(live, today)
    const known = bands.get(band)
    if (known === undefined) bands.set(band, [live])
    else known.push(live)
  }
  const inOrder = (live: readonly LiveClock[]) => {
    // They come by the day to act by, and equal ones stay so.
    const sorted =
      sort === 'lastDay' ? live : live.toSorted((a, b) => byText(sortKey(a, sort), sortKey(b, sort)))
    return descending ? sorted.toReversed() : sorted
  }
  return DUE_BANDS.flatMap((band) => {
    const inBand = bands.get(band)
    if (inBand === undefined || (only !== '' && only !== band)) return []
    return [{ band, rows: inOrder(inBand) }]
  })
}

/** One page of the banded rows; a band may begin on one page and go on on the next. */
export function pageOf(bands: readonly BandRows[], page: number, size = PAGE_SIZE): readonly BandRows[] {
  const from = (page - 1) * size
  let before = 0
  return bands.flatMap(({ band, rows }) => {
    const shown = rows.slice(Math.max(0, from - before), Math.max(0, from + size - before))
    before += rows.length
    return shown.length === 0 ? [] : [{ band, rows: shown }]
  })
}

/** Cases that hold every word of the text and belong to the handler. */
export function matchingCase(aggregate: ClockCase, text: string, handler: string): boolean {
  const theirs = handler === '' || aggregate.case.handlerIds.includes(handler)
  return theirs && holdsAll(termsOf(text), wordsOf(aggregate))
}

function sortKey({ clock, aggregate, safeOn }: LiveClock, sort: Exclude<BoardSort, 'lastDay'>): string {
  switch (sort) {
    case 'safeDay':
      return safeOn
    case 'name':
      return clock.rule.name
    case 'number':
      return aggregate.case.number
  }
}

function wordsOf({ case: record }: ClockCase): readonly string[] {
  return [record.number, record.applicantLabel, record.respondentLabel, record.actLabel]
}

function termsOf(text: string): readonly string[] {
  return normal(text)
    .split(/\s+/)
    .filter((term) => term !== '')
}

function holdsAll(terms: readonly string[], words: readonly string[]): boolean {
  if (terms.length === 0) return true
  const text = normal(words.join(' '))
  return terms.every((term) => text.includes(term))
}

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
