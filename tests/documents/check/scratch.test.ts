import { test } from 'vitest'
import { TEMPLATES } from '#shared/documents/templates/index.ts'
import { checkDocument } from '#shared/documents/check/check-document.ts'
import { sampleOf, inactionDecision, completeDecision, REVOKE_AND_REDO } from '#tests/support/fixtures/documents.ts'
import { CASE_MATRIX } from '#tests/support/fixtures/cases.ts'
import { officeState } from '#tests/support/fixtures/office.ts'
import type { DocumentKind } from '#shared/domain/model/document.ts'
test('check', () => {
  const show = (n: string, d: any, a: any) => { for (const f of checkDocument(d, a, officeState())) console.log(n, f.id, f.level, f.sectionKey, f.message) }
  for (const kind of Object.keys(TEMPLATES) as DocumentKind[]) {
    const { document, aggregate } = sampleOf(kind)
    show(kind, document, aggregate)
  }
  const i = inactionDecision(); show('inaction', i.document, i.aggregate)
  for (const [n, c] of Object.entries(CASE_MATRIX)) show('M:' + n, completeDecision(c), c)
  show('revoke', completeDecision(CASE_MATRIX.oneApplicant, [REVOKE_AND_REDO]), CASE_MATRIX.oneApplicant)
})
