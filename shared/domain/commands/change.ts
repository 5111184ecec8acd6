/** The outcome of a command: the rows to write and one audit line. The data layer writes it in one transaction. */
import type { TableName, Tables } from '../model/aggregate.ts'

export type Puts = { readonly [T in TableName]?: readonly Tables[T][] }

export type Change = {
  readonly puts: Puts
  /** One Chinese sentence for the log: who is added by the data layer. No ID numbers or phones. */
  readonly summary: string
  /** Case the change belongs to; empty for office changes. */
  readonly caseId: string
  /** Id of the main record created or changed, for navigation. */
  readonly recordId: string
}

/** Joins changes of one command; later rows of the same table are appended. */
export function mergePuts(parts: readonly Puts[]): Puts {
  const merged: { [T in TableName]?: Tables[T][] } = {}
  for (const part of parts) {
    for (const table of Object.keys(part) as TableName[]) appendRows(merged, table, part)
  }
  return merged
}

function appendRows<T extends TableName>(
  into: { [K in TableName]?: Tables[K][] },
  table: T,
  from: Puts,
): void {
  const rows: readonly Tables[T][] = from[table] ?? []
  const existing = (into[table] ?? []) as Tables[T][]
  into[table] = [...existing, ...rows] as (typeof into)[T]
}
