/** What every command is given besides its payload, and how records are stamped. Nothing else makes ids or reads the clock. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { type Clock, instantOf, todayOf } from '#shared/kernel/clock.ts'
import type { IdSource } from '#shared/kernel/ids.ts'
import type { CaseAggregate, OfficeState } from '../model/aggregate.ts'
import type { Block } from '../model/blocks.ts'
import type { DocumentRecord } from '../model/document.ts'
import type { Draft, RecordMeta } from '../model/meta.ts'

/** One finding of the check before signing; `error` stops the issue unless the signer accepts it with a reason. */
export type DocumentFinding = {
  readonly id: string
  readonly level: 'error' | 'warning'
  readonly message: string
  /** Section the finding points at, or `fields.<key>`, `addressees`; empty for the whole document. */
  readonly sectionKey: string
  /** The words meant, in UTF-16 units of the section's text; absent when it is the whole section. */
  readonly at?: TextRange
}

export type TextRange = { readonly start: number; readonly end: number }

/** The document templates, passed in because they stand above the domain (DESIGN §2). */
export type DocumentEngine = {
  /** Blocks of a document as it stands; number and date come from the record itself. */
  readonly build: (
    document: DocumentRecord,
    aggregate: CaseAggregate,
    office: OfficeState,
  ) => readonly Block[]
  /** The check before signing: names, numbers, dates, articles, claims answered, remedies, placeholders, terms of repealed law. */
  readonly check: (
    document: DocumentRecord,
    aggregate: CaseAggregate,
    office: OfficeState,
  ) => readonly DocumentFinding[]
}

export type CommandContext = {
  readonly clock: Clock
  readonly documents: DocumentEngine
  readonly ids: IdSource
  /** Staff id of the operator, `system` before the office exists. */
  readonly actorId: string
  readonly device: string
}

/** The legal day on which the command runs. */
export function today(context: CommandContext): CivilDate {
  return todayOf(context.clock)
}

/** A new record. Pass `id` only for singletons, counters and content-addressed rows. */
export function created<T extends RecordMeta>(context: CommandContext, draft: Draft<T>, id?: string): T {
  const at = instantOf(context.clock)
  const meta: RecordMeta = {
    id: id ?? context.ids.next(),
    rev: 1,
    createdAt: at,
    updatedAt: at,
    by: context.actorId,
    device: context.device,
    deleted: 0,
  }
  return { ...draft, ...meta } as T
}

/** A changed record: next revision, who and when. */
export function revised<T extends RecordMeta>(
  context: CommandContext,
  record: T,
  patch: Partial<Draft<T>>,
): T {
  return {
    ...record,
    ...patch,
    rev: record.rev + 1,
    updatedAt: instantOf(context.clock),
    by: context.actorId,
    device: context.device,
  }
}

/** A tombstone: the row stays, every view forgets it. */
export function removed<T extends RecordMeta>(context: CommandContext, record: T): T {
  return { ...revised(context, record, {}), deleted: 1 }
}
