/** Font names written into DOCX files: Word and WPS look them up on the machine that opens the file. */
import type { FontRole } from '../blocks.ts'

export type DocxFontNames = Readonly<Record<FontRole, string>> & {
  /** Characters beyond GBK that the official fonts lack, in the Basic Multilingual Plane. */
  readonly rare: string
  /** Characters of the supplementary planes (𬭎 𠅤). */
  readonly supplementary: string
}

/** The names in general official use. */
export const OFFICIAL_FONT_NAMES: DocxFontNames = {
  fangsong: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  title: '方正小标宋简体',
  song: '宋体',
  rare: '宋体',
  supplementary: 'SimSun-ExtB',
}

/** The pieces of a text that need one font each. */
export function splitByFont(
  text: string,
  role: FontRole,
  names: DocxFontNames,
): readonly { readonly text: string; readonly font: string }[] {
  const pieces: { text: string; font: string }[] = []
  for (const char of text) {
    const font = fontOf(char, role, names)
    const last = pieces.at(-1)
    if (last?.font === font) last.text += char
    else pieces.push({ text: char, font })
  }
  return pieces
}

/** Extension A and the ideographs added since Unicode 4.1 are in no GBK font. */
const BEYOND_GBK = /[\u3400-\u4dbf\u9fa6-\u9fff]/u

function fontOf(char: string, role: FontRole, names: DocxFontNames): string {
  if ((char.codePointAt(0) ?? 0) > 0xffff) return names.supplementary
  return BEYOND_GBK.test(char) ? names.rare : names[role]
}
