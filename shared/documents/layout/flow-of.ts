/** Works out the measures of every block (GB/T 9704—2012 第7章) and the blank lines between them. */
import { assertNever } from '#shared/kernel/assert.ts'
import type { Block, DocumentModel, FontRole, Run } from '../blocks.ts'
import { cleanText } from './clean-text.ts'
import type { FlowContext, FlowItem, FlowParagraph, FlowRun, ParagraphRole } from './flow.ts'
import { signatureFlow } from './flow-signature.ts'
import { flowOfForm, flowOfTable } from './flow-table.ts'
import { keepSignatureCompany } from './keep-company.ts'
import { BODY_SIZE, BODY_SPACING, type PageMetrics, TITLE_SIZE } from './page-metrics.ts'
import { widthOfText } from './text-cells.ts'

/** Two body characters, the indent of every paragraph. */
const TWO_CHARACTERS = 2 * (BODY_SIZE * 20 + BODY_SPACING)

/** Blank lines above a signature, so that the seal's upper edge is within one line of the text (7.3.5.1). */
const SEAL_ROOM_LINES = 2

/** Gap between the heading of a form and its grid: 10 pt. */
const FORM_GAP = 200

const HEADING_FONTS: Readonly<Record<1 | 2 | 3, FontRole>> = { 1: 'hei', 2: 'kai', 3: 'fangsong' }
const HEADING_ROLES: Readonly<Record<1 | 2 | 3, ParagraphRole>> = {
  1: 'heading1',
  2: 'heading2',
  3: 'heading3',
}

/** Everything a paragraph may differ in; the rest is the body of the standard. */
type Style = Partial<Omit<FlowParagraph, 'kind' | 'block' | 'runs' | 'lineHeight'>>

/** The document as paragraphs, tables and page breaks with final measures. */
export function flowOf(model: DocumentModel, metrics: PageMetrics): readonly FlowItem[] {
  const items = model.blocks.flatMap((block, index) => [
    ...blanksBetween(model.blocks[index - 1], block, { metrics, block: index }, model.layout),
    ...flowOfBlock(block, { metrics, block: index }),
  ])
  return keepSignatureCompany(items, metrics)
}

function flowOfBlock(block: Block, context: FlowContext): readonly FlowItem[] {
  switch (block.kind) {
    case 'title':
      return block.lines.flatMap((line) =>
        paragraphs(context, [{ text: line, font: 'title' }], {
          role: 'title',
          sizePt: TITLE_SIZE,
          spacing: 0,
          align: 'center',
          firstLine: 0,
          keepNext: true,
          keepLines: true,
        }),
      )
    case 'documentNumber':
      return paragraphs(context, [{ text: block.text }], {
        role: 'documentNumber',
        align: block.align,
        firstLine: 0,
        keepNext: true,
      })
    case 'addressee':
      return paragraphs(context, [{ text: block.text }], { role: 'addressee', firstLine: 0 })
    case 'paragraph':
      return paragraphs(context, block.runs, {
        ...INDENTS[block.indent],
        align: block.align ?? 'justify',
        keepNext: block.keepWithNext === true,
        keepLines: block.keepWithNext === true,
      })
    case 'heading':
      return paragraphs(context, [{ text: block.text, font: HEADING_FONTS[block.level] }], {
        role: HEADING_ROLES[block.level],
        keepNext: true,
        keepLines: true,
      })
    case 'table':
      return [...captionOf(block.caption, context), flowOfTable(block, context)]
    case 'form':
      return [flowOfForm(block, context)]
    case 'signature':
      return signatureFlow(block, (text, style) => paragraphs(context, [{ text }], style), context)
    case 'signLines':
      return signLines(block.labels, context)
    case 'attachments':
      return attachmentFlow(block.items, context)
    case 'space':
      return Array.from({ length: Math.max(0, Math.round(block.lines)) }, () => blank(context))
    case 'pageBreak':
      return [{ kind: 'pageBreak', block: context.block }]
    default:
      return assertNever(block, 'block')
  }
}

const INDENTS: Readonly<Record<'first' | 'none' | 'hanging', Style>> = {
  first: { left: 0, firstLine: TWO_CHARACTERS },
  none: { left: 0, firstLine: 0 },
  hanging: { left: TWO_CHARACTERS, firstLine: -TWO_CHARACTERS },
}

