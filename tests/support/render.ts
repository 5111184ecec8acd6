/** Opens finished files in other programs and reads back what they show: lines of text, pages, pixels. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Area } from './ink.ts'
import { tempFolder } from './temp-folder.ts'
import { type ToolName, toolCommand } from './tools.ts'

/** A grey picture of a page: 0 black, 255 white. */
export type PageImage = {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** The lines of every page as poppler reads them, without spaces; words on one baseline make one line. */
export function pdfLines(bytes: Uint8Array): readonly (readonly string[])[] {
  return wordsWithBoxes(bytes)
    .split('<page ')
    .slice(1)
    .map((page) => linesOfPage(page))
}

function wordsWithBoxes(bytes: Uint8Array): string {
  const file = join(tempFolder(), 'document.pdf')
  writeFileSync(file, bytes)
  return run('pdftoppm', 'pdftotext', ['-bbox', file, '-'])
}

/** Where a word first stands, in points from the upper left corner of its page; null when it is not there. */
export function wordBox(bytes: Uint8Array, word: string): Area | null {
  const edges = new RegExp(`<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">${word}<`)
    .exec(wordsWithBoxes(bytes))
    ?.slice(1)
    .map(Number)
  if (edges === undefined) return null
  const [left = 0, top = 0, right = 0, bottom = 0] = edges
  return { x: left, y: top, width: right - left, height: bottom - top }
}

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)">([^<]*)<\/word>/g

function linesOfPage(page: string): readonly string[] {
  const words = [...page.matchAll(WORD)].map(([, x, top, bottom, text]) => ({
    x: Number(x),
    middle: (Number(top) + Number(bottom)) / 2,
    text: (text ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  }))
  words.sort((a, b) => a.middle - b.middle || a.x - b.x)
  const lines: { middle: number; words: typeof words }[] = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line !== undefined && word.middle - line.middle < 4) line.words.push(word)
    else lines.push({ middle: word.middle, words: [word] })
  }
  return lines.map((line) =>
    line.words
      .sort((a, b) => a.x - b.x)
      .map((word) => word.text.replaceAll('　', ''))
      .join(''),
  )
}

/** Text of the whole file as poppler extracts it, white space removed. */
export function pdfText(bytes: Uint8Array): string {
  const file = join(tempFolder(), 'document.pdf')
  writeFileSync(file, bytes)
  return run('pdftoppm', 'pdftotext', ['-raw', file, '-']).replaceAll(/\s/g, '')
}

/** What `pdfinfo`, `pdffonts` or another poppler program prints about the file. */
export function popplerReport(
  program: 'pdfinfo' | 'pdffonts',
  bytes: Uint8Array,
  options: readonly string[] = [],
): string {
  const file = join(tempFolder(), 'document.pdf')
  writeFileSync(file, bytes)
  return run('pdftoppm', program, [...options, file])
}

/** Every page drawn by one engine at `dpi`. */
export function drawPages(bytes: Uint8Array, engine: 'poppler' | 'mupdf', dpi: number): readonly PageImage[] {
  const folder = tempFolder()
  const file = join(folder, 'document.pdf')
  writeFileSync(file, bytes)
  const pages = join(folder, 'pages')
  mkdirSync(pages)
  if (engine === 'poppler') {
    run('pdftoppm', 'pdftoppm', ['-r', String(dpi), '-gray', file, join(pages, 'page')])
  } else {
    run('mutool', 'mutool', [
      'draw',
      '-q',
      '-r',
      String(dpi),
      '-c',
      'gray',
      '-o',
      join(pages, 'page-%04d.pgm'),
      file,
    ])
  }
  return readdirSync(pages)
    .sort()
    .map((name) => readPgm(readFileSync(join(pages, name))))
}

function readPgm(bytes: Uint8Array): PageImage {
  const header = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  const match = /^P5\s+(?:#.*\s+)*(\d+)\s+(\d+)\s+255\s/.exec(header)
  if (match === null) throw new Error('not an 8-bit PGM file')
  return {
    width: Number(match[1]),
    height: Number(match[2]),
    pixels: bytes.subarray(match[0].length),
  }
}

const CLOSING_MARK_BEFORE_FIGURE = /([。，、；：！？）》】〉」』])(?=[0-9A-Za-z])/g

/**
 * The PDF that LibreOffice makes of a DOCX. Three things stand between its layout and Word's:
 * - the official fonts are not installed here. A private font configuration answers every font name with Noto Sans
 *   Mono CJK SC, which shares what matters: Chinese one em wide, Latin half an em.
 * - LibreOffice 7.4 does not read `autoSpaceDE`/`autoSpaceDN` and reads `overflowPunct` the wrong way round. The
 *   document goes through its own flat format, where the two settings are put to what the DOCX asks for.
 * - LibreOffice never ends a line between a Chinese closing mark and a figure (「。2026年」); Word does, by the two
 *   character sets in the DOCX. A zero-width space lets it.
 */
export function libreOfficePdf(docx: Uint8Array): Uint8Array {
  toolCommand('noto-cjk')
  const folder = tempFolder()
  const fontConfig = join(folder, 'fonts.conf')
  writeFileSync(fontConfig, fontConfiguration(join(folder, 'font-cache')))
  writeFileSync(join(folder, 'document.docx'), docx)
  const convert = (format: string, name: string): void => {
    execFileSync(
      toolCommand('soffice'),
      ['--headless', '--convert-to', format, '--outdir', folder, join(folder, name)],
      { env: { ...process.env, HOME: folder, FONTCONFIG_FILE: fontConfig }, stdio: 'pipe' },
    )
  }
  convert('fodt', 'document.docx')
  const flat = readFileSync(join(folder, 'document.fodt'), 'utf8')
    .replaceAll('style:punctuation-wrap="hanging"', 'style:punctuation-wrap="simple"')
    .replaceAll('style:text-autospace="ideograph-alpha"', 'style:text-autospace="none"')
    .replaceAll(CLOSING_MARK_BEFORE_FIGURE, '$1\u200b')
  writeFileSync(join(folder, 'document.fodt'), flat)
  convert('pdf', 'document.fodt')
  return readFileSync(join(folder, 'document.pdf'))
}

function fontConfiguration(cache: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><cachedir>${cache}</cachedir>
<match target="pattern"><edit name="family" mode="assign" binding="same">
<string>Noto Sans Mono CJK SC</string></edit></match></fontconfig>`
}

function run(tool: ToolName, program: string, args: readonly string[]): string {
  toolCommand(tool)
  return execFileSync(program, [...args], {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}
