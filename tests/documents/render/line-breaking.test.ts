import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  breakLines,
  mayBreakBetween,
  NOT_AT_LINE_END,
  NOT_AT_LINE_START,
  widthOf,
} from '#shared/documents/layout/line-breaking.ts'
import { BODY_SIZE, BODY_SPACING, OFFICIAL_PAGE } from '#shared/documents/layout/page-metrics.ts'
import { cellsOf } from '#shared/documents/layout/text-cells.ts'

const WIDTH = OFFICIAL_PAGE.textWidth

function linesOf(text: string, width = WIDTH): readonly string[] {
  const cells = cellsOf([{ text, font: 'fangsong', bold: false, underline: false }], BODY_SIZE, BODY_SPACING)
  return breakLines(cells, width, width).map(({ start, end }) =>
    cells
      .slice(start, end)
      .map((cell) => cell.char)
      .join(''),
  )
}

const han = fc.constantFrom(...'申请人不服被作出的行政处罚决定向本机关复议𬭎䶮')
const mark = fc.constantFrom(...'，。、；：！？）》〕」』”（《〔「『“')
const word = fc.constantFrom('2026', '127', 'GB/T', '12.5%', '339988198003050017', 'JL2026-0417')
const officialText = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: han }, { weight: 2, arbitrary: mark }, { weight: 1, arbitrary: word }),
    {
      minLength: 1,
      maxLength: 300,
    },
  )
  .map((parts) => parts.join(''))

describe('line breaking', () => {
  test('a full line holds 28 characters', () => {
    expect(linesOf('文'.repeat(84)).map((line) => line.length)).toEqual([28, 28, 28])
  })

  test('an ASCII character takes half a cell', () => {
    expect(linesOf(`${'文'.repeat(26)}2026年`)).toEqual([`${'文'.repeat(26)}2026`, '年'])
  })

  test('a full stop does not begin a line: the character before it comes along', () => {
    expect(linesOf(`${'文'.repeat(28)}。`)).toEqual(['文'.repeat(27), '文。'])
  })

  test('an opening bracket does not end a line', () => {
    expect(linesOf(`${'文'.repeat(27)}《法》`)).toEqual(['文'.repeat(27), '《法》'])
  })

  test('a year, an identity number and a document number stay whole', () => {
    expect(linesOf(`${'文'.repeat(27)}2026年`)).toEqual(['文'.repeat(27), '2026年'])
    expect(linesOf(`${'文'.repeat(20)}339988198003050017，`)).toEqual([
      '文'.repeat(20),
      '339988198003050017，',
    ])
    expect(linesOf(`${'文'.repeat(23)}临〔2026〕12号`)).toEqual([`${'文'.repeat(23)}临`, '〔2026〕12号'])
  })

  test('a dash of two characters is not cut in the middle', () => {
    expect(linesOf(`${'文'.repeat(27)}——文`)).toEqual(['文'.repeat(27), '——文'])
  })

  test('spaces hang at the end of the line instead of beginning the next', () => {
    expect(linesOf(`${'文'.repeat(28)}  文`)).toEqual([`${'文'.repeat(28)}  `, '文'])
  })

  test('a word longer than the line is cut where the line is full', () => {
    const lines = linesOf('1'.repeat(150))
    expect(lines.join('')).toBe('1'.repeat(150))
    expect(lines.every((line) => line.length <= 58)).toBe(true)
  })

  test('nothing but closing marks still ends', () => {
    expect(linesOf('。'.repeat(60)).join('')).toBe('。'.repeat(60))
  })

  test('a paragraph of 20,000 characters loses none', () => {
    const text = '申请人不服被申请人于2026年6月29日作出的决定，'.repeat(800)
    expect(text.length).toBeGreaterThan(20_000)
    expect(linesOf(text).join('')).toBe(text)
  })

  test('every line of any text fits, breaks where it may, and nothing is lost', () => {
    fc.assert(
      fc.property(officialText, (text) => {
        const lines = linesOf(text)
        expect(lines.join('')).toBe(text)
        lines.forEach((line, index) => {
          const cells = cellsOf(
            [{ text: line.trimEnd(), font: 'fangsong', bold: false, underline: false }],
            BODY_SIZE,
            BODY_SPACING,
          )
          expect(widthOf(cells)).toBeLessThanOrEqual(WIDTH)
          const next = lines[index + 1]
          if (next === undefined) return
          // Marks alone can fill a line; a forced break is right only then.
          const hasLegalBreak = [...line]
            .slice(1)
            .some((char, at) => mayBreakBetween([...line][at] ?? '', char))
          if (!hasLegalBreak) return
          expect(NOT_AT_LINE_START).not.toContain([...next][0])
          expect(NOT_AT_LINE_END).not.toContain([...line].at(-1))
          expect(`${[...line].at(-1)}${[...next][0]}`).not.toMatch(/^[0-9A-Za-z]{2}$/)
        })
      }),
      { numRuns: 300 },
    )
  })
})
