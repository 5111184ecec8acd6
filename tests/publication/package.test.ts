import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { loadBundledFonts } from '#electron/fonts/load-bundled-fonts.ts'
import { renderDocx } from '#shared/documents/docx/render-docx.ts'
import { renderPublicationBody, renderPublicationHtml } from '#shared/documents/html/publication-html.ts'
import { renderPdf } from '#shared/documents/pdf/render-pdf.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import type { Instant } from '#shared/kernel/clock.ts'
import { sha256Hex } from '#shared/kernel/hash.ts'
import { ok } from '#shared/kernel/result.ts'
import { readPdf } from '#shared/publication/leak-scan/pdf-text.ts'
import { readDocx, readHtml } from '#shared/publication/leak-scan/read-back.ts'
import { documentText, maskDocument } from '#shared/publication/masking/document.ts'
import {
  buildPublicationPackage,
  describePublicationError,
  type PublicationInput,
  type PublicationRenderers,
  packageFileName,
} from '#shared/publication/package/build-package.ts'
import { csvCell } from '#shared/publication/package/metadata.ts'
import { DECISION, PARTIES } from './sample.ts'

const createdAt = '2026-05-20T00:00:00.000Z' as Instant
const fonts = loadBundledFonts()

const renderers: PublicationRenderers = {
  html: renderPublicationHtml,
  htmlBody: renderPublicationBody,
  docx: (document) => renderDocx(document, { createdAt }),
  pdf: async (document) => {
    const file = await renderPdf(document, fonts, { createdAt })
    return file.ok ? ok(file.value.bytes) : file
  },
}

const input: PublicationInput = {
  caseNumber: '禾政复决字〔2026〕17号',
  document: DECISION,
  knowledge: PARTIES,
  preparedOn: civilDate('2026-05-20'),
  contact: '0577-12345678（行政复议与应诉科）',
  facts: {
    documentType: '行政复议决定书',
    agency: '禾丰县人民政府',
    respondent: '禾丰县公安局',
    matterCategory: '公安',
    actType: '行政处罚',
    procedure: '普通程序',
    result: '维持',
    decisionDate: '2026-05-15',
    publishDate: '2026-05-20',
    version: 1,
  },
}

describe('masking a document', () => {
  const { document, result } = maskDocument(DECISION, PARTIES)

  it('gives one alias in title, runs, tables and trade names', () => {
    const text = documentText(document)
    expect(text).not.toContain('建华')
    expect(text.match(/欧阳某某/gu)).toHaveLength(5)
    expect(text).toContain('第三人：禾丰县欧阳某某面馆')
    expect(result.aliases.map(({ name, alias }) => [name, alias])).toEqual([
      ['欧阳建华', '欧阳某某'],
      ['孙有福', '孙某某'],
    ])
  })

  it('keeps the blocks and every text that holds no secret', () => {
    expect(document.blocks.map((block) => block.kind)).toEqual(DECISION.blocks.map((block) => block.kind))
    expect(document.blocks.at(-1)).toEqual(DECISION.blocks.at(-1))
    expect(document.blocks[1]).toEqual(DECISION.blocks[1])
  })

  it('writes an alias that spans two runs into the first', () => {
    const spans = document.blocks[6]
    expect(spans?.kind === 'paragraph' && spans.runs.map((run) => run.text)).toEqual([
      '经审理查明：2026年3月2日，欧阳某某',
      '与邻居孙某某发生争执。',
    ])
  })
})

