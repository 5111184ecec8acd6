/**
 * The accessible web page of a published document (无障碍环境建设法32, GB/T 37668—2019): headings, paragraphs, lists
 * and tables instead of spaces and pictures. No scripts, no comments, no data attributes, nothing but the text.
 */
import { assertNever } from '#shared/kernel/assert.ts'
import type { Block, Cell, DocumentModel, Run } from '../blocks.ts'
import { cleanText } from '../layout/clean-text.ts'
import { CHECKED, UNCHECKED } from '../layout/flow.ts'
import { matchParty } from './party-paragraph.ts'
import { PUBLICATION_STYLE } from './publication-style.ts'

/** The whole page; `model.title` is its title. */
export function renderPublicationHtml(model: DocumentModel): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(cleanText(model.title))}</title>`,
    `<style>${PUBLICATION_STYLE}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#document">跳到正文</a>',
    '<main id="document">',
    renderPublicationBody(model),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** The document alone, one `article`, for pasting into the website's own page. */
export function renderPublicationBody(model: DocumentModel): string {
  const parts: string[] = []
  let titled = false
  for (let index = 0; index < model.blocks.length; index++) {
    const block = model.blocks[index]
    if (block === undefined) continue
    if (matchParty(block) !== null) {
      const end = endOfParties(model.blocks, index)
      parts.push(partyList(model.blocks.slice(index, end)))
      index = end - 1
    } else {
      parts.push(blockHtml(block, titled))
      titled = titled || block.kind === 'title'
    }
  }
  const heading = titled ? [] : [`<h1>${escapeHtml(cleanText(model.title))}</h1>`]
  return ['<article>', ...heading, ...parts.filter((part) => part !== ''), '</article>'].join('\n')
}

function blockHtml(block: Block, titled: boolean): string {
  switch (block.kind) {
    case 'title': {
      const tag = titled ? 'h2' : 'h1'
      return `<${tag}>${block.lines.map(inline).join('<br>')}</${tag}>`
    }
    case 'documentNumber':
      return `<p class="number">${inline(block.text)}</p>`
    case 'addressee':
      return `<p class="plain">${inline(block.text)}</p>`
    case 'paragraph':
      return paragraphHtml(block)
    case 'heading': {
      // The document's title is h1, so 「一、」 is h2.
      const tag = `h${block.level + 1}`
      return `<${tag}>${inline(block.text)}</${tag}>`
    }
    case 'table':
      return tableHtml(block)
    case 'form':
      return `<table>\n<tbody>\n${block.rows.map((row) => rowHtml(row.cells)).join('\n')}\n</tbody>\n</table>`
    case 'signature':
      return `<p class="signature">${[...block.signers.map(inline), dateHtml(block.date)].join('<br>')}</p>`
    case 'signLines':
      return block.labels.map((label) => `<p>${inline(label)}</p>`).join('\n')
    case 'attachments':
      return attachmentsHtml(block.items)
    case 'space':
      return ''
    case 'pageBreak':
      return '<hr>'
    default:
      return assertNever(block, 'block')
  }
}

function paragraphHtml(block: Extract<Block, { kind: 'paragraph' }>): string {
  const classes = block.indent === 'first' ? '' : ' class="plain"'
  return joinRuns(block.runs)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `<p${classes}>${line}</p>`)
    .join('\n')
}

function joinRuns(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      const text = escapeHtml(cleanText(run.text))
      const bold = run.bold === true ? `<strong>${text}</strong>` : text
      return run.underline === true ? `<u>${bold}</u>` : bold
    })
    .join('')
}

function tableHtml(block: Extract<Block, { kind: 'table' }>): string {
  const caption = block.caption === '' ? '' : `<caption>${inline(block.caption)}</caption>\n`
  const head = block.columns.map((column) => `<th scope="col">${inline(column.header)}</th>`).join('')
  const body = block.rows.map(rowHtml).join('\n')
  return `<table>\n${caption}<thead>\n<tr>${head}</tr>\n</thead>\n<tbody>\n${body}\n</tbody>\n</table>`
}

function rowHtml(cells: readonly Cell[]): string {
  return `<tr>${cells.map(cellHtml).join('')}</tr>`
}

function cellHtml(cell: Cell): string {
  const spans = `${spanHtml('colspan', cell.colSpan)}${spanHtml('rowspan', cell.rowSpan)}`
  const box = cell.check === undefined ? '' : cell.check === 'checked' ? CHECKED : UNCHECKED
  const text = inline(`${box}${cell.text}`).replaceAll('\n', '<br>')
  return `<td${spans}>${text}</td>`
}

function spanHtml(name: string, span: number | undefined): string {
  return span === undefined || span <= 1 ? '' : ` ${name}="${span}"`
}

function attachmentsHtml(items: readonly string[]): string {
  if (items.length === 1) return `<p>附件：${inline(items[0] ?? '')}</p>`
  return `<p>附件：</p>\n<ol>\n${items.map((item) => `<li>${inline(item)}</li>`).join('\n')}\n</ol>`
}

function endOfParties(blocks: readonly Block[], start: number): number {
  let end = start
  while (end < blocks.length && matchParty(blocks[end]) !== null) end++
  return end
}

function partyList(blocks: readonly Block[]): string {
  const rows = blocks.flatMap((block) => {
    const party = matchParty(block)
    return party === null ? [] : [`<dt>${inline(party.role)}</dt>\n<dd>${inline(party.text)}</dd>`]
  })
  return `<dl>\n${rows.join('\n')}\n</dl>`
}

const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/

function dateHtml(date: string): string {
  const match = CHINESE_DATE.exec(date)
  if (match === null) return inline(date)
  const [, year = '', month = '', day = ''] = match
  return `<time datetime="${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}">${inline(date)}</time>`
}

/** Text safe inside an element. Check boxes get a name that a screen reader can say. */
function inline(text: string): string {
  return escapeHtml(cleanText(text))
    .replaceAll(CHECKED, '<span role="img" aria-label="已选">☑</span>')
    .replaceAll(UNCHECKED, '<span role="img" aria-label="未选">☐</span>')
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
