/** Flow paragraphs as Word paragraphs: a named style, and direct formatting only where the two differ. */
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun, UnderlineType } from 'docx'
import type { FontRole } from '../blocks.ts'
import { CHECKED, type FlowParagraph, type FlowRun, type ParagraphRole, UNCHECKED } from '../layout/flow.ts'
import { type DocxFontNames, splitByFont } from './font-names.ts'
import { STYLE } from './parts.ts'

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

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const

/** Height in twips of a paragraph that only carries a page break or closes a table. */
const INVISIBLE_LINE = 2

/** A paragraph of the page flow. */
export function docxParagraph(
  paragraph: FlowParagraph,
  names: DocxFontNames,
  pageBreakBefore: boolean,
): Paragraph {
  const { left, right, firstLine } = paragraph
  return new Paragraph({
    style: STYLES[paragraph.role],
    alignment: ALIGNMENTS[paragraph.align],
    indent: { left, right, ...(firstLine < 0 ? { hanging: -firstLine } : { firstLine }) },
    spacing: { line: paragraph.lineHeight, lineRule: LineRuleType.EXACT },
    ...(paragraph.keepNext ? { keepNext: true } : {}),
    ...(paragraph.keepLines ? { keepLines: true } : {}),
    ...(pageBreakBefore ? { pageBreakBefore } : {}),
    children: paragraph.runs.flatMap((run) => textRuns(run, paragraph.sizePt, paragraph.spacing, names)),
  })
}

/** A paragraph of a table cell. */
export function cellParagraph(
  text: string,
  font: FontRole,
  align: keyof typeof ALIGNMENTS,
  table: { readonly sizePt: number; readonly lineHeight: number },
  keepNext: boolean,
  names: DocxFontNames,
): Paragraph {
  const run = { text, font, bold: false, underline: false }
  return new Paragraph({
    style: STYLE.table,
    alignment: ALIGNMENTS[align],
    spacing: { line: table.lineHeight, lineRule: LineRuleType.EXACT },
    ...(keepNext ? { keepNext } : {}),
    children: textRuns(run, table.sizePt, 0, names),
  })
}

/** A paragraph nobody sees: Word wants one after a table at the end, and one to carry a break before a table. */
export function invisibleParagraph(pageBreakBefore: boolean): Paragraph {
  return new Paragraph({
    spacing: { line: INVISIBLE_LINE, lineRule: LineRuleType.EXACT },
    pageBreakBefore,
    run: { size: 2 },
  })
}

/** Runs of one flow run: apart where the font changes, and at check boxes. */
export function textRuns(
  run: FlowRun,
  sizePt: number,
  spacing: number,
  names: DocxFontNames,
): readonly TextRun[] {
  return run.text.split(CHECK_BOXES).flatMap((part) => {
    const box = part === CHECKED || part === UNCHECKED
    // □ and √ are in every GB 2312 font, ☐ and ☑ in none of them.
    const text = part === CHECKED ? '√' : part === UNCHECKED ? '□' : part
    return splitByFont(text, run.font, names).map(
      (piece) =>
        new TextRun({
          text: piece.text,
          font: {
            ascii: piece.font,
            hAnsi: piece.font,
            eastAsia: piece.font,
            cs: piece.font,
            hint: 'eastAsia',
          },
          size: sizePt * 2,
          sizeComplexScript: sizePt * 2,
          characterSpacing: spacing,
          ...(run.bold ? { bold: true } : {}),
          ...(run.underline ? { underline: { type: UnderlineType.SINGLE } } : {}),
          ...(box && part === CHECKED ? { border: { style: BorderStyle.SINGLE, size: 4, space: 0 } } : {}),
        }),
    )
  })
}

const CHECK_BOXES = new RegExp(`([${CHECKED}${UNCHECKED}])`, 'u')
