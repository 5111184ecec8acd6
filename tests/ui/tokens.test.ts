import { describe, expect, it } from 'vitest'
import { cssVariables, PALETTES, TEXT_SCALES, type ThemeName } from '#renderer/ui/tokens.ts'

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const AA_TEXT = 4.5

describe.each(Object.keys(PALETTES) as ThemeName[])('the %s palette', (theme) => {
  const p = PALETTES[theme]

  it('keeps every text colour readable on every surface', () => {
    for (const text of [p.text, p.textSoft, p.textFaint, p.accent, p.danger, p.warning, p.success]) {
      for (const ground of [p.canvas, p.surface, p.sunken]) {
        expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(AA_TEXT)
      }
    }
  })

  it('keeps marks and buttons readable', () => {
    expect(contrast(p.accent, p.accentSoft)).toBeGreaterThanOrEqual(AA_TEXT)
    expect(contrast(p.danger, p.dangerSoft)).toBeGreaterThanOrEqual(AA_TEXT)
    expect(contrast(p.warning, p.warningSoft)).toBeGreaterThanOrEqual(AA_TEXT)
    expect(contrast(p.success, p.successSoft)).toBeGreaterThanOrEqual(AA_TEXT)
    expect(contrast(p.onAccent, p.accent)).toBeGreaterThanOrEqual(AA_TEXT)
    expect(contrast(p.railText, p.rail)).toBeGreaterThanOrEqual(AA_TEXT)
  })
})

describe('text sizes', () => {
  it('grow with the chosen scale and leave the spacing alone', () => {
    const [standard, largest] = [TEXT_SCALES.standard, TEXT_SCALES.largest].map((factor) =>
      cssVariables('light', factor),
    )
    expect(standard?.['--text']).toBe('14px')
    expect(largest?.['--text']).toBe(`${14 * TEXT_SCALES.largest}px`)
    expect(largest?.['--space-4']).toBe(standard?.['--space-4'])
  })
})
