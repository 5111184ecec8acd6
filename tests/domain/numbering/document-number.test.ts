import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatDocumentNumber,
  normalizeDocumentNumber,
  parseDocumentNumber,
} from '#shared/domain/numbering/document-number.ts'

describe('文号', () => {
  it.each([
    ['禾政复〔2026〕9号', '禾政复〔2026〕9号'],
    ['禾政复[2026]9号', '禾政复〔2026〕9号'],
    ['禾政复[2026]第9号', '禾政复〔2026〕9号'],
    ['禾政复（2026）009号', '禾政复〔2026〕9号'],
    ['禾政复(2026)9', '禾政复〔2026〕9号'],
    ['禾政复【2026】9号', '禾政复〔2026〕9号'],
    ['禾政复﹝2026﹞9号', '禾政复〔2026〕9号'],
    ['禾政复［２０２６］９号', '禾政复〔2026〕9号'],
    [' 禾政复 〔2026〕 第 9 号 ', '禾政复〔2026〕9号'],
    ['(2025)炎政复字第23号', '炎政复字〔2025〕23号'],
    ['双政复决字[2021]第9号', '双政复决字〔2021〕9号'],
    ['[2026]第9号', '〔2026〕9号'],
    ['禾公(城)行罚决字〔2026〕417号', '禾公（城）行罚决字〔2026〕417号'],
    ['禾政复补〔2026〕9-2号', '禾政复补〔2026〕9-2号'],
    ['禾政复2026年第9号', '禾政复〔2026〕9号'],
  ])('%s is printed as %s', (written, printed) => {
    expect(normalizeDocumentNumber(written)).toBe(printed)
  })

  it('leaves what is not a document number as it was written', () => {
    for (const text of [
      '（2026）云0101行初12号',
      '无',
      '20269',
      '2026-9-1',
      '',
      '〔2026〕号',
      '禾政复〔1900〕3号',
    ]) {
      expect(normalizeDocumentNumber(text)).toBe(text)
    }
  })

  it('reads back everything it prints', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('禾政复', '禾政复决', '禾市监罚', ''),
        fc.integer({ min: 1949, max: 2199 }),
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.option(fc.integer({ min: 2, max: 999 })),
        (prefix, year, sequence, part) => {
          const number = { prefix, year, sequence, part }
          expect(parseDocumentNumber(formatDocumentNumber(number))).toEqual(number)
        },
      ),
    )
  })

  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { maxLength: 200 }), (codes) => {
        expect(typeof normalizeDocumentNumber(String.fromCharCode(...codes))).toBe('string')
      }),
    )
  })
})
