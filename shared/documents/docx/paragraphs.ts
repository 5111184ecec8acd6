/**
 * Flow paragraphs as Word paragraphs: a named style, and direct formatting only where the two differ. Written as XML:
 * the library would build a tree of objects for each of several hundred runs. Lengths are twips.
 */
import type { FontRole } from '../blocks.ts'
import { CHECKED, type FlowParagraph, type FlowRun, type ParagraphRole, UNCHECKED } from '../layout/flow.ts'
import { type DocxFontNames, splitByFont } from './font-names.ts'
import { STYLE } from './parts.ts'
import { escapeXml, flag } from './xml.ts'

const STYLES: Readonly<Record<ParagraphRole, string>> = {
  title: STYLE.title,
  documentNumber: STYLE.body,
  addressee: STYLE.body,
  body: STYLE.body,
  heading1: STYLE.heading1,
  heading2: STYLE.heading2,
  heading3: STYLE.heading3,
  caption: STYLE.body,
  signature: STYLE.body,
  signLine: STYLE.body,
  attachment: STYLE.body,
  blank: STYLE.body,
}

const ALIGNMENTS = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const

/** Height in twips of a paragraph that only carries a page break or closes a table. */
const INVISIBLE_LINE = 2

/** A paragraph of the page flow. */
export function paragraphXml(
  paragraph: FlowParagraph,
  names: DocxFontNames,
  pageBreakBefore: boolean,
): string {
  const { left, right, firstLine } = paragraph
  const first = firstLine < 0 ? `w:hanging="${-firstLine}"` : `w:firstLine="${firstLine}"`
  const runs = paragraph.runs.map((run) => runsXml(run, paragraph.sizePt, paragraph.spacing, names))
  return (
    `<w:p><w:pPr><w:pStyle w:val="${STYLES[paragraph.role]}"/>${flag('keepNext', paragraph.keepNext)}` +
    flag('keepLines', paragraph.keepLines) +
    flag('pageBreakBefore', pageBreakBefore) +
    exactLine(paragraph.lineHeight) +
    `<w:ind w:left="${left}" w:right="${right}" ${first}/>` +
    `<w:jc w:val="${ALIGNMENTS[paragraph.align]}"/></w:pPr>${runs.join('')}</w:p>`
  )
}

/** A paragraph of a table cell. */
export function cellParagraphXml(
  text: string,
  font: FontRole,
  align: keyof typeof ALIGNMENTS,
  table: { readonly sizePt: number; readonly lineHeight: number },
  keepNext: boolean,
  names: DocxFontNames,
): string {
  const run = { text, font, bold: false, underline: false }
  return (
    `<w:p><w:pPr><w:pStyle w:val="${STYLE.table}"/>${flag('keepNext', keepNext)}${exactLine(table.lineHeight)}` +
    `<w:jc w:val="${ALIGNMENTS[align]}"/></w:pPr>${runsXml(run, table.sizePt, 0, names)}</w:p>`
  )
}

/** A paragraph nobody sees: Word wants one after a table at the end, and one to carry a break before a table. */
export function invisibleParagraphXml(pageBreakBefore: boolean): string {
  return (
    `<w:p><w:pPr>${flag('pageBreakBefore', pageBreakBefore)}${exactLine(INVISIBLE_LINE)}` +
    '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>'
  )
}

function exactLine(height: number): string {
  return `<w:spacing w:line="${height}" w:lineRule="exact"/>`
}

const CHECK_BOXES = new RegExp(`([${CHECKED}${UNCHECKED}])`, 'u')

/** Runs of one flow run: apart where the font changes, and at check boxes. */
function runsXml(run: FlowRun, sizePt: number, spacing: number, names: DocxFontNames): string {
  return run.text
    .split(CHECK_BOXES)
    .flatMap((part) => {
      // □ and √ are in every GB 2312 font, ☐ and ☑ in none of them.
      const text = part === CHECKED ? '√' : part === UNCHECKED ? '□' : part
      const framed = part === CHECKED
      return splitByFont(text, run.font, names).map(
        (piece) =>
          `<w:r><w:rPr>${fontsXml(piece.font)}${run.bold ? '<w:b/><w:bCs/>' : ''}` +
          `${spacing === 0 ? '' : `<w:spacing w:val="${spacing}"/>`}` +
          `<w:sz w:val="${sizePt * 2}"/><w:szCs w:val="${sizePt * 2}"/>` +
          `${run.underline ? '<w:u w:val="single"/>' : ''}` +
          `${framed ? '<w:bdr w:val="single" w:sz="4" w:space="0"/>' : ''}</w:rPr>` +
          `<w:t xml:space="preserve">${escapeXml(piece.text)}</w:t></w:r>`,
      )
    })
    .join('')
}

/** One font for every script; the hint decides for characters that belong to several. */
function fontsXml(font: string): string {
  const name = escapeXml(font)
  return `<w:rFonts w:ascii="${name}" w:cs="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:hint="eastAsia"/>`
}
