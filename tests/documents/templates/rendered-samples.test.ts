import { inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadBundledFonts } from '#electron/fonts/load-bundled-fonts.ts'
import { documentModelOf } from '#shared/documents/drafting/document-model.ts'
import type { FontSet } from '#shared/documents/fonts/font-set.ts'
import { layoutDocument } from '#shared/documents/layout/layout-document.ts'
import { renderPdf } from '#shared/documents/pdf/render-pdf.ts'
import { TEMPLATES } from '#shared/documents/templates/index.ts'
import type { DocumentKind } from '#shared/domain/model/document.ts'
import { instantFromMs } from '#shared/kernel/clock.ts'
import { sampleOf } from '#tests/support/fixtures/documents.ts'
import { officeState } from '#tests/support/fixtures/office.ts'
import { person } from '#tests/support/fixtures/people.ts'

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
    const pdf = await renderPdf(model, fonts, { createdAt: instantFromMs(0) })
    expect(pdf.ok ? pdf.value.skippedFonts : pdf.error.message).toEqual([])
    expect(pdf.ok ? pdf.value.pageCount : 0).toBeGreaterThan(0)
    expect(pdf.ok ? pdf.value.pageCount : 99).toBeLessThanOrEqual(MOST_PAGES[kind])
  })

  it('keeps the place of the seal free and draws nothing there but agency and date', async () => {
    const { document, aggregate } = sampleOf('decision')
    const model = documentModelOf(document, aggregate, officeState())
    const place = layoutDocument(model).pages.find(({ sealPlaces }) => sealPlaces.length > 0)
    const [seal] = place?.sealPlaces ?? []
    if (place === undefined || seal === undefined) throw new Error('a decision is sealed')
    const inside = place.texts
      .filter(({ baseline }) => baseline > seal.y && baseline < seal.y + seal.size)
      .filter(({ x }) => x.some((left) => left > seal.x && left < seal.x + seal.size))
    expect(inside.map(({ text }) => text)).toEqual(['禾丰县人民政府', '2026年10月16日'])
    const drawn = new Set((place.rules ?? []).map(({ y1 }) => y1).filter((y) => y > seal.y))
    expect([...drawn]).toEqual([])

    const pdf = await renderPdf(model, fonts, { createdAt: instantFromMs(0) })
    const bytes = pdf.ok ? pdf.value.bytes : new Uint8Array()
    for (const content of contentStreams(bytes)) expect(content).not.toMatch(/\] [\d.]+ d\b|\bre\b/)
  })

  it('has nobody sign for a third party that there is not', () => {
    const { document, aggregate } = sampleOf('hearingRecord')
    const labelsOf = (parties: typeof aggregate.parties) =>
      documentModelOf(document, { ...aggregate, parties }, officeState()).blocks.flatMap((block) =>
        block.kind === 'signLines' ? block.labels : [],
      )
    const without = aggregate.parties.filter(({ role }) => role !== 'thirdParty')
    expect(labelsOf(without).join()).not.toContain('第三人')
    expect(labelsOf([...without, person('t1', '王', '小雨', { role: 'thirdParty' })])).toContain(
      '第三人及代理人（签名）',
    )
    expect(labelsOf(without).filter((label) => label === '听证员（签名）')).toHaveLength(2)
  })
})

/** The page contents of a PDF as operators. */
function contentStreams(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes).toString('latin1')
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap((match) => {
    try {
      const content = inflateSync(Buffer.from(match[1] ?? '', 'latin1')).toString('latin1')
      return content.startsWith('BT') || /\bTf\b/.test(content) ? [content] : []
    } catch {
      return []
    }
  })
}
