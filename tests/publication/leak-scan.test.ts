import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { loadBundledFonts } from '#electron/fonts/load-bundled-fonts.ts'
import type { DocumentModel } from '#shared/documents/blocks.ts'
import { renderDocx } from '#shared/documents/docx/render-docx.ts'
import { renderPdf } from '#shared/documents/pdf/render-pdf.ts'
import type { Instant } from '#shared/kernel/clock.ts'
import { utf8Bytes } from '#shared/kernel/utf8.ts'
import { utf16 } from '#shared/publication/leak-scan/bytes.ts'
import type { Needle } from '#shared/publication/leak-scan/needles.ts'
import { readPdf } from '#shared/publication/leak-scan/pdf-text.ts'
import { leakScanner, secretsOf } from '#shared/publication/leak-scan/scan.ts'
import { byteSearch, missingFrom } from '#shared/publication/leak-scan/search.ts'
import { maskText } from '#shared/publication/masking/mask.ts'
import type { Secret } from '#shared/publication/masking/types.ts'
import { PARTIES } from './sample.ts'

const NAME = '欧阳建华'
const ID = '339988198507121219'
const PHONE = '13900002716'
const secrets = secretsOf(PARTIES, maskText('欧阳建华，证人孙有福作证。', PARTIES))
const gb18030 = {
  name: 'GB 18030',
  decode: (bytes: Uint8Array) => new TextDecoder('gb18030').decode(bytes),
}
const scanner = leakScanner(secrets, { decoders: [gb18030] })
const found = (bytes: Uint8Array | string, name = 'index.html') =>
  scanner.scanBytes(name, typeof bytes === 'string' ? strToU8(bytes) : bytes)

const join = (...parts: readonly Uint8Array[]) => {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  parts.reduce((at, part) => {
    out.set(part, at)
    return at + part.length
  }, 0)
  return out
}
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))
const spread = (text: string, between: string) => [...text].join(between)

const HTML = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">${head}</head><body><p>维持</p>${body}</body></html>`

