/** The board's filters as they stand in the address, so that a number elsewhere can link to exactly its rows. */
import { type DueBand, isDueBand } from '../../ui/due.ts'
import { BOUND_LABELS, type BoundGroup } from '../../ui/live-clocks.ts'

/** What the rows of one band are ordered by. */
export const BOARD_SORTS = ['lastDay', 'safeDay', 'name', 'number'] as const
export type BoardSort = (typeof BOARD_SORTS)[number]

/** `due`: everything that runs · `idle`: cases in which nothing runs. */
export type BoardView = 'due' | 'idle'

/** Whose limits the board counts, in the words of 今日, so that equal words stand before equal numbers. */
export const SCOPE_LABELS = {
  office: BOUND_LABELS.office,
  others: '等待他人',
  right: BOUND_LABELS.right,
  all: '合计',
} as const

export type BoardScope = keyof typeof SCOPE_LABELS

/** Those others whom the office waits for, one by one. */
export const OTHERS_LABELS = {
  respondent: BOUND_LABELS.respondent,
  party: BOUND_LABELS.party,
  court: BOUND_LABELS.court,
  agency: BOUND_LABELS.agency,
} as const satisfies Partial<Record<BoundGroup, string>>

export type OtherBound = keyof typeof OTHERS_LABELS

export type BoardFilters = {
  readonly view: BoardView
  readonly text: string
  readonly band: DueBand | ''
  /** The office's own limits unless another scope, or one of the others, is asked for. */
  readonly bound: BoardScope | OtherBound
  /** Staff id of the 承办人. */
  readonly handler: string
  /** A family of the rule table or the code of one rule. */
  readonly kind: string
  /** Only last days that rest on a year without a holiday arrangement. */
  readonly provisional: boolean
  /** Only limits whose safe day has come. */
  readonly safe: boolean
  readonly sort: BoardSort
  readonly descending: boolean
  /** From 1. */
  readonly page: number
}

/** Reads the filters; anything unknown in the address counts as not set. */
export function readBoardFilters(search: URLSearchParams): BoardFilters {
  const band = search.get('band') ?? ''
  const bound = search.get('bound') ?? ''
  const page = Number(search.get('page') ?? 1)
  return {
    view: search.get('view') === 'idle' ? 'idle' : 'due',
    text: search.get('q') ?? '',
    band: isDueBand(band) ? band : '',
    bound: isBound(bound) ? bound : 'office',
    handler: search.get('handler') ?? '',
    kind: search.get('kind') ?? '',
    provisional: search.get('provisional') === '1',
    safe: search.get('safe') === '1',
    sort: BOARD_SORTS.find((sort) => sort === search.get('sort')) ?? 'lastDay',
    descending: search.get('dir') === 'desc',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

/** The filters as a query; what is not set is left out. */
export function writeBoardFilters(filters: BoardFilters): URLSearchParams {
  const entries: readonly (readonly [string, string])[] = [
    ['view', filters.view === 'due' ? '' : filters.view],
    ['q', filters.text],
    ['band', filters.band],
    ['bound', filters.bound === 'office' ? '' : filters.bound],
    ['handler', filters.handler],
    ['kind', filters.kind],
    ['provisional', filters.provisional ? '1' : ''],
    ['safe', filters.safe ? '1' : ''],
    ['sort', filters.sort === 'lastDay' ? '' : filters.sort],
    ['dir', filters.descending ? 'desc' : ''],
    ['page', filters.page === 1 ? '' : String(filters.page)],
  ]
  return new URLSearchParams(entries.filter(([, value]) => value !== '').map(([key, value]) => [key, value]))
}

/** True when the rows are narrowed by anything but scope, band, order and page. */
export function isNarrowed({ text, bound, handler, kind, provisional, safe }: BoardFilters): boolean {
  return provisional || safe || isOtherBound(bound) || [text, handler, kind].some((value) => value !== '')
}

/** The scope a filter belongs to. */
export function scopeOf(bound: BoardFilters['bound']): BoardScope {
  return isOtherBound(bound) ? 'others' : bound
}

/** The filter in words. */
export function boundLabel(bound: BoardFilters['bound']): string {
  return isOtherBound(bound) ? `${SCOPE_LABELS.others}（${OTHERS_LABELS[bound]}）` : SCOPE_LABELS[bound]
}

/** Narrows a filter, or text from an address, to one of the others. */
export function isOtherBound(text: string): text is OtherBound {
  return Object.hasOwn(OTHERS_LABELS, text)
}

function isBound(text: string): text is BoardFilters['bound'] {
  return isOtherBound(text) || Object.hasOwn(SCOPE_LABELS, text)
}
