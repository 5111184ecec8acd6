import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type BackupCodec, portableCodec } from '#shared/backup/codec.ts'
import { crc32 } from '#shared/backup/crc32.ts'
import { packEntry } from '#shared/backup/packed-part.ts'
import { readZipDirectory, unpackEntry } from '#shared/backup/zip-directory.ts'
import { zipWriter } from '#shared/backup/zip-writer.ts'
import { must } from '#shared/kernel/assert.ts'
import { nativeCodec } from '../../renderer/data/native-codec.ts'

const codecs: readonly (readonly [string, BackupCodec])[] = [
  ['portable', portableCodec],
  ['native', nativeCodec],
]

describe.each(codecs)('the %s codec', (_, codec) => {
  test('gives back what it packed, and so does the other one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => {
        const packed = await codec.deflate(bytes)
        for (const [, other] of codecs) expect(await other.inflate(packed, bytes.length)).toEqual(bytes)
        expect(await codec.sha256(bytes)).toBe(await portableCodec.sha256(bytes))
      }),
      { numRuns: 40 },
    )
  })

  test('gives nothing for another size than was declared, for damage, and for a cut-off', async () => {
    const bytes = new Uint8Array(50_000).map((_, i) => (i * i) % 251)
    const packed = await codec.deflate(bytes)
    expect(await codec.inflate(packed, bytes.length - 1)).toBeNull()
    expect(await codec.inflate(packed, bytes.length + 1)).toBeNull()
    expect(await codec.inflate(packed.slice(0, packed.length >> 1), bytes.length)).toBeNull()
    expect(await codec.inflate(new Uint8Array([255, 255, 255]), 10)).toBeNull()
  })
})

describe('the ZIP writer', () => {
  test('writes what any program can open, Chinese names included', async () => {
    const zip = zipWriter()
    const plain = new TextEncoder().encode('行政复议'.repeat(500))
    zip.add({ name: '空', ...(await packEntry(new Uint8Array(), 'stored', portableCodec)) })
    zip.add({ name: 'tables/案件.ndjson', ...(await packEntry(plain, 'deflated', portableCodec)) })
    zip.add({ name: 'files/a', ...(await packEntry(plain, 'stored', portableCodec)) })
    const bytes = zip.finish()
    const entries = unzipSync(bytes)
    expect(Object.keys(entries)).toEqual(['空', 'tables/案件.ndjson', 'files/a'])
    expect(strFromU8(must(entries['tables/案件.ndjson'], 'written above'))).toBe('行政复议'.repeat(500))
    const read = readZipDirectory(bytes)
    if (!read.ok) throw new Error(read.error.what)
    expect(read.value.map((entry) => [entry.size, entry.deflated])).toEqual([
      [0, false],
      [plain.length, true],
      [plain.length, false],
    ])
    expect(await unpackEntry(must(read.value[2], 'written above'), portableCodec)).toEqual(plain)
  })
})

describe('the checksum of an entry', () => {
  test('is the CRC-32 that every ZIP program knows, whatever the length', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(crc32(bytes)).toBe(zlibCrc32(bytes))
      }),
    )
  })
})

/** What another program's ZIP says of the same bytes. */
function zlibCrc32(bytes: Uint8Array): number {
  return new DataView(zipSync({ a: [bytes, { level: 0 }] }).buffer).getUint32(14, true)
}
