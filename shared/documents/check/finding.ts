/** What a check rule is: an id, a level, and a function from the document to places that look wrong. */
import type { DocumentKind } from '#shared/domain/model/document.ts'
import type { CheckContext } from './check-context.ts'

/** One place: the message says what is wrong and what to do; `sectionKey` is empty for the whole document. */
export type Hit = { readonly message: string; readonly sectionKey: string }

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
