/** A document put on pages: every glyph has its place. Points from the upper left corner of the page. */
import type { FontRole } from '../blocks.ts'

/** Characters of one face on one baseline; `x` holds the left edge of every character's cell. */
export type PlacedText = {
  readonly text: string
  readonly x: readonly number[]
  readonly baseline: number
  readonly size: number
  readonly font: FontRole
  readonly bold: boolean
  /** Index of the block it comes from; -1 for the page number. */
  readonly block: number
}

/** A straight line of `width` points: table borders, underlines. */
export type Rule = {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly width: number
}

export type CheckBox = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly checked: boolean
}

/** The square that the office's seal will cover; drawn dashed where a renderer is asked to. */
export type SealPlace = { readonly x: number; readonly y: number; readonly size: number }

export type LaidOutPage = {
  readonly number: number
  readonly texts: readonly PlacedText[]
  readonly rules: readonly Rule[]
  readonly checkBoxes: readonly CheckBox[]
  readonly sealPlaces: readonly SealPlace[]
}

export type LaidOutDocument = {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly pages: readonly LaidOutPage[]
}

/** A page while it is being filled. */
export type PageDraft = {
  readonly texts: PlacedText[]
  readonly rules: Rule[]
  readonly checkBoxes: CheckBox[]
  readonly sealPlaces: SealPlace[]
}

/** A page with nothing on it. */
export function emptyPage(): PageDraft {
  return { texts: [], rules: [], checkBoxes: [], sealPlaces: [] }
}
