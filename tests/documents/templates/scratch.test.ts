import { mkdirSync, writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { documentModelOf } from '#shared/documents/drafting/document-model.ts'
import { renderPdf } from '#shared/documents/pdf/render-pdf.ts'
import { TEMPLATES } from '#shared/documents/templates/index.ts'
import type { DocumentKind } from '#shared/domain/model/document.ts'
import { instantFromMs } from '#shared/kernel/clock.ts'
import { sampleOf } from '#tests/support/fixtures/documents.ts'
import { officeState } from '#tests/support/fixtures/office.ts'
import { loadBundledFonts } from '../../../electron/fonts/load-bundled-fonts.ts'

test('render', async () => {
  mkdirSync('/tmp/hpdf', { recursive: true })
  const fonts = loadBundledFonts()
  for (const kind of Object.keys(TEMPLATES) as DocumentKind[]) {
    const { document, aggregate } = sampleOf(kind)
    const model = documentModelOf(document, aggregate, officeState())
    const r = await renderPdf(model, fonts, { createdAt: instantFromMs(0), sealPlace: true })
    if (!r.ok) console.log(kind, r.error)
    else {
      writeFileSync(`/tmp/hpdf/${kind}.pdf`, r.value.bytes)
      console.log(kind, r.value.pageCount)
    }
    const t = JSON.stringify(model.blocks)
    for (const m of t.matchAll(/【待补[^】]*】/g)) console.log('   ', m[0])
  }
}, 120000)
