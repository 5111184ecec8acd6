/** The board's filters as they stand in the address, so that a number elsewhere can link to exactly its rows. */
import { type DueBand, isDueBand } from '../../ui/due.ts'
import { BOUND_LABELS, type BoundGroup } from '../../ui/live-clocks.ts'

/** What the rows of one band are ordered by. */
export const BOARD_SORTS = ['lastDay', 'safeDay', 'name', 'number'] as const
export type BoardSort = (typeof BOARD_SORTS)[number]

/** `due`: everything that runs · `idle`: cases in which nothing runs. */
export type BoardView = 'due' | 'idle'

export type BoardFilters = {
  readonly view: BoardView
  readonly text: string
  readonly band: DueBand | ''
  readonly bound: BoundGroup | ''
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
    bound: isBoundGroup(bound) ? bound : '',
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
    ['bound', filters.bound],
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

/** True when the rows are narrowed by anything but band, order and page. */
export function isNarrowed({ text, bound, handler, kind, provisional, safe }: BoardFilters): boolean {
  return provisional || safe || [text, bound, handler, kind].some((value) => value !== '')
}

function isBoundGroup(text: string): text is BoundGroup {
  return Object.hasOwn(BOUND_LABELS, text)
}
