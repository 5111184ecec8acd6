/** What a check rule is: an id, a level, and a function from the document to places that look wrong. */
import type { DocumentFinding } from '#shared/domain/commands/context.ts'
import type { DocumentKind } from '#shared/domain/model/document.ts'
import type { CheckContext, CheckedSection } from './check-context.ts'

/** One place: the message names it, says what is wrong and what to do. */
export type Hit = Pick<DocumentFinding, 'message' | 'sectionKey' | 'at'>

/** A hit on words that a pattern found in a section. */
export function hitAt(
  section: CheckedSection,
  match: { readonly 0: string; readonly index: number },
  message: string,
): Hit {
  const at = { start: match.index, end: match.index + match[0].length }
  return { message, sectionKey: section.key, at }
}

export type CheckRule = {
  readonly id: string
  /** `error` stops the issue unless the signer accepts it with a reason. */
  readonly level: 'error' | 'warning'
  /** Kinds it applies to; absent means every kind. */
  readonly kinds?: readonly DocumentKind[]
  readonly find: (context: CheckContext) => readonly Hit[]
}

/** Documents that close a case. */
export const CLOSING_KINDS: readonly DocumentKind[] = [
  'decision',
  'dismissalDecision',
  'refusalDecision',
  'terminationDecision',
]

/** Documents whose 主文 is a list of decision items. */
export const ITEM_KINDS: readonly DocumentKind[] = ['decision', 'dismissalDecision']