describe('the publication package', () => {
  it('holds every file, each with its checksum, under the case number', async () => {
    const built = await buildPublicationPackage(input, renderers)
    if (!built.ok) throw new Error(describePublicationError(built.error))
    expect(built.value.fileName).toBe('公开包-禾政复决字〔2026〕17号.zip')
    const entries = unzipSync(built.value.bytes)
    expect(Object.keys(entries)).toEqual([
      'index.html',
      'content.html',
      'document.pdf',
      'document.docx',
      'metadata.json',
      'metadata.csv',
      'README.txt',
      'manifest.sha256',
    ])
    const manifest = strFromU8(entries['manifest.sha256'] ?? new Uint8Array())
    const lines = manifest
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  '))
    expect(lines).toHaveLength(7)
    for (const [hash, name] of lines) expect(sha256Hex(entries[name ?? ''] ?? new Uint8Array())).toBe(hash)
  })

  it('says the same in HTML, PDF and DOCX', async () => {
    const built = await buildPublicationPackage(input, renderers)
    if (!built.ok) throw new Error(describePublicationError(built.error))
    const file = (name: string) =>
      built.value.files.find((entry) => entry.name === name)?.bytes ?? new Uint8Array()
    const squeeze = (text: string) => text.replace(/\s/gu, '')
    const sentence = '与邻居孙某某发生争执'
    expect(squeeze(readHtml(file('index.html')))).toContain(sentence)
    expect(squeeze(readDocx(file('document.docx')))).toContain(sentence)
    expect(squeeze((readPdf(file('document.pdf'))?.drawn ?? []).join(''))).toContain(sentence)
  })

  it('masks the parties in the metadata and keeps the agency', async () => {
    const built = await buildPublicationPackage(input, renderers)
    if (!built.ok) throw new Error(describePublicationError(built.error))
    const bytes = built.value.files.find((entry) => entry.name === 'metadata.json')?.bytes ?? new Uint8Array()
    const metadata: unknown = JSON.parse(strFromU8(bytes))
    expect(metadata).toMatchObject({
      title: '禾政复决字〔2026〕17号 行政复议决定书',
      applicant: '欧阳某某',
      thirdParty: '禾丰县欧阳某某面馆',
      respondent: '禾丰县公安局',
      openForm: '主动公开',
      relatedOriginalDoc: '',
      indexNo: '',
      version: '1',
    })
    const csv = built.value.files.find((entry) => entry.name === 'metadata.csv')?.bytes ?? new Uint8Array()
    expect([...csv.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  it('is the same bytes for the same input', async () => {
    const [one, two] = [
      await buildPublicationPackage(input, renderers),
      await buildPublicationPackage(input, renderers),
    ]
    expect(one.ok && two.ok && one.value.sha256 === two.value.sha256).toBe(true)
  })

  it('is not made when a renderer lets a secret through', async () => {
    const leaky: PublicationRenderers = {
      ...renderers,
      html: (document) => renderPublicationHtml(document).replace('</main>', '<!-- 欧阳建华 --></main>'),
    }
    const built = await buildPublicationPackage(input, leaky)
    if (built.ok || built.error.kind !== 'leak') throw new Error('the leak was not seen')
    expect(built.error.leaks[0]?.where).toContain('index.html')
    expect(describePublicationError(built.error)).toContain('未产生任何文件')
    expect(describePublicationError(built.error)).not.toContain('欧阳建华')
  })

  it('is not made when the facts for the website name a person', async () => {
    const built = await buildPublicationPackage(
      { ...input, facts: { ...input.facts, matterCategory: '欧阳建华' } },
      renderers,
    )
    expect(built.ok ? 'built' : built.error.kind).toBe('leak')
  })

  it('is not made when the agency is masked away', async () => {
    const lossy: PublicationRenderers = {
      ...renderers,
      html: (document) => renderPublicationHtml(document).replaceAll('禾丰县公安局', '某机关'),
    }
    const built = await buildPublicationPackage(input, lossy)
    if (built.ok || built.error.kind !== 'over-masked') throw new Error('the loss was not seen')
    expect(built.error.missing).toEqual([{ file: 'index.html', text: '禾丰县公安局' }])
  })

  it('is not made with a stale edit, nor when a character cannot be drawn', async () => {
    const stale = await buildPublicationPackage(
      { ...input, edits: [{ kind: 'restore', source: '旧文', occurrence: 0, reason: '旧稿' }] },
      renderers,
    )
    expect(stale.ok ? 'built' : stale.error.kind).toBe('edits')
    const refusing: PublicationRenderers = {
      ...renderers,
      pdf: async () => ({ ok: false, error: { message: '缺字。' } }),
    }
    const refused = await buildPublicationPackage(input, refusing)
    expect(refused.ok ? '' : describePublicationError(refused.error)).toContain(
      'document.pdf 没有生成：缺字。',
    )
  })

  it('publishes what the reviewer restored, there only', async () => {
    const edits = [{ kind: 'restore', source: '孙有福', occurrence: 0, reason: '本人同意' }] as const
    const built = await buildPublicationPackage({ ...input, edits }, renderers)
    if (!built.ok) throw new Error(describePublicationError(built.error))
    const html = built.value.files.find((entry) => entry.name === 'index.html')?.bytes ?? new Uint8Array()
    expect(readHtml(html)).toContain('邻居孙有福发生争执')
  })
})

describe('small parts of the package', () => {
  it('file names hold no character that Windows refuses', () => {
    expect(packageFileName('甲/乙:〔2026〕1号')).toBe('公开包-甲_乙_〔2026〕1号.zip')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])(
    'a CSV cell %j cannot start a formula',
    (value) => {
      expect(csvCell(value)).toBe(`"'${value}"`)
    },
  )

  it('a CSV cell doubles its quotes', () => {
    expect(csvCell('他说"可以"')).toBe('"他说""可以"""')
  })
})
