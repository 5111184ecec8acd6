import { describe, expect, test } from 'vitest'
import { previewPages } from '#shared/documents/html/preview-pages.ts'
import { renderPublicationBody, renderPublicationHtml } from '#shared/documents/html/publication-html.ts'
import { layoutDocument } from '#shared/documents/layout/layout-document.ts'
import { body, longDecision, noticeWithAnnex, serviceReturn } from '#tests/support/sample-documents.ts'

function count(html: string, pattern: RegExp): number {
  return html.match(pattern)?.length ?? 0
}

describe('the published page', () => {
  test.each([longDecision(), noticeWithAnnex(), serviceReturn()])(
    'of $title has one h1, a language, a title, and nothing that could carry hidden data',
    (model) => {
      const html = renderPublicationHtml(model)
      expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/)
      expect(html).toContain(`<title>${model.title}</title>`)
      expect(count(html, /<h1>/g)).toBe(1)
      expect(html).not.toMatch(/<script|<!--|data-[a-z]|\son\w+=|&nbsp;|<img|href="http/)
    },
  )

  test('gives headings their rank and never skips one', () => {
    const html = renderPublicationBody(longDecision())
    const ranks = [...html.matchAll(/<h([1-6])>/g)].map(([, rank]) => Number(rank))
    expect(ranks).toEqual([1, 2, 2, 2, 3, 3])
  })

  test('indents by style, never by spaces', () => {
    expect(renderPublicationBody(longDecision())).not.toMatch(/>[ 　]/)
  })

  test('lists the parties by role, but not what they say', () => {
    const html = renderPublicationBody(longDecision())
    expect(html).toMatch(/<dl>\n<dt>申请人<\/dt>\n<dd>欧阳𬭎，男/)
    expect(count(html, /<dt>/g)).toBe(5)
    expect(html).not.toMatch(/<dt>申请人称|<dt>申请人请求/)
  })

  test('gives tables a caption and column headings', () => {
    const html = renderPublicationBody(noticeWithAnnex(2))
    expect(html).toContain('<caption>证据材料目录</caption>')
    expect(count(html, /<th scope="col">/g)).toBe(4)
  })

  test('keeps merged cells and says check boxes aloud', () => {
    const html = renderPublicationBody(serviceReturn())
    expect(html).toContain('<td rowspan="2">送达文书<br>名称和文号</td>')
    expect(html).toContain('<span role="img" aria-label="已选">☑</span>直接送达')
  })

  test('writes the date so that machines can read it', () => {
    expect(renderPublicationBody(longDecision())).toContain(
      '<time datetime="2026-10-21">2026年10月21日</time>',
    )
  })

  test('shows angle brackets and ampersands as text', () => {
    const html = renderPublicationBody({ title: 'a', layout: 'official', blocks: [body('<b onclick="x">&')] })
    expect(html).toContain('<p>&lt;b onclick=&quot;x&quot;&gt;&amp;</p>')
  })
})

describe('the preview', () => {
  test('draws every character of every page where the layout put it', () => {
    for (const model of [longDecision(), noticeWithAnnex(), serviceReturn()]) {
      const document = layoutDocument(model)
      const pages = previewPages(document)
      expect(pages).toHaveLength(document.pages.length)
      pages.forEach((page, index) => {
        const laidOut = document.pages[index]
        expect(page.texts.map((text) => text.text).join('')).toBe(
          laidOut?.texts.map((text) => text.text).join(''),
        )
      })
    }
  })

  test('has a position for each Chinese character, one text for a rare one, and a length for Latin text', () => {
    const [page] = previewPages(
      layoutDocument({ title: 'a', layout: 'form', blocks: [body('欧阳𬭎2026年')] }),
    )
    const [han, rare, latin, year] = page?.texts ?? []
    expect([han?.text, rare?.text, latin?.text, year?.text]).toEqual(['欧阳', '𬭎', '2026', '年'])
    expect(han?.x.split(' ')).toHaveLength(2)
    expect(rare?.x.split(' ')).toHaveLength(1)
    expect(han?.length).toBeNull()
    expect(latin?.length).toBeCloseTo(31, 0)
    expect(latin?.x).not.toContain(' ')
  })

  test('knows the block of every text, so that a click finds it', () => {
    const model = longDecision()
    const texts = previewPages(layoutDocument(model)).flatMap((page) => page.texts)
    const number = texts.find((text) => text.text.startsWith('临府行复〔'))
    expect(model.blocks[number?.block ?? -1]?.kind).toBe('documentNumber')
  })
})
