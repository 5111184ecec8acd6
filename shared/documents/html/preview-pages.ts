/**
 * Laid-out pages as data that a component can draw as SVG: what the screen shows is where the PDF puts it. Positions
 * are points; the page is the view box.
 */
import type { FontRole } from '../blocks.ts'
import type {
  CheckBox,
  LaidOutDocument,
  LaidOutPage,
  PlacedText,
  Rule,
  SealPlace,
} from '../layout/laid-out.ts'
import { isHalfWidth } from '../layout/line-breaking.ts'

/** One SVG text element. */
export type PreviewText = {
  readonly text: string
  /** Value of the `x` attribute: one number, or one for every character. */
  readonly x: string
  readonly y: number
  readonly size: number
  readonly font: FontRole
  readonly bold: boolean
  /** Value of `textLength` (with `lengthAdjust="spacingAndGlyphs"`) for Latin text; null for Chinese. */
  readonly length: number | null
  /** Index of the block in the model, so that a click on the page finds its text; -1 for the page number. */
  readonly block: number
}

export type PreviewPage = {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly texts: readonly PreviewText[]
  readonly rules: readonly Rule[]
  readonly checkBoxes: readonly CheckBox[]
  readonly sealPlaces: readonly SealPlace[]
}

/** CSS font stacks: the official names, then what Windows, UOS and Kylin call them, then the bundled open fonts. */
export const PREVIEW_FONT_FAMILIES: Readonly<Record<FontRole, string>> = {
  fangsong: '"仿宋_GB2312", "仿宋", FangSong, "方正仿宋_GBK", "Noto Serif SC", "Noto Serif CJK SC", serif',
  kai: '"楷体_GB2312", "楷体", KaiTi, "方正楷体_GBK", "Noto Serif SC", "Noto Serif CJK SC", serif',
  hei: '"黑体", SimHei, "方正黑体_GBK", "Noto Sans SC", "Noto Sans CJK SC", sans-serif',
  title: '"方正小标宋简体", "方正小标宋_GBK", "Noto Serif SC Black", "Noto Serif CJK SC", serif',
  song: '"宋体", SimSun, "方正书宋_GBK", "Noto Serif SC", "Noto Serif CJK SC", serif',
}

/** The pages of a laid-out document, ready to draw. */
export function previewPages(document: LaidOutDocument): readonly PreviewPage[] {
  return document.pages.map((page) => previewPage(page, document))
}

function previewPage(page: LaidOutPage, document: LaidOutDocument): PreviewPage {
  return {
    number: page.number,
    width: document.width,
    height: document.height,
    texts: page.texts.flatMap(previewTexts),
    rules: page.rules,
    checkBoxes: page.checkBoxes,
    sealPlaces: page.sealPlaces,
  }
}

/**
 * Chinese characters are placed one by one; a Latin word is fitted into its cells as a whole. A character outside the
 * basic plane stands alone: browsers do not agree whether it takes one position of `x` or two.
 */
function previewTexts(placed: PlacedText): readonly PreviewText[] {
  const chars = [...placed.text]
  const texts: PreviewText[] = []
  for (let start = 0; start < chars.length; ) {
    const half = isHalfWidth(chars[start] ?? '')
    let end = start + 1
    while (end < chars.length && continues(chars[end - 1] ?? '', chars[end] ?? '', half)) end++
    const part = chars.slice(start, end)
    const left = placed.x[start] ?? 0
    const right = (placed.x[end - 1] ?? 0) + placed.size / 2
    texts.push({
      text: part.join(''),
      x: half ? String(left) : placed.x.slice(start, end).join(' '),
      y: placed.baseline,
      size: placed.size,
      font: placed.font,
      bold: placed.bold,
      length: half ? Math.round((right - left) * 100) / 100 : null,
      block: placed.block,
    })
    start = end
  }
  return texts
}

function continues(before: string, char: string, half: boolean): boolean {
  return isHalfWidth(char) === half && before.length === 1 && char.length === 1
}
