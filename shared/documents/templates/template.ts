/**
 * A document template is plain data (JSON could hold it): an office may copy it and change wording, order and
 * letterhead. Text may use the tags of parse-text.ts; `verifyTemplate` proves that every tag can be filled.
 */
import type { DocumentKind } from '#shared/domain/model/document.ts'

/** Whom the document is addressed to by default. `each` makes one document per party (听证通知书). */
export type AddresseeRule = {
  readonly roles: readonly ('applicant' | 'respondent' | 'thirdParty')[]
  readonly mode: 'together' | 'each'
}

/** A value the case does not know and the drafter is asked for. `initial` is template text. */
export type TemplateField = {
  readonly key: string
  readonly label: string
  readonly hint: string
  readonly kind: 'text' | 'lines' | 'date' | 'choice'
  /** For `choice`: value (stored) and label (printed). */
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  /** A field that is not required prints nothing when it is empty; use it only inside `{{#if}}`. */
  readonly required: boolean
  readonly initial: string
}

export type TemplateSection = {
  readonly key: string
  readonly label: string
  readonly hint: string
  /** `true`, `false`, or a condition as in `{{#if}}`: an empty required section stops the signing. */
  readonly required: boolean | string
  /** First text for the editor; lines are paragraphs. */
  readonly draft: string
}

export type TemplateColumn = {
  readonly header: string
  readonly widthMm: number
  readonly align: 'left' | 'center' | 'right'
  /** Cell text, evaluated for each row. */
  readonly text: string
}

export type TemplateCell = {
  readonly text: string
  readonly align?: 'left' | 'center' | 'right'
  readonly colSpan?: number
  readonly rowSpan?: number
  /** Condition for the tick of a check box before the text. */
  readonly check?: string
  readonly heading?: true
}

export type TemplateFormRow = {
  readonly minHeightMm: number
  readonly cells: readonly TemplateCell[]
  /** Repeats the row for each entry of a list. */
  readonly each?: string
}

/** What a document is made of, in order. */
export type BodyPart =
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | { readonly kind: 'number'; readonly align: 'right' | 'center' }
  | { readonly kind: 'addressee'; readonly text: string }
  /** An edited section. `lead` is printed in 黑体 before its first paragraph. */
  | {
      readonly kind: 'section'
      readonly key: string
      readonly lead: string
      readonly indent: 'first' | 'none' | 'hanging'
    }
  /** Fixed text; lines are paragraphs. `keepWithNext`: it stays on the page of what follows (「此致」 with the court). */
  | {
      readonly kind: 'text'
      readonly text: string
      readonly indent: 'first' | 'none' | 'hanging'
      readonly keepWithNext?: true
    }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly each: string
      readonly columns: readonly TemplateColumn[]
      readonly fontSizePt: number
    }
  | {
      readonly kind: 'form'
      readonly columnWidthsMm: readonly number[]
      readonly rows: readonly TemplateFormRow[]
      readonly fontSizePt: number
    }
  | {
      readonly kind: 'signature'
      readonly signers: readonly string[]
      readonly date: string
      readonly sealed: boolean
    }
  | { readonly kind: 'signLines'; readonly labels: readonly string[] }
  | { readonly kind: 'attachments'; readonly items: readonly string[] }
  | { readonly kind: 'space'; readonly lines: number }
  | { readonly kind: 'pageBreak' }
  | { readonly kind: 'if'; readonly condition: string; readonly parts: readonly BodyPart[] }
  | { readonly kind: 'each'; readonly path: string; readonly parts: readonly BodyPart[] }

export type Template = {
  readonly code: DocumentKind
  readonly name: string
  /** Date of the wording and a counter: 2026-07-01.1. */
  readonly version: string
  /** First day on which the wording may be used. */
  readonly effectiveFrom: string
  /** Statutory basis as citation codes. */
  readonly basis: readonly string[]
  readonly addressees: AddresseeRule | null
  /** 用印主体: 行政复议机关, 行政复议机构, or no seal (笔录、回证). */
  readonly seal: 'agency' | 'body' | 'none'
  /** 正式件份数 besides one for the file: per addressee, or a fixed number. */
  readonly copies: { readonly perAddressee: number; readonly fixed: number }
  readonly layout: 'official' | 'form'
  readonly fields: readonly TemplateField[]
  readonly sections: readonly TemplateSection[]
  readonly body: readonly BodyPart[]
}
