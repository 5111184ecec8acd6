import { describe, expect, it } from 'vitest'
import { documentModelOf } from '#shared/documents/drafting/document-model.ts'
import { layoutDocument } from '#shared/documents/layout/layout-document.ts'
import { evidenceCandidates } from '#shared/domain/litigation/evidence-candidates.ts'
import { decidedSource } from '#tests/support/fixtures/documents.ts'
import { officeState } from '#tests/support/fixtures/office.ts'

describe('the evidence that a reconsideration case offers', () => {
  const source = decidedSource()
  const pagesOfDecision = (candidates: ReturnType<typeof evidenceCandidates>) =>
    candidates.filter(({ proves }) => proves.startsWith('复议决定的内容')).map(({ pages }) => pages)

  it('takes the pages of issued documents from whoever lays them out', () => {
    const counted = evidenceCandidates(
      source,
      (document) => layoutDocument(documentModelOf(document, source, officeState())).pages.length,
    )
    expect(pagesOfDecision(counted)).toEqual([3])
  })

  it('leaves them uncounted otherwise', () => {
    expect(pagesOfDecision(evidenceCandidates(source))).toEqual([0])
  })
})
