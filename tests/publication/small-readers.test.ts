import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64 } from '#shared/publication/leak-scan/bytes.ts'
import { places } from '#shared/publication/masking/detect/finding.ts'
import { canonical, compact, narrow } from '#shared/publication/masking/fold.ts'

describe('small readers of the scan and the masking', () => {
  it('base64 of both alphabets is read, and nothing else is', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        for (const alphabet of ['base64', 'base64url'] as const)
          expect([...(fromBase64(Buffer.from(bytes).toString(alphabet)) ?? [])]).toEqual([...bytes])
      }),
    )
    expect(fromBase64('5qyn6Ziz*')).toBeNull()
  })

  it('the places of a literal are those of its regular expression', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '张') })
    fc.assert(
      fc.property(text, fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 3 }), (value, literal) => {
        const expected = literal === '' ? [] : [...value.matchAll(new RegExp(literal, 'gu'))]
        expect([...places(value, literal)].map(({ start }) => start)).toEqual(
          expected.map(({ index }) => index),
        )
      }),
    )
  })

  it('folding a text at once is folding it character by character', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 24 })
    const invisible = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/u
    fc.assert(
      fc.property(anyText, (text) => {
        const flat = Array.from({ length: text.length }, (_, i) => narrow(text.charAt(i))).join('')
        expect(narrow(text)).toBe(flat)
        const view = compact(text)
        expect(view.source.slice(0, -1).map((at) => flat.charAt(at))).toEqual(view.text.split(''))
        expect(invisible.test(view.text)).toBe(false)
      }),
    )
    expect(canonical(' Ab\tC\r\n１２ ')).toBe('abc12')
    expect(canonical(' Ab\tC\r\n12 ')).toBe('abc12')
    expect([...compact('甲\n 乙\r\n丙').lineStart]).toEqual([0, 1, 2])
  })
})
