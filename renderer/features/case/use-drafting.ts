/** 起草: drafts a document, or one for each addressee, and goes on in the editor. */
import { useNavigate } from 'react-router'
import { addresseeGroups, draftDocument } from '#shared/documents/drafting/draft-document.ts'
import { templateOf } from '#shared/documents/templates/index.ts'
import type { Command } from '#shared/domain/commands/command.ts'
import type { DomainError } from '#shared/domain/commands/errors.ts'
import type { DocumentKind } from '#shared/domain/model/document.ts'
import { scheduledHearings } from '#shared/domain/next-steps/step-facts.ts'
import { useCommand } from '../../ui/use-command.ts'
import type { CaseView } from './case-view.ts'

export type DraftContent = {
  readonly fields?: Readonly<Record<string, string>>
  readonly hearingId?: string
}

/** The command that stores a first draft. */
export function draftCommand(
  { aggregate, office }: Pick<CaseView, 'aggregate' | 'office'>,
  kind: DocumentKind,
  addresseePartyIds: readonly string[],
  { fields = {}, hearingId = '' }: DraftContent = {},
): Command {
  const draft = draftDocument(kind, aggregate, office, { fields, addresseePartyIds, hearingId })
  return { type: 'document.draft', caseId: aggregate.case.id, kind, ...draft }
}

/** Addressees of the documents still to be made: all together, or one party each who has none yet. */
export function addresseesOutstanding(
  { aggregate }: Pick<CaseView, 'aggregate'>,
  kind: DocumentKind,
  hearingId = '',
): readonly (readonly string[])[] {
  const groups = addresseeGroups(kind, aggregate.parties)
  if (templateOf(kind).addressees?.mode !== 'each') return groups.length === 0 ? [[]] : groups
  const named = new Set(
    aggregate.documents
      .filter(
        (document) =>
          document.kind === kind && document.status !== 'void' && document.hearingId === hearingId,
      )
      .flatMap(({ addresseePartyIds }) => addresseePartyIds),
  )
  return groups.filter((group) => !group.some((id) => named.has(id)))
}

export type Drafting = {
  readonly draftNow: (kind: DocumentKind) => Promise<void>
  readonly busy: boolean
  readonly error: DomainError | null
}

/** Drafts in one go what needs no answers. */
export function useDrafting(view: CaseView): Drafting {
  const { run, busy, error } = useCommand()
  const navigate = useNavigate()
  const { id } = view.aggregate.case
  const draftNow = async (kind: DocumentKind) => {
    const made: string[] = []
    const hearingId = kind === 'hearingNotice' ? (scheduledHearings(view)[0]?.id ?? '') : ''
    for (const group of addresseesOutstanding(view, kind, hearingId)) {
      const executed = await run(draftCommand(view, kind, group, { hearingId }), { done: '' })
      if (executed === null) break
      made.push(executed.recordId)
    }
    const [first, ...others] = made
    if (first === undefined) return
    await navigate(others.length === 0 ? `/cases/${id}/documents/${first}` : `/cases/${id}?tab=documents`)
  }
  return { draftNow, busy, error }
}
