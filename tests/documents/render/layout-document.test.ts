import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, DocumentModel } from '#shared/documents/blocks.ts'
import type { LaidOutDocument, LaidOutPage } from '#shared/documents/layout/laid-out.ts'
import { layoutDocument } from '#shared/documents/layout/layout-document.ts'
import { LINE_PITCHES_TWIP, OFFICIAL_PAGE, withLinePitch } from '#shared/documents/layout/page-metrics.ts'
import { body, longDecision, noticeWithAnnex, serviceReturn } from '#tests/support/sample-documents.ts'

function model(blocks: readonly Block[], layout: DocumentModel['layout'] = 'official'): DocumentModel {
  return { title: '测试文书', layout, blocks }
}

/** Text lines of a page, the page number left out. */
function lines(page: LaidOutPage | undefined): readonly string[] {
  const byBaseline = new Map<number, string>()
  for (const text of page?.texts ?? []) {
    if (text.block < 0) continue
    byBaseline.set(text.baseline, (byBaseline.get(text.baseline) ?? '') + text.text)
  }
  return [...byBaseline].sort(([a], [b]) => a - b).map(([, text]) => text)
}

function allText(document: LaidOutDocument): string {
  return document.pages.flatMap(lines).join('')
}

const SIGNATURE: Block = {
  kind: 'signature',
  signers: ['青川市临江区人民政府'],
  date: '2026年10月21日',
  seal: 'reserved',
}

describe('the page of GB/T 9704', () => {
  test('a full page has 22 lines of 28 characters', () => {
    const document = layoutDocument(model([body('文'.repeat(28 * 44 - 2))]))
    expect(document.pages).toHaveLength(2)
    for (const page of document.pages) {
      expect(lines(page)).toHaveLength(22)
      expect(
        lines(page)
          .slice(1)
          .every((line) => line.length === 28),
      ).toBe(true)
    }
  })

  test('the first line indents two characters and full lines reach both margins', () => {
    const [page] = layoutDocument(model([body('文'.repeat(100))])).pages
    const [first, second] = page?.texts ?? []
    const left = OFFICIAL_PAGE.left / 20
    const right = (OFFICIAL_PAGE.left + OFFICIAL_PAGE.textWidth) / 20
    expect((first?.x[0] ?? 0) - left).toBeCloseTo(31.3, 1)
    expect(second?.x[0]).toBeCloseTo(left, 1)
    expect((second?.x.at(-1) ?? 0) + 16).toBeCloseTo(right, 0)
  })

  test('page numbers stand right on odd and left on even pages, one character in', () => {
    const document = layoutDocument(model([body('文'.repeat(28 * 30))]))
    const numbers = document.pages.map((page) => page.texts.at(-1))
    expect(numbers.map((number) => number?.text)).toEqual(['— 1 —', '— 2 —'])
    const right = (OFFICIAL_PAGE.left + OFFICIAL_PAGE.textWidth) / 20
    expect((numbers[0]?.x.at(-1) ?? 0) + 14).toBeCloseTo(right - 14, 1)
    expect(numbers[1]?.x[0]).toBeCloseTo(OFFICIAL_PAGE.left / 20 + 14, 1)
  })

  test('a form has no page number', () => {
    const document = layoutDocument(serviceReturn())
    expect(document.pages.flatMap((page) => page.texts).every((text) => text.block >= 0)).toBe(true)
  })

  test.each([
    [560, 22],
    [579, 22],
    [600, 21],
  ])('a line pitch of %i twips gives %i lines', (pitch, count) => {
    expect(LINE_PITCHES_TWIP).toContain(pitch)
    const document = layoutDocument(model([body('文'.repeat(28 * 40))]), withLinePitch(OFFICIAL_PAGE, pitch))
    expect(lines(document.pages[0])).toHaveLength(count)
  })

  test('lines never leave the text area', () => {
    for (const sample of [longDecision(), noticeWithAnnex(), serviceReturn()]) {
      const bottom = (OFFICIAL_PAGE.top + OFFICIAL_PAGE.textHeight) / 20
      for (const text of layoutDocument(sample).pages.flatMap((page) => page.texts)) {
        if (text.block < 0) continue
        expect(text.baseline).toBeLessThan(bottom)
        expect(text.x[0]).toBeGreaterThanOrEqual(OFFICIAL_PAGE.left / 20)
      }
    }
  })

  test('no text is lost between the model and the pages', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(...'文书，。2A 〔') }), { maxLength: 30 }),
        (texts) => {
          const words = texts.map((text) => text.replaceAll(' ', ''))
          expect(allText(layoutDocument(model(words.map(body))))).toBe(words.join(''))
        },
      ),
    )
  })
})

