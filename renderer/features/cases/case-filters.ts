/** The list's filters as they stand in the address, so that a filtered list can be linked to and come back to. */
import { PROCEDURE_LABELS, type Procedure, STAGE_LABELS, type Stage } from '#shared/domain/model/case.ts'
import { DUE_FILTERS, type DueFilter } from '../../ui/live-clocks.ts'

export type SortField = 'number' | 'receivedOn' | 'decidedOn' | 'updatedAt'

export type CaseState = 'all' | 'open' | 'closed'

export type CaseFilters = {
  readonly text: string
  readonly state: CaseState
  readonly stage: Stage | ''
  readonly handler: string
  readonly procedure: Procedure | ''
  readonly due: DueFilter | ''
  readonly sort: SortField
  readonly descending: boolean
}

/** Stages of a reconsideration case, for the filter. */
export const RECONSIDERATION_STAGES = [
  'review',
  'correction',
  'trial',
  'suspended',
  'decided',
  'effective',
  'refused',
  'abandoned',
  'terminated',
  'transferred',
] as const satisfies readonly Stage[]

const SORTS: readonly SortField[] = ['number', 'receivedOn', 'decidedOn', 'updatedAt']

/** Reads the filters; anything unknown in the address counts as not set. */
export function readFilters(search: URLSearchParams): CaseFilters {
  const state = search.get('state')
  const stage = search.get('stage') ?? ''
  const procedure = search.get('procedure') ?? ''
  const due = search.get('due') ?? ''
  const sort = SORTS.find((field) => field === search.get('sort')) ?? 'receivedOn'
  return {
    text: search.get('q') ?? '',
    state: state === 'open' || state === 'closed' ? state : 'all',
    stage: isKey(STAGE_LABELS, stage) ? stage : '',
    handler: search.get('handler') ?? '',
    procedure: isKey(PROCEDURE_LABELS, procedure) ? procedure : '',
    due: isKey(DUE_FILTERS, due) ? due : '',
    sort,
    descending: search.get('dir') !== 'asc',
  }
}

/** The filters as a query; what is not set is left out. */
export function writeFilters(filters: CaseFilters): URLSearchParams {
  const entries: readonly (readonly [string, string])[] = [
    ['q', filters.text],
    ['state', filters.state === 'all' ? '' : filters.state],
    ['stage', filters.stage],
    ['handler', filters.handler],
    ['procedure', filters.procedure],
    ['due', filters.due],
    ['sort', filters.sort === 'receivedOn' ? '' : filters.sort],
    ['dir', filters.descending ? '' : 'asc'],
  ]
  return new URLSearchParams(entries.filter(([, value]) => value !== '').map(([key, value]) => [key, value]))
}

/** True when the list is narrowed by anything but its order. */
export function isFiltered(filters: CaseFilters): boolean {
  const { text, state, stage, handler, procedure, due } = filters
  return state !== 'all' || [text, stage, handler, procedure, due].some((value) => value !== '')
}

function isKey<T extends string>(labels: Readonly<Record<T, unknown>>, key: string): key is T {
  return Object.hasOwn(labels, key)
}
