/** Saving a row of the office: created without an id, revised with one. */
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { TableName, Tables } from '../../model/aggregate.ts'
import type { Draft } from '../../model/meta.ts'
import type { Change } from '../change.ts'
import { type CommandContext, created, revised } from '../context.ts'
import type { DomainError } from '../errors.ts'
import { notFound } from '../errors.ts'

type Listed = 'staff' | 'rooms' | 'agencies'

/** The new or revised row; fails when the id does not exist. */
export function savedRow<T extends Listed>(
  context: CommandContext,
  rows: readonly Tables[T][],
  id: string | null,
  draft: Draft<Tables[T]>,
  what: string,
): Result<Tables[T], DomainError> {
  if (id === null) return ok(created<Tables[T]>(context, draft))
  const existing = rows.find((row) => row.id === id)
  if (existing === undefined) return err(notFound(what))
  return ok(revised<Tables[T]>(context, existing, draft as Partial<Draft<Tables[T]>>))
}

/** A change of the office with one row as its subject. */
export function officeChange<T extends TableName>(table: T, row: Tables[T], summary: string): Change {
  return { puts: { [table]: [row] }, summary, caseId: '', recordId: row.id }
}
