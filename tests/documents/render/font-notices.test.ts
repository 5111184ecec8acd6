import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bundledFontPath } from '#electron/fonts/load-bundled-fonts.ts'
import notices from '#resources/fonts/notices.json' with { type: 'json' }
import { BUNDLED_FONT_FILES } from '#shared/documents/fonts/font-set.ts'
import { openTrueType } from '#shared/documents/fonts/truetype.ts'

test('every bundled font has a notice with its licence text', () => {
  expect(notices.fonts.map((font) => font.file).sort()).toEqual(Object.values(BUNDLED_FONT_FILES).sort())
  for (const font of notices.fonts) {
    const licence = readFileSync(
      new URL(`../../../resources/fonts/${font.licenceFile}`, import.meta.url),
      'utf8',
    )
    expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1')
  }
})

test('the font files are the ones the notices name', () => {
  for (const key of ['serif', 'serifBlack', 'sans'] as const) {
    const notice = notices.fonts.find((font) => font.file === BUNDLED_FONT_FILES[key])
    const font = openTrueType(new Uint8Array(readFileSync(bundledFontPath(key))))
    const name = `${notice?.family.replaceAll(' ', '')}-${notice?.style}`
    expect(font).toMatchObject({ ok: true, value: { postScriptName: name } })
  }
})
