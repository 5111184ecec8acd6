/** Makes every file of the demo, headlessly, through the same domain, templates and renderers as the application. */

import type { DocumentModel } from '#shared/documents/blocks.ts'
import { renderDocx } from '#shared/documents/docx/render-docx.ts'
import { deadlineStatementBlocks } from '#shared/documents/drafting/build-blocks.ts'
import { documentEngine } from '#shared/documents/drafting/document-engine.ts'
import { documentModelOf } from '#shared/documents/drafting/document-model.ts'
import type { FontSet } from '#shared/documents/fonts/font-set.ts'
import { renderPublicationBody, renderPublicationHtml } from '#shared/documents/html/publication-html.ts'
import { renderPdf } from '#shared/documents/pdf/render-pdf.ts'
import { createMemoryStore, type MemoryStore } from '#shared/domain/commands/memory-store.ts'
import { caseClocks, explainClock } from '#shared/domain/deadlines/case-clocks.ts'
import type { CaseAggregate } from '#shared/domain/model/aggregate.ts'
import type { DocumentKind, DocumentRecord } from '#shared/domain/model/document.ts'
import { partyName } from '#shared/domain/model/party.ts'
import { must } from '#shared/kernel/assert.ts'
import { fixedClock, instantFromMs } from '#shared/kernel/clock.ts'
import { sequentialIds } from '#shared/kernel/ids.ts'
import { publicationInput } from '#shared/publication/case-publication.ts'
import {
  buildPublicationPackage,
  describePublicationError,
} from '#shared/publication/package/build-package.ts'
import { runSample } from '#shared/sample/build-sample.ts'
import { DEMO_KEY, DEMO_SUIT_KEY, DEMO_TODAY, demoSteps } from '#shared/sample/demo-case.ts'

export type DemoFile = { readonly name: string; readonly bytes: Uint8Array }

/** Stamped into the files so that every run writes the same bytes: the demo's day, 10:00 in China. */
const CREATED_AT = instantFromMs(Date.UTC(2026, 10, 20, 2))

/** Documents of the reconsideration case that the demo writes, in the order of the procedure. */
const RECONSIDERATION_KINDS: readonly DocumentKind[] = [
  'acceptanceNotice',
  'thirdPartyNotice',
  'replyNotice',
  'hearingNotice',
  'decision',
]
const LITIGATION_KINDS: readonly DocumentKind[] = ['answer', 'evidenceList']

/** Runs the case and renders everything; `report` is told each step. Throws with a Chinese message when a step fails. */
export async function demoFiles(
  fonts: FontSet,
  report: (line: string) => void,
): Promise<readonly DemoFile[]> {
  report('办理示例案件：从收到申请到应诉答辩')
  const store = createMemoryStore()
  const ids = sequentialIds('demo')
  const keys = runSample(store, demoSteps(), (step, actorId) => ({
    clock: fixedClock(step.at),
    ids,
    actorId,
    device: 'demo',
    documents: documentEngine,
  }))
  const reconsideration = aggregateOf(store, keys.get(DEMO_KEY))
  const suit = aggregateOf(store, keys.get(DEMO_SUIT_KEY))
  report(
    `  ${reconsideration.case.number}：${reconsideration.events.length} 项程序事项，${reconsideration.documents.length} 件文书`,
  )
  return [
    ...(await deadlineStatement(store, reconsideration, fonts, report)),
    ...(await documents(store, reconsideration, RECONSIDERATION_KINDS, fonts, report)),
    ...(await publication(store, reconsideration, fonts, report)),
    ...(await documents(store, suit, LITIGATION_KINDS, fonts, report)),
  ]
}

function aggregateOf(store: MemoryStore, caseId: string | undefined): CaseAggregate {
  return must(store.aggregate(caseId ?? ''), 'the demo ran its case')
}

