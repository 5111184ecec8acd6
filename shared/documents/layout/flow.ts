/**
 * Blocks with all their measures worked out, before they are put on pages. The page layout and the DOCX writer both
 * start from here, so an indent or a blank line can never differ between the two. Lengths are twips, sizes are pt.
 */
import type { Align, FontRole } from '../blocks.ts'
import type { PageMetrics } from './page-metrics.ts'

export type FlowRun = {
  readonly text: string
  readonly font: FontRole
  readonly bold: boolean
  readonly underline: boolean
}

export type ParagraphRole =
  | 'title'
  | 'documentNumber'
  | 'addressee'
  | 'body'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'caption'
  | 'signature'
  | 'signLine'
  | 'attachment'
  | 'blank'

export type FlowParagraph = {
  readonly kind: 'paragraph'
  readonly role: ParagraphRole
  /** Index of the block it came from. */
  readonly block: number
  readonly runs: readonly FlowRun[]
  readonly sizePt: number
  /** Added to every character's width. */
  readonly spacing: number
  readonly lineHeight: number
  readonly left: number
  readonly right: number
  /** First line relative to `left`; negative hangs. */
  readonly firstLine: number
  readonly align: Align | 'justify'
  /** The last line stays on the page of what follows. */
  readonly keepNext: boolean
  /** All lines stay on one page. */
  readonly keepLines: boolean
  /** Draw the place of the 45 mm seal over this line and the one before. */
  readonly sealPlace: boolean
}

export type FlowCell = {
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
  readonly paragraphs: readonly string[]
  readonly font: FontRole
  readonly align: Align
}

export type FlowRow = {
  readonly cells: readonly FlowCell[]
  readonly minHeight: number
  readonly header: boolean
  readonly keepNext: boolean
}

export type FlowTable = {
  readonly kind: 'table'
  readonly block: number
  readonly left: number
  readonly columns: readonly number[]
  readonly rows: readonly FlowRow[]
  readonly sizePt: number
  readonly lineHeight: number
}

export type FlowPageBreak = { readonly kind: 'pageBreak'; readonly block: number }

export type FlowItem = FlowParagraph | FlowTable | FlowPageBreak

/** What the measures of a block depend on. */
export type FlowContext = { readonly metrics: PageMetrics; readonly block: number }

/** Stand-ins for check boxes inside text: no Chinese font has them, so every renderer draws them itself. */
export const UNCHECKED = '☐'
export const CHECKED = '☑'

/** Space inside a table cell: left and right, top and bottom. */
export const CELL_PADDING_X = 85
export const CELL_PADDING_Y = 40
