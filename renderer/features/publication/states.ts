/** The states of the publication queue, in the order of the work. */
import type { Publication } from '#shared/domain/model/publication.ts'

export type QueueState = 'assess' | Publication['status']

export const STATE_LABELS = {
  assess: '待评估',
  preparing: '待脱敏复核',
  reviewed: '待导出',
  released: '已公开',
  declined: '不公开',
  withdrawn: '已撤回',
} as const satisfies Record<QueueState, string>

export const QUEUE_STATES = Object.keys(STATE_LABELS) as readonly QueueState[]

/** The state named in the address; the first one otherwise. */
export function stateOf(text: string | null): QueueState {
  return QUEUE_STATES.find((state) => state === text) ?? 'assess'
}

/** `?export` on the page of one publication opens the export at once. */
export const EXPORT_QUERY = 'export'
