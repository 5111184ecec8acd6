/**
 * The one document model. A template turns a case snapshot into blocks; the PDF, DOCX and HTML renderers
 * turn the same blocks into files with the same lines on the same pages. Plain JSON: a signed document
 * keeps its blocks for ever.
 */

/** The type faces of GB/T 9704—2012: 仿宋 body, 楷体 second heading, 黑体 first heading, 小标宋 title, 宋体 page numbers. */
export type FontRole = 'fangsong' | 'kai' | 'hei' | 'title' | 'song'

export type Run = {
  readonly text: string
  readonly font?: FontRole
  readonly bold?: boolean
  readonly underline?: boolean
}

export type Align = 'left' | 'center' | 'right'

/** A table cell; `\n` separates paragraphs. `check` draws a vector check box before the text (no font has ☑). */
export type Cell = {
  readonly text: string
  readonly font?: FontRole
  readonly align?: Align
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly check?: 'checked' | 'unchecked'
}

export type TableColumn = { readonly header: string; readonly widthMm: number; readonly align: Align }

/** A row of a form grid; heights are minimum heights in mm. */
export type FormRow = { readonly cells: readonly Cell[]; readonly minHeightMm: number }

export type Block =
  /** 标题: 2号小标宋, centred, one entry per line. */
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  /** 文号, on its own line below the title. */
  | { readonly kind: 'documentNumber'; readonly text: string; readonly align: 'right' | 'center' }
  /** 主送: flush left, ends with a full-width colon. */
  | { readonly kind: 'addressee'; readonly text: string }
  /** `first` indents the first line by two characters, `hanging` all lines but the first. */
  | {
      readonly kind: 'paragraph'
      readonly runs: readonly Run[]
      readonly indent: 'first' | 'none' | 'hanging'
      readonly align?: Align
      readonly keepWithNext?: boolean
    }
  /** Level 1 黑体「一、」, level 2 楷体「（一）」, level 3 仿宋「1.」; the number is part of the text. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly TableColumn[]
      readonly rows: readonly (readonly Cell[])[]
      readonly fontSizePt: number
    }
  /** Fixed forms (送达回证, 审批表): `columnWidthsMm` adds up to at most 156 mm. */
  | {
      readonly kind: 'form'
      readonly columnWidthsMm: readonly number[]
      readonly rows: readonly FormRow[]
      readonly fontSizePt: number
    }
  /** 落款: agency centred over the date, date four characters from the right edge; room for a 45 mm seal. Never alone on a page. */
  | {
      readonly kind: 'signature'
      readonly signers: readonly string[]
      readonly date: string
      readonly seal: 'reserved' | 'none'
    }
  /** Lines for parties to sign by hand: 「申请人（签名）：＿＿＿」. */
  | { readonly kind: 'signLines'; readonly labels: readonly string[] }
  /** 附件说明 below the body: 「附件：1.…」. */
  | { readonly kind: 'attachments'; readonly items: readonly string[] }
  | { readonly kind: 'space'; readonly lines: number }
  | { readonly kind: 'pageBreak' }

export type DocumentModel = {
  /** File metadata title; also the accessible title of the HTML. Never a person's name in published files. */
  readonly title: string
  readonly blocks: readonly Block[]
  /** `official` = 22 lines × 28 characters, page numbers; `form` = a full-page form without page number. */
  readonly layout: 'official' | 'form'
}