describe('what stays together', () => {
  test('a signature is never alone on its page, wherever the text ends', () => {
    for (let filler = 0; filler <= 24; filler++) {
      for (const tail of [1, 3, 9, 11, 14]) {
        const document = layoutDocument(
          model([
            ...Array.from({ length: filler }, () => body('段落。')),
            body('末'.repeat(tail * 28 - 4)),
            SIGNATURE,
          ]),
        )
        const page = document.pages.find((candidate) => lines(candidate).includes('2026年10月21日'))
        const text = lines(page)
        expect(text.at(-2)).toBe('青川市临江区人民政府')
        expect(text.length).toBeGreaterThan(2)
        expect(text.at(-3)).toMatch(/末/)
      }
    }
  })

  test('the lines people sign on begin below each other', () => {
    const record = model([
      { kind: 'signLines', labels: ['第三人及代理人（签名）', '日期', '主持人（签名）'] },
    ])
    const [page] = layoutDocument(record).pages
    const starts = (page?.rules ?? []).map(({ x1 }) => x1)
    expect(starts).toHaveLength(3)
    expect(new Set(starts.map((x) => Math.round(x * 10))).size).toBe(1)
  })

  test('the lines people sign on are never alone on their page', () => {
    for (let filler = 12; filler <= 24; filler++) {
      const record = model([
        ...Array.from({ length: filler }, () => body('问：是否收到通知？')),
        { kind: 'signLines', labels: ['被询问人（签名）：', '询问人（签名）：', '记录人（签名）：'] },
      ])
      const page = layoutDocument(record).pages.at(-1)
      expect(
        lines(page)
          .slice(-3)
          .every((line) => line.includes('签名')),
      ).toBe(true)
      expect(lines(page).at(-4)).toBe('问：是否收到通知？')
    }
  })

  test('a signature after a table takes the last row along', () => {
    for (let rows = 10; rows <= 40; rows++) {
      const table = noticeWithAnnex(rows).blocks.find((block) => block.kind === 'table')
      if (table === undefined) throw new Error('the sample has a table')
      const pages = layoutDocument(model([table, SIGNATURE])).pages
      expect(lines(pages.at(-1)).length).toBeGreaterThan(2)
    }
  })

  test('a heading is never the last line of a page', () => {
    for (let filler = 15; filler <= 24; filler++) {
      const heading: Block = { kind: 'heading', level: 1, text: '一、审理查明的事实' }
      const document = layoutDocument(
        model([...Array.from({ length: filler }, () => body('段落。')), heading, body('正文。')]),
      )
      const page = document.pages.find((candidate) => lines(candidate).includes(heading.text))
      expect(lines(page).at(-1)).not.toBe(heading.text)
    }
  })

  test('the header row stands on every page of a table', () => {
    const pages = layoutDocument(noticeWithAnnex(120)).pages
    const tablePages = pages.filter((page) => lines(page).some((line) => line.includes('检验报告')))
    expect(tablePages.length).toBeGreaterThan(3)
    for (const page of tablePages) {
      expect(lines(page).filter((line) => line === '序号证据名称证明目的页码')).toHaveLength(1)
    }
  })

  test('a table cell longer than a page goes on on the next page with all its text', () => {
    const text = '甲'.repeat(3000)
    const form: Block = {
      kind: 'form',
      columnWidthsMm: [30, 126],
      fontSizePt: 12,
      rows: [{ minHeightMm: 10, cells: [{ text: '意见' }, { text }] }],
    }
    const document = layoutDocument(model([form], 'form'))
    expect(document.pages.length).toBeGreaterThan(1)
    expect(allText(document).replaceAll('意见', '')).toBe(text)
  })

  test('a page break at the end or twice in a row makes no empty page', () => {
    const pages = layoutDocument(
      model([body('甲'), { kind: 'pageBreak' }, { kind: 'pageBreak' }, body('乙'), { kind: 'pageBreak' }]),
    ).pages
    expect(pages.map((page) => lines(page))).toEqual([['甲'], ['乙']])
  })
})