/** One flow paragraph for each line of text; typed line ends are paragraph ends. */
function paragraphs(context: FlowContext, runs: readonly Run[], style: Style): readonly FlowParagraph[] {
  return splitAtLineEnds(runs).map((line) => ({
    kind: 'paragraph',
    role: 'body',
    block: context.block,
    runs: line,
    sizePt: BODY_SIZE,
    spacing: BODY_SPACING,
    lineHeight: context.metrics.linePitch,
    left: 0,
    right: 0,
    firstLine: TWO_CHARACTERS,
    align: 'justify',
    keepNext: false,
    keepLines: false,
    sealPlace: false,
    ...style,
  }))
}

function splitAtLineEnds(runs: readonly Run[]): readonly (readonly FlowRun[])[] {
  const lines: FlowRun[][] = [[]]
  for (const run of runs) {
    cleanText(run.text)
      .split('\n')
      .forEach((text, index) => {
        if (index > 0) lines.push([])
        if (text === '') return
        lines.at(-1)?.push({
          text,
          font: run.font ?? 'fangsong',
          bold: run.bold ?? false,
          underline: run.underline ?? false,
        })
      })
  }
  return lines
}

function blank(context: FlowContext, lineHeight = context.metrics.linePitch): FlowParagraph {
  return {
    kind: 'paragraph',
    role: 'blank',
    block: context.block,
    runs: [],
    sizePt: BODY_SIZE,
    spacing: BODY_SPACING,
    lineHeight,
    left: 0,
    right: 0,
    firstLine: 0,
    align: 'left',
    keepNext: false,
    keepLines: false,
    sealPlace: false,
  }
}

function captionOf(caption: string, context: FlowContext): readonly FlowItem[] {
  if (caption === '') return []
  return paragraphs(context, [{ text: caption, font: 'hei' }], {
    role: 'caption',
    align: 'center',
    firstLine: 0,
    keepNext: true,
    keepLines: true,
  })
}

const SIGN_LINE_CHARACTERS = 10

/** The lines to sign on begin below each other, whatever their labels' lengths. */
function signLines(labels: readonly string[], context: FlowContext): readonly FlowParagraph[] {
  const longest = Math.max(0, ...labels.map((label) => label.length))
  return labels.flatMap((label, index) =>
    paragraphs(
      context,
      [
        { text: label + '　'.repeat(longest - label.length) },
        { text: '　'.repeat(SIGN_LINE_CHARACTERS), underline: true },
      ],
      { role: 'signLine', align: 'left', keepNext: index < labels.length - 1 },
    ),
  )
}

/** 附件说明 (7.3.4): two characters in; turned lines stand under the first character of the name. */
function attachmentFlow(items: readonly string[], context: FlowContext): readonly FlowParagraph[] {
  const label = '附件：'
  const labelWidth = widthOfText(label, BODY_SIZE, BODY_SPACING)
  return items.flatMap((item, index) => {
    const number = items.length > 1 ? `${index + 1}. ` : ''
    const numberWidth = widthOfText(number, BODY_SIZE, BODY_SPACING)
    const lead = index === 0 ? labelWidth + numberWidth : numberWidth
    return paragraphs(context, [{ text: `${index === 0 ? label : ''}${number}${item}` }], {
      role: 'attachment',
      align: 'left',
      left: TWO_CHARACTERS + labelWidth + numberWidth,
      firstLine: -lead,
    })
  })
}

/** Blank lines the standard puts between neighbours; an explicit space or page break takes their place. */
function blanksBetween(
  before: Block | undefined,
  after: Block,
  context: FlowContext,
  layout: DocumentModel['layout'],
): readonly FlowItem[] {
  if (layout === 'form' && before !== undefined && !isSpacer(before) && isGrid(after) && !isGrid(before)) {
    return [blank(context, FORM_GAP)]
  }
  const lines = Array.from({ length: blankLines(before, after, layout) }, () => blank(context))
  const joined = after.kind === 'signature' || after.kind === 'signLines'
  return joined ? lines.map((line) => ({ ...line, keepNext: true })) : lines
}

function blankLines(before: Block | undefined, after: Block, layout: DocumentModel['layout']): number {
  if (before === undefined || isSpacer(before) || isSpacer(after)) return 0
  if (after.kind === 'signature') return SEAL_ROOM_LINES
  if (after.kind === 'attachments') return 1
  if (after.kind === 'signLines' && before.kind !== 'signLines') return 1
  if (isGrid(before) && isGrid(after)) return 1
  if (layout === 'form') return 0
  if (before.kind === 'title') return after.kind === 'title' || after.kind === 'documentNumber' ? 0 : 1
  return before.kind === 'documentNumber' ? 1 : 0
}

function isGrid(block: Block): boolean {
  return block.kind === 'table' || block.kind === 'form'
}

function isSpacer(block: Block): boolean {
  return block.kind === 'space' || block.kind === 'pageBreak'
}
