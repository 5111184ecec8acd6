/**
 * The visual language in one place. Every colour, size and radius of the interface is named here; `theme.tsx`
 * writes them as CSS variables (`--accent-color`, `--text`, `--space-3` …) and derives the component kit's theme from them.
 * Text colours meet WCAG AA (4.5 : 1) on the surfaces they are used on, in both themes.
 */

type Palette = {
  /** Behind everything. */
  readonly canvas: string
  /** Cards, tables, inputs. */
  readonly surface: string
  /** Table heads, side notes, hovered rows. */
  readonly sunken: string
  readonly line: string
  readonly lineStrong: string
  readonly text: string
  readonly textSoft: string
  readonly textFaint: string
  /** The one accent: deep teal. */
  readonly accent: string
  readonly accentHover: string
  readonly accentSoft: string
  readonly onAccent: string
  /** 逾期 and errors only. */
  readonly danger: string
  readonly dangerSoft: string
  /** 临期. */
  readonly warning: string
  readonly warningSoft: string
  readonly success: string
  readonly successSoft: string
  readonly rail: string
  readonly railText: string
  readonly railActive: string
  readonly shadow: string
}

export type ThemeName = 'light' | 'dark'

export const PALETTES: Readonly<Record<ThemeName, Palette>> = {
  light: {
    canvas: '#f3f5f5',
    surface: '#ffffff',
    sunken: '#f7f9f9',
    line: '#e1e6e6',
    lineStrong: '#c4cdcd',
    text: '#1b2526',
    textSoft: '#4c5a5c',
    textFaint: '#5e6d6f',
    accent: '#0b6166',
    accentHover: '#0e767c',
    accentSoft: '#e4f1f1',
    onAccent: '#ffffff',
    danger: '#b3261e',
    dangerSoft: '#fceeec',
    warning: '#8a5300',
    warningSoft: '#fdf3de',
    success: '#2c6a3c',
    successSoft: '#eaf4ec',
    rail: '#123a3e',
    railText: '#b9cfd0',
    railActive: '#ffffff',
    shadow: '0 6px 24px rgb(18 44 46 / 14%)',
  },
  dark: {
    canvas: '#12191a',
    surface: '#1a2324',
    sunken: '#202b2c',
    line: '#2e3b3c',
    lineStrong: '#4a5a5b',
    text: '#e6eded',
    textSoft: '#b4c2c2',
    textFaint: '#93a3a4',
    accent: '#5cbab8',
    accentHover: '#7accca',
    accentSoft: '#1c3a3b',
    onAccent: '#0c1f20',
    danger: '#f2988f',
    dangerSoft: '#3d211f',
    warning: '#e3b261',
    warningSoft: '#38290f',
    success: '#86c795',
    successSoft: '#1d3323',
    rail: '#0d1415',
    railText: '#8fa5a6',
    railActive: '#ffffff',
    shadow: '0 6px 24px rgb(0 0 0 / 45%)',
  },
}

/** System faces only: the program never loads a font from a network. */
export const FONT_STACK =
  '"Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC",sans-serif'

/** Text sizes people may choose; factor on every size below. */
export const TEXT_SCALES = { standard: 1, large: 1.15, largest: 1.3 } as const
export type TextScale = keyof typeof TEXT_SCALES

/** Sizes in px at the standard scale. */
export const SIZES = {
  textSmall: 12,
  text: 14,
  textLarge: 16,
  textTitle: 19,
  textHero: 22,
  control: 30,
  controlSmall: 24,
  radius: 4,
} as const

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Factor on paper: a list of eight columns fits A4 across. */
export const PRINT_FACTOR = 0.78

/** The CSS variables of one theme, by name; `factor` scales everything that text is measured by. */
export function cssVariables(theme: ThemeName, factor: number): Readonly<Record<string, string>> {
  const colors = Object.entries(PALETTES[theme]).map(([name, value]) => [`--${kebab(name)}-color`, value])
  const sizes = Object.entries(SIZES).map(([name, px]) => [
    `--${kebab(name)}`,
    name === 'radius' ? `${px}px` : `${Math.round(px * factor * 10) / 10}px`,
  ])
  const spaces = [4, 8, 12, 16, 24, 32].map((px, index) => [`--space-${index + 1}`, `${px}px`])
  return Object.fromEntries([...colors, ...sizes, ...spaces, ['--font', FONT_STACK]])
}
