/** The outcome of a command: the rows to write and the audit lines. The data layer writes it in one transaction. */
import type { TableName, Tables } from '../model/aggregate.ts'

export type Puts = { readonly [T in TableName]?: readonly Tables[T][] }

/** What a command did to one case or to the office: one line of the log with the rows that belong to it. */
export type CaseChange = {
  readonly puts: Puts
  /** One Chinese sentence for the log: who is added by the data layer. No ID numbers or phones. */
  readonly summary: string
  /** Case the change belongs to; empty for office changes. */
  readonly caseId: string
  /** Id of the main record created or changed, for navigation. */
  readonly recordId: string
}

export type Change = CaseChange & {
  /** What the same command did to other cases; each has a line in the log of its own case. */
  readonly also?: readonly CaseChange[]
}

/** Everything a change writes, line by line: the case the command was given for, then the others. */
export function linesOf(change: Change): readonly CaseChange[] {
  return [change, ...(change.also ?? [])]
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
