/** Deciders of documents. */

import type { Deciders } from '../decider.ts'
import type { DocumentCommand } from './document-command.ts'
import { draft, save, voidDocument } from './drafting.ts'
import { issue } from './issue.ts'

export const DOCUMENT_DECIDERS: Deciders<DocumentCommand['type']> = {
  'document.draft': draft,
  'document.save': save,
  'document.issue': issue,
  'document.void': voidDocument,
}
