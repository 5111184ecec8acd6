/** Masked, packed and leak-scanned decisions, each about other people, one after another as for a whole year's backlog. */
import { loadBundledFonts } from '#electron/fonts/load-bundled-fonts.ts'
import type { Block, DocumentModel } from '#shared/documents/blocks.ts'
import { renderDocx } from '#shared/documents/docx/render-docx.ts'
import { renderPublicationBody, renderPublicationHtml } from '#shared/documents/html/publication-html.ts'
import { renderPdf } from '#shared/documents/pdf/render-pdf.ts'
import { fullName } from '#shared/domain/model/person.ts'
import { civilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import { instantFromMs } from '#shared/kernel/clock.ts'
import { maskDocument } from '#shared/publication/masking/document.ts'
import { DEFAULT_MASKING_SETTINGS } from '#shared/publication/masking/settings.ts'
import {
  buildPublicationPackage,
  describePublicationError,
  type PublicationInput,
  type PublicationRenderers,
} from '#shared/publication/package/build-package.ts'
import { longDecision } from '../../support/sample-documents.ts'
import { birthday, idNumber, personName, phone } from '../archive/variety.ts'
import { BUDGETS } from '../budgets.ts'
import type { BenchContext, Group } from '../group.ts'
import { plainRow } from '../report.ts'
import { summarize, timed } from '../sampling.ts'

const THOUSAND = 1_000
const PREPARED_ON = civilDate('2026-11-20')
const CREATED_AT = instantFromMs(Date.UTC(2026, 10, 20, 2))

export const publicationGroup: Group = { name: 'publication', title: '公开', run }

async function run({ quick, say, row, note }: BenchContext): Promise<void> {
  const count = quick ? 4 : 50
  const warmUp = quick ? 1 : 5
  const renderers = renderersOf()
  const masking: number[] = []
  const whole: number[] = []
  say(`  逐件脱敏、制作公开包并扫描成品，共 ${count} 件`)
  for (let index = -warmUp; index < count; index += 1) {
    const input = inputOf(index + warmUp)
    const maskTime = await timed(() =>
      maskDocument(input.document, input.knowledge, DEFAULT_MASKING_SETTINGS, []),
    )
    const wholeTime = await timed(async () => {
      const built = await buildPublicationPackage(input, renderers)
      if (!built.ok) throw new Error(describePublicationError(built.error))
    })
    if (index < 0) continue
    masking.push(maskTime)
    whole.push(wholeTime)
  }
  note(
    `公开：实测 ${count} 件不同当事人的 7 页决定书，每件含脱敏、PDF、DOCX、网页、打包和成品扫描；1,000 件的数字由各件中位数乘以 1,000 推算，并非实测。`,
  )
  const each = summarize(whole)
  row(plainRow('公开一件：脱敏、打包、扫描', each))
  row(plainRow('其中脱敏一件', summarize(masking)))
  const thousand = { n: count, median: each.median * THOUSAND, p95: each.p95 * THOUSAND }
  row(plainRow(`公开 1,000 件（由 ${count} 件推算）`, thousand, BUDGETS.publication))
}

function renderersOf(): PublicationRenderers {
  const fonts = loadBundledFonts()
  return {
    html: renderPublicationHtml,
    htmlBody: renderPublicationBody,
    pdf: async (model) => {
      const file = await renderPdf(model, fonts, { createdAt: CREATED_AT })
      return file.ok ? { ok: true, value: file.value.bytes } : file
    },
    docx: (model) => renderDocx(model, { createdAt: CREATED_AT }),
  }
}

const AGENCY = '青川市临江区人民政府'
const RESPONDENT = '青川市临江区市场监督管理局'

/** The seven-page decision about another applicant, represented by another lawyer. */
function inputOf(index: number): PublicationInput {
  const [applicant, agent] = [fullName(personName(index * 2)), fullName(personName(index * 2 + 1))]
  const address = `云岭省青川市临江区望湖街道柳荫路${index + 1}号3幢402室`
  const own = { idNumber: idNumber(index, true), birthDate: birthday(index), phone: phone(index) }
  const caseNumber = `临府行复〔2026〕${index + 1}号`
  const party = `申请人：${applicant}，男，汉族，${formatChinese(own.birthDate)}出生，公民身份号码${own.idNumber}，住${address}，联系电话${own.phone}。`
  const lawyer = `委托代理人：${agent}，云岭明理律师事务所律师。`
  return {
    caseNumber,
    document: retold(longDecision(), [
      [/^申请人：.*$/u, party],
      [/^委托代理人：.*$/u, lawyer],
      [/临府行复〔2026〕127号/u, caseNumber],
    ]),
    knowledge: [
      {
        role: '申请人',
        kind: 'natural',
        name: applicant,
        surname: personName(index * 2).surname,
        address,
        ...own,
      },
      { role: '委托代理人', kind: 'natural', name: agent, relation: '律师' },
      { role: '第三人', kind: 'organisation', name: '青川市山海食品有限公司' },
      { role: '被申请人', kind: 'agency', name: RESPONDENT },
      { role: '行政复议机关', kind: 'agency', name: AGENCY },
    ],
    facts: {
      documentType: '行政复议决定书',
      agency: AGENCY,
      respondent: RESPONDENT,
      matterCategory: '市场监管',
      actType: '行政处罚',
      procedure: '普通程序',
      result: '撤销并责令重作',
      decisionDate: '2026年10月21日',
      publishDate: formatChinese(PREPARED_ON),
      version: 1,
    },
    preparedOn: PREPARED_ON,
    contact: '0999-6180021',
  }
}

type Retelling = readonly [pattern: RegExp, text: string]

function retold(model: DocumentModel, changes: readonly Retelling[]): DocumentModel {
  const change = (text: string) => changes.reduce((current, [from, to]) => current.replace(from, to), text)
  const blocks = model.blocks.map((block): Block => {
    if (block.kind === 'documentNumber') return { ...block, text: change(block.text) }
    if (block.kind !== 'paragraph') return block
    return { ...block, runs: block.runs.map((run) => ({ ...run, text: change(run.text) })) }
  })
  return { ...model, blocks }
}
