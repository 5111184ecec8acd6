/** Finds the bundled open fonts for command-line tools and tests, which run from the source tree. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type BundledFont, createFontSet, type FontSet } from '#shared/documents/fonts/font-set.ts'

const require = createRequire(import.meta.url)

const PACKAGE_FILES: Readonly<Record<BundledFont, string>> = {
  serif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  serifBlack: '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
}

/** Absolute path of a bundled font in the installed packages. */
export function bundledFontPath(font: BundledFont): string {
  return require.resolve(PACKAGE_FILES[font])
}

/** The bundled fonts alone; each file (10–15 MB) is read when a character first needs it. */
export function loadBundledFonts(): FontSet {
  return createFontSet((font) => readFile(bundledFontPath(font)))
}
