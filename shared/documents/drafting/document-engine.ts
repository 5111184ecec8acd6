/** The document templates as commands use them. */
import type { DocumentEngine } from '#shared/domain/commands/context.ts'
import { checkDocument } from '../check/check-document.ts'
import { buildBlocks } from './build-blocks.ts'

/** Builds blocks and checks before signing; pass it as `context.documents`. */
export const documentEngine: DocumentEngine = { build: buildBlocks, check: checkDocument }