const TRICKS: readonly [string, string | Uint8Array, string?][] = [
  ['plain text', HTML(`<p>${NAME}到场</p>`)],
  ['black on black', HTML(`<p><span style="color:#000;background:#000">${NAME}</span></p>`)],
  ['display none', HTML(`<p style="display:none">${ID}</p>`)],
  ['an HTML comment', HTML(`<!-- 原名 ${NAME} -->`)],
  ['an alt text', HTML(`<img alt="${NAME}签名" src="x.png">`)],
  ['a data attribute', HTML(`<p data-name='${NAME}'>某</p>`)],
  ['a link target', HTML(`<a href="mailto:${encodeURIComponent(NAME)}">联系</a>`)],
  ['the page title', HTML('', `<title>${NAME}案</title>`)],
  ['decimal entities', HTML(`<p>${[...NAME].map((char) => `&#${char.codePointAt(0)};`).join('')}</p>`)],
  [
    'hexadecimal entities',
    HTML(`<p>${[...NAME].map((char) => `&#x${char.codePointAt(0)?.toString(16)};`).join('')}</p>`),
  ],
  ['tags between the characters', HTML(`<p>${spread(NAME, '</b><b>')}</p>`)],
  ['spaces between the characters', HTML(`<p>${spread(NAME, ' ')}</p>`)],
  ['full-width spaces', HTML(`<p>${spread(NAME, '　')}</p>`)],
  ['line breaks', HTML(`<p>${spread(NAME, '\n')}</p>`)],
  ['zero-width characters', HTML(`<p>${spread(NAME, '\u200b')}</p>`)],
  ['soft hyphens', HTML(`<p>${spread(NAME, '&shy;')}</p>`)],
  [
    'full-width digits',
    HTML(`<p>${[...ID].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join('')}</p>`),
  ],
  ['a number in groups', HTML('<p>139-0000-2716</p>')],
  ['a number in brackets and dots', HTML('<p>(139)0000.2716</p>')],
  ['eight digits of the identity number', HTML('<p>……19850712……</p>')],
  ['the name turned round', HTML(`<p>${[...NAME].reverse().join('')}</p>`)],
  ['a bidi override around a short name', HTML(`<p>\u202e福有孙\u202c</p>`)],
  [
    'a CSS content escape',
    HTML(
      '',
      `<style>p::after{content:"${[...NAME].map((char) => `\\${char.codePointAt(0)?.toString(16).padStart(6, '0')}`).join('')}"}</style>`,
    ),
  ],
  [
    'JSON escapes',
    `{"applicant":"${[...NAME].map((char) => `\\u${char.charCodeAt(0).toString(16)}`).join('')}"}`,
    'metadata.json',
  ],
  ['a CSV cell', `"申请人"\r\n"${NAME}"`, 'metadata.csv'],
  ['base64', HTML(`<img src="data:text/plain;base64,${base64(utf8Bytes(`甲${NAME}乙`))}">`)],
  ['base64 of UTF-16', HTML(`<p>${base64(utf16(NAME, 'le'))}</p>`)],
  ['hex', HTML(`<p>${Buffer.from(NAME).toString('hex').toUpperCase()}</p>`)],
  ['percent encoding', HTML(`<p>${encodeURIComponent(NAME)}</p>`)],
  ['quoted-printable', `=E6=AC=A7=E9=98=B3=E5=BB=BA=E5=8D=8E`, 'README.txt'],
  ['UTF-16 little endian', join(Uint8Array.of(0xff, 0xfe), utf16(`名 ${NAME}`, 'le')), 'a.txt'],
  ['UTF-16 big endian', join(Uint8Array.of(0xfe, 0xff), utf16(`名 ${NAME}`, 'be')), 'a.txt'],
  ['GB 18030', Uint8Array.of(0xc5, 0xb7, 0xd1, 0xf4, 0xbd, 0xa8, 0xbb, 0xaa), 'a.txt'],
  ['the file name', HTML(''), `${NAME}.html`],
  ['a road and door of the address', HTML('<p>槐荫路18号</p>')],
  ['somebody nobody registered', HTML('<p>孙有福</p>')],
  ['a ZIP inside a ZIP', zipSync({ 'inner.zip': zipSync({ 'a.txt': strToU8(PHONE) }) }), 'b.zip'],
  ['a file name inside a ZIP', zipSync({ [`${NAME}.txt`]: strToU8('空') }), 'b.zip'],
  ['a page number in the middle', HTML('<p>欧阳建— 3 —华</p>')],
]

describe('the leak scan of text, HTML, JSON, CSV and ZIP', () => {
  it('finds nothing in a clean page', () => {
    expect(
      found(HTML('<p>申请人：欧阳某某，住云岭省澜溪市禾丰县。被申请人：禾丰县公安局。局长周立群。</p>')),
    ).toEqual([])
  })

  it.each(TRICKS)('finds a secret hidden by %s', (_, content, name = 'index.html') => {
    expect(found(content, name)).not.toEqual([])
  })

  it('finds numbers that nobody knew by their own check', () => {
    const kinds = (text: string) => [...new Set(found(HTML(`<p>${text}</p>`)).map((leak) => leak.kind))]
    expect(kinds('339988197911032467')).toEqual(['pattern'])
    expect(kinds('339988197911032468')).toEqual([])
    expect(kinds('13700008812')).toEqual(['pattern'])
    expect(kinds('4111 1111 1111 1111')).toEqual(['pattern'])
    expect(kinds('4111 1111 1111 1112')).toEqual([])
  })

  it('reads GB 18030 that happens to be well-formed UTF-8', () => {
    const scan = leakScanner([{ value: '毛梅', rule: 'name', allowedIn: [] }], { decoders: [gb18030] })
    const bytes = Uint8Array.of(0xc3, 0xab, 0xc3, 0xb7)
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe('ë÷')
    expect(scan.scanBytes('a.txt', bytes).map(({ where }) => where)).toEqual(['a.txt（GB 18030）'])
  })

  it('tells as little as possible about what it found', () => {
    expect(found(HTML(`<p>${NAME}</p>`)).map((leak) => leak.what)).not.toContain(NAME)
  })

  it('lets a lawful string keep the characters of a name', () => {
    const park: Secret = { value: '高峰', rule: 'name', allowedIn: ['高峰镇人民政府'] }
    const scan = leakScanner([park])
    expect(scan.scanText('a', '高峰镇人民政府')).toEqual([])
    expect(scan.scanText('a', '高峰不服高峰镇人民政府')).toHaveLength(1)
  })

  it('stops at a ZIP it cannot open', () => {
    expect(found(strToU8('PK\u0003\u0004broken'), 'a.zip').map((leak) => leak.kind)).toContain('unreadable')
  })

  it('reports what must stay and is missing', () => {
    expect(missingFrom('禾政复决字\n〔2026〕17号', ['禾政复决字〔2026〕17号', '禾丰县公安局'])).toEqual([
      '禾丰县公安局',
    ])
  })
})

const model = (text: string, title = '禾政复决字〔2026〕17号'): DocumentModel => ({
  title,
  layout: 'official',
  blocks: [{ kind: 'paragraph', indent: 'first', runs: [{ text }] }],
})
const createdAt = '2026-05-15T00:00:00.000Z' as Instant

describe('the leak scan of DOCX and PDF', () => {
  it('reads the words of our own DOCX and finds a name split over runs', async () => {
    const split: DocumentModel = {
      ...model(''),
      blocks: [
        { kind: 'paragraph', indent: 'first', runs: [{ text: '欧阳建' }, { text: '华到场', bold: true }] },
      ],
    }
    const docx = await renderDocx(split, { createdAt })
    const clean = await renderDocx(model('欧阳某某到场'), { createdAt })
    expect(docx.ok && found(docx.value, 'document.docx').length > 0).toBe(true)
    expect(clean.ok && found(clean.value, 'document.docx')).toEqual([])
  })

  it('reads the words of our own PDF back and finds a name across a line end', async () => {
    const fonts = loadBundledFonts()
    const filler = '维持被申请人作出的行政处罚决定'.repeat(3)
    const pdf = await renderPdf(model(`${filler.slice(0, 24)}欧阳建华到场。`), fonts, { createdAt })
    const clean = await renderPdf(model(`${filler}欧阳某某到场。`), fonts, { createdAt })
    if (!pdf.ok || !clean.ok) throw new Error('the sample did not render')
    expect(readPdf(clean.value.bytes)?.drawn.join('')).toContain('行政处罚决定')
    expect(found(pdf.value.bytes, 'document.pdf')).not.toEqual([])
    expect(found(clean.value.bytes, 'document.pdf')).toEqual([])
  })

  const pdfTricks: readonly (readonly [string, (pdf: PDFDocument) => void])[] = [
    ['the title', (pdf) => pdf.setTitle(NAME)],
    ['the author', (pdf) => pdf.setAuthor(NAME)],
    ['the keywords', (pdf) => pdf.setKeywords([PHONE])],
    [
      'an annotation',
      (pdf) =>
        pdf
          .getPage(0)
          .node.set(
            PDFName.of('Annots'),
            pdf.context.obj([
              pdf.context.obj({ Type: 'Annot', Subtype: 'Text', Contents: PDFHexString.fromText(NAME) }),
            ]),
          ),
    ],
    [
      'an outline',
      (pdf) =>
        pdf.catalog.set(
          PDFName.of('Outlines'),
          pdf.context.register(pdf.context.obj({ Title: PDFHexString.fromText(NAME) })),
        ),
    ],
    [
      'an attached file',
      (pdf) =>
        void pdf.context.register(
          pdf.context.flateStream(utf8Bytes(`原件 ${NAME}`), { Type: 'EmbeddedFile' }),
        ),
    ],
    [
      'XMP metadata',
      (pdf) =>
        void pdf.context.register(
          pdf.context.stream(
            `<x:xmpmeta>${NAME}</x:xmpmeta>`.replace(
              NAME,
              [...NAME].map((char) => `&#${char.codePointAt(0)};`).join(''),
            ),
            { Type: 'Metadata' },
          ),
        ),
    ],
    [
      'a literal string with octal escapes',
      (pdf) => pdf.catalog.set(PDFName.of('Note'), PDFString.of('\\063\\063\\071988198507121219')),
    ],
  ]

  it.each(pdfTricks)('finds a secret in %s of a PDF', async (_, plant) => {
    const pdf = await PDFDocument.create()
    pdf.addPage()
    plant(pdf)
    expect(found(await pdf.save(), 'document.pdf')).not.toEqual([])
    const clean = await PDFDocument.create()
    clean.addPage()
    expect(found(await clean.save(), 'document.pdf')).toEqual([])
  })

  it.each([
    ['white text', (x: number) => ({ x, y: 500, opacity: 0 })],
    ['digits drawn one by one from right to left', (x: number) => ({ x: 400 - x, y: 500 })],
  ])('finds %s on the page of a PDF', async (name, place) => {
    const pdf = await PDFDocument.create()
    const page = pdf.addPage()
    const font = await pdf.embedFont(StandardFonts.Helvetica)
    const digits = name.includes('right to left') ? [...PHONE].reverse() : [...PHONE]
    for (const [i, digit] of digits.entries()) page.drawText(digit, { ...place(i * 9), size: 12, font })
    expect(found(await pdf.save(), 'document.pdf')).not.toEqual([])
  })
})

describe('the search in raw bytes', () => {
  it('finds exactly the needles that stand somewhere in the bytes', () => {
    const bytes = fc.uint8Array({ max: 2, maxLength: 30 })
    fc.assert(
      fc.property(bytes, fc.array(fc.uint8Array({ max: 2, minLength: 2, maxLength: 4 })), (file, wanted) => {
        const needles = wanted.map((value, i) =>
          byteNeedle(`needle ${i} of a secret`, String.fromCharCode(...value)),
        )
        const hits = byteSearch(needles)('a.bin', file).length
        expect(hits).toBe(wanted.filter((value) => Buffer.from(file).includes(Buffer.from(value))).length)
      }),
    )
  })
})

function byteNeedle(secret: string, value: string): Needle {
  return {
    secret: { value: secret, rule: 'name', allowedIn: [] } as unknown as Needle['secret'],
    spelling: 'utf-8',
    where: 'bytes',
    value,
    edge: null,
    grouped: false,
  }
}
