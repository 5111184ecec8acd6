/** Writes one laid-out page as PDF drawing operators. */
import { advanceOf } from '../fonts/truetype.ts'
import type { CheckBox, LaidOutPage, PlacedText, Rule } from '../layout/laid-out.ts'
import { isHalfWidth } from '../layout/line-breaking.ts'
import type { Face, FaceOf } from './faces.ts'

/** Stroke that thickens a face without a bold cut, as a share of the type size. */
const BOLD_STROKE = 0.028

const CHECK_STROKE = 0.8

/** A character with its font and where its outline starts. */
type SetGlyph = {
  readonly face: Face
  readonly id: number
  /** Left end of the outline's advance, in pt. */
  readonly x: number
  /** Advance in thousandths of the type size, before `stretch`. */
  readonly advance: number
  /** Horizontal scale in per cent. */
  readonly stretch: number
}

/** The page's content stream; `pageHeight` in pt turns the axis, PDF counts from the bottom. */
export function pageContent(page: LaidOutPage, pageHeight: number, faceOf: FaceOf): string {
  const up = (y: number): number => pageHeight - y
  return [
    ...page.rules.map((rule) => ruleOperators(rule, up)),
    'BT',
    ...page.texts.flatMap((text) => textOperators(text, up(text.baseline), faceOf)),
    'ET',
    ...page.checkBoxes.map((box) => checkBoxOperators(box, up)),
  ].join('\n')
}

function textOperators(text: PlacedText, y: number, faceOf: FaceOf): readonly string[] {
  const glyphs = setGlyphs(text, faceOf)
  const operators: string[] = []
  if (text.bold) operators.push(`2 Tr ${num(text.size * BOLD_STROKE)} w`)
  for (let start = 0; start < glyphs.length; ) {
    const first = glyphs[start]
    if (first === undefined) break
    let end = start + 1
    while (glyphs[end]?.face === first.face && glyphs[end]?.stretch === first.stretch) end++
    const face = `/${first.face.name} ${num(text.size)} Tf`
    const stretch = `${num(first.stretch)} Tz`
    operators.push(
      `${face} ${stretch} 1 0 0 1 ${num(first.x)} ${num(y)} Tm ${showGlyphs(glyphs.slice(start, end), text.size)}`,
    )
    start = end
  }
  if (text.bold) operators.push('0 Tr')
  return operators
}

/** One TJ array: between glyphs the difference between the wanted and the font's own advance. */
function showGlyphs(glyphs: readonly SetGlyph[], size: number): string {
  let array = '<'
  glyphs.forEach((glyph, index) => {
    array += glyph.id.toString(16).padStart(4, '0')
    const next = glyphs[index + 1]
    if (next === undefined) return
    const wanted = ((next.x - glyph.x) / size) * (100000 / glyph.stretch)
    const adjustment = num(glyph.advance - wanted)
    if (adjustment !== '0') array += `>${adjustment}<`
  })
  return `[${array}>]TJ`
}

/**
 * Puts each outline into its cell. Latin letters and figures wider than their half-em cell are narrowed to it, others
 * stand in its middle; the dash is widened so that two of them make one unbroken line (GB/T 15834—2011 4.13).
 */
function setGlyphs(text: PlacedText, faceOf: FaceOf): readonly SetGlyph[] {
  const glyphs: SetGlyph[] = []
  let index = 0
  for (const char of text.text) {
    const left = text.x[index++] ?? 0
    const codePoint = char.codePointAt(0) ?? 0
    const face = faceOf(text.font, codePoint)
    const id = face?.idOf.get(codePoint)
    if (face === null || id === undefined) continue
    const advance = (advanceOf(face.font, face.glyphs[id - 1] ?? 0) * 1000) / face.font.unitsPerEm
    const cell = isHalfWidth(char) ? 500 : 1000
    const fill = advance > cell || char === '—'
    const stretch = fill && advance > 0 ? Math.round((cell / advance) * 1000) / 10 : 100
    const drawn = (advance * stretch) / 100
    glyphs.push({ face, id, x: left + (((cell - drawn) / 2) * text.size) / 1000, advance, stretch })
  }
  return glyphs
}

function ruleOperators(rule: Rule, up: (y: number) => number): string {
  return `${num(rule.width)} w ${num(rule.x1)} ${num(up(rule.y1))} m ${num(rule.x2)} ${num(up(rule.y2))} l S`
}

function checkBoxOperators(box: CheckBox, up: (y: number) => number): string {
  const at = (x: number, y: number): string => `${num(box.x + x * box.size)} ${num(up(box.y + y * box.size))}`
  const frame = `${CHECK_STROKE} w ${at(0, 1)} ${num(box.size)} ${num(box.size)} re S`
  if (!box.checked) return frame
  return `${frame}\n${num(CHECK_STROKE * 1.6)} w ${at(0.18, 0.52)} m ${at(0.42, 0.78)} l ${at(0.84, 0.2)} l S`
}

function num(value: number): string {
  return String(Math.round(value * 100) / 100)
}
