/** What the renderers get, and what a saved file is called. */

import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import type { DocumentModel } from '#shared/domain/model/blocks.ts'
import type { DocumentRecord } from '#shared/domain/model/document.ts'
import { templateOf } from '../templates/index.ts'
import { buildBlocks } from './build-blocks.ts'

/** The document as it is printed: frozen blocks once issued, otherwise built from the case as it is now. */
export function documentModelOf(
  document: DocumentRecord,
  aggregate: CaseAggregate,
  office: OfficeState,
): DocumentModel {
  return {
    title: [document.number, document.title].filter((part) => part !== '').join(' '),
    blocks: document.issuedBlocks ?? buildBlocks(document, aggregate, office),
    layout: templateOf(document.kind).layout,
  }
}

/** Characters that Windows refuses in file names, and controls. */
const UNSAFE = /[\\/:*?"<>|]|\p{Cc}|\p{Cf}/gu

/**
 * `禾政复〔2026〕12号 行政复议决定书`, without extension: number and kind, never a person's name, at most
 * 80 characters so that deep folders still take it.
 */
export function suggestedFileName(document: DocumentRecord, caseNumber: string): string {
  const number = document.number === '' ? caseNumber : document.number
  const draft = document.status === 'draft' ? '（草稿）' : document.status === 'void' ? '（作废）' : ''
  const name = `${number} ${document.title}${draft}`.replace(UNSAFE, '').replace(/\s+/gu, ' ').trim()
  return [...name]
    .slice(0, 80)
    .join('')
    .replace(/[. ]+$/u, '')
}
