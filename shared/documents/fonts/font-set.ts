/**
 * The fonts a document may be drawn with: for every type face of GB/T 9704—2012 an ordered chain, the machine's or
 * the office's own font first, the bundled open fonts behind it. A font is loaded when the first character needs it.
 */
import type { FontRole } from '../blocks.ts'

export type FontSource = {
  /** Shown to people when the font cannot be used, for example 「仿宋（simfang.ttf）」. */
  readonly name: string
  /** Reads the whole font file. Called at most once per source object. */
  readonly load: () => Promise<Uint8Array>
}

export type FontSet = Readonly<Record<FontRole, readonly FontSource[]>>

/** The stable file names under which the build bundles the open fonts (Noto SC, SIL Open Font License 1.1). */
export const BUNDLED_FONT_FILES = {
  serif: 'noto-serif-sc-regular.ttf',
  serifBlack: 'noto-serif-sc-black.ttf',
  sans: 'noto-sans-sc-medium.ttf',
} as const

export type BundledFont = keyof typeof BUNDLED_FONT_FILES

const BUNDLED_NAMES: Readonly<Record<BundledFont, string>> = {
  serif: '思源宋体',
  serifBlack: '思源宋体 特粗',
  sans: '思源黑体 中等',
}

/** Which bundled font stands in for which face. 仿宋 and 楷体 have no open font of full coverage. */
const STAND_INS: Readonly<Record<FontRole, readonly BundledFont[]>> = {
  fangsong: ['serif'],
  kai: ['serif'],
  hei: ['sans', 'serif'],
  title: ['serifBlack', 'serif'],
  song: ['serif'],
}

export type OwnFonts = Readonly<Partial<Record<FontRole, readonly FontSource[]>>>

/** Builds the chains: `own` fonts (found on the machine or supplied by the office) before the bundled ones. */
export function createFontSet(
  loadBundled: (font: BundledFont) => Promise<Uint8Array>,
  own: OwnFonts = {},
): FontSet {
  const serif = bundledSource('serif', loadBundled)
  const serifBlack = bundledSource('serifBlack', loadBundled)
  const sans = bundledSource('sans', loadBundled)
  const bundled: Readonly<Record<BundledFont, FontSource>> = { serif, serifBlack, sans }
  const chain = (role: FontRole): readonly FontSource[] => [
    ...(own[role] ?? []),
    ...STAND_INS[role].map((font) => bundled[font]),
  ]
  return {
    fangsong: chain('fangsong'),
    kai: chain('kai'),
    hei: chain('hei'),
    title: chain('title'),
    song: chain('song'),
  }
}

function bundledSource(
  font: BundledFont,
  loadBundled: (font: BundledFont) => Promise<Uint8Array>,
): FontSource {
  return { name: BUNDLED_NAMES[font], load: () => loadBundled(font) }
}