/** 期限计算说明 of the decision period. */
async function deadlineStatement(
  store: MemoryStore,
  aggregate: CaseAggregate,
  fonts: FontSet,
  report: (line: string) => void,
): Promise<readonly DemoFile[]> {
  const clock = must(
    caseClocks(aggregate, store.office(), DEMO_TODAY).find(({ rule }) => rule.code === 'DL-DECIDE-ORD'),
    'the case has a decision period',
  )
  const explained = explainClock(clock, store.office())
  if (!explained.ok) throw new Error(explained.error.message)
  const model: DocumentModel = {
    title: `${aggregate.case.number} 期限计算说明`,
    blocks: deadlineStatementBlocks(explained.value, aggregate.case.number),
    layout: 'official',
  }
  return pair(`01 期限计算说明（审理期限）`, model, fonts, report)
}

async function documents(
  store: MemoryStore,
  aggregate: CaseAggregate,
  kinds: readonly DocumentKind[],
  fonts: FontSet,
  report: (line: string) => void,
): Promise<readonly DemoFile[]> {
  const start = aggregate.case.kind === 'litigation' ? 8 : 2
  const files: DemoFile[] = []
  for (const [index, kind] of kinds.entries()) {
    const issued = aggregate.documents.filter((document) => document.kind === kind)
    for (const document of issued) {
      const prefix = String(start + index).padStart(2, '0')
      const model = documentModelOf(document, aggregate, store.office())
      files.push(
        ...(await pair(
          `${prefix} ${document.title}${addressee(document, aggregate, issued.length)}`,
          model,
          fonts,
          report,
        )),
      )
    }
  }
  return files
}

/** Documents made one per party are told apart by the party. */
function addressee(document: DocumentRecord, aggregate: CaseAggregate, count: number): string {
  const party = aggregate.parties.find(({ id }) => id === document.addresseePartyIds[0])
  return count < 2 || party === undefined ? '' : `（${partyName(party)}）`
}

async function pair(
  name: string,
  model: DocumentModel,
  fonts: FontSet,
  report: (line: string) => void,
): Promise<readonly DemoFile[]> {
  const pdf = await renderPdf(model, fonts, { createdAt: CREATED_AT })
  if (!pdf.ok) throw new Error(`${name}：${pdf.error.message}`)
  const docx = await renderDocx(model, { createdAt: CREATED_AT })
  if (!docx.ok) throw new Error(`${name}：${docx.error.message}`)
  report(`  ${name}：${pdf.value.pageCount} 页`)
  return [
    { name: `${name}.pdf`, bytes: pdf.value.bytes },
    { name: `${name}.docx`, bytes: docx.value },
  ]
}

/** The masked package for the website, whole and unpacked. */
async function publication(
  store: MemoryStore,
  aggregate: CaseAggregate,
  fonts: FontSet,
  report: (line: string) => void,
): Promise<readonly DemoFile[]> {
  report('制作公开包：脱敏、重新排版、扫描成品')
  const record = must(aggregate.publications[0], 'the decision was prepared for publication')
  const document = must(
    aggregate.documents.find(({ id }) => id === record.documentId),
    'its document',
  )
  const input = publicationInput({
    aggregate,
    office: store.office(),
    document,
    publication: record,
    preparedOn: DEMO_TODAY,
  })
  const gb18030 = new TextDecoder('gb18030')
  const scan = { decoders: [{ name: 'GB 18030', decode: (bytes: Uint8Array) => gb18030.decode(bytes) }] }
  const built = await buildPublicationPackage(
    { ...input, scan },
    {
      html: renderPublicationHtml,
      htmlBody: renderPublicationBody,
      pdf: async (model) => {
        const file = await renderPdf(model, fonts, { createdAt: CREATED_AT })
        return file.ok ? { ok: true, value: file.value.bytes } : file
      },
      docx: (model) => renderDocx(model, { createdAt: CREATED_AT }),
    },
  )
  if (!built.ok) throw new Error(describePublicationError(built.error))
  const masked = built.value.masking.segments.filter((segment) => segment.kind === 'mask').length
  report(`  隐去 ${masked} 处，成品扫描没有发现应当隐去的内容`)
  return [
    { name: `07 ${built.value.fileName}`, bytes: built.value.bytes },
    ...built.value.files.map((file) => ({ name: `07 公开包/${file.name}`, bytes: file.bytes })),
  ]
}