describe('where things stand', () => {
  test('with a seal the date ends four characters from the edge and the agency is centred over it', () => {
    const texts = layoutDocument(model([body('正文。'), SIGNATURE])).pages[0]?.texts ?? []
    const agency = texts.find((text) => text.text === '青川市临江区人民政府')
    const date = texts.find((text) => text.text === '2026年10月21日')
    const right = (OFFICIAL_PAGE.left + OFFICIAL_PAGE.textWidth) / 20
    const centre = (text: typeof agency): number => ((text?.x[0] ?? 0) + (text?.x.at(-1) ?? 0) + 15.65) / 2
    expect((date?.x.at(-1) ?? 0) + 15.65).toBeCloseTo(right - 4 * 15.65, 0)
    expect(centre(agency)).toBeCloseTo(centre(date), 0)
  })

  test('a long agency name stays inside the text area', () => {
    const long = '云岭省青川市临江区人民政府行政复议与行政应诉工作领导小组办公室'
    const texts =
      layoutDocument(model([body('正文。'), { ...SIGNATURE, signers: [long] }])).pages[0]?.texts ?? []
    const agency = texts.filter((text) => long.startsWith(text.text) || long.endsWith(text.text))
    const right = (OFFICIAL_PAGE.left + OFFICIAL_PAGE.textWidth) / 20
    expect(agency.length).toBeGreaterThan(0)
    for (const text of agency) {
      expect(text.x[0]).toBeGreaterThanOrEqual(OFFICIAL_PAGE.left / 20)
      expect((text.x.at(-1) ?? 0) + 16).toBeLessThanOrEqual(right)
    }
  })

  test('without a seal the date starts two characters further in than the agency', () => {
    const texts =
      layoutDocument(model([body('正文。'), { ...SIGNATURE, seal: 'none' }])).pages[0]?.texts ?? []
    const agency = texts.find((text) => text.text === '青川市临江区人民政府')
    const date = texts.find((text) => text.text === '2026年10月21日')
    expect((date?.x[0] ?? 0) - (agency?.x[0] ?? 0)).toBeCloseTo(2 * 15.65, 1)
  })

  test('the seal place is a 45 mm square around agency and date', () => {
    const [seal] = layoutDocument(model([body('正文。'), SIGNATURE])).pages[0]?.sealPlaces ?? []
    expect(seal?.size).toBeCloseTo(127.55, 1)
  })

  test('check boxes are drawn, not set as characters', () => {
    const page = layoutDocument(serviceReturn()).pages[0]
    expect(page?.checkBoxes.map((box) => box.checked)).toEqual([true, false, false])
    expect(page?.texts.some((text) => /[☐☑]/.test(text.text))).toBe(false)
  })

  test('turned lines of the attachment list stand under the name', () => {
    const texts = layoutDocument(noticeWithAnnex()).pages[0]?.texts ?? []
    const second = texts.find((text) => text.text.startsWith('2. '))
    const turned = texts.find((text) => text.text.startsWith('视听资料以及'))
    expect(turned?.x[0]).toBeCloseTo(second?.x[3] ?? 0, 0)
  })

  test('a typed line end in a paragraph starts a new paragraph with its own indent', () => {
    const [page] = layoutDocument(model([body('第一段\n第二段')])).pages
    const [first, second] = page?.texts ?? []
    expect([first?.text, second?.text]).toEqual(['第一段', '第二段'])
    expect(first?.x[0]).toBe(second?.x[0])
  })
})
