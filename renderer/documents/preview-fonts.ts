/** The bundled fonts under the family names of the preview; the browser reads a file when text first needs it. */
import { BUNDLED_FONT_FILES, type BundledFont } from '#shared/documents/fonts/font-set.ts'

const FAMILIES: Readonly<Record<BundledFont, string>> = {
  serif: 'Noto Serif SC',
  serifBlack: 'Noto Serif SC Black',
  sans: 'Noto Sans SC',
}

let registered = false

/** Makes the page preview show what the PDF embeds on machines without the official fonts. */
export function registerPreviewFonts(): void {
  if (registered) return
  registered = true
  for (const font of Object.keys(FAMILIES) as BundledFont[]) {
    const url = new URL(`./fonts/${BUNDLED_FONT_FILES[font]}`, document.baseURI)
    document.fonts.add(new FontFace(FAMILIES[font], `url("${url.href}")`, { display: 'swap' }))
  }
}
