import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixedClock, formatInstant, instantFromMs, todayOf } from '#shared/kernel/clock.ts'
import { canonicalJson, digestOf, sha256Text } from '#shared/kernel/hash.ts'
import { uuidV7Source } from '#shared/kernel/ids.ts'
import { utf8Bytes } from '#shared/kernel/utf8.ts'

describe('the clock', () => {
  it('knows the legal day in China whatever zone the machine is in', () => {
    expect(todayOf(fixedClock('2026-11-20T15:59:59.999Z'))).toBe('2026-11-20')
    expect(todayOf(fixedClock('2026-11-20T16:00:00.000Z'))).toBe('2026-11-21')
    expect(formatInstant(instantFromMs(Date.UTC(2026, 10, 20, 16, 5)))).toBe('2026-11-21 00:05')
  })
})

describe('ids', () => {
  it('are version 7 UUIDs that carry the time', () => {
    const ids = uuidV7Source(fixedClock('2026-11-21T00:00:00.000Z'), (length) =>
      new Uint8Array(length).fill(255),
    )
    expect(ids.next()).toBe(
      `${Date.UTC(2026, 10, 21)
        .toString(16)
        .padStart(12, '0')
        .replace(/^(.{8})(.{4})$/, '$1-$2')}-7fff-bfff-ffffffffffff`,
    )
  })
})

describe('UTF-8', () => {
  it('is written as everywhere else, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }), (text) => {
        expect(utf8Bytes(text)).toEqual(new TextEncoder().encode(text))
      }),
    )
    expect(utf8Bytes('a案𬭎')).toEqual(new TextEncoder().encode('a案𬭎'))
  })
})

describe('digests', () => {
  it('match the published SHA-256 test vector', () => {
    expect(sha256Text('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('do not depend on the order of members, and see every change', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const reversed = Object.fromEntries(Object.entries(record).reverse())
        return (
          digestOf(record) === digestOf(reversed) &&
          digestOf({ ...record, 添: 1 }) !== digestOf({ ...record, 添: 2 })
        )
      }),
    )
    expect(canonicalJson({ b: [1, null], a: '甲' })).toBe('{"a":"甲","b":[1,null]}')
  })
})
