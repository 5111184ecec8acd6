import { beforeAll, describe, expect, it } from 'vitest'
import { loadBundledFonts } from '#electron/fonts/load-bundled-fonts.ts'
import { documentModelOf } from '#shared/documents/drafting/document-model.ts'
import type { FontSet } from '#shared/documents/fonts/font-set.ts'
import { renderPdf } from '#shared/documents/pdf/render-pdf.ts'
import { TEMPLATES } from '#shared/documents/templates/index.ts'
import type { DocumentKind } from '#shared/domain/model/document.ts'
import { instantFromMs } from '#shared/kernel/clock.ts'
import { sampleOf } from '#tests/support/fixtures/documents.ts'
import { officeState } from '#tests/support/fixtures/office.ts'

/** Most pages a finished sample may take: a form must stay on one page, notices short enough to be read. */
const MOST_PAGES: Readonly<Record<DocumentKind, number>> = {
  correctionNotice: 2,
  acceptanceNotice: 3,
  refusalDecision: 2,
  abandonmentRecord: 1,
  replyNotice: 2,
  thirdPartyNotice: 2,
  opinionRecord: 2,
  hearingNotice: 2,
  hearingRecord: 2,
  suspensionNotice: 2,
  resumptionNotice: 1,
  extensionNotice: 2,
  conversionNotice: 2,
  decision: 5,
  dismissalDecision: 2,
  terminationDecision: 2,
  serviceReceipt: 1,
  deadlineStatement: 2,
  answer: 4,
  evidenceList: 1,
}

describe('finished samples as PDF', () => {
  let fonts: FontSet

  beforeAll(() => {
    fonts = loadBundledFonts()
  })

  it.each(Object.keys(TEMPLATES) as readonly DocumentKind[])('%s is printed whole', async (kind) => {
    const { document, aggregate } = sampleOf(kind)
    const model = documentModelOf(document, aggregate, officeState())
    const pdf = await renderPdf(model, fonts, { createdAt: instantFromMs(0), sealPlace: true })
    expect(pdf.ok ? pdf.value.skippedFonts : pdf.error.message).toEqual([])
    expect(pdf.ok ? pdf.value.pageCount : 0).toBeGreaterThan(0)
    expect(pdf.ok ? pdf.value.pageCount : 99).toBeLessThanOrEqual(MOST_PAGES[kind])
  })
})
