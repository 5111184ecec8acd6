/**
 * Chooses a font for every character before anything is drawn: the first font of the chain that has the character.
 * A character that no font has is an error with its name and place; a blank or a box is never drawn in its stead.
 */
import type { FontRole } from '../blocks.ts'
import type { FontSet, FontSource } from '../fonts/font-set.ts'
import { openFontSource } from '../fonts/open-source.ts'
import type { TrueTypeFont } from '../fonts/truetype.ts'
import type { CharacterPlace } from '../layout/document-text.ts'
import type { LaidOutDocument } from '../layout/laid-out.ts'

/** One embedded font and the characters drawn with it; the character id is the position in `glyphs` plus one. */
export type Face = {
  readonly name: string
  readonly font: TrueTypeFont
  readonly idOf: Map<number, number>
  readonly glyphs: number[]
}

export type FaceOf = (role: FontRole, codePoint: number) => Face | null

/** A font of the chain that could not be used, with a Chinese clause saying why. */
export type SkippedFont = { readonly name: string; readonly reason: string }

export type ChosenFaces = {
  readonly faces: readonly Face[]
  readonly faceOf: FaceOf
  readonly missing: readonly CharacterPlace[]
  readonly skipped: readonly SkippedFont[]
}

const IDEOGRAPHIC_SPACE = 0x3000
const SPACE = 0x20

/** Opens only the fonts that some character needs. */
export async function chooseFaces(document: LaidOutDocument, fonts: FontSet): Promise<ChosenFaces> {
  const faces = new Map<FontSource, Face>()
  const skipped = new Map<FontSource, SkippedFont>()
  const chosen = new Map<FontRole, Map<number, Face>>()
  const missing: CharacterPlace[] = []

  const openFace = async (source: FontSource): Promise<Face | null> => {
    const known = faces.get(source)
    if (known !== undefined) return known
    const opened = await openFontSource(source)
    if (!opened.ok) {
      skipped.set(source, { name: source.name, reason: opened.error.reason })
      return null
    }
    const face: Face = { name: `F${faces.size + 1}`, font: opened.value, idOf: new Map(), glyphs: [] }
    faces.set(source, face)
    return face
  }

  for (const [role, wanted] of wantedCharacters(document)) {
    const byCodePoint = new Map<number, Face>()
    let open = [...wanted.keys()]
    for (const source of fonts[role]) {
      if (open.length === 0) break
      const face = await openFace(source)
      if (face === null) continue
      const without: number[] = []
      for (const codePoint of open) {
        if (takeGlyph(face, codePoint)) byCodePoint.set(codePoint, face)
        else without.push(codePoint)
      }
      open = without
    }
    chosen.set(role, byCodePoint)
    for (const codePoint of open) {
      if (codePoint === SPACE || codePoint === IDEOGRAPHIC_SPACE) continue
      missing.push({ codePoint, where: wanted.get(codePoint) ?? '' })
    }
  }
  return {
    faces: [...faces.values()].filter((face) => face.glyphs.length > 0),
    faceOf: (role, codePoint) => chosen.get(role)?.get(codePoint) ?? null,
    missing,
    skipped: [...skipped.values()],
  }
}

function takeGlyph(face: Face, codePoint: number): boolean {
  if (face.idOf.has(codePoint)) return true
  const glyph = face.font.glyphOf(codePoint)
  if (glyph === 0) return false
  face.glyphs.push(glyph)
  face.idOf.set(codePoint, face.glyphs.length)
  return true
}

/** Every code point of every face, with the text it first appears in. */
function wantedCharacters(document: LaidOutDocument): ReadonlyMap<FontRole, ReadonlyMap<number, string>> {
  const wanted = new Map<FontRole, Map<number, string>>()
  document.pages.forEach((page) => {
    page.texts.forEach(({ font, text }) => {
      const characters = wanted.get(font) ?? new Map<number, string>()
      wanted.set(font, characters)
      for (const char of text) {
        const codePoint = char.codePointAt(0) ?? 0
        if (!characters.has(codePoint)) characters.set(codePoint, `第${page.number}页「${text}」`)
      }
    })
  })
  return wanted
}
